import fc from 'fast-check';
import { pauseInTrouble, pollInterval } from '../src/patience.ts';

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

describe('pauseInTrouble', () => {
  it('is the usual one without trouble, longer with each, never shorter than usual, and ends at five minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600_000 }), fc.nat({ max: 100 }), (usual, troubles) => {
        const pause = pauseInTrouble(usual, troubles);
        expect(pauseInTrouble(usual, 0)).toBe(usual);
        expect(pause).toBeGreaterThanOrEqual(usual);
        expect(pause).toBeLessThanOrEqual(Math.max(usual, 300_000));
        const next = pauseInTrouble(usual, troubles + 1);
        if (pause < 300_000 && troubles < 10) expect(next).toBe(Math.min(2 * pause, 300_000));
        else expect(next).toBe(pause);
      }),
    );
  });
});
