import { mainAccount } from '../local-aws/index.ts';
import { parseArn } from '../src/aws/arn.ts';
import { printReference } from '../src/images/reference.ts';
import type { Rule } from '../src/images/rule.ts';
import { nameOfPipeline } from '../src/inputs.ts';
import type { Difference } from './cast.ts';
import type { LeftOut, OwnWish } from './ownWish.ts';

/** The step that is played for a person's inputs. */
export interface OwnStep {
  readonly inputs: Readonly<Record<string, string>>;
  /** What is not as the person wrote it. */
  readonly differences: readonly Difference[];
}

/**
 * Makes the step that is played out of what a person wrote: the same inputs, but for what local-aws can't have.
 *
 * @param fileRules the rules of the images that the files of `images-from` name
 * @param leftOut rules that can't be played
 */
export function stepFor(
  { given, inputs: { pipeline } }: OwnWish,
  fileRules: readonly Rule[],
  leftOut: readonly LeftOut[],
): OwnStep {
  const name = nameOfPipeline(pipeline);
  const inputs: Record<string, string> = { ...given, pipeline: name };
  const differences: Difference[] = [];
  if (given.pipeline === undefined) {
    differences.push({ what: 'pipeline', why: `not given, and called ${name} here.` });
  }
  if (pipeline.kind === 'arn') {
    const why = `played as the pipeline ${name} in local-aws's account ${mainAccount.accountId}.`;
    differences.push({ what: 'pipeline', why });
  }
  const role = parseArn(given['role-to-assume'] ?? '');
  if (role !== undefined) {
    inputs['role-to-assume'] = `arn:${role.partition}:iam::${mainAccount.accountId}:${role.resource}`;
    const why = `played as a role of that name in local-aws's account ${mainAccount.accountId}, which may do everything.`;
    differences.push({ what: 'role-to-assume', why });
  }
  if (given['poll-seconds'] !== undefined) {
    const why = 'the rehearsal looks more often, because its builds take seconds.';
    differences.push({ what: 'poll-seconds', why });
  }
  if (given.images !== undefined) inputs.images = withoutLines(given.images, leftOut);
  if (leftOut.some(({ rule }) => rule.file !== undefined)) {
    const played = fileRules.filter((rule) => leftOut.every((left) => left.rule !== rule));
    inputs.images = [...(inputs.images ?? '').split('\n'), ...played.map(asLine)].join('\n').trim();
    delete inputs['images-from'];
    const why = 'the images of its files are handed on as image rules, without those that are left out.';
    differences.push({ what: 'images-from', why });
  }
  return { inputs, differences };
}

/** The input `images` with what is left out as comments, so that every line keeps its number. */
function withoutLines(images: string, leftOut: readonly LeftOut[]): string {
  const places = leftOut.filter(({ rule }) => rule.file === undefined).map(({ rule }) => rule.place);
  return images
    .split('\n')
    .map((line, index) => (places.includes(`line ${index + 1}`) ? `# ${line.trim()} is left out` : line))
    .join('\n');
}

/** A rule of a file as a line of `images`. */
function asLine({ host, path, want, place }: Rule): string {
  const tag = want.kind === 'tags' ? { tag: want.pattern } : { digest: want.digest };
  return `${printReference({ ...(host === undefined ? {} : { host }), path, ...tag })}  # ${place}`;
}
