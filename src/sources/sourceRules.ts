import { splitHost } from '../images/reference.ts';
import type { Rule } from '../images/rule.ts';
import { Problem } from '../problem.ts';
import type { SourceImage, Sources } from './sources.ts';

/**
 * The rules that ask for the images of the files: each image and system once, at the first place that names
 * it.
 */
export function rulesOf({ images }: Pick<Sources, 'images'>): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const image of images) {
    const key = `${nameOfSource(image)} ${image.onlyOn ?? ''}`;
    if (!rules.has(key)) rules.set(key, ruleOf(image));
  }
  return [...rules.values()];
}

/** `docker.io/library/nginx:1.27`, or with `@sha256:…`. */
export function nameOfSource({ repository, want }: Pick<SourceImage, 'repository' | 'want'>): string {
  return want.kind === 'tag' ? `${repository}:${want.tag}` : `${repository}@${want.digest}`;
}

function ruleOf({ written, repository, want, file, line, onlyOn }: SourceImage): Rule {
  const { host, path } = splitHost(repository);
  return {
    place: `${file}:${line}`,
    file,
    text: written,
    ...(host === undefined ? {} : { host }),
    path,
    want: want.kind === 'tag' ? { kind: 'tags', pattern: want.tag } : want,
    ...(onlyOn === undefined ? {} : { onlyOn }),
  };
}

/** The one mistake that all globs without files make. */
export function unmatchedProblem({ unmatched }: Pick<Sources, 'unmatched'>): Problem | undefined {
  if (unmatched.length === 0) return undefined;
  const globs = unmatched.map((glob) => JSON.stringify(glob)).join(', ');
  return new Problem(
    `images-from: ${globs} ${unmatched.length === 1 ? 'matches' : 'match'} no file of the checkout.`,
    'Check the paths, which are relative to the root of the checkout, and that a step checks it out before this one; ' +
      'wildcards match no name that begins with a dot.',
  );
}
