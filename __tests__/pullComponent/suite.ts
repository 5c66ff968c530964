/**
 * What holds of the pull component on every system and runtime. Nothing stands in for `ctr`, `docker` or the registry;
 * for Windows, the scripts run under PowerShell's engine against the same Linux runtimes.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  busyboxLayer,
  type Image,
  type Index,
  type Layer,
  makeImage,
  makeIndex,
  makeLayer,
  pushTo,
} from '../../hosts/images.ts';
import type { Registry } from '../../hosts/registry.ts';
import type { RunResult } from '../../hosts/throwawayHost.ts';
import { renderDocument } from '../../src/component/document.ts';
import { makeLock } from '../../src/images/lock.ts';
import { callsOf, HOST, openScene, until } from '../e2e/world.ts';
import {
  type Combination,
  type Held,
  hostsAvailable,
  type Node,
  namesHeld,
  namesOfLock,
  openNode,
  openNodeHost,
  openRegistry,
  startScript,
  unitOf,
} from './node.ts';
import { scriptsOf } from './scripts.ts';

const WINDOWS = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.2762' };
const OLDER_WINDOWS = { ...WINDOWS, 'os.version': '10.0.17763.5000' };
const MEGABYTE = 1_000_000;
/** Milliseconds for a pull to come so far. */
const PATIENCE = 60_000;

/** A pull is tried four times, with pauses in between. */
jest.setTimeout(180_000);

/** An index as buildx makes it: the image for this host, and others that no host of this platform needs. */
function indexOf(image: Image, others: readonly Image[] = []): Index {
  return makeIndex([image, { image, platform: WINDOWS }, ...others]);
}

/** A layer of one file with this text. */
function layerOf(text: string): Promise<Layer> {
  return makeLayer({ files: [{ path: 'content', content: text }] });
}

const run = hostsAvailable() ? describe : describe.skip;

