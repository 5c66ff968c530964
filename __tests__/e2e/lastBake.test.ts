import {
  loseAmi,
  scriptBuild,
  seedComponent,
  setBuildStatus,
  triggerSchedule,
} from '../../local-aws/index.ts';
import {
  buildsOf,
  COMPONENT,
  callsOf,
  componentArn,
  diffOf,
  emptyDocument,
  lockOf,
  namesOf,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  tookIn,
  until,
  writesOf,
} from './world.ts';

/** So late that an AMI is there already. */
const FAILURE = { failure: { stage: 'DISTRIBUTING', message: 'no copy' } } as const;

/** Lets the pipeline's schedule fire and the build end. */
async function scheduledBuild(scene: Scene) {
  const build = triggerSchedule(scene.world, REGION, scene.pipelineArn);
  await until(() => buildsOf(scene).at(-1)?.status === 'AVAILABLE');
  return build;
}

describe('the last bake', () => {
  it('is the last build that became AVAILABLE: a failed one neither hides a change nor is one', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const first = await runGreen(scene);
    push(scene, 'web', 'v2');
    // It is retried once.
    for (const _ of [1, 2]) scriptBuild(scene.world, FAILURE);
    expect((await run(scene)).exitCode).toBe(1);

    const planned = await runGreen(scene, { mode: 'plan' });
    expect(planned.outputs.decision).toBe('bake');
    expect(diffOf(planned)).toMatchObject({ added: ['web:v2'], unchanged: ['web:v1'] });

    const back = await runGreen(scene, { images: 'web:v1' });
    expect(back.outputs).toMatchObject({
      decision: 'unchanged',
      'ami-id': first.outputs['ami-id'],
      'component-arn': first.outputs['component-arn'],
    });

    const again = await runGreen(scene);
    expect(again.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(namesOf(lockOf(again))).toEqual(['web:v1', 'web:v2']);
  });

  it('is an older one when the AMI of the newest is deregistered, and gone when every AMI is', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const first = await runGreen(scene);
    push(scene, 'web', 'v2');
    const second = await runGreen(scene);
    loseAmi(scene.world, REGION, second.outputs['ami-id'] ?? '');

    const older = await runGreen(scene, { images: 'web:v1' });
    expect(older.outputs).toMatchObject({ decision: 'unchanged', 'ami-id': first.outputs['ami-id'] });

    loseAmi(scene.world, REGION, first.outputs['ami-id'] ?? '');
    const none = await runGreen(scene);
    expect(none.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(none.outputs.reason).toBe(`last AMI gone: ${second.outputs['ami-id']} does not exist any more`);
  });

  it.each(['missing', 'wildcard'] as const)(
    'may be a build of the schedule, which has no tags (recipe entry at first: %s)',
    async (entry) => {
      const scene = await openScene({ entry });
      push(scene, 'web', 'v1');
      const manual = await runGreen(scene);
      const scheduled = await scheduledBuild(scene);
      expect(scheduled.tags).toEqual({});

      const after = await runGreen(scene);

      expect(after.outputs).toMatchObject({
        decision: 'unchanged',
        'image-build-version-arn': scheduled.arn,
        'component-arn': tookIn(scheduled),
        images: manual.outputs.images,
      });
      expect(after.outputs['ami-id']).not.toBe(manual.outputs['ami-id']);
    },
  );

  it('of a wildcard recipe is told by what was published when it was built, not by the newest component', async () => {
    const scene = await openScene({ entry: 'wildcard' });
    push(scene, 'web', 'v1');
    const manual = await runGreen(scene);
    const scheduled = await scheduledBuild(scene);
    push(scene, 'web', 'v2');
    // It is retried once.
    for (const _ of [1, 2]) scriptBuild(scene.world, FAILURE);
    expect((await run(scene)).exitCode).toBe(1);
    expect(callsOf(scene, 'CreateComponent')).toHaveLength(2);

    const back = await runGreen(scene, { images: 'web:v1' });

    expect(back.outputs).toMatchObject({
      decision: 'unchanged',
      'image-build-version-arn': scheduled.arn,
      'component-arn': manual.outputs['component-arn'],
    });
  });

  it('is known by its recipe where somebody removed its tags', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const first = await runGreen(scene);
    newestBuild(scene).tags = {};

    const second = await runGreen(scene);

    expect(second.outputs).toMatchObject({ decision: 'unchanged', images: first.outputs.images });
  });

  it('whose images cannot be told is baked anew, with the reason', async () => {
    const scene = await openScene({ entry: 'wildcard' });
    push(scene, 'web', 'v1');
    await scheduledBuild(scene);

    const result = await runGreen(scene);

    expect(result.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(result.outputs.reason).toMatch(/^images changed, as far as is known: .*holds no list of images/);
  });

  it('is found behind pages of other builds and components', async () => {
    const scene = await openScene({ entry: 'wildcard' });
    push(scene, 'web', 'v1');
    const first = await runGreen(scene);
    for (let number = 0; number < 30; number += 1) {
      const { arn } = triggerSchedule(scene.world, REGION, scene.pipelineArn);
      setBuildStatus(scene.world, REGION, arn, 'FAILED', 'no capacity');
      await seedComponent(scene.world, REGION, {
        name: COMPONENT,
        version: `2.0.${number}`,
        platform: 'Linux',
        data: emptyDocument('Linux'),
      });
    }
    const writes = writesOf(scene).length;

    const second = await runGreen(scene);

    expect(second.outputs).toMatchObject({
      decision: 'unchanged',
      'ami-id': first.outputs['ami-id'],
      'component-arn': componentArn('1.0.1/1'),
    });
    expect(writesOf(scene)).toHaveLength(writes);
  });
});
