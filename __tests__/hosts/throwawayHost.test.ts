import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { relative, sep } from 'node:path';
import { busyboxLayer, type Image, makeImage, makeIndex, makeLayer, pushTo } from '../../hosts/images.ts';
import { type Registry, type RegistryOptions, startRegistry } from '../../hosts/registry.ts';
import { type Host, type HostOptions, missingPrograms, openHost } from '../../hosts/throwawayHost.ts';

const missing = missingPrograms();
if (missing.length > 0) {
  const told = `SKIPPED: tests of throwaway hosts, which lack ${missing.join(', ')}`;
  if (process.env.CI !== undefined) throw new Error(told);
  console.warn(told);
}
const onHosts = missing.length === 0 ? describe : describe.skip;

const REGISTRY = '111122223333.dkr.ecr.us-east-1.amazonaws.com';
const WEB = `${REGISTRY}/web:v1`;
const PASSWORD = 'a-password-of-ecr';
const opened: (Host | Registry)[] = [];

jest.setTimeout(120_000);

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function open(options: HostOptions = {}): Promise<Host> {
  const host = await openHost(options);
  opened.push(host);
  return host;
}

/** A registry with the image web:v1, and a host that finds and trusts it. */
async function openBoth(
  options: Partial<RegistryOptions> = {},
  hostOptions: HostOptions = {},
): Promise<{ readonly registry: Registry; readonly host: Host; readonly image: Image }> {
  const registry = await startRegistry({ hosts: [REGISTRY], password: PASSWORD, ...options });
  opened.push(registry);
  const more = await makeLayer({
    randomBytes: 3_000_000,
    files: [{ path: 'etc/greeting', content: 'hello' }],
  });
  const image = makeImage({ layers: [await busyboxLayer(), more], command: ['/bin/sleep', '1000'] });
  await pushTo(registry, 'web', image, ['v1']);
  registry.forgetRequests();
  const { hostsEntries, caCertificate } = registry;
  return { registry, image, host: await open({ hostsEntries, certificates: caCertificate, ...hostOptions }) };
}

const pull = (...words: string[]) => ['ctr', '-n', 'k8s.io', 'images', 'pull', ...words, WEB];
const login = ['--user', `AWS:${PASSWORD}`];

/** Everything on this machine that bears one of these names. */
function traces(names: readonly string[]): readonly string[] {
  const bears = (line: string) => names.some((name) => line.includes(name));
  const lines = (text: string) => text.split('\n').filter(bears);
  return [
    ...lines(readFileSync('/proc/mounts', 'utf8')),
    ...lines(execFileSync('losetup', ['--all', '--list'], { encoding: 'utf8' })),
    ...lines(execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })),
    ...lines(spawnSync('find', ['/sys/fs/cgroup', '-type', 'd'], { encoding: 'utf8' }).stdout),
    ...readdirSync(tmpdir()).filter(bears),
  ];
}

