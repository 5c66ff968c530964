/**
 * A registry with images, and nodes that reach it over a link that can be made slow.
 *
 * Images are made and pushed once. The registry's blobs lie in the page cache whenever a run begins, because its disk
 * is not what is measured; everything else is emptied out of it. `aws` on a node is a stand-in that prints the
 * registry's password at once: the real one would take the same time from whoever logs in.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Image, type Index, pushTo } from '../hosts/images.ts';
import { type Registry, startRegistry } from '../hosts/registry.ts';
import { type Host, openHost } from '../hosts/throwawayHost.ts';
import { type Link, openLink } from './link.ts';
import { megabytes } from './table.ts';

export const REGISTRY = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

/** An image as it lies in the registry. */
export interface Placed {
  readonly repository: string;
  /** What the tag points at. */
  readonly index: Index;
  /** What a node takes of it. */
  readonly image: Image;
}

export interface Site {
  readonly link: Link;
  readonly password: string;
  /** A node that holds nothing and on which nothing runs. */
  openNode(): Promise<Host>;
  /** Empties the page cache, and tells what the node holds. */
  emptyCaches(node: Host): Promise<string>;
  close(): Promise<void>;
}

/** On a disk, also where temporary files lie in memory. */
const FOLDER = resolve('build/bench');
const PROGRAM_FILES = '/opt/windows/Program Files';
const PROGRAM_DATA = '/opt/windows/ProgramData';
const TAG = 'prod';

const run = promisify(execFile);

export async function openSite(images: readonly Placed[]): Promise<Site> {
  const password = randomBytes(24).toString('hex');
  const link = await openLink();
  const registry = await startRegistry({
    ...{ hosts: [REGISTRY], password, storageFolder: FOLDER },
    ...{ networkNamespace: link.registryNamespace, address: link.registryAddress },
  });
  await fill(registry, images);
  return {
    link,
    password,
    openNode: () => openNode(link, registry, password),
    emptyCaches: (node) => emptyCaches(node, storageOf(registry)),
    close: async () => {
      await registry.close();
      await link.close();
    },
  };
}

/** Pushes happen to another registry, which this process can reach; its storage is then handed over. */
async function fill(registry: Registry, images: readonly Placed[]): Promise<void> {
  const other = await startRegistry({ hosts: [REGISTRY], storageFolder: FOLDER });
  try {
    for (const { repository, index } of images) await pushTo(other, repository, index, [TAG]);
    await other.stop();
    await rename(join(storageOf(other), 'docker'), join(storageOf(registry), 'docker'));
  } finally {
    await other.close();
  }
}

function storageOf({ name }: Registry): string {
  return join(FOLDER, name, 'storage');
}

async function openNode(link: Link, registry: Registry, password: string): Promise<Host> {
  const node = await openHost({
    hostsEntries: registry.hostsEntries,
    certificates: registry.caCertificate,
    environment: { ProgramFiles: PROGRAM_FILES, ProgramData: PROGRAM_DATA },
    storeFolder: FOLDER,
    networkNamespace: link.nodeNamespace,
  });
  await node.write('/opt/throwaway/bin/aws', `#!/bin/sh\necho ${password}\n`, '755');
  await node.succeed(
    `mkdir -p '${PROGRAM_FILES}/containerd' '${PROGRAM_DATA}' &&
      ln -s "$(command -v ctr)" '${PROGRAM_FILES}/containerd/ctr.exe'`,
  );
  return node;
}

async function emptyCaches(node: Host, storage: string): Promise<string> {
  const stopped = !(await node.isActive('containerd'));
  if (stopped) await node.startUnit('containerd');
  const count = async (what: string) => (await node.succeed(`ctr -n k8s.io ${what} | wc -l`)).trim();
  const [blobs, rows] = [await count('content ls -q'), await count('snapshots ls')];
  if (stopped) await node.stopUnits('containerd');
  await run('sync');
  await writeFile('/proc/sys/vm/drop_caches', '3');
  const left = await cachedBytes();
  await run('bash', ['-c', 'find "$1" -type f -exec cat {} + >/dev/null', '-', storage]);
  const registry = (await cachedBytes()) - left;
  return (
    `containerd: content store ${blobs}, snapshots ${Number(rows) - 1}, page cache ${megabytes(left)}, ` +
    `then ${megabytes(registry)} of the registry's`
  );
}

/** The page cache without what has no other place, such as tmpfs. */
async function cachedBytes(): Promise<number> {
  const text = await readFile('/proc/meminfo', 'utf8');
  const kibibytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
  return (kibibytes('Cached') - kibibytes('Shmem')) * 1024;
}
