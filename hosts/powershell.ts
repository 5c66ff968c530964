/**
 * PowerShell for this machine: `pwsh` where it is installed, else a small host of ours around PowerShell's engine, that
 * the .NET SDK builds on first use. hosts/powershell/prelude.ps1 adds the cmdlets of a Windows node.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface PowerShell {
  /**
   * The command line that runs a script after the prelude, as `powershell.exe -NoProfile -NonInteractive -File` would;
   * its first word is an absolute path.
   */
  command(scriptPath: string): readonly string[];
  /** What is in a script. Needs the .NET SDK. */
  facts(scriptText: string): Promise<ScriptFacts>;
}

/** What PowerShell's own parser finds in a script, in its order. */
export interface ScriptFacts {
  /** Syntax errors. */
  readonly errors: readonly string[];
  readonly commands: readonly ScriptCommand[];
  /** The functions that it defines. */
  readonly functions: readonly string[];
  /** Such as `-ne`, `+=` and `&&`, and `?:`, `?.` and `?[]`. Each once. */
  readonly operators: readonly string[];
  /** Syntax other than operators that came after 5.1. */
  readonly constructs: readonly string[];
  /** Without the dollar, with `env:` and the like. */
  readonly variables: readonly string[];
  /** As written, in expressions, casts and constraints. */
  readonly types: readonly string[];
  /** Members read of, or called on, a type, as in `[IO.Path]::Combine('a', 'b')`. */
  readonly statics: readonly ScriptMember[];
  /** Members read of, or called on, an object. */
  readonly members: readonly ScriptMember[];
  /** As written, such as `2>&1`. */
  readonly redirections: readonly string[];
  /** The strings in which something is put in place, as written. */
  readonly expandables: readonly string[];
  /** What the reference assemblies of Windows PowerShell 5.1 and .NET Framework 4.8 lack, in words. */
  readonly unknown: {
    /** Named Verb-Noun and not defined by the script. Only PowerShell's core module has a reference assembly. */
    readonly cmdlets: readonly string[];
    readonly parameters: readonly string[];
    readonly types: readonly string[];
    /** Also a known member that takes another number of arguments. */
    readonly members: readonly string[];
  };
}

export interface ScriptCommand {
  /** The bare word, or the text of what stands in its place, such as `$ctr`. */
  readonly name: string;
  readonly operator: '' | '&' | '.';
  /** With their hyphen. */
  readonly parameters: readonly string[];
  /** The arguments that are strings. */
  readonly texts: readonly string[];
}

export interface ScriptMember {
  /** Of an object where it is plain from the script, else null. */
  readonly type: string | null;
  readonly name: string;
  /** How many a call has; null of a member that is only read. */
  readonly arguments: number | null;
  /** The arguments that are strings. */
  readonly texts: readonly string[];
}

const sources = resolve('hosts/powershell');
const prelude = join(sources, 'prelude.ps1');
const buildFolder = resolve('build/powershell-host');

let host: Promise<PowerShell> | undefined;

/**
 * The first call on a machine may build for a minute.
 *
 * @throws Error when neither is there, saying what to install.
 */
export function powershellHost(): Promise<PowerShell> {
  host ??= findHost();
  return host;
}

async function findHost(): Promise<PowerShell> {
  const [pwsh, dotnet] = [findProgram('pwsh'), findProgram('dotnet')];
  if (dotnet === undefined && pwsh === undefined) {
    throw new Error(
      'PowerShell scripts need the .NET SDK 10 (dotnet) or PowerShell 7 (pwsh) on PATH: install either.',
    );
  }
  const engine = dotnet === undefined ? undefined : [dotnet, await buildHost(dotnet)];
  return {
    command: (scriptPath) =>
      pwsh === undefined && engine !== undefined
        ? [...engine, 'run', prelude, resolve(scriptPath)]
        : [pwsh ?? 'pwsh', '-NoProfile', '-NonInteractive', '-Command', commandText(resolve(scriptPath))],
    facts: async (scriptText) => {
      if (engine === undefined)
        throw new Error('To read PowerShell scripts install the .NET SDK 10 (dotnet).');
      const [program = '', ...words] = engine;
      return JSON.parse(await run(program, [...words, 'facts', '-'], scriptText));
    },
  };
}

