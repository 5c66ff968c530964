import { errorMessage, isAccessDenied } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { everyPage } from '../aws/pages.ts';
import type { Log } from '../log.ts';
import { type Build, progressOf } from './builds.ts';
import { milliseconds } from './diagnosis.ts';
import type { EarlierDurations } from './pollPlan.ts';

/** Enough for a median that one odd build does not move; each costs a call. */
const MOST_BUILDS = 5;

/**
 * How long the newest AVAILABLE builds took, at most five, read side by side with one call each. A build whose
 * workflows can't be read is left out: Image Builder keeps them for a limited time. Never throws, because this is
 * advice; a missing permission becomes a warning.
 *
 * @param builds the newest first
 */
export async function earlierDurations(
  builds: readonly Build[],
  imagebuilder: Imagebuilder,
  log: Log,
): Promise<EarlierDurations> {
  const newest = builds.filter(({ status }) => progressOf(status) === 'available').slice(0, MOST_BUILDS);
  const read = await Promise.allSettled(newest.map((build) => readDurations(build, imagebuilder)));
  // What is refused for one build is refused for all: one warning is enough.
  const refused = read.find(({ status }) => status === 'rejected');
  if (refused?.status === 'rejected') tell(refused.reason, log);
  const known = read.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  return {
    builds: known.map(({ build }) => build).filter((took) => took > 0),
    distributions: known.map(({ distribution }) => distribution).filter((took) => took > 0),
  };
}

/** The middle of the durations; undefined where there are none. */
export function medianDuration(durations: readonly number[]): number | undefined {
  const sorted = durations.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds up to the end of the build's last workflow; not positive where that is not known. */
async function readDurations({ arn, createdAt }: Build, imagebuilder: Imagebuilder) {
  const workflows = await everyPage(async (nextToken) => {
    const page = await imagebuilder.listWorkflowExecutions(arn, nextToken);
    return { items: page.workflowExecutions ?? [], nextToken: page.nextToken };
  });
  const end = Math.max(0, ...workflows.map(({ endTime }) => milliseconds(endTime) ?? 0));
  // A distribution that was tried again counts from its last start.
  const distributions = workflows.filter(({ type }) => type === 'DISTRIBUTION');
  const distributed = Math.max(0, ...distributions.map(({ startTime }) => milliseconds(startTime) ?? 0));
  return {
    build: createdAt === 0 ? 0 : end - createdAt,
    distribution: distributed === 0 ? 0 : end - distributed,
  };
}

function tell(error: unknown, log: Log): void {
  const message = `How long earlier builds took can't be read: ${errorMessage(error)}`;
  if (isAccessDenied(error)) {
    log.warning(
      `${message}. Allow imagebuilder:ListWorkflowExecutions, and the end of a build is seen sooner.`,
    );
  } else log.debug(message);
}
