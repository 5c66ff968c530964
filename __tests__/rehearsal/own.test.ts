import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mainAccount } from '../../local-aws/index.ts';
import type { RecordedCall } from '../../rehearsal/act.ts';
import { readAnnotations } from '../../runner/commandFiles.ts';
import { runStep } from '../../runner/runAction.ts';
import {
  bareClone,
  cloneWithAction,
  type Ending,
  newFolder,
  readOutputs,
  readRecord,
  rehearse,
  removeFolders,
} from './program.ts';

const FAR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const MANIFEST = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
    - {name: web, image: ${FAR}/team/web:prod}
    - {name: proxy, image: nginx:1.27}
`;

/** What a shell has set that is of another run. */
const OTHER_RUN = {
  GITHUB_OUTPUT: '/nowhere/output',
  GITHUB_STATE: '/nowhere/state',
  GITHUB_WORKSPACE: '/nowhere',
  GITHUB_REPOSITORY: 'secret/repository',
  INPUT_OTHER: 'of another action',
  AWS_ACCESS_KEY_ID: 'AKIAREALREALREALREAL',
  AWS_SECRET_ACCESS_KEY: 'a-real-secret-of-the-shell',
  AWS_PROFILE: 'production',
  AWS_REGION: 'eu-north-1',
};

const [docker, plan, start] = [newFolder(), newFolder(), newFolder()];
let here: string;
let toldOfDocker: Ending;
let toldOfPlan: Ending;
let toldOfStart: Ending;

beforeAll(async () => {
  const clone = bareClone();
  here = newFolder();
  mkdirSync(join(here, 'deploy'));
  writeFileSync(join(here, 'deploy', 'web.yaml'), MANIFEST);
  const npm = { npm_lifecycle_event: 'start', INIT_CWD: here };
  const own = ['--images', 'web:v1.* newest=1', '--images', 'docker.io/nginx:1', '--runtime', 'docker'];
  [toldOfDocker, toldOfPlan, toldOfStart] = await Promise.all([
    rehearse(clone, [...own, '--images-from', 'deploy/**/*.yaml', '--pin=false', '--output', docker], {
      environment: { ...OTHER_RUN, ...npm },
    }),
    rehearse(clone, ['--mode', 'plan', '--rehearse-on', 'linux-arm64', '--output', plan], {
      environment: { INPUT_IMAGES: 'team/*:prod' },
    }),
    rehearse(clone, [
      ...['--images', 'web', '--mode', 'start', '--rehearse-on', 'linux', '--output', start],
      ...['--pipeline', 'arn:aws:imagebuilder:eu-west-1:123456789012:image-pipeline/nodes'],
      ...['--role-to-assume', 'arn:aws:iam::123456789012:role/ci/bake', '--github-token', 'ghp_of-a-person'],
    ]),
  ]);
}, 120_000);

afterAll(removeFolders);

function flowing({ stdout }: Ending): string {
  return stdout.replace(/\s+/g, ' ');
}

/** Names of the images in an output `images`, without the account's own host. */
function imagesOf(folder: string, run: string): readonly string[] {
  const { images } = JSON.parse(readOutputs(folder, run).images ?? '{"images":[]}');
  return images.flatMap(({ repository, tags }: { repository: string; tags: readonly string[] }) =>
    tags.map(
      (tag) =>
        `${repository.replace(`${mainAccount.accountId}.dkr.ecr.us-east-1.amazonaws.com/`, '')}:${tag}`,
    ),
  );
}

function writes(calls: readonly RecordedCall[] = []): readonly string[] {
  const names = calls.map(({ operation }) => operation);
  return names.filter((name) => !/^(Get|List|Describe|BatchGet|AssumeRole)/.test(name));
}

/** Everything that a rehearsal left, as one text. */
function leftIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')).join('\n');
}

describe('a rehearsal with rules of one’s own', () => {
  it('bakes what they name of the registries, nothing new, and the one tag that moves', () => {
    expect(toldOfDocker).toMatchObject({ exitCode: 0, stderr: '' });
    const images = ['web:v1.1', `${FAR}/team/web:prod`];
    expect(imagesOf(docker, '1-first-bake').toSorted()).toEqual(images.toSorted());
    const { runs } = readRecord(docker);
    expect(runs.map(({ builds }) => builds.length)).toEqual([1, 0, 1]);
    expect(writes(runs[1]?.calls)).toEqual([]);
    expect(JSON.parse(readOutputs(docker, '3-one-tag-moves').diff ?? '')).toMatchObject({
      ...{ added: [], removed: [] },
      moved: [expect.anything()],
    });
    expect(Object.keys(runs[0]?.registry ?? {}).some((name) => name.endsWith('/web:pr-17'))).toBe(true);
    expect(flowing(toldOfDocker)).toContain('✓ What no rule names is not in it: web:pr-17,');
  });

  it('hands the inputs on as they are written, and says what it plays otherwise', () => {
    const text = flowing(toldOfDocker);
    expect(text).toContain('runtime: docker pin: false');
    expect(text).toContain('An ECS cluster with Windows Server 2022 nodes in us-east-1.');
    expect(text).toContain('! line 2, docker.io/nginx:1: left out: docker.io is outside of AWS');
    expect(text).toContain('! deploy/web.yaml:7, nginx:1.27: left out: docker.io is outside of AWS');
    expect(text).toContain(`${FAR}/team/web:prod # deploy/web.yaml:6`);
    const document = readFileSync(join(docker, '1-first-bake', 'component.yml'), 'utf8');
    expect(document).toContain('docker');
    expect(document).not.toContain('nginx');
  });

  it('knows nothing of other runs and of the credentials that a shell has set', () => {
    for (const text of [toldOfDocker.stdout, leftIn(docker)]) {
      for (const value of Object.values(OTHER_RUN)) expect(text).not.toContain(value);
    }
  });

  it('ends at once where the action would refuse the inputs, with its words', async () => {
    const inputs = { images: 'Web:v1\n- api', 'pull-concurrency': '21', pin: 'perhaps', pipeline: 'x' };
    const step = {
      action: process.cwd(),
      part: 'main',
      inputs,
      environment: { AWS_REGION: 'us-east-1' },
    } as const;
    const [refused] = readAnnotations((await runStep(step)).stdout);
    const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
    const { exitCode, stdout, stderr } = await rehearse(bareClone(), flags);
    expect(refused?.message).toMatch(/^5 things need mending/);
    expect({ exitCode, stdout, stderr: stderr.trim() }).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: refused?.message,
    });
  });
});

