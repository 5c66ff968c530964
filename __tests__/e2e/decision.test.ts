import { deleteImage, moveBaseImage, pushIndex } from '../../local-aws/index.ts';
import {
  buildsOf,
  diffOf,
  lockOf,
  newestBuild,
  openScene,
  place,
  push,
  REGION,
  runGreen,
  type Scene,
  SYSTEMS,
} from './world.ts';

const DAY = 86_400_000;

/** Makes the newest build one that began days ago. */
function age(scene: Scene, days: number): void {
  Object.assign(newestBuild(scene), { dateCreated: new Date(Date.now() - days * DAY) });
}

describe('diff and decision', () => {
  it('tell a first bake, what was added, removed, moved and left, and a bake of just that', async () => {
    const scene = await openScene();
    push(scene, 'same', 'v1');
    push(scene, 'moving', 'v1', 'before');
    const gone = push(scene, 'gone', 'v1');
    const first = await runGreen(scene);
    expect(first.outputs).toMatchObject({
      decision: 'bake',
      reason: 'first bake: the pipeline has no AMI yet',
    });
    expect(diffOf(first)).toEqual({
      added: ['gone:v1', 'moving:v1', 'same:v1'],
      removed: [],
      moved: [],
      unchanged: [],
    });

    const unchanged = await runGreen(scene);
    expect(unchanged.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
    expect(unchanged.outputs.reason).toMatch(/holds just the wanted images$/);

    deleteImage(scene.world, place('gone'), gone);
    push(scene, 'moving', 'v1', 'after');
    push(scene, 'new', 'v1');
    const second = await runGreen(scene);
    expect(second.outputs.reason).toBe('images changed: 1 added, 1 removed, 1 moved');
    expect(diffOf(second)).toEqual({
      added: ['new:v1'],
      removed: ['gone:v1'],
      moved: ['moving:v1'],
      unchanged: ['same:v1'],
    });
    expect(second.outputs['ami-id']).not.toBe(first.outputs['ami-id']);
  });

  it('go by digest: the same content pushed again, and an index with other attestations, are unchanged', async () => {
    const scene = await openScene();
    const index = (attestation: string) =>
      pushIndex(scene.world, place('web'), {
        children: [{ content: 'c', platform: SYSTEMS.linux.image }],
        tags: ['v1'],
        attestation,
      });
    const digest = push(scene, 'api', 'v1');
    const built = index('built on Monday');
    await runGreen(scene);
    deleteImage(scene.world, place('api'), digest);
    push(scene, 'api', 'v1');
    const rebuilt = index('built on Tuesday');
    expect(rebuilt.digest).not.toBe(built.digest);

    const second = await runGreen(scene);

    expect(second.outputs).toMatchObject({ decision: 'unchanged', changed: 'false' });
    expect(buildsOf(scene)).toHaveLength(1);
    expect(lockOf(second).images.map((image) => image.digest)).toContain(built.digest);
    expect(lockOf(second).images.map((image) => image.digest)).not.toContain(rebuilt.digest);
  });

  it('bake when the base image moved, once', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    await runGreen(scene);
    const from = newestBuild(scene).parentAmi;
    const to = moveBaseImage(scene.world, REGION, SYSTEMS.linux.parameter);

    const moved = await runGreen(scene);
    expect(moved.outputs).toMatchObject({
      decision: 'bake',
      changed: 'true',
      reason: `base image moved: from ${from} to ${to.id}`,
    });
    expect(newestBuild(scene).parentAmi).toBe(to.id);
    expect((await runGreen(scene)).outputs.decision).toBe('unchanged');
  });

  it('bake when the last bake is older than `rebuild`, when it is `always`, and give every reason there is', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    await runGreen(scene);
    age(scene, 8);

    const plan = (rebuild: string) => runGreen(scene, { mode: 'plan', rebuild });
    const [young, old, always, never] = await Promise.all([
      plan('9d'),
      plan('1w'),
      plan('always'),
      plan('if-changed'),
    ]);

    expect(young?.outputs.decision).toBe('unchanged');
    expect(never?.outputs.decision).toBe('unchanged');
    expect(old?.outputs.reason).toMatch(/^older than 1w: the last bake began 8 d 0 h ago$/);
    expect(always?.outputs.reason).toBe('forced: rebuild is always');
    push(scene, 'web', 'v2');
    const both = await runGreen(scene, { rebuild: '7d' });
    expect(both.outputs.reason).toMatch(/^images changed: 1 added; older than 7d/);
  });
});
