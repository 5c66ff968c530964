import { parse } from 'yaml';
import { scriptBuild } from '../../local-aws/index.ts';
import { inRegion } from '../../local-aws/world.ts';
import { readDocument } from '../../src/component/document.ts';
import {
  callsOf,
  componentArn,
  lockOf,
  namesOf,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  writesOf,
} from './world.ts';

/** The document of a build version of the pull component, as AWS holds it. */
function documentOf({ world }: Scene, arn = ''): string {
  const component = inRegion(world, REGION).imagebuilder.components.get(arn);
  if (component === undefined) throw new Error(`there is no component ${arn}`);
  return component.data;
}

describe('the pull component', () => {
  it.each([
    ['linux', 'containerd', 'ExecuteBash'],
    ['linux', 'docker', 'ExecuteBash'],
    ['windows', 'containerd', 'ExecutePowerShell'],
    ['windows', 'docker', 'ExecutePowerShell'],
  ] as const)('for %s and %s reads back as the lock that it was made of', async (system, runtime, action) => {
    const scene = await openScene({ system });
    push(scene, 'web', 'v1');
    push(scene, 'team/api', 'v2');

    const result = await runGreen(scene, { mode: 'start', runtime });

    const document = documentOf(scene, result.outputs['component-arn']);
    expect(namesOf(lockOf(result))).toEqual(['team/api:v2', 'web:v1']);
    expect(readDocument(document)).toMatchObject({ lock: lockOf(result), settings: { runtime } });
    expect(document).not.toMatch(/\{\{|\}\}/);
    const { phases } = parse(document);
    expect(phases.map(({ name }: { name: string }) => name)).toEqual(['build', 'validate', 'test']);
    expect(phases[0].steps[0].action).toBe(action);
  });

  it('differs with `pin`, so that a change of it is baked in by the next bake', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const pinned = await runGreen(scene, { rebuild: 'always' });
    const loose = await runGreen(scene, { rebuild: 'always', pin: 'false' });
    const [withPin, without] = [pinned, loose].map(({ outputs }) =>
      documentOf(scene, outputs['component-arn']),
    );
    expect(withPin).not.toBe(without);
    expect(lockOf(loose)).toEqual(lockOf(pinned));
  });

  it('gets the next free version when the images changed, and none when they did not', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const first = await runGreen(scene);
    const again = await runGreen(scene, { rebuild: 'always' });
    push(scene, 'web', 'v2');
    const second = await runGreen(scene, { mode: 'start' });

    expect(first.outputs['component-arn']).toBe(componentArn('1.0.0/1'));
    expect(again.outputs['component-arn']).toBe(componentArn('1.0.0/1'));
    expect(second.outputs['component-arn']).toBe(componentArn('1.0.1/1'));
    expect(callsOf(scene, 'CreateComponent')).toHaveLength(2);
  });

  it('is used again after a failed build', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    scriptBuild(scene.world, { failure: { stage: 'TESTING', message: 'broken' } });
    expect((await run(scene)).exitCode).toBe(1);

    const second = await runGreen(scene);

    expect(second.outputs['component-arn']).toBe(componentArn('1.0.0/1'));
    expect(writesOf(scene).filter((operation) => operation.startsWith('Create'))).toEqual([
      'CreateComponent',
      'CreateImageRecipe',
    ]);
  });

  it.each(['ResourceAlreadyExistsException', 'InvalidRequestException', 'ClientException'] as const)(
    'that another run published a moment before is used, where AWS answers %s',
    async (identicalComponent) => {
      // Nobody remembers tokens here, so that the same request is no mere repetition.
      const scene = await openScene({ switches: { clientTokenMemory: 0, identicalComponent } });
      push(scene, 'web', 'v1');
      scriptBuild(scene.world, { failure: { stage: 'TESTING', message: 'broken' } });
      expect((await run(scene)).exitCode).toBe(1);
      scene.world.faults.push({
        service: 'imagebuilder',
        operation: 'GetComponent',
        times: 1,
        when: 'before',
        effect: { kind: 'error', code: 'ResourceNotFoundException', message: 'not there yet', status: 404 },
      });

      // Preflight would be the first to meet it.
      const second = await runGreen(scene, { preflight: 'off' });

      expect(callsOf(scene, 'CreateComponent').map(({ outcome }) => outcome)).toEqual([
        'answered',
        identicalComponent,
      ]);
      expect(second.outputs['component-arn']).toBe(componentArn('1.0.0/1'));
    },
  );
});
