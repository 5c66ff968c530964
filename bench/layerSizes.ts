/**
 * How much larger a layer is on disk than compressed: the ratios of src/preflight/diskFit.ts come from here.
 *
 * Trees of this machine stand for layers of images that hold the same files. Each is packed with tar as a layer is and
 * compressed with gzip 6 and zstd 3, the defaults of docker and buildkit. On disk a file takes whole blocks of 4 KiB, as
 * on ext4 and XFS; one with several names takes them once.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstat, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { megabytes, table } from './table.ts';

const run = promisify(execFile);
const BLOCK = 4096;

/** What a layer of such an image holds, as a command that prints the paths. */
const TREES: Readonly<Record<string, string>> = {
  'Debian, required packages':
    "dpkg --status | awk '/^Package:/ {name = $2} /^Priority: required/ {print name}' | xargs dpkg -L | grep ^/ | sort -u",
  'Python, standard library': 'find /usr/lib/python3*',
  'Node, with npm': 'find "$(readlink -f "$(command -v node)")" /usr/lib/node_modules',
  '.NET SDK': 'find /usr/share/dotnet',
  'Java, JDK': 'find /usr/lib/jvm',
  'JavaScript application, node_modules': 'find node_modules -not -path "*/.bin/*"',
};

interface Sizes {
  readonly disk: number;
  readonly tar: number;
  readonly gzip: number;
  readonly zstd: number;
}

/** Measures the section and gives its Markdown. */
export async function layerSizes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'layer-'));
  try {
    const trees: [string, Sizes][] = [];
    for (const [name, command] of Object.entries(TREES)) {
      const { stdout } = await run('bash', ['-c', command], { maxBuffer: 2 ** 28 });
      trees.push([name, await measure(stdout, folder)]);
      console.error(row(...(trees.at(-1) ?? ['', NOTHING])).join(' · '));
    }
    const random = join(folder, 'random');
    await writeFile(random, randomBytes(64e6));
    const rows: readonly [string, Sizes][] = [
      ...trees,
      ['all of these together', trees.map(([, sizes]) => sizes).reduce(add)],
      ['random bytes, for what is compressed already', await measure(random, folder)],
    ];
    const head = ['layer', 'tar', 'on disk', 'gzip', 'disk ÷ gzip', 'zstd', 'disk ÷ zstd', 'disk ÷ tar'];
    const body = rows.map(([name, sizes]) => row(name, sizes));
    return ['## Layer sizes', '', table(head, body)].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const NOTHING: Sizes = { disk: 0, tar: 0, gzip: 0, zstd: 0 };

function add(left: Sizes, right: Sizes): Sizes {
  const { disk, tar, gzip, zstd } = right;
  return { disk: left.disk + disk, tar: left.tar + tar, gzip: left.gzip + gzip, zstd: left.zstd + zstd };
}

function row(name: string, { disk, tar, gzip, zstd }: Sizes): readonly string[] {
  const ratio = (bytes: number) => (disk / bytes).toFixed(2);
  const [tarred, unpacked, gzipped, zipped] = [tar, disk, gzip, zstd].map(megabytes);
  return [name, tarred, unpacked, gzipped, ratio(gzip), zipped, ratio(zstd), ratio(tar)].map(String);
}

/** @param paths a line each */
async function measure(paths: string, folder: string): Promise<Sizes> {
  const list = join(folder, 'list');
  await writeFile(list, paths);
  const disk = await diskBytes(paths.split('\n').filter((path) => path !== ''));
  return { disk, ...(await packedBytes(list)) };
}

/** What files and folders take in whole blocks. */
async function diskBytes(paths: readonly string[]): Promise<number> {
  const inodes = new Map<bigint, number>();
  for (const path of paths) {
    const entry = await lstat(path, { bigint: true });
    if (entry.isDirectory()) inodes.set(entry.ino, BLOCK);
    if (entry.isFile()) inodes.set(entry.ino, Math.ceil(Number(entry.size) / BLOCK) * BLOCK);
  }
  return [...inodes.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Sizes of a layer of the listed files and folders. */
async function packedBytes(list: string): Promise<Omit<Sizes, 'disk'>> {
  const words = ['--create', '--no-recursion', '--absolute-names', '--files-from', list];
  const { stdout } = spawn('tar', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [tar, gzip, zstd] = [new Counter(), new Counter(), new Counter()];
  stdout.pipe(tar);
  stdout.pipe(createGzip({ level: 6 })).pipe(gzip);
  stdout.pipe(createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } })).pipe(zstd);
  await Promise.all([tar, gzip, zstd].map((counter) => finished(counter)));
  return { tar: tar.bytes, gzip: gzip.bytes, zstd: zstd.bytes };
}

class Counter extends Writable {
  bytes = 0;

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.bytes += chunk.length;
    done();
  }
}