describe('a rehearsal of mode plan', () => {
  it('plans before the bake and after a tag moved, and writes nothing but in the bake', () => {
    expect(toldOfPlan).toMatchObject({ exitCode: 0, stderr: '' });
    const { runs } = readRecord(plan);
    expect(runs.map(({ calls }) => writes(calls).length > 0)).toEqual([false, true, false]);
    expect(imagesOf(plan, '2-bake')).toEqual(['team/api:prod', 'team/web:prod']);
    const planned = readFileSync(join(plan, '1-plan', 'component.yml'), 'utf8');
    expect(readFileSync(join(plan, '2-bake', 'component.yml'), 'utf8')).toBe(planned);
    expect(flowing(toldOfPlan)).toContain('nodes in us-east-1. The Image Builder pipeline linux-nodes');
  });
});

describe('a rehearsal of mode start', () => {
  it('starts the build in one job, waits for it in another, and finds nothing new in a third', () => {
    expect(toldOfStart).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readOutputs(start, '1-start')).not.toHaveProperty('ami-id');
    const waited = readOutputs(start, '2-wait');
    expect(waited).toMatchObject({ changed: 'true', 'ami-id': expect.stringMatching(/^ami-/) });
    expect(readOutputs(start, '3-nothing-new')).toMatchObject({
      ...{ decision: 'unchanged', 'ami-id': waited['ami-id'] },
    });
  });

  it('assumes the role by its name, and leaves no token behind', () => {
    const { calls } = readRecord(start).runs[0] ?? {};
    const [assumed] = calls?.filter(({ operation }) => operation === 'AssumeRoleWithWebIdentity') ?? [];
    expect(assumed).toMatchObject({
      outcome: 'answered',
      input: { RoleArn: `arn:aws:iam::${mainAccount.accountId}:role/ci/bake`, WebIdentityToken: '***' },
    });
    for (const text of [toldOfStart.stdout, leftIn(start)]) {
      expect(text).not.toContain('ghp_of-a-person');
      expect(text).not.toContain('add-mask');
      expect(text).not.toMatch(/\bASIA[A-Z0-9]{12,}|eyJ[\w-]{20,}/);
    }
  });
});

describe('what a step has masked', () => {
  it('is in no log, neither told nor left', async () => {
    const clone = cloneWithAction(
      "console.log('::add-mask::hush-hush'); console.log('a hush-hush b'); process.exit(3);",
    );
    const output = newFolder();
    const { stdout } = await rehearse(clone, ['--output', output]);
    expect(stdout).toContain('│ a *** b');
    expect(stdout + leftIn(output)).not.toContain('hush-hush');
    expect(readFileSync(join(output, '1-first-bake', 'log.txt'), 'utf8')).toBe('a *** b\n');
  });
});
