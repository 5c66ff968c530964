import { inRegion, scriptBuild, seedComponent, setBuildStatus } from '../../local-aws/index.ts';
import { renderDocument } from '../../src/component/document.ts';
import { makeLock } from '../../src/images/lock.ts';
import {
  buildsOf,
  COMPONENT,
  callsOf,
  componentArn,
  errorOf,
  HOST,
  lockOf,
  namesOf,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  start,
  tookIn,
  until,
  warningsOf,
} from './world.ts';

const MINUTE = 60_000;
/** A stage long enough, at the worlds' pace, for a test to step in between. */
const LONG = { durations: { PENDING: 90 * MINUTE, BUILDING: 60 * MINUTE } };
/** A build that outlasts what a run waits for it here. */
const ENDLESS = { durations: { BUILDING: 10_000 * MINUTE } };

/** What another workflow wants the nodes to hold. */
const OTHERS = makeLock([
  {
    repository: `${HOST}/others`,
    digest: `sha256:${'a'.repeat(64)}`,
    platformDigest: `sha256:${'a'.repeat(64)}`,
    tags: ['v1'],
    compressedBytes: 1000,
  },
]);

/** Another workflow publishes the same component with images of its own. */
async function publishOthers({ world }: Scene, version: string): Promise<void> {
  const platform = { os: 'linux', architecture: 'amd64' } as const;
  const data = renderDocument(OTHERS, {
    platform,
    runtime: 'containerd',
    pin: true,
    pullConcurrency: 'auto',
  });
  await seedComponent(world, REGION, { name: COMPONENT, version, platform: 'Linux', data });
}

/** Has something happen the moment a start has taken effect, before its answer; for the first starts. */
function whenStarted({ world }: Scene, happen: () => Promise<void>, times = 1): void {
  let starts = 0;
  world.onCall = async ({ operation }, when) => {
    if (operation !== 'StartImagePipelineExecution' || when !== 'after' || starts === times) return;
    starts += 1;
    await happen();
  };
}

/** The versions of the pull component that there are. */
function published({ world }: Scene): readonly string[] {
  return [...inRegion(world, REGION).imagebuilder.components.keys()].filter((arn) => arn.includes(COMPONENT));
}

