/**
 * Prints the bill of materials of dist/ as this commit builds it. It builds, because only the bundlers know what they
 * took in. `npm sbom --omit dev` tells what is installed: packages that are not bundled, and without those that a
 * development tool uses too (npm 11.19 leaves out fdir and picomatch).
 *
 *     npx tsx scripts/sbom.ts > sbom.cdx.json
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { billOfMaterials, type LockFile } from './billOfMaterials.ts';
import { build } from './bundle.ts';

interface PackageFile {
  readonly version: string;
  readonly license: string;
}

const read = async <File>(path: string): Promise<File> => JSON.parse(await readFile(path, 'utf8'));
const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();

const scratch = await mkdtemp(join(tmpdir(), 'sbom-'));
try {
  const packages = await build(join(scratch, 'dist'), 'build');
  const { version, license } = await read<PackageFile>('package.json');
  const lock = await read<LockFile>('package-lock.json');
  const tools = ['@vercel/ncc', 'esbuild'].map(async (name) => {
    return [name, (await read<PackageFile>(`node_modules/${name}/package.json`)).version] as const;
  });
  process.stdout.write(
    billOfMaterials({
      version,
      licence: license,
      commit: git('rev-parse', 'HEAD'),
      date: new Date(git('log', '-1', '--format=%cI')),
      packages,
      lock,
      tools: Object.fromEntries(await Promise.all(tools)),
    }),
  );
} finally {
  await rm(scratch, { recursive: true });
}
