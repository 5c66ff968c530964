import { imageNames, type LockedImage, lockId, makeLock } from '../../src/images/lock.ts';
import { digestOf, forAllImages, forAllOrders, forAllPairs, registryHost } from './arbitraries.ts';

const web: LockedImage = {
  repository: `${registryHost}/web`,
  digest: digestOf(1),
  platformDigest: digestOf(2),
  tags: ['v1'],
  compressedBytes: 10,
};

describe('the id of a lock', () => {
  it('is 64 hexadecimal digits, for no image too', () => {
    forAllImages((images) => expect(lockId(images)).toMatch(/^[0-9a-f]{64}$/));
    expect(lockId([])).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same in every order of images and tags', () => {
    forAllOrders((images, other) => {
      const turned = other.map((image) => ({ ...image, tags: image.tags.toReversed() }));
      expect(lockId(turned)).toBe(lockId(images));
    });
  });

  it('differs exactly when a name or the content behind a name differs', () => {
    const contents = (images: readonly LockedImage[]) =>
      [
        ...new Set(
          images.flatMap((image) => imageNames(image).map((name) => `${name} ${image.platformDigest}`)),
        ),
      ].sort();
    forAllPairs((left, right) => {
      const same = JSON.stringify(contents(left)) === JSON.stringify(contents(right));
      expect(lockId(left) === lockId(right)).toBe(same);
    });
  });

  it('stays when an index changes only its attestations', () => {
    expect(lockId([{ ...web, digest: digestOf(9) }])).toBe(lockId([web]));
  });

  it('stays when two indexes with the same platform manifest become one, and when one is split', () => {
    const two = [web, { ...web, digest: digestOf(9), tags: ['v2'] }];
    expect(lockId([{ ...web, tags: ['v1', 'v2'] }])).toBe(lockId(two));
  });

  it('changes with the digest of an image that no tag names', () => {
    const bare = { ...web, tags: [] };
    expect(lockId([{ ...bare, digest: digestOf(9) }])).not.toBe(lockId([bare]));
  });

  it('changes when a tag, a repository or the platform manifest changes', () => {
    const changed = [
      { ...web, tags: ['v2'] },
      { ...web, repository: `${registryHost}/api` },
      { ...web, platformDigest: digestOf(9) },
      { ...web, tags: ['v1', 'v2'] },
    ];
    expect(new Set([web, ...changed].map((image) => lockId([image]))).size).toBe(5);
  });
});

describe('making a lock', () => {
  it('gives the same bytes for every order and for images that stand twice', () => {
    forAllImages((images) => {
      const once = makeLock(images);
      expect(JSON.stringify(makeLock([...images, ...images].reverse()))).toBe(JSON.stringify(once));
      expect(makeLock(once.images)).toEqual(once);
    });
  });

  it('has each repository and digest once, with all its tags', () => {
    forAllImages((images) => {
      const { id, images: locked } = makeLock(images);
      const keys = locked.map(({ repository, digest }) => `${repository}@${digest}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(
        new Set(
          locked.flatMap(({ repository, digest, tags }) => tags.map((tag) => repository + digest + tag)),
        ),
      ).toEqual(
        new Set(
          images.flatMap(({ repository, digest, tags }) => tags.map((tag) => repository + digest + tag)),
        ),
      );
      expect(id).toBe(lockId(locked));
    });
  });

  it('sorts by code unit, so that upper case comes before lower case', () => {
    const lock = makeLock([{ ...web, tags: ['b', 'B', 'a', '_'] }]);
    expect(lock.images[0]?.tags).toEqual(['B', '_', 'a', 'b']);
  });

  it('refuses a tag that points at two digests', () => {
    expect(() => makeLock([web, { ...web, digest: digestOf(9) }])).toThrow(/web:v1 points at two digests/);
  });

  it('refuses a digest that stands for two platform manifests', () => {
    expect(() => makeLock([web, { ...web, platformDigest: digestOf(9) }])).toThrow(
      /web@sha256:0+1 stands for/,
    );
  });

  it.each([
    ['a repository without a registry', { repository: 'web' }],
    ['a repository with upper case', { repository: `${registryHost}/Web` }],
    ['a repository that ends a line', { repository: `${registryHost}/web\n` }],
    ['a host with a quote', { repository: `111'.example.com/web` }],
    ['a short digest', { digest: 'sha256:00' }],
    ['a digest of upper case', { platformDigest: digestOf(10).toUpperCase() }],
    ['a tag with a space', { tags: ['v1 v2'] }],
    ['a tag that starts with a dash', { tags: ['-v1'] }],
    ['a tag of 129 characters', { tags: ['x'.repeat(129)] }],
    ['a size that is no number', { compressedBytes: Number.NaN }],
    ['a size below zero', { compressedBytes: -1 }],
  ])('refuses %s', (_, broken) => {
    expect(() => makeLock([{ ...web, ...broken }])).toThrow(/An image lock cannot hold/);
  });

  it('names everything that is malformed at once', () => {
    expect(() => makeLock([{ ...web, digest: 'x', tags: ['?'] }])).toThrow(/"x"[\s\S]*"\?"/);
  });
});