/** The tests of one system and runtime. */
export function describePullComponent(combination: Combination): void {
  const { system, runtime } = combination;
  const unit = unitOf(combination);

  run(`the pull component for ${runtime} on ${system}`, () => {
    let base: Layer;
    let web: Image;

    beforeAll(async () => {
      base = await busyboxLayer();
      web = makeImage({ layers: [base, await layerOf('web')], command: ['/bin/sleep', '1000'] });
    });

    /** An image without a command, which no container can be started of by itself. */
    async function library(text = 'library'): Promise<Image> {
      return makeImage({ layers: [base, await layerOf(text)] });
    }

    it('goes from the registry to containers on the finished AMI, and does nothing twice', async () => {
      const shared = await library();
      const foreign = [
        makeImage({ layers: [await layerOf('arm')], platform: { os: 'linux', architecture: 'arm64' } }),
        makeImage({ layers: [await layerOf('older Windows')], platform: OLDER_WINDOWS }),
      ];
      const node = await openNode(combination, {
        images: [
          { repository: 'web', tags: ['v1', 'V1'], image: indexOf(web, foreign) },
          {
            repository: 'team/library_2.x',
            tags: ['_', 'WARM_AMI_LOCK', '-'.padStart(128, 'x')],
            image: shared,
          },
        ],
      });
      const commandLines = await watchCommandLines(node);

      await expectGreen(node, 'build');
      const complete = await expectNames(node);
      expect(layersAsked(node, [web, shared, ...foreign])).toEqual(layersOf([web, shared]));
      expect(await node.host.isActive(unit)).toBe(false);

      node.registry.forgetRequests();
      await expectGreen(node, 'build');
      await expectGreen(node, 'validate');
      expect(node.registry.requests()).toEqual([]);
      expect(await inRuntime(node, () => namesHeld(node))).toEqual(complete);
      expect(await node.host.isActive(unit)).toBe(false);

      // What it saw lies in memory, and is gone with a reboot.
      const seen = await commandLines();
      expect(seen).toContain(runtime === 'containerd' ? 'ctr' : 'docker');
      await node.host.reboot();
      const { output } = await expectGreen(node, 'test');
      expect(output).toMatch(new RegExp(`^started in \\d+ ms: ${HOST}/web V1 v1$`, 'm'));
      expect(output).toMatch(new RegExp(`^created in \\d+ ms: ${HOST}/team/library_2.x `, 'm'));
      expect(await node.host.isActive(unit)).toBe(false);
      await expectNoSecret(node, seen);
    });

    it('leaves a runtime running that ran, and sees that it came up by itself on the finished AMI', async () => {
      const node = await openNode(combination, {
        images: [{ repository: 'web', tags: ['v1'], image: web }],
      });
      await node.host.enable(unit);
      await node.host.startUnit(unit);
      await expectGreen(node, 'build');
      expect(await node.host.isActive(unit)).toBe(true);
      await node.host.reboot();
      await expectGreen(node, 'test');
      expect(await node.host.isActive(unit)).toBe(true);
      expect(await namesHeld(node)).toEqual(await expectNames(node));
    });

    it('says in the validate phase what is missing, and the next build phase mends it', async () => {
      const node = await openNode(combination, {
        images: [
          { repository: 'web', tags: ['v1', 'prod'], image: indexOf(web) },
          { repository: 'library', tags: ['v1'], image: await library() },
        ],
      });
      await expectGreen(node, 'build');
      const complete = await expectNames(node);
      await node.host.startUnit(unit);
      for (const spoil of spoilers(node)) {
        await node.host.succeed(spoil);
        const { exitCode, output } = await node.run('validate');
        expect({ spoil, exitCode }).toEqual({ spoil, exitCode: 1 });
        expect(output).toMatch(new RegExp(`^FAILED: ${HOST}/web prod v1$`, 'm'));
        expect(output).not.toContain(`FAILED: ${HOST}/library`);
        await expectGreen(node, 'build');
        expect(await namesHeld(node)).toEqual(complete);
      }
    });

    it('names each image that is gone or spoilt, after the others had their chance', async () => {
      const folder = join(tmpdir(), `warm-ami-registry-${process.pid}-${Date.now()}`);
      const spoilt = makeImage({ layers: [base, await layerOf('spoilt')] });
      const node = await openNode(combination, {
        registry: { storageFolder: folder },
        images: [
          { repository: 'a/gone', tags: ['v1'], image: await library('gone'), pushed: false },
          { repository: 'b/spoilt', tags: ['v1', 'v2'], image: spoilt },
          { repository: 'web', tags: ['v1'], image: indexOf(web) },
        ],
      });
      await spoilBlob(folder, spoilt.layers.at(-1)?.digest ?? '');
      const { exitCode, output } = await node.run('build');
      expect(exitCode).toBe(1);
      expect(output.match(/^FAILED: .*$/gm)).toEqual([
        `FAILED: ${HOST}/a/gone v1`,
        `FAILED: ${HOST}/b/spoilt v1 v2`,
      ]);
      expect(output).toContain('pull failed for 2 of 3 images');
      expect(output).toContain(`pulled: ${HOST}/web v1`);
      expect([...(await inRuntime(node, () => namesHeld(node))).keys()]).toContain(`${HOST}/web:v1`);
    });

    it('names an image that unpacks to more than the disk holds', async () => {
      const large = makeImage({ layers: [await makeLayer({ textBytes: 90 * MEGABYTE, seed: 'text' })] });
      const node = await openNode(combination, {
        host: { store: { megabytes: 100 } },
        images: [{ repository: 'large', tags: ['v1'], image: large }],
      });
      const { exitCode, output } = await node.run('build');
      expect(exitCode).toBe(1);
      expect(output).toContain('no space left on device');
      expect(output).toContain(`FAILED: ${HOST}/large v1`);
    });

    it('ends well when the registry is gone for a while', async () => {
      const big = makeImage({
        layers: [base, await makeLayer({ randomBytes: 20 * MEGABYTE, gzipLevel: 0, seed: 'big' })],
      });
      const node = await openNode(combination, {
        registry: { redirectBlobs: true, blobBytesPerSecond: 10 * MEGABYTE },
        images: [
          { repository: 'web', tags: ['v1'], image: indexOf(web) },
          { repository: 'big', tags: ['v1'], image: big },
        ],
      });
      const running = await node.start('build');
      await until(() => blobsAsked(node).length > 0, PATIENCE);
      await node.registry.stop();
      await until(() => running.output.includes('attempt 1 of 4 failed'), PATIENCE);
      await node.registry.start();
      const result = await running.done;
      expect(result).toMatchObject({ exitCode: 0 });
      await expectNames(node);
    });

    it('refuses before the first byte of a layer what cannot fit the disk, with the numbers', async () => {
      const layer = await makeLayer({ randomBytes: 40 * MEGABYTE, gzipLevel: 0, seed: 'large' });
      const large = makeImage({ layers: [base, layer] });
      const other = makeImage({ layers: [base, layer, await layerOf('other')] });
      const node = await openNode(combination, {
        host: { store: { megabytes: 48 } },
        images: [
          { repository: 'large', tags: ['v1'], image: large },
          { repository: 'other', tags: ['v1'], image: other },
        ],
      });
      const { exitCode, output } = await node.run('build');
      expect(exitCode).toBe(1);
      const copies = runtime === 'containerd' ? 2 : 1;
      const bytes = [...new Set([...large.layers, ...other.layers])].reduce((sum, { size }) => sum + size, 0);
      expect(output).toMatch(
        new RegExp(`disk too small for ${copies * bytes} bytes in /var/lib/\\S+, where \\d+ are free`),
      );
      expect(layersAsked(node, [large, other])).toEqual([]);
    });

    it('ends well after it was killed, with the runtime as it was before', async () => {
      const layers = [base, await makeLayer({ randomBytes: 30 * MEGABYTE, gzipLevel: 0, seed: 'killed' })];
      const node = await openNode(combination, {
        images: [
          { repository: 'web', tags: ['v1'], image: indexOf(web) },
          { repository: 'big', tags: ['v1'], image: makeImage({ layers }) },
        ],
      });
      const running = await node.start('build');
      await until(() => blobsAsked(node).length > 0, PATIENCE);
      await running.kill('SIGKILL');
      await running.done;
      expect(await node.host.isActive(unit)).toBe(true);
      await expectGreen(node, 'build');
      expect(await node.host.isActive(unit)).toBe(false);
      await expectNames(node);
      await expectNoSecret(node, '');
    });

    it('fails with 1 and the reason when the runtime cannot start', async () => {
      const node = await openNode(combination, {
        images: [{ repository: 'web', tags: ['v1'], image: web }],
      });
      const file = runtime === 'containerd' ? '/etc/containerd/config.toml' : '/etc/docker/daemon.json';
      await node.host.write(file, 'nonsense [');
      const { exitCode, output } = await node.run('build');
      expect(exitCode).toBe(1);
      expect(output).toContain(unit);
      expect(node.registry.requests()).toEqual([]);
    });

    it('never ends with a code that Image Builder takes for the wish to reboot', async () => {
      const node = await openNode(combination, { images: [{ repository: 'web', tags: ['v1'], image: web }] });
      const systemctl = await node.host.succeed('cat "$(command -v systemctl)"');
      const refusing = systemctl.replace(/\n/, '\n[ "$1" != start ] || exit 194\n');
      await node.host.write('/opt/throwaway/bin/systemctl', refusing, '755');
      expect((await node.run('build')).exitCode).toBe(1);
    });

    it('logs in to each ECR registry of the lock, account by Region, and to no other', async () => {
      const password = 'one-password-for-every-registry';
      const hosts = [HOST, '444455556666.dkr.ecr.eu-west-1.amazonaws.com', 'public.example'];
      const scene = await openScene({ system, registryPassword: password });
      const registries: Registry[] = [];
      for (const host of hosts) {
        const login = host === 'public.example' ? {} : { password };
        const registry = await openRegistry({ hosts: [host], ...login });
        await pushTo(registry, 'web', web, ['v1']);
        registries.push(registry);
      }
      const image = { digest: web.digest, platformDigest: web.digest, tags: ['v1'], compressedBytes: 1 };
      const lock = makeLock(hosts.map((host) => ({ ...image, repository: `${host}/web` })));
      const document = renderDocument(lock, {
        platform: { os: system, architecture: 'amd64' },
        runtime,
        pin: false,
        pullConcurrency: 1,
      });
      const host = await openNodeHost(combination, scene, registries);
      const running = await startScript(combination, host, scriptsOf(document).build);
      expect(await running.done).toMatchObject({ exitCode: 0 });
      const logins = callsOf(scene, 'GetAuthorizationToken').map(({ region }) => region);
      expect([...logins].sort()).toEqual(['eu-west-1', 'us-east-1']);
      await host.startUnit(unit);
      const held = await namesHeld({ host, combination });
      for (const name of hosts) expect(held.get(`${name}/web:v1`)).toMatchObject({ pinned: false });
    });

    it('refuses to run what was changed since the build phase, or is not there', async () => {
      const node = await openNode(combination, {
        images: [{ repository: 'web', tags: ['v1'], image: web }],
      });
      expect((await node.run('validate')).exitCode).toBe(1);
      await expectGreen(node, 'build');
      const folder = system === 'linux' ? '/var/lib/warm-ami' : '/opt/windows/ProgramData/warm-ami';
      const script = system === 'linux' ? 'images.sh' : 'images.ps1';
      for (const file of [script, 'lock']) {
        const text = await node.host.read(`${folder}/${file}`);
        await node.host.write(`${folder}/${file}`, `${text}\n`);
        const { exitCode, output } = await node.run('validate');
        expect(exitCode).toBe(1);
        expect(output).toContain(file);
        await node.host.write(`${folder}/${file}`, text);
      }
      await expectGreen(node, 'validate');
    });
  });
}

