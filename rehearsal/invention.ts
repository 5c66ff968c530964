/**
 * Makes up what registries hold for image rules: repositories and tags that the rules name, and some that they don't,
 * so that a person sees what is left out.
 */
import { isGlob, matchesGlob } from '../src/images/glob.ts';
import { isRepositoryName, isTag } from '../src/images/reference.ts';
import type { Rule, Want } from '../src/images/rule.ts';

/** Stand in a repository's name for a `*`; the last resort is nothing at all. */
const SERVICES = ['api', 'web', ''] as const;
/** As many repositories as a `*` stands for. */
const REPOSITORIES = 2;
/** As many tags as a `*` stands for, unless `newest=` asks for more. */
const TAGS = 2;
/** So that the list of images stays short enough to look at. */
const MOST_TAGS = 6;
/** ECR's shortest name. */
const SHORTEST_REPOSITORY = 2;

/** Names of repositories that the path of a rule fits; empty where no repository can have such a name. */
export function repositoriesFor(path: string): readonly string[] {
  if (!isGlob(path)) return [path];
  const names = SERVICES.map((service) => path.replaceAll(/\*+/g, service));
  return [...new Set(names)].filter(isRepository).slice(0, REPOSITORIES);
}

function isRepository(name: string): boolean {
  return name.length >= SHORTEST_REPOSITORY && isRepositoryName(name);
}

/**
 * Tags that a rule matches, oldest first; one more than `newest=` keeps. Empty where no tag can match.
 */
export function tagsFor({ pattern, newest = TAGS - 1 }: Extract<Want, { kind: 'tags' }>): readonly string[] {
  if (!isGlob(pattern)) return [pattern];
  const count = Math.min(Math.max(newest + 1, TAGS), MOST_TAGS);
  const numbers = Array.from({ length: count }, (_, index) => String(index));
  const tags = [...numbers, ''].map((number) => fillIn(pattern, number));
  return [...new Set(tags)].filter(isTag).slice(0, count);
}

/** The last `*` becomes the number, those before it 1; one at the start becomes a version. */
function fillIn(pattern: string, number: string): string {
  const parts = pattern.split(/\*+/);
  const last = parts.length - 2;
  const filled = parts.map((part, index) => {
    if (index > last) return part;
    const filling = index === last || number === '' ? number : '1';
    return part + (index === 0 && part === '' && filling !== '' ? `v1.${filling}` : filling);
  });
  return filled.join('');
}

const OTHER_TAGS = ['pr-17', 'nightly', 'untested', '0.0.0-draft'] as const;
const OTHER_REPOSITORIES = ['sandbox/experiment', 'scratch', 'old-and-gone'] as const;

/** A tag that none of a repository's rules matches; undefined where they match every one that is thought of. */
export function otherTag(rules: readonly Rule[], others: readonly string[] = OTHER_TAGS): string | undefined {
  return others.find((tag) => !rules.some(({ want }) => wantsTag(want, tag)));
}

/** A repository that no rule names; undefined where they name every one that is thought of. */
export function otherRepository(rules: readonly Rule[]): string | undefined {
  return OTHER_REPOSITORIES.find((name) => !rules.some(({ path }) => matchesGlob(path, name)));
}

/** Whether a rule that names the repository wants the tag, `newest=` aside. */
export function wantsTag(want: Want, tag: string): boolean {
  return want.kind === 'tags' && matchesGlob(want.pattern, tag);
}
