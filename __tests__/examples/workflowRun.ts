/**
 * Runs a workflow as GitHub does, as far as the examples need it: jobs in the order of their needs, `if`, matrices,
 * outputs, and steps. Scripts run in bash with stand-ins for the programs, our action runs from `dist/` against
 * local-aws, and other actions are recorded.
 */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCommandFile } from '../../runner/commandFiles.ts';
import {
  type Action,
  isOwnAction,
  type Job,
  neededBy,
  type Step,
  type Workflow,
} from '../../scripts/workflows/workflow.ts';
import { type Contexts, fillIn, holds, plain, type Standing } from './expressions.ts';

/** What started the run. */
export interface Event {
  readonly name: 'push' | 'pull_request' | 'schedule' | 'workflow_dispatch';
  /** What a person put in; the others have their defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `github.event` as far as the examples look at it. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** A step of our action, with what GitHub would hand it. */
export interface ActionStep {
  readonly inputs: Readonly<Record<string, string>>;
  /** The subject of the OIDC token; undefined where the job may have none. */
  readonly subject: string | undefined;
  /** The files of the checkout; none before one. */
  readonly checkout: Readonly<Record<string, string>>;
  readonly event: Event;
  /** `GITHUB_RUN_ID`: one for all jobs of a run. */
  readonly runId: string;
}

/** How a step of our action ended. */
export interface ActionResult {
  readonly isGreen: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
}

/** Where the run takes place. */
export interface Stage {
  readonly action: Action;
  /** The repository's `owner/name`. */
  readonly name: string;
  /** Runs our action. */
  readonly act: (step: ActionStep) => Promise<ActionResult>;
  /** Folders for PATH, with stand-ins for programs. */
  readonly path: readonly string[];
  /** What the repository holds. */
  readonly repository: Readonly<Record<string, string>>;
}

/** How a job ended, over all legs of its matrix. */
export interface JobResult {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
}

/** An action of somebody else that was run. */
export interface UsedAction {
  readonly job: string;
  /** `owner/name`. */
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly subject: string | undefined;
}

export interface Run {
  readonly jobs: Readonly<Record<string, JobResult>>;
  readonly used: readonly UsedAction[];
  /** What the scripts printed. */
  readonly log: string;
  /** What they wrote into the job summary. */
  readonly summary: string;
}

/** Runs every job whose turn comes. */
export async function runWorkflow(workflow: Workflow, event: Event, stage: Stage): Promise<Run> {
  const record: Recorded = { used: [], log: '', summary: '' };
  const runId = String(randomInt(1_000_000_000));
  const jobs: Record<string, JobResult> = {};
  const waiting = new Map(Object.entries(workflow.jobs));
  while (waiting.size > 0) {
    const [next] = [...waiting].filter(([, job]) => neededBy(job).every((id) => id in jobs));
    if (next === undefined) throw new Error(`No job can begin: ${[...waiting.keys()].join(', ')}`);
    const [id, job] = next;
    waiting.delete(id);
    const needs = Object.fromEntries(neededBy(job).map((needed) => [needed, jobs[needed]]));
    jobs[id] = await runJob({ workflow, id, job, needs, event, stage, record, runId });
  }
  return { jobs, ...record };
}

interface Recorded {
  used: UsedAction[];
  log: string;
  summary: string;
}

interface Turn {
  readonly workflow: Workflow;
  readonly id: string;
  readonly job: Job;
  readonly needs: Readonly<Record<string, JobResult | undefined>>;
  readonly event: Event;
  readonly stage: Stage;
  readonly record: Recorded;
  readonly runId: string;
}

async function runJob(turn: Turn): Promise<JobResult> {
  const { job, needs } = turn;
  const contexts = contextsOf(turn);
  const isFine = Object.values(needs).every((need) => need?.result === 'success');
  const none = Object.fromEntries(Object.keys(job.outputs ?? {}).map((name) => [name, '']));
  if (!holds(job.if, contexts, isFine ? 'success' : 'failure')) return { result: 'skipped', outputs: none };
  let result: JobResult['result'] = 'success';
  const outputs: Record<string, string> = none;
  for (const matrix of legsOf(job, contexts)) {
    const leg = await runLeg(turn, { ...contexts, matrix });
    if (leg.standing === 'failure') result = 'failure';
    // An empty output of one leg leaves what another has written.
    for (const [name, value] of Object.entries(leg.outputs)) if (value !== '') outputs[name] = value;
  }
  return { result, outputs };
}

/** `github`, `inputs` and the like, as the job sees them. */
function contextsOf({ workflow, needs, event, stage }: Turn): Contexts {
  const declared = inputsOf(workflow);
  const isDispatch = event.name === 'workflow_dispatch';
  const inputs = Object.entries(declared).map(([name, input]) => {
    return [name, isDispatch ? (event.inputs?.[name] ?? input?.default ?? '') : null];
  });
  return {
    github: {
      event_name: event.name,
      event: event.payload ?? {},
      repository: stage.name,
      ref: event.name === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main',
    },
    inputs: Object.fromEntries(inputs),
    needs,
  };
}

function inputsOf({ on }: Workflow): Readonly<Record<string, { default?: string } | undefined>> {
  const events = on as { workflow_dispatch?: { inputs?: Record<string, { default?: string }> } | null };
  return events.workflow_dispatch?.inputs ?? {};
}

function legsOf({ strategy }: Job, contexts: Contexts): readonly Readonly<Record<string, unknown>>[] {
  const matrix = strategy?.matrix;
  if (matrix === undefined) return [{}];
  const { include, ...axes } = matrix;
  const legs = Object.entries(axes).reduce<Record<string, unknown>[]>(
    (made, [axis, given]) => {
      const values = typeof given === 'string' ? plain(given, contexts) : given;
      if (!Array.isArray(values) || values.length === 0) throw new Error(`The matrix's ${axis} is no list.`);
      return made.flatMap((leg) => values.map((value) => ({ ...leg, [axis]: value })));
    },
    Object.keys(axes).length > 0 ? [{}] : [],
  );
  return [...legs, ...(Array.isArray(include) ? include : [])];
}

interface Leg {
  readonly standing: Standing;
  readonly outputs: Readonly<Record<string, string>>;
}

async function runLeg(turn: Turn, contexts: Contexts): Promise<Leg> {
  const folder = await mkdtemp(join(tmpdir(), 'job-'));
  try {
    await mkdir(join(folder, 'temp'));
    await mkdir(join(folder, 'workspace'));
    const room: Room = { folder, path: [...turn.stage.path], env: {}, checkout: {} };
    const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
    let standing: Standing = 'success';
    for (const step of turn.job.steps ?? []) {
      const seen = { ...contexts, steps };
      const { id } = step;
      if (!holds(step.if, seen, standing)) {
        if (id !== undefined) steps[id] = { outputs: {} };
        continue;
      }
      const outputs = await runStep(step, seen, turn, room);
      if (id !== undefined) steps[id] = { outputs: { ...emptyOutputs(step, turn), ...outputs } };
      if (outputs === undefined) standing = 'failure';
    }
    const seen = { ...contexts, steps };
    // After a failure a step may be missing, and what it would have written is empty.
    const outputs = standing === 'failure' ? [] : Object.entries(turn.job.outputs ?? {});
    return {
      standing,
      outputs: Object.fromEntries(outputs.map(([name, text]) => [name, fillIn(text, seen)])),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Outputs that our action has not written are empty; those of a script in a matrix are the other legs'. */
function emptyOutputs(step: Step, { stage, job }: Turn): Readonly<Record<string, string>> {
  const legs = job.strategy?.matrix === undefined ? [] : Object.keys(job.outputs ?? {});
  const names = isOwnAction(step) ? Object.keys(stage.action.outputs) : legs;
  return Object.fromEntries(names.map((name) => [name, '']));
}

interface Room {
  readonly folder: string;
  readonly path: string[];
  /** What actions exported. */
  readonly env: Record<string, string>;
  checkout: Readonly<Record<string, string>>;
}

async function runStep(
  step: Step,
  contexts: Contexts,
  turn: Turn,
  room: Room,
): Promise<Readonly<Record<string, string>> | undefined> {
  const filled = (texts: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fillIn(String(text), contexts)]));
  if (step.run !== undefined) return runScript(step.run, step, filled(step.env), turn, room);
  const inputs = filled(step.with);
  if (isOwnAction(step)) {
    demandRights(turn, { 'pull-requests': inputs.comment === 'true' });
    const subject = subjectOf(turn);
    const { event, runId } = turn;
    const acted = await turn.stage.act({ inputs, subject, checkout: room.checkout, event, runId });
    turn.record.log += acted.log;
    return acted.isGreen ? acted.outputs : undefined;
  }
  const [action = ''] = (step.uses ?? '').split('@');
  turn.record.used.push({ job: turn.id, action, inputs, subject: subjectOf(turn) });
  if (action === 'actions/checkout') {
    demandRights(turn, { contents: true });
    room.checkout = turn.stage.repository;
    for (const [path, text] of Object.entries(room.checkout)) {
      await mkdir(dirname(join(room.folder, 'workspace', path)), { recursive: true });
      await writeFile(join(room.folder, 'workspace', path), text);
    }
  }
  if (action === 'aws-actions/configure-aws-credentials') {
    demandRights(turn, { 'id-token': true });
    room.env.AWS_REGION = inputs['aws-region'] ?? '';
    // The stand-ins take the role's name for its key.
    room.env.AWS_ACCESS_KEY_ID = inputs['role-to-assume'] ?? '';
  }
  return {};
}

function demandRights({ id, job }: Turn, rights: Readonly<Record<string, boolean>>): void {
  const given = (job.permissions ?? {}) as Readonly<Record<string, string>>;
  const lacking = Object.entries(rights).filter(([name, isNeeded]) => isNeeded && given[name] === undefined);
  if (lacking.length > 0) throw new Error(`The job ${id} lacks ${lacking.map(([name]) => name).join(', ')}.`);
}

/** What GitHub's OIDC token says of a job: an environment takes the place of the branch. */
function subjectOf({ job, event, stage }: Turn): string | undefined {
  const given = (job.permissions ?? {}) as Readonly<Record<string, string>>;
  if (given['id-token'] !== 'write') return undefined;
  if (job.environment !== undefined) return `repo:${stage.name}:environment:${job.environment}`;
  return `repo:${stage.name}:${event.name === 'pull_request' ? 'pull_request' : 'ref:refs/heads/main'}`;
}

/** As the runner calls bash: `-eo pipefail` only where the workflow says `shell: bash`. */
async function runScript(
  script: string,
  step: Step,
  env: Readonly<Record<string, string>>,
  { workflow, record }: Turn,
  room: Room,
): Promise<Readonly<Record<string, string>> | undefined> {
  const shell = step.shell ?? workflow.defaults?.run?.shell;
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const file = (name: string) => join(room.folder, name);
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_PATH: file('path'),
  };
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')));
  await writeFile(file('script.sh'), script);
  const child = spawn('bash', [...options, file('script.sh')], {
    cwd: join(room.folder, 'workspace', step['working-directory'] ?? ''),
    env: {
      PATH: [...room.path.toReversed(), '/usr/local/sbin', '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
      HOME: room.folder,
      RUNNER_TEMP: join(room.folder, 'temp'),
      ...files,
      ...room.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      record.log += text;
    });
  const exitCode = await new Promise<number | null>((fulfil, reject) => {
    child.on('error', reject).on('close', fulfil);
  });
  const [output = '', summary = '', path = ''] = await Promise.all(
    Object.values(files).map((name) => readFile(name, 'utf8')),
  );
  record.summary += summary;
  room.path.push(...path.split('\n').filter((line) => line !== ''));
  return exitCode === 0 ? readCommandFile(output) : undefined;
}
