/** The AWS CLI for a stand-in: takes a command line apart, and prints an answer as `--query` and `--output` say. */
import type { Answer, Call, Program } from './standIns.ts';

/** The values of each option; none for a flag. */
export type Options = Readonly<Record<string, readonly string[]>>;

/** A command that a stand-in knows: the options it may have, and what it answers, undefined for no output. */
export interface Command {
  readonly options: readonly string[];
  readonly answer: (options: Options, call: Call) => unknown;
}

/** An `aws` that knows these commands, `eks describe-nodegroup` say, and refuses all else as the real one does. */
export function awsProgram(commands: Readonly<Record<string, Command>>): Program {
  return (call) => {
    const { AWS_REGION: region, AWS_ACCESS_KEY_ID: key } = call.environment;
    if (region === undefined || key === undefined) throw new Error('Unable to locate credentials');
    const { name, options } = takeApart(call);
    const command = commands[name];
    if (command === undefined) throw new Error(`nothing answers aws ${name}`);
    const unknown = Object.keys(options).filter(
      (option) => ![...command.options, ...GLOBAL].includes(option),
    );
    if (unknown.length > 0) throw new Error(`Unknown options: ${unknown.join(', ')}`);
    return print(command.answer(options, call), options);
  };
}

const GLOBAL = ['query', 'output'];

/** What a command line names: service and operation, and the options. */
export function takeApart({ args }: Pick<Call, 'args'>): { name: string; options: Options } {
  const first = args.findIndex((arg) => arg.startsWith('--'));
  const name = args.slice(0, first < 0 ? undefined : first).join(' ');
  const options: Record<string, string[]> = {};
  let values: string[] = [];
  for (const arg of first < 0 ? [] : args.slice(first)) {
    if (/^--[a-z]/.test(arg)) {
      values = [];
      options[arg.slice(2)] = values;
    } else values.push(arg);
  }
  return { name, options };
}

/** The one value of an option. */
export function one(options: Options, name: string): string {
  const [value, ...others] = options[name] ?? [];
  if (value === undefined || others.length > 0) throw new Error(`--${name} needs one value`);
  return value;
}

function print(answer: unknown, options: Options): Answer {
  if (answer === undefined) return {};
  const [path] = options.query ?? [];
  const chosen = path === undefined ? answer : choose(answer, path);
  const [output = 'json'] = options.output ?? [];
  return { stdout: `${output === 'text' ? asText(chosen) : JSON.stringify(chosen, null, 4)}\n` };
}

/** The JMESPath that the examples use, and no more: `a.b[0].c` and `a[].b`. */
function choose(value: unknown, path: string): unknown {
  const [, head, rest = ''] = /^\.?([A-Za-z]+|\[\d*\])(.*)$/.exec(path) ?? [];
  if (head === undefined) throw new Error(`The query ${path} is not understood.`);
  if (head === '[]') return Array.isArray(value) ? value.map((each) => chosenOf(each, rest)) : null;
  return chosenOf(memberOf(value, head.replace(/^\[(\d+)\]$/, '$1')), rest);
}

function chosenOf(value: unknown, rest: string): unknown {
  return rest === '' || value === null ? value : choose(value, rest);
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value)).get(name) ?? null;
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join('\t');
  return value === null ? 'None' : String(value);
}
