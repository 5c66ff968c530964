import type { BakeInputs } from '../src/inputs.ts';
import { CommandLine, type Typed } from './commandLine.ts';
import type { OwnWish } from './ownWish.ts';
import type { SystemName } from './systems.ts';

/** What the command line and the environment ask for. */
export type Options =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'rehearse';
      readonly seed: number;
      /** Undefined: a fresh temporary folder. */
      readonly output: string | undefined;
      /** Undefined: a story whose inputs are drawn too. */
      readonly own: OwnWish | undefined;
    }
  | {
      readonly kind: 'plan';
      readonly output: string | undefined;
      /** Print the outputs as JSON, for a program. */
      readonly json: boolean;
      readonly given: Readonly<Record<string, string>>;
      readonly inputs: PlanInputs;
    };

/** Inputs with which the action can't write to AWS. */
export type PlanInputs = BakeInputs & { readonly mode: 'plan' };

/** What the options are read from. */
export interface Surroundings extends Typed {
  /** The Region of the AWS settings, where they name one; it counts for `--plan` alone. */
  readonly region: string | undefined;
  readonly now: number;
}

const LARGEST_SEED = 999_999_999;
const DEFAULT_SYSTEM: SystemName = 'windows-2022';
/** Where a rehearsal plays that names no Region. */
const DEFAULT_REGION = 'us-east-1';
/**
 * Reads what a person asks for: flags first, then `INPUT_*` as a runner sets them.
 *
 * @throws Problem naming every mistake at once, those of the action's inputs as the action itself names them
 */
export function readOptions(surroundings: Surroundings): Options {
  const line = new CommandLine(surroundings);
  if (line.has('help')) return { kind: 'help' };
  const plan = line.has('plan');
  line.refuseMisplaced(plan ? 'rehearsal' : 'plan');
  const given = line.given();
  return plan ? planOptions(line, given, surroundings) : rehearsalOptions(line, given, surroundings);
}

function rehearsalOptions(
  line: CommandLine,
  given: Readonly<Record<string, string>>,
  { now }: Surroundings,
): Options {
  const seed = line.value('seed') ?? String(now % 1_000_000);
  if (!/^\d{1,9}$/.test(seed)) {
    line.mistake('--seed needs a number.', `Write a whole number from 0 to ${LARGEST_SEED}: --seed 7`);
  }
  const system = line.system();
  const isOwn = Object.keys(given).length > 0 || system !== undefined;
  const rehearsed = system ?? DEFAULT_SYSTEM;
  const pipeline = rehearsed.startsWith('windows') ? 'windows-nodes' : 'linux-nodes';
  const inputs = isOwn ? line.inputs({ pipeline, ...given }, DEFAULT_REGION) : undefined;
  if (inputs?.mode === 'wait') {
    line.mistake(
      'Nothing is there that mode: wait could wait for.',
      'Write --mode start: its second run is a job with mode: wait.',
    );
  }
  line.throwMistakes();
  const output = line.value('output');
  const own =
    inputs === undefined || inputs.mode === 'wait' ? undefined : { given, inputs, system: rehearsed };
  return { kind: 'rehearse', seed: Number(seed), output, own };
}

function planOptions(
  line: CommandLine,
  written: Readonly<Record<string, string>>,
  { region }: Surroundings,
): Options {
  const mode = line.value('mode');
  if (mode !== undefined && mode !== 'plan') {
    line.mistake(`--plan only plans, and --mode is ${JSON.stringify(mode)}.`, 'Leave --mode away.');
  }
  const given = { ...written, mode: 'plan' };
  const inputs = line.inputs(given, region);
  line.throwMistakes();
  if (inputs?.mode !== 'plan') throw new Error('A plan was to be read, and the inputs are of another mode.');
  const readOnly: PlanInputs = { ...inputs, mode: inputs.mode };
  return { kind: 'plan', output: line.value('output'), json: line.has('json'), given, inputs: readOnly };
}
