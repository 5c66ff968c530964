import { errorMessage, isTransient } from './aws/errors.ts';
import type { Imagebuilder } from './aws/imagebuilder.ts';
import type { Clock } from './clock.ts';
import type { Inputs } from './inputs.ts';
import { type Build, listBuilds, progressOf, TAGS, withTag } from './pipeline/builds.ts';
import { cancelBuild } from './pipeline/cancel.ts';
import type { BuildKeeper } from './pipeline/start.ts';
import { waysOn } from './pipeline/wait.ts';
import { Problem } from './problem.ts';

/** What a main step leaves to its post step (`saveState`, `STATE_*`). */
export const STATE = {
  /** ARN of the newest build that this step started. */
  build: 'build',
  /** ARN of the pipeline that it was about to start, saved before the request. */
  pipeline: 'pipeline',
  /** Value of the tag warm-ami:step of every build that this step starts. */
  step: 'step',
  region: 'region',
  /** Input cancel-build. */
  cancel: 'cancel-build',
  /** `true` once nothing is left for the post step. */
  ended: 'ended',
  /** Inputs role-to-assume and role-session-seconds. */
  role: 'role-to-assume',
  sessionSeconds: 'role-session-seconds',
} as const;

/** What is known of the builds that a step began. */
export interface Begun {
  /** Input cancel-build: false leaves every build alone. */
  readonly cancel: boolean;
  /** Empty before the first start, and after one that was refused. */
  readonly pipelineArn: string;
  readonly step: string;
  /** Empty while no start was answered. */
  readonly build: string;
}

/** What a main step saved. */
export function readBegun(get: (name: string) => string): Begun {
  return {
    cancel: get(STATE.cancel) === 'true',
    pipelineArn: get(STATE.pipeline),
    step: get(STATE.step),
    build: get(STATE.build),
  };
}

/** A main step that has read its inputs. */
export interface BeginningStep {
  /** No other step has it, not even of the same run. */
  readonly id: string;
  readonly region: string;
  /** Input cancel-build. */
  readonly cancel: boolean;
  readonly role: Inputs['role'];
}

/** How long a step that is being stopped waits for the answer to a start; the runner kills it after 7.5 s. */
const START_ANSWER_MILLISECONDS = 1000;

/** The builds that this step starts, and the end of them when it is stopped. */
export class StartedBuilds implements BuildKeeper {
  readonly step: string;
  private readonly save: (name: string, value: string) => void;
  private readonly clock: Clock;
  private begun: Begun;
  private isStopped = false;
  private isResuming = false;

  constructor(
    { id, region, cancel, role }: BeginningStep,
    save: (name: string, value: string) => void,
    clock: Clock,
  ) {
    this.step = id;
    this.save = save;
    this.clock = clock;
    this.begun = { cancel, pipelineArn: '', step: id, build: '' };
    save(STATE.region, region);
    save(STATE.cancel, String(cancel));
    save(STATE.step, id);
    save(STATE.role, role?.arn ?? '');
    save(STATE.sessionSeconds, String(role?.sessionSeconds ?? ''));
  }

  async starting(pipelineArn: string): Promise<void> {
    if (this.isStopped) await new Promise(() => {});
    this.begun = { ...this.begun, pipelineArn, build: '' };
    this.save(STATE.pipeline, pipelineArn);
    this.save(STATE.build, '');
  }

  started(arn: string): void {
    this.begun = { ...this.begun, build: arn };
    this.save(STATE.build, arn);
  }

  notStarted(): void {
    this.begun = { ...this.begun, pipelineArn: '' };
    this.save(STATE.pipeline, '');
  }

  /** Whether a build may exist whose ARN is not known. */
  private get isStarting(): boolean {
    return this.begun.pipelineArn !== '' && this.begun.build === '';
  }

  async resume<Answer>(request: () => Promise<Answer>): Promise<Answer> {
    if (this.isStopped) await new Promise(() => {});
    this.isResuming = true;
    return request().finally(() => {
      this.isResuming = false;
    });
  }

  /**
   * Stops the build that this step started; from now on it starts no other, and sets none going again.
   *
   * @returns what became of it, and whether the post step has nothing left to do
   * @throws Problem when the build goes on
   */
  async stop(imagebuilder: () => Promise<Imagebuilder>): Promise<{ outcome: string; isDone: boolean }> {
    this.isStopped = true;
    const until = this.clock.now() + START_ANSWER_MILLISECONDS;
    while ((this.isStarting || this.isResuming) && this.clock.now() < until) await this.clock.sleep(25);
    const { build, cancel } = this.begun;
    if (this.isStarting) {
      const outcome = 'It was starting a build and had no answer yet.';
      if (!cancel) return { outcome, isDone: true };
      return { outcome: `${outcome} The post step looks for it.`, isDone: false };
    }
    if (build === '') return { outcome: 'It had started no build.', isDone: true };
    if (!cancel) {
      const outcome = `The build ${build} goes on, as cancel-build: false says. ${waysOn(build)}`;
      return { outcome, isDone: true };
    }
    // A build that is over may be set going by a request that is still under way.
    return { outcome: await cancelBuild(build, await imagebuilder()), isDone: !this.isResuming };
  }
}

/** When a build that was started just before may be listed: looks, in milliseconds between them. */
const LOOKS = [0, 1000, 2000, 4000, 8000];

/**
 * Stops what a step began and could not stop itself. A build whose ARN the step never learned is found by its tag.
 * Done twice, it does no harm.
 *
 * @returns what became of it, for the log
 * @throws Problem when a build goes on
 */
export async function stopBegun(
  begun: Begun,
  connect: () => Promise<Imagebuilder>,
  clock: Clock,
): Promise<string> {
  const { build, cancel, pipelineArn } = begun;
  if (!cancel || (build === '' && pipelineArn === '')) return 'There is no build to stop.';
  const imagebuilder = await connect();
  if (build !== '') return cancelBuild(build, imagebuilder);
  for (const pause of LOOKS) {
    await clock.sleep(pause);
    const own = await ownBuilds(begun, imagebuilder);
    const outcomes = await Promise.all(own.map(({ arn }) => cancelBuild(arn, imagebuilder)));
    if (outcomes.length > 0) return outcomes.join('\n');
  }
  return `The pipeline ${pipelineArn} has no build of this step.`;
}

/** The builds in progress that a step started. */
async function ownBuilds(
  { pipelineArn, step }: Begun,
  imagebuilder: Imagebuilder,
): Promise<readonly Build[]> {
  try {
    const builds = await listBuilds(pipelineArn, imagebuilder);
    const running = builds.filter(({ status }) => progressOf(status) === 'running');
    const tagged = await Promise.all(running.map((each) => withTag(TAGS.step, each, imagebuilder)));
    return tagged.filter(({ tags }) => tags[TAGS.step] === step);
  } catch (error) {
    if (isTransient(error)) return [];
    throw new Problem(
      `Whether the cancelled step left a build behind is not known. ${errorMessage(error)}`,
      `Look for a build of ${pipelineArn} with the tag ${TAGS.step}: ${step}, and cancel it.`,
      { cause: error },
    );
  }
}
