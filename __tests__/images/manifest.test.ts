import {
  artifactOfTag,
  type Choice,
  chooseManifest,
  compressedBytes,
  type IndexEntry,
  readContent,
  readParts,
} from '../../src/images/manifest.ts';
import { digestOf } from './arbitraries.ts';

const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(1), size: 100 };
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf(2), size: 1000 };
const image = { schemaVersion: 2, config, layers: [layer] };
const manifestType = 'application/vnd.oci.image.manifest.v1+json';

function entry(number: number, os: string, architecture: string, more: object = {}) {
  return {
    mediaType: manifestType,
    digest: digestOf(number),
    size: 7,
    platform: { os, architecture, ...more },
  };
}

function read(document: unknown) {
  return readContent(JSON.stringify(document));
}

describe('what a manifest is', () => {
  it('is an image with an image configuration and layers', () => {
    expect(read(image)).toEqual({ kind: 'manifest' });
    const docker = { mediaType: 'application/vnd.docker.container.image.v1+json' };
    const foreign = { mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', size: 5 };
    expect(read({ config: docker, layers: [foreign] })).toEqual({ kind: 'manifest' });
    expect(read({ config, layers: [] })).toEqual({ kind: 'manifest' });
  });

  it.each([
    ['a Helm chart', { config: { mediaType: 'application/vnd.cncf.helm.config.v1+json' }, layers: [] }],
    ['a SOCI index', { config: { mediaType: 'application/vnd.amazon.soci.index.v1+json' }, layers: [] }],
    ['a SOCI index', { artifactType: 'application/vnd.amazon.soci.index.v2+json', config, layers: [layer] }],
    ['a build cache', { config: { mediaType: 'application/vnd.buildkit.cacheconfig.v0' }, layers: [layer] }],
    [
      'a build cache',
      {
        manifests: [{ mediaType: layer.mediaType }, { mediaType: 'application/vnd.buildkit.cacheconfig.v0' }],
      },
    ],
    ['a signature', { config, layers: [{ mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json' }] }],
    ['an attestation', { config, layers: [{ mediaType: 'application/vnd.in-toto+json' }] }],
    [
      'an SBOM',
      { artifactType: 'application/spdx+json', config: { mediaType: 'application/vnd.oci.empty.v1+json' } },
    ],
    [
      'attached to another image, like a signature or an SBOM',
      { ...image, subject: { digest: digestOf(9) } },
    ],
    ['an artifact of type "application/x"', { config: { mediaType: 'application/x' }, layers: [] }],
    ['an index without any container image', { manifests: [entry(1, 'unknown', 'unknown')] }],
    ['an index without any container image', { manifests: [] }],
    ['no manifest that this program knows', {}],
    ['no manifest that this program knows', [1]],
    [
      'an artifact of type "application/y"',
      { artifactType: 'application/y', manifests: [entry(1, 'linux', 'amd64')] },
    ],
  ])('is %s', (what, document) => {
    expect(read(document)).toEqual({ kind: 'artifact', what });
  });

  it('is nothing known when it is no JSON', () => {
    expect(readContent('{')).toMatchObject({ kind: 'artifact' });
  });

  it('is an index without its attestations, artifacts and caches', () => {
    const manifests = [
      entry(1, 'linux', 'arm64', { variant: 'v8' }),
      entry(2, 'windows', 'amd64', { 'os.version': '10.0.20348.1' }),
      entry(3, 'unknown', 'unknown'),
      { ...entry(4, 'linux', 'amd64'), artifactType: 'application/vnd.amazon.soci.index.v2+json' },
    ];
    expect(read({ manifests })).toEqual({
      kind: 'index',
      nested: false,
      entries: [
        { digest: digestOf(1), os: 'linux', architecture: 'arm64', variant: 'v8' },
        { digest: digestOf(2), os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.1' },
      ],
    });
  });

  it('is an index with a mark when it holds another index', () => {
    const inner = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestOf(5), size: 7 };
    expect(read({ manifests: [inner] })).toEqual({ kind: 'index', nested: true, entries: [] });
  });

  it('has the size of its configuration and layers', () => {
    const parts = readParts(JSON.stringify({ ...image, layers: [layer, layer] }), 'web@sha256:1');
    expect(compressedBytes(parts)).toBe(2100);
    expect(() => readParts(JSON.stringify({ manifests: [] }), 'web@sha256:1')).toThrow(
      /^web@sha256:1 is no image manifest but /,
    );
  });
});

describe('the tag of an artifact', () => {
  const hash = 'a'.repeat(64);
  it.each([
    [`sha256-${hash}.sig`, 'a signature'],
    [`sha256-${hash}.att`, 'an attestation'],
    [`sha256-${hash}.sbom`, 'an SBOM'],
    [`sha256-${hash}`, 'a list of signatures, attestations or SBOMs'],
    [`sha256-${hash}.zip`, undefined],
    ['sha256-abc', undefined],
    ['v1', undefined],
  ])('%s means %s', (tag, what) => {
    expect(artifactOfTag(tag)).toBe(what);
  });
});

describe('the manifest of a platform', () => {
  const linux = (number: number, architecture: string, variant?: string): IndexEntry => ({
    digest: digestOf(number),
    os: 'linux',
    architecture,
    ...(variant === undefined ? {} : { variant }),
  });
  const windows = (number: number, osVersion?: string): IndexEntry => ({
    digest: digestOf(number),
    os: 'windows',
    architecture: 'amd64',
    ...(osVersion === undefined ? {} : { osVersion }),
  });
  const chosen = (number: number): Choice => ({ kind: 'chosen', digest: digestOf(number) });
  const onLinux = { os: 'linux', architecture: 'amd64' } as const;
  const onWindows = { os: 'windows', architecture: 'amd64', windowsBuild: 20348 } as const;

  it('has its system and architecture', () => {
    const entries = [windows(1), linux(2, 'arm64', 'v8'), linux(3, 'amd64')];
    expect(chooseManifest(entries, onLinux)).toEqual(chosen(3));
    expect(chooseManifest(entries, { os: 'linux', architecture: 'arm64' })).toEqual(chosen(2));
  });

  it('has no variant that only some hosts can run', () => {
    expect(chooseManifest([linux(1, 'amd64', 'v3'), linux(2, 'amd64')], onLinux)).toEqual(chosen(2));
    expect(chooseManifest([linux(1, 'arm', 'v7'), linux(2, 'amd64', 'v3')], onLinux)).toEqual({
      kind: 'none',
      offers: ['linux/arm/v7', 'linux/amd64/v3'],
    });
  });

  it('is known by the other spelling of an architecture', () => {
    expect(chooseManifest([linux(1, 'x86_64')], onLinux)).toEqual(chosen(1));
    expect(chooseManifest([linux(1, 'aarch64')], { os: 'linux', architecture: 'arm64' })).toEqual(chosen(1));
  });

  it("has the host's Windows build, in its highest revision", () => {
    const entries = [
      windows(1, '10.0.17763.9999'),
      windows(2, '10.0.20348.999'),
      windows(3, '10.0.20348.2700'),
      windows(4, '10.0.20348'),
      windows(5),
    ];
    expect(chooseManifest(entries, onWindows)).toEqual(chosen(3));
  });

  it('may leave its Windows version open when none fits exactly', () => {
    expect(chooseManifest([windows(1, '10.0.17763.1'), windows(2)], onWindows)).toEqual(chosen(2));
  });

  it('is none for another Windows build', () => {
    expect(chooseManifest([windows(1, '10.0.17763.1')], onWindows)).toEqual({
      kind: 'none',
      offers: ['windows/amd64 10.0.17763.1'],
    });
  });

  it('is the only Windows build when the host is not known, and ambiguous among several', () => {
    const unknown = { os: 'windows', architecture: 'amd64' } as const;
    expect(chooseManifest([windows(1, '10.0.20348.1'), windows(2, '10.0.20348.2')], unknown)).toEqual(
      chosen(2),
    );
    expect(chooseManifest([windows(1)], unknown)).toEqual(chosen(1));
    expect(chooseManifest([windows(1, '10.0.26100.1'), windows(2, '10.0.17763.1')], unknown)).toEqual({
      kind: 'ambiguous',
      builds: ['17763', '26100'],
    });
  });
});
