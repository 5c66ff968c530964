import { moveBaseImage } from '../../local-aws/catalogue.ts';
import { addAmi } from '../../local-aws/services/ec2/amis.ts';
import type { Ami } from '../../local-aws/services/ec2/state.ts';
import { describeBaseAmis } from '../../src/pipeline/baseImage.ts';
import { readRootVolume } from '../../src/preflight/volume.ts';
import type { Base } from '../../src/survey.ts';
import { ACCOUNT, LINUX_BASE, REGION, type Rig, refuse, startRig } from '../tools.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.close());

type Mappings = Parameters<typeof readRootVolume>[1];

const amazons = () => moveBaseImage(rig.aws.world, REGION, LINUX_BASE.slice('ssm:'.length)).id;

function own(more: Partial<Ami> = {}): string {
  return addAmi(rig.aws.world, REGION, { ownerId: ACCOUNT, name: 'golden', ...more }).id;
}

async function read(
  amiId: string | undefined,
  mappings: Mappings = [],
  described: Base['described'] = new Map(),
) {
  const base: Base = { parent: { written: LINUX_BASE, amiId, changedAt: undefined }, described };
  return readRootVolume(base, mappings, ACCOUNT, await rig.clients.ec2(REGION));
}

describe('the root volume of a build instance', () => {
  it('is as large as that of the base image, unless the recipe says otherwise', async () => {
    const id = amazons();
    expect((await read(id)).volume).toMatchObject({
      device: '/dev/xvda',
      gibibytes: 20,
      sizedBy: 'base image',
    });
    expect((await read(id, [{ deviceName: '/dev/xvda', ebs: { volumeSize: 60 } }])).volume).toMatchObject({
      gibibytes: 60,
      sizedBy: 'recipe',
    });
    expect((await read(id, [{ deviceName: '/dev/xvda', ebs: { encrypted: true } }])).volume).toMatchObject({
      gibibytes: 20,
      sizedBy: 'base image',
    });
  });

  it('is not the volume that a recipe calls as another system does', async () => {
    const windows = own({ windows: true });
    const { volume } = await read(windows, [{ deviceName: '/dev/xvda', ebs: { volumeSize: 200 } }]);
    expect(volume).toMatchObject({ device: '/dev/sda1', gibibytes: 50, others: ['/dev/xvda'] });
  });

  it('may have others beside it, but none that hold nothing', async () => {
    const mappings: Mappings = [
      { deviceName: '/dev/xvdb', ebs: { volumeSize: 100 } },
      { deviceName: '/dev/xvdc', virtualName: 'ephemeral0' },
      { deviceName: '/dev/xvdd', noDevice: '' },
    ];
    expect((await read(amazons(), mappings)).volume?.others).toEqual(['/dev/xvdb']);
  });

  it('is read by one call, and by none where the base image was described before', async () => {
    const id = amazons();
    const described = await describeBaseAmis([id], await rig.clients.ec2(REGION));
    rig.operations();
    await read(id);
    expect(rig.operations()).toEqual(['DescribeImages']);
    expect((await read(id, [], described)).volume?.gibibytes).toBe(20);
    expect(rig.operations()).toEqual([]);
  });

  it('holds what the snapshot of an own base image holds', async () => {
    const { volume, unread } = await read(own({ writtenBytes: 7e9 }));
    expect(volume?.baseBytes).toBe(7e9);
    expect(unread).toBeUndefined();
    expect(rig.operations()).toEqual(['DescribeImages', 'DescribeSnapshots']);
  });

  it('holds nobody knows what where the snapshot is gone or of another account', async () => {
    const id = own();
    rig.aws.world.regions.get(REGION)?.ec2.snapshots.clear();
    expect(await read(id)).toMatchObject({ volume: { baseBytes: undefined }, unread: undefined });
    rig.operations();
    expect((await read(own({ ownerId: '444455556666', public: true }))).volume?.baseBytes).toBeUndefined();
    expect(rig.operations()).toEqual(['DescribeImages']);
  });
});

describe('what cannot be read of it', () => {
  it.each([
    ['ssm:/base', 'ssm:GetParameter'],
    [`arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/base/x.x.x`, 'imagebuilder:GetImage'],
    ['prod-abcdefghijklm', undefined],
  ])('is all when %s is no AMI that is known', async (written, permission) => {
    const base: Base = { parent: { written, amiId: undefined, changedAt: undefined }, described: new Map() };
    const { volume, unread } = await readRootVolume(base, [], ACCOUNT, await rig.clients.ec2(REGION));
    expect(volume).toBeUndefined();
    expect(unread?.permission).toBe(permission);
    expect(unread?.why).toContain(written);
    expect(rig.operations()).toEqual([]);
  });

  it('is all when the base image is gone', async () => {
    expect((await read('ami-00000000000000001')).unread).toEqual({
      why: 'the base image ami-00000000000000001 is gone',
      permission: undefined,
    });
  });

  it('is all when the base image may not be described', async () => {
    refuse(rig, 'DescribeImages', 'UnauthorizedOperation', { service: 'ec2', status: 403 });
    const { volume, unread } = await read(amazons());
    expect(volume).toBeUndefined();
    expect(unread?.permission).toBe('ec2:DescribeImages');
  });

  it('is what the base image holds when its snapshot may not be described', async () => {
    refuse(rig, 'DescribeSnapshots', 'UnauthorizedOperation', { service: 'ec2', status: 403 });
    const { volume, unread } = await read(own());
    expect(volume).toMatchObject({ gibibytes: 50, baseBytes: undefined });
    expect(unread?.permission).toBe('ec2:DescribeSnapshots');
  });

  it('needs no permission when EC2 is in trouble', async () => {
    refuse(rig, 'DescribeImages', 'InternalError', { service: 'ec2', status: 500, times: 10 });
    const { unread } = await read(amazons());
    expect(unread?.why).toContain('InternalError');
    expect(unread?.permission).toBeUndefined();
  });
});
