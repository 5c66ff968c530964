import fc from 'fast-check';
import type { MeasuredImage } from '../../src/images/measure.ts';
import { diskFindings, diskNeed, type RootVolume } from '../../src/preflight/diskFit.ts';
import { hold } from '../images/arbitraries.ts';
import { GZIP_LAYER, image, layer } from './measuredImages.ts';

const GIB = 2 ** 30;
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const FOREIGN_LAYER = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';

function root(gibibytes: number, more: Partial<RootVolume> = {}): RootVolume {
  return { device: '/dev/xvda', gibibytes, sizedBy: 'recipe', others: [], baseBytes: undefined, ...more };
}

/** What is found for Linux and containerd unless told. */
function codes(
  images: readonly MeasuredImage[],
  volume: RootVolume,
  runtime: 'containerd' | 'docker' = 'containerd',
) {
  return diskFindings(images, 'linux', runtime, volume).map(({ code }) => code);
}

describe('what images take on a disk', () => {
  it('is what was downloaded and what was unpacked with containerd, and only the latter with docker', () => {
    const images = [image('web', [layer(1, 1000)])];
    expect(diskNeed(images, 'linux', 'containerd').kept).toEqual({ low: 2000, typical: 3700, high: 4800 });
    expect(diskNeed(images, 'linux', 'docker').kept).toEqual({ low: 1000, typical: 2700, high: 3800 });
  });

  it('counts layers that images share once', () => {
    const need = diskNeed(
      [image('web', [layer(1, 900), layer(2, 50)]), image('api', [layer(1, 900), layer(3, 7)])],
      'linux',
      'containerd',
    );
    expect(need.compressedBytes).toBe(957);
    expect(need.layers.map(({ bytes, images }) => [bytes, images.length])).toEqual([
      [900, 2],
      [50, 1],
      [7, 1],
    ]);
  });

  it.each([
    [GZIP_LAYER, 1000],
    [DOCKER_LAYER, 1000],
    ['application/vnd.oci.image.layer.v1.tar+zstd', 1000],
    ['application/vnd.oci.image.layer.v1.tar', 1000],
    ['application/vnd.docker.image.rootfs.diff.tar', 1000],
    [FOREIGN_LAYER, 2100],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 2100],
  ])('of a layer %s is at least %i unpacked for 1000', (mediaType, low) => {
    const { unpacked } = diskNeed([image('web', [layer(1, 1000, mediaType)])], 'linux', 'docker');
    expect(unpacked.low).toBe(low);
    expect(unpacked.typical).toBeGreaterThanOrEqual(unpacked.low);
    expect(unpacked.high).toBeGreaterThanOrEqual(unpacked.typical);
  });

  it('does not grow where nothing is compressed', () => {
    const bytesOf = (mediaType: string) =>
      diskNeed([image('web', [layer(1, 1000, mediaType)])], 'linux', 'docker').unpacked.typical;
    expect(bytesOf('application/vnd.oci.image.layer.v1.tar')).toBeLessThan(1100);
    expect(bytesOf('application/vnd.oci.image.layer.v1.tar+zstd')).toBeGreaterThan(bytesOf(GZIP_LAYER));
  });

  it("takes a Windows image's first layer for Microsoft's, whatever it is called", () => {
    const servercore = image('web', [layer(1, 1000, DOCKER_LAYER), layer(2, 1000, DOCKER_LAYER)]);
    expect(diskNeed([servercore], 'windows', 'docker').unpacked.low).toBe(2100 + 1000);
    expect(diskNeed([servercore], 'linux', 'docker').unpacked.low).toBe(2000);
  });
});

const someImages = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(GZIP_LAYER, FOREIGN_LAYER)), {
      maxLength: 5,
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((layers, index) =>
      image(
        `web-${index}`,
        layers.map(([number, mediaType]) => layer(number, number * 300_000_000, mediaType)),
      ),
    ),
  );
const someSystem = fc.constantFrom('linux' as const, 'windows' as const);
const someRuntime = fc.constantFrom('containerd' as const, 'docker' as const);
const someVolume = fc
  .record({
    gibibytes: fc.integer({ min: 1, max: 120 }),
    baseBytes: fc.option(fc.integer({ min: 1, max: 40e9 }), { nil: undefined }),
    others: fc.constantFrom([], ['/dev/xvdb']),
  })
  .map(({ gibibytes, baseBytes, others }) => root(gibibytes, { baseBytes, others }));

/** 0 for nothing, 1 for a warning, 2 for an error. */
function severity(...question: Parameters<typeof diskFindings>): number {
  const [found, ...more] = diskFindings(...question);
  expect(more).toEqual([]);
  return found === undefined ? 0 : found.level === 'error' ? 2 : 1;
}