async function expectGreen(node: Node, phase: 'build' | 'validate' | 'test'): Promise<RunResult> {
  const result = await node.run(phase);
  if (result.exitCode !== 0) throw new Error(`The ${phase} phase failed.\n${result.output}`);
  return result;
}

/** Runs something with the runtime up, as it was before afterwards. */
async function inRuntime<Result>({ host, combination }: Node, work: () => Promise<Result>): Promise<Result> {
  const unit = unitOf(combination);
  const wasActive = await host.isActive(unit);
  if (!wasActive) await host.startUnit(unit);
  const result = await work();
  if (!wasActive)
    await host.stopUnits(
      ...(unit === 'docker' ? (['docker', 'docker.socket', 'containerd'] as const) : [unit]),
    );
  return result;
}

/** Every name of the lock is held, by the right image and pinned where it can be, and no other. */
async function expectNames(node: Node): Promise<Map<string, Held>> {
  const held = await inRuntime(node, () => namesHeld(node));
  // What is named by no repository is containerd's own name for what the kubelet may ask for by id.
  const names = [...held.keys()].filter((name) => !/<none>|^sha256:/.test(name)).sort();
  expect(names).toEqual(namesOfLock(node.lock));
  for (const { repository, digest, platformDigest, tags } of node.lock.images) {
    const byTags = tags.map((tag) => held.get(`${repository}:${tag}`));
    const byDigest = held.get(`${repository}@${digest}`);
    for (const one of byTags) expect(one).toEqual(byDigest);
    if (node.combination.runtime === 'docker') {
      expect(held.get(`${repository}@${platformDigest}`)).toEqual(byDigest);
    } else {
      expect(byDigest).toEqual({ target: digest, pinned: true });
      expect(held.get(`${repository}@${platformDigest}`)).toEqual({ target: platformDigest, pinned: true });
    }
  }
  if (node.combination.runtime === 'containerd') await expectUnpacked(node);
  return held;
}

