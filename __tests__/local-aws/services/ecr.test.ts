import {
  BatchCheckLayerAvailabilityCommand,
  BatchGetImageCommand,
  type BatchGetImageCommandInput,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribePullThroughCacheRulesCommand,
  DescribeRepositoriesCommand,
  GetAuthorizationTokenCommand,
  GetDownloadUrlForLayerCommand,
  ListImageReferrersCommand,
  ListImagesCommand,
} from '@aws-sdk/client-ecr';
import {
  allowAccount,
  archiveImage,
  createRepository,
  deleteImage,
  inRegion,
  type LocalAws,
  pushArtifact,
  pushImage,
  pushIndex,
  tagImage,
  untagImage,
} from '../../../local-aws/index.ts';
import { digestOf, MEDIA_TYPES } from '../../../local-aws/services/ecr/manifests.ts';
import { ACCOUNT, errorOf, type Fixture, MINUTE, REGION, startFixture } from './fixture.ts';

const place = { region: REGION, accountId: ACCOUNT, repository: 'team/web' };
let fixture: Fixture;
let aws: LocalAws;
beforeEach(async () => {
  fixture = await startFixture();
  ({ aws } = fixture);
});
afterEach(() => fixture.close());

const describeImages = async (input: Partial<DescribeImagesCommandInput> = {}) => {
  const answer = await fixture.ecr.send(new DescribeImagesCommand({ repositoryName: 'team/web', ...input }));
  return { ...answer, details: answer.imageDetails ?? [] };
};
const batchGet = (input: Partial<BatchGetImageCommandInput>) =>
  fixture.ecr.send(new BatchGetImageCommand({ repositoryName: 'team/web', imageIds: [], ...input }));

describe('DescribeRepositories', () => {
  it('lists every repository over pages', async () => {
    for (const name of ['a1', 'b1', 'c1']) createRepository(aws.world, { ...place, repository: name });
    const names: (string | undefined)[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await fixture.ecr.send(new DescribeRepositoriesCommand({ maxResults: 2, nextToken }));
      names.push(...(answer.repositories ?? []).map(({ repositoryName }) => repositoryName));
      nextToken = answer.nextToken;
    } while (nextToken !== undefined);
    expect(names.sort()).toEqual(['a1', 'b1', 'c1']);
  });

  it('fails as a whole when one named repository is missing', async () => {
    createRepository(aws.world, place);
    const asking = fixture.ecr.send(
      new DescribeRepositoriesCommand({ repositoryNames: ['team/web', 'none'] }),
    );
    expect((await errorOf(asking)).name).toBe('RepositoryNotFoundException');
  });

  it('takes names or paging, not both', async () => {
    createRepository(aws.world, place);
    const asking = fixture.ecr.send(
      new DescribeRepositoriesCommand({ repositoryNames: ['team/web'], maxResults: 5 }),
    );
    expect((await errorOf(asking)).name).toBe('InvalidParameterException');
  });

  it('names the host of the partition', async () => {
    const { uri } = createRepository(aws.world, { ...place, region: 'cn-north-1' });
    expect(uri).toBe('111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/team/web');
  });
});

