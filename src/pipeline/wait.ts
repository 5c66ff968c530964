import {
  errorMessage,
  explain,
  isAbsent,
  isAccessDenied,
  isExpiredCredentials,
  isTransient,
  said,
} from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { type Clock, duration } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Patience, pauseInTrouble } from '../patience.ts';
import { Problem } from '../problem.ts';
import { type Build, isKnown, pollBuild, progressOf, type Reading } from './builds.ts';
import { logPlace, readSteps, type Step, unreadSteps } from './diagnosis.ts';
import { deleted, retired } from './endings.ts';
import { medianDuration } from './history.ts';
import { type EarlierDurations, makePollPlan } from './pollPlan.ts';
import { OneRetry } from './retryImage.ts';
import type { BuildKeeper } from './start.ts';

/** What a wait needs to know and to work with. */
export interface Waiting {
  readonly arn: string;
  readonly imagebuilder: Imagebuilder;
  readonly clock: Clock;
  /** In [0, 1), as `Math.random`. */
  readonly random: () => number;
  readonly log: Log;
  readonly patience: Patience;
  /** Milliseconds since 1970 at which the step gives up. */
  readonly deadline: number;
  readonly earlierDurations: EarlierDurations;
  readonly keeper: Pick<BuildKeeper, 'resume'>;
  /** Told of the build at every change of its status, the first reading included. */
  readonly onChange: (build: Build) => void;
}

/** How long after its start a build may not be found yet by a read. */
const GRACE_MILLISECONDS = 120_000;
/** The running step is asked for at every change of the status, at every third look, and after this time. */
const LOOKS_PER_STEPS = 3;
const STEPS_MILLISECONDS = 120_000;

/**
 * Waits until a build is AVAILABLE. Throttling, faults of the service and lost answers never end a wait: each look tries
 * once, and after one that failed the next comes later than otherwise. A build that failed while it was distributed is
 * retried once, in place.
 *
 * @returns the build: AVAILABLE, retired since, or cancelled, which is the caller's to judge
 * @throws Problem when it failed or was deleted, the time is over or the credentials are
 */
export async function waitForBuild(waiting: Waiting): Promise<Build> {
  const { arn, clock, deadline, log, patience } = waiting;
  const begun = clock.now();
  const plan = makePollPlan(waiting.earlierDurations, waiting.random);
  const progress = new ProgressLog(waiting);
  const retry = new OneRetry(waiting);
  let last: Reading | undefined;
  let troubles = 0;
  for (;;) {
    const seen = await look(waiting, begun);
    troubles = seen === 'in trouble' ? troubles + 1 : 0;
    if (typeof seen === 'object') {
      const { build } = seen;
      await progress.tell(build);
      switch (progressOf(build.status)) {
        case 'available':
        case 'cancelled':
          return build;
        case 'retired':
          log.warning(retired(build));
          return build;
        case 'deleted':
          throw deleted(arn, undefined);
        case 'failed':
          await retry.orEnd(seen, last);
      }
      last = seen;
    }
    const rest = deadline - clock.now();
    if (rest <= 0) throw timedOut(arn, last?.build.status ?? '', patience);
    const { status = '', createdAt = 0 } = last?.build ?? {};
    const planned = plan.next(clock.now() - (createdAt || begun), status);
    const usual = patience.pollMilliseconds === 'auto' ? planned : patience.pollMilliseconds;
    await clock.sleep(Math.min(pauseInTrouble(usual, troubles), rest));
  }
}

async function look(
  { arn, imagebuilder, clock, log }: Waiting,
  begun: number,
): Promise<Reading | 'in trouble' | 'not there yet'> {
  try {
    return await pollBuild(arn, imagebuilder);
  } catch (error) {
    log.debug(`The build could not be read.${said(error)}`);
    if (isTransient(error)) return 'in trouble';
    if (isAbsent(error) && clock.now() - begun < GRACE_MILLISECONDS) return 'not there yet';
    if (isExpiredCredentials(error)) throw credentialsExpired(arn, error);
    if (isAbsent(error)) throw deleted(arn, error);
    const { what, mend } = explain(error, `reading the build ${arn}`, 'imagebuilder:GetImage');
    throw new Problem(what, `${mend}\nThe build goes on in AWS. ${waysOn(arn)}`, { cause: error });
  }
}