/** containerd's own opinion; and that nothing lies in another namespace, which the kubelet does not see. */
async function expectUnpacked(node: Node): Promise<void> {
  const { host } = node;
  const [checked, namespaces] = await inRuntime(
    node,
    async () =>
      [await host.succeed('ctr -n k8s.io images check'), await host.succeed('ctr namespaces ls -q')] as const,
  );
  const rows = checked.trimEnd().split('\n').slice(1);
  expect(rows.filter((row) => !/ complete \(\d+\/\d+\) .* true *$/.test(row))).toEqual([]);
  expect(namespaces.trim()).toBe('k8s.io');
}

/** Digests of the blobs that were asked for, each as often as it was. Sorted. */
function blobsAsked({ registry }: Node): readonly string[] {
  const blobs = registry.requests().flatMap((line) => /^GET \S+\/blobs\/(sha256:\w+)/.exec(line)?.[1] ?? []);
  return blobs.sort();
}

/** Digests of the layers of these images that were asked for, each as often as it was. Sorted. */
function layersAsked(node: Node, images: readonly Image[]): readonly string[] {
  const layers = layersOf(images);
  return blobsAsked(node).filter((digest) => layers.includes(digest));
}

/** Digests of the images' layers, once each. Sorted. */
function layersOf(images: readonly Image[]): readonly string[] {
  return [...new Set(images.flatMap(({ layers }) => layers.map(({ digest }) => digest)))].sort();
}

