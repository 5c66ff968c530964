import type { Blob } from '../images/manifest.ts';
import type { MeasuredImage } from '../images/measure.ts';
import { abbreviated } from '../images/reference.ts';
import { size } from '../report/markdown.ts';
import { type Finding, finding } from './finding.ts';
import { nameOf } from './imageFit.ts';

type Runtime = 'containerd' | 'docker';
type System = 'linux' | 'windows';

/** Bytes of which only the range is known. */
export interface Range {
  /** Never less. */
  readonly low: number;
  readonly typical: number;
  /** Hardly ever more. */
  readonly high: number;
}

const GIBIBYTE = 2 ** 30;

/**
 * How many times its compressed size a layer takes once it is unpacked. The low end is 1, as the pull component counts
 * it too: what is compressed already, such as archives and models, gzip does not make smaller. The others were measured
 * (bench/README.md, layer sizes).
 */
const GZIP: Range = { low: 1, typical: 2.7, high: 3.8 };
const ZSTD: Range = { low: 1, typical: 3, high: 4.4 };
const UNCOMPRESSED: Range = { low: 1, typical: 1.05, high: 1.15 };
/**
 * Microsoft's own layers, GB to download and on disk: servercore 1903 2.311 and 5.1, 1909 2.257 and 4.97, 2004 1.856
 * and 4.05 (Microsoft's container blog, May 2020); ltsc2022 of January 2023 servercore 1.25 and 3.08, server 3.13 and
 * 7.46, and what a month added 0.27 and 0.77, 0.85 and 2.24 (the same blog; microsoft/Windows-Containers issue 321).
 */
const WINDOWS_BASE: Range = { low: 2.1, typical: 2.5, high: 2.9 };

/**
 * What a base image holds before anything is pulled. Linux: EKS's AMI takes about 1.5 GB, and was built on 4 GiB
 * (awslabs/amazon-eks-ami pull request 163). Windows: Server Core takes 5.2 GB without a page file (Microsoft's Server
 * Core blog, of 2012 R2; later ones take more), and what EKS's AMIs add is an estimate: servercore and nanoserver, a
 * page file, updates.
 */
const BASE: Readonly<Record<System, { readonly low: number; readonly typical: number }>> = {
  linux: { low: 1.5e9, typical: 4e9 },
  windows: { low: 5.2e9, typical: 15e9 },
};

/**
 * The part of a disk that may be full. Above 85 % the kubelet deletes images (imageGCHighThresholdPercent); docker
 * deletes nothing, and containers need room to write.
 */
const SHARE: Readonly<Record<Runtime, number>> = { containerd: 0.85, docker: 0.95 };

/** A layer that images have in common, and what it takes. */
export interface LayerNeed {
  readonly digest: string;
  /** Compressed. */
  readonly bytes: number;
  readonly unpacked: Range;
  readonly images: readonly MeasuredImage[];
}

/** What images take on a disk, each layer once. */
export interface DiskNeed {
  /** The largest first. */
  readonly layers: readonly LayerNeed[];
  readonly compressedBytes: number;
  readonly unpacked: Range;
  /** What stays on the disk. */
  readonly kept: Range;
}

/**
 * Bytes that the images take, in ranges.
 *
 * `ctr` keeps what it downloaded beside what it unpacked; docker keeps what it unpacked (up to Docker Engine 28; the
 * ECS-optimized AMIs have 25.0), while the containerd image store of a fresh Docker Engine 29 keeps both.
 */
export function diskNeed(images: readonly MeasuredImage[], os: System, runtime: Runtime): DiskNeed {
  const layers = layersOf(images, os);
  const compressedBytes = sum(layers.map(({ bytes }) => bytes));
  const unpacked = rangeOf((end) => sum(layers.map((layer) => layer.unpacked[end])));
  const downloaded = runtime === 'containerd' ? compressedBytes : 0;
  const kept = rangeOf((end) => downloaded + unpacked[end]);
  return { layers, compressedBytes, unpacked, kept };
}

function layersOf(images: readonly MeasuredImage[], os: System): readonly LayerNeed[] {
  const layers = new Map<string, LayerNeed & { readonly images: MeasuredImage[] }>();
  for (const image of images) {
    for (const [index, layer] of image.parts.layers.entries()) {
      const known = layers.get(layer.digest);
      if (known === undefined) layers.set(layer.digest, need(layer, os === 'windows' && index === 0, image));
      else if (known.images.at(-1) !== image) known.images.push(image);
    }
  }
  return [...layers.values()].sort((left, right) => right.bytes - left.bytes);
}

function need({ digest, bytes, mediaType }: Blob, isWindowsBase: boolean, image: MeasuredImage) {
  const ratio = ratioOf(mediaType, isWindowsBase);
  return { digest, bytes, unpacked: rangeOf((end) => Math.round(bytes * ratio[end])), images: [image] };
}

/** Every image for Windows begins with a layer of Microsoft's; others of them it does not let registries distribute. */
function ratioOf(mediaType: string, isWindowsBase: boolean): Range {
  if (isWindowsBase || /foreign|nondistributable/.test(mediaType)) return WINDOWS_BASE;
  if (mediaType.endsWith('.tar')) return UNCOMPRESSED;
  return mediaType.includes('zstd') ? ZSTD : GZIP;
}

