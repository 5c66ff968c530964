import { spawnSync } from 'node:child_process';
import { type ComponentSettings, renderDocument } from '../../src/component/document.ts';
import { type LockedImage, makeLock } from '../../src/images/lock.ts';
import { LinuxHost, type Outcome, scriptsOf } from './host.ts';
import { digestOf, ecr, imageOf } from './locks.ts';

const chinese = '444455556666.dkr.ecr.cn-north-1.amazonaws.com.cn';
const web = imageOf(`${ecr}/team/web`, ['v1', 'prod']);
const api = imageOf(`${ecr}/team/api`, []);
const far = imageOf(`${chinese}/far`, ['v2']);
const open: LockedImage = {
  ...imageOf('mcr.microsoft.com/oss/pause', ['3.9']),
  platformDigest: digestOf('index mcr.microsoft.com/oss/pause'),
};
const all = [web, api, far, open];

function settingsFor(runtime: ComponentSettings['runtime'], pin = true): ComponentSettings {
  return { platform: { os: 'linux', architecture: 'amd64' }, runtime, pin };
}

function namesOf({ repository, digest, tags }: LockedImage): readonly string[] {
  return [`${repository}@${digest}`, ...tags.map((tag) => `${repository}:${tag}`)];
}

/** The lines that containerd's stand-in holds when every image is there. */
function expectedInContainerd(images: readonly LockedImage[], label: string): readonly string[] {
  const lines = images.flatMap((image) =>
    namesOf(image).map((name) => `${name} ${image.digest} true ${label}`),
  );
  return lines.sort();
}

function expectedInDocker(images: readonly LockedImage[]): readonly string[] {
  const lines = images.flatMap((image) =>
    namesOf(image).map((name) => `${name} ${image.platformDigest} amd64`),
  );
  return lines.sort();
}

let host: LinuxHost;

beforeEach(() => {
  host = new LinuxHost();
  host.serve(all);
  host.protect(ecr, 'us-east-1');
  host.protect(chinese, 'cn-north-1');
});

afterEach(() => {
  host.remove();
});

/** Runs one phase of the document of all images. */
function runPhase(phase: string, settings: ComponentSettings, images: readonly LockedImage[] = all): Outcome {
  const script = scriptsOf(renderDocument(makeLock(images), settings))[phase];
  if (script === undefined) throw new Error(`The document has no phase ${phase}.`);
  return host.run(script);
}

function callsOf(program: string): readonly string[] {
  return host.calls.filter((call) => call.startsWith(program));
}

