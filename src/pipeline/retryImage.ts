import { isAccessDenied, isTransient, said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { progressOf, type Reading, readBuild } from './builds.ts';
import { failedStage, readSteps, stateOf } from './diagnosis.ts';
import { failureOf } from './endings.ts';
import type { BuildKeeper } from './start.ts';

/** What a retry works with. */
export interface Retrying {
  readonly arn: string;
  readonly imagebuilder: Imagebuilder;
  readonly clock: Clock;
  readonly log: Log;
  readonly keeper: Pick<BuildKeeper, 'resume'>;
}

/** How long a build may still be called FAILED after it was retried. */
const LAG_MILLISECONDS = 120_000;
const DISTRIBUTION: readonly string[] = ['DISTRIBUTING', 'INTEGRATING'];

/**
 * The one retry that a build gets which failed while it was distributed: the same build version goes on where it failed
 * (RetryImageRequest), and its AMI need not be built again. The token makes it one, however many runs wait for it.
 */
export class OneRetry {
  private readonly tools: Retrying;
  private retried: { readonly at: number; readonly failure: string } | undefined;

  constructor(tools: Retrying) {
    this.tools = tools;
  }

  /**
   * Takes a FAILED build: retries it, or lets a retry that was just asked for take effect.
   *
   * @param before the reading before this one
   * @throws Problem when the build is over
   */
  async orEnd(failed: Reading, before: Reading | undefined): Promise<void> {
    const { clock } = this.tools;
    const failure = JSON.stringify(stateOf(failed.body));
    if (this.retried === undefined) {
      if ((await this.isDistributionFailure(failed, before)) && (await this.retry(failed))) {
        this.retried = { at: clock.now(), failure };
        return;
      }
    } else {
      const isSame = before?.build.status === 'FAILED' && failure === this.retried.failure;
      if (isSame && clock.now() - this.retried.at < LAG_MILLISECONDS) return;
    }
    throw await failureOf(failed, this.retried !== undefined, this.tools);
  }

  /** By failureContext, where the service sends it, else by the status before, else by the steps. */
  private async isDistributionFailure({ body }: Reading, before: Reading | undefined): Promise<boolean> {
    const stage = failedStage(body);
    if (stage !== undefined) return DISTRIBUTION.includes(stage);
    if (before !== undefined && DISTRIBUTION.includes(before.build.status)) return true;
    const steps = await readSteps(this.tools.arn, this.tools.imagebuilder).catch(() => []);
    return steps.some(({ workflow, status }) => workflow === 'DISTRIBUTION' && status === 'FAILED');
  }

  /** @returns whether to wait on */
  private async retry({ build }: Reading): Promise<boolean> {
    const { arn, imagebuilder, keeper, log } = this.tools;
    const reason = build.reason === '' ? '' : ` ${build.reason}`;
    log.warning(
      `The build ${arn} failed while its AMI was distributed; it is retried once, in place.${reason}`,
    );
    try {
      await keeper.resume(() => imagebuilder.retryImage(arn, stableToken('retry', arn)));
      return true;
    } catch (error) {
      // Another run that waits for it may have been quicker.
      const isRunning = await readBuild(arn, imagebuilder).then(
        (now) => progressOf(now.build.status) === 'running',
        () => false,
      );
      if (isRunning || isTransient(error)) return true;
      const mend = isAccessDenied(error) ? ' Allow imagebuilder:RetryImage to the role of this job.' : '';
      log.warning(`The build could not be retried.${said(error)}${mend}`);
      return false;
    }
  }
}