function rangeOf(value: (end: keyof Range) => number): Range {
  return { low: value('low'), typical: value('typical'), high: value('high') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The volume that a pipeline bakes on. */
export interface RootVolume {
  /** `/dev/xvda` */
  readonly device: string;
  readonly gibibytes: number;
  /** Where its size stands. */
  readonly sizedBy: 'recipe' | 'base image';
  /** Devices of the recipe's and the base image's other volumes. */
  readonly others: readonly string[];
  /** All that was ever written to the base image's root volume and is in its snapshot, where EC2 tells. */
  readonly baseBytes: number | undefined;
}

/**
 * Finds that images do not fit on the volume, even if they took the least they can, or that they leave too little of
 * it free.
 */
export function diskFindings(
  images: readonly MeasuredImage[],
  os: System,
  runtime: Runtime,
  volume: RootVolume,
): readonly Finding[] {
  const disk = diskNeed(images, os, runtime);
  const base = baseOf(os, volume.baseBytes);
  const least = base.low + disk.kept.low;
  const likely = base.typical + disk.kept.typical;
  const capacity = volume.gibibytes * GIBIBYTE;
  // Where the runtime keeps images on another volume, nobody can say here how full that gets.
  const isSure = volume.others.length === 0;
  const isFull = least > capacity && isSure;
  if (!isFull && likely <= capacity * SHARE[runtime]) return [];
  const enough = Math.ceil(Math.max(least, likely / SHARE[runtime]) / GIBIBYTE);
  const evidence = evidenceOf(disk, base, runtime, volume);
  const mend = mendOf(volume, enough);
  if (isFull) {
    const what = `The images do not fit on the root volume of ${volume.gibibytes} GiB: with the base image they take at least ${inGibibytes(least)}.`;
    return [finding('disk-full', what, evidence, mend)];
  }
  return [finding('disk-tight', tight(runtime, likely, volume), evidence, mend)];
}

/** In the unit that volumes are sized in, rounded up. */
function inGibibytes(bytes: number): string {
  return `${(Math.ceil((bytes / GIBIBYTE) * 10) / 10).toFixed(1)} GiB`;
}

/** A snapshot also holds what was deleted again, so a base may take less than it. */
function baseOf(
  os: System,
  baseBytes: number | undefined,
): { readonly low: number; readonly typical: number } {
  const stated = BASE[os];
  if (baseBytes === undefined) return stated;
  return { low: Math.min(stated.low, baseBytes), typical: baseBytes };
}

function tight(runtime: Runtime, likely: number, { gibibytes }: RootVolume): string {
  const part = `${Math.round((likely / (gibibytes * GIBIBYTE)) * 100)} % of the root volume of ${gibibytes} GiB`;
  const takes = `With the base image, the images take about ${inGibibytes(likely)}, which is ${part}.`;
  return runtime === 'containerd'
    ? `${takes} Above 85 % the kubelet deletes images that no pod uses, unless they are pinned, and soon evicts pods.`
    : `${takes} Containers need room to write.`;
}

/** Layers that are shown. */
const MOST_LAYERS = 10;

function evidenceOf(
  { layers, compressedBytes, unpacked, kept }: DiskNeed,
  base: { readonly low: number; readonly typical: number },
  runtime: Runtime,
  { device, gibibytes, sizedBy, others, baseBytes }: RootVolume,
): readonly string[] {
  const largest = layers.slice(0, MOST_LAYERS).map(layerLine);
  const rest = layers.length - largest.length;
  const both = runtime === 'containerd' ? 'containerd keeps both' : 'docker keeps what is unpacked';
  return [
    ...largest,
    ...(rest > 0 ? [`and ${rest} smaller layers`] : []),
    `all layers, each once: ${size(compressedBytes)} compressed, ${range(unpacked)} unpacked`,
    `on disk: ${range(kept)} (${both})`,
    `base image: about ${size(base.typical)} (${baseBytes === undefined ? 'as such base images take' : 'its snapshot'}), at least ${size(base.low)}`,
    `root volume: ${device}, ${gibibytes} GiB (${size(gibibytes * GIBIBYTE)}), as the ${sizedBy} says`,
    ...(others.length === 0
      ? []
      : [`other volumes: ${others.join(', ')}; if the runtime keeps images there, this is nothing to mend`]),
  ];
}

function layerLine({ digest, bytes, unpacked, images: [first, ...more] }: LayerNeed): string {
  const of = first === undefined ? '' : ` of ${nameOf(first)}`;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `layer ${abbreviated(digest)}${of}${others}: ${size(bytes)} compressed, about ${size(unpacked.typical)} unpacked`;
}

function range({ low, typical, high }: Range): string {
  return `about ${size(typical)} (${size(low)} to ${size(high)})`;
}

function mendOf({ device }: RootVolume, gibibytes: number): string {
  const mapping = JSON.stringify([{ deviceName: device, ebs: { volumeSize: gibibytes } }]);
  return (
    `Give the root volume ${gibibytes} GiB or more in a new version of the recipe, ` +
    `"blockDeviceMappings": ${mapping}, or write rules that match fewer images.`
  );
}
