import { joinProblems, Problem } from '../problem.ts';
import { isGlob } from './glob.ts';
import type { Platform } from './lock.ts';
import {
  canonicalRepository,
  isDigest,
  isHost,
  isRepositoryName,
  longestTag,
  parseEcrHost,
  splitReference,
} from './reference.ts';

/** What a rule wants of each repository it names. */
export type Want =
  | { readonly kind: 'digest'; readonly digest: string }
  | {
      readonly kind: 'tags';
      /** One tag, or a glob with `*`. */
      readonly pattern: string;
      /** Keeps in each repository this many matching images, those pushed last. */
      readonly newest?: number;
    };

/** One line of the `images` input, or an image that a file of `images-from` names. */
export interface Rule {
  /** Where it stands, for messages: `line 3`, `deploy/web.yaml:12`. */
  readonly place: string;
  /** The file that it stands in; undefined for the input `images`. */
  readonly file?: string;
  /** The rule as it was written, without comment and surrounding space. */
  readonly text: string;
  /** Registry; without it the rule means the account's own of ECR in the Region of the run. */
  readonly host?: string;
  /** A repository's path, or in ECR a glob with `*`. */
  readonly path: string;
  readonly want: Want;
  /** The only system that the image is wanted for; undefined: that of the nodes, whichever it is. */
  readonly onlyOn?: Platform['os'];
}

/** More text than any pull component could hold the images of. */
const longestText = 256 * 1024;
/** As many mistakes as a person mends at once. */
const mostMistakes = 100;
const shortestRepository = 2;
const longestRepository = 256;

/**
 * Reads image rules, one a line: `repository[:tag][@sha256:…] [newest=N]`. `#` starts a comment at the start
 * of a line or after space; lines without a rule are skipped.
 *
 * @throws Problem naming every mistake of the text (at most the first 100) with its line and what to write;
 *   also when there is no rule at all.
 */
export function parseRules(text: string): readonly Rule[] {
  if (text.length > longestText) {
    throw new Problem(
      `The image rules are ${text.length} characters long, more than ${longestText}.`,
      'Say several images with one rule, such as team/*:prod newest=2.',
    );
  }
  const rules: Rule[] = [];
  const problems: Problem[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = withoutComment(written);
    if (line === '') continue;
    const reading = readRule(line);
    if (reading.kind === 'rule') {
      rules.push({ place: `line ${index + 1}`, text: line, ...reading.rule });
    } else {
      for (const { what, mend } of reading.mistakes) {
        problems.push(new Problem(`line ${index + 1}: ${what}`, mend));
      }
    }
    if (problems.length >= mostMistakes) break;
  }
  if (problems.length > 0) throw joinProblems(problems.slice(0, mostMistakes));
  if (rules.length === 0) {
    throw new Problem('The image rules name no image.', 'Write one image rule a line, such as web:v1.');
  }
  return rules;
}

interface Mistake {
  readonly what: string;
  readonly mend: string;
}

type Reading =
  | { readonly kind: 'rule'; readonly rule: Omit<Rule, 'place' | 'text'> }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly Mistake[] };

