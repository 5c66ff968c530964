import * as fc from 'fast-check';
import type { LockedImage } from '../../src/images/lock.ts';

/** Checks a property that does not wait for anything; `fc.assert` might be a promise by its type. */
export function hold<Values>(property: fc.IProperty<Values>, numRuns = 100): void {
  void fc.assert(property, { numRuns });
}

/** The digest whose digits all are made of one small number: few enough to collide often. */
export function digestOf(number: number): string {
  return `sha256:${number.toString(16).padStart(64, '0')}`;
}

export const registryHost = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

const smallDigest = fc.integer({ min: 0, max: 5 }).map(digestOf);

/** A lock's images: few repositories, tags and digests, so that two of them have much in common. */
const someImages: fc.Arbitrary<readonly LockedImage[]> = fc
  .array(
    fc.record({
      repository: fc.constantFrom('web', 'api', 'team/web').map((path) => `${registryHost}/${path}`),
      digest: smallDigest,
      tags: fc.subarray(['v1', 'v2', 'V1', 'latest', 'prod']),
    }),
    { maxLength: 8 },
  )
  .chain((images) =>
    fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 })
      .map((platforms) => images.map((image) => ({ ...image, ...platformOf(image.digest, platforms) }))),
  )
  .map(withoutContradictions);

function platformOf(digest: string, platforms: readonly number[]) {
  const number = platforms[Number.parseInt(digest.slice(-1), 16)] ?? 0;
  return { platformDigest: digestOf(100 + number), compressedBytes: number };
}

/** Lets the first image keep a tag that several have. */
function withoutContradictions(images: readonly LockedImage[]): readonly LockedImage[] {
  const owner = new Map<string, string>();
  return images.map((image) => ({
    ...image,
    tags: image.tags.filter((tag) => {
      const name = `${image.repository}:${tag}`;
      if (!owner.has(name)) owner.set(name, image.digest);
      return owner.get(name) === image.digest;
    }),
  }));
}

/** Holds the law against many lists of images. */
export function forAllImages(law: (images: readonly LockedImage[]) => void): void {
  hold(fc.property(someImages, law));
}

/** Holds the law against many pairs of lists that have much in common. */
export function forAllPairs(
  law: (left: readonly LockedImage[], right: readonly LockedImage[]) => void,
): void {
  hold(fc.property(someImages, someImages, law));
}

/** Holds the law against lists and the same images in another order. */
export function forAllOrders(
  law: (images: readonly LockedImage[], other: readonly LockedImage[]) => void,
): void {
  const orders = someImages.chain((images) =>
    fc.tuple(fc.constant(images), fc.shuffledSubarray([...images], { minLength: images.length })),
  );
  hold(fc.property(orders, ([images, other]) => law(images, other)));
}
