import * as fc from 'fast-check';
import { type LockedImage, makeLock } from '../../src/images/lock.ts';
import { driftLines } from '../../src/report/driftReport.ts';
import { type Drift, driftOf, driftOutput } from '../../src/sources/drift.ts';
import { readImageName } from '../../src/sources/imageName.ts';
import type { SourceImage } from '../../src/sources/sources.ts';
import { digestOf, forAllImages, hold, registryHost } from '../images/arbitraries.ts';

function source(written: string, onlyOn?: 'linux' | 'windows', line = 1): SourceImage {
  const name = readImageName(written);
  if (name.kind === 'unclear') throw new Error(`${written} ${name.why}`);
  const { repository, want } = name;
  return { written, repository, want, file: 'a.yaml', line, onlyOn, pullPolicy: undefined, where: 'Pod web' };
}

function locked(repository: string, number: number, ...tags: readonly string[]): LockedImage {
  return {
    repository,
    digest: digestOf(number),
    platformDigest: digestOf(1000 + number),
    tags,
    compressedBytes: number,
  };
}

/** As if no two images shared a layer. */
function sum(images: readonly LockedImage[]): number {
  return images.reduce((total, { compressedBytes }) => total + compressedBytes, 0);
}

const nothing: Drift = { missing: [], unused: [], unusedBytes: 0 };

