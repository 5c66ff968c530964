import { inRegion, scriptFastLaunch } from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import {
  ensureFastLaunch,
  type FastLaunchReport,
  type FastLaunchTools,
  readFastLaunch,
} from '../../src/launch/fastLaunch.ts';
import type { Ami } from '../../src/pipeline/builds.ts';
import { ACCOUNT, MINUTE, REGION, type Rig, refuse, startRig } from '../tools.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({}, 1);
});
afterEach(() => rig.close());

const WISH = { when: 'auto', parallelLaunches: 7, snapshots: 3 } as const;

function ami(region = REGION, more: Partial<Parameters<typeof addAmi>[2]> = {}): Ami {
  const seed = { ownerId: ACCOUNT, name: 'nodes', windows: true, sysprepped: true, ...more };
  const { id, name } = addAmi(rig.aws.world, region, seed);
  return { region, accountId: ACCOUNT, id, name };
}

function tools(minutes = 60): FastLaunchTools {
  const { clients, clock, log } = rig;
  return { clients, clock, log, pollMilliseconds: MINUTE / 2, deadline: clock.now() + minutes * MINUTE };
}

function ensure(amis: readonly Ami[], minutes?: number): Promise<FastLaunchReport[]> {
  return ensureFastLaunch(amis, WISH, tools(minutes));
}

function enables(): number {
  return rig.operations().filter((operation) => operation === 'EnableFastLaunch').length;
}

/** Puts an AMI into a state without anybody having waited for it. */
async function inState(state: 'enabled' | 'enabling-failed' | 'disabling' | 'enabled-failed'): Promise<Ami> {
  const made = ami();
  await ensure([made]);
  const stored = inRegion(rig.aws.world, REGION).ec2.fastLaunch.get(`${ACCOUNT}/${made.id}`);
  if (stored !== undefined) stored.state = state;
  rig.operations();
  return made;
}