describe.each(['containerd', 'docker'] as const)('the scripts for %s', (runtime) => {
  const settings = settingsFor(runtime);
  const pullOf = runtime === 'containerd' ? 'ctr -n k8s.io images pull' : 'docker pull';

  it('leave every image under its digest and every tag', () => {
    expect(runPhase('build', settings)).toMatchObject({ exitCode: 0 });
    const expected =
      runtime === 'containerd'
        ? expectedInContainerd(all, 'io.cri-containerd.pinned=pinned')
        : expectedInDocker(all);
    expect(host.images).toEqual(expected);
  });

  it('log in once to each ECR registry, in its own Region, and to no other', () => {
    runPhase('build', settings);
    expect([...callsOf('aws')].sort()).toEqual([
      'aws ecr get-login-password --region cn-north-1',
      'aws ecr get-login-password --region us-east-1',
    ]);
  });

  it('never print a password and leave none behind, also when they fail', () => {
    host.failPulls(web, 9);
    const { exitCode, output } = runPhase('build', settings);
    expect(exitCode).toBe(1);
    expect(output).not.toContain('secret-of-');
    expect(host.savedScript).not.toContain('secret-of-');
    expect(host.dockerLogins).toEqual([]);
    expect(host.temporaryFiles).toEqual([]);
  });

  it('start a stopped runtime and stop it again', () => {
    expect(runPhase('build', settings).exitCode).toBe(0);
    expect(callsOf('systemctl start')).toEqual([`systemctl start ${runtime}`]);
    expect(host.active).toEqual([]);
  });

  it('stop it again also after a failure', () => {
    host.failPulls(web, 9);
    expect(runPhase('build', settings).exitCode).toBe(1);
    expect(host.active).toEqual([]);
  });

  it('leave a running runtime running', () => {
    host.activate('containerd', ...(runtime === 'docker' ? ['docker', 'docker.socket'] : []));
    const before = host.active;
    expect(runPhase('build', settings).exitCode).toBe(0);
    expect(host.active).toEqual(before);
    expect(callsOf('systemctl st')).toEqual([]);
  });

  it('fail with 1, not with the code of the tool, when the runtime does not start', () => {
    host.breakServices();
    expect(runPhase('build', settings).exitCode).toBe(1);
  });

  it('try a pull three times, waiting longer each time', () => {
    host.failPulls(web, 2);
    const { exitCode, output } = runPhase('build', settings);
    expect(exitCode).toBe(0);
    expect(callsOf('sleep')).toEqual(['sleep 10', 'sleep 20']);
    expect(callsOf(pullOf).filter((call) => call.includes('team/web'))).toHaveLength(3);
    expect(output).toContain(`${web.digest}: attempt 2 of 3 failed`);
  });

  it('name the image that failed after all others had their chance, and exit with 1', () => {
    host.failPulls(api, 9);
    const { exitCode, output } = runPhase('build', settings);
    expect(exitCode).toBe(1);
    expect(output.match(/^FAILED: .*$/gm)?.map((line) => line.trim())).toEqual([`FAILED: ${ecr}/team/api`]);
    expect(output).toContain('failed for 1 of 4 images');
    for (const name of [web, far, open].flatMap(namesOf)) {
      expect(host.images.join('\n')).toContain(`${name} `);
    }
  });

  it('fail only the images of a registry that refuses the login, without trying to pull them', () => {
    host.refuseRegion('cn-north-1');
    const { exitCode, output } = runPhase('build', settings);
    expect(exitCode).toBe(1);
    expect(output.match(/^FAILED: .*$/gm)).toEqual([`FAILED: ${chinese}/far v2`]);
    expect(callsOf(pullOf)).toHaveLength(3);
  });

  it('fail when a tag cannot be set', () => {
    const odd = imageOf(`${ecr}/odd`, ['refuse-this']);
    host.serve([odd]);
    const { exitCode, output } = runPhase('build', settings, [...all, odd]);
    expect(exitCode).toBe(1);
    expect(output).toContain(`FAILED: ${ecr}/odd refuse-this`);
  });

  it('pull nothing twice when run again, and end well', () => {
    runPhase('build', settings);
    const before = host.images;
    expect(runPhase('build', settings).exitCode).toBe(0);
    expect(callsOf(pullOf)).toHaveLength(all.length);
    expect(host.images).toEqual(before);
  });

  it('finish what an interrupted run began', () => {
    runPhase('build', settings);
    const complete = host.images;
    host.images = complete.filter((line) => !line.includes('team/api') && !line.includes(':prod'));
    expect(runPhase('build', settings).exitCode).toBe(0);
    expect(host.images).toEqual(complete);
  });

  it('move a tag that stands for another image', () => {
    runPhase('build', settings);
    const complete = host.images;
    host.images = complete.map((line) =>
      line.startsWith(`${web.repository}:v1 `) ? line.replaceAll(/sha256:\S+/g, digestOf('older')) : line,
    );
    expect(runPhase('validate', settings).exitCode).toBe(1);
    expect(runPhase('build', settings).exitCode).toBe(0);
    expect(host.images).toEqual(complete);
  });

  it.each(['validate', 'test'])(
    'pass the %s phase after the build phase, without pulling or logging in',
    (phase) => {
      runPhase('build', settings);
      const before = host.calls.length;
      expect(runPhase(phase, settings)).toMatchObject({ exitCode: 0 });
      const calls = host.calls.slice(before).join('\n');
      expect(calls).not.toMatch(/images (pull|tag|label)|docker (pull|tag|login)|^aws /m);
      expect(host.active).toEqual([]);
    },
  );

  it('fail the validate phase when a name is missing, and say which', () => {
    runPhase('build', settings);
    for (const name of all.flatMap(namesOf)) {
      const complete = host.images;
      host.images = complete.filter((line) => !line.startsWith(`${name} `));
      const { exitCode, output } = runPhase('validate', settings);
      expect(exitCode).toBe(1);
      expect(output).toMatch(/^FAILED: /m);
      expect(output).toContain(name);
      host.images = complete;
    }
  });

  it('refuse to run what was changed since the build phase', () => {
    runPhase('build', settings);
    host.savedScript = `${host.savedScript}\n`;
    const before = host.calls.length;
    const { exitCode, output } = runPhase('validate', settings);
    expect(exitCode).toBe(1);
    expect(output).toContain('images.sh: FAILED');
    expect(host.calls).toHaveLength(before);
  });

  it('fail the validate phase when the build phase left nothing', () => {
    expect(runPhase('validate', settings).exitCode).toBe(1);
  });

  it.each(['build', 'validate', 'test'])('are sound bash in the %s phase', (phase) => {
    const script = scriptsOf(renderDocument(makeLock(all), settings))[phase] ?? '';
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expectCleanShell(script);
  });

  it('are sound bash in the file that the build phase leaves', () => {
    runPhase('build', settings);
    expectCleanShell(host.savedScript);
  });
});

