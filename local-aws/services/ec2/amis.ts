import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, newHex, now, type Scope, type World } from '../../world.ts';
import { optionalFlag, optionalNumber, text, texts } from '../members.ts';
import { ec2Error } from './errors.ts';
import { describing, endDryRun, filtered, tagList } from './requests.ts';
import type { Ami } from './state.ts';

/** The account that owns Amazon's base AMIs. */
export const AMAZON = '801119661308';

export function amiOperations(world: World): Service {
  return {
    DescribeImages: (call) => describeImages(world, call),
    DeregisterImage: (call) => deregisterImage(world, call),
    DisableImage: (call) => disableImage(world, call),
    EnableImageDeprecation: (call) => enableImageDeprecation(world, call),
  };
}

/** Registers an AMI with a snapshot of its own, owned by an account. */
export function addAmi(world: World, region: string, ami: Pick<Ami, 'ownerId' | 'name'> & Partial<Ami>): Ami {
  const { ec2 } = inRegion(world, region);
  const id = ami.id ?? `ami-0${newHex(world, 16)}`;
  const snapshotId = `snap-0${newHex(world, 16)}`;
  const whole: Ami = {
    ownerAlias: undefined,
    description: undefined,
    architecture: 'x86_64',
    windows: false,
    osVersion: 'Amazon Linux 2023',
    creationDate: now(world),
    volumeGiB: 50,
    writtenBytes: ami.windows === true ? 16e9 : 3e9,
    sourceImageId: undefined,
    sourceImageRegion: undefined,
    sysprepped: false,
    public: false,
    launchPermissions: new Set(),
    state: 'available',
    deprecatedFrom: undefined,
    tags: {},
    ...ami,
    id,
    snapshotId,
  };
  ec2.amis.set(id, whole);
  const description = `Created by CreateImage for ${id}`;
  const startedAt = now(world);
  const { ownerId, volumeGiB, writtenBytes: fullBytes } = whole;
  const snapshot = { id: snapshotId, ownerId, description, volumeGiB, fullBytes, startedAt, tags: {} };
  ec2.snapshots.set(snapshotId, snapshot);
  return whole;
}

/** The AMI with this id if the caller may use it. */
export function visibleAmi(world: World, scope: Scope, id: string): Ami | undefined {
  const ami = inRegion(world, scope.region).ec2.amis.get(id);
  return ami !== undefined && mayUse(ami, scope.accountId) ? ami : undefined;
}

function mayUse(ami: Ami, accountId: string): boolean {
  return ami.public || ami.ownerId === accountId || ami.launchPermissions.has(accountId);
}

function describeImages(world: World, call: Call): Structure {
  const ids = texts(call.input, 'ImageIds');
  if (ids.length > 0 && optionalNumber(call.input, 'MaxResults') !== undefined) {
    throw ec2Error(
      'InvalidParameterCombination',
      'The parameter imageIdsSet cannot be used with the parameter maxResults',
    );
  }
  const named = ids.map((id) => requireVisible(world, call, id));
  endDryRun(call);
  const all = ids.length > 0 ? named : [...inRegion(world, call.region).ec2.amis.values()];
  const owners = texts(call.input, 'Owners');
  const visible = all.filter(
    (ami) =>
      mayUse(ami, call.accountId) &&
      (owners.length === 0 || owners.some((owner) => isOwner(ami, owner, call.accountId))) &&
      (optionalFlag(call.input, 'IncludeDisabled') === true || ami.state !== 'disabled') &&
      (isShownThoughDeprecated(call, ami) || ids.length > 0 || !isDeprecated(world, ami)),
  );
  const matching = filtered(call, visible, {
    tags: (ami) => ami.tags,
    values: {
      'image-id': ({ id }) => [id],
      name: ({ name }) => [name],
      description: ({ description }) => [description ?? ''],
      state: ({ state }) => [state],
      'owner-id': ({ ownerId }) => [ownerId],
      'owner-alias': ({ ownerAlias }) => [ownerAlias ?? ''],
      architecture: ({ architecture }) => [architecture],
      platform: ({ windows }) => (windows ? ['windows'] : []),
      'is-public': (ami) => [String(ami.public)],
      'image-type': () => ['machine'],
      'root-device-type': () => ['ebs'],
      'virtualization-type': () => ['hvm'],
      'source-image-id': ({ sourceImageId }) => [sourceImageId ?? ''],
      'creation-date': ({ creationDate }) => [creationDate.toISOString()],
    },
  });
  return describing(
    world,
    call,
    'Images',
    matching,
    (ami) => describe(call, ami),
    ({ id }) => id,
  );
}

