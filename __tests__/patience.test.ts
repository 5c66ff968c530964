import fc from 'fast-check';
import { pollInterval } from '../src/patience.ts';

describe('pollInterval', () => {
  it('is the fixed one where one is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.nat(), (pollMilliseconds, now) => {
        expect(pollInterval({ timeoutMilliseconds: 1, pollMilliseconds }, now)).toBe(pollMilliseconds);
      }),
    );
  });

  it('else lies between 18 and 22 seconds and is not the same for all', () => {
    const intervals = new Set<number>();
    fc.assert(
      fc.property(fc.nat(), (now) => {
        const interval = pollInterval({ timeoutMilliseconds: 1, pollMilliseconds: 'auto' }, now);
        intervals.add(interval);
        expect(interval).toBeGreaterThanOrEqual(18_000);
        expect(interval).toBeLessThanOrEqual(22_000);
      }),
    );
    expect(intervals.size).toBeGreaterThan(10);
  });
});
