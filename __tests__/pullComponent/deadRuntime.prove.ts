/** Takes two minutes a test, because that is how long a runtime is waited for. */
import { busyboxLayer, makeImage } from '../../hosts/images.ts';
import { hostsAvailable, openNode, unitOf } from './node.ts';

jest.setTimeout(300_000);

(hostsAvailable() ? describe : describe.skip)('on the finished AMI', () => {
  it.each([
    { system: 'linux', runtime: 'containerd' },
    { system: 'windows', runtime: 'docker' },
  ] as const)('$runtime on $system that is enabled and dead fails the test phase', async (combination) => {
    const web = makeImage({ layers: [await busyboxLayer()], command: ['/bin/sleep', '1000'] });
    const node = await openNode(combination, { images: [{ repository: 'web', tags: ['v1'], image: web }] });
    expect((await node.run('build')).exitCode).toBe(0);
    await node.host.enable(unitOf(combination));
    const file =
      combination.runtime === 'containerd' ? '/etc/containerd/config.toml' : '/etc/docker/daemon.json';
    await node.host.write(file, 'nonsense [');
    await node.host.reboot();

    const { exitCode, output } = await node.run('test');

    expect(exitCode).toBe(1);
    expect(output).toMatch(
      new RegExp(`ERROR: ${unitOf(combination)} .*does not (come up by itself on this AMI|answer)`),
    );
  });
});
