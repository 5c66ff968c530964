import { scriptBuild, triggerSchedule } from '../../local-aws/index.ts';
import { inRegion } from '../../local-aws/world.ts';
import {
  buildsOf,
  componentArn,
  diffOf,
  errorOf,
  lockOf,
  namesOf,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  until,
  writesOf,
} from './world.ts';

const MINUTE = 60_000;

describe('mode', () => {
  it('plan says what bake would do and makes not one call that writes', async () => {
    const scene = await openScene({ system: 'windows' });
    push(scene, 'web', 'v1');

    const first = await runGreen(scene, { mode: 'plan' });
    expect(first.outputs).toMatchObject({ decision: 'bake', changed: 'false' });
    expect(namesOf(lockOf(first))).toEqual(['web:v1']);
    expect(diffOf(first)).toMatchObject({ added: ['web:v1'] });
    for (const output of ['ami-id', 'amis', 'image-build-version-arn', 'component-arn'])
      expect(first.outputs).not.toHaveProperty(output);
    expect(first.summary).toMatch(/would bake a new AMI[\s\S]*Nothing was changed in AWS/);
    expect(writesOf(scene)).toEqual([]);
    const plan = JSON.parse(first.outputs.plan ?? '');

    const baked = await runGreen(scene);
    expect(writesOf(scene).toSorted()).toEqual(
      plan.calls.map(({ action }: { action: string }) => action.split(':')[1]).toSorted(),
    );
    const components = inRegion(scene.world, REGION).imagebuilder.components;
    const written = components.get(baked.outputs['component-arn'] ?? '')?.data ?? '';
    expect(first.kept[plan.document.path]).toBe(written);
    expect(plan.document.characters).toBe(written.length);
    // Somebody disabled Fast Launch since.
    inRegion(scene.world, REGION).ec2.fastLaunch.clear();
    const writes = writesOf(scene).length;
    const second = await runGreen(scene, { mode: 'plan' });
    expect(second.outputs).toMatchObject({
      decision: 'unchanged',
      changed: 'false',
      'ami-id': baked.outputs['ami-id'],
      'fast-launch': expect.stringContaining('"state":"off"'),
    });
    expect(writesOf(scene)).toHaveLength(writes);
  });

  it('start does not wait, and wait resumes with everything that bake would have told', async () => {
    const scene = await openScene({ system: 'windows' });
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { durations: { BUILDING: 180 * MINUTE } });

    const started = await runGreen(scene, { mode: 'start' });

    const build = newestBuild(scene);
    expect(build.status).not.toBe('AVAILABLE');
    expect(started.outputs).toMatchObject({
      decision: 'bake',
      changed: 'false',
      'image-build-version-arn': build.arn,
      'component-arn': componentArn('1.0.0/1'),
    });
    expect(started.outputs).not.toHaveProperty('ami-id');
    expect(started.summary).toContain('mode: wait');

    const waited = await runGreen(scene, { mode: 'wait', images: '' });
    expect(waited.outputs).toMatchObject({
      decision: 'bake',
      changed: 'true',
      'ami-id': build.amis[0]?.image,
      'image-build-version-arn': build.arn,
      'component-arn': componentArn('1.0.0/1'),
      images: started.outputs.images,
      'fast-launch': expect.stringContaining('"state":"enabled"'),
    });

    const later = await runGreen(scene, { mode: 'wait', images: '', 'image-build-version-arn': build.arn });
    expect(later.outputs).toMatchObject({ 'ami-id': build.amis[0]?.image });
  });

  it('start of what is there already is unchanged and starts nothing', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const baked = await runGreen(scene);

    const started = await runGreen(scene, { mode: 'start' });

    expect(started.outputs).toMatchObject({ decision: 'unchanged', 'ami-id': baked.outputs['ami-id'] });
    expect(buildsOf(scene)).toHaveLength(1);
  });

  it('wait takes the newest build in progress, else the newest, and says when there is none', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const none = await run(scene, { mode: 'wait' });
    expect(none.exitCode).toBe(1);
    expect(errorOf(none)).toMatch(/has no build to wait for\.\nStart one with mode: start/);

    scriptBuild(scene.world, { durations: { BUILDING: 400 * MINUTE } });
    const started = await runGreen(scene, { mode: 'start' });
    push(scene, 'web', 'v2');
    await runGreen(scene, {}, { GITHUB_RUN_ID: '1' });
    await until(() => buildsOf(scene).every((build) => build.status === 'AVAILABLE'));
    const newest = await run(scene, { mode: 'wait' }, { GITHUB_RUN_ID: '2' });
    expect(newest.outputs).toMatchObject({
      'image-build-version-arn': newestBuild(scene).arn,
      decision: 'unchanged',
      changed: 'false',
    });
    const arn = started.outputs['image-build-version-arn'] ?? '';
    const named = await run(scene, { mode: 'wait', 'image-build-version-arn': arn }, { GITHUB_RUN_ID: '2' });
    expect(named.outputs).toMatchObject({ 'image-build-version-arn': arn, changed: 'false' });
    expect(namesOf(lockOf(named))).toEqual(['web:v1']);
  });

  it('wait refuses a build whose AMI holds no list of images', async () => {
    const scene = await openScene({ entry: 'wildcard' });
    triggerSchedule(scene.world, REGION, scene.pipelineArn);

    const result = await run(scene, { mode: 'wait' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/does not hold what it was started for: .*holds no list of images/);
    expect(result.outputs).not.toHaveProperty('ami-id');
  });

  it('wait tells of a build that failed before it began', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage: 'TESTING', message: 'no network' } });
    await runGreen(scene, { mode: 'start' });
    await until(() => newestBuild(scene).status === 'FAILED');

    const result = await run(scene, { mode: 'wait' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/failed in its tests: .*\.\nReason: .*no network/);
  });
});
