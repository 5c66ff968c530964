import { createHash } from 'node:crypto';
import { pushImage, pushIndex, storeManifest } from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import type { ImagePlatform } from '../../local-aws/services/ecr/manifests.ts';
import type { StepResult } from '../../runner/runAction.ts';
import type { Finding } from '../../src/preflight/finding.ts';
import { digestOf } from '../images/arbitraries.ts';
import { without } from './permissions.ts';
import {
  ACCOUNT,
  errorOf,
  openScene,
  PERMISSIONS,
  place,
  REGION,
  run,
  type Scene,
  type Setting,
  warningsOf,
  writesOf,
} from './world.ts';

const GIB = 2 ** 30;
const PLAN = { mode: 'plan' };
const LINUX: ImagePlatform = { os: 'linux', architecture: 'amd64' };
const WINDOWS_2019: ImagePlatform = { os: 'windows', architecture: 'amd64', osVersion: '10.0.17763.6414' };
const WINDOWS_2022: ImagePlatform = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' };

/** Digest and size, as a manifest refers to a text. */
function descriptorOf(text: string): { readonly digest: string; readonly size: number } {
  return {
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    size: Buffer.byteLength(text),
  };
}

function findingsOf({ outputs }: StepResult): readonly Finding[] {
  return JSON.parse(outputs.findings ?? '[]');
}

/** Of what is wrong; advice on the use of the cache is another matter. */
function codesOf(result: StepResult): readonly string[] {
  return findingsOf(result).flatMap(({ code, level }) => (level === 'advice' ? [] : code));
}

/** Pushes an image without an index. */
function pushAlone({ world }: Scene, platform: ImagePlatform, layerSizes = [1_000_000]): void {
  pushImage(world, place('web'), { platform, content: 'web', layerSizes, tags: ['v1'] });
}

/** The codes that a plan finds for an image without an index. */
async function planOf(
  setting: Setting,
  platform: ImagePlatform,
  layerSizes?: number[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const scene = await openScene(setting);
  pushAlone(scene, platform, layerSizes);
  return codesOf(await run(scene, { ...PLAN, ...inputs }));
}

describe('image-platform', () => {
  it.each<[NonNullable<Setting['system']>, ImagePlatform, ImagePlatform]>([
    ['linux', LINUX, { ...LINUX, architecture: 'arm64' }],
    ['linuxArm', { ...LINUX, architecture: 'arm64' }, LINUX],
    ['windows', WINDOWS_2022, { ...LINUX, architecture: 'amd64' }],
  ])(
    'is found on %s nodes for an image of another platform, and not for one of theirs',
    async (system, theirs, other) => {
      expect(await planOf({ system }, theirs)).toEqual([]);
      expect(await planOf({ system }, other)).toEqual(['image-platform']);
    },
  );

  it('ends a bake before anything is made, and says what the image is', async () => {
    const scene = await openScene();
    pushAlone(scene, { ...LINUX, architecture: 'arm64' });
    const result = await run(scene);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain('image-platform');
    expect(errorOf(result)).toContain('web:v1: linux/arm64');
    expect(writesOf(scene)).toEqual([]);
  });

  it('is no matter of an index, which is read for the platform', async () => {
    const scene = await openScene();
    const children = [LINUX, { ...LINUX, architecture: 'arm64' }].map((platform) => ({
      platform,
      content: 'web',
    }));
    pushIndex(scene.world, place('web'), { children, tags: ['v1'] });
    expect(codesOf(await run(scene, PLAN))).toEqual([]);
  });
});

describe('image-windows-build', () => {
  it.each([
    ['2019', WINDOWS_2019, WINDOWS_2022],
    ['2022', WINDOWS_2022, WINDOWS_2019],
    ['2025', { ...WINDOWS_2022, osVersion: '10.0.26100.1742' }, WINDOWS_2019],
  ])('is found on Windows Server %s for what it does not start', async (server, theirs, other) => {
    const parentImage = `ssm:/aws/service/ami-windows-latest/Windows_Server-${server}-English-Core-EKS_Optimized-1.35/image_id`;
    const setting: Setting = { system: 'windows', pipeline: { parentImage } };
    expect(await planOf(setting, theirs)).toEqual([]);
    expect(await planOf(setting, other)).toEqual(['image-windows-build']);
  });

  it('is told from the configuration of an image as Microsoft makes it, with layers that others may not distribute', async () => {
    const scene = await openScene({ system: 'windows' });
    for (const [tag, version] of [
      ['ltsc2019', '10.0.17763.6414'],
      ['ltsc2022', '10.0.20348.2762'],
    ] as const) {
      const config = JSON.stringify({
        architecture: 'amd64',
        os: 'windows',
        'os.version': version,
        'os.features': ['win32k'],
        rootfs: { type: 'layers', diff_ids: [digestOf(1), digestOf(2)] },
      });
      const layer = {
        mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
        urls: ['https://example.com/layer'],
      };
      const text = JSON.stringify({
        schemaVersion: 2,
        mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
        config: { mediaType: 'application/vnd.docker.container.image.v1+json', ...descriptorOf(config) },
        layers: [
          { ...layer, size: 1_250_000_000, digest: digestOf(3) },
          { ...layer, size: 270_000_000, digest: digestOf(4) },
        ],
      });
      const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
      storeManifest(scene.world, place('servercore'), { mediaType, text, config, tags: [tag] });
    }
    const [found, ...more] = findingsOf(await run(scene, PLAN));
    expect(more).toEqual([]);
    expect(found?.code).toBe('image-windows-build');
    expect(found?.evidence).toHaveLength(2);
    expect(found?.evidence[0]).toMatch(/servercore:ltsc2019: windows\/amd64 10\.0\.17763\.6414$/);
  });
});

/** Of EKS's AMI, 20 GiB, and containerd: the largest layer that may fit, when the base takes the least. */
const LARGEST = (20 * GIB - 1.5e9) / 2;

function withRoot(volumeSize: number): Setting {
  return {
    pipeline: { recipe: { blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeSize } }] } },
  };
}

