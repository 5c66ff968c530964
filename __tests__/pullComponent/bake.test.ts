import { busyboxLayer, makeImage, makeIndex, pushTo } from '../../hosts/images.ts';
import type { Host } from '../../hosts/throwawayHost.ts';
import type { ComponentRunner } from '../../local-aws/index.ts';
import { errorOf, HOST, lockOf, newestBuild, openScene, run, runGreen, type Scene } from '../e2e/world.ts';
import {
  hostsAvailable,
  namesHeld,
  namesOfLock,
  openNodeHost,
  openRegistry,
  startScript,
  storeInEcr,
} from './node.ts';

jest.setTimeout(180_000);

const combination = { system: 'linux', runtime: 'containerd' } as const;
const PASSWORD = 'a-password-for-the-whole-bake';

/** An AWS account whose builds really run on a host, which boots anew for the test phase as an instance would. */
async function openRealScene(): Promise<{
  scene: Scene;
  host: () => Promise<Host>;
  push: (repository: string, content: string, pushed?: boolean) => Promise<void>;
}> {
  const registry = await openRegistry({ hosts: [HOST], password: PASSWORD });
  let host: Promise<Host> | undefined;
  const componentRunner: ComponentRunner = async ({ phase, step }) => {
    host ??= openNodeHost(combination, scene, [registry]);
    const instance = await host;
    if (phase === 'test') await instance.reboot();
    const { exitCode, output } = await (await startScript(combination, instance, step.script)).done;
    return { exitCode: exitCode ?? 1, output };
  };
  const scene: Scene = await openScene({ componentRunner, registryPassword: PASSWORD });
  const push = async (repository: string, content: string, pushed = true) => {
    const image = makeImage({
      layers: [await busyboxLayer()],
      command: ['/bin/sleep', '1000'],
      labels: { content },
    });
    const index = makeIndex([image]);
    if (pushed) await pushTo(registry, repository, index, ['v1']);
    storeInEcr(scene, repository, index, ['v1']);
  };
  const opened = async () => {
    if (host === undefined) throw new Error('nothing was built');
    return host;
  };
  return { scene, host: opened, push };
}

(hostsAvailable() ? describe : describe.skip)('a bake whose build really runs', () => {
  it('ends with the images of its lock in containerd, tried on the finished AMI', async () => {
    const { scene, host, push } = await openRealScene();
    await push('web', 'one');
    await push('team/api', 'two');
    const result = await runGreen(scene);
    expect(result.outputs['ami-id']).toMatch(/^ami-/);
    const logs = newestBuild(scene).componentLogs;
    expect(logs.map(({ phase, exitCode }) => [phase, exitCode])).toEqual([
      ['build', 0],
      ['validate', 0],
      ['test', 0],
    ]);
    expect(logs.at(-1)?.output).toMatch(/started in \d+ ms: \S+\/web v1/);
    const node = await host();
    await node.startUnit('containerd');
    const held = await namesHeld({ host: node, combination });
    expect([...held.keys()].filter((name) => !name.startsWith('sha256:')).sort()).toEqual(
      namesOfLock(lockOf(result)),
    );
    expect((await runGreen(scene)).outputs.decision).toBe('unchanged');
  });

  it('fails with the name of the image that could not be pulled', async () => {
    const { scene, push } = await openRealScene();
    await push('web', 'one');
    await push('gone', 'two', false);
    const result = await run(scene);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toContain(`FAILED: ${HOST}/gone v1`);
    expect(errorOf(result)).toContain('PullImages');
    expect(result.outputs['ami-id']).toBeUndefined();
  });
});
