/** The place where the examples run: local-aws for the bake, stand-ins for what the deploy jobs call. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addRole, ISSUER } from '../../local-aws/index.ts';
import { runStep } from '../../runner/runAction.ts';
import { readWorkflow } from '../../scripts/workflows/workflow.ts';
import { ACCOUNT, ACTION, openScene, type Scene, type Setting } from '../e2e/world.ts';
import { type Call, type Program, startStandIns } from './standIns.ts';
import { type Event, type Run, runWorkflow, type Stage } from './workflowRun.ts';

/** Where the examples are copied to. */
const REPOSITORY = 'example/shop';

export const PUSH: Event = { name: 'push' };

/** A person who starts the workflow, with these inputs. */
export function byHand(inputs: Readonly<Record<string, string>> = {}): Event {
  return { name: 'workflow_dispatch', inputs };
}

/** An account with the pipeline of an example, and the roles that the stack makes for it. */
export async function openPipeline(name: string, setting: Setting = {}): Promise<Scene> {
  const names = {
    'my-pipeline': name,
    'my-recipe': `${name}-recipe`,
    'my-infrastructure': `${name}-infrastructure`,
    'my-distribution': `${name}-distribution`,
    ...setting.names,
  };
  const scene = await openScene({ ...setting, names, pipeline: { name, ...setting.pipeline } });
  const trust = (subject: string) => {
    return { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: [`repo:${REPOSITORY}:${subject}`] };
  };
  const roles = { bake: 'ref:refs/heads/main', plan: 'pull_request' };
  for (const [kind, subject] of Object.entries(roles)) {
    const arn = `arn:aws:iam::${ACCOUNT}:role/${name}-${kind}-us-east-1`;
    addRole(scene.world.accounts, { arn, webIdentity: trust(subject) });
  }
  return scene;
}

/** Our action from `dist/`, in an account. */
export function actIn(
  { aws }: Pick<Scene, 'aws'>,
  environment: Readonly<Record<string, string>> = {},
): Stage['act'] {
  return async ({ inputs, subject, checkout, event, runId }) => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const eventPath = join(folder, 'event.json');
    await writeFile(eventPath, JSON.stringify(event.payload ?? {}));
    const token = {
      ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl(subject ?? ''),
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'runner-token',
    };
    const { exitCode, outputs, stdout, stderr } = await runStep({
      action: ACTION,
      part: 'main',
      inputs: { ...inputs, 'poll-seconds': '0.05' },
      environment: {
        AWS_ENDPOINT_URL: aws.url,
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: eventPath,
        GITHUB_RUN_ID: runId,
        ...(subject === undefined ? {} : token),
        ...environment,
      },
      checkout,
    });
    await rm(folder, { recursive: true });
    return { isGreen: exitCode === 0, outputs, log: stdout + stderr };
  };
}

/** An action that must not run. */
export async function noAct(): Promise<never> {
  throw new Error('the action was run');
}

/** An example in a place with programs. */
export interface Performance {
  readonly file: string;
  readonly act: Stage['act'];
  readonly programs: Readonly<Record<string, Program>>;
  /** Programs that are on no runner: a step must install them. */
  readonly absent?: readonly string[];
  readonly repository?: Readonly<Record<string, string>>;
  /** Changes the text of the workflow: a mistake, for one. */
  readonly edit?: (text: string) => string;
}

/** A run, and the programs that it called. */
export interface Performed extends Run {
  readonly calls: readonly Call[];
}

/** Runs an example's workflow. */
export async function perform(performance: Performance, event: Event): Promise<Performed> {
  const { file, act, programs, absent = [], repository = {}, edit = (text) => text } = performance;
  const folder = await mkdtemp(join(tmpdir(), 'programs-'));
  const all = { ...UNKNOWN, ...programs, sleep: () => ({}) };
  const standIns = await startStandIns(folder, all);
  try {
    const workflow = readWorkflow(edit(await readFile(join('examples', file), 'utf8')));
    const present = Object.keys(all).filter((program) => !absent.includes(program));
    const path = present.map((program) => standIns.folderOf(program));
    const action = parse(await readFile(join(ACTION, 'action.yml'), 'utf8'));
    const run = await runWorkflow(workflow, event, { action, name: REPOSITORY, act, path, repository });
    return { ...run, calls: standIns.calls.filter(({ program }) => program !== 'sleep') };
  } finally {
    await standIns.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const refuse: Program = ({ program, args }) => {
  throw new Error(`nobody expected ${[program, ...args].join(' ')}`);
};

/** Whatever of these a machine has, no example calls it. */
const UNKNOWN = { aws: refuse, curl: refuse, eksctl: refuse, gh: refuse, kubectl: refuse, terraform: refuse };
