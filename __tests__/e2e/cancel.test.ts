import { scriptBuild } from '../../local-aws/index.ts';
import type { RunningStep } from '../../runner/runAction.ts';
import {
  buildsOf,
  callsOf,
  newestBuild,
  openScene,
  push,
  runGreen,
  runPost,
  type Scene,
  start,
  until,
} from './world.ts';

const ENDLESS = { durations: { BUILDING: 10_000 * 60_000 } };

async function sceneWithLongBuild(): Promise<Scene> {
  const scene = await openScene();
  push(scene, 'web', 'v1');
  scriptBuild(scene.world, ENDLESS);
  return scene;
}

/** Starts a run and waits until it looks at its build. */
async function startAndWait(scene: Scene, inputs = {}): Promise<RunningStep> {
  const looks = callsOf(scene, 'ListWorkflowStepExecutions').length;
  const running = await start(scene, inputs);
  await until(() => callsOf(scene, 'ListWorkflowStepExecutions').length > looks);
  return running;
}

const isCancelled = (scene: Scene) => until(() => newestBuild(scene).status === 'CANCELLED');

describe('a cancelled run', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops the build that it started (%s), and its post step has nothing left to do',
    async (signal) => {
      const scene = await sceneWithLongBuild();
      const running = await startAndWait(scene);

      running.child.kill(signal);
      const result = await running.done;

      expect(result.exitCode).toBe(1);
      await isCancelled(scene);
      expect(result.stdout).toContain(`The build ${newestBuild(scene).arn} is being cancelled.`);
      expect(result.outputs['image-build-version-arn']).toBe(newestBuild(scene).arn);
      expect(result.summary).toContain('The run was cancelled');
      const calls = scene.world.journal.length;
      expect((await runPost(scene, result)).exitCode).toBe(0);
      expect(scene.world.journal).toHaveLength(calls);
    },
  );

  it('leaves a build alone that another run started', async () => {
    const scene = await sceneWithLongBuild();
    await runGreen(scene, { mode: 'start' });
    const running = await startAndWait(scene);

    running.child.kill('SIGTERM');
    const result = await running.done;

    expect(result.exitCode).toBe(1);
    await runPost(scene, result);
    expect(callsOf(scene, 'CancelImageCreation')).toEqual([]);
    expect(newestBuild(scene).status).toBe('BUILDING');
  });

  it('that was killed has its build stopped by the post step', async () => {
    const scene = await sceneWithLongBuild();
    const running = await startAndWait(scene);

    running.child.kill('SIGKILL');
    const result = await running.done;
    expect(result.exitCode).toBeNull();
    expect(callsOf(scene, 'CancelImageCreation')).toEqual([]);
    const post = await runPost(scene, result);

    expect(post.exitCode).toBe(0);
    expect(post.stdout).toContain('is being cancelled');
    await isCancelled(scene);
  });

  it('leaves its build alone with cancel-build: false', async () => {
    const scene = await sceneWithLongBuild();
    const [asked, killed] = ['SIGTERM', 'SIGKILL'] as const;
    const first = await startAndWait(scene, { 'cancel-build': 'false' });
    first.child.kill(asked);
    await runPost(scene, await first.done);
    const second = await startAndWait(scene, { 'cancel-build': 'false' });
    second.child.kill(killed);
    await runPost(scene, await second.done);

    expect(callsOf(scene, 'CancelImageCreation')).toEqual([]);
    expect(buildsOf(scene).map(({ status }) => status)).toEqual(['BUILDING']);
  });

  it('is mended by the next one, which starts a build of its own', async () => {
    const scene = await sceneWithLongBuild();
    const running = await startAndWait(scene);
    running.child.kill('SIGTERM');
    await running.done;
    await isCancelled(scene);

    const result = await runGreen(scene);

    expect(result.outputs.changed).toBe('true');
    expect(buildsOf(scene).map(({ status }) => status)).toEqual(['CANCELLED', 'AVAILABLE']);
  });
});

describe('a run that ended', () => {
  it('leaves nothing to its post step, whether it waited or only started a build', async () => {
    const scene = await sceneWithLongBuild();
    const started = await runGreen(scene, { mode: 'start' });
    const calls = scene.world.journal.length;

    const post = await runPost(scene, started);

    expect(post.exitCode).toBe(0);
    expect(scene.world.journal).toHaveLength(calls);
    expect(newestBuild(scene).status).not.toBe('CANCELLED');
  });
});
