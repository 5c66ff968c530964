import fc from 'fast-check';
import { drawCast } from '../../rehearsal/cast.ts';

const seeds = fc.integer({ min: 0, max: 999_999_999 });

/** Whether a rule of the cast names a tag; `newest=N` aside. */
function isNamed(rules: readonly { readonly rule: string }[], name: string): boolean {
  return rules.some(({ rule }) => {
    const pattern = rule
      .replace(/ newest=\d+$/, '')
      .replace(/[.]/g, '\\.')
      .replace(/\*/g, '.*');
    return new RegExp(`^${pattern}$`).test(name);
  });
}

describe('drawCast', () => {
  it('draws the same from the same seed', () => {
    fc.assert(fc.property(seeds, (seed) => expect(drawCast(seed)).toEqual(drawCast(seed))));
  });

  it('moves one tag that a rule names to content that was not there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { move, rules, history } = drawCast(seed);
        const name = `${move.repository}:${move.tags[0]}`;
        expect(move.tags).toHaveLength(1);
        expect(isNamed(rules, name)).toBe(true);
        const names = history.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
        expect(names).toContain(name);
        expect(history.map(({ content }) => content)).not.toContain(move.content);
      }),
    );
  });

  it('keeps still what a node would run by every quiet push', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { quiet, history, rules } = drawCast(seed);
        for (const { push } of quiet) {
          const sameImages = history.some(
            ({ repository, content }) => repository === push.repository && content === push.content,
          );
          const unnamed = push.tags.every((tag) => !isNamed(rules, `${push.repository}:${tag}`));
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
