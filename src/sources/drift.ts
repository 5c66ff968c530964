import { byCodeUnit, type ImageLock, imageNames, type LockedImage, type Platform } from '../images/lock.ts';
import { normaliseRepository } from './imageName.ts';
import { nameOfSource } from './sourceRules.ts';
import type { SourceImage } from './sources.ts';

/** An image that a file names and an AMI lacks, at the first place that names it. */
export interface MissingImage {
  /** `docker.io/library/nginx:1.27`, or with `@sha256:…`. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** An image of an AMI that no file names any more. */
export interface UnusedImage {
  /** The first of its names. */
  readonly name: string;
  readonly digest: string;
  readonly compressedBytes: number;
}

/**
 * How the files and an AMI differ. As JSON it is the output `drift`:
 * `{"missing":[{"name","file","line"}],"unused":[{"name","digest","compressedBytes"}],"unusedBytes"}`.
 */
export interface Drift {
  /** Sorted by name. */
  readonly missing: readonly MissingImage[];
  /** Sorted by name. */
  readonly unused: readonly UnusedImage[];
  /** Compressed bytes that only unused images need: layers that a used image shares are not wasted. */
  readonly unusedBytes: number;
}

/**
 * Compares what the files name for a system with what an AMI holds. A name with a tag is met by an image
 * with that tag, one with a digest by an image whose index or platform manifest has it. An image counts as
 * used when one of its names is wanted. Names for the other system are left out.
 *
 * @param lock what the AMI holds; undefined when there is none, so that everything is missing
 * @param uniqueBytes compressed bytes of the layers that the first images have and the others do not
 */
export function driftOf(
  images: readonly SourceImage[],
  os: Platform['os'],
  lock: ImageLock | undefined,
  uniqueBytes: (images: readonly LockedImage[], besides: readonly LockedImage[]) => number,
): Drift {
  const wanted = new Map<string, MissingImage>();
  for (const image of images) {
    const name = nameOfSource(image);
    const isMeant = image.onlyOn === undefined || image.onlyOn === os;
    if (isMeant && !wanted.has(name)) wanted.set(name, { name, file: image.file, line: image.line });
  }
  const baked = lock?.images ?? [];
  const held = new Set(baked.flatMap(answersOf));
  const isUsed = (image: LockedImage) => answersOf(image).some((name) => wanted.has(name));
  const unused = baked.filter((image) => !isUsed(image));
  return {
    missing: byName([...wanted.values()].filter(({ name }) => !held.has(name))),
    unused: byName(unused.map(unusedOf)),
    unusedBytes: unused.length === 0 ? 0 : uniqueBytes(unused, baked.filter(isUsed)),
  };
}

/** Every name by which a file can mean the image. */
function answersOf(image: LockedImage): readonly string[] {
  const repository = normaliseRepository(image.repository);
  return [
    ...image.tags.map((tag) => `${repository}:${tag}`),
    `${repository}@${image.digest}`,
    `${repository}@${image.platformDigest}`,
  ];
}

function unusedOf(image: LockedImage): UnusedImage {
  const [name = image.repository] = imageNames(image);
  return { name, digest: image.digest, compressedBytes: image.compressedBytes };
}

function byName<Named extends { readonly name: string }>(named: readonly Named[]): readonly Named[] {
  return [...named].sort((left, right) => byCodeUnit(left.name, right.name));
}

/** The output `drift`, whose shape is that of {@link Drift}. */
export function driftOutput({ missing, unused, unusedBytes }: Drift): string {
  return JSON.stringify({ missing, unused, unusedBytes });
}
