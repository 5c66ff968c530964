import fc from 'fast-check';
import { duration } from '../src/clock.ts';

describe('duration', () => {
  it.each([
    [0, '0 s'],
    [-5, '0 s'],
    [840, '0.8 s'],
    [9_940, '9.9 s'],
    [45_000, '45 s'],
    [59_600, '1 min 00 s'],
    [750_000, '12 min 30 s'],
    [3_599_600, '1 h 00 min'],
    [3_840_000, '1 h 04 min'],
    [26 * 3_600_000, '26 h 00 min'],
  ])('writes %d ms as %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });

  it('never shows sixty seconds or sixty minutes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 9 }), (milliseconds) => {
        expect(duration(milliseconds)).not.toMatch(/\b60 (s|min)$/);
      }),
    );
  });
});
