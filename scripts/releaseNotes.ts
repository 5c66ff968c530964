/** What a release rests on: its tag, the package's version and the changelog, all of which are text. */
import { joinProblems, Problem } from '../src/problem.ts';

/** A version as `[major, minor, patch]`. */
export type Version = readonly [number, number, number];

/** `v1.2.3`, and nothing that follows: a release has no suffix. Undefined for any other text. */
export function versionOfTag(tag: string): Version | undefined {
  const match = /^v(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(tag);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * The tag that users of a major version name, when the release is the newest of that major: `v1` for `v1.2.3`.
 * Undefined when one of the other tags is newer, so that a mend of an older line does not take its users back.
 */
export function majorTagToMove(tag: string, tags: readonly string[]): string | undefined {
  const version = versionOfTag(tag);
  if (version === undefined) return undefined;
  const newer = tags.some((other) => {
    const found = versionOfTag(other);
    return found !== undefined && found[0] === version[0] && compare(found, version) > 0;
  });
  return newer ? undefined : `v${version[0]}`;
}

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/**
 * The text below the heading of a version in a changelog, `## [1.2.3] - 2026-11-28` with or without brackets, up to
 * the next heading of that level or the links at the end. Undefined where there is no such heading.
 */
export function notesOf(tag: string, changelog: string): string | undefined {
  const lines = changelog.split(/\r?\n/);
  const version = tag.replace(/^v/, '');
  const start = lines.findIndex((line) => HEADING.exec(line)?.groups?.version === version);
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^## /.test(line) || /^\[[^\]]+\]: \S+$/.test(line));
  return (end < 0 ? rest : rest.slice(0, end)).join('\n').trim();
}

const HEADING = /^## \[?(?<version>\d+\.\d+\.\d+)\]? - \d{4}-\d{2}-\d{2}$/;

/** What a release is made of, as it stands at its commit. */
export interface Candidate {
  readonly tag: string;
  /** `version` of package.json. */
  readonly version: string;
  readonly changelog: string;
  /** Whether the commit is one of the main branch. */
  readonly onMain: boolean;
}

/** @throws Problem naming everything that speaks against releasing this */
export function checkCandidate({ tag, version, changelog, onMain }: Candidate): void {
  const problems: Problem[] = [];
  if (versionOfTag(tag) === undefined) {
    problems.push(new Problem(`${tag} is no tag of a release.`, 'Name it v and three numbers: v1.2.3.'));
  }
  if (tag !== `v${version}`) {
    problems.push(
      new Problem(
        `The tag is ${tag} and package.json says ${version}.`,
        'Set the version: npm version <version> --no-git-tag-version',
      ),
    );
  }
  const notes = notesOf(tag, changelog);
  if (notes === undefined || notes === '') {
    problems.push(
      new Problem(
        `CHANGELOG.md says nothing of ${tag}.`,
        `Write a section: ## [${tag.replace(/^v/, '')}] - and the day as 2026-11-28`,
      ),
    );
  }
  if (!onMain) {
    problems.push(new Problem('The commit is not on main.', 'Merge it first: only main is released.'));
  }
  if (problems.length > 0) throw joinProblems(problems);
}
