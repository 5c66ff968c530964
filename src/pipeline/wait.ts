import { errorMessage, explain, isAbsent, isExpiredCredentials, isTransient, said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import type { JsonObject } from '../aws/rawAnswer.ts';
import { type Clock, duration } from '../clock.ts';
import type { Log } from '../log.ts';
import { type Patience, pollInterval } from '../patience.ts';
import { Problem } from '../problem.ts';
import { type Build, progressOf, readBuild } from './builds.ts';
import { describeDiagnosis, diagnose, logPlace, readSteps } from './diagnosis.ts';

/** What a wait needs to know and to work with. */
export interface Waiting {
  readonly arn: string;
  readonly imagebuilder: Imagebuilder;
  readonly clock: Clock;
  readonly log: Log;
  readonly patience: Patience;
  /** Milliseconds since 1970 at which the step gives up. */
  readonly deadline: number;
  /** How long the last bake took, where that is known. */
  readonly expectedMilliseconds: number | undefined;
  /** Told of the build at every change of its status, the first reading included. */
  readonly onChange: (build: Build) => void;
}

/** How long after its start a build may not be found yet by a read. */
const GRACE_MILLISECONDS = 120_000;
/**
 * Waits until a build is AVAILABLE. Throttling, faults of the service and lost answers never end a wait.
 *
 * @returns the build: AVAILABLE, retired since, or cancelled, which is the caller's to judge
 * @throws Problem when it failed or was deleted, the time is over or the credentials are
 */
export async function waitForBuild(waiting: Waiting): Promise<Build> {
  const { arn, clock, log } = waiting;
  const begun = clock.now();
  let lastLine = '';
  let lastStatus = '';
  for (;;) {
    const reading = await look(waiting, begun);
    if (reading !== undefined) {
      const { build, body } = reading;
      if (build.status !== lastStatus) waiting.onChange(build);
      lastStatus = build.status;
      const progress = progressOf(build.status);
      if (progress === 'available' || progress === 'retired' || progress === 'cancelled') return build;
      if (progress !== 'running') throw await ending(progress, build, body, waiting);
      const line = `${build.status}${await runningStep(waiting)}`;
      if (line !== lastLine) log.info(`${line} · ${elapsed(build, waiting)}`);
      lastLine = line;
    }
    const rest = waiting.deadline - clock.now();
    if (rest <= 0) throw timedOut(arn, lastStatus, waiting.patience);
    await clock.sleep(Math.min(pollInterval(waiting.patience, clock.now()), rest));
  }
}

/** One reading; undefined when this one failed in a way that the next may not. */
async function look(
  { arn, imagebuilder, clock, log }: Waiting,
  begun: number,
): Promise<{ build: Build; body: JsonObject } | undefined> {
  try {
    return await readBuild(arn, imagebuilder);
  } catch (error) {
    const young = clock.now() - begun < GRACE_MILLISECONDS;
    if (isTransient(error) || (isAbsent(error) && young)) {
      log.debug(`The build could not be read, asked again soon.${said(error)}`);
      return undefined;
    }
    if (isExpiredCredentials(error)) throw credentialsExpired(arn, error);
    if (isAbsent(error)) throw gone(arn, error);
    const { what, mend } = explain(error, `reading the build ${arn}`, 'imagebuilder:GetImage');
    throw new Problem(what, `${mend}\nThe build goes on in AWS. ${waysOn(arn)}`, { cause: error });
  }
}

async function runningStep({ arn, imagebuilder, log }: Waiting): Promise<string> {
  try {
    const running = (await readSteps(arn, imagebuilder)).filter(({ status }) => status === 'RUNNING');
    const approval = running.some(({ action }) => action === 'WaitForAction');
    const names = running.map(({ name }) => name).join(', ');
    return `${names === '' ? '' : ` · ${names}`}${approval ? ' (waits for an approval)' : ''}`;
  } catch (error) {
    log.debug(`The build's steps could not be read: ${errorMessage(error)}`);
    return '';
  }
}

function elapsed(build: Build, { clock, expectedMilliseconds }: Waiting): string {
  const since = build.createdAt === 0 ? '' : duration(clock.now() - build.createdAt);
  const expected = expectedMilliseconds === undefined ? '' : ` of about ${duration(expectedMilliseconds)}`;
  return `${since}${expected}`;
}

async function ending(
  progress: 'failed' | 'deleted',
  build: Build,
  body: JsonObject,
  { imagebuilder, log }: Waiting,
): Promise<Problem> {
  if (progress === 'deleted') return gone(build.arn, undefined);
  const diagnosis = await diagnose(build, body, imagebuilder, log);
  const amis = build.amis.map(({ region, id }) => `${id} (${region})`).join(', ');
  const made = amis === '' ? '' : `\nAMIs that it had made: ${amis}`;
  return new Problem(
    `The build ${build.arn} failed.\n${describeDiagnosis(diagnosis)}${made}`,
    'Read the log group above, mend what it names, and run again: a new build starts.',
  );
}

/** The end of a wait for a build that this run did not cancel itself. */
export function cancelledBySomebody({ arn, reason }: Build): Problem {
  return new Problem(
    `The build ${arn} was cancelled by somebody else. ${reason}\n${logPlace(arn)}`,
    'Run again to start a new build.',
  );
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
    `The AWS credentials expired while waiting for the build ${arn}. It goes on in AWS. ${errorMessage(cause)}`,
    `Resume in a job of its own: mode: wait and image-build-version-arn: ${arn}. ` +
      'Or let the login step ask for a longer session (role-duration-seconds).',
    { cause },
  );
}

function gone(arn: string, cause: unknown): Problem {
  return new Problem(`The build ${arn} is not there any more: it was deleted.${said(cause)}`, 'Run again.', {
    cause,
  });
}
