import { parseArgs } from 'node:util';
import { Problem } from '../src/problem.ts';

/** What the command line asks for. */
export type Options =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'rehearse';
      readonly seed: number;
      /** Undefined: a fresh temporary folder. */
      readonly output: string | undefined;
    };

export const HELP = `npm start -- [--seed N] [--output FOLDER]

Rehearses warm-ami on this machine: a first bake, a push with nothing new, and a tag that moves, against
local-aws, an AWS account on loopback. Nothing to install, no network, no credentials.

  --seed N         plays story N; the same number gives the same story (default: drawn from the clock)
  --output FOLDER  where outputs, summaries, documents and the record go (default: a new temporary folder)
  --help           this text
`;

const FLAGS = { seed: { type: 'string' }, output: { type: 'string' }, help: { type: 'boolean' } } as const;
const LARGEST_SEED = 999_999_999;

/**
 * Reads the arguments after the program's name.
 *
 * @throws Problem for the first one that cannot be understood
 */
export function readOptions(args: readonly string[], now: number): Options {
  const { values, tokens } = parseArgs({ args: [...args], options: FLAGS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(FLAGS, token.name)) throw unknown(token.rawName);
    if (token.kind === 'positional') throw unknown(token.value);
  }
  const { seed = String(now % 1_000_000), output, help } = values;
  if (help === true) return { kind: 'help' };
  if (typeof seed !== 'string' || !/^\d{1,9}$/.test(seed)) {
    throw new Problem('--seed needs a number.', `Write a whole number from 0 to ${LARGEST_SEED}: --seed 7`);
  }
  if (output !== undefined && (typeof output !== 'string' || output === '')) {
    throw new Problem(
      '--output needs a folder.',
      'Write one, which is made if it is not there: --output story',
    );
  }
  return { kind: 'rehearse', seed: Number(seed), output };
}

function unknown(written: string): Problem {
  return new Problem(
    `The rehearsal does not know ${written}.`,
    'It takes --seed N, --output FOLDER and --help.',
  );
}
