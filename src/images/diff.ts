import { byCodeUnit, type Image, imageNames } from './lock.ts';

/** What a name stands for in a lock. */
export interface Held {
  /** What the name points at: an index or a manifest. */
  readonly digest: string;
  /** The manifest of the platform, by which locks are compared. */
  readonly platformDigest: string;
  /** Compressed, where it is known. */
  readonly compressedBytes?: number;
}

/** A name that one lock has, or that both have with the same content. */
export interface NamedImage extends Held {
  /** `repository:tag`, or `repository@digest` for an image that no tag names. */
  readonly name: string;
}

/** A name whose content changed. */
export interface MovedImage {
  readonly name: string;
  readonly from: Held;
  readonly to: Held;
}

/**
 * How two locks differ, name by name; each list is sorted by name. As JSON it is the output `diff`:
 * `{"added":[{"name","digest","platformDigest","compressedBytes"}],"removed":[…],
 * "moved":[{"name","from":{"digest","platformDigest","compressedBytes"},"to":{…}}],"unchanged":[…]}`,
 * without `compressedBytes` where a size is not known.
 */
export interface ImageDiff {
  readonly added: readonly NamedImage[];
  readonly removed: readonly NamedImage[];
  readonly moved: readonly MovedImage[];
  /** As baked: an index that changed only its attestations is unchanged, and its old digest is on the AMI. */
  readonly unchanged: readonly NamedImage[];
}

/** An image of a lock, its size known or not. */
type Comparable = Image & { readonly compressedBytes?: number };

/**
 * Compares what an AMI holds with what it should hold. No lock at all counts as an empty one. Only
 * `unchanged` has entries exactly when both have the same `lockId`.
 */
export function diffLocks(
  baked: readonly Comparable[] | undefined,
  wanted: readonly Comparable[],
): ImageDiff {
  const before = heldByName(baked ?? []);
  const after = heldByName(wanted);
  const both = [...before].flatMap(([name, from]) => {
    const to = after.get(name);
    return to === undefined ? [] : [{ name, from, to }];
  });
  const isSame = ({ from, to }: MovedImage) => from.platformDigest === to.platformDigest;
  return {
    added: without(after, before),
    removed: without(before, after),
    moved: both.filter((pair) => !isSame(pair)),
    unchanged: both.filter(isSame).map(({ name, from, to }) => ({ name, ...to, ...from })),
  };
}

/** In the order of the names. */
function heldByName(images: readonly Comparable[]): ReadonlyMap<string, Held> {
  const entries = images.flatMap((image) => {
    const { digest, platformDigest, compressedBytes } = image;
    const held = { digest, platformDigest, ...(compressedBytes === undefined ? {} : { compressedBytes }) };
    return imageNames(image).map((name) => [name, held] as const);
  });
  return new Map(entries.sort(([left], [right]) => byCodeUnit(left, right)));
}

function without(held: ReadonlyMap<string, Held>, other: ReadonlyMap<string, Held>): NamedImage[] {
  return [...held].filter(([name]) => !other.has(name)).map(([name, content]) => ({ name, ...content }));
}
