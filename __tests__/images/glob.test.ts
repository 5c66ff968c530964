import * as fc from 'fast-check';
import { matchesGlob } from '../../src/images/glob.ts';
import { hold } from './arbitraries.ts';

/** Says the same in the plainest way: a wildcard takes nothing, or one character and is asked again. */
function matchesNaively(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  if (pattern[0] === '*') {
    return matchesNaively(pattern.slice(1), text) || (text !== '' && matchesNaively(pattern, text.slice(1)));
  }
  return text[0] === pattern[0] && matchesNaively(pattern.slice(1), text.slice(1));
}

describe('a glob', () => {
  it('matches as its definition says', () => {
    const pattern = fc.stringMatching(/^[ab*]{0,7}$/);
    const text = fc.stringMatching(/^[ab]{0,9}$/);
    hold(
      fc.property(pattern, text, (glob, name) =>
        expect(matchesGlob(glob, name)).toBe(matchesNaively(glob, name)),
      ),
      3000,
    );
  });

  it('matches whatever its wildcards are replaced by', () => {
    const parts = fc.array(
      fc.tuple(
        fc.string().filter((part) => !part.includes('*')),
        fc.string(),
      ),
      { maxLength: 6 },
    );
    hold(
      fc.property(parts, (pairs) => {
        const pattern = pairs.map(([part]) => `${part}*`).join('');
        const text = pairs.map(([part, filling]) => part + filling).join('');
        expect(matchesGlob(pattern, text)).toBe(true);
      }),
    );
  });

  it.each([
    ['*', 'team/web'],
    ['team/*', 'team/a/b'],
    ['*/web', 'team/a/web'],
    ['v1.*', 'v1.'],
  ])('%s matches %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(true);
  });

  it.each([
    ['v1.*', 'v10'],
    ['a*a', 'a'],
    ['a.c', 'abc'],
    ['[ab]', 'a'],
    ['web', 'web2'],
  ])('%s does not match %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(false);
  });

  it('takes no longer for hostile patterns', () => {
    const start = performance.now();
    expect(matchesGlob(`${'a*'.repeat(60)}b`, 'a'.repeat(250))).toBe(false);
    expect(matchesGlob(`${'*a'.repeat(100_000)}*`, 'a'.repeat(99_999))).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
