import fc from 'fast-check';
import { pollInterval } from '../src/patience.ts';

const random = fc.nat({ max: 999 }).map((thousandths) => thousandths / 1000);

describe('pollInterval', () => {
  it('is the fixed one where one is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), random, (pollMilliseconds, drawn) => {
        expect(pollInterval({ timeoutMilliseconds: 1, pollMilliseconds }, () => drawn)).toBe(
          pollMilliseconds,
        );
      }),
    );
  });

  it('else lies between 18 and 22 seconds and is not the same for all', () => {
    const intervals = new Set<number>();
    fc.assert(
      fc.property(random, (drawn) => {
        const interval = pollInterval({ timeoutMilliseconds: 1, pollMilliseconds: 'auto' }, () => drawn);
        intervals.add(interval);
        expect(interval).toBeGreaterThanOrEqual(18_000);
        expect(interval).toBeLessThanOrEqual(22_000);
      }),
    );
    expect(intervals.size).toBeGreaterThan(10);
  });
});
