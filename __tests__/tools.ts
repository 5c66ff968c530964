import { type LocalAws, type LocalAwsOptions, manualClock, startLocalAws } from '../local-aws/index.ts';
import { type Clients, makeClients } from '../src/aws/clients.ts';
import type { Imagebuilder } from '../src/aws/imagebuilder.ts';
import type { Clock } from '../src/clock.ts';
import { type BakeSettings, type ComponentSettings, renderDocument } from '../src/component/document.ts';
import { type ImageLock, type LockedImage, makeLock } from '../src/images/lock.ts';
import type { RegistryAccess } from '../src/images/registryReads.ts';
import { type Inputs, readInputs } from '../src/inputs.ts';
import type { Log } from '../src/log.ts';
import { makeOci } from '../src/oci/oci.ts';
import { Report } from '../src/report/report.ts';
import { NO_SOURCES } from '../src/sources/sources.ts';
import type { Tools } from '../src/tools.ts';
import { digestOf } from './component/locks.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = '111122223333';
export const MINUTE = 60_000;
export const home = { accountId: ACCOUNT, partition: 'aws', region: REGION };

export const WINDOWS_BASE =
  'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.34/image_id';
export const LINUX_BASE =
  'ssm:/aws/service/eks/optimized-ami/1.34/amazon-linux-2023/x86_64/standard/recommended/image_id';

/** What a log was told, each line with its kind before it: `warning: …`. */
export interface RecordingLog extends Log {
  readonly lines: readonly string[];
}

export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const keep = (kind: string) => (text: string) => void lines.push(`${kind}: ${text}`);
  return {
    lines,
    info: keep('info'),
    warning: keep('warning'),
    debug: keep('debug'),
    group: (title, work) => {
      lines.push(`group: ${title}`);
      return work();
    },
  };
}

/** An AWS on loopback and everything of this process that talks to it, on one clock that only sleeps move. */
export interface Rig {
  readonly aws: LocalAws;
  readonly clients: Clients;
  readonly registries: RegistryAccess;
  readonly imagebuilder: Imagebuilder;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: RecordingLog;
  /** Moves the clock without anybody sleeping. */
  advance(milliseconds: number): void;
  /** Names of the operations called since the last time this was asked, in their order. */
  operations(): readonly string[];
  close(): Promise<void>;
}

export async function startRig(options: LocalAwsOptions = {}, attempts = 3): Promise<Rig> {
  const manual = manualClock(new Date('2026-11-24T10:00:00Z'));
  const aws = await startLocalAws({ clock: manual, ...options });
  const { credentials, url: endpoint, world } = aws;
  const clients = makeClients({ environment: {}, attempts, endpoint, credentials });
  const now = () => manual.now().getTime();
  let seen = 0;
  return {
    aws,
    clients,
    registries: registriesOf(clients),
    imagebuilder: await clients.imagebuilder(REGION),
    clock: {
      now,
      // Sleepers who begin together wake together, as with a real clock.
      sleep: async (milliseconds) => {
        const end = now() + milliseconds;
        await new Promise(setImmediate);
        manual.advance(Math.max(0, end - now()));
      },
    },
    random: () => 0.5,
    log: recordingLog(),
    advance: manual.advance,
    operations: () => {
      const fresh = world.journal.slice(seen).map(({ operation }) => operation);
      seen = world.journal.length;
      return fresh;
    },
    close: () => aws.close(),
  };
}

/** The registries that clients and anonymous requests reach. */
export function registriesOf({ ecr }: Clients): RegistryAccess {
  const clock = { now: Date.now, sleep: () => Promise.resolve() };
  const logins = { of: async () => undefined };
  return { ecr, oci: makeOci({ environment: {}, clock, logins, mask: () => undefined, random: () => 0 }) };
}

/** The tools of a run, and what it has told so far. */
export interface RecordedRun {
  readonly tools: Tools;
  readonly report: Report;
  readonly outputs: Readonly<Record<string, string>>;
  /** Builds that the run said it started. */
  readonly started: readonly string[];
}

let steps = 0;

