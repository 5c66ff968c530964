import { errorMessage, errorName, explain } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import { type Build, listBuilds, progressOf, readBuild, TAGS } from './builds.ts';
import { cancelBuild } from './cancel.ts';

/** What a build is started for. */
export interface StartOrder {
  readonly pipelineArn: string;
  readonly lockId: string;
  readonly componentArn: string;
  /** The URL of the workflow run, and the commit; empty where they are not known. */
  readonly run: string;
  readonly commit: string;
  /** Told of a build the moment it exists, so that nothing that happens next loses sight of it. */
  readonly onStarted: (imageBuildVersionArn: string) => void;
}

/** A build to wait for, and whether this run started it. */
export interface Start {
  readonly kind: 'started' | 'attached';
  /** The pull component that it was started for, by its tags: they may be corrected later. */
  readonly componentArn: string | undefined;
  readonly arn: string;
}

/** Until when and how often a pipeline that is busy is asked again. */
export interface Retry {
  readonly deadline: number;
  readonly pollMilliseconds: number;
  readonly clock: Clock;
}

/** How long a build that another run just started may be missing from every list. */
const LAG_MILLISECONDS = 120_000;

/**
 * Starts a build of the lock, or attaches to one that is in progress: the same lock is never built twice at once.
 *
 * @throws Problem when the pipeline stays busy until the deadline, and for every other refusal
 */
export async function startOrAttach(
  order: StartOrder,
  imagebuilder: Imagebuilder,
  retry: Retry,
  log: Log,
): Promise<Start> {
  const { clock, deadline, pollMilliseconds } = retry;
  const begun = clock.now();
  let told = '';
  for (;;) {
    const builds = await listBuilds(order.pipelineArn, imagebuilder);
    const inProgress = await findInProgress(builds, order.lockId, imagebuilder);
    if (inProgress !== undefined) return attachedTo(inProgress);
    // A token used by nobody in sight belongs to a build whose record was deleted: the next count makes another.
    const count = Math.floor((clock.now() - begun) / LAG_MILLISECONDS);
    const answer = await start(order, startToken(order, builds, count), imagebuilder);
    if (answer.kind === 'started') {
      order.onStarted(answer.arn);
      const own = { ...answer, componentArn: order.componentArn };
      return yieldToOlder(own, order, imagebuilder, log);
    }
    const rest = deadline - clock.now();
    if (rest <= 0) throw stayedBusy(order, answer.why);
    if (answer.why !== told) log.info(`The pipeline is busy (${answer.why}), asked again until it is free.`);
    told = answer.why;
    await clock.sleep(Math.min(pollMilliseconds, rest));
  }
}

/**
 * Gives way to an older build of the same lock. Tokens keep two runs from starting it twice; how long they are
 * remembered is not documented, so this looks once more, and of two builds every run keeps the same one.
 */
async function yieldToOlder(
  own: Start,
  { pipelineArn, lockId }: StartOrder,
  imagebuilder: Imagebuilder,
  log: Log,
): Promise<Start> {
  const builds = await listBuilds(pipelineArn, imagebuilder);
  const place = builds.findIndex(({ arn }) => arn === own.arn);
  // The newest come first, so what stands behind ours is older.
  const older = place < 0 ? [] : builds.slice(place + 1).reverse();
  const first = await findInProgress(older, lockId, imagebuilder);
  if (first === undefined) return own;
  log.info(await cancelBuild(own.arn, imagebuilder).catch((error: unknown) => errorMessage(error)));
  return attachedTo(first);
}

/** Waiting for a build that another run started. */
export function attachedTo({ arn, tags }: Build): Start {
  return { kind: 'attached', arn, componentArn: tags[TAGS.component] };
}

/** The build in progress that was started for this lock. */
export async function findInProgress(
  builds: readonly Build[],
  lockId: string,
  imagebuilder: Imagebuilder,
): Promise<Build | undefined> {
  const running = builds.filter(({ status }) => progressOf(status) === 'running');
  const tagged = await Promise.all(running.map((build) => withTags(build, imagebuilder)));
  return tagged.find(({ tags }) => tags[TAGS.lock] === lockId);
}

/** Whether the list of builds shows the tags of the start at once is not documented; GetImage does. */
async function withTags(build: Build, imagebuilder: Imagebuilder): Promise<Build> {
  if (build.tags[TAGS.lock] !== undefined) return build;
  return readBuild(build.arn, imagebuilder).then(
    (read) => read.build,
    (error: unknown) => {
      throw explain(error, `reading the build ${build.arn}`, 'imagebuilder:GetImage');
    },
  );
}

type StartAnswer =
  | { readonly kind: 'started'; readonly arn: string }
  | { readonly kind: 'busy'; readonly why: string };

async function start(
  order: StartOrder,
  clientToken: string,
  imagebuilder: Imagebuilder,
): Promise<StartAnswer> {
  const { pipelineArn, lockId, componentArn, run, commit } = order;
  const tags = Object.entries({
    [TAGS.lock]: lockId,
    [TAGS.component]: componentArn,
    [TAGS.run]: run.slice(0, 256),
    [TAGS.commit]: commit.slice(0, 256),
  }).filter(([, value]) => value !== '');
  try {
    const { imageBuildVersionArn } = await imagebuilder.startImagePipelineExecution({
      imagePipelineArn: pipelineArn,
      clientToken,
      tags: Object.fromEntries(tags),
    });
    if (imageBuildVersionArn !== undefined) return { kind: 'started', arn: imageBuildVersionArn };
    throw new Problem('Image Builder started a build and answered no ARN for it.', 'Run again: it attaches.');
  } catch (error) {
    const name = errorName(error);
    // A mismatch: a run with other tags used the token of this very state, so its build is there or will be.
    if (name === 'IdempotentParameterMismatchException')
      return { kind: 'busy', why: 'another run starts it' };
    if (name === 'ResourceInUseException') return { kind: 'busy', why: 'it is in use' };
    throw explain(
      error,
      `starting the pipeline ${pipelineArn}`,
      'imagebuilder:StartImagePipelineExecution and imagebuilder:TagResource',
    );
  }
}

/**
 * The client token of a start: made of the lock and of the pipeline's builds, not of the run. Two runs that start
 * at the same moment share it, and a build that failed since changes it.
 */
function startToken({ pipelineArn, lockId }: StartOrder, builds: readonly Build[], count: number): string {
  const states = builds.map(({ arn, status }) => `${arn} ${progressOf(status)}`).sort();
  return stableToken('start', pipelineArn, lockId, String(count), ...states);
}

function stayedBusy({ pipelineArn }: StartOrder, why: string): Problem {
  return new Problem(
    `The pipeline ${pipelineArn} could not be started until timeout-minutes were over: ${why}.`,
    'Wait for the build in progress, then run again; a larger timeout-minutes waits longer.',
  );
}
