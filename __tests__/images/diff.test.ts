import { diffLocks, type ImageDiff } from '../../src/images/diff.ts';
import { imageNames, type LockedImage, lockId } from '../../src/images/lock.ts';
import { digestOf, forAllPairs, registryHost } from './arbitraries.ts';

/** Name → platform manifest: what matters of a lock. */
function contents(images: readonly LockedImage[]): Map<string, string> {
  return new Map(images.flatMap((image) => imageNames(image).map((name) => [name, image.platformDigest])));
}

function apply(diff: ImageDiff, baked: ReadonlyMap<string, string>): Map<string, string> {
  const result = new Map(baked);
  for (const { name } of diff.removed) result.delete(name);
  for (const { name, platformDigest } of diff.added) result.set(name, platformDigest);
  for (const { name, to } of diff.moved) result.set(name, to.platformDigest);
  return result;
}

describe('the diff of two locks', () => {
  it('turns the baked lock into the wanted one', () => {
    forAllPairs((baked, wanted) => {
      expect(apply(diffLocks(baked, wanted), contents(baked))).toEqual(contents(wanted));
    });
  });

  it('puts every name of either lock into exactly one list, sorted', () => {
    forAllPairs((baked, wanted) => {
      const { added, removed, moved, unchanged } = diffLocks(baked, wanted);
      const lists = [added, removed, moved, unchanged].map((list) => list.map(({ name }) => name));
      const names = new Set([...contents(baked).keys(), ...contents(wanted).keys()]);
      expect(lists.flat().sort()).toEqual([...names].sort());
      for (const list of lists) expect(list).toEqual([...list].sort());
    });
  });

  it('mirrors itself when the locks change places', () => {
    forAllPairs((baked, wanted) => {
      const there = diffLocks(baked, wanted);
      const back = diffLocks(wanted, baked);
      expect(back.added).toEqual(there.removed);
      expect(back.removed).toEqual(there.added);
      expect(back.moved).toEqual(there.moved.map(({ name, from, to }) => ({ name, from: to, to: from })));
    });
  });

  it('has only unchanged entries exactly when the locks have one id', () => {
    forAllPairs((baked, wanted) => {
      const { added, removed, moved } = diffLocks(baked, wanted);
      expect(added.length + removed.length + moved.length === 0).toBe(lockId(baked) === lockId(wanted));
      expect(diffLocks(baked, baked)).toMatchObject({ added: [], removed: [], moved: [] });
    });
  });

  const web: LockedImage = {
    repository: `${registryHost}/web`,
    digest: digestOf(1),
    platformDigest: digestOf(2),
    tags: ['v1', 'v2'],
    compressedBytes: 10,
  };

  it('counts everything as added on a first bake', () => {
    expect(diffLocks(undefined, [web])).toEqual({
      added: ['v1', 'v2'].map((tag) => ({
        name: `${registryHost}/web:${tag}`,
        digest: digestOf(1),
        platformDigest: digestOf(2),
        compressedBytes: 10,
      })),
      removed: [],
      moved: [],
      unchanged: [],
    });
  });

  it('says from which content to which a tag moved, with sizes only where they are known', () => {
    const { compressedBytes, ...unmeasured } = { ...web, digest: digestOf(3), platformDigest: digestOf(4) };
    const { moved, added, removed } = diffLocks([web], [{ ...unmeasured, tags: ['v1'] }]);
    expect(moved).toEqual([
      {
        name: `${registryHost}/web:v1`,
        from: { digest: digestOf(1), platformDigest: digestOf(2), compressedBytes },
        to: { digest: digestOf(3), platformDigest: digestOf(4) },
      },
    ]);
    expect(added).toEqual([]);
    expect(removed.map(({ name }) => name)).toEqual([`${registryHost}/web:v2`]);
  });

  it('keeps the baked digest of an index that changed only its attestations', () => {
    const { unchanged, moved } = diffLocks([web], [{ ...web, digest: digestOf(9) }]);
    expect(moved).toEqual([]);
    expect(unchanged.map(({ digest }) => digest)).toEqual([digestOf(1), digestOf(1)]);
  });

  it('names an image without tags by its digest', () => {
    const bare = { ...web, tags: [] };
    expect(diffLocks([], [bare]).added.map(({ name }) => name)).toEqual([
      `${registryHost}/web@${digestOf(1)}`,
    ]);
  });
});
