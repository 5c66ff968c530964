import fc from 'fast-check';
import { type Cast, drawCast } from '../../rehearsal/cast.ts';
import { wantsTag } from '../../rehearsal/invention.ts';
import { matchesGlob } from '../../src/images/glob.ts';
import { parseRules } from '../../src/images/rule.ts';

const seeds = fc.integer({ min: 0, max: 999_999_999 });

/** Whether a rule of the cast names a tag; `newest=N` aside. */
function isNamed(cast: Cast, repository: string, tag: string): boolean {
  return parseRules(cast.inputs.images ?? '').some(
    ({ path, want }) => matchesGlob(path, repository) && wantsTag(want, tag),
  );
}

describe('drawCast', () => {
  it('draws the same from the same seed', () => {
    fc.assert(fc.property(seeds, (seed) => expect(drawCast(seed)).toEqual(drawCast(seed))));
  });

  it('moves one tag that a rule names to content that was not there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cast = drawCast(seed);
        const { move, history } = cast;
        const [tag = ''] = move.tags;
        const name = `${move.repository}:${tag}`;
        expect(move.tags).toHaveLength(1);
        expect(isNamed(cast, move.repository, tag)).toBe(true);
        const names = history.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
        expect(names).toContain(name);
        expect(history.map(({ content }) => content)).not.toContain(move.content);
      }),
    );
  });

  it('keeps still what a node would run by every quiet push', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cast = drawCast(seed);
        const { quiet, history } = cast;
        for (const { push } of quiet) {
          const sameImages = history.some(
            ({ repository, content }) => repository === push.repository && content === push.content,
          );
          const unnamed = push.tags.every((tag) => !isNamed(cast, push.repository, tag));
          expect(sameImages || unnamed).toBe(true);
        }
      }),
    );
  });

  it('gives every tag of a repository to one push', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const names = drawCast(seed).history.flatMap(({ repository, tags }) =>
          tags.map((tag) => `${repository}:${tag}`),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
