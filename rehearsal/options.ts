import { parseArgs } from 'node:util';
import { nearestNames } from '../src/images/nearest.ts';
import { type BakeInputs, DEFAULTS, readInputs } from '../src/inputs.ts';
import { joinProblems, Problem } from '../src/problem.ts';
import type { ActionInput } from './actionInputs.ts';
import type { OwnWish } from './ownCast.ts';
import { SYSTEMS, type SystemName } from './systems.ts';

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
export interface Surroundings {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The inputs of action.yml. */
  readonly inputs: readonly ActionInput[];
  /** Text of a file that a person names. @throws Error when it can't be read */
  readonly readFile: (path: string) => string;
  /** The Region of the AWS settings, where they name one; it counts for `--plan` alone. */
  readonly region: string | undefined;
  readonly now: number;
}

/** A flag that is no input of the action. */
export interface OwnFlag {
  readonly name: string;
  /** What stands for its value in the help; undefined for a flag that takes none. */
  readonly value?: string;
  /** What its value is, where `a value` says too little. */
  readonly needs?: string;
  readonly example?: string;
  readonly says: string;
  readonly only?: 'plan' | 'rehearsal';
}

export const OWN_FLAGS = [
  {
    name: 'plan',
    says:
      'Says what a bake would do in your own AWS account, by reads alone, with the credentials of this terminal ' +
      '(AWS_PROFILE, an SSO session, keys in the environment).',
  },
  { name: 'json', only: 'plan', says: 'Prints the outputs of the plan as one JSON object, for a program.' },
  {
    name: 'rehearse-on',
    value: 'SYSTEM',
    needs: 'a system',
    example: 'windows-2022',
    only: 'rehearsal',
    says: `What the nodes run: ${Object.keys(SYSTEMS).join(', ')}. Default: windows-2022.`,
  },
  {
    name: 'images-file',
    value: 'FILE',
    needs: 'a file',
    example: 'images.txt',
    says: 'Takes image rules from a file, one a line, beside those of --images.',
  },
  {
    name: 'output',
    value: 'FOLDER',
    needs: 'a folder',
    example: 'story',
    says: 'Where outputs, summaries, documents and the record go. Default: a new temporary folder.',
  },
  {
    name: 'seed',
    value: 'N',
    needs: 'a number',
    example: '7',
    only: 'rehearsal',
    says: 'Plays story N; the same number gives the same story. Default: drawn from the clock.',
  },
  { name: 'help', says: 'Prints this text.' },
] as const satisfies readonly OwnFlag[];

const LARGEST_SEED = 999_999_999;
const DEFAULT_SYSTEM: SystemName = 'windows-2022';
/** Where a rehearsal plays that names no Region. */
const DEFAULT_REGION = 'us-east-1';
/** Inputs that hold a list, a line each. */
const LISTS: readonly string[] = ['images', 'images-from'];
/** Of these the last flag, or a typing mistake, changes what is asked for so much that npm must not swallow them. */
const SWALLOWED = ['plan', 'pipeline', 'images', 'images-from', 'images-file'];

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