/** A line without its comment, which begins with `#` at the start or after space, and without space around it. */
export function withoutComment(line: string): string {
  const comment = line.search(/(?:^|\s)#/);
  return (comment < 0 ? line : line.slice(0, comment)).trim();
}

function readRule(line: string): Reading {
  const wrapping = wrappingMistake(line);
  if (wrapping !== undefined) return { kind: 'mistaken', mistakes: [wrapping] };
  const [image = '', ...options] = line.split(/\s+/, mostMistakes);
  const written = splitReference(image);
  const { tag, digest } = written;
  const { host, path } =
    written.host === undefined ? written : canonicalRepository(written.host, written.path);
  const isEcr = host === undefined || parseEcrHost(host) !== undefined;
  const wrongHost = hostMistakes(host, path);
  const { newest, mistakes: optionMistakes } = readOptions(options, digest !== undefined);
  const mistakes = [
    ...wrongHost,
    ...pathMistakes(path, digest !== undefined, isEcr ? shortestRepository : 1),
    ...(isEcr || wrongHost.length > 0 ? [] : unlistedMistakes(image, path, tag, digest, newest)),
    ...(tag === undefined ? [] : tagMistakes(tag, digest !== undefined)),
    ...(digest === undefined ? [] : digestMistakes(digest)),
    ...optionMistakes,
  ];
  if (mistakes.length > 0) return { kind: 'mistaken', mistakes };
  const want: Want =
    digest === undefined
      ? { kind: 'tags', pattern: tag ?? '*', ...(newest === undefined ? {} : { newest }) }
      : { kind: 'digest', digest };
  return { kind: 'rule', rule: { ...(host === undefined ? {} : { host }), path, want } };
}

/** A line that is a rule but for what it is wrapped in: found first, because it would spoil every other check. */
function wrappingMistake(line: string): Mistake | undefined {
  if (/^-\s/.test(line)) {
    return mistake(`${quote(line)} is written as an item of a YAML list.`, `Write ${bare(line.slice(1))}`);
  }
  if (/^["'`]|["'`]$/.test(line)) {
    return mistake(`${quote(line)} stands in quotes.`, `Write ${bare(line)}`);
  }
  if (/^[a-z]+:\/\//i.test(line)) {
    return mistake(`${quote(line)} is a URL.`, `Write ${bare(line.replace(/^[a-z]+:\/\//i, ''))}`);
  }
  if (line.includes(',')) {
    return mistake(`${quote(line)} has a comma.`, 'Write one image rule a line, without commas.');
  }
  return undefined;
}

function bare(line: string): string {
  const stripped = line.trim().replace(/^["'`]|["'`],?$/g, '');
  return shorten(stripped);
}

function readOptions(
  options: readonly string[],
  namesDigest: boolean,
): { readonly newest?: number; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  let newest: number | undefined;
  for (const option of options) {
    const [, count] = /^newest=(.*)$/s.exec(option) ?? [];
    if (count === undefined) {
      mistakes.push(
        mistake(
          `${quote(option)} is no option.`,
          'After an image only newest=N may follow, such as newest=2; write another image on a line of its own.',
        ),
      );
    } else if (!/^[1-9][0-9]{0,5}$/.test(count)) {
      mistakes.push(
        mistake(`${quote(option)} keeps no images.`, 'Write a whole number from 1, such as newest=2.'),
      );
    } else if (namesDigest) {
      mistakes.push(
        mistake(`${quote(option)} follows a digest, which is one image.`, `Take ${option} away.`),
      );
    } else if (newest !== undefined) {
      mistakes.push(mistake('newest= stands twice.', `Write newest=${newest} alone.`));
    } else {
      newest = Number(count);
    }
  }
  return { ...(newest === undefined ? {} : { newest }), mistakes };
}

const ecrExample = '111122223333.dkr.ecr.us-east-1.amazonaws.com';

function hostMistakes(host: string | undefined, path: string): Mistake[] {
  if (host === undefined) {
    if (parseEcrHost(path) === undefined) return [];
    return [
      mistake(
        `${quote(path)} is a registry without a repository.`,
        `Write ${path}/<repository>, such as ${path}/web.`,
      ),
    ];
  }
  if (parseEcrHost(host) !== undefined) return [];
  if (/\.dkr[.-]ecr/.test(host)) {
    return [
      mistake(
        `${quote(host)} is no host of Amazon ECR.`,
        `Write <12 digits of the account>.dkr.ecr.<Region>.amazonaws.com, such as ${ecrExample}; in China it ends in .amazonaws.com.cn.`,
      ),
    ];
  }
  if (isHost(host)) return [];
  return [
    mistake(
      `${quote(host)} is no host of a registry.`,
      'Write a host, with a port where it needs one, such as ghcr.io.',
    ),
  ];
}

/** What only ECR can be asked for: other registries tell neither their repositories nor when an image was pushed. */
function unlistedMistakes(
  image: string,
  path: string,
  tag: string | undefined,
  digest: string | undefined,
  newest: number | undefined,
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (isGlob(path) && digest === undefined) {
    const what = `${quote(path)} has a *, and only ECR lists its repositories.`;
    mistakes.push(mistake(what, 'Write each repository of another registry in full.'));
  }
  if (tag === undefined && digest === undefined) {
    const what = `${quote(image)} names no tag, and so every one of the repository.`;
    mistakes.push(
      mistake(
        what,
        `Write a tag, such as ${shorten(image)}:1.27, or a glob of tags, such as ${shorten(image)}:1.27.*`,
      ),
    );
  }
  if (newest !== undefined) {
    const what = `newest=${newest} needs the times of pushes, which only ECR tells.`;
    mistakes.push(mistake(what, 'Write the tags that are wanted.'));
  }
  return mistakes;
}

function pathMistakes(path: string, namesDigest: boolean, shortest: number): Mistake[] {
  if (path === '') return [mistake('the repository is missing.', 'Write repository:tag, such as web:v1.')];
  if (path.length > longestRepository) {
    return [
      mistake(
        `the repository ${quote(path)} has ${path.length} characters.`,
        `Write a name of at most ${longestRepository} characters.`,
      ),
    ];
  }
  if (/[A-Z]/.test(path)) {
    return [mistake(`the repository ${quote(path)} has upper-case letters.`, `Write ${path.toLowerCase()}`)];
  }
  if (isGlob(path)) return repositoryGlobMistakes(path, namesDigest);
  if (!isRepositoryName(path) || path.length < shortest) {
    return [
      mistake(
        `${quote(path)} is no repository name.`,
        `Write ${shortest} or more lower-case letters and digits; single . _ / and any number of - may stand between them.`,
      ),
    ];
  }
  return [];
}

function repositoryGlobMistakes(path: string, namesDigest: boolean): Mistake[] {
  if (!/^[a-z0-9._/*-]+$/.test(path)) {
    return [
      mistake(
        `${quote(path)} fits no repository name.`,
        'Write lower-case letters, digits, . _ - / and * for any characters.',
      ),
    ];
  }
  if (namesDigest) {
    return [
      mistake(`${quote(path)} has a * beside a digest.`, 'Write the repository of the digest in full.'),
    ];
  }
  return [];
}

function tagMistakes(tag: string, namesDigest: boolean): Mistake[] {
  if (tag === '')
    return [mistake('the tag after the colon is missing.', 'Write a tag, or take the colon away.')];
  if (tag.length > longestTag) {
    return [
      mistake(
        `the tag ${quote(tag)} has ${tag.length} characters.`,
        `Write at most ${longestTag} characters.`,
      ),
    ];
  }
  if (isGlob(tag) && namesDigest) {
    return [
      mistake(`the tag ${quote(tag)} has a * beside a digest.`, 'Take the tag away: the digest decides.'),
    ];
  }
  if (!/^[\w*][\w.*-]*$/.test(tag)) {
    return [
      mistake(
        `${quote(tag)} is no tag.`,
        'Write letters, digits, _ . - (not . or - at the start) and * for any characters; no other wildcard is known.',
      ),
    ];
  }
  return [];
}

function digestMistakes(digest: string): Mistake[] {
  if (isDigest(digest)) return [];
  const mend = 'Write sha256: and all 64 hexadecimal digits in lower case.';
  if (isGlob(digest)) return [mistake(`the digest ${quote(digest)} has a *.`, mend)];
  const [, digits] = /^sha256:(.*)$/s.exec(digest) ?? [];
  if (digits === undefined)
    return [mistake(`the digest ${quote(digest)} does not begin with sha256:.`, mend)];
  if (digits.length !== 64) {
    return [mistake(`the digest ${quote(digest)} has ${digits.length} digits instead of 64.`, mend)];
  }
  return [mistake(`the digest ${quote(digest)} has other characters than 0-9 and a-f.`, mend)];
}

function mistake(what: string, mend: string): Mistake {
  return { what, mend };
}

function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
