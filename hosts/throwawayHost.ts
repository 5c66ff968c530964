/**
 * A throwaway Linux host on this machine: the machine's own programs and files under an overlay, in namespaces of
 * its own, where real containerd and docker run and scripts may do as root what they like. Needs root. The scripts
 * in hosts/throwaway/ do the work; paths are taken from the project's folder as the working directory.
 *
 * It shares the machine's kernel, clock and, unless told, network. Of file systems it sees the one at `/` only, and the
 * project's folder to read.
 */
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** The units that the host's stand-in for systemctl knows; see hosts/throwaway/systemctl for what it can do. */
export type Unit = 'containerd' | 'docker' | 'docker.socket';

export interface HostOptions {
  /** Host names to addresses, for /etc/hosts. Names that are neither here nor in the machine's own lead nowhere. */
  readonly hostsEntries?: Readonly<Record<string, string>>;
  /** PEM of authorities to trust beside the machine's own. */
  readonly certificates?: string;
  /** For everything that runs by {@link Host.run} and {@link Host.start}; services do not get it. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Puts /var/lib/containerd and /var/lib/docker together on a file system (ext4) of this size. */
  readonly store?: { readonly megabytes: number };
  /** Where else than in the folder for temporary files those two lie, on a disk: for benchmarks. */
  readonly storeFolder?: string;
  /** Name of a network namespace, as of `ip netns`, to share instead of the caller's. Its `lo` must be up. */
  readonly networkNamespace?: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** After this the command and its process group are killed; 120,000 unless told. */
  readonly timeoutMs?: number;
  readonly input?: string;
  /** The working directory; `/` unless told. */
  readonly folder?: string;
  /** Standard output and standard error as they come. */
  readonly onOutput?: (text: string) => void;
}

export interface RunResult {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Standard output and standard error as they came. */
  readonly output: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** A command under way in a host. */
export interface Running {
  /** What came so far, of both outputs. */
  readonly output: string;
  /** Sends a signal to the command and to every process of its group. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Once it ended and all who hold its output did. */
  readonly done: Promise<RunResult>;
}

/** Bash code, or the words of a command. */
export type Command = string | readonly string[];

export interface Host {
  /** Unlike any other's; part of the name of whatever this machine holds for the host. */
  readonly name: string;
  /** Runs a command to its end, whatever its exit code. */
  run(command: Command, options?: RunOptions): Promise<RunResult>;
  /** Runs a command; throws with its output when it fails. Answers its standard output. */
  succeed(command: Command, options?: RunOptions): Promise<string>;
  /** Starts a command in a session of its own. */
  start(command: Command, options?: RunOptions): Running;
  /** Has a unit start at each boot from now on; it does not start now. */
  enable(unit: Unit): Promise<void>;
  disable(unit: Unit): Promise<void>;
  /** Starts a unit as `systemctl start` does, and throws when it does not come up. */
  startUnit(unit: Unit): Promise<void>;
  stopUnits(...units: readonly Unit[]): Promise<void>;
  isActive(unit: Unit): Promise<boolean>;
  /** Throws when there is no such file. */
  read(path: string): Promise<string>;
  /** Makes the folders above as well. The mode is octal, as in `755`; 644 unless told. */
  write(path: string, text: string, mode?: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** Removes a file or a whole folder, if it is there. */
  remove(path: string): Promise<void>;
  /** Files of the disk, but for those of the runtimes, that were made or changed since the host opened. Sorted. */
  changedFiles(): Promise<readonly string[]>;
  /**
   * Files on disk that hold a text, those of the runtimes too (as `/var/lib/containerd/…`), of what was made or
   * changed since the host opened. What lies in memory, such as /run, is not looked at. Sorted.
   */
  filesWith(text: string): Promise<readonly string[]>;
  /**
   * Ends every process without warning, empties /run and /dev/shm, keeps the disk, and starts the enabled units; one
   * that does not come up is left at that, as at a real boot.
   */
  reboot(): Promise<void>;
  /** Ends everything and removes what belonged to the host. May be called again. */
  close(): Promise<void>;
}

/** Names of programs that a host needs and that this machine lacks; `root` when this process is not. */
export function missingPrograms(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = PROGRAMS.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
  return process.getuid?.() === 0 ? missing : [...missing, 'root'];
}

const PROGRAMS = [
  ...['unshare', 'nsenter', 'setpriv', 'setsid', 'pivot_root', 'mkfs.ext4', 'losetup', 'openssl', 'mkpasswd'],
  ...['curl', 'jq', 'aws', 'containerd', 'ctr', 'runc', 'dockerd', 'docker', 'docker-registry', 'busybox'],
];
const SCRIPTS = resolve('hosts/throwaway');
const DEFAULT_TIMEOUT_MS = 120_000;

/** Opens a host with nothing running on it. */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(`a throwaway host needs ${missing.join(', ')}`);
  const folder = await mkdtemp(join(tmpdir(), 'throwaway-'));
  const store =
    options.storeFolder === undefined ? join(folder, 'store') : await storeIn(options.storeFolder);
  await mkdir(store, { recursive: true });
  await writeFile(join(folder, 'hosts'), hostsLines(options.hostsEntries ?? {}));
  await writeFile(join(folder, 'certificates'), options.certificates ?? '');
  if (options.store !== undefined) await makeFileSystem(join(folder, 'store.img'), options.store.megabytes);
  const host = new ThrowawayHost(folder, store, options);
  await host.boot();
  return host;
}

async function storeIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return mkdtemp(join(folder, 'throwaway-'));
}

