/** Proves that dist/ is what the sources build: builds it anew beside it and compares every byte. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './bundle.ts';

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)] as const;
    });
  return new Map(await Promise.all(files));
}

const scratch = await mkdtemp(join(tmpdir(), 'dist-'));
try {
  // The same scratch folder as a real build: its path is in the order of the modules.
  await build(join(scratch, 'dist'), 'build');
  const [committed, fresh] = await Promise.all([filesOf('dist'), filesOf(join(scratch, 'dist'))]);
  const names = [...new Set([...committed.keys(), ...fresh.keys()])].sort();
  const stale = names.filter((name) => {
    const was = committed.get(name);
    const is = fresh.get(name);
    return was === undefined || is === undefined || !was.equals(is);
  });
  if (stale.length > 0) {
    console.error(`dist/ is not what the sources build: ${stale.join(', ')}\nRun: npm run build`);
    process.exitCode = 1;
  }
} finally {
  await rm(scratch, { recursive: true });
}
