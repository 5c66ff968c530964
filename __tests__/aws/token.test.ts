import fc from 'fast-check';
import { stableToken } from '../../src/aws/token.ts';

describe('stableToken', () => {
  it('is the same for the same parts, and as long as ClientToken takes', () => {
    expect(stableToken('start', 'a')).toBe(stableToken('start', 'a'));
    expect(stableToken('start', 'a')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs as soon as the parts do, also where their joined texts are equal', () => {
    const parts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const same = left.length === right.length && left.every((part, index) => part === right[index]);
        expect(stableToken(...left) === stableToken(...right)).toBe(same);
      }),
    );
    expect(stableToken('ab', 'c')).not.toBe(stableToken('a', 'bc'));
  });
});