describe('a build', () => {
  it('is tagged from its start with the lock, the component, the run and the commit', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');

    const result = await runGreen(scene, { mode: 'start' });

    const { tags } = callsOf(scene, 'StartImagePipelineExecution')[0]?.input ?? {};
    expect(tags).toEqual({
      'warm-ami:lock': lockOf(result).id,
      'warm-ami:component': result.outputs['component-arn'],
      'warm-ami:run': 'https://github.com/example/shop/actions/runs/4711',
      'warm-ami:commit': '0123456789abcdef0123456789abcdef01234567',
      'warm-ami:step': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('of the same images in progress is attached to, and one of other images is not', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, ENDLESS);
    const started = await runGreen(scene, { mode: 'start' });
    const arn = started.outputs['image-build-version-arn'] ?? '';
    const attached = await start(scene);
    await until(() => callsOf(scene, 'GetImage').length > 0);
    push(scene, 'web', 'v2');
    const other = await runGreen(scene);
    expect(other.outputs['image-build-version-arn']).not.toBe(arn);
    setBuildStatus(scene.world, REGION, arn, 'FAILED', 'enough');
    const result = await attached.done;

    expect(result.stdout).toContain(
      `A build of the same images is in progress, this run waits for it: ${arn}`,
    );
    expect(result.outputs['image-build-version-arn']).toBe(arn);
    expect(callsOf(scene, 'StartImagePipelineExecution')).toHaveLength(2);
    expect(result.exitCode).toBe(1);
  });

  it.each(['second build', 'ResourceInUseException'] as const)(
    'is one for two runs that start at the same moment (a start while one runs: %s)',
    async (startWhileRunning) => {
      const scene = await openScene({ entry: 'wildcard', switches: { startWhileRunning } });
      push(scene, 'web', 'v1');
      scriptBuild(scene.world, LONG);

      // Both have seen that nothing is in progress by the time that the first start takes effect.
      scene.world.faults.push({
        service: 'imagebuilder',
        operation: 'StartImagePipelineExecution',
        times: 2,
        when: 'before',
        effect: { kind: 'latency', milliseconds: 400 },
      });

      const runs = await Promise.all(
        ['1', '2'].map((id) => run(scene, {}, { GITHUB_RUN_ID: id, GITHUB_SHA: `${id}`.repeat(40) })),
      );

      expect(runs.map(({ exitCode, stderr }) => `${exitCode}${stderr}`)).toEqual(['0', '0']);
      expect(buildsOf(scene)).toHaveLength(1);
      const [amis, changed] = ['ami-id', 'changed'].map((name) => runs.map(({ outputs }) => outputs[name]));
      expect(amis?.[0]).toMatch(/^ami-/);
      expect(amis?.[1]).toBe(amis?.[0]);
      expect(changed).toEqual(['true', 'true']);
    },
  );

  it('that the pipeline is too busy for is started when the other one is done', async () => {
    const scene = await openScene({ switches: { startWhileRunning: 'ResourceInUseException' } });
    push(scene, 'web', 'v1');
    const first = await runGreen(scene, { mode: 'start' });
    push(scene, 'web', 'v2');

    const second = await runGreen(scene);

    expect(second.outputs['image-build-version-arn']).not.toBe(first.outputs['image-build-version-arn']);
    expect(namesOf(lockOf(second))).toEqual(['web:v1', 'web:v2']);
  });

  it('shows its states and steps, the time gone and the time expected', async () => {
    const scene = await openScene({ timeFactor: 2000 });
    push(scene, 'web', 'v1');
    await runGreen(scene);
    scriptBuild(scene.world, { waitsForApproval: true });

    const { stdout } = await runGreen(scene, { rebuild: 'always' });

    expect(stdout).toMatch(
      /BUILDING · WaitForApproval \(waits for an approval; answer it with: aws imagebuilder \S+ .*--action RESUME\) · [\d.]+ s of about [\d.]+ s/,
    );
    expect(stdout).toMatch(/BUILDING · ApplyBuildComponents · /);
    expect(stdout).toMatch(/^(TESTING|DISTRIBUTING)( · \w+)? · [\d.]+ s of about [\d.]+ s$/m);
  });

  it('that fails is told with the reason, the failed step, the component, the log group and what to do', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const component = {
      componentArn: componentArn('1.0.0/1'),
      phaseName: 'build',
      stepName: 'PullImages',
      action: 'ExecuteBash',
    };
    const failure = { stage: 'BUILDING', message: 'web:v1 could not be pulled', component } as const;
    scriptBuild(scene.world, { failure });

    const result = await run(scene);

    const error = errorOf(result);
    const arn = newestBuild(scene).arn;
    expect(result.exitCode).toBe(1);
    expect(error).toContain(`The build ${arn} failed while it was built: there is no AMI.`);
    expect(error).toMatch(/^Reason: .*ApplyBuildComponents' failed: web:v1 could not be pulled$/m);
    expect(error).toMatch(
      /^Failed step: ApplyBuildComponents \(BUILD, ExecuteComponents\): web:v1 could not/m,
    );
    expect(error).toMatch(/^Failed component: .*nodes-images\/1\.0\.0\/1, build, PullImages, ExecuteBash/m);
    expect(error).toMatch(/^Log group: \/aws\/imagebuilder\/nodes-recipe, stream 1\.0\.1\/1$/m);
    expect(error).toMatch(/run again: a new build starts/);
    expect(result.outputs).not.toHaveProperty('ami-id');
  });

  it('that fails in its distribution names the Regions and the AMIs that it had made', async () => {
    const scene = await openScene({
      pipeline: { distributions: [{ region: REGION }, { region: 'eu-west-1' }] },
    });
    push(scene, 'web', 'v1');
    const regions = [{ region: 'eu-west-1', errorMessage: 'the key is disabled' }];
    for (const _ of ['first', 'retried'])
      scriptBuild(scene.world, { failure: { stage: 'DISTRIBUTING', message: 'no copy', regions } });

    const result = await run(scene);
    const error = errorOf(result);

    expect(callsOf(scene, 'RetryImage')).toHaveLength(1);
    expect(error).toContain('failed while its AMI was distributed, and failed again when it was retried.');
    expect(JSON.parse(result.outputs.amis ?? '[]')).toContainEqual(
      expect.objectContaining({ region: REGION, ami: newestBuild(scene).amis[0]?.image }),
    );
    expect(error).toMatch(/^Region: eu-west-1, FAILED, the key is disabled$/m);
    expect(error).toMatch(new RegExp(`^AMIs that it had made: ${newestBuild(scene).amis[0]?.image} `, 'm'));
  });

  it.each([true, false])(
    'that fails in its distribution is retried in place, and green when that helps (failureContext: %s)',
    async (withContext) => {
      const scene = await openScene();
      push(scene, 'web', 'v1');
      scriptBuild(scene.world, { failure: { stage: 'DISTRIBUTING', message: 'no copy', withContext } });

      const result = await runGreen(scene);

      expect(callsOf(scene, 'RetryImage')).toHaveLength(1);
      expect(buildsOf(scene)).toHaveLength(1);
      expect(result.outputs['ami-id']).toBe(newestBuild(scene).amis[0]?.image);
      expect(warningsOf(result).join('\n')).toContain('it is retried once, in place');
    },
  );

  it.each(['BUILDING', 'TESTING'] as const)('that fails while %s is not retried in place', async (stage) => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage, message: 'no' } });

    expect((await run(scene)).exitCode).toBe(1);
    expect(callsOf(scene, 'RetryImage')).toEqual([]);
  });

  it('that failed is followed by a new one when the failed jobs of the run are run again', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage: 'BUILDING', message: 'no' } });
    expect((await run(scene)).exitCode).toBe(1);

    const again = await runGreen(scene, {}, { GITHUB_RUN_ATTEMPT: '2' });

    expect(buildsOf(scene).map(({ status }) => status)).toEqual(['FAILED', 'AVAILABLE']);
    expect(again.outputs['image-build-version-arn']).toBe(newestBuild(scene).arn);
  });

  it('that a lost runner left behind is attached to', async () => {
    const scene = await openScene({ timeFactor: 1000 });
    push(scene, 'web', 'v1');
    const lost = await start(scene);
    await until(() => buildsOf(scene).length > 0);
    lost.child.kill('SIGKILL');
    await lost.done;

    await runGreen(scene, {}, { GITHUB_RUN_ID: '4712' });

    expect(buildsOf(scene).map(({ status }) => status)).toEqual(['AVAILABLE']);
  });

  it('that somebody cancels or deletes fails the step', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    for (const [status, said] of [
      [
        'CANCELLED',
        /was cancelled by somebody else\. Maintenance\.\nLog group: \S+, stream 1\.0\.1\/1\nRun again/,
      ],
      ['DELETED', /is not there any more: somebody deleted it\.\nRun again/],
    ] as const) {
      scriptBuild(scene.world, ENDLESS);
      const running = await start(scene);
      await until(() => buildsOf(scene).some((build) => build.status === 'BUILDING'));
      setBuildStatus(scene.world, REGION, newestBuild(scene).arn, status, 'Maintenance.');
      const result = await running.done;
      expect(result.exitCode).toBe(1);
      expect(errorOf(result)).toMatch(said);
    }
  });

  it('that takes too long goes on, and the step says literally how to resume', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { durations: { BUILDING: 300 * MINUTE } });

    const result = await run(scene, { 'timeout-minutes': '0.01' });

    const { arn } = newestBuild(scene);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain(`mode: wait and image-build-version-arn: ${arn}`);
    expect(result.outputs['image-build-version-arn']).toBe(arn);
    expect(callsOf(scene, 'CancelImageCreation')).toEqual([]);
    const resumed = await runGreen(scene, { mode: 'wait', 'image-build-version-arn': arn });
    expect(resumed.outputs).toMatchObject({ 'image-build-version-arn': arn, changed: 'true' });
  });

  it('that is over but whose status is unknown to this version is waited for', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, ENDLESS);
    const running = await start(scene);
    await until(() => buildsOf(scene).some((build) => build.status === 'BUILDING'));
    setBuildStatus(scene.world, REGION, newestBuild(scene).arn, 'POLISHING');
    const before = callsOf(scene, 'GetImage').length;
    await until(() => callsOf(scene, 'GetImage').length > before + 2);
    setBuildStatus(scene.world, REGION, newestBuild(scene).arn, 'FAILED', 'no polish');
    const result = await running.done;

    expect(result.stdout).toContain('POLISHING');
    expect(errorOf(result)).toContain('no polish');
  });

  it.each([
    ['before the start', 'as written', OTHERS.id],
    ['after the start', 'resolved', OTHERS.id],
    // Only the times are left to judge by, and they do not tell.
    ['after the start', 'as written', 'unknown'],
  ] as const)(
    'that took in a component which another run published %s is retagged, and another one started (GetImage shows components %s)',
    async (moment, imageShowsComponents, tag) => {
      const scene = await openScene({ entry: 'wildcard', switches: { imageShowsComponents } });
      push(scene, 'web', 'v1');
      scriptBuild(scene.world, LONG);
      if (moment === 'before the start') {
        const effect = { kind: 'latency', milliseconds: 200 } as const;
        const slow = { service: 'imagebuilder', operation: 'CreateComponent', when: 'after' } as const;
        scene.world.faults.push({ ...slow, times: 1, effect });
      }
      if (moment === 'after the start') whenStarted(scene, () => publishOthers(scene, '1.0.9'));
      const running = await start(scene);
      if (moment === 'before the start') {
        await until(() => published(scene).length > 1);
        await publishOthers(scene, '1.0.9');
      }

      const result = await running.done;

      expect(result.exitCode).toBe(0);
      const [first, second, ...more] = buildsOf(scene);
      expect(more).toEqual([]);
      expect(first === undefined ? undefined : tookIn(first)).toBe(componentArn('1.0.9/1'));
      expect(first?.tags).toMatchObject({
        'warm-ami:lock': tag,
        'warm-ami:component': tag === 'unknown' ? 'unknown' : componentArn('1.0.9/1'),
      });
      expect(warningsOf(result).join()).toContain(
        `The build ${first?.arn} does not hold the wanted images for certain:`,
      );
      expect(namesOf(lockOf(result))).toEqual(['web:v1']);
      expect(result.outputs).toMatchObject({
        'image-build-version-arn': second?.arn,
        'component-arn': componentArn('1.0.10/1'),
        'ami-id': second?.amis[0]?.image,
      });
      expect(second === undefined ? undefined : tookIn(second)).toBe(componentArn('1.0.10/1'));
    },
  );

  it('is started again at most twice; then the step claims no AMI', async () => {
    const scene = await openScene({ entry: 'wildcard', switches: { imageShowsComponents: 'resolved' } });
    push(scene, 'web', 'v1');
    for (const _ of [1, 2, 3]) scriptBuild(scene.world, LONG);
    let starts = 0;
    whenStarted(
      scene,
      () => {
        starts += 1;
        return publishOthers(scene, `1.${starts}.0`);
      },
      3,
    );
    const result = await run(scene);

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/^After 3 builds no AMI is known to hold the wanted images/);
    const locks = buildsOf(scene).map((build) => build.tags['warm-ami:lock']);
    expect(locks).toEqual([OTHERS.id, OTHERS.id, OTHERS.id]);
    expect(result.outputs).not.toHaveProperty('ami-id');
    expect(result.outputs.changed).toBe('false');
  });

  it('outlives throttling, faults of the service and lost answers', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const { faults } = scene.world;
    const error = {
      kind: 'error',
      code: 'CallRateLimitExceededException',
      message: 'Rate exceeded',
      status: 429,
    } as const;
    const unavailable = {
      kind: 'error',
      code: 'ServiceUnavailableException',
      message: 'later',
      status: 503,
    } as const;
    const during = { service: 'imagebuilder', operation: 'GetImage', when: 'before' } as const;
    faults.push({ ...during, times: 1, effect: error }, { ...during, times: 1, effect: unavailable });
    faults.push({
      ...during,
      operation: 'StartImagePipelineExecution',
      when: 'after',
      times: 1,
      effect: { kind: 'drop' },
    });

    const result = await runGreen(scene);

    expect(result.outputs.changed).toBe('true');
    expect(buildsOf(scene)).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