describe('DescribeImages', () => {
  it('describes an image with its digest, tags, size and media types', async () => {
    const { digest } = pushImage(aws.world, place, {
      content: 'v1',
      tags: ['prod', 'v1'],
      layerSizes: [1000, 2000],
    });
    const { details } = await describeImages();
    expect(details).toEqual([
      expect.objectContaining({
        imageDigest: digest,
        imageTags: ['prod', 'v1'],
        imageManifestMediaType: MEDIA_TYPES.ociManifest,
        artifactMediaType: MEDIA_TYPES.ociConfig,
        imageStatus: 'ACTIVE',
      }),
    ]);
    expect(details[0]?.imageSizeInBytes).toBeGreaterThan(3000);
  });

  it('gives an index the size of its largest child and no artifact media type', async () => {
    const { digest } = pushIndex(aws.world, place, {
      children: [
        { content: 'v1', layerSizes: [1000] },
        { content: 'v1', platform: { os: 'linux', architecture: 'arm64' }, layerSizes: [9000] },
      ],
      tags: ['v1'],
    });
    const { details } = await describeImages();
    const index = details.find(({ imageDigest }) => imageDigest === digest);
    const sizes = details
      .filter((each) => each !== index)
      .map(({ imageSizeInBytes }) => imageSizeInBytes ?? 0);
    expect(index?.imageSizeInBytes).toBe(Math.max(...sizes));
    expect(index?.artifactMediaType).toBeUndefined();
    expect(details.filter(({ imageTags }) => imageTags === undefined)).toHaveLength(2);
  });

  it('leaves the old digest untagged when a tag moves, and keeps push times on a re-tag', async () => {
    const first = pushImage(aws.world, place, { content: 'v1', tags: ['prod'] });
    fixture.clock.advance(MINUTE);
    const second = pushImage(aws.world, place, { content: 'v2', tags: ['prod'] });
    fixture.clock.advance(MINUTE);
    const pushedAt = (await describeImages({ imageIds: [{ imageTag: 'prod' }] })).details[0]?.imagePushedAt;
    tagImage(aws.world, place, first.digest, 'prod');
    const { details } = await describeImages();
    expect(details.find(({ imageDigest }) => imageDigest === second.digest)?.imageTags).toBeUndefined();
    const again = details.find(({ imageDigest }) => imageDigest === second.digest);
    expect(again?.imagePushedAt).toEqual(pushedAt);
    untagImage(aws.world, place, 'prod');
    expect((await describeImages({ filter: { tagStatus: 'TAGGED' } })).details).toEqual([]);
    expect((await describeImages({ filter: { tagStatus: 'UNTAGGED' } })).details).toHaveLength(2);
  });

  it('hides archived images unless asked', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['old'] });
    archiveImage(aws.world, place, digest);
    expect((await describeImages()).details).toEqual([]);
    expect((await describeImages({ filter: { imageStatus: 'ANY' } })).details[0]?.imageStatus).toBe(
      'ARCHIVED',
    );
    expect((await describeImages({ filter: { imageStatus: 'ARCHIVED' } })).details).toHaveLength(1);
  });

  it('fails as a whole when one named image is missing', async () => {
    pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    const asking = describeImages({ imageIds: [{ imageTag: 'v1' }, { imageTag: 'v2' }] });
    expect(await errorOf(asking)).toMatchObject({
      name: 'ImageNotFoundException',
      message: expect.stringContaining("'v2'"),
    });
  });

  it('takes image ids or paging, not both', async () => {
    pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    const asking = describeImages({ imageIds: [{ imageTag: 'v1' }], maxResults: 5 });
    expect((await errorOf(asking)).name).toBe('InvalidParameterException');
  });

  it('pages a hundred at a time, in no order, without loss', async () => {
    for (let index = 0; index < 150; index += 1)
      pushImage(aws.world, place, { content: `v${index}`, tags: [`v${index}`] });
    const first = await describeImages();
    const second = await describeImages({ nextToken: first.nextToken });
    const tags = [...first.details, ...second.details].flatMap(({ imageTags }) => imageTags ?? []);
    expect(first.details).toHaveLength(100);
    expect(new Set(tags).size).toBe(150);
    expect(tags).not.toEqual(Array.from({ length: 150 }, (_, index) => `v${index}`));
    expect((await errorOf(describeImages({ nextToken: '100' }))).name).toBe('InvalidParameterException');
  });

  it('shows what is no container image by its media types and subject', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    pushArtifact(aws.world, place, { kind: 'cosign signature', content: 's', subject: digest });
    pushArtifact(aws.world, place, { kind: 'helm chart', content: 'h', tags: ['chart'] });
    pushArtifact(aws.world, place, { kind: 'build cache', content: 'b', tags: ['cache'] });
    pushArtifact(aws.world, place, { kind: 'soci index', content: 'i', tags: ['soci'] });
    const { details } = await describeImages();
    expect(details.filter(({ subjectManifestDigest }) => subjectManifestDigest === digest)).toHaveLength(1);
    expect(details.map(({ artifactMediaType }) => artifactMediaType)).toEqual(
      expect.arrayContaining([MEDIA_TYPES.helmConfig, MEDIA_TYPES.buildkitCache, MEDIA_TYPES.sociIndex]),
    );
  });

  it('forgets a deleted image and its tags', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    deleteImage(aws.world, place, digest);
    expect((await describeImages()).details).toEqual([]);
  });

  it('lets another account in only when the repository says so', async () => {
    const foreign = { ...place, accountId: '444455556666' };
    pushImage(aws.world, foreign, { content: 'v1', tags: ['v1'] });
    const asking = () => describeImages({ registryId: '444455556666' });
    expect((await errorOf(asking())).name).toBe('AccessDeniedException');
    allowAccount(aws.world, foreign, ACCOUNT);
    expect((await asking()).details).toHaveLength(1);
  });
});

