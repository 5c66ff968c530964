import { scriptFastLaunch } from '../../local-aws/index.ts';
import { inRegion, settle } from '../../local-aws/world.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  ACCOUNT,
  callsOf,
  errorOf,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Setting,
  until,
  warningsOf,
} from './world.ts';

const MINUTE = 60_000;

interface Entry {
  readonly region: string;
  readonly ami: string;
  readonly state: string;
  readonly reason: string;
}

function entriesOf({ outputs }: StepResult): readonly Entry[] {
  return JSON.parse(outputs['fast-launch'] ?? 'null');
}

/** A Windows pipeline whose repository holds one image. */
async function windowsScene(setting: Setting = {}) {
  const scene = await openScene({ system: 'windows', ...setting });
  push(scene, 'web', 'v1');
  return scene;
}

const ami = (name: string) => ({
  amiDistributionConfiguration: { name: `${name} {{ imagebuilder:buildDate }}` },
});

describe('Fast Launch', () => {
  it('is enabled, as the inputs say, in every Region where this account owns an AMI, and waited for', async () => {
    const elsewhere = { amiDistributionConfiguration: { targetAccountIds: ['444455556666'] } };
    const scene = await windowsScene({
      pipeline: {
        distributions: [
          { region: REGION, ...ami('nodes') },
          { region: 'eu-west-1', ...ami('nodes') },
          { region: 'eu-central-1', ...elsewhere },
        ],
      },
    });

    const result = await runGreen(scene, { 'fast-launch-parallel': '7', 'fast-launch-snapshots': '9' });

    const entries = entriesOf(result);
    expect(entries.map(({ region, state }) => [region, state]).toSorted()).toEqual([
      ['eu-west-1', 'enabled'],
      [REGION, 'enabled'],
    ]);
    for (const { region, ami: id } of entries) {
      expect(inRegion(scene.world, region).ec2.fastLaunch.get(`${ACCOUNT}/${id}`)).toMatchObject({
        state: 'enabled',
        maxParallelLaunches: 7,
        targetResourceCount: 9,
      });
    }
    expect(callsOf(scene, 'EnableFastLaunch')).toHaveLength(2);
    const amis: { region: string; account: string }[] = JSON.parse(result.outputs.amis ?? '[]');
    expect(amis.map(({ region, account }) => `${region} ${account}`)).toContain('eu-central-1 444455556666');
  });

  it('that the distribution settings turned on is only waited for', async () => {
    const fastLaunchConfigurations = [{ enabled: true, accountId: ACCOUNT, maxParallelLaunches: 6 }];
    const scene = await windowsScene({
      // No delay until it shows: until then nobody can see that it is on already.
      durations: { fastLaunchShown: 0, fastLaunchEnabling: 400 * MINUTE },
      pipeline: { distributions: [{ region: REGION, ...ami('nodes'), fastLaunchConfigurations }] },
    });

    const result = await runGreen(scene);

    expect(entriesOf(result)).toMatchObject([{ region: REGION, state: 'enabled' }]);
    expect(callsOf(scene, 'EnableFastLaunch')).toEqual([]);
  });

  it.each(['auto', 'required'] as const)(
    'that fails, with fast-launch: %s, is reported with its reason',
    async (when) => {
      const scene = await windowsScene({ durations: { fastLaunchShown: 0 } });
      scriptFastLaunch(scene.world, REGION, {
        state: 'enabling-failed',
        reason: 'Server.InsufficientInstanceCapacity',
      });

      const result = await run(scene, { 'fast-launch': when });

      expect(result.exitCode).toBe(when === 'auto' ? 0 : 1);
      expect(entriesOf(result)).toMatchObject([
        { state: 'enabling-failed', reason: 'Server.InsufficientInstanceCapacity' },
      ]);
      expect(result.outputs).toMatchObject({ changed: 'true', 'ami-id': expect.stringMatching(/^ami-/) });
      const said = when === 'auto' ? warningsOf(result).join() : errorOf(result);
      expect(said).toMatch(/ami-\w+ in us-east-1 is enabling-failed: Server\.InsufficientInstanceCapacity/);
      expect(result.summary).toContain('Server.InsufficientInstanceCapacity');
    },
  );

  it('that failed after it was enabled, or is being disabled, is met by the next run', async () => {
    const scene = await windowsScene({ durations: { fastLaunchShown: 0 } });
    scriptFastLaunch(scene.world, REGION, { state: 'enabled-failed', reason: 'no more addresses' });
    const [first] = entriesOf(await runGreen(scene));
    const { fastLaunch } = inRegion(scene.world, REGION).ec2;
    const image = () => fastLaunch.get(`${ACCOUNT}/${first?.ami}`);
    await until(() => {
      settle(scene.world);
      return image()?.state === 'enabled-failed';
    });

    const second = await runGreen(scene);
    expect(entriesOf(second)).toMatchObject([{ state: 'enabled' }]);
    expect(callsOf(scene, 'EnableFastLaunch')).toHaveLength(2);

    Object.assign(image() ?? {}, { state: 'disabling' });
    const third = await run(scene, { 'fast-launch': 'required' });
    expect(third.exitCode).toBe(1);
    expect(entriesOf(third)).toMatchObject([
      { state: 'disabling', reason: expect.stringContaining('run again later') },
    ]);
    expect(callsOf(scene, 'EnableFastLaunch')).toHaveLength(2);
  });

  it('is tried again by the next run, although the images are unchanged', async () => {
    const scene = await windowsScene({ durations: { fastLaunchShown: 0 } });
    scriptFastLaunch(scene.world, REGION, { state: 'enabling-failed', reason: 'no capacity' });
    await runGreen(scene);

    const second = await runGreen(scene);

    expect(second.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
    expect(entriesOf(second)).toMatchObject([{ state: 'enabled' }]);
    expect(warningsOf(second)).toEqual([]);
  });

  it('that lasts longer than the run may wait goes on, with a warning or, where it is required, an error', async () => {
    const scene = await windowsScene({ durations: { fastLaunchEnabling: 10_000 * MINUTE } });
    await runGreen(scene, { 'fast-launch': 'off' });

    const result = await run(scene, { 'timeout-minutes': '0.02' });
    expect(result.exitCode).toBe(0);
    expect(entriesOf(result)).toMatchObject([
      { state: 'enabling', reason: expect.stringContaining('goes on') },
    ]);
    expect(warningsOf(result)).toHaveLength(1);

    const required = await run(scene, { 'timeout-minutes': '0.02', 'fast-launch': 'required' });
    expect(required.exitCode).toBe(1);
    expect(required.outputs['ami-id']).toMatch(/^ami-/);
  });

  it('that may not be enabled names the permission', async () => {
    const scene = await windowsScene();
    scene.world.policy = {
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'ec2:EnableFastLaunch', Resource: '*' },
      ],
    };

    const result = await run(scene);

    expect(result.exitCode).toBe(0);
    expect(warningsOf(result).join()).toMatch(/UnauthorizedOperation[\s\S]*Allow ec2:EnableFastLaunch/);
  });

  it('is left alone when it is off, and for Linux; required for Linux is refused before anything is written', async () => {
    const windows = await windowsScene();
    expect(entriesOf(await runGreen(windows, { 'fast-launch': 'off' }))).toEqual([]);
    const linux = await openScene();
    push(linux, 'web', 'v1');
    const refused = await run(linux, { 'fast-launch': 'required' });
    expect(refused.exitCode).toBe(1);
    expect(errorOf(refused)).toMatch(/makes Linux AMIs: EC2 Fast Launch is for Windows/);
    expect(callsOf(linux, 'CreateComponent')).toEqual([]);
    expect(entriesOf(await runGreen(linux))).toEqual([]);

    for (const scene of [windows, linux]) {
      expect(callsOf(scene, 'EnableFastLaunch')).toEqual([]);
      expect(callsOf(scene, 'DescribeFastLaunchImages')).toEqual([]);
    }
  });
});