describe('disk-full', () => {
  it('is found for a byte more than fits, and not for what fits', async () => {
    expect(await planOf({}, LINUX, [LARGEST])).toEqual(['disk-tight']);
    expect(await planOf({}, LINUX, [LARGEST + 1])).toEqual(['disk-full']);
  });

  it("is found by the recipe's root volume, and not when that is a GiB larger", async () => {
    expect(await planOf(withRoot(20), LINUX, [LARGEST + 1])).toEqual(['disk-full']);
    expect(await planOf(withRoot(21), LINUX, [LARGEST + 1])).toEqual(['disk-tight']);
  });

  it('ends a bake before anything is made, with the largest layers and what to write', async () => {
    const scene = await openScene();
    pushAlone(scene, LINUX, [LARGEST + 1, 5_000_000]);
    const result = await run(scene);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/web:v1: 10 GB compressed, about 27 GB unpacked/);
    expect(errorOf(result)).toContain('"volumeSize":45');
    expect(writesOf(scene)).toEqual([]);
  });

  it('does not end a bake that shall only be warned', async () => {
    const scene = await openScene();
    pushAlone(scene, LINUX, [LARGEST + 1]);
    const result = await run(scene, { preflight: 'warn' });
    expect(result.exitCode).toBe(0);
    expect(warningsOf(result).join()).toContain('disk-full');
  });

  it('counts layers that images share once', async () => {
    const scene = await openScene();
    // Layers of one content, place and size are the same: each image has the large one and one of its own.
    for (const own of [1, 2, 3])
      pushImage(scene.world, place('web'), {
        platform: LINUX,
        content: 'same',
        layerSizes: [3e9, own],
        tags: [`v${own}`],
      });
    expect(codesOf(await run(scene, PLAN))).toEqual([]);
    for (const tag of ['v2', 'v3'])
      pushImage(scene.world, place('web'), {
        platform: LINUX,
        content: tag,
        layerSizes: [3e9, 3e9],
        tags: [tag],
      });
    expect(codesOf(await run(scene, PLAN))).toEqual(['disk-full']);
  });
});

