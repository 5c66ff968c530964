import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ComponentSettings, renderDocument } from '../../src/component/document.ts';
import { type ImageLock, type LockedImage, makeLock } from '../../src/images/lock.ts';

export const ecr = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

export function digestOf(seed: string): string {
  return `sha256:${createHash('sha256').update(seed).digest('hex')}`;
}

/** An image behind an index, with a size like that of a real one. */
export function imageOf(repository: string, tags: readonly string[], seed = repository): LockedImage {
  return {
    repository,
    digest: digestOf(`index ${seed}`),
    platformDigest: digestOf(`manifest ${seed}`),
    tags,
    compressedBytes: 1_834_567_890,
  };
}

/** `count` images with names as ECR users give them: 60 characters with the host, two tags. */
export function lockOfRealNames(count: number): ImageLock {
  const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));
  return makeLock(
    numbers.map((number) => imageOf(`${ecr}/team/service-${number}`, [`v1.24.${number}`, 'prod'])),
  );
}

export const everySettings: readonly ComponentSettings[] = (['containerd', 'docker'] as const).flatMap(
  (runtime) => [
    { platform: { os: 'linux', architecture: 'amd64' }, runtime, pin: true, pullConcurrency: 'auto' },
    {
      platform: { os: 'windows', architecture: 'amd64', windowsBuild: 20348 },
      runtime,
      pin: true,
      pullConcurrency: 'auto',
    },
  ],
);

export const settingsArbitrary: fc.Arbitrary<ComponentSettings> = fc.record({
  platform: fc.constantFrom<ComponentSettings['platform']>(
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
    { os: 'windows', architecture: 'amd64' },
    { os: 'windows', architecture: 'amd64', windowsBuild: 17763 },
    { os: 'windows', architecture: 'amd64', windowsBuild: 26100 },
  ),
  runtime: fc.constantFrom('containerd', 'docker'),
  pin: fc.boolean(),
  pullConcurrency: fc.oneof(fc.constant<'auto'>('auto'), fc.integer({ min: 1, max: 20 })),
});

const hostArbitrary = fc.constantFrom(
  ecr,
  '444455556666.dkr.ecr.us-east-1.amazonaws.com',
  '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn',
  '111122223333.dkr.ecr-fips.us-gov-west-1.amazonaws.com',
  '111122223333.dkr-ecr.eu-west-1.on.aws',
  'mcr.microsoft.com',
  'public.ecr.aws',
  'docker.io',
  'ghcr.io',
  'quay.io',
  'registry.k8s.io',
  'registry.example:8443',
  'localhost:5000',
  '127.0.0.1:5000',
  '[::1]:5000',
);

const pathArbitrary = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,12}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,12}){0,3}$/), {
    minLength: 1,
    maxLength: 5,
  })
  .map((components) => components.join('/'))
  .filter((path) => path.length <= 255);

const tagArbitrary = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/),
  fc.constantFrom('WARM_AMI_LOCK', 'WARM_AMI_SCRIPT', '_', '-'.padStart(128, 'a')),
);

const digestArbitrary = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hexDigest);

function hexDigest(bytes: Uint8Array): string {
  return `sha256:${Buffer.from(bytes).toString('hex')}`;
}

/** One or two images of a repository; a tag points at only one of them. */
const repositoryArbitrary: fc.Arbitrary<LockedImage[]> = fc
  .record({
    repository: fc.tuple(hostArbitrary, pathArbitrary).map(([host, path]) => `${host}/${path}`),
    digests: fc.uniqueArray(digestArbitrary, { minLength: 1, maxLength: 2 }),
    manifest: fc.option(digestArbitrary, { nil: undefined }),
    tags: fc.uniqueArray(tagArbitrary, { maxLength: 3 }),
    compressedBytes: fc.maxSafeNat(),
  })
  .map(({ repository, digests, manifest, tags, compressedBytes }) =>
    digests.map((digest, index) => ({
      repository,
      digest,
      platformDigest: manifest ?? digest,
      tags: tags.filter((_, position) => position % digests.length === index),
      compressedBytes,
    })),
  );

/** Locks of every name that the grammars allow, few enough to fit into a document. */
export const lockArbitrary: fc.Arbitrary<ImageLock> = fc
  .uniqueArray(repositoryArbitrary, {
    minLength: 1,
    maxLength: 4,
    selector: ([image]) => image?.repository,
  })
  .map((images) => makeLock(images.flat()));

/** The size of a document with `count` real images, and what is left of the limit. */
export function lengthWith(count: number, settings: ComponentSettings): number {
  return renderDocument(lockOfRealNames(count), settings).length;
}
