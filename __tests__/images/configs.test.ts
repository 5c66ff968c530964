import { createRepository, pushImage } from '../../local-aws/index.ts';
import { type MeasuredImage, measure, readConfigs } from '../../src/images/measure.ts';
import { inventory, resolve } from '../../src/images/registry.ts';
import { parseRules } from '../../src/images/rule.ts';
import { ACCOUNT, home, REGION, type Rig, startRig } from '../tools.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

const WINDOWS = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' };

function place(repository: string) {
  return { region: REGION, accountId: ACCOUNT, repository };
}

async function measured(rules: string): Promise<readonly MeasuredImage[]> {
  const found = await inventory(parseRules(rules), home, rig.registries, rig.log);
  return measure(resolve(found, { os: 'linux', architecture: 'amd64' }), rig.registries);
}

describe('readConfigs', () => {
  it('reads from ECR what images without an index are for, each configuration once', async () => {
    pushImage(rig.aws.world, place('web'), { content: 'web', platform: WINDOWS, tags: ['v1'] });
    pushImage(rig.aws.world, place('copy'), { content: 'web', platform: WINDOWS, tags: ['v1'] });
    pushImage(rig.aws.world, place('api'), { content: 'api', tags: ['v1'], format: 'docker' });
    const images = await measured('web:v1\ncopy:v1\napi:v1');
    rig.operations();
    const configs = await readConfigs(images, rig.registries);
    expect(rig.operations()).toEqual(['GetDownloadUrlForLayer', 'GetDownloadUrlForLayer']);
    const byName = images.map(({ repository, parts }) => [
      repository.slice(repository.indexOf('/') + 1),
      configs.get(parts.config.digest),
    ]);
    expect(Object.fromEntries(byName)).toEqual({
      web: WINDOWS,
      copy: WINDOWS,
      api: { os: 'linux', architecture: 'amd64' },
    });
  });

  it('says which permission is missing, and reads the others', async () => {
    pushImage(rig.aws.world, place('web'), { content: 'web', tags: ['v1'] });
    const images = await measured('web:v1');
    const [digest = ''] = images.map(({ parts }) => parts.config.digest);
    const effect = { kind: 'error', code: 'AccessDeniedException', message: 'no', status: 400 } as const;
    const operation = 'GetDownloadUrlForLayer';
    rig.aws.world.faults.push({ service: 'ecr', operation, times: 1, when: 'before', effect });
    expect((await readConfigs(images, rig.registries)).get(digest)).toMatchObject({
      kind: 'unread',
      permission: 'ecr:GetDownloadUrlForLayer',
    });
  });

  it('says so where the configuration is gone, or is another than its digest says', async () => {
    const { world } = rig.aws;
    pushImage(world, place('web'), { content: 'web', tags: ['v1'] });
    const images = await measured('web:v1');
    const [digest = ''] = images.map(({ parts }) => parts.config.digest);
    const { blobs } = createRepository(world, place('web'));
    blobs.set(digest, '{"os":"windows","architecture":"amd64"}');
    expect((await readConfigs(images, rig.registries)).get(digest)).toMatchObject({
      kind: 'unread',
      why: expect.stringMatching(/answered content with the digest sha256:[0-9a-f]{64} instead of sha256:/),
    });
    blobs.delete(digest);
    expect((await readConfigs(images, rig.registries)).get(digest)).toMatchObject({
      kind: 'unread',
      why: expect.stringContaining('LayersNotFoundException'),
    });
  });
});
