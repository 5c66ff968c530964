import {
  CreateLaunchTemplateVersionCommand,
  type CreateLaunchTemplateVersionCommandInput,
  CreateTagsCommand,
  DeleteTagsCommand,
  DeregisterImageCommand,
  DescribeFastLaunchImagesCommand,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribeInstanceTypesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeRegionsCommand,
  DescribeSnapshotsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  DisableFastLaunchCommand,
  DisableImageCommand,
  EnableFastLaunchCommand,
  type EnableFastLaunchCommandInput,
  EnableImageDeprecationCommand,
} from '@aws-sdk/client-ec2';
import { addLaunchTemplate, inRegion, scriptFastLaunch } from '../../../local-aws/index.ts';
import { addAmi } from '../../../local-aws/services/ec2/amis.ts';
import type { Ami } from '../../../local-aws/services/ec2/state.ts';
import { ACCOUNT, errorOf, type Fixture, MINUTE, REGION, startFixture } from './fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.close());

const own = (ami: Partial<Ami> = {}) =>
  addAmi(fixture.aws.world, REGION, {
    ownerId: ACCOUNT,
    name: 'mine',
    windows: true,
    sysprepped: true,
    ...ami,
  });

async function idsOf(input: DescribeImagesCommandInput): Promise<(string | undefined)[]> {
  const { Images = [] } = await fixture.ec2.send(new DescribeImagesCommand(input));
  return Images.map(({ ImageId }) => ImageId).sort();
}

describe('DescribeImages', () => {
  it('tells an id that is not there from one that is malformed', async () => {
    expect((await errorOf(idsOf({ ImageIds: ['ami-0123456789abcdef0'] }))).name).toBe(
      'InvalidAMIID.NotFound',
    );
    expect((await errorOf(idsOf({ ImageIds: ['ami-1'] }))).name).toBe('InvalidAMIID.Malformed');
  });

  it('filters by owner, name, tag and source', async () => {
    const one = own({ name: 'one', tags: { team: 'web' } });
    const two = own({ name: 'two', sourceImageId: one.id });
    expect(await idsOf({ Owners: ['self'] })).toEqual([one.id, two.id].sort());
    expect(await idsOf({ Owners: ['self'], Filters: [{ Name: 'name', Values: ['o*'] }] })).toEqual([one.id]);
    expect(await idsOf({ Filters: [{ Name: 'tag:team', Values: ['web'] }] })).toEqual([one.id]);
    expect(await idsOf({ Filters: [{ Name: 'source-image-id', Values: [one.id] }] })).toEqual([two.id]);
    expect((await errorOf(idsOf({ Filters: [{ Name: 'colour', Values: ['red'] }] }))).name).toBe(
      'InvalidParameterValue',
    );
  });

  it('knows the base AMIs of Amazon and no AMI of a stranger', async () => {
    const stranger = own({ ownerId: '444455556666' });
    expect((await errorOf(idsOf({ ImageIds: [stranger.id] }))).name).toBe('InvalidAMIID.NotFound');
    stranger.launchPermissions.add(ACCOUNT);
    expect(await idsOf({ ImageIds: [stranger.id] })).toEqual([stranger.id]);
    const { Images = [] } = await fixture.ec2.send(
      new DescribeImagesCommand({
        Owners: ['amazon'],
        Filters: [{ Name: 'name', Values: ['*2025-English-Core-EKS_Optimized-1.35-*'] }],
      }),
    );
    expect(Images).toEqual([
      expect.objectContaining({ Platform: 'Windows', Architecture: 'x86_64', Public: true }),
    ]);
  });

  it('pages, and takes ids or a page size, not both', async () => {
    const ids = [own().id, own().id, own().id];
    const first = await fixture.ec2.send(new DescribeImagesCommand({ Owners: ['self'], MaxResults: 2 }));
    const second = await fixture.ec2.send(
      new DescribeImagesCommand({ Owners: ['self'], MaxResults: 2, NextToken: first.NextToken }),
    );
    const found = [...(first.Images ?? []), ...(second.Images ?? [])].map(({ ImageId }) => String(ImageId));
    expect(found.sort()).toEqual(ids.sort());
    expect((await errorOf(idsOf({ ImageIds: ids, MaxResults: 5 }))).name).toBe('InvalidParameterCombination');
  });

  it('hides disabled AMIs unless asked, and deprecated ones of others', async () => {
    const { id } = own();
    await fixture.ec2.send(new DisableImageCommand({ ImageId: id }));
    expect(await idsOf({ Owners: ['self'] })).toEqual([]);
    expect(await idsOf({ Owners: ['self'], IncludeDisabled: true })).toEqual([id]);
    const shared = own({ ownerId: '444455556666', public: true, deprecatedFrom: new Date(0) });
    expect(await idsOf({ Owners: ['444455556666'] })).toEqual([]);
    expect(await idsOf({ Owners: ['444455556666'], IncludeDeprecated: true })).toEqual([shared.id]);
  });
});