describe('laws of what fits', () => {
  it('another image never takes less', () => {
    hold(
      fc.property(someImages, someImages, someSystem, someRuntime, (some, others, os, runtime) => {
        const [fewer, more] = [
          diskNeed(some, os, runtime).kept,
          diskNeed([...some, ...others], os, runtime).kept,
        ];
        for (const end of ['low', 'typical', 'high'] as const)
          expect(more[end]).toBeGreaterThanOrEqual(fewer[end]);
      }),
    );
  });

  it('the same images again take nothing', () => {
    hold(
      fc.property(someImages, someSystem, someRuntime, (images, os, runtime) => {
        expect(diskNeed([...images, ...images], os, runtime).kept).toEqual(
          diskNeed(images, os, runtime).kept,
        );
      }),
    );
  });

  it('a larger volume never makes it worse', () => {
    hold(
      fc.property(
        someImages,
        someSystem,
        someRuntime,
        someVolume,
        fc.integer({ min: 0, max: 50 }),
        (images, os, runtime, volume, more) => {
          const larger = { ...volume, gibibytes: volume.gibibytes + more };
          expect(severity(images, os, runtime, larger)).toBeLessThanOrEqual(
            severity(images, os, runtime, volume),
          );
        },
      ),
    );
  });

  it('the size that is named suffices, and one less does not', () => {
    hold(
      fc.property(someImages, someSystem, someRuntime, someVolume, (images, os, runtime, volume) => {
        const [found] = diskFindings(images, os, runtime, volume);
        if (found === undefined) return;
        const enough = Number(/"volumeSize":(\d+)/.exec(found.mend)?.[1]);
        expect(enough).toBeGreaterThan(volume.gibibytes);
        expect(diskFindings(images, os, runtime, { ...volume, gibibytes: enough })).toEqual([]);
        expect(diskFindings(images, os, runtime, { ...volume, gibibytes: enough - 1 })).not.toEqual([]);
      }),
      300,
    );
  });
});

/** Of a Linux base with containerd: 1.5 GB at least, and twice the layers. */
const FULL = (20 * GIB - 1.5e9) / 2;

describe('a root volume', () => {
  it('is full from the first byte that cannot fit on', () => {
    expect(codes([image('web', [layer(1, FULL)])], root(20))).toEqual(['disk-tight']);
    expect(codes([image('web', [layer(1, FULL + 1)])], root(20))).toEqual(['disk-full']);
    expect(codes([image('web', [layer(1, FULL + 1)])], root(21))).toEqual(['disk-tight']);
  });

  it('is tight from the byte on that fills it to where the kubelet collects', () => {
    const fits = Math.floor((0.85 * 20 * GIB - 4e9) / 3.7);
    expect(codes([image('web', [layer(1, fits - 1)])], root(20))).toEqual([]);
    expect(codes([image('web', [layer(1, fits + 1)])], root(20))).toEqual(['disk-tight']);
    expect(codes([image('web', [layer(1, fits + 1)])], root(21))).toEqual([]);
  });

  it('holds more with docker, which keeps nothing compressed and collects nothing', () => {
    const fits = Math.floor((0.95 * 20 * GIB - 4e9) / 2.7);
    expect(codes([image('web', [layer(1, fits - 1)])], root(20), 'docker')).toEqual([]);
    expect(codes([image('web', [layer(1, fits + 1)])], root(20), 'docker')).toEqual(['disk-tight']);
    expect(codes([image('web', [layer(1, 20 * GIB - 1.5e9)])], root(20), 'docker')).toEqual(['disk-tight']);
    expect(codes([image('web', [layer(1, 20 * GIB - 1.5e9 + 1)])], root(20), 'docker')).toEqual([
      'disk-full',
    ]);
  });

  it('holds what its snapshot says instead of what such base images take', () => {
    const images = [image('web', [layer(1, 3e9)])];
    expect(codes(images, root(20))).toEqual([]);
    expect(codes(images, root(20, { baseBytes: 9e9 }))).toEqual(['disk-tight']);
    const large = [image('web', [layer(1, FULL + 1)])];
    expect(codes(large, root(20, { baseBytes: 1e9 }))).toEqual(['disk-tight']);
  });

  it('is not called full where the images may lie on another volume', () => {
    const images = [image('web', [layer(1, FULL + 1)])];
    const [found] = diskFindings(images, 'linux', 'containerd', root(20, { others: ['/dev/xvdb'] }));
    expect(found?.code).toBe('disk-tight');
    expect(found?.evidence.at(-1)).toContain('/dev/xvdb');
  });

  it('is found too small with the largest layers, the sums, the volume and what to write', () => {
    const base = layer(1, 9e9);
    const images = [image('web', [base, layer(2, 2e9)]), image('api', [base, layer(3, 5e6)])];
    const [found] = diskFindings(images, 'linux', 'containerd', root(20));
    expect(found).toMatchObject({ code: 'disk-full', level: 'error' });
    expect(found?.evidence).toEqual([
      'layer sha256:000000000000 of 111122223333.dkr.ecr.us-east-1.amazonaws.com/web:v1 and 1 more: 9.0 GB compressed, about 24 GB unpacked',
      'layer sha256:000000000000 of 111122223333.dkr.ecr.us-east-1.amazonaws.com/web:v1: 2.0 GB compressed, about 5.4 GB unpacked',
      'layer sha256:000000000000 of 111122223333.dkr.ecr.us-east-1.amazonaws.com/api:v1: 5.0 MB compressed, about 14 MB unpacked',
      'all layers, each once: 11 GB compressed, about 30 GB (11 GB to 42 GB) unpacked',
      'on disk: about 41 GB (22 GB to 53 GB) (containerd keeps both)',
      'base image: about 4.0 GB (as such base images take), at least 1.5 GB',
      'root volume: /dev/xvda, 20 GiB (21 GB), as the recipe says',
    ]);
    expect(found?.mend).toContain(
      '"blockDeviceMappings": [{"deviceName":"/dev/xvda","ebs":{"volumeSize":49}}]',
    );
  });

  it('is found too small with ten layers at most', () => {
    const layers = Array.from({ length: 30 }, (_, index) => layer(index + 1, 1e9));
    const [found] = diskFindings([image('web', layers)], 'linux', 'containerd', root(20));
    expect(found?.evidence.filter((line) => line.startsWith('layer '))).toHaveLength(10);
    expect(found?.evidence).toContain('and 20 smaller layers');
  });
});