/** The script as a script block: `exit` in a file that another script calls would end that file only. */
function commandText(scriptPath: string): string {
  const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
  return `. ${quoted(prelude)}; . (Get-Command ${quoted(scriptPath)}).ScriptBlock; exit 0`;
}

function findProgram(name: string): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => resolve(folder, file)).find((path) => existsSync(path));
}

/** The host's program, built below build/ unless these very sources were before. */
async function buildHost(dotnet: string): Promise<string> {
  const folder = join(buildFolder, await hashOfSources());
  const program = join(folder, 'PowerShellHost.dll');
  if (existsSync(program)) return program;
  const unlock = await lock(join(buildFolder, 'lock'));
  try {
    // Another process may have built it in the meantime.
    if (!existsSync(program)) {
      const unfinished = join(buildFolder, 'unfinished');
      await compile(dotnet, unfinished);
      await rename(unfinished, folder);
    }
  } finally {
    await unlock();
  }
  return program;
}

async function compile(dotnet: string, folder: string): Promise<void> {
  const project = join(sources, 'PowerShellHost.csproj');
  // No server of the SDK's may outlive the build.
  const options = ['-c', 'Release', '-o', folder, '-nodeReuse:false', '-p:UseSharedCompilation=false'];
  const leftovers = [folder, join(buildFolder, 'obj'), join(buildFolder, 'bin')];
  const clean = () => Promise.all(leftovers.map((path) => rm(path, { recursive: true, force: true })));
  await clean();
  try {
    // Compiled to machine code the host starts in a third of the time. Not every platform has a compiler for that.
    const ahead = ['--use-current-runtime', '--no-self-contained', '-p:PublishReadyToRun=true'];
    await run(dotnet, ['publish', project, ...options, ...ahead], '');
  } catch {
    await clean();
    await run(dotnet, ['build', project, ...options], '');
  }
  await Promise.all(leftovers.slice(1).map((path) => rm(path, { recursive: true, force: true })));
}

async function hashOfSources(): Promise<string> {
  const names = (await readdir(sources)).filter((name) => /\.(cs|csproj)$/.test(name)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${name}\n`).update(await readFile(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Takes a lock between processes, and gives what releases it. One that a dead process left is broken. */
async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(buildFolder, { recursive: true });
  const owner = join(folder, 'pid');
  for (;;) {
    try {
      await mkdir(folder);
      await writeFile(owner, String(process.pid));
      return () => rm(folder, { recursive: true, force: true });
    } catch (error) {
      if (!isOfCode(error, 'EEXIST')) throw error;
    }
    if (await isAbandoned(folder, owner)) await rm(folder, { recursive: true, force: true });
    await sleep(200);
  }
}

/** Not by its class: under jest, Node's errors are of another realm. */
function isOfCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function isAbandoned(folder: string, owner: string): Promise<boolean> {
  const pid = Number(await readFile(owner, 'utf8').catch(() => ''));
  if (pid > 0) return !isAlive(pid);
  // Its owner has not written its name yet, or never will.
  const age = await stat(folder)
    .then(({ mtimeMs }) => Date.now() - mtimeMs)
    .catch(() => 0);
  return age > 10_000;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A program's standard output; throws with all that it said unless it exits with 0. */
async function run(program: string, words: readonly string[], input: string): Promise<string> {
  const child = spawn(program, words, {
    env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends before it has read all tells why by its exit code.
  child.stdin.on('error', () => {}).end(input);
  const exitCode = await new Promise<number | null>((fulfil, reject) => {
    child.on('error', reject).on('close', fulfil);
  });
  if (exitCode !== 0)
    throw new Error(`${[program, ...words].join(' ')} exited with ${exitCode}\n${stdout}${stderr}`);
  return stdout;
}
