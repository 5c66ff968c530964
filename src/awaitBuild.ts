import type { Imagebuilder } from './aws/imagebuilder.ts';
import type { Patience } from './patience.ts';
import type { Build } from './pipeline/builds.ts';
import type { EarlierDurations } from './pipeline/pollPlan.ts';
import { waitForBuild } from './pipeline/wait.ts';
import type { Tools } from './tools.ts';

/**
 * Waits for a build in a group of the log of its own, and reports every change of its status.
 *
 * @returns what {@link waitForBuild} returns
 * @throws Problem as it does
 */
export function awaitBuild(
  arn: string,
  earlierDurations: EarlierDurations,
  imagebuilder: Imagebuilder,
  patience: Patience,
  { builds: keeper, clock, random, log, report, deadline }: Tools,
): Promise<Build> {
  const onChange = (build: Build) => report.buildChanged(build);
  const order = {
    arn,
    imagebuilder,
    clock,
    random,
    log,
    deadline,
    patience,
    earlierDurations,
    keeper,
    onChange,
  };
  return log.group(`Waiting for ${arn}`, () => waitForBuild(order));
}