/** The arguments and the environment, read flag by flag; collects the mistakes. */
class CommandLine {
  private readonly mistakes: Problem[] = [];
  private readonly values = new Map<string, string[]>();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    const flags: readonly OwnFlag[] = [
      ...OWN_FLAGS,
      ...surroundings.inputs.map(({ name, description }) => ({ name, value: '', says: description })),
    ];
    this.readFlags(new Map(flags.map((flag) => [flag.name, flag])));
    this.refuseSwallowed();
  }

  private readFlags(flags: ReadonlyMap<string, OwnFlag>): void {
    const types = [...flags].map(
      ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
    );
    const { tokens } = parseArgs({
      args: [...this.surroundings.args],
      options: Object.fromEntries(types),
      strict: false,
      tokens: true,
    });
    for (const token of tokens) {
      if (token.kind === 'positional') this.refuseWord(token.value);
      if (token.kind !== 'option') continue;
      const { name, rawName, value, inlineValue } = token;
      const flag = flags.get(name);
      if (flag === undefined) this.refuseUnknown(rawName, [...flags.keys()]);
      else if (flag.value === undefined && value !== undefined) {
        this.mistake(`--${name} takes no value.`, `Write --${name} alone, or leave it away.`);
      } else if (flag.value !== undefined && !isValue(value, inlineValue)) this.refuseEmpty(flag);
      else this.values.set(name, [...(this.values.get(name) ?? []), value ?? '']);
    }
    for (const [name, values] of this.values) {
      if (values.length > 1 && !LISTS.includes(name))
        this.mistake(`--${name} stands twice.`, 'Write it once.');
    }
  }

  private refuseWord(word: string): void {
    this.mistake(
      `The rehearsal does not know ${word}.`,
      'It takes flags alone. Put what has spaces or a * in quotation marks: --images "team/*:prod newest=2"',
    );
  }

  private refuseUnknown(written: string, known: readonly string[]): void {
    const [near] = nearestNames(written.replace(/^-+/, ''), known);
    const suggestion = near === undefined ? '' : `Did you mean --${near}? `;
    this.mistake(
      `The rehearsal does not know ${written}.`,
      `${suggestion}All flags are listed by: npm start -- --help`,
    );
  }

  private refuseEmpty({ name, needs = 'a value', example = DEFAULTS[name] ?? '…' }: OwnFlag): void {
    this.mistake(`--${name} needs ${needs}.`, `Write it after the flag: --${name} ${example}`);
  }

  /** npm takes what stands before `--` for itself and starts the program without it. */
  private refuseSwallowed(): void {
    const { environment } = this.surroundings;
    const name = SWALLOWED.find(
      (flag) => environment[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined,
    );
    if (name === undefined) return;
    this.mistake(
      `npm took --${name} for itself.`,
      `Write -- before the flags, in PowerShell in quotation marks: npm start "--" --${name} …`,
    );
  }

  mistake(what: string, mend: string): void {
    this.mistakes.push(new Problem(what, mend));
  }

  throwMistakes(): void {
    if (this.mistakes.length > 0) throw joinProblems(this.mistakes);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  refuseMisplaced(kind: NonNullable<OwnFlag['only']>): void {
    const flags: readonly OwnFlag[] = OWN_FLAGS;
    for (const { name, only } of flags) {
      if (only !== kind || !this.has(name)) continue;
      const [what, mend] =
        kind === 'plan' ? ['a plan', 'Write --plan too'] : ['a rehearsal', 'Take --plan away'];
      this.mistake(`--${name} is for ${what}.`, `${mend}, or leave --${name} away.`);
    }
  }

  value(name: string): string | undefined {
    return this.values.get(name)?.[0];
  }

  system(): SystemName | undefined {
    const value = this.value('rehearse-on');
    const names = Object.keys(SYSTEMS) as SystemName[];
    const system = names.find((name) => name === value);
    if (value !== undefined && system === undefined) {
      this.mistake(`--rehearse-on is ${JSON.stringify(value)}.`, `Write one of: ${names.join(', ')}.`);
    }
    return system;
  }

  /** The inputs that flags, the file of image rules or the environment give. */
  given(): Readonly<Record<string, string>> {
    const { inputs, environment } = this.surroundings;
    const file = this.imagesFile();
    const given = inputs.flatMap(({ name }) => {
      const flags = LISTS.includes(name) ? this.values.get(name) : undefined;
      const lines = [...(flags ?? []), ...(name === 'images' && file !== undefined ? [file] : [])];
      const value = LISTS.includes(name) ? lines.join('\n') : this.value(name);
      const written = value || fromEnvironment(name, environment);
      return written === undefined ? [] : [[name, written] as const];
    });
    return Object.fromEntries(given);
  }

  private imagesFile(): string | undefined {
    const value = this.value('images-file');
    if (value === undefined) return undefined;
    try {
      return this.surroundings.readFile(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.mistake(`--images-file ${value} can't be read: ${why}`, 'Name a text file with image rules.');
      return undefined;
    }
  }

  /** The inputs as the action understands them; undefined where it would refuse them. */
  inputs(given: Readonly<Record<string, string>>, region: string | undefined) {
    try {
      return readInputs((name) => given[name] ?? '', region);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.mistakes.push(error);
      return undefined;
    }
  }
}

/** A flag's value may stand after `=`; one that stands alone and looks like a flag is the next one. */
function isValue(value: string | undefined, inline: boolean | undefined): boolean {
  return value !== undefined && value !== '' && (inline === true || !value.startsWith('--'));
}

/**
 * An input as a runner hands it on, `INPUT_IMAGES-FROM`, or with `_` for `-`, because shells set no variable with `-`.
 */
function fromEnvironment(name: string, environment: Surroundings['environment']): string | undefined {
  const variable = `INPUT_${name.toUpperCase()}`;
  return environment[variable] || environment[variable.replaceAll('-', '_')] || undefined;
}