/** Notes every command line that there is on the host; answers what it saw. */
async function watchCommandLines({ host }: Node): Promise<() => Promise<string>> {
  const watch = host.start(
    'while :; do cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " " >>/run/command-lines; done',
  );
  return async () => {
    const seen = await host.read('/run/command-lines');
    await watch.kill('SIGKILL');
    return seen;
  };
}

/** Nowhere on disk, in no log and on no command line is the password, as it is or as registries want it. */
async function expectNoSecret(node: Node, commandLines: string): Promise<void> {
  const basic = Buffer.from(`AWS:${node.password}`).toString('base64');
  for (const secret of [node.password, basic]) {
    expect(await node.host.filesWith(secret)).toEqual([]);
    expect(commandLines).not.toContain(secret);
  }
}

/** Commands, each of which spoils the image `web` in one way. */
function spoilers({ lock, combination }: Node): readonly string[] {
  const web = lock.images.find(({ repository }) => repository.endsWith('/web'));
  const library = lock.images.find(({ repository }) => repository.endsWith('/library'));
  if (web === undefined || library === undefined) throw new Error('no such image');
  const reference = `${web.repository}@${web.digest}`;
  const manifest = `${web.repository}@${web.platformDigest}`;
  const other = `${library.repository}@${library.digest}`;
  const tag = `${web.repository}:prod`;
  return combination.runtime === 'containerd'
    ? [
        `ctr -n k8s.io images rm ${tag}`,
        `ctr -n k8s.io images tag --force ${other} ${tag}`,
        `ctr -n k8s.io images label ${tag} io.cri-containerd.pinned=`,
        `ctr -n k8s.io images rm ${reference}`,
        `ctr -n k8s.io images rm ${manifest}`,
      ]
    : [`docker rmi ${tag}`, `docker tag ${other} ${tag}`, `docker rmi ${reference}`];
}

/** Changes the last byte of a blob of a registry. */
async function spoilBlob(storageFolder: string, digest: string): Promise<void> {
  const [, hex = ''] = digest.split(':');
  const files = await readdir(storageFolder, { recursive: true });
  const path = files.find((file) => file.endsWith(join('blobs', 'sha256', hex.slice(0, 2), hex, 'data')));
  if (path === undefined) throw new Error(`${storageFolder} holds no blob ${digest}`);
  await writeFile(join(storageFolder, path), 'spoilt');
}
