import { scriptFastLaunch } from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import type { FastLaunchWish } from '../../src/inputs.ts';
import { warmLaunch } from '../../src/launch/warmLaunch.ts';
import { type Build, buildOf } from '../../src/pipeline/builds.ts';
import {
  ACCOUNT,
  MINUTE,
  REGION,
  type RecordedRun,
  type Rig,
  recordedRun,
  rejection,
  startRig,
} from '../tools.ts';

let rig: Rig;
let run: RecordedRun;
beforeEach(async () => {
  rig = await startRig({}, 1);
  run = recordedRun(rig);
});
afterEach(() => rig.close());

/** A build with an AMI of this account in each of two Regions, and one that another account owns. */
function made(): Build {
  const amis = [
    { region: REGION, accountId: ACCOUNT },
    { region: 'eu-west-1', accountId: ACCOUNT },
    { region: REGION, accountId: '444455556666' },
  ].map(({ region, accountId }) => {
    const seed = { ownerId: accountId, name: 'nodes', windows: true, sysprepped: true };
    return { region, accountId, id: addAmi(rig.aws.world, region, seed).id, name: 'nodes' };
  });
  return { ...buildOf('arn:build', {}), amis };
}

function warm(
  when: FastLaunchWish['when'],
  { platform = 'Windows' as 'Windows' | 'Linux', mayEnable = true, build = made() } = {},
): Promise<void> {
  const wish = { when, parallelLaunches: 6, snapshots: 5 };
  const patience = { timeoutMilliseconds: 180 * MINUTE, pollMilliseconds: MINUTE };
  return warmLaunch({ ...run.tools, build, platform, accountId: ACCOUNT, wish, mayEnable, patience });
}

function states(): string[] {
  const reports: { region: string; state: string }[] = JSON.parse(run.outputs['fast-launch'] ?? '[]');
  return reports.map(({ region, state }) => `${region} ${state}`);
}

describe('warmLaunch', () => {
  it('warms every AMI that this account owns, in each Region, and no other', async () => {
    await warm('auto');
    expect(states()).toEqual(['us-east-1 enabled', 'eu-west-1 enabled']);
    expect(run.report.facts().phases.map(({ name }) => name)).toEqual(['Fast Launch']);
  });

  it.each([
    ['it is off', () => warm('off')],
    ['the AMIs are for Linux', () => warm('auto', { platform: 'Linux' })],
  ])('asks nothing when %s, and still writes the output', async (_, act) => {
    await act();
    expect(run.outputs['fast-launch']).toBe('[]');
    expect(rig.operations()).toEqual([]);
  });

  it('with auto a failure warns, with what to do', async () => {
    scriptFastLaunch(rig.aws.world, 'eu-west-1', {
      state: 'enabling-failed',
      reason: 'Client.LimitExceeded',
    });
    await warm('auto');
    expect(states()).toEqual(['us-east-1 enabled', 'eu-west-1 enabling-failed']);
    const warning = rig.log.lines.find((line) => line.startsWith('warning: '));
    expect(warning).toMatch(/ami-[0-9a-f]+ in eu-west-1 is enabling-failed: Client\.LimitExceeded/);
    expect(warning).toContain('fast-launch: off');
  });

  it('with required a failure fails, after the output is written', async () => {
    scriptFastLaunch(rig.aws.world, 'eu-west-1', {
      state: 'enabling-failed',
      reason: 'Client.LimitExceeded',
    });
    expect((await rejection(warm('required'))).message).toContain('is enabling-failed: Client.LimitExceeded');
    expect(states()).toEqual(['us-east-1 enabled', 'eu-west-1 enabling-failed']);
  });

  it.each(['auto', 'required'] as const)(
    'with %s only reads where the mode promises to change nothing',
    async (when) => {
      await warm(when, { mayEnable: false });
      expect(states()).toEqual(['us-east-1 off', 'eu-west-1 off']);
      expect(new Set(rig.operations())).toEqual(new Set(['DescribeFastLaunchImages']));
    },
  );
});
