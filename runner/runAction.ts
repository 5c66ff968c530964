/**
 * A GitHub runner for one action: starts `dist/` as the real one does, with the defaults of action.yml, `INPUT_*`,
 * the command files and `STATE_*`, and reads what the step left.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Annotation, readAnnotations, readCommandFile } from './commandFiles.ts';

/** One step to run. */
export interface Step {
  /** The folder that holds action.yml. */
  readonly action: string;
  readonly part: 'main' | 'post';
  /** As in `with:`; what is missing has action.yml's default. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Beside what a runner sets itself; nothing of this process's environment but PATH and HOME is handed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** What an earlier part saved. */
  readonly state?: Readonly<Record<string, string>>;
  /** Files of the checkout, by path. */
  readonly checkout?: Readonly<Record<string, string>>;
  /** Shown as it comes, for a person who watches. */
  readonly onOutput?: (text: string) => void;
}

/** What a step left. */
export interface StepResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Files that it kept in the runner's folder for the job, by path. */
  readonly kept: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly milliseconds: number;
}

/** A step under way. */
export interface RunningStep {
  readonly child: ChildProcess;
  readonly done: Promise<StepResult>;
}

/** Runs a step to its end. */
export async function runStep(step: Step): Promise<StepResult> {
  const { done } = await startStep(step);
  return done;
}

/** Starts a step; signals are the caller's to send. */
export async function startStep(step: Step): Promise<RunningStep> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'));
  const action: ActionFile = parse(await readFile(join(step.action, 'action.yml'), 'utf8'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  for (const [path, text] of Object.entries({ [TEMPORARY]: undefined, ...inCheckout(step.checkout) })) {
    await mkdir(join(folder, text === undefined ? path : dirname(path)), { recursive: true });
    if (text !== undefined) await writeFile(join(folder, path), text);
  }
  const child = spawn(nodeOfActions(), [join(step.action, action.runs[step.part])], {
    cwd: join(folder, CHECKOUT),
    env: {
      ...runnerEnvironment(folder),
      ...files,
      ...inputsOf(action, step),
      ...statesOf(step),
      ...step.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, done: collect(child, step, files, folder) };
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string; readonly post: string };
}

async function collect(
  child: ChildProcess,
  step: Step,
  files: Readonly<Record<'GITHUB_OUTPUT' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY', string>>,
  folder: string,
): Promise<StepResult> {
  const begun = performance.now();
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    step.onOutput?.(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exitCode = await new Promise<number | null>((fulfil, reject) => {
    child.on('error', reject).on('close', fulfil);
  });
  const milliseconds = performance.now() - begun;
  const [output, state, summary] = await Promise.all(
    [files.GITHUB_OUTPUT, files.GITHUB_STATE, files.GITHUB_STEP_SUMMARY].map((file) =>
      readFile(file, 'utf8'),
    ),
  );
  const kept = await readFiles(join(folder, TEMPORARY));
  await rm(folder, { recursive: true, force: true });
  return {
    exitCode,
    stdout,
    stderr,
    outputs: readCommandFile(output ?? ''),
    state: readCommandFile(state ?? ''),
    summary: summary ?? '',
    kept,
    annotations: readAnnotations(stdout),
    milliseconds,
  };
}

const TEMPORARY = 'temporary';
const CHECKOUT = 'checkout';

function inCheckout(files: Step['checkout'] = {}): Readonly<Record<string, string | undefined>> {
  const paths = Object.entries(files).map(([path, text]) => [join(CHECKOUT, path), text]);
  return { [CHECKOUT]: undefined, ...Object.fromEntries(paths) };
}

async function readFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')])),
  );
}

function inputsOf(action: ActionFile, { inputs }: Step): Record<string, string> {
  const defaults = Object.entries(action.inputs).map(
    ([name, input]) => [name, filledIn(String(input.default ?? ''))] as const,
  );
  const given = new Map([...defaults, ...Object.entries(inputs)]);
  return Object.fromEntries(
    [...given].map(([name, value]) => [`INPUT_${name.replace(/ /g, '_').toUpperCase()}`, value]),
  );
}

/** As the runner evaluates the one expression that action.yml holds. */
function filledIn(text: string): string {
  return text.replace(/\$\{\{ github\.token \}\}/, GITHUB_TOKEN);
}

/** What `github.token` is here. */
export const GITHUB_TOKEN = 'ghs_token-of-the-workflow';

function statesOf({ state = {} }: Step): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function runnerEnvironment(folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_WORKSPACE: join(folder, CHECKOUT),
    RUNNER_TEMP: join(folder, TEMPORARY),
    RUNNER_OS: { darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? 'Linux',
  };
}

/**
 * Node 24, which `using: node24` means: this process's own where it is that new, else the one of the npm package that
 * the project installs, else this process's own (a rehearsal on a clone where nothing is installed).
 */
export function nodeOfActions(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const installed = resolve('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(installed) ? installed : process.execPath;
}