/** Tells every change of the status and of the running step, once. */
class ProgressLog {
  private readonly waiting: Waiting;
  private status = '';
  private line = '';
  private stepsReadAt = 0;
  private looks = 0;
  private mayReadSteps = true;

  constructor(waiting: Waiting) {
    this.waiting = waiting;
  }

  async tell(build: Build): Promise<void> {
    const { clock, log, onChange } = this.waiting;
    const isNews = build.status !== this.status;
    if (isNews) onChange(build);
    this.status = build.status;
    if (progressOf(build.status) !== 'running') return;
    this.looks += 1;
    const isDue = this.looks >= LOOKS_PER_STEPS || clock.now() - this.stepsReadAt >= STEPS_MILLISECONDS;
    if (!isNews && !isDue) return;
    this.stepsReadAt = clock.now();
    this.looks = 0;
    const line = `${nameOf(build.status)}${await this.runningSteps()}`;
    if (line !== this.line) log.info(`${line} · ${elapsed(build, this.waiting)}`);
    this.line = line;
  }

  /** What runs; where the steps may not be read it says so once, and asks no more. */
  private async runningSteps(): Promise<string> {
    const { arn, imagebuilder, log } = this.waiting;
    if (!this.mayReadSteps) return '';
    try {
      return runningOf(await readSteps(arn, imagebuilder.polledWorkflows), arn);
    } catch (error) {
      this.mayReadSteps = !isAccessDenied(error);
      if (this.mayReadSteps) log.debug(`The build's steps could not be read: ${errorMessage(error)}`);
      else log.warning(unreadSteps('The steps of the build are not shown', error));
      return '';
    }
  }
}

function nameOf(status: string): string {
  return isKnown(status) ? status : `${status} (a status that this version does not know: it waits on)`;
}

function runningOf(steps: readonly Step[], arn: string): string {
  const running = steps.filter(({ status }) => status === 'RUNNING');
  const approval = running.find(({ action }) => action === 'WaitForAction');
  const names = running.map(({ name }) => name).join(', ');
  const answer =
    approval === undefined
      ? ''
      : ' (waits for an approval; answer it with: aws imagebuilder send-workflow-step-action ' +
        `--step-execution-id ${approval.id} --image-build-version-arn ${arn} --action RESUME)`;
  return `${names === '' ? '' : ` · ${names}`}${answer}`;
}

function elapsed(build: Build, { clock, earlierDurations }: Waiting): string {
  const expectedMilliseconds = medianDuration(earlierDurations.builds);
  const since = build.createdAt === 0 ? '' : duration(clock.now() - build.createdAt);
  const expected = expectedMilliseconds === undefined ? '' : ` of about ${duration(expectedMilliseconds)}`;
  return `${since}${expected}`;
}

/** How a person goes on with a build that this run no longer waits for. */
export function waysOn(arn: string): string {
  return (
    `Resume with a step that has mode: wait and image-build-version-arn: ${arn}, ` +
    'or run again: it attaches to the build.'
  );
}

function timedOut(arn: string, status: string, { timeoutMilliseconds }: Patience): Problem {
  return new Problem(
    `The build ${arn} is ${status || 'not to be read'} after timeout-minutes: ` +
      `${timeoutMilliseconds / 60_000}. It goes on in AWS.\n${logPlace(arn)}`,
    `${waysOn(arn)} A larger timeout-minutes waits longer.`,
  );
}

function credentialsExpired(arn: string, cause: unknown): Problem {
  return new Problem(
    `The AWS credentials expired while waiting for the build ${arn}. The build goes on in AWS.${said(cause)}`,
    `Resume in a job of its own: mode: wait and image-build-version-arn: ${arn}.\n` +
      'For the next time give the action role-to-assume: <ARN of the role> and the job "permissions: id-token: write": ' +
      'then it assumes the role itself and renews the session for as long as it waits.',
    { cause },
  );
}