describe('an AMI', () => {
  it('is gone with its snapshots once it is deregistered', async () => {
    const ami = own();
    await fixture.ec2.send(new DeregisterImageCommand({ ImageId: ami.id, DeleteAssociatedSnapshots: true }));
    expect((await errorOf(idsOf({ ImageIds: [ami.id] }))).name).toBe('InvalidAMIID.NotFound');
    const snapshots = fixture.ec2.send(new DescribeSnapshotsCommand({ SnapshotIds: [ami.snapshotId] }));
    expect((await errorOf(snapshots)).name).toBe('InvalidSnapshot.NotFound');
  });

  it('can be deregistered, disabled or deprecated by its owner only', async () => {
    const { id } = own({ ownerId: '444455556666', public: true });
    const deregistration = fixture.ec2.send(new DeregisterImageCommand({ ImageId: id }));
    expect((await errorOf(deregistration)).name).toBe('AuthFailure');
    const past = fixture.ec2.send(
      new EnableImageDeprecationCommand({ ImageId: own().id, DeprecateAt: new Date(0) }),
    );
    expect((await errorOf(past)).name).toBe('InvalidParameterValue');
  });

  it('takes up to fifty tags, with keys of at most 127 characters', async () => {
    const { id } = own();
    const tag = (Tags: { Key: string; Value: string }[]) =>
      fixture.ec2.send(new CreateTagsCommand({ Resources: [id], Tags }));
    await tag([{ Key: 'team', Value: 'web' }]);
    expect(await idsOf({ Filters: [{ Name: 'tag:team', Values: ['web'] }] })).toEqual([id]);
    await fixture.ec2.send(new DeleteTagsCommand({ Resources: [id], Tags: [{ Key: 'team' }] }));
    expect(await idsOf({ Filters: [{ Name: 'tag-key', Values: ['team'] }] })).toEqual([]);
    expect((await errorOf(tag([{ Key: 'k'.repeat(128), Value: '' }]))).name).toBe('InvalidParameterValue');
    expect((await errorOf(tag([{ Key: 'k', Value: 'v'.repeat(257) }]))).name).toBe('InvalidParameterValue');
    expect((await errorOf(tag([{ Key: 'aws:k', Value: '' }]))).name).toBe('InvalidParameterValue');
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    expect((await errorOf(tag(many))).name).toBe('TagLimitExceeded');
  });
});

