import type { Clients } from '../aws/clients.ts';
import type { Clock } from '../clock.ts';
import type { FastLaunchWish } from '../inputs.ts';
import type { Log } from '../log.ts';
import { type Patience, pollInterval } from '../patience.ts';
import type { Build } from '../pipeline/builds.ts';
import { Problem } from '../problem.ts';
import type { Report } from '../report/report.ts';
import { ensureFastLaunch, type FastLaunchReport, readFastLaunch } from './fastLaunch.ts';

/** What warming the launch of a build's AMIs needs. */
export interface WarmLaunch {
  readonly build: Build;
  readonly platform: 'Windows' | 'Linux';
  readonly accountId: string;
  readonly wish: FastLaunchWish;
  /** False: only reads the state, as `plan` and `start` promise. */
  readonly mayEnable: boolean;
  readonly patience: Patience;
  readonly deadline: number;
  readonly clients: Clients;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly report: Report;
}

/** Whether Fast Launch is turned on for AMIs of the platform. */
export function wantsFastLaunch(platform: 'Windows' | 'Linux', wish: FastLaunchWish): boolean {
  return platform === 'Windows' && wish.when !== 'off';
}

/**
 * @throws Problem when Fast Launch is required of AMIs that can't have it
 */
export function refuseLinux(wish: FastLaunchWish, platform: 'Windows' | 'Linux'): void {
  if (wish.when !== 'required' || platform === 'Windows') return;
  throw new Problem(
    'Input "fast-launch" is "required", and the pipeline makes Linux AMIs: EC2 Fast Launch is for Windows.',
    'Write fast-launch: auto or fast-launch: off.',
  );
}

/**
 * Enables Fast Launch for every AMI of the build that this account owns, in each Region, and reports it.
 *
 * @throws Problem when Fast Launch is required and not enabled
 */
export async function warmLaunch(order: WarmLaunch): Promise<void> {
  const { build, platform, accountId, wish, patience, deadline, clients, clock, random, log, report } = order;
  if (!wantsFastLaunch(platform, wish)) return report.fastLaunch([]);
  const amis = build.amis.filter((ami) => ami.accountId === accountId || ami.accountId === '');
  const pollMilliseconds = pollInterval(patience, random);
  const tools = { clients, clock, log, pollMilliseconds, deadline };
  if (!order.mayEnable) return report.fastLaunch(await readFastLaunch(amis, tools));
  report.phase('Fast Launch');
  const reports = await log.group('Fast Launch', () => ensureFastLaunch(amis, wish, tools));
  report.fastLaunch(reports);
  const cold = reports.filter(({ state }) => state !== 'enabled');
  if (cold.length === 0) return;
  const problem = notEnabled(cold);
  if (wish.when === 'required') throw problem;
  log.warning(problem.message);
}

function notEnabled(cold: readonly FastLaunchReport[]): Problem {
  const list = cold
    .map(({ ami, region, state, reason }) => `${ami} in ${region} is ${state}: ${reason}`)
    .join('\n');
  return new Problem(
    `Fast Launch is not enabled for every AMI, so their first launches take longer.\n${list}`,
    'Mend the reason above and run again: the AMI stays, and Fast Launch is tried again. It needs a default VPC ' +
      'in that Region. To do without it, write fast-launch: off.',
  );
}
