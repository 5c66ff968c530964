import { BASE_IMAGES, inRegion, putParameter } from '../../local-aws/index.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import {
  type AmiDescription,
  describeBaseAmis,
  describeOwnAmis,
  needsAmi,
  type Parent,
  platformHints,
  platformOf,
  resolveParent,
} from '../../src/pipeline/baseImage.ts';
import {
  ACCOUNT,
  LINUX_BASE,
  REGION,
  type Rig,
  refuse,
  rejection,
  startRig,
  WINDOWS_BASE,
} from '../tools.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig({}, 1);
});
afterEach(() => rig.close());

const resolve = (written: string) => resolveParent(written, REGION, rig.clients, rig.log);

describe('resolveParent', () => {
  it('takes an AMI for itself, without asking', async () => {
    expect(await resolve('ami-0123456789abcdef0')).toEqual({
      written: 'ami-0123456789abcdef0',
      amiId: 'ami-0123456789abcdef0',
      changedAt: undefined,
    });
    expect(rig.operations()).toEqual([]);
  });

  it.each([WINDOWS_BASE, LINUX_BASE])('reads the parameter of %s', async (written) => {
    const parameter = inRegion(rig.aws.world, REGION).ssm.get(`aws${written.slice('ssm:'.length)}`);
    expect(await resolve(written)).toEqual({
      written,
      amiId: parameter?.value,
      changedAt: parameter?.lastModified.getTime(),
    });
  });

  it('finds the AMI in a parameter that holds JSON, as those of ECS do', async () => {
    const value = '{"image_id":"ami-0123456789abcdef0","os":"Windows"}';
    putParameter(rig.aws.world, REGION, { name: '/base', accountId: ACCOUNT, value, dataType: 'text' });
    expect((await resolve('ssm:/base')).amiId).toBe('ami-0123456789abcdef0');
  });

  it('resolves an Image Builder image that does not exist to nothing, and warns', async () => {
    const arn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/base/x.x.x`;
    expect((await resolve(arn)).amiId).toBeUndefined();
    expect(rig.log.lines.join()).toContain(`warning: The base image ${arn} can't be looked up`);
  });

  it('warns with the permission where a parameter may not be read', async () => {
    refuse(rig, 'GetParameter', 'AccessDeniedException', { service: 'ssm' });
    expect((await resolve(WINDOWS_BASE)).amiId).toBeUndefined();
    expect(rig.log.lines.join()).toContain('Allow ssm:GetParameter to the role of this job.');
  });

  it.each([
    [
      'of its own account',
      [
        ['eu-west-1', ACCOUNT],
        [REGION, '444455556666'],
        [REGION, ACCOUNT],
      ],
      'ami-2',
    ],
    [
      'that is the only one here',
      [
        ['eu-west-1', ACCOUNT],
        [REGION, '444455556666'],
      ],
      'ami-1',
    ],
    [
      'of nobody where several accounts have one',
      [
        [REGION, '444455556666'],
        [REGION, '777788889999'],
      ],
      undefined,
    ],
    ['of nobody where none is here', [['eu-west-1', ACCOUNT]], undefined],
  ])('takes the AMI of an Image Builder image %s', async (_, places, amiId) => {
    const amis = places.map(([region, accountId], index) => ({ region, accountId, image: `ami-${index}` }));
    const getImageRaw = async () => ({
      output: { $metadata: {}, image: { outputResources: { amis } } },
      body: {},
    });
    const clients = { ...rig.clients, imagebuilder: async () => ({ ...rig.imagebuilder, getImageRaw }) };
    const written = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/base/1.0.0/1`;
    expect(await resolveParent(written, REGION, clients, rig.log)).toEqual({
      written,
      amiId,
      changedAt: undefined,
    });
  });

  it('does not guess what a Marketplace product means', async () => {
    expect(await resolve('prod-abcdefghijklm')).toMatchObject({ amiId: undefined });
    expect(rig.operations()).toEqual([]);
  });
});

/** An AMI that an account owns. */
function own(ownerId = ACCOUNT, more: Partial<Parameters<typeof addAmi>[2]> = {}): string {
  return addAmi(rig.aws.world, REGION, { ownerId, name: 'nodes', ...more }).id;
}

describe('describeOwnAmis', () => {
  it('finds what exists among many ids, 200 at a time', async () => {
    const ids = [own(), own(), own(ACCOUNT, { state: 'disabled' })];
    const missing = Array.from({ length: 398 }, (_, index) => `ami-${String(index).padStart(17, '0')}`);
    const found = await describeOwnAmis([...missing, ...ids], await rig.clients.ec2(REGION));
    expect([...found.keys()].sort()).toEqual([...ids].sort());
    expect(rig.operations()).toEqual(['DescribeImages', 'DescribeImages', 'DescribeImages']);
  });

  it('asks nothing for no ids', async () => {
    expect((await describeOwnAmis([], await rig.clients.ec2(REGION))).size).toBe(0);
    expect(rig.operations()).toEqual([]);
  });

  it('leaves out what another account shares', async () => {
    const shared = own('444455556666', { public: true });
    expect((await describeOwnAmis([shared], await rig.clients.ec2(REGION))).size).toBe(0);
  });
});

describe('describeBaseAmis', () => {
  it("finds anybody's AMIs, and no missing one hides another", async () => {
    const shared = own('444455556666', { public: true });
    const ids = [shared, 'ami-00000000000000000', 'ami-x', own()];
    const found = await describeBaseAmis(ids, await rig.clients.ec2(REGION));
    expect([...found.keys()].sort()).toEqual([ids[0], ids[3]].sort());
    expect(found.get(shared)?.ownerId).toBe('444455556666');
  });

  it('throws what else EC2 answers', async () => {
    refuse(rig, 'DescribeImages', 'UnauthorizedOperation', { service: 'ec2', status: 403 });
    const asked = describeBaseAmis([own()], await rig.clients.ec2(REGION));
    expect((await rejection(asked)).name).toBe('UnauthorizedOperation');
  });
});

describe('platformHints', () => {
  it('know every base image that AWS publishes', () => {
    for (const { parameter, windows, architecture } of BASE_IMAGES) {
      const hints = platformHints(parameter);
      if (windows) expect([17763, 20348, 26100]).toContain(hints.windowsBuild);
      else if (/x86_64|arm64/.test(parameter)) {
        expect(hints).toEqual({ architecture: architecture === 'arm64' ? 'arm64' : 'amd64' });
      } else expect(hints).toEqual({});
    }
  });

  it.each([
    ['Windows_Server-2019-English-Core', { windowsBuild: 17763 }],
    ['Windows_Server-2025-English-Full-EKS_Optimized-1.35', { windowsBuild: 26100 }],
    ['image/windows-server-2022-english-core-base-x86/x.x.x', { windowsBuild: 20348, architecture: 'amd64' }],
    ['image/amazon-linux-2023-arm64/x.x.x', { architecture: 'arm64' }],
    ['image/amazon-linux-2023-x86/x.x.x', { architecture: 'amd64' }],
    ['Windows_Server-20221-x', {}],
    ['Windows_Server-2031-English', {}],
    ['golden', {}],
  ])('of %s are %p', (name, hints) => {
    expect(platformHints(name)).toEqual(hints);
  });
});

describe('platformOf', () => {
  const parent = (written: string): Parent => ({ written, amiId: 'ami-1', changedAt: undefined });
  const ami = (name: string, architecture: string): AmiDescription => ({
    id: 'ami-1',
    name,
    architecture,
    state: 'available',
    ownerId: '',
    createdAt: 0,
    sourceImageId: undefined,
    rootDevice: '/dev/xvda',
    volumes: [],
    tags: {},
  });

  it('is read from what the recipe writes, else from the AMI', () => {
    expect(platformOf('Windows', parent(WINDOWS_BASE), undefined, undefined)).toEqual({
      os: 'windows',
      architecture: 'amd64',
      windowsBuild: 20348,
    });
    expect(
      platformOf('Windows', parent('ami-1'), ami('Windows_Server-2025-English', 'x86_64'), undefined),
    ).toEqual({
      os: 'windows',
      architecture: 'amd64',
      windowsBuild: 26100,
    });
    expect(platformOf('Linux', parent('ami-1'), ami('golden', 'arm64'), undefined)).toEqual({
      os: 'linux',
      architecture: 'arm64',
    });
    expect(platformOf('Linux', parent('ssm:/golden'), ami('golden', 'x86_64'), undefined).architecture).toBe(
      'amd64',
    );
  });

  it('leaves the Windows build out where nobody names it', () => {
    expect(platformOf('Windows', parent('ami-1'), ami('golden', 'x86_64'), undefined)).toEqual({
      os: 'windows',
      architecture: 'amd64',
    });
  });

  it('is that of the last bake where the base image tells nothing', () => {
    const last = ami('nodes', 'arm64');
    expect(platformOf('Linux', parent('ssm:/golden'), undefined, last).architecture).toBe('arm64');
    expect(platformOf('Linux', parent('ssm:/golden'), ami('golden', 'x86_64'), last).architecture).toBe(
      'amd64',
    );
  });

  it('does not guess an architecture', () => {
    expect(() => platformOf('Linux', parent('ssm:/golden'), undefined, undefined)).toThrow(
      /architecture of the base image ssm:\/golden can't be known/,
    );
  });

  it('depends on the AMI exactly where the recipe does not tell', () => {
    expect(needsAmi('Windows', parent(WINDOWS_BASE))).toBe(false);
    expect(needsAmi('Linux', parent(LINUX_BASE))).toBe(false);
    expect(needsAmi('Windows', parent('ami-1'))).toBe(true);
    expect(needsAmi('Linux', parent('ssm:/golden'))).toBe(true);
  });
});