describe('Fast Launch', () => {
  const enable = (input: Partial<EnableFastLaunchCommandInput> & { ImageId: string }) =>
    fixture.ec2.send(new EnableFastLaunchCommand(input));
  const states = async () => {
    const { FastLaunchImages = [] } = await fixture.ec2.send(new DescribeFastLaunchImagesCommand({}));
    return FastLaunchImages.map(({ State }) => State);
  };

  it('shows nothing right after the call, then enabling, then enabled', async () => {
    const answer = await enable({ ImageId: own().id });
    expect(answer).toMatchObject({ State: 'enabling', MaxParallelLaunches: 6, OwnerId: ACCOUNT });
    expect(await states()).toEqual([]);
    fixture.clock.advance(MINUTE);
    expect(await states()).toEqual(['enabling']);
    fixture.clock.advance(8 * MINUTE);
    expect(await states()).toEqual(['enabled']);
  });

  it('ends as the script says', async () => {
    scriptFastLaunch(fixture.aws.world, REGION, { state: 'enabling-failed', reason: 'no capacity' });
    scriptFastLaunch(fixture.aws.world, REGION, { state: 'enabled-failed', reason: 'quota' });
    await enable({ ImageId: own().id });
    await enable({ ImageId: own().id });
    fixture.clock.advance(9 * MINUTE);
    expect((await states()).sort()).toEqual(['enabled', 'enabling-failed']);
    fixture.clock.advance(9 * MINUTE);
    const { FastLaunchImages = [] } = await fixture.ec2.send(
      new DescribeFastLaunchImagesCommand({ Filters: [{ Name: 'state', Values: ['enabled-failed'] }] }),
    );
    expect(FastLaunchImages.map(({ StateTransitionReason }) => StateTransitionReason)).toEqual(['quota']);
  });

  it('fails for an AMI that Sysprep did not shut down', async () => {
    await enable({ ImageId: own({ sysprepped: false }).id });
    fixture.clock.advance(9 * MINUTE);
    expect(await states()).toEqual(['enabling-failed']);
  });

  it('gives a seventh AMI no room: forty parallel launches at most', async () => {
    for (let count = 0; count < 7; count += 1) await enable({ ImageId: own().id });
    fixture.clock.advance(9 * MINUTE);
    expect((await states()).filter((state) => state === 'enabling-failed')).toHaveLength(1);
  });

  it('is for Windows AMIs that are yours or shared with you', async () => {
    expect((await errorOf(enable({ ImageId: own({ windows: false }).id }))).message).toContain(
      'Windows AMIs only',
    );
    const amazon = own({ ownerId: '801119661308', public: true });
    expect((await errorOf(enable({ ImageId: amazon.id }))).name).toBe('InvalidRequest');
    amazon.launchPermissions.add(ACCOUNT);
    await expect(enable({ ImageId: amazon.id })).resolves.toMatchObject({ State: 'enabling' });
    expect((await errorOf(enable({ ImageId: 'ami-0123456789abcdef0' }))).name).toBe('InvalidAMIID.NotFound');
  });

  it('wants six parallel launches or more', async () => {
    const few = enable({ ImageId: own().id, MaxParallelLaunches: 5 });
    expect((await errorOf(few)).name).toBe('InvalidParameterValue');
  });

  it('needs a default VPC or a launch template', async () => {
    const { id } = own();
    inRegion(fixture.aws.world, REGION).ec2.vpcs.clear();
    expect((await errorOf(enable({ ImageId: id }))).name).toBe('VPCIdNotSpecified');
    const template = addLaunchTemplate(fixture.aws.world, REGION, { accountId: ACCOUNT, name: 'fast' });
    const LaunchTemplate = { LaunchTemplateId: template.id, Version: '1' };
    const both = { ...LaunchTemplate, LaunchTemplateName: 'fast' };
    expect((await errorOf(enable({ ImageId: id, LaunchTemplate: both }))).name).toBe(
      'InvalidParameterCombination',
    );
    const wrong = { ...LaunchTemplate, Version: '9' };
    expect((await errorOf(enable({ ImageId: id, LaunchTemplate: wrong }))).name).toBe(
      'InvalidLaunchTemplateId.VersionNotFound',
    );
    await expect(enable({ ImageId: id, LaunchTemplate })).resolves.toMatchObject({ State: 'enabling' });
  });

  it('cannot be enabled while it is being disabled, then vanishes', async () => {
    const { id } = own();
    await enable({ ImageId: id });
    fixture.clock.advance(9 * MINUTE);
    await fixture.ec2.send(new DisableFastLaunchCommand({ ImageId: id }));
    expect(await states()).toEqual(['disabling']);
    expect((await errorOf(enable({ ImageId: id }))).name).toBe('IncorrectState');
    fixture.clock.advance(5 * MINUTE);
    expect(await states()).toEqual([]);
  });

  it('goes on when it is enabled again', async () => {
    const { id } = own();
    await enable({ ImageId: id });
    fixture.clock.advance(9 * MINUTE);
    await expect(enable({ ImageId: id, MaxParallelLaunches: 8 })).resolves.toMatchObject({
      State: 'enabled',
      MaxParallelLaunches: 8,
    });
  });

  it('answers a dry run with DryRunOperation and does nothing', async () => {
    expect((await errorOf(enable({ ImageId: own().id, DryRun: true }))).name).toBe('DryRunOperation');
    fixture.clock.advance(MINUTE);
    expect(await states()).toEqual([]);
  });
});

