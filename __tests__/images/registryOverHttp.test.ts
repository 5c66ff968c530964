import {
  type ArtifactKind,
  addUser,
  allowAccount,
  archiveImage,
  createRepository,
  type LocalAws,
  type ManualClock,
  mainAccount,
  manualClock,
  pushArtifact,
  pushImage,
  pushIndex,
  startLocalAws,
  tagImage,
} from '../../local-aws/index.ts';
import { makeClients } from '../../src/aws/clients.ts';
import { type LockedImage, makeLock, type Platform } from '../../src/images/lock.ts';
import { measure, withoutParts } from '../../src/images/measure.ts';
import { inventory, resolve } from '../../src/images/registry.ts';
import type { RegistryAccess } from '../../src/images/registryReads.ts';
import { parseRules } from '../../src/images/rule.ts';
import { registriesOf } from '../tools.ts';

const region = 'us-east-1';
const { accountId } = mainAccount;
const home = { accountId, region, partition: 'aws' };
const host = `${accountId}.dkr.ecr.${region}.amazonaws.com`;
const linux: Platform = { os: 'linux', architecture: 'amd64' };
const windows: Platform = { os: 'windows', architecture: 'amd64', windowsBuild: 20348 };
const quiet = { info: () => undefined, warning: () => undefined };

let aws: LocalAws;
let clients: RegistryAccess;
let clock: ManualClock;

function place(repository: string, more: { region?: string; accountId?: string } = {}) {
  return { region, accountId, repository, ...more };
}

function clientsOf(credentials: { accessKeyId: string; secretAccessKey: string }): RegistryAccess {
  return registriesOf(makeClients({ environment: {}, attempts: 1, endpoint: aws.url, credentials }));
}

async function lockOf(rules: string, platform = linux, access = clients): Promise<readonly LockedImage[]> {
  const images = resolve(await inventory(parseRules(rules), home, access, quiet), platform);
  return makeLock(withoutParts(await measure(images, access))).images;
}

async function names(rules: string): Promise<readonly string[]> {
  const images = await lockOf(rules);
  return images.flatMap(({ repository, tags }) =>
    tags.map((tag) => `${repository}:${tag}`.replace(`${host}/`, '')),
  );
}

function calls(operation: string): number {
  return aws.world.journal.filter((entry) => entry.operation === operation).length;
}

beforeEach(async () => {
  clock = manualClock(new Date('2026-11-01T00:00:00Z'));
  aws = await startLocalAws({ clock });
  clients = clientsOf(aws.credentials);
});

afterEach(async () => {
  await aws.close();
});

/** An account that takes its time, as a real one does: only then calls can overtake one another. */
async function restart(roundTripMilliseconds: number): Promise<void> {
  await aws.close();
  aws = await startLocalAws({ clock, roundTripMilliseconds });
  clients = clientsOf(aws.credentials);
}

it('reads rules of every kind over HTTP into one lock', async () => {
  for (const version of ['v1.0', 'v1.1', 'v2.0']) {
    pushImage(aws.world, place('web'), { content: version, tags: [version], layerSizes: [1000, 2000] });
    clock.advance(60_000);
  }
  const { digest } = pushImage(aws.world, place('team/api'), {
    content: 'api',
    tags: ['prod', 'v7'],
    format: 'docker',
  });
  pushImage(aws.world, place('team/worker'), { content: 'worker', tags: ['prod'] });
  expect(await names('web:v1.* newest=1\nweb:v2.0\nteam/*:prod')).toEqual([
    'team/api:prod',
    'team/worker:prod',
    ...(await names('web:v1.1\nweb:v2.0')),
  ]);
  const [image] = await lockOf(`team/api@${digest}`);
  expect(image).toMatchObject({ digest, platformDigest: digest, tags: [] });
  const [sized] = await lockOf('web:v1.0');
  expect(sized?.compressedBytes).toBeGreaterThan(3000);
});

