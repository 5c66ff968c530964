import fc from 'fast-check';
import {
  compareVersions,
  firstVersion,
  highestNode,
  nextPatch,
  parseVersion,
  printVersion,
  type Version,
  versionFits,
} from '../../src/component/version.ts';
import { Problem } from '../../src/problem.ts';

const node = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: highestNode }), fc.constant(highestNode));
const version: fc.Arbitrary<Version> = fc.record({ major: node, minor: node, patch: node });

/** The four forms that select a version. */
function patternsOf({ major, minor, patch }: Version): readonly string[] {
  return ['x.x.x', `${major}.x.x`, `${major}.${minor}.x`, `${major}.${minor}.${patch}`];
}

describe('parseVersion', () => {
  it('reads back what printVersion prints', () => {
    fc.assert(fc.property(version, (it) => expect(parseVersion(printVersion(it))).toEqual(it)));
  });

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '1.2.3/4',
    '1.2.x',
    'x.x.x',
    '01.2.3',
    '1.-2.3',
    ' 1.2.3',
    '1.2.3\n',
    '1e3.0.0',
    '1.2.1073741824',
    '1790000000.0.0',
  ])('takes %j for no version', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  it('takes the highest node, 2^30 - 1', () => {
    expect(parseVersion('0.0.1073741823')).toEqual({ major: 0, minor: 0, patch: 1_073_741_823 });
  });
});

describe('compareVersions', () => {
  it('orders by number, not by text', () => {
    const texts = ['1.10.0', '1.9.9', '10.0.0', '2.0.0', '1.9.10'];
    const sorted = texts.flatMap((text) => parseVersion(text) ?? []).sort(compareVersions);
    expect(sorted.map(printVersion)).toEqual(['1.9.9', '1.9.10', '1.10.0', '2.0.0', '10.0.0']);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)));
        expect(compareVersions(a, b) === 0).toBe(printVersion(a) === printVersion(b));
        if (compareVersions(a, b) < 0 && compareVersions(b, c) < 0)
          expect(compareVersions(a, c)).toBeLessThan(0);
      }),
    );
  });
});

describe('nextPatch', () => {
  it('is the version right after, and fits every wildcard that its predecessor fits', () => {
    fc.assert(
      fc.property(version, (it) => {
        fc.pre(it.patch < highestNode);
        const next = nextPatch(it);
        expect(compareVersions(next, it)).toBe(1);
        for (const pattern of patternsOf(it).slice(0, 3)) expect(versionFits(pattern, next)).toBe(true);
      }),
    );
  });

  it('says what to do after the highest patch', () => {
    expect(() => nextPatch({ major: 1, minor: 2, patch: highestNode })).toThrow(Problem);
    expect(() => nextPatch({ major: 1, minor: 2, patch: highestNode })).toThrow(
      /1\.2\.1073741823.*\n.*by hand/,
    );
  });
});

describe('wildcards', () => {
  it('select a version exactly when every number in them is its own', () => {
    fc.assert(
      fc.property(version, version, (it, other) => {
        for (const pattern of patternsOf(it)) expect(versionFits(pattern, it)).toBe(true);
        const fitting = patternsOf(it).filter((pattern) => versionFits(pattern, other));
        const shared = [it.major === other.major, it.minor === other.minor, it.patch === other.patch];
        const agreeing = shared.indexOf(false) < 0 ? 3 : shared.indexOf(false);
        expect(fitting).toEqual(patternsOf(it).slice(0, agreeing + 1));
      }),
    );
  });

  it.each(['x.2.x', 'x.x.3', 'x.2.3', '1.x.8', 'X.x.x', '1.*.*', '1.x', 'latest', ''])(
    '%j is none, so it selects nothing and begins nowhere',
    (text) => {
      expect(versionFits(text, { major: 1, minor: 2, patch: 3 })).toBe(false);
      expect(() => firstVersion(text)).toThrow(Problem);
    },
  );

  it.each([
    ['x.x.x', '1.0.0'],
    ['0.x.x', '0.0.0'],
    ['3.x.x', '3.0.0'],
    ['1.2.x', '1.2.0'],
    ['1.2.3', '1.2.3'],
  ])('%s begins at %s', (pattern, first) => {
    expect(printVersion(firstVersion(pattern))).toBe(first);
  });

  it('take the version they begin at', () => {
    fc.assert(
      fc.property(version, (it) => {
        for (const pattern of patternsOf(it)) expect(versionFits(pattern, firstVersion(pattern))).toBe(true);
      }),
    );
  });
});