describe('ListImages', () => {
  it('has a row for each tag', async () => {
    pushImage(aws.world, place, { content: 'v1', tags: ['a', 'b'] });
    pushImage(aws.world, place, { content: 'v2' });
    const { imageIds = [] } = await fixture.ecr.send(new ListImagesCommand({ repositoryName: 'team/web' }));
    expect(imageIds.map(({ imageTag }) => imageTag).sort()).toEqual(['a', 'b', undefined]);
  });
});

describe('BatchGetImage', () => {
  const windows = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' };

  it('gives manifests whose text has the digest', async () => {
    const { digest, children } = pushIndex(aws.world, place, {
      children: [{ content: 'v1' }, { content: 'v1', platform: windows }],
      attestation: 'a',
      tags: ['v1'],
    });
    const { images = [] } = await batchGet({
      imageIds: [{ imageTag: 'v1' }],
      acceptedMediaTypes: [MEDIA_TYPES.ociIndex],
    });
    const text = String(images[0]?.imageManifest);
    expect(digestOf(text)).toBe(digest);
    expect(images[0]?.imageId).toEqual({ imageDigest: digest, imageTag: 'v1' });
    const index: { manifests: { digest: string; platform: unknown }[] } = JSON.parse(text);
    expect(index.manifests.slice(0, 2).map((child) => child.digest)).toEqual(children);
    expect(index.manifests[1]?.platform).toEqual({
      os: 'windows',
      architecture: 'amd64',
      'os.version': windows.osVersion,
    });
    expect(index.manifests[2]?.platform).toEqual({ os: 'unknown', architecture: 'unknown' });
  });

  it('gives no index to a caller that does not accept one', async () => {
    pushIndex(aws.world, place, { children: [{ content: 'v1' }], tags: ['v1'] });
    const answer = await batchGet({
      imageIds: [{ imageTag: 'v1' }],
      acceptedMediaTypes: [MEDIA_TYPES.ociManifest],
    });
    expect(answer.images).toEqual([]);
    expect(answer.failures?.[0]?.failureCode).toBe('ImageNotFound');
  });

  it('converts a manifest into the form that is accepted', async () => {
    pushImage(aws.world, place, { content: 'v1', tags: ['v1'], format: 'docker' });
    const answer = await batchGet({
      imageIds: [{ imageTag: 'v1' }],
      acceptedMediaTypes: [MEDIA_TYPES.ociManifest],
    });
    expect(answer.images?.[0]?.imageManifestMediaType).toBe(MEDIA_TYPES.ociManifest);
    expect(answer.images?.[0]?.imageManifest).not.toContain('docker');
  });

  it('names each image that it cannot give', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    const other = pushImage(aws.world, place, { content: 'v2', tags: ['v2'] });
    archiveImage(aws.world, place, other.digest);
    const { images, failures = [] } = await batchGet({
      imageIds: [
        { imageTag: 'v1' },
        { imageTag: 'none' },
        { imageTag: 'v2', imageDigest: digest },
        { imageTag: 'v2' },
      ],
    });
    expect(images).toHaveLength(1);
    expect(failures.map(({ failureCode }) => failureCode)).toEqual([
      ...['ImageNotFound', 'ImageTagDoesNotMatchDigest', 'ImageInaccessible'],
    ]);
  });
});