function requireVisible(world: World, call: Call, id: string): Ami {
  if (!/^ami-([0-9a-f]{8}|[0-9a-f]{17})$/.test(id)) {
    throw ec2Error('InvalidAMIID.Malformed', `Invalid id: "${id}" (expecting "ami-...")`);
  }
  const ami = visibleAmi(world, call, id);
  if (ami === undefined) throw ec2Error('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`);
  return ami;
}

function isOwner(ami: Ami, owner: string, accountId: string): boolean {
  if (owner === 'self') return ami.ownerId === accountId;
  return owner === 'amazon' ? ami.ownerAlias === 'amazon' : ami.ownerId === owner;
}

function isDeprecated(world: World, ami: Ami): boolean {
  return ami.deprecatedFrom !== undefined && ami.deprecatedFrom <= now(world);
}

/** The owner sees deprecated AMIs whatever the request says. */
function isShownThoughDeprecated(call: Call, ami: Ami): boolean {
  return ami.ownerId === call.accountId || optionalFlag(call.input, 'IncludeDeprecated') === true;
}

function describe(call: Call, ami: Ami): Structure {
  const rootDevice = rootDeviceOf(ami);
  return {
    ImageId: ami.id,
    ImageLocation: `${ami.ownerAlias ?? ami.ownerId}/${ami.name}`,
    Name: ami.name,
    Description: ami.description,
    State: ami.state,
    OwnerId: ami.ownerId,
    ImageOwnerAlias: ami.ownerAlias,
    CreationDate: ami.creationDate.toISOString(),
    DeprecationTime: ami.deprecatedFrom?.toISOString(),
    Public: ami.public,
    Architecture: ami.architecture,
    ImageType: 'machine',
    Platform: ami.windows ? 'Windows' : undefined,
    PlatformDetails: ami.windows ? 'Windows' : 'Linux/UNIX',
    UsageOperation: ami.windows ? 'RunInstances:0002' : 'RunInstances',
    RootDeviceName: rootDevice,
    RootDeviceType: 'ebs',
    VirtualizationType: 'hvm',
    Hypervisor: 'xen',
    EnaSupport: true,
    SriovNetSupport: 'simple',
    BlockDeviceMappings: [
      {
        DeviceName: rootDevice,
        Ebs: {
          DeleteOnTermination: true,
          SnapshotId: ami.snapshotId,
          VolumeSize: ami.volumeGiB,
          VolumeType: 'gp3',
          Encrypted: false,
        },
      },
    ],
    SourceImageId: ami.ownerId === call.accountId ? ami.sourceImageId : undefined,
    SourceImageRegion: ami.ownerId === call.accountId ? ami.sourceImageRegion : undefined,
    Tags: ami.ownerId === call.accountId ? tagList(ami.tags) : [],
  };
}

/** What the root volume of an AMI's instances is called. */
export function rootDeviceOf({ windows }: Pick<Ami, 'windows'>): string {
  return windows ? '/dev/sda1' : '/dev/xvda';
}

/** An AMI that the caller owns. */
export function requireOwn(world: World, call: Call): Ami {
  const id = text(call.input, 'ImageId');
  const ami = requireVisible(world, call, id);
  if (ami.ownerId === call.accountId) return ami;
  throw ec2Error('AuthFailure', `Not authorized for image:${id}`);
}

function deregisterImage(world: World, call: Call): Structure {
  const ami = requireOwn(world, call);
  endDryRun(call);
  const { amis, snapshots } = inRegion(world, call.region).ec2;
  amis.delete(ami.id);
  if (optionalFlag(call.input, 'DeleteAssociatedSnapshots') !== true) return { Return: true };
  snapshots.delete(ami.snapshotId);
  return { Return: true, DeleteSnapshotResults: [{ SnapshotId: ami.snapshotId, ReturnCode: 'success' }] };
}

function disableImage(world: World, call: Call): Structure {
  const ami = requireOwn(world, call);
  endDryRun(call);
  ami.state = 'disabled';
  ami.public = false;
  ami.launchPermissions.clear();
  return { Return: true };
}

function enableImageDeprecation(world: World, call: Call): Structure {
  const ami = requireOwn(world, call);
  const { DeprecateAt: deprecateAt } = call.input;
  if (!(deprecateAt instanceof Date)) throw new TypeError('DeprecateAt is no time');
  if (deprecateAt <= now(world)) {
    throw ec2Error('InvalidParameterValue', 'The deprecation time must be in the future');
  }
  endDryRun(call);
  ami.deprecatedFrom = deprecateAt;
  return { Return: true };
}
