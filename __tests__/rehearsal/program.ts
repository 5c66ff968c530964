import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Witness } from '../../rehearsal/act.ts';

/** How a rehearsal ended. */
export interface Ending {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** What `record.json` holds. */
export interface RecordFile {
  readonly seed: number;
  readonly region: string;
  readonly pipeline: string;
  readonly timeFactor: number;
  readonly runs: readonly (Witness & { readonly milliseconds: number })[];
}

const PROJECT = resolve(__dirname, '../..');

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-test-'));
  folders.push(folder);
  return folder;
}

/** Removes every folder that {@link newFolder} made. */
export function removeFolders(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** A clone in which nothing is installed: action.yml, package.json and dist/, far from any node_modules. */
export function bareClone(clone = newFolder()): string {
  for (const name of ['action.yml', 'package.json', 'dist']) {
    cpSync(join(PROJECT, name), join(clone, name), { recursive: true });
  }
  return clone;
}

/** A clone whose action is another program. */
export function cloneWithAction(main: string): string {
  const clone = newFolder();
  mkdirSync(join(clone, 'dist'));
  cpSync(join(PROJECT, 'dist', 'package.json'), join(clone, 'dist', 'package.json'));
  cpSync(join(PROJECT, 'dist', 'rehearsal'), join(clone, 'dist', 'rehearsal'), { recursive: true });
  writeFileSync(join(clone, 'main.cjs'), main);
  writeFileSync(join(clone, 'post.cjs'), '');
  writeFileSync(join(clone, 'action.yml'), 'inputs: {}\nruns: { main: main.cjs, post: post.cjs }\n');
  return clone;
}

const PIPED: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];

/** Where a person stands, and what their shell has set; nothing but PATH unless told. */
export interface Shell {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the rehearsal of a clone from another folder. */
export function rehearse(
  clone: string,
  args: readonly string[],
  { folder = newFolder(), environment = {} }: Shell = {},
): Promise<Ending> {
  const program = [join(clone, 'dist', 'rehearsal', 'index.js'), ...args];
  return collect(
    spawn(process.execPath, program, { stdio: PIPED, cwd: folder, env: shellWith(environment) }),
  );
}

/** Runs a command line in the system's own shell, as a person types it. */
export function type(command: string, { folder = newFolder(), environment = {} }: Shell): Promise<Ending> {
  return collect(spawn(command, { stdio: PIPED, cwd: folder, env: shellWith(environment), shell: true }));
}

/** Without these, programs of Windows find neither each other nor a place for their files. */
const OF_WINDOWS = ['APPDATA', 'COMSPEC', 'LOCALAPPDATA', 'PATHEXT', 'SYSTEMROOT', 'TEMP', 'TMP'];

function shellWith(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const needed = process.platform === 'win32' ? OF_WINDOWS : [];
  const kept = needed.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`;
  return { ...Object.fromEntries(kept), PATH, ...environment };
}

function collect(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ending> {
  const begun = performance.now();
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((done, reject) => {
    child.on('error', reject).on('close', (exitCode) => {
      done({ exitCode, stdout, stderr, milliseconds: performance.now() - begun });
    });
  });
}

export function readRecord(folder: string): RecordFile {
  return JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'));
}

export function readOutputs(folder: string, run: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, run, 'outputs.json'), 'utf8'));
}
