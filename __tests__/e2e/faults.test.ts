/** Trouble between the action and AWS: no bake fails of it, and nothing is done twice. */
import { scriptBuild, setBuildStatus } from '../../local-aws/index.ts';
import { AwsError } from '../../local-aws/service.ts';
import { inRegion } from '../../local-aws/world.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  type Bystander,
  endOf,
  expectOneAmi,
  LINUX,
  openPlace,
  type Place,
  type SteadyBake,
  WINDOWS,
} from './steadyBake.ts';
import { lagging, onceEach, PASSING, pipelineOf } from './trouble.ts';
import {
  buildsOf,
  errorOf,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  start,
  until,
} from './world.ts';

const MINUTE = 60_000;
const ends = new Map<SteadyBake, ReturnType<typeof endOf>>();

beforeAll(async () => {
  for (const bake of [LINUX, WINDOWS]) {
    const { scene } = await openPlace(bake);
    ends.set(bake, endOf(scene, await runGreen(scene)));
  }
});

/** Runs a bake in trouble and expects the end of one without. */
async function expectUndisturbedEnd(bake: SteadyBake, place: Place, trouble: Bystander): Promise<StepResult> {
  const { scene, doubled, stand } = place;
  stand(trouble);
  const result = await runGreen(scene);
  expectOneAmi(scene, result);
  expect(endOf(scene, result)).toEqual(ends.get(bake));
  expect(buildsOf(scene)).toHaveLength(1);
  expect(doubled).toEqual([]);
  return result;
}

/** What services answer to a signature whose time is wrong. */
const CLOCK_REFUSALS = ['InvalidSignatureException', 'SignatureDoesNotMatch', 'RequestExpired'];

describe('a bake of which every call first meets', () => {
  it.each(Object.entries(PASSING))('%s ends as if nothing had been', async (_, trouble) => {
    await Promise.all(
      [LINUX, WINDOWS].map(async (bake) =>
        expectUndisturbedEnd(bake, await openPlace(bake), onceEach(trouble)),
      ),
    );
  });

  it('ResourceInUseException, where it is a write, ends as if nothing had been', async () => {
    const place = await openPlace(LINUX);
    const writes = [
      'CreateComponent',
      'CreateImageRecipe',
      'StartImagePipelineExecution',
      'UpdateImagePipeline',
    ];
    const met = new Set<string>();
    await expectUndisturbedEnd(
      LINUX,
      place,
      onceEach(({ operation }, when) => {
        if (when === 'after' || !writes.includes(operation)) return;
        met.add(operation);
        throw new AwsError('ResourceInUseException', 'The resource is in use. Retry later.', 400);
      }),
    );
    expect([...met].toSorted()).toEqual(writes);
  });
});

describe('a clock of AWS that is', () => {
  it.each([20, -20])('%i minutes ahead is learned from the first call of each client', async (minutes) => {
    const runIn = async (aheadMilliseconds: number) => {
      const scene = await openScene({ system: 'windows', aheadMilliseconds });
      push(scene, 'web', 'v1');
      const result = await runGreen(scene);
      expect(result.outputs).toMatchObject({
        changed: 'true',
        'ami-id': newestBuild(scene).amis[0]?.image,
        'fast-launch': expect.stringContaining('"enabled"'),
      });
      return scene.world.journal.filter(({ outcome }) => outcome !== 'answered');
    };

    const refused = await runIn(minutes * MINUTE);

    const otherwise = await runIn(0);
    const forTheClock = refused.filter(({ outcome }) => CLOCK_REFUSALS.includes(outcome));
    expect(new Set(forTheClock.map(({ service }) => service))).toEqual(
      new Set(['ec2', 'ecr', 'imagebuilder', 'ssm', 'sts']),
    );
    // A client that begins with several calls at once learns it from each.
    const called = forTheClock.map(({ operation }) => operation);
    const again = called.filter((operation, index) => called.indexOf(operation) !== index);
    // Preflight asks by the client that tries again, and the wait by the one that does not.
    expect(again).toEqual(['DescribeFastLaunchImages']);
    const operations = (entries: typeof refused) =>
      entries.map(({ operation, outcome }) => `${operation} ${outcome}`);
    const others = refused.filter((each) => !forTheClock.includes(each));
    expect(operations(others)).toEqual(operations(otherwise));
  });
});