describe('the scripts for containerd alone', () => {
  const settings = settingsFor('containerd');

  it('fail when another platform manifest landed than that of the lock', () => {
    const moved = imageOf(`${ecr}/moved`, ['v1']);
    host.serve([{ ...moved, platformDigest: digestOf('another manifest') }]);
    const { exitCode, output } = runPhase('build', settings, [...all, moved]);
    expect(exitCode).toBe(1);
    expect(output).toContain(`FAILED: ${ecr}/moved v1`);
    expect(output).toContain(moved.platformDigest);
    expect(host.images.join('\n')).not.toContain(`${ecr}/moved:v1`);
  });

  it('label no name when pin is off, and the validate phase asks for no label', () => {
    const unpinned = settingsFor('containerd', false);
    expect(runPhase('build', unpinned).exitCode).toBe(0);
    expect(host.images).toEqual(expectedInContainerd(all, '-'));
    expect(runPhase('validate', unpinned).exitCode).toBe(0);
  });

  it.each([
    ['is not pinned', 'io.cri-containerd.pinned=pinned', '-'],
    ['is not unpacked', ' true ', ' false '],
  ])('fail the validate phase when an image %s', (_, from, to) => {
    runPhase('build', settings);
    host.images = host.images.map((line) =>
      line.startsWith(`${api.repository}@`) ? line.replace(from, to) : line,
    );
    const { exitCode, output } = runPhase('validate', settings);
    expect(exitCode).toBe(1);
    expect(output).toContain(`FAILED: ${api.repository}`);
  });

  it('pull again what is there and not unpacked', () => {
    runPhase('build', settings);
    host.images = host.images.map((line) => line.replace(' true ', ' false '));
    runPhase('build', settings);
    expect(callsOf('ctr -n k8s.io images pull')).toHaveLength(2 * all.length);
  });

  it('use no namespace but k8s.io and never ask for all platforms', () => {
    runPhase('build', settings);
    const calls = callsOf('ctr').filter((call) => call !== 'ctr version');
    expect(calls.every((call) => call.startsWith('ctr -n k8s.io '))).toBe(true);
    expect(calls.join('\n')).not.toMatch(/--(all-platforms|platform|local|max-concurrent)/);
  });
});

describe('the scripts for docker alone', () => {
  const settings = settingsFor('docker');

  it('never put a password on a command line, and log out', () => {
    runPhase('build', settings);
    expect(host.calls.join('\n')).not.toContain('secret-of-');
    expect([...callsOf('docker logout')].sort()).toEqual([
      `docker logout ${ecr}`,
      `docker logout ${chinese}`,
    ]);
  });

  it('fail when the image is one of another architecture', () => {
    const { exitCode, output } = runPhase('build', {
      ...settings,
      platform: { os: 'linux', architecture: 'arm64' },
    });
    expect(exitCode).toBe(1);
    expect(output).toContain('failed for 4 of 4 images');
  });
});

/** Shellcheck's opinion; without shellcheck a skip that is seen, and in CI a failure. */
function expectCleanShell(script: string): void {
  const { error, stdout } = spawnSync('shellcheck', ['--shell=bash', '-'], {
    input: script,
    encoding: 'utf8',
  });
  if (error === undefined) {
    expect(stdout).toBe('');
    return;
  }
  if (process.env.CI !== undefined) throw new Error('shellcheck is not installed.', { cause: error });
  console.warn('SKIPPED: shellcheck is not installed, so the scripts were not linted.');
}
