import * as fc from 'fast-check';
import { editDistance, nearestNames } from '../../src/images/nearest.ts';
import { hold } from './arbitraries.ts';

describe('the distance of two names', () => {
  const name = fc.stringMatching(/^[abc]{0,8}$/);

  it('is zero for one name alone, and the same both ways', () => {
    hold(
      fc.property(name, name, (left, right) => {
        expect(editDistance(left, right) === 0).toBe(left === right);
        expect(editDistance(left, right)).toBe(editDistance(right, left));
      }),
    );
  });

  it('never is shorter over a third name', () => {
    hold(
      fc.property(name, name, name, (left, middle, right) => {
        const way = editDistance(left, middle) + editDistance(middle, right);
        expect(editDistance(left, right)).toBeLessThanOrEqual(way);
      }),
    );
  });

  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });
});

describe('the nearest names', () => {
  it('come nearest first, at most three, those far off not at all', () => {
    expect(nearestNames('v1.2', ['v1.3.1', 'unrelated', 'v1.2.1', 'v1.3', 'v12'])).toEqual([
      'v1.3',
      'v12',
      'v1.2.1',
    ]);
    expect(nearestNames('prod', ['20240101', 'something'])).toEqual([]);
  });

  it('are compared up to the first wildcard', () => {
    expect(nearestNames('tam/*', ['web', 'team/web', 'team/api'])).toEqual(['team/web', 'team/api']);
  });

  it('are found quickly among a hundred thousand', () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `release-${'x'.repeat(100)}-${index}`);
    const start = performance.now();
    nearestNames(`release-${'y'.repeat(100)}-7`, names);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