describe('a read that does not see the last write yet', () => {
  it('leads to no failure and no second write', async () => {
    await Promise.all(
      [LINUX, WINDOWS].map(async (bake) => {
        const place = await openPlace(bake);
        await expectUndisturbedEnd(bake, place, lagging(place.scene));
      }),
    );
  });
});

describe('a pipeline that somebody edits', () => {
  /** Edits the pipeline's description at one call. */
  function editAt(scene: Scene, operation: string, occurrence: number, when: 'before' | 'after'): Bystander {
    let count = 0;
    return (call, moment) => {
      if (call.operation !== operation || moment !== when) return;
      count += 1;
      if (count === occurrence) edit(scene);
    };
  }

  function edit(scene: Scene): void {
    const pipeline = pipelineOf(scene);
    pipeline.settings = { ...pipeline.settings, description: 'edited' };
  }

  it.each([
    ['while the run looks at images', 'BatchGetImage', 1],
    ['while it creates the recipe', 'CreateImageRecipe', 1],
    ['just before its last look', 'GetImagePipeline', 2],
  ] as const)('%s keeps the edit', async (_, operation, occurrence) => {
    const { scene, stand } = await openPlace(LINUX);
    stand(editAt(scene, operation, occurrence, 'before'));

    const result = await runGreen(scene);

    expectOneAmi(scene, result);
    expect(pipelineOf(scene).settings.description).toBe('edited');
  });

  it('between the update and the look after it is told of, and the next run keeps the edit', async () => {
    const { scene, stand } = await openPlace(LINUX);
    stand(editAt(scene, 'UpdateImagePipeline', 1, 'after'));

    const result = await run(scene);

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/differs from what was sent to it, in: description/);
    expectOneAmi(scene, await runGreen(scene));
    expect(pipelineOf(scene).settings.description).toBe('edited');
  });
});

describe('a service in trouble', () => {
  const POLL_MILLISECONDS = 200;
  const POLLED = { 'poll-seconds': String(POLL_MILLISECONDS / 1000) };

  /** Waits until a run does nothing but poll, lets trouble come, and expects of the journal that polls become rarer. */
  async function expectRarerPolls(scene: Scene, operation: string, trouble: Bystander): Promise<void> {
    await until(() => {
      const last = scene.world.journal.slice(-2);
      return last.length === 2 && last.every((each) => each.operation === operation);
    });
    const calls = scene.world.journal.length;
    const met = () => scene.world.journal.slice(calls).filter(({ outcome }) => outcome !== 'answered');
    const polls = () => met().filter((each) => each.operation === operation);
    scene.world.onCall = trouble;
    await until(() => polls().length === 4);
    scene.world.onCall = undefined;
    const times = polls().map(({ at }) => at.getTime());
    const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / POLL_MILLISECONDS);
    // A look at the steps may have been due, once.
    expect(met().length).toBeLessThanOrEqual(5);
    for (const [index, gap] of gaps.entries()) expect(gap).toBeGreaterThanOrEqual(0.9 * 2 ** (index + 1));
  }

  async function waitForBuildIn(trouble: Bystander): Promise<void> {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { durations: { BUILDING: 10_000 * MINUTE } });
    const running = await start(scene, POLLED);
    await expectRarerPolls(scene, 'GetImage', trouble);
    setBuildStatus(scene.world, REGION, newestBuild(scene).arn, 'FAILED', 'enough');
    expect(errorOf(await running.done)).toContain('enough');
  }

  async function waitForFastLaunchIn(trouble: Bystander): Promise<void> {
    const scene = await openScene({ system: 'windows', durations: { fastLaunchEnabling: 10_000 * MINUTE } });
    push(scene, 'web', 'v1');
    const running = await start(scene, POLLED);
    await expectRarerPolls(scene, 'DescribeFastLaunchImages', trouble);
    for (const image of inRegion(scene.world, REGION).ec2.fastLaunch.values()) image.state = 'enabled';
    expect((await running.done).outputs['fast-launch']).toContain('"state":"enabled"');
  }

  it.each(Object.entries(PASSING))(
    '(%s) is asked less and less, and the wait outlives it',
    async (_, trouble) => {
      await Promise.all([waitForBuildIn(trouble), waitForFastLaunchIn(trouble)]);
    },
  );
});
