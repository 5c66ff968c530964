import {
  allowAccount,
  archiveImage,
  createRepository,
  pushArtifact,
  pushImage,
  pushIndex,
  tagImage,
  untagImage,
} from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import {
  callsOf,
  errorOf,
  HOST,
  lockOf,
  namesOf,
  openScene,
  place,
  push,
  REGION,
  run,
  runGreen,
  SYSTEMS,
  writesOf,
} from './world.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('image rules', () => {
  it('take a repository, a tag, globs, the newest, a digest and another registry, and skip comments', async () => {
    const scene = await openScene({ names: { 'us-east-1:111122223333:repository': '*:*:repository' } });
    const { world } = scene;
    push(scene, 'all', 'a');
    push(scene, 'all', 'b');
    push(scene, 'web', 'v1');
    push(scene, 'web', 'v2');
    push(scene, 'api', 'v1.0');
    push(scene, 'api', 'v1.1');
    push(scene, 'api', 'v2.0');
    push(scene, 'jobs', 'monday');
    await pause();
    push(scene, 'jobs', 'tuesday');
    await pause();
    push(scene, 'jobs', 'wednesday');
    const digest = push(scene, 'pinned', 'moving');
    push(scene, 'pinned', 'moving', 'something newer');
    push(scene, 'team/shop', 'prod');
    push(scene, 'team/deep/er', 'prod');
    push(scene, 'team/shop', 'test');
    const shared = { region: 'eu-west-1', accountId: '444455556666', repository: 'shared' };
    pushImage(world, shared, { content: 'shared', tags: ['v1'] });
    allowAccount(world, shared, '111122223333');
    const images = [
      '# what the cluster runs',
      'all            # every tag',
      'web:v1',
      '',
      'api:v1.*',
      'jobs newest=2',
      `pinned@${digest}`,
      'team/*:prod',
      '444455556666.dkr.ecr.eu-west-1.amazonaws.com/shared:v1',
    ].join('\n');

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images }));

    expect(namesOf(lock)).toEqual(
      [
        ...['all:a', 'all:b', 'web:v1', 'api:v1.0', 'api:v1.1', 'jobs:tuesday', 'jobs:wednesday'],
        ...['team/shop:prod', 'team/deep/er:prod', 'shared:v1'],
      ].toSorted(),
    );
    expect(lock.images.find(({ repository }) => repository === `${HOST}/pinned`)).toMatchObject({
      digest,
      tags: [],
    });
    expect(lock.images.map(({ repository }) => repository)).toContain(
      '444455556666.dkr.ecr.eu-west-1.amazonaws.com/shared',
    );
  });

  it('count the newest by the push of the image, not by when its tag was moved', async () => {
    const scene = await openScene();
    const old = push(scene, 'jobs', 'v1');
    await pause();
    push(scene, 'jobs', 'v2');
    await pause();
    tagImage(scene.world, place('jobs'), old, 'v3');

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images: 'jobs newest=1' }));

    expect(namesOf(lock)).toEqual(['jobs:v2']);
  });

  it('hold an image once, with all tags asked for that point at it', async () => {
    const scene = await openScene();
    const digest = push(scene, 'web', 'v1');
    for (const tag of ['latest', 'stable', 'other']) tagImage(scene.world, place('web'), digest, tag);

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images: 'web:v1\nweb:latest\nweb:stab*' }));

    expect(lock.images).toHaveLength(1);
    expect(lock.images[0]).toMatchObject({ digest, tags: ['latest', 'stable', 'v1'] });
  });

  it('leave out what is no container image or cannot be pulled', async () => {
    const scene = await openScene();
    const { world } = scene;
    const digest = push(scene, 'web', 'v1');
    const index = pushIndex(world, place('web'), {
      children: [{ content: 'many' }, { content: 'many', platform: SYSTEMS.linuxArm.image }],
      tags: ['v2'],
      attestation: 'provenance',
    });
    const hex = digest.replace('sha256:', '');
    pushArtifact(world, place('web'), {
      kind: 'cosign signature',
      content: 's',
      tags: [`sha256-${hex}.sig`],
    });
    pushArtifact(world, place('web'), { kind: 'attestation', content: 'a', tags: [`sha256-${hex}.att`] });
    pushImage(world, place('web'), { content: 'sbom', tags: [`sha256-${hex}.sbom`] });
    pushArtifact(world, place('web'), { kind: 'soci index', content: 'i', tags: ['soci'] });
    pushArtifact(world, place('web'), { kind: 'attestation', content: 'r', subject: digest, tags: ['sbom'] });
    pushArtifact(world, place('web'), { kind: 'build cache', content: 'c', tags: ['cache'] });
    pushArtifact(world, place('charts/web'), { kind: 'helm chart', content: 'h', tags: ['v1'] });
    archiveImage(world, place('web'), push(scene, 'web', 'archived'));
    push(scene, 'web', 'untagged');
    untagImage(world, place('web'), 'untagged');

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images: '*' }));

    expect(namesOf(lock)).toEqual(['web:v1', 'web:v2']);
    expect(lock.images.map((image) => image.digest).toSorted()).toEqual([digest, index.digest].toSorted());
  });

  it.each([
    ['linux', 0],
    ['linuxArm', 1],
    ['windows', 4],
  ] as const)(
    'resolve an index to the manifest of the platform of a pipeline for %s, and keep both digests',
    async (system, child) => {
      const scene = await openScene({ system });
      const index = pushIndex(scene.world, place('web'), {
        children: [
          { content: 'c', platform: SYSTEMS.linux.image },
          { content: 'c', platform: SYSTEMS.linuxArm.image },
          { content: 'c', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.17763.6000' } },
          { content: 'c', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2700' } },
          { content: 'c', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2800' } },
          { content: 'c', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.26100.1000' } },
        ],
        tags: ['v1'],
        attestation: 'provenance',
      });

      const lock = lockOf(await runGreen(scene, { mode: 'plan', images: 'web:v1' }));

      expect(lock.images).toMatchObject([{ digest: index.digest, platformDigest: index.children[child] }]);
    },
  );

  it('are refused where an index holds nothing for the platform, and where several Windows builds could be meant', async () => {
    const arm = await openScene({ system: 'linuxArm' });
    pushIndex(arm.world, place('web'), {
      children: [{ content: 'c', platform: SYSTEMS.linux.image }],
      tags: ['v1'],
    });
    const unfit = await run(arm, { mode: 'plan', images: 'web:v1' });
    expect(unfit.exitCode).toBe(1);
    expect(errorOf(unfit)).toMatch(/line 1: .*web:v1 has no image for linux\/arm64; it holds linux\/amd64/);

    const region = 'us-west-2';
    const golden = await openScene({
      names: { 'us-east-1': region },
      pipeline: { region, parentImage: 'ami-0123456789abcdef0', components: [] },
      before: (world) => {
        addAmi(world, region, {
          id: 'ami-0123456789abcdef0',
          ownerId: '111122223333',
          name: 'golden',
          windows: true,
        });
      },
    });
    const windows = (osVersion: string) => ({
      content: 'c',
      platform: { os: 'windows', architecture: 'amd64', osVersion },
    });
    pushIndex(
      golden.world,
      { ...place('web'), region },
      { children: [windows('10.0.17763.1'), windows('10.0.20348.1')], tags: ['v1'] },
    );
    const ambiguous = await run(golden, { mode: 'plan', images: 'web:v1', 'aws-region': region });
    expect(errorOf(ambiguous)).toMatch(/Windows builds 17763, 20348/);
    expect([...writesOf(arm), ...writesOf(golden)]).toEqual([]);
  });

  it('read every page of repositories and of images', async () => {
    const scene = await openScene();
    const { world } = scene;
    for (let number = 0; number < 1001; number += 1) createRepository(world, place(`other/${number}`));
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) push(scene, `team/${name}`, 'prod');
    for (let number = 0; number < 1001; number += 1) push(scene, 'busy', `v${number}`);

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images: 'team/*:prod\nbusy:*7*0*' }));

    const expected = Array.from({ length: 1001 }, (_, number) => `v${number}`).filter((tag) =>
      /7.*0/.test(tag),
    );
    expect(namesOf(lock).filter((name) => name.startsWith('team/'))).toHaveLength(6);
    expect(
      namesOf(lock)
        .filter((name) => name.startsWith('busy:'))
        .toSorted(),
    ).toEqual(expected.map((tag) => `busy:${tag}`).toSorted());
    expect(callsOf(scene, 'DescribeRepositories')).toHaveLength(2);
  });

  it('that match nothing are errors, all at once, each with its line and the nearest names', async () => {
    const scene = await openScene();
    push(scene, 'frontend', 'v1.10.0');
    push(scene, 'frontend', 'v1.2.0');
    pushArtifact(scene.world, place('chart'), { kind: 'helm chart', content: 'h', tags: ['v1'] });
    archiveImage(scene.world, place('old'), push(scene, 'old', 'v1'));
    const images = ['frontend:v1.10', '# fine', 'frontnd:v1', 'team/*:prod', 'chart:v1', 'old:v1'].join('\n');

    const result = await run(scene, { images });

    const error = errorOf(result);
    expect(result.exitCode).toBe(1);
    expect(error).toMatch(
      /line 1: .*frontend has no image with a tag v1\.10\.\n.*nearest tags there: .*v1\.10\.0/,
    );
    expect(error).toMatch(
      /line 3: the repository frontnd does not exist .*\n.*nearest names there: frontend/,
    );
    expect(error).toMatch(/line 4: no repository of .* matches team\/\*/);
    expect(error).toMatch(/line 5: .*chart:v1 is no container image but a Helm chart/);
    expect(error).toMatch(/line 6: .*old:v1 .*\n.*aws ecr update-image-storage-class/);
    expect(writesOf(scene)).toEqual([]);
  });

  it('never name an image of a Region or account that ECR was not asked for', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');
    pushImage(
      scene.world,
      { region: 'eu-west-1', accountId: '111122223333', repository: 'web' },
      { content: 'e', tags: ['v2'] },
    );

    const lock = lockOf(await runGreen(scene, { mode: 'plan', images: 'web' }));

    expect(namesOf(lock)).toEqual(['web:v1']);
    expect(
      scene.world.journal.filter(({ service, region }) => service === 'ecr' && region !== REGION),
    ).toEqual([]);
  });
});