describe('the drift between files and an AMI', () => {
  it('is what either has alone, sorted by name', () => {
    const lock = makeLock([
      locked('ghcr.io/web', 1, 'v1', 'v2'),
      locked('ghcr.io/old', 2, 'v2', 'v1'),
      locked('ghcr.io/bare', 3),
    ]);
    const images = [
      source('ghcr.io/web:v2'),
      source('nginx', undefined, 7),
      source('nginx:latest'),
      source('ghcr.io/api:v1'),
    ];
    expect(driftOf(images, 'linux', lock, sum)).toEqual({
      missing: [
        { name: 'docker.io/library/nginx:latest', file: 'a.yaml', line: 7 },
        { name: 'ghcr.io/api:v1', file: 'a.yaml', line: 1 },
      ],
      unused: [
        { name: `ghcr.io/bare@${digestOf(3)}`, digest: digestOf(3), compressedBytes: 3 },
        { name: 'ghcr.io/old:v1', digest: digestOf(2), compressedBytes: 2 },
      ],
      unusedBytes: 5,
    });
  });

  it.each([[`ghcr.io/web@${digestOf(1)}`], [`ghcr.io/web@${digestOf(1001)}`], ['ghcr.io/web:v1']])(
    '%s is met by tag, by the digest of the index and by that of the platform',
    (written) => {
      expect(driftOf([source(written)], 'linux', makeLock([locked('ghcr.io/web', 1, 'v1')]), sum)).toEqual(
        nothing,
      );
    },
  );

  it.each([[`ghcr.io/web@${digestOf(2)}`], ['ghcr.io/web:v2'], ['ghcr.io/api:v1']])(
    '%s is not met by another',
    (written) => {
      const drift = driftOf([source(written)], 'linux', makeLock([locked('ghcr.io/web', 1, 'v1')]), sum);
      expect([drift.missing.length, drift.unused.length]).toEqual([1, 1]);
    },
  );

  it('knows Docker Hub under every name', () => {
    const lock = makeLock([
      locked('index.docker.io/nginx', 1, '1.27'),
      locked('docker.io/team/web', 2, 'v1'),
    ]);
    expect(driftOf([source('nginx:1.27'), source('team/web:v1')], 'linux', lock, sum)).toEqual(nothing);
  });

  it('leaves out what is meant for the other system', () => {
    const images = [source('a:v1', 'windows'), source('b:v1', 'linux'), source('c:v1')];
    const names = (os: 'linux' | 'windows') =>
      driftOf(images, os, undefined, sum).missing.map(({ name }) => name);
    expect(names('linux')).toEqual(['docker.io/library/b:v1', 'docker.io/library/c:v1']);
    expect(names('windows')).toEqual(['docker.io/library/a:v1', 'docker.io/library/c:v1']);
    const lock = makeLock([locked('docker.io/library/a', 1, 'v1')]);
    expect(driftOf(images, 'linux', lock, sum).unused).toHaveLength(1);
  });

  it('is everything where there is no AMI', () => {
    expect(driftOf([source('a:v1')], 'linux', undefined, sum)).toEqual({
      missing: [{ name: 'docker.io/library/a:v1', file: 'a.yaml', line: 1 }],
      unused: [],
      unusedBytes: 0,
    });
  });

  it('wastes what no used image shares', () => {
    const lock = makeLock([locked('ghcr.io/web', 1, 'v1'), locked('ghcr.io/old', 2, 'v1')]);
    const asked: string[][] = [];
    const drift = driftOf([source('ghcr.io/web:v1')], 'linux', lock, (images, besides) => {
      asked.push([...images, ...besides].map(({ repository }) => repository));
      return 42;
    });
    expect(asked).toEqual([['ghcr.io/old', 'ghcr.io/web']]);
    expect(drift.unusedBytes).toBe(42);
  });

  it('is nothing for the names of the AMI itself, and for files that name each by digest', () => {
    forAllImages((images) => {
      const lock = makeLock(images);
      const byTag = lock.images.flatMap(({ repository, tags, digest }) =>
        tags.length === 0
          ? [source(`${repository}@${digest}`)]
          : tags.map((tag) => source(`${repository}:${tag}`)),
      );
      const byDigest = lock.images.map(({ repository, platformDigest }) =>
        source(`${repository}@${platformDigest}`),
      );
      expect(driftOf(byTag, 'windows', lock, sum)).toEqual(nothing);
      expect(driftOf(byDigest, 'linux', lock, sum)).toEqual(nothing);
    });
  });

  it('parts every name into met and missing, and every image into used and unused', () => {
    const someSources = fc.array(
      fc.constantFrom(
        'web:v1',
        'web:v2',
        'api:latest',
        'team/web:prod',
        `web@${digestOf(1)}`,
        `api@${digestOf(101)}`,
      ),
    );
    forAllImages((images) => {
      const lock = makeLock(images);
      hold(
        fc.property(someSources, (written) => {
          const sources = written.map((name) => source(`${registryHost}/${name}`));
          const { missing, unused, unusedBytes } = driftOf(sources, 'linux', lock, sum);
          const without = lock.images.filter(
            (image) =>
              !unused.some(
                ({ digest, name }) => digest === image.digest && name.startsWith(image.repository),
              ),
          );
          expect(unusedBytes).toBe(sum(lock.images) - sum(without));
          // What is used meets the names that are not missing, and unused images meet none of them.
          const used = driftOf(sources, 'linux', makeLock(without), sum);
          expect(used).toEqual({ missing, unused: [], unusedBytes: 0 });
          expect(new Set(missing.map(({ name }) => name)).size).toBe(missing.length);
        }),
        20,
      );
    });
  });
});

describe('the drift as text', () => {
  const drift: Drift = {
    missing: [{ name: 'docker.io/library/nginx:1.27', file: 'deploy/web.yaml', line: 12 }],
    unused: [{ name: 'ghcr.io/old:v1', digest: digestOf(1), compressedBytes: 2_000_000 }],
    unusedBytes: 1_000_000,
  };

  it('is an output', () => {
    expect(JSON.parse(driftOutput(drift))).toEqual(drift);
  });

  it('is a line an image, and what the unused ones waste', () => {
    expect(driftLines(drift)).toEqual([
      '? docker.io/library/nginx:1.27 (deploy/web.yaml:12) is not in the AMI',
      '- ghcr.io/old:v1 (2.0 MB) is in no file any more',
      '1.0 MB compressed on every node for images that no file names',
    ]);
  });

  it('is one line where there is none', () => {
    expect(driftLines(nothing)).toEqual(['The AMI holds what the files name and nothing else.']);
  });

  it('is cut where it is longer than a person reads', () => {
    const missing = Array.from({ length: 103 }, (_, index) => ({ name: `n${index}`, file: 'a', line: 1 }));
    const lines = driftLines({ ...nothing, missing });
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('… and 3 more, in the output drift');
  });
});