describe('ensureFastLaunch', () => {
  it('enables it with what was wished for, and waits until it is enabled', async () => {
    const made = ami();
    const begun = rig.clock.now();
    expect(await ensure([made])).toEqual([
      { region: REGION, ami: made.id, state: 'enabled', reason: 'Client.UserInitiated' },
    ]);
    expect(rig.clock.now() - begun).toBe(8 * MINUTE);
    expect(
      rig.aws.world.journal.find(({ operation }) => operation === 'EnableFastLaunch')?.input,
    ).toMatchObject({
      ImageId: made.id,
      MaxParallelLaunches: 7,
      SnapshotConfiguration: { TargetResourceCount: 3 },
    });
  });

  it('leaves an AMI alone where it is enabled already', async () => {
    const made = await inState('enabled');
    expect(await ensure([made])).toMatchObject([{ state: 'enabled' }]);
    expect(enables()).toBe(0);
  });

  it('waits for what distribution settings began, without a second call', async () => {
    const made = ami();
    await ensure([made], 3);
    rig.operations();
    expect(await ensure([made])).toMatchObject([{ state: 'enabled' }]);
    expect(enables()).toBe(0);
  });

  it('does not fight an AMI for which it is being disabled', async () => {
    const made = await inState('disabling');
    expect(await ensure([made])).toMatchObject([
      { state: 'disabling', reason: expect.stringContaining('run again later') },
    ]);
    expect(enables()).toBe(0);
  });

  it.each(['enabling-failed', 'enabled-failed'] as const)('tries again after %s', async (state) => {
    const made = await inState(state);
    expect(await ensure([made])).toMatchObject([{ state: 'enabled' }]);
    expect(enables()).toBe(1);
  });

  it("tells the service's reason when it fails", async () => {
    scriptFastLaunch(rig.aws.world, REGION, {
      state: 'enabling-failed',
      reason: 'Client.LimitExceeded: vCPU',
    });
    expect(await ensure([ami()])).toMatchObject([
      { state: 'enabling-failed', reason: 'Client.LimitExceeded: vCPU' },
    ]);
  });

  it('goes through the Regions side by side, and none stops another', async () => {
    const amis = [ami(), ami('eu-west-1'), ami('us-west-2', { windows: false })];
    const begun = rig.clock.now();
    const reports = await ensure(amis);
    expect(reports.map(({ region, state }) => `${region} ${state}`)).toEqual([
      'us-east-1 enabled',
      'eu-west-1 enabled',
      'us-west-2 unknown',
    ]);
    expect(reports[2]?.reason).toMatch(/^InvalidRequest: .*Windows AMIs only/);
    expect(rig.clock.now() - begun).toBeLessThan(10 * MINUTE);
  });

  it('ends the wait with the deadline, and says that it goes on', async () => {
    const begun = rig.clock.now();
    expect(await ensure([ami()], 4)).toMatchObject([
      { state: 'enabling', reason: expect.stringContaining('it goes on') },
    ]);
    expect(rig.clock.now() - begun).toBeLessThanOrEqual(4 * MINUTE);
  });

  it('asks again while EC2 does not know the AMI yet', async () => {
    refuse(rig, 'EnableFastLaunch', 'InvalidAMIID.NotFound', { service: 'ec2', times: 3 });
    expect(await ensure([ami()])).toMatchObject([{ state: 'enabled' }]);
    expect(enables()).toBe(4);
  });

  it('but not for longer than two minutes', async () => {
    const begun = rig.clock.now();
    const lost: Ami = { region: REGION, accountId: ACCOUNT, id: 'ami-0123456789abcdef0', name: 'gone' };
    expect(await ensure([lost])).toMatchObject([
      { state: 'unknown', reason: expect.stringContaining('InvalidAMIID.NotFound') },
    ]);
    expect(rig.clock.now() - begun).toBeLessThanOrEqual(3 * MINUTE);
  });

  it('outlives throttles and faults while it waits', async () => {
    const made = ami();
    await ensure([made], 2);
    const waiting = ensure([made]);
    refuse(rig, 'EnableFastLaunch', 'RequestLimitExceeded', { service: 'ec2', status: 503 });
    expect(await waiting).toMatchObject([{ state: 'enabled' }]);
    const other = ami();
    refuse(rig, 'EnableFastLaunch', 'RequestLimitExceeded', { service: 'ec2', status: 503, times: 2 });
    expect(await ensure([other])).toMatchObject([{ state: 'enabled' }]);
  });

  it.each([
    ['DescribeFastLaunchImages', 'UnauthorizedOperation', 'Allow ec2:EnableFastLaunch'],
    ['EnableFastLaunch', 'UnauthorizedOperation', 'iam:CreateServiceLinkedRole'],
    ['EnableFastLaunch', 'VPCIdNotSpecified', 'VPCIdNotSpecified: '],
  ])('reports that %s was refused with %s, and does not throw', async (operation, code, reason) => {
    refuse(rig, operation, code, { service: 'ec2', times: 9, status: 403 });
    expect(await ensure([ami()])).toMatchObject([
      { state: 'unknown', reason: expect.stringContaining(reason) },
    ]);
  });
});

describe('readFastLaunch', () => {
  it('tells the state and changes nothing', async () => {
    const on = await inState('enabled');
    const off = ami();
    expect(await readFastLaunch([on, off], tools())).toMatchObject([
      { ami: on.id, state: 'enabled' },
      { ami: off.id, state: 'off', reason: '' },
    ]);
    expect(new Set(rig.operations())).toEqual(new Set(['DescribeFastLaunchImages']));
  });

  it('reports what it may not read', async () => {
    refuse(rig, 'DescribeFastLaunchImages', 'UnauthorizedOperation', { service: 'ec2', status: 403 });
    expect(await readFastLaunch([ami()], tools())).toMatchObject([{ state: 'unknown' }]);
  });
});