export function recordedRun(
  rig: Rig,
  run: Partial<Pick<Tools, 'clients' | 'run' | 'deadline'>> = {},
): RecordedRun {
  const outputs: Record<string, string> = {};
  const started: string[] = [];
  const write = (name: string, value: string) => {
    outputs[name] = value;
  };
  const report = new Report('bake', 'nodes', write, rig.clock);
  const { clients, clock, random, log } = rig;
  const tools: Tools = {
    clients,
    registries: registriesOf(run.clients ?? clients),
    clock,
    log,
    report,
    deadline: clock.now() + 180 * MINUTE,
    run: { url: 'https://github.com/example/shop/actions/runs/1', commit: 'abc' },
    builds: {
      step: `step ${++steps}`,
      starting: async () => {},
      started: (arn) => void started.push(arn),
      notStarted: () => {},
      resume: (request) => request(),
    },
    random,
    sources: async () => NO_SOURCES,
    keepFile: async (name) => `/temporary/${name}`,
    ...run,
  };
  return { tools, report, outputs, started };
}

/** The defaults of action.yml, as far as an input has one. */
export const DEFAULT_INPUTS: Readonly<Record<string, string>> = {
  mode: 'bake',
  rebuild: 'if-changed',
  runtime: 'containerd',
  pin: 'true',
  'pull-concurrency': 'auto',
  'timeout-minutes': '180',
  'poll-seconds': 'auto',
  'cancel-build': 'true',
  'fast-launch': 'auto',
  'fast-launch-parallel': '6',
  'fast-launch-snapshots': '5',
  'role-session-seconds': '3600',
  preflight: 'error',
  comment: 'false',
};

/** Inputs as a workflow gives them, the others at their defaults. */
export function inputsOf(given: Readonly<Record<string, string>>): Inputs {
  const texts: Readonly<Record<string, string>> = { ...DEFAULT_INPUTS, pipeline: 'nodes', ...given };
  return readInputs((name) => texts[name] ?? '', REGION);
}

const REGISTRY = `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com`;

/** A lock of one image, told apart by a word. */
export function lockOf(word: string): ImageLock {
  const image: LockedImage = {
    repository: `${REGISTRY}/team/web`,
    digest: digestOf(`index ${word}`),
    platformDigest: digestOf(`manifest ${word}`),
    tags: ['prod'],
    compressedBytes: 1000,
  };
  return makeLock([image]);
}

/** What the components of {@link documentOf} bake unless told. */
export const SETTINGS: BakeSettings = {
  platform: { os: 'windows', architecture: 'amd64', windowsBuild: 20348 },
  runtime: 'containerd',
  pin: true,
};

/** The document of a Windows pull component that holds a lock. */
export function documentOf(lock: ImageLock, more: Partial<ComponentSettings> = {}): string {
  return renderDocument(lock, { ...SETTINGS, pullConcurrency: 'auto', ...more });
}

/** A component document without a lock, told apart by a word. */
export function foreignDocument(word: string, action = 'ExecutePowerShell'): string {
  const step = `{name: Run, action: ${action}, inputs: {commands: [echo ${word}]}}`;
  return `schemaVersion: 1.0\nphases:\n  - {name: build, steps: [${step}]}\n`;
}

/** ARN of a component of the main account. */
export function componentArn(name: string, versions: string): string {
  return `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/${name}/${versions}`;
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error('the promise was not rejected with an error');
}

/** Has the next calls of an Image Builder or EC2 operation answered with an error. */
export function refuse(
  { aws }: Rig,
  operation: string,
  code: string,
  { times = 1, status = 400, service = 'imagebuilder' as 'imagebuilder' | 'ec2' | 'ssm' | 'sts' } = {},
): void {
  const effect = { kind: 'error', code, message: `refused with ${code}`, status } as const;
  aws.world.faults.push({ service, operation, times, when: 'before', effect });
}

/** What a runner does for `core.getIDToken`, in a job whose token has a subject. */
export async function identityTokenOf({ aws }: Rig, subject: string, audience: string): Promise<string> {
  const url = `${aws.tokenUrl(subject)}&audience=${encodeURIComponent(audience)}`;
  const answer = await fetch(url, { headers: { authorization: 'bearer runner' } });
  const { value }: { value: string } = JSON.parse(await answer.text());
  return value;
}