describe('disk-tight', () => {
  const fits = Math.floor((0.85 * 20 * GIB - 4e9) / 3.7) - 1;

  it('is found for what fills the disk to where the kubelet collects, and not a little below', async () => {
    expect(await planOf({}, LINUX, [fits])).toEqual([]);
    expect(await planOf({}, LINUX, [fits + 2])).toEqual(['disk-tight']);
    expect(await planOf(withRoot(21), LINUX, [fits + 2])).toEqual([]);
  });

  it('is not found for as much with docker, which keeps no compressed layers', async () => {
    expect(await planOf({}, LINUX, [fits + 2], { runtime: 'docker' })).toEqual([]);
    const docked = Math.floor((0.95 * 20 * GIB - 4e9) / 2.7) - 1;
    expect(await planOf({}, LINUX, [docked], { runtime: 'docker' })).toEqual([]);
    expect(await planOf({}, LINUX, [docked + 2], { runtime: 'docker' })).toEqual(['disk-tight']);
  });

  it('is found by what the snapshot of an own base image holds', async () => {
    const golden = (writtenBytes: number): Setting => {
      const id = `ami-${String(writtenBytes).padStart(17, '0')}`;
      return {
        before: (world) =>
          addAmi(world, REGION, { id, ownerId: ACCOUNT, name: 'golden', volumeGiB: 20, writtenBytes }),
        pipeline: { parentImage: id },
      };
    };
    const layers = [Math.floor((0.85 * 20 * GIB - 9e9) / 3.7) - 1];
    expect(await planOf(golden(9e9), LINUX, layers)).toEqual([]);
    expect(await planOf(golden(9e9 + 10), LINUX, layers)).toEqual(['disk-tight']);
  });

  it('is a warning: the bake goes on', async () => {
    const scene = await openScene();
    pushAlone(scene, LINUX, [fits + 2]);
    const result = await run(scene);
    expect(result.exitCode).toBe(0);
    expect(warningsOf(result).join()).toContain('disk-tight');
  });
});

describe('not-checked', () => {
  it.each([
    ['BakePlanStartReadsImages', 'ecr:GetDownloadUrlForLayer'],
    ['EveryModeReadsAmis', 'ec2:DescribeImages'],
  ])('is found without %s %s, and not with it', async (sid, action) => {
    const scene = await openScene();
    pushAlone(scene, LINUX);
    expect(codesOf(await run(scene, PLAN))).toEqual([]);
    scene.world.policy = without(PERMISSIONS, sid, action);
    const result = await run(scene, PLAN);
    expect(result.exitCode).toBe(0);
    expect(findingsOf(result)).toMatchObject([{ code: 'not-checked', level: 'warning' }]);
    expect(findingsOf(result)[0]?.mend).toBe(`Allow ${action} to the role of this job.`);
  });

  it('is found when the build of a Windows base is not known, and not for an image without a version', async () => {
    const id = 'ami-00000000000000abc';
    const setting: Setting = {
      system: 'windows',
      before: (world) => addAmi(world, REGION, { id, ownerId: ACCOUNT, name: 'golden', windows: true }),
      pipeline: { parentImage: id },
    };
    expect(await planOf(setting, WINDOWS_2022)).toEqual(['not-checked']);
    expect(await planOf(setting, { os: 'windows', architecture: 'amd64' })).toEqual([]);
  });
});

describe('preflight: off', () => {
  it('reads nothing for what it would find', async () => {
    const scene = await openScene();
    pushAlone(scene, { ...LINUX, architecture: 'arm64' });
    expect(codesOf(await run(scene, { ...PLAN, preflight: 'off' }))).toEqual([]);
    expect(scene.world.journal.map(({ operation }) => operation)).not.toContain('GetDownloadUrlForLayer');
  });
});
