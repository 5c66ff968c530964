import { errorMessage, errorName, explain, isInUse, isTransient, said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { pauseInTrouble } from '../patience.ts';
import { Problem } from '../problem.ts';
import { type Build, listBuilds, progressOf, TAGS, withTag } from './builds.ts';
import { cancelBuild } from './cancel.ts';
import type { Retry } from './whenFree.ts';

/** What a build is started for. */
export interface StartOrder {
  readonly pipelineArn: string;
  readonly lockId: string;
  readonly componentArn: string;
  /** The URL of the workflow run, and the commit; empty where they are not known. */
  readonly run: string;
  readonly commit: string;
  readonly keeper: BuildKeeper;
}

/** Keeps sight of the builds that this step starts, whatever happens next. */
export interface BuildKeeper {
  /** Value of the tag warm-ami:step: no other step has it, not even of the same run. */
  readonly step: string;
  /** Before each request that starts a build; never resolves once the step is being stopped. */
  starting(pipelineArn: string): Promise<void>;
  /** The moment a build of this step is known. */
  started(arn: string): void;
  /** The request started nothing. */
  notStarted(): void;
  /** Sends a request that sets a build going again; never does, nor resolves, once the step is being stopped. */
  resume<Answer>(request: () => Promise<Answer>): Promise<Answer>;
}

/** A build to wait for, and whether this run started it. */
export interface Start {
  readonly kind: 'started' | 'attached';
  /** The pull component that it was started for, by its tags: they may be corrected later. */
  readonly componentArn: string | undefined;
  readonly arn: string;
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
  const sight: Sight = { before: undefined };
  let told = '';
  let troubles = 0;
  for (;;) {
    // A token used by nobody in sight belongs to a build whose record was deleted: the next count makes another.
    const count = Math.floor((clock.now() - begun) / LAG_MILLISECONDS);
    const answer = await tryToStart(order, count, sight, imagebuilder).catch(
      (error: unknown): StartAnswer => {
        if (!isTransient(error)) throw error;
        return { kind: 'busy', why: errorMessage(error), inTrouble: true };
      },
    );
    troubles = answer.kind === 'busy' && answer.inTrouble ? troubles + 1 : 0;
    if (answer.kind !== 'busy') {
      if (answer.kind === 'attached') return answer;
      order.keeper.started(answer.arn);
      return yieldToOlder(answer, order, imagebuilder, clock, log);
    }
    const rest = deadline - clock.now();
    if (rest <= 0) throw stayedBusy(order, answer.why);
    if (answer.why !== told)
      log.info(`The pipeline can't be started yet, asked again until it can: ${answer.why}`);
    told = answer.why;
    const pause = troubles === 0 ? pollMilliseconds : pauseInTrouble(FIRST_PAUSE_MILLISECONDS, troubles);
    await clock.sleep(Math.min(pause, rest));
  }
}

type StartAnswer =
  | Start
  /** `inTrouble`: the service did not answer as it does when all is well, and may have started the build. */
  | { readonly kind: 'busy'; readonly why: string; readonly inTrouble?: boolean };

/** The ARNs of the builds that were there before the first try; undefined until they were listed. */
interface Sight {
  before: ReadonlySet<string> | undefined;
}

async function tryToStart(
  order: StartOrder,
  count: number,
  sight: Sight,
  imagebuilder: Imagebuilder,
): Promise<StartAnswer> {
  const { keeper, lockId, pipelineArn } = order;
  const builds = await listBuilds(pipelineArn, imagebuilder);
  const done = await findFinished(builds, sight, keeper.step, imagebuilder);
  if (done !== undefined) return { ...attachedTo(done), kind: 'started' };
  sight.before ??= new Set(builds.map(({ arn }) => arn));
  const running = await findInProgress(builds, lockId, imagebuilder);
  if (running !== undefined) {
    // An earlier try of this very step whose answer was lost.
    if (running.tags[TAGS.step] === keeper.step) return { ...attachedTo(running), kind: 'started' };
    keeper.notStarted();
    return attachedTo(running);
  }
  await keeper.starting(pipelineArn);
  const answer = await start(order, startToken(order, builds, count), imagebuilder);
  if (answer.kind === 'busy') keeper.notStarted();
  return answer;
}

/** The build of an earlier try of this step whose answer was lost, where it is AVAILABLE already. */
async function findFinished(
  builds: readonly Build[],
  { before }: Sight,
  step: string,
  imagebuilder: Imagebuilder,
): Promise<Build | undefined> {
  const fresh = builds.filter(
    ({ arn, status }) => before?.has(arn) === false && progressOf(status) === 'available',
  );
  const tagged = await Promise.all(fresh.map((build) => withTag(TAGS.step, build, imagebuilder)));
  return tagged.find(({ tags }) => tags[TAGS.step] === step);
}

/**
 * Gives way to an older build of the same lock. Tokens keep two runs, and the repetitions of a start whose answer was
 * lost, from starting it twice; how long they are remembered is not documented, so this looks once more. Of several
 * builds every run keeps the same one, and stops those that it started itself.
 */
async function yieldToOlder(
  own: Start,
  { pipelineArn, lockId, keeper }: StartOrder,
  imagebuilder: Imagebuilder,
  clock: Clock,
  log: Log,
): Promise<Start> {
  const alike = await lookForAlike(pipelineArn, lockId, imagebuilder, clock);
  const isOwn = ({ arn, tags }: Build) => arn === own.arn || tags[TAGS.step] === keeper.step;
  // The newest come first.
  const kept = alike.at(-1);
  // Where our own is not listed yet, which is the older can't be told.
  if (kept === undefined || !alike.some(({ arn }) => arn === own.arn)) return own;
  for (const spare of alike.filter((build) => build !== kept && isOwn(build))) {
    log.info(await cancelBuild(spare.arn, imagebuilder).catch((error: unknown) => errorMessage(error)));
  }
  if (!isOwn(kept)) return attachedTo(kept);
  if (kept.arn !== own.arn) keeper.started(kept.arn);
  return { ...own, arn: kept.arn };
}

/** Looks for the sake of order are not worth more: the build is under way. */
const MOST_LOOKS = 5;
const FIRST_PAUSE_MILLISECONDS = 1000;

/** The builds of the lock in progress, the newest first; none where the service stays in trouble. */
async function lookForAlike(
  pipelineArn: string,
  lockId: string,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<readonly Build[]> {
  for (let count = 1; count <= MOST_LOOKS; count += 1) {
    try {
      return await inProgress(await listBuilds(pipelineArn, imagebuilder), lockId, imagebuilder);
    } catch (error) {
      if (!isTransient(error)) throw error;
      await clock.sleep(pauseInTrouble(FIRST_PAUSE_MILLISECONDS, count));
    }
  }
  return [];
}

/** Waiting for a build that another run started. */
export function attachedTo({ arn, tags }: Build): Start {
  return { kind: 'attached', arn, componentArn: tags[TAGS.component] };
}

/** The newest build in progress that was started for this lock. */
export async function findInProgress(
  builds: readonly Build[],
  lockId: string,
  imagebuilder: Imagebuilder,
): Promise<Build | undefined> {
  const [newest] = await inProgress(builds, lockId, imagebuilder);
  return newest;
}

async function inProgress(
  builds: readonly Build[],
  lockId: string,
  imagebuilder: Imagebuilder,
): Promise<readonly Build[]> {
  const running = builds.filter(({ status }) => progressOf(status) === 'running');
  const tagged = await Promise.all(running.map((build) => withTag(TAGS.lock, build, imagebuilder)));
  return tagged.filter(({ tags }) => tags[TAGS.lock] === lockId);
}

async function start(
  order: StartOrder,
  clientToken: string,
  imagebuilder: Imagebuilder,
): Promise<StartAnswer> {
  const { pipelineArn, lockId, componentArn, run, commit, keeper } = order;
  const tags = Object.entries({
    [TAGS.lock]: lockId,
    [TAGS.component]: componentArn,
    [TAGS.run]: run.slice(0, 256),
    [TAGS.commit]: commit.slice(0, 256),
    [TAGS.step]: keeper.step,
  }).filter(([, value]) => value !== '');
  try {
    const { imageBuildVersionArn } = await imagebuilder.startImagePipelineExecution({
      imagePipelineArn: pipelineArn,
      clientToken,
      tags: Object.fromEntries(tags),
    });
    if (imageBuildVersionArn !== undefined)
      return { kind: 'started', arn: imageBuildVersionArn, componentArn };
    throw new Problem('Image Builder started a build and answered no ARN for it.', 'Run again: it attaches.');
  } catch (error) {
    // A mismatch: a run with other tags used the token of this very state, so its build is there or will be.
    if (errorName(error) === 'IdempotentParameterMismatchException')
      return { kind: 'busy', why: 'another run is starting it.' };
    if (isInUse(error)) return { kind: 'busy', why: `it is in use.${said(error)}` };
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
    `The pipeline ${pipelineArn} could not be started until timeout-minutes were over: ${why}`,
    'Wait for the build in progress, then run again; a larger timeout-minutes waits longer.',
  );
}