describe('layers', () => {
  it('are known with their sizes, and configs can be downloaded', async () => {
    pushImage(aws.world, place, { content: 'v1', tags: ['v1'], layerSizes: [1234] });
    const { images = [] } = await batchGet({ imageIds: [{ imageTag: 'v1' }] });
    const manifest: { config: { digest: string }; layers: { digest: string }[] } = JSON.parse(
      String(images[0]?.imageManifest),
    );
    const none = digestOf('none');
    const layers = await fixture.ecr.send(
      new BatchCheckLayerAvailabilityCommand({
        repositoryName: 'team/web',
        layerDigests: [String(manifest.layers[0]?.digest), none],
      }),
    );
    expect(layers.layers?.[0]?.layerSize).toBe(1234);
    expect(layers.failures?.[0]?.layerDigest).toBe(none);
    const { downloadUrl } = await fixture.ecr.send(
      new GetDownloadUrlForLayerCommand({ repositoryName: 'team/web', layerDigest: manifest.config.digest }),
    );
    const config = await (await fetch(String(downloadUrl))).text();
    expect(digestOf(config)).toBe(manifest.config.digest);
    const missing = fixture.ecr.send(
      new GetDownloadUrlForLayerCommand({ repositoryName: 'team/web', layerDigest: none }),
    );
    expect((await errorOf(missing)).name).toBe('LayersNotFoundException');
  });

  it('signs addresses that hold for an hour, as they are, and beside no other authorization', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    const { images = [] } = await batchGet({ imageIds: [{ imageDigest: digest }] });
    const { config }: { config: { digest: string } } = JSON.parse(String(images[0]?.imageManifest));
    const { downloadUrl = '' } = await fixture.ecr.send(
      new GetDownloadUrlForLayerCommand({ repositoryName: 'team/web', layerDigest: config.digest }),
    );
    const ask = async (url: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(url, { headers });
      return `${answer.status} ${/<Code>(.*?)</.exec(await answer.text())?.[1] ?? ''}`;
    };
    const signed =
      'AWS4-HMAC-SHA256 Credential=AKIA/20261124/us-east-1/s3/aws4_request, SignedHeaders=host, ' +
      `Signature=${'0'.repeat(64)}`;
    expect(await ask(downloadUrl)).toBe('200 ');
    expect(await ask(downloadUrl, { authorization: 'Bearer x' })).toBe('400 InvalidArgument');
    expect(await ask(downloadUrl, { authorization: signed })).toBe('400 InvalidArgument');
    expect(await ask(downloadUrl.replace(config.digest.slice(-8), '00000000'))).toBe(
      '403 SignatureDoesNotMatch',
    );
    expect(await ask(downloadUrl.replace(/&X-Amz-Signature=.*/, ''))).toBe('403 AccessDenied');
    fixture.clock.advance(59 * MINUTE);
    expect(await ask(downloadUrl)).toBe('200 ');
    fixture.clock.advance(2 * MINUTE);
    expect(await ask(downloadUrl)).toBe('403 AccessDenied');
  });
});

describe('the rest of the registry', () => {
  it('lists what refers to an image', async () => {
    const { digest } = pushImage(aws.world, place, { content: 'v1', tags: ['v1'] });
    const signature = pushArtifact(aws.world, place, {
      kind: 'cosign signature',
      content: 's',
      subject: digest,
    });
    const { referrers } = await fixture.ecr.send(
      new ListImageReferrersCommand({ repositoryName: 'team/web', subjectId: { imageDigest: digest } }),
    );
    expect(referrers?.map((referrer) => referrer.digest)).toEqual([signature.digest]);
  });

  it('hands out tokens for twelve hours', async () => {
    const { authorizationData = [] } = await fixture.ecr.send(new GetAuthorizationTokenCommand({}));
    const token = Buffer.from(String(authorizationData[0]?.authorizationToken), 'base64').toString();
    expect(token).toMatch(/^AWS:.+/);
    const lasts = Number(authorizationData[0]?.expiresAt) - fixture.clock.now().getTime();
    expect(Math.round(lasts / 3_600_000)).toBe(12);
  });

  it('describes pull-through cache rules', async () => {
    inRegion(aws.world, REGION).ecr.pullThroughCacheRules.push({
      accountId: ACCOUNT,
      prefix: 'mcr',
      upstream: 'mcr.microsoft.com',
      createdAt: new Date(),
    });
    const { pullThroughCacheRules } = await fixture.ecr.send(new DescribePullThroughCacheRulesCommand({}));
    expect(pullThroughCacheRules?.map(({ upstreamRegistryUrl }) => upstreamRegistryUrl)).toEqual([
      'mcr.microsoft.com',
    ]);
    const missing = fixture.ecr.send(
      new DescribePullThroughCacheRulesCommand({ ecrRepositoryPrefixes: ['none'] }),
    );
    expect((await errorOf(missing)).name).toBe('PullThroughCacheRuleNotFoundException');
  });

  it('says that a repository does not exist', async () => {
    expect((await errorOf(describeImages({ repositoryName: 'none' }))).name).toBe(
      'RepositoryNotFoundException',
    );
  });
});