it('keeps the index digest and the digest of the platform manifest', async () => {
  const children = [
    { content: 'web' },
    { content: 'web', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.17763.6000' } },
    { content: 'web', platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2700' } },
  ];
  const pushed = pushIndex(aws.world, place('web'), { children, tags: ['v1'], attestation: 'first' });
  for (const rule of ['web:v1', 'web', `web@${pushed.digest}`]) {
    const [onLinux] = await lockOf(rule, linux);
    const [onWindows] = await lockOf(rule, windows);
    expect(onLinux).toMatchObject({ digest: pushed.digest, platformDigest: pushed.children[0] });
    expect(onWindows).toMatchObject({ digest: pushed.digest, platformDigest: pushed.children[2] });
  }
});

it('gives the same lock id when an index changes only its attestations', async () => {
  const id = async () => {
    const images = resolve(await inventory(parseRules('web'), home, clients, quiet), linux);
    return makeLock(withoutParts(await measure(images, clients)));
  };
  pushIndex(aws.world, place('web'), { children: [{ content: 'web' }], tags: ['v1'], attestation: 'first' });
  const before = await id();
  pushIndex(aws.world, place('web'), { children: [{ content: 'web' }], tags: ['v1'], attestation: 'second' });
  const after = await id();
  expect(after.images[0]?.digest).not.toBe(before.images[0]?.digest);
  expect(after.id).toBe(before.id);
});

it('leaves out every kind of artifact by globs and refuses it by its tag', async () => {
  const { digest } = pushIndex(aws.world, place('web'), {
    children: [{ content: 'web' }],
    tags: ['v1'],
    attestation: 'a',
  });
  const kinds: readonly (readonly [ArtifactKind, string, RegExp])[] = [
    ['helm chart', '1.0.0', /web:1\.0\.0 is no container image but a Helm chart/],
    ['build cache', 'cache', /web:cache is no container image but a build cache/],
    ['soci index', 'soci', /web:soci is no container image but a SOCI index/],
    ['cosign signature', `${digest.replace(':', '-')}.sig`, /is no container image but a signature/],
    ['attestation', `${digest.replace(':', '-')}.att`, /is no container image but an attestation/],
  ];
  clock.advance(60_000);
  for (const [kind, tag] of kinds)
    pushArtifact(aws.world, place('web'), { kind, content: kind, tags: [tag] });
  pushArtifact(aws.world, place('web'), {
    kind: 'cosign signature',
    content: 'bundle',
    tags: ['referrer'],
    subject: digest,
  });
  expect(await names('web')).toEqual(['web:v1']);
  expect(await names('web newest=1')).toEqual(['web:v1']);
  for (const [, tag, message] of kinds) await expect(lockOf(`web:${tag}`)).rejects.toThrow(message);
  await expect(lockOf('web:referrer')).rejects.toThrow(/web:referrer is no container image but/);
});

it('leaves out untagged and archived images, and tells of an archived one that is named', async () => {
  const { digest } = pushImage(aws.world, place('web'), { content: 'old', tags: ['v1'] });
  archiveImage(aws.world, place('web'), digest);
  pushImage(aws.world, place('web'), { content: 'bare' });
  pushImage(aws.world, place('web'), { content: 'new', tags: ['v2'] });
  expect(await names('web')).toEqual(['web:v2']);
  await expect(lockOf('web:v1')).rejects.toThrow(
    /line 1: \S+\/web:v1 is not given out by ECR\. .*archived\nRestore it: aws ecr update-image-storage-class .* --repository-name web --image-id imageTag=v1 /,
  );
  pushImage(aws.world, place('api'), { content: 'api', tags: ['v1'] });
  expect(await names('*:v1')).toEqual(['api:v1']);
});

it('reads registries of other accounts and Regions, and names what another account does not allow', async () => {
  const there = { region: 'eu-west-1', accountId: '444455556666' };
  const otherHost = '444455556666.dkr.ecr.eu-west-1.amazonaws.com';
  pushImage(aws.world, place('open', there), { content: 'open', tags: ['v1'] });
  pushImage(aws.world, place('closed', there), { content: 'closed', tags: ['v1'] });
  pushImage(aws.world, place('web'), { content: 'web', tags: ['v1'] });
  allowAccount(aws.world, place('open', there), accountId);
  expect(await names(`web:v1\n${otherHost}/open`)).toEqual(['web:v1', `${otherHost}/open:v1`]);
  await expect(lockOf(`web:v1\n${otherHost}/closed\n${otherHost}/open:v9`)).rejects.toThrow(
    /1\. line 2: no access to \S+\/closed: ecr:DescribeImages is refused\.[\s\S]*Allow ecr:DescribeImages on arn:aws:ecr:eu-west-1:444455556666:repository\/closed .*account 444455556666[\s\S]*2\. line 3: \S+\/open has no image with a tag v9\.\nThe nearest tags there: v1\./,
  );
});

it("names the permission that the caller's own policy lacks", async () => {
  pushImage(aws.world, place('web'), { content: 'web', tags: ['v1'] });
  const policy = { Statement: { Effect: 'Allow', Action: 'ecr:BatchGetImage', Resource: '*' } } as const;
  const limited = clientsOf(addUser(aws.world.accounts, accountId, 'limited', policy));
  expect(await lockOf('web:v1', linux, limited)).toHaveLength(1);
  await expect(lockOf('web:v1\nweb:v*\nw*', linux, limited)).rejects.toThrow(
    /1\. line 2: .*ecr:DescribeImages is refused[\s\S]*2\. line 3: .*ecr:DescribeRepositories is refused/,
  );
});

it('names the nearest repositories and tags', async () => {
  pushImage(aws.world, place('team/web'), { content: 'web', tags: ['release-1', 'release-2'] });
  createRepository(aws.world, place('team/empty'));
  await expect(lockOf('team/wbe\nteam/web:relase-1\nteam/empty')).rejects.toThrow(
    /1\. line 1: the repository team\/wbe does not exist in \S+\.\nThe nearest names there: team\/web\.\n2\. line 2: .*\nThe nearest tags there: release-1, release-2\.\n3\. line 3: .*\nPush an image/,
  );
});

it('reads every page, a thousand images each, and asks for nothing twice', async () => {
  const { digest } = pushImage(aws.world, place('many'), { content: 'first', tags: ['t0'] });
  for (let index = 1; index < 2300; index += 1) {
    pushImage(aws.world, place('many'), { content: `${index}`, tags: [`t${index}`] });
  }
  tagImage(aws.world, place('many'), digest, 'first');
  const found = await inventory(parseRules('many'), home, clients, quiet);
  expect(resolve(found, linux)).toHaveLength(2300);
  expect(calls('DescribeImages')).toBe(3);
  expect(calls('BatchGetImage')).toBe(0);
  expect((await lockOf('many:first\nmany:t0'))[0]?.tags).toEqual(['first', 't0']);
});

it.each([20, 200])('reads %i repositories side by side', async (count) => {
  await restart(200);
  for (let index = 0; index < count; index += 1) {
    pushIndex(aws.world, place(`team/r${index}`), { children: [{ content: `${index}` }], tags: ['prod'] });
  }
  const found = await inventory(parseRules('team/*'), home, clients, quiet);
  expect(resolve(found, linux)).toHaveLength(count);
  expect(calls('DescribeRepositories')).toBe(1);
  expect(calls('DescribeImages')).toBe(count);
  expect(calls('BatchGetImage')).toBe(count);
  const most = Math.max(...aws.world.journal.map(({ concurrency }) => concurrency));
  expect(most).toBeGreaterThan(count / 2);
});

it('says what is wrong when the credentials are unknown', async () => {
  const strangers = clientsOf({ accessKeyId: 'AKIANOBODY0000000000', secretAccessKey: 'x' });
  await expect(lockOf('web', linux, strangers)).rejects.toThrow(/AWS does not accept the credentials/);
});
