import type { Clients } from '../aws/clients.ts';
import type { Ec2 } from '../aws/ec2.ts';
import {
  allow,
  errorMessage,
  errorName,
  isAccessDenied,
  isTransient,
  missingPermission,
} from '../aws/errors.ts';
import { type Clock, duration } from '../clock.ts';
import type { FastLaunchWish } from '../inputs.ts';
import type { Log } from '../log.ts';
import { pauseInTrouble } from '../patience.ts';
import type { Ami } from '../pipeline/builds.ts';

/** An entry of the output `fast-launch`. */
export interface FastLaunchReport {
  readonly region: string;
  readonly ami: string;
  /** FastLaunchStateCode, `off` where nothing is enabled, or `unknown` where it could not be read. */
  readonly state: string;
  /** The service's reason, such as `Client.UserInitiated`, or the error; empty where neither is known. */
  readonly reason: string;
}

/** What enabling Fast Launch works with. */
export interface FastLaunchTools {
  readonly clients: Clients;
  readonly clock: Clock;
  readonly log: Log;
  readonly pollMilliseconds: number;
  /** Milliseconds since 1970 at which the wait ends, whatever the state. */
  readonly deadline: number;
}

/** Right after EnableFastLaunch the AMI may be missing from the description for a while. */
const ABSENT_AFTER_ENABLE_MILLISECONDS = 120_000;

/** Reads the state of each AMI and changes nothing. */
export function readFastLaunch(amis: readonly Ami[], tools: FastLaunchTools): Promise<FastLaunchReport[]> {
  return Promise.all(
    amis.map(async (ami) => {
      try {
        const ec2 = await tools.clients.ec2(ami.region);
        return report(ami, await describe(ami, ec2));
      } catch (error) {
        return failed(ami, error);
      }
    }),
  );
}

/**
 * Enables Fast Launch where it is not on yet and waits until every AMI is `enabled`, failed, or the time is over.
 * Never throws: whether a failure matters is the caller's to say.
 */
export function ensureFastLaunch(
  amis: readonly Ami[],
  wish: FastLaunchWish,
  tools: FastLaunchTools,
): Promise<FastLaunchReport[]> {
  return Promise.all(
    amis.map(async (ami) => {
      try {
        return await ensureOne(ami, wish, tools);
      } catch (error) {
        return failed(ami, error);
      }
    }),
  );
}

interface Description {
  readonly state: string;
  readonly reason: string;
}

async function ensureOne(ami: Ami, wish: FastLaunchWish, tools: FastLaunchTools): Promise<FastLaunchReport> {
  const ec2 = await tools.clients.ec2(ami.region);
  const before = await describe(ami, ec2);
  if (before.state === 'enabled') {
    tools.log.info(`Fast Launch is enabled for ${ami.id} in ${ami.region}.`);
    return report(ami, before);
  }
  if (before.state === 'disabling') {
    const reason = 'it is being disabled, and EC2 refuses to enable it before that is done; run again later';
    return report(ami, { state: before.state, reason });
  }
  if (before.state !== 'enabling') {
    await enable(ami, wish, ec2, tools);
    tools.log.info(`Fast Launch is being enabled for ${ami.id} in ${ami.region}.`);
  }
  return waitUntilEnabled(ami, ec2, tools);
}

/** EC2 may not know an AMI yet that Image Builder just finished, so that answer is asked again. */
async function enable(ami: Ami, wish: FastLaunchWish, ec2: Ec2, tools: FastLaunchTools): Promise<void> {
  const begun = tools.clock.now();
  for (;;) {
    try {
      await ec2.enableFastLaunch({
        ImageId: ami.id,
        ResourceType: 'snapshot',
        SnapshotConfiguration: { TargetResourceCount: wish.snapshots },
        MaxParallelLaunches: wish.parallelLaunches,
      });
      return;
    } catch (error) {
      const again = errorName(error) === 'InvalidAMIID.NotFound' || isTransient(error);
      const now = tools.clock.now();
      const late = now - begun > ABSENT_AFTER_ENABLE_MILLISECONDS || now >= tools.deadline;
      if (!again || late) throw error;
      await tools.clock.sleep(tools.pollMilliseconds);
    }
  }
}

async function waitUntilEnabled(ami: Ami, ec2: Ec2, tools: FastLaunchTools): Promise<FastLaunchReport> {
  const { clock, deadline, log, pollMilliseconds } = tools;
  const begun = clock.now();
  let last: Description = { state: 'enabling', reason: '' };
  let troubles = 0;
  for (;;) {
    try {
      const now = descriptionOf(ami, await ec2.pollFastLaunchImages([ami.id]));
      troubles = 0;
      const justAsked = clock.now() - begun < ABSENT_AFTER_ENABLE_MILLISECONDS;
      last = now.state === 'off' && justAsked ? last : now;
    } catch (error) {
      if (!isTransient(error)) throw error;
      troubles += 1;
      log.debug(`The Fast Launch state of ${ami.id} could not be read: ${errorMessage(error)}`);
    }
    if (last.state === 'enabled') {
      log.info(
        `Fast Launch is enabled for ${ami.id} in ${ami.region} after ${duration(clock.now() - begun)}.`,
      );
    }
    if (last.state === 'off')
      return report(ami, { ...last, reason: 'EC2 does not list it after EnableFastLaunch' });
    if (last.state !== 'enabling') return report(ami, last);
    const rest = deadline - clock.now();
    if (rest < pollMilliseconds) {
      return report(ami, {
        state: 'enabling',
        reason: 'the wait for it ended with timeout-minutes; it goes on',
      });
    }
    await clock.sleep(Math.min(pauseInTrouble(pollMilliseconds, troubles), rest));
  }
}

async function describe(ami: Ami, ec2: Ec2): Promise<Description> {
  return descriptionOf(ami, await ec2.describeFastLaunchImages([ami.id]));
}

function descriptionOf(
  { id }: Ami,
  { FastLaunchImages = [] }: Awaited<ReturnType<Ec2['describeFastLaunchImages']>>,
): Description {
  const found = FastLaunchImages.find(({ ImageId }) => ImageId === id);
  // An AMI whose Fast Launch is off is missing from the answer.
  return { state: found?.State ?? 'off', reason: found?.StateTransitionReason ?? '' };
}

function report({ region, id }: Ami, { state, reason }: Description): FastLaunchReport {
  return { region, ami: id, state, reason };
}

const PERMISSIONS =
  'ec2:EnableFastLaunch, ec2:DescribeFastLaunchImages and, once an account, iam:CreateServiceLinkedRole';

function failed({ region, id }: Ami, error: unknown): FastLaunchReport {
  const mend = isAccessDenied(error)
    ? ` ${allow(missingPermission(error) ?? PERMISSIONS)} ` +
      'The managed policy EC2FastLaunchFullAccess holds all that Fast Launch may need.'
    : '';
  return { region, ami: id, state: 'unknown', reason: `${errorName(error)}: ${errorMessage(error)}.${mend}` };
}
