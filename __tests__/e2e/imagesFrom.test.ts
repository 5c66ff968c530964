import { pushIndex } from '../../local-aws/index.ts';
import {
  errorOf,
  HOST,
  lockOf,
  namesOf,
  openScene,
  place,
  push,
  run,
  runGreen,
  type Scene,
  SYSTEMS,
  warningsOf,
  writesOf,
} from './world.ts';

/** A Deployment of one container, as a person writes it. */
function deployment(name: string, image: string, os?: 'linux' | 'windows'): string {
  const selector = os === undefined ? [] : ['      nodeSelector:', `        kubernetes.io/os: ${os}`];
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  template:',
    '    spec:',
    ...selector,
    '      containers:',
    '        - name: app',
    `          image: ${image}`,
    '',
  ].join('\n');
}

const FROM = { images: '', 'images-from': 'deploy/**/*.yaml' };

/** A bake or a plan of what the files name. */
function from(
  scene: Scene,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
) {
  return runGreen(scene, { ...FROM, ...inputs }, {}, files);
}

describe('images-from', () => {
  it('bakes what the files name for these nodes, and says where each is named', async () => {
    const scene = await openScene({ system: 'windows' });
    push(scene, 'web', 'v1');
    push(scene, 'jobs', 'v7');
    push(scene, 'other', 'v1');
    const files = {
      'deploy/web.yaml': deployment('web', `${HOST}/web:v1`, 'windows'),
      'deploy/more/jobs.yaml': `${deployment('jobs', `${HOST}/jobs:v7`)}---\n${deployment('proxy', `${HOST}/proxy:v2`, 'linux')}`,
      'deploy/notes.txt': `image: ${HOST}/other:v1`,
    };

    const result = await from(scene, files);

    expect(namesOf(lockOf(result))).toEqual(['jobs:v7', 'web:v1']);
    expect(result.stdout).toContain(`deploy/web.yaml:12: ${HOST}/web:v1 (Deployment web, container app`);
    expect(JSON.parse(result.outputs.drift ?? '')).toEqual({ missing: [], unused: [], unusedBytes: 0 });
  });

  it('stands beside rules', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    push(scene, 'jobs', 'v7');
    const files = { 'deploy/web.yaml': deployment('web', `${HOST}/web:v1`) };
    const planned = await from(scene, files, { mode: 'plan', images: 'jobs:*\nweb:v1' });
    expect(namesOf(lockOf(planned))).toEqual(['jobs:v7', 'web:v1']);
  });

  it.each([
    [
      'a tag that is not there',
      { 'deploy/web.yaml': deployment('web', `${HOST}/web:v9`) },
      /^deploy\/web\.yaml:10: .*has no image with a tag v9/m,
    ],
    ['a glob without files', { 'charts/web.yaml': 'a: 1' }, /"deploy\/\*\*\/\*\.yaml" matches no file/],
    ['files that name nothing', { 'deploy/web.yaml': 'a: 1' }, /1 file of images-from name no image/],
    [
      'files for the other system',
      { 'deploy/web.yaml': deployment('web', `${HOST}/web:v1`, 'windows') },
      /every image of images-from is for the other system/,
    ],
    [
      'an image that these nodes cannot run',
      { 'deploy/web.yaml': deployment('web', `${HOST}/foreign:v1`) },
      /^deploy\/web\.yaml:10: .*has no image for linux\/amd64; it holds windows\/amd64[\s\S]*nodeSelector/m,
    ],
  ])('ends with a word for %s, and nothing is made', async (_, files, said) => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const child = { platform: SYSTEMS.windows.image, content: 'foreign' };
    pushIndex(scene.world, place('foreign'), { children: [child], tags: ['v1'] });
    const result = await run(scene, FROM, {}, files);
    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(said);
    expect(writesOf(scene)).toEqual([]);
  });

  it('warns of what could not be read', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const files = {
      'deploy/web.yaml': deployment('web', `${HOST}/web:v1`),
      'deploy/api.yaml': deployment('api', `${HOST}/api:$TAG`),
    };
    const result = await from(scene, files, { mode: 'plan' });
    expect(warningsOf(result).join()).toMatch(/could not be read: deploy\/api\.yaml:10: .*\$TAG/);
  });
});

describe('drift', () => {
  it('names what the AMI lacks and what it holds in vain, with the bytes of layers that nothing else needs', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1', 'shared');
    push(scene, 'old', 'v1', 'old alone');
    const web = { 'deploy/web.yaml': deployment('web', `${HOST}/web:v1`) };
    const baked = await from(scene, web, { images: 'old:v1' });
    const [old] = lockOf(baked).images.filter(({ repository }) => repository.endsWith('/old'));

    const unused = [{ name: `${HOST}/old:v1`, digest: old?.digest, compressedBytes: old?.compressedBytes }];
    const drift = JSON.parse(baked.outputs.drift ?? '');
    expect(drift).toMatchObject({ missing: [], unused });
    expect(drift.unusedBytes).toBeGreaterThan(0);
    expect(drift.unusedBytes).toBeLessThanOrEqual(old?.compressedBytes ?? 0);
    expect(baked.summary).toContain('### Drift');
    expect(baked.stdout).toContain(`- ${HOST}/old:v1`);

    push(scene, 'web', 'v2');
    const next = { 'deploy/web.yaml': deployment('web', `${HOST}/web:v2`) };
    const planned = await from(scene, next, { mode: 'plan' });
    expect(JSON.parse(planned.outputs.drift ?? '')).toMatchObject({
      missing: [{ name: `${HOST}/web:v2`, file: 'deploy/web.yaml', line: 10 }],
      unused: [{ name: `${HOST}/old:v1` }, { name: `${HOST}/web:v1` }],
    });
  });

  it('is none without files', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    const result = await runGreen(scene, { mode: 'plan' });
    expect(result.outputs).not.toHaveProperty('drift');
    expect(result.summary).not.toContain('### Drift');
  });
});