onHosts('a throwaway host', () => {
  it('keeps its files, sockets, processes and names to itself', async () => {
    const host = await open({ hostsEntries: { 'x.example': '127.1.2.3' }, environment: { COLOR: 'red' } });
    const other = await open();
    await host.write('/etc/kept', 'only here', '600');
    await host.succeed(
      'rm /etc/passwd; echo secret >/run/kept; echo secret >/var/lib/kept; mkdir /var/lib/warm-ami',
    );
    expect([existsSync('/etc/kept'), existsSync('/run/kept'), existsSync('/etc/passwd')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await other.exists('/etc/kept')).toBe(false);
    expect(await host.read('/etc/kept')).toBe('only here');
    expect(await host.changedFiles()).toEqual(['/etc/kept', '/var/lib/kept']);
    expect(await host.filesWith('secret')).toEqual(['/var/lib/kept']);
    expect(await host.succeed(['getent', 'hosts', 'x.example'])).toContain('127.1.2.3');
    // Of /tmp it sees the project alone, should that lie there.
    const own = relative('/tmp', process.cwd()).split(sep)[0];
    const seen = own === '..' ? '' : `${own}\n`;
    expect(await host.succeed('ls -A /tmp; echo "$COLOR"; stat -c %a /tmp /root')).toBe(
      `${seen}red\n1777\n700\n`,
    );
    expect((await host.run('echo $PPID; ls -d /proc/[0-9]* | wc -l')).stdout).toMatch(/^0\n\d\n$/);
    expect((await host.run('echo 0 >/proc/sys/kernel/panic')).exitCode).toBe(1);
  });

  it('says how a command ended, and kills all of its group', async () => {
    const host = await open();
    const both = await host.run('echo one; echo two >&2; cat; exit 7', { input: 'in' });
    expect(both).toMatchObject({ exitCode: 7, signal: null, stdout: 'one\nin', stderr: 'two\n' });
    const trapped = host.start('trap "echo bye; exit 3" TERM; echo up; sleep 99 & wait');
    while (trapped.output === '') await new Promise((resolve) => setTimeout(resolve, 5));
    await trapped.kill('SIGTERM');
    expect(await trapped.done).toMatchObject({ exitCode: 3, stdout: 'up\nbye\n' });
    const late = await host.run('sleep 98 & sleep 99', { timeoutMs: 200 });
    expect(late).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
    expect((await host.run(['pgrep', 'sleep', '-a'])).stdout).not.toMatch(/9[89]/);
  });

  it('pulls with containerd from a registry that asks for a password, and runs', async () => {
    const { host, registry, image } = await openBoth();
    await host.startUnit('containerd');
    expect((await host.run(pull())).output).toContain('401');
    registry.forgetRequests();
    await host.succeed(pull(...login));
    await host.succeed(pull(...login));
    const blobs = registry.requests().filter((line) => /^GET .*blobs/.test(line));
    const digests = [image.configDigest, ...image.layers.map(({ digest }) => digest)];
    expect([...blobs].sort()).toEqual(digests.map((digest) => `GET /v2/web/blobs/${digest} 200`).sort());
    const greet = ['/bin/busybox', 'cat', '/etc/greeting'];
    expect(await host.succeed(['ctr', '-n', 'k8s.io', 'run', '--rm', WEB, 'x', ...greet])).toBe('hello');
    await host.succeed(['ctr', '-n', 'k8s.io', 'run', '--detach', '--null-io', WEB, 'left-running']);
    await host.enable('containerd');
    await host.reboot();
    expect(await host.isActive('containerd')).toBe(true);
    expect(await host.succeed(['ctr', '-n', 'k8s.io', 'images', 'check'])).toMatch(/complete.*true/);
    expect(await host.succeed(['ctr', '-n', 'k8s.io', 'tasks', 'ls', '-q'])).toBe('');
  });

  it('pulls and runs with docker', async () => {
    const { host } = await openBoth();
    expect((await host.run(['systemctl', 'is-enabled', 'docker'])).stdout).toBe('disabled\n');
    await host.startUnit('docker');
    expect(await host.isActive('docker.socket')).toBe(true);
    expect((await host.run(['docker', 'pull', WEB])).exitCode).not.toBe(0);
    await host.succeed(['docker', 'login', '-u', 'AWS', '--password-stdin', REGISTRY], { input: PASSWORD });
    await host.succeed(['docker', 'pull', '--quiet', WEB]);
    const run = ['docker', 'run', '--rm', '--network', 'none', WEB, '/bin/busybox', 'cat', '/etc/greeting'];
    expect(await host.succeed(run)).toBe('hello');
    await host.succeed(['docker', 'run', '--detach', '--network', 'none', '--stop-timeout', '0', WEB]);
    await host.stopUnits('docker.socket', 'docker', 'containerd');
    const units = ['containerd', 'docker', 'docker.socket'] as const;
    expect(await Promise.all(units.map((unit) => host.isActive(unit)))).toEqual([false, false, false]);
    expect((await host.run(['pgrep', '-l', 'docker|containerd|sleep'])).stdout).toMatch(/^\d+ sleep\n$/);
  });

  it('follows the registry to the host of its blobs, as with S3', async () => {
    const { host, registry, image } = await openBoth({ redirectBlobs: true });
    await host.startUnit('containerd');
    await host.succeed(pull(...login));
    const [, layer] = image.layers;
    expect(registry.requests()).toContain(`GET /v2/web/blobs/${layer?.digest} 307`);
    expect(registry.requests()).toContain(`GET blobs/${layer?.digest} 200`);
  });

  it('comes back to a registry that was gone', async () => {
    const { host, registry } = await openBoth();
    await host.startUnit('containerd');
    await registry.stop();
    expect((await host.run(pull(...login))).output).toContain('connection refused');
    await registry.start();
    await host.succeed(pull(...login));
  });

  it('tells platforms of an index apart', async () => {
    const { host, registry, image } = await openBoth();
    const windows = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1' };
    await pushTo(registry, 'web', makeIndex([{ image, platform: windows }, image], 'oci'), ['v1']);
    await host.startUnit('containerd');
    await host.succeed(pull(...login));
    expect(await host.succeed(['ctr', '-n', 'k8s.io', 'images', 'ls'])).toContain('windows/amd64');
  });

  it('has as small a disk as told', async () => {
    const { host, registry } = await openBoth({}, { store: { megabytes: 24 } });
    const big = await makeLayer({ randomBytes: 30_000_000, gzipLevel: 0 });
    await pushTo(registry, 'web', makeImage({ layers: [big] }), ['v1']);
    await host.startUnit('containerd');
    expect((await host.run(pull(...login))).output).toContain('no space left on device');
  });

  it('finds the aws program', async () => {
    const server = createServer((_, response) => {
      const token = Buffer.from(`AWS:${PASSWORD}`).toString('base64');
      response.end(JSON.stringify({ authorizationData: [{ authorizationToken: token, expiresAt: 4e9 }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const host = await open({
      environment: {
        AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
        AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'secret',
      },
    });
    const words = ['aws', 'ecr', 'get-login-password', '--region', 'us-east-1'];
    const password = await host.succeed(words).finally(() => server.close());
    expect(password).toBe(`${PASSWORD}\n`);
  });

  it('leaves nothing when it closes, with a container running', async () => {
    const { host, registry } = await openBoth({}, { store: { megabytes: 64 } });
    const names = [host.name, registry.name];
    await host.startUnit('docker');
    await host.succeed(pull(...login));
    await host.succeed(['ctr', '-n', 'k8s.io', 'run', '--detach', '--null-io', WEB, 'left-running']);
    expect(traces(names)).not.toEqual([]);
    await Promise.all([host.close(), registry.close()]);
    expect(traces(names)).toEqual([]);
  });

  it('goes when the process that opened it is killed', async () => {
    const child = fork('__tests__/hosts/openAndWait.ts', { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
    let names: string[] = [];
    try {
      [names] = await once(child, 'message');
      expect(traces(names)).not.toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
    for (let tries = 0; tries < 500 && traces(names).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(traces(names)).toEqual([]);
  });
});