function hostsLines(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([name, address]) => `${address} ${name}\n`);
  return `\n${lines.join('')}`;
}

async function makeFileSystem(file: string, megabytes: number): Promise<void> {
  await writeFile(file, '');
  await truncate(file, megabytes * 1024 * 1024);
  const { status, stderr } = spawnSync('mkfs.ext4', ['-q', '-F', '-m', '0', file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mkfs.ext4: ${stderr}`);
}

class ThrowawayHost implements Host {
  readonly name: string;
  readonly #folder: string;
  readonly #store: string;
  readonly #options: HostOptions;
  readonly #supervisor: Supervisor;
  readonly #enabled = new Set<Unit>();
  /** Words that come before those of a command to run in the host. */
  #entrance: readonly string[] = [];

  constructor(folder: string, store: string, options: HostOptions) {
    this.name = basename(folder);
    this.#folder = folder;
    this.#store = store;
    this.#options = options;
    this.#supervisor = new Supervisor(folder, store, options.networkNamespace);
  }

  async boot(): Promise<void> {
    const [, pid = '', ...processFiles] = (await this.#supervisor.ask('boot')).split(' ');
    if (!/^\d+$/.test(pid)) {
      await this.close();
      throw new Error(`the throwaway host does not boot\n${this.#supervisor.complaints}`);
    }
    this.#entrance = [join(SCRIPTS, 'enter.sh'), pid, ...processFiles, '--'];
    for (const unit of this.#enabled) await this.#mark(unit);
    for (const unit of this.#enabled) await this.run(['systemctl', 'start', unit]);
  }

  async reboot(): Promise<void> {
    await this.#supervisor.ask('halt');
    await this.boot();
  }

  async close(): Promise<void> {
    await this.#supervisor.end();
  }

  run(command: Command, options: RunOptions = {}): Promise<RunResult> {
    return this.start(command, options).done;
  }

  async succeed(command: Command, options: RunOptions = {}): Promise<string> {
    const { exitCode, signal, output, stdout } = await this.run(command, options);
    if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode ?? signal}\n${output}`);
    return stdout;
  }

  start(command: Command, options: RunOptions = {}): Running {
    const words = typeof command === 'string' ? ['bash', '-c', command] : command;
    const environment = { ...this.#baseEnvironment(), ...this.#options.environment, ...options.environment };
    return startInside([...this.#entrance, options.folder ?? '/', ...words], environment, options);
  }

  /** Nothing of this process's environment but where programs are. */
  #baseEnvironment(): Record<string, string> {
    const path = `/opt/throwaway/bin:${process.env.PATH ?? ''}`;
    return { PATH: path, HOME: process.env.HOME ?? '/root', LANG: 'C.UTF-8' };
  }

  async enable(unit: Unit): Promise<void> {
    this.#enabled.add(unit);
    await this.#mark(unit);
  }

  async disable(unit: Unit): Promise<void> {
    this.#enabled.delete(unit);
    await this.remove(`/run/throwaway-host/enabled/${unit}`);
  }

  async #mark(unit: Unit): Promise<void> {
    await this.write(`/run/throwaway-host/enabled/${unit}`, '');
  }

  async startUnit(unit: Unit): Promise<void> {
    await this.succeed(
      `systemctl start ${unit} || { code=$?; tail -n 30 /var/log/${unit}.log; exit $code; }`,
    );
  }

  async stopUnits(...units: readonly Unit[]): Promise<void> {
    await this.succeed(['systemctl', 'stop', ...units]);
  }

  async isActive(unit: Unit): Promise<boolean> {
    return (await this.run(['systemctl', 'is-active', '--quiet', unit])).exitCode === 0;
  }

  read(path: string): Promise<string> {
    return this.succeed(['cat', path]);
  }

  async write(path: string, text: string, mode = '644'): Promise<void> {
    const code = 'mkdir -p "$(dirname "$1")" && cat >"$1" && chmod "$2" "$1"';
    await this.succeed(['bash', '-c', code, '-', path, mode], { input: text });
  }

  async exists(path: string): Promise<boolean> {
    return (await this.run(['test', '-e', path])).exitCode === 0;
  }

  async remove(path: string): Promise<void> {
    await this.succeed(['rm', '-rf', path]);
  }

  async changedFiles(): Promise<readonly string[]> {
    const upper = join(this.#folder, 'disk/upper');
    const found = this.#supervisor.inItsView(['find', upper, '-type', 'f', '-size', '+0']);
    return found.map((path) => path.slice(upper.length)).sort();
  }

  async filesWith(text: string): Promise<readonly string[]> {
    const upper = join(this.#folder, 'disk/upper');
    const found = this.#supervisor.inItsView(['grep', '-rlaF', '-e', text, upper, this.#store]);
    return found.map((path) => path.replace(upper, '').replace(this.#store, '/var/lib')).sort();
  }
}

/** The process that keeps a host, and ends it when this process ends in whatever way. */
class Supervisor {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #gone: Promise<void>;
  /** What it and PID 1 said on standard error. */
  complaints = '';

  constructor(folder: string, store: string, networkNamespace: string | undefined) {
    const entrance =
      networkNamespace === undefined ? [] : ['nsenter', `--net=/run/netns/${networkNamespace}`];
    const script = join(SCRIPTS, 'supervisor.sh');
    const [program = '', ...words] = [...entrance, 'unshare', '--mount', 'bash', script, folder, store];
    // A session of its own, so that Ctrl-C at the tests' terminal leaves it time to clean up.
    this.#child = spawn(program, words, { detached: true });
    this.#lines = linesOf(createInterface({ input: this.#child.stdout }));
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.complaints += text;
    });
    this.#gone = new Promise((fulfil, reject) => {
      this.#child.on('error', reject).on('close', () => fulfil());
    });
  }

  /** Its answer to a wish; empty when it is gone. */
  async ask(wish: 'boot' | 'halt'): Promise<string> {
    this.#child.stdin.write(`${wish}\n`);
    const { value, done } = await this.#lines.next();
    return done === true ? '' : value;
  }

  /** Lines that a command prints where it sees the host's disk from outside. */
  inItsView(command: readonly string[]): readonly string[] {
    const target = ['--target', String(this.#child.pid), '--mount'];
    const { stdout } = spawnSync('nsenter', [...target, ...command], { encoding: 'utf8' });
    return stdout.split('\n').filter((line) => line !== '');
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.#gone;
  }
}

function linesOf(reader: Interface): AsyncIterator<string> {
  return reader[Symbol.asyncIterator]();
}

function startInside(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  { timeoutMs = DEFAULT_TIMEOUT_MS, input, onOutput }: RunOptions,
): Running {
  const begun = performance.now();
  const stdin = input === undefined ? 'ignore' : fileOf(input);
  const child = spawn('bash', words, { env: environment, stdio: [stdin, 'pipe', 'pipe'] });
  if (typeof stdin === 'number') closeSync(stdin);
  const texts = { output: '', stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      texts[stream] += text;
      texts.output += text;
      onOutput?.(text);
    });
  }
  const kill = (signal: NodeJS.Signals) => killGroup(child, signal);
  const timer = setTimeout(() => void kill('SIGKILL'), timeoutMs);
  const done = new Promise<RunResult>((fulfil, reject) => {
    child.on('error', reject).on('close', (exitCode, signal) => {
      clearTimeout(timer);
      fulfil({ exitCode, signal, ...texts, milliseconds: performance.now() - begun });
    });
  });
  return {
    get output() {
      return texts.output;
    },
    kill,
    done,
  };
}

/**
 * A file to read a text from, with no name left. Not a pipe, because Node's are sockets, and with a socket for its
 * input `bash -c` reads ~/.bashrc.
 */
function fileOf(text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'throwaway-input-'));
  const path = join(folder, 'input');
  writeFileSync(path, text);
  const file = openSync(path, 'r');
  rmSync(folder, { recursive: true });
  return file;
}

/** The child is nsenter, whose only child leads the group of the command. */
async function killGroup(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const { pid } = child;
  while (pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const leader = await leaderBelow(pid);
    if (leader !== undefined) {
      process.kill(-leader, signal);
      return;
    }
    await sleep(2);
  }
}

/** Undefined while it has not come to lead a group of its own. */
async function leaderBelow(pid: number): Promise<number | undefined> {
  try {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const leader = Number(children.trim());
    const state = await readFile(`/proc/${leader}/stat`, 'utf8');
    const [, , group] = state.slice(state.lastIndexOf(')') + 2).split(' ');
    return leader > 0 && Number(group) === leader ? leader : undefined;
  } catch {
    return undefined;
  }
}
