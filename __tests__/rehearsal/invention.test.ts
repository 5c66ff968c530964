import fc from 'fast-check';
import { otherTag, repositoriesFor, tagsFor, wantsTag } from '../../rehearsal/invention.ts';
import { isGlob, matchesGlob } from '../../src/images/glob.ts';
import { isRepositoryName, isTag } from '../../src/images/reference.ts';
import { parseRules } from '../../src/images/rule.ts';
import { Problem } from '../../src/problem.ts';

const paths = fc.stringMatching(/^[a-z*][a-z0-9*./_-]{0,12}$/);
const patterns = fc.stringMatching(/^[a-zA-Z0-9_*][\w.*-]{0,8}$/);
const newest = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });

/** What the action reads in a line; undefined for one that it refuses. */
function ruleOf(line: string) {
  try {
    return parseRules(line)[0];
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

describe('what is made up for a rule', () => {
  it('is matched by it, and possible in a registry', () => {
    fc.assert(
      fc.property(paths, patterns, newest, (path, pattern, kept) => {
        const rule = ruleOf(`${path}:${pattern}${kept === undefined ? '' : ` newest=${kept}`}`);
        if (rule === undefined || rule.want.kind === 'digest') return;
        for (const name of repositoriesFor(rule.path)) {
          expect(matchesGlob(rule.path, name) && isRepositoryName(name) && name.length > 1).toBe(true);
        }
        const tags = tagsFor(rule.want);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) expect(wantsTag(rule.want, tag) && isTag(tag)).toBe(true);
      }),
    );
  });

  it('is more than newest= keeps, up to six', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (kept) => {
        const tags = tagsFor({ kind: 'tags', pattern: 'v1.*', newest: kept });
        expect(tags).toHaveLength(Math.min(kept + 1, 6));
      }),
    );
  });

  it('is a name for each * where a name can stand, and nothing where none can', () => {
    expect(repositoriesFor('team/*')).toEqual(['team/api', 'team/web']);
    expect(repositoriesFor('*')).toEqual(['api', 'web']);
    expect(repositoriesFor('web')).toEqual(['web']);
    expect(repositoriesFor('-*')).toEqual([]);
    expect(tagsFor({ kind: 'tags', pattern: '*' })).toEqual(['v1.0', 'v1.1']);
    expect(tagsFor({ kind: 'tags', pattern: 'v1.*' })).toEqual(['v1.0', 'v1.1']);
    expect(tagsFor({ kind: 'tags', pattern: 'v*.*-win' })).toEqual(['v1.0-win', 'v1.1-win']);
    expect(tagsFor({ kind: 'tags', pattern: 'prod' })).toEqual(['prod']);
    expect(isGlob('prod')).toBe(false);
  });

  it('is beside a tag that no rule matches, unless they match all', () => {
    fc.assert(
      fc.property(fc.array(patterns, { maxLength: 4 }), (list) => {
        const rules = list.flatMap((pattern) => ruleOf(`web:${pattern}`) ?? []);
        const tag = otherTag(rules);
        expect(tag !== undefined && rules.some(({ want }) => wantsTag(want, tag))).toBe(false);
      }),
    );
    expect(otherTag(parseRules('web'))).toBeUndefined();
  });
});