describe('the places of an account', () => {
  it('are the Regions of its partition', async () => {
    const { Regions = [] } = await fixture.ec2.send(new DescribeRegionsCommand({}));
    expect(Regions.map(({ RegionName }) => RegionName)).toContain('eu-west-1');
    expect(Regions.some(({ RegionName }) => RegionName?.startsWith('cn-'))).toBe(false);
  });

  it('are a default VPC with subnets', async () => {
    const { Vpcs = [] } = await fixture.ec2.send(
      new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
    );
    expect(Vpcs).toHaveLength(1);
    const { Subnets = [] } = await fixture.ec2.send(
      new DescribeSubnetsCommand({ Filters: [{ Name: 'vpc-id', Values: [String(Vpcs[0]?.VpcId)] }] }),
    );
    expect(Subnets).toHaveLength(3);
  });

  it('know instance types and their architecture', async () => {
    const { InstanceTypes = [] } = await fixture.ec2.send(
      new DescribeInstanceTypesCommand({ InstanceTypes: ['m6g.large'] }),
    );
    expect(InstanceTypes[0]?.ProcessorInfo?.SupportedArchitectures).toEqual(['arm64']);
  });

  it('hold launch templates with versions', async () => {
    const { id } = addLaunchTemplate(fixture.aws.world, REGION, {
      accountId: ACCOUNT,
      name: 'nodes',
      imageId: 'ami-1',
    });
    const { LaunchTemplateVersions = [] } = await fixture.ec2.send(
      new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId: id, Versions: ['$Latest'] }),
    );
    expect(LaunchTemplateVersions[0]).toMatchObject({
      VersionNumber: 1,
      LaunchTemplateData: { ImageId: 'ami-1' },
    });
  });

  it('keep the block device mappings of a launch template in the versions made of it', async () => {
    const mapping = { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 100 } };
    const { id: LaunchTemplateId } = addLaunchTemplate(fixture.aws.world, REGION, {
      accountId: ACCOUNT,
      name: 'nodes',
      blockDeviceMappings: [mapping],
    });
    const LaunchTemplateData = { ImageId: 'ami-0123456789abcdef0' };
    const next = (input: Partial<CreateLaunchTemplateVersionCommandInput>) =>
      fixture.ec2.send(
        new CreateLaunchTemplateVersionCommand({ LaunchTemplateId, LaunchTemplateData, ...input }),
      );
    await next({ SourceVersion: '1' });
    await next({});
    const { LaunchTemplateVersions = [] } = await fixture.ec2.send(
      new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId }),
    );
    const mappings = Object.fromEntries(
      LaunchTemplateVersions.map(({ VersionNumber, LaunchTemplateData }) => [
        VersionNumber,
        LaunchTemplateData?.BlockDeviceMappings ?? [],
      ]),
    );
    expect(mappings).toEqual({ 1: [mapping], 2: [mapping], 3: [] });
  });
});
