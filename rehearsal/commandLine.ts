import { parseArgs } from 'node:util';
import { nearestNames } from '../src/images/nearest.ts';
import { DEFAULTS, type Inputs, readInputs } from '../src/inputs.ts';
import { joinProblems, Problem } from '../src/problem.ts';
import type { ActionInput } from './actionInputs.ts';
import { OWN_FLAGS, type OwnFlag } from './flags.ts';
import { SYSTEMS, type SystemName } from './systems.ts';

/** What a person typed, and where. */
export interface Typed {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The inputs of action.yml. */
  readonly inputs: readonly ActionInput[];
  /** Text of a file that a person names. @throws Error when it can't be read */
  readonly readFile: (path: string) => string;
}

/** Inputs that hold a list, a line each. */
const LISTS: readonly string[] = ['images', 'images-from'];
/** Flags without which something else would be played than was asked for. */
const SWALLOWED = ['plan', 'pipeline', 'images', 'images-from', 'images-file'];

/** The arguments and the environment, read flag by flag; collects the mistakes. */
export class CommandLine {
  private readonly mistakes: Problem[] = [];
  private readonly values = new Map<string, string[]>();
  private readonly typed: Typed;

  constructor(typed: Typed) {
    this.typed = typed;
    const flags: readonly OwnFlag[] = [
      ...OWN_FLAGS,
      ...typed.inputs.map(({ name, description }) => ({ name, value: '', says: description })),
    ];
    this.readFlags(new Map(flags.map((flag) => [flag.name, flag])));
    this.refuseSwallowed();
  }

  private readFlags(flags: ReadonlyMap<string, OwnFlag>): void {
    const types = [...flags].map(
      ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
    );
    const { tokens } = parseArgs({
      args: [...this.typed.args],
      options: Object.fromEntries(types),
      strict: false,
      tokens: true,
    });
    let isValueOfUnknown = false;
    for (const token of tokens) {
      if (token.kind === 'positional' && !isValueOfUnknown) this.refuseWord(token.value);
      isValueOfUnknown = token.kind === 'option' && !flags.has(token.name);
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
    const { environment } = this.typed;
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
    const { inputs, environment } = this.typed;
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
      return this.typed.readFile(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.mistake(`--images-file ${value} can't be read: ${why}`, 'Name a text file with image rules.');
      return undefined;
    }
  }

  /** The inputs as the action understands them; undefined where it would refuse them. */
  inputs(given: Readonly<Record<string, string>>, region: string | undefined): Inputs | undefined {
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
function fromEnvironment(name: string, environment: Typed['environment']): string | undefined {
  const variable = `INPUT_${name.toUpperCase()}`;
  return environment[variable] || environment[variable.replaceAll('-', '_')] || undefined;
}
