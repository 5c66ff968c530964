import fc from 'fast-check';
import { checkCandidate, majorTagToMove, notesOf, versionOfTag } from '../../scripts/releaseNotes.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

- Not out yet.

## [1.2.10] - 2026-11-28

### Fixed

- A thing.

## 1.2.1 - 2026-11-01

First.

[Unreleased]: https://github.com/warm-ami/warm-ami/compare/v1.2.10...HEAD
`;

const numbers = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));
const tagOf = (version: readonly number[]) => `v${version.join('.')}`;

describe('notes of a release', () => {
  it('are what the changelog says below the version, up to the next one', () => {
    expect(notesOf('v1.2.10', CHANGELOG)).toBe('### Fixed\n\n- A thing.');
  });

  it('end where the links begin', () => {
    expect(notesOf('v1.2.1', CHANGELOG)).toBe('First.');
  });

  it('are the same where the file has the line ends of Windows', () => {
    expect(notesOf('v1.2.10', CHANGELOG.replaceAll('\n', '\r\n'))).toBe('### Fixed\n\n- A thing.');
  });

  it.each(['v1.2.0', 'v1.2', 'v2.10', 'vUnreleased'])('are none for %s, which has no heading', (tag) => {
    expect(notesOf(tag, CHANGELOG)).toBeUndefined();
  });
});

describe('the tag of a release', () => {
  it('is v and three numbers', () => {
    fc.assert(fc.property(numbers, (version) => expect(versionOfTag(tagOf(version))).toEqual(version)));
  });

  it.each(['1.2.3', 'v1.2', 'v1', 'v1.2.3-rc.1', 'v1.02.3', 'v1.2.3\n', 'refs/tags/v1.2.3'])(
    'is not %j',
    (tag) => {
      expect(versionOfTag(tag)).toBeUndefined();
    },
  );
});

describe('the major tag', () => {
  it('moves to the newest release of its major, whatever other majors there are', () => {
    expect(majorTagToMove('v1.10.0', ['v1.9.9', 'v1.10.0', 'v2.0.0', 'v1', 'v2', ''])).toBe('v1');
  });

  it('stays where a newer release has it', () => {
    expect(majorTagToMove('v1.9.10', ['v1.9.10', 'v1.10.0', 'v1'])).toBeUndefined();
  });

  it('is of one release among any: the greatest of the major', () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1 }), (versions) => {
        const tags = versions.map(tagOf);
        const movers = [...new Set(tags.filter((tag) => majorTagToMove(tag, tags) !== undefined))];
        const majors = new Set(versions.map(([major]) => major));
        expect(movers).toHaveLength(majors.size);
      }),
    );
  });
});

describe('a candidate', () => {
  const good = { tag: 'v1.2.10', version: '1.2.10', changelog: CHANGELOG, onMain: true };

  it('passes when tag, version, changelog and branch agree', () => {
    expect(() => checkCandidate(good)).not.toThrow();
  });

  it.each([
    [
      'another version in package.json',
      { version: '1.2.9' },
      'The tag is v1.2.10 and package.json says 1.2.9.',
    ],
    ['a changelog without it', { changelog: '# Changelog\n' }, 'CHANGELOG.md says nothing of v1.2.10.'],
    [
      'an empty section',
      { changelog: '## [1.2.10] - 2026-11-28\n\n## [1.2.9] - 2026-11-01\n\nText\n' },
      'CHANGELOG.md says nothing of v1.2.10.',
    ],
    ['a commit beside main', { onMain: false }, 'The commit is not on main.'],
    ['a suffix', { tag: 'v1.2.10-rc.1', version: '1.2.10-rc.1' }, 'v1.2.10-rc.1 is no tag of a release.'],
  ])('is refused for %s', (_, wrong, message) => {
    expect(() => checkCandidate({ ...good, ...wrong })).toThrow(message);
  });

  it('is told everything that is wrong at once', () => {
    const wrong = { tag: 'next', version: '1.0.0', changelog: '', onMain: false };
    expect(() => checkCandidate(wrong)).toThrow(
      /4 things.*next is no tag.*package\.json.*CHANGELOG.*not on main/s,
    );
  });
});
