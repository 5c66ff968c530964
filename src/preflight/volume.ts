import type { InstanceBlockDeviceMapping } from '@aws-sdk/client-imagebuilder';
import type { Ec2 } from '../aws/ec2.ts';
import { errorMessage, errorName, lackingPermission } from '../aws/errors.ts';
import { type AmiDescription, type AmiVolume, describeBaseAmis } from '../pipeline/baseImage.ts';
import type { Base } from '../survey.ts';
import type { RootVolume } from './diskFit.ts';

type Mappings = readonly InstanceBlockDeviceMapping[];

/** What could not be read, and the IAM action that would have allowed it. */
export interface Unread {
  readonly why: string;
  readonly permission: string | undefined;
}

/** The volume that the pipeline bakes on, as far as it can be known. */
export interface VolumeRead {
  readonly volume: RootVolume | undefined;
  /** What is missing of it. */
  readonly unread: Unread | undefined;
}

/**
 * Reads the root volume of the pipeline's build instance: its size is the recipe's, else the base image's. At most
 * two calls follow one another: the base image, where nothing described it yet, and, of an own base image, its
 * snapshot.
 *
 * @param mappings the recipe's
 * @param accountId the pipeline's
 */
export async function readRootVolume(
  { parent, described }: Base,
  mappings: Mappings,
  accountId: string,
  ec2: Ec2,
): Promise<VolumeRead> {
  const { amiId, written } = parent;
  if (amiId === undefined) {
    return unknown(`the base image ${written} can't be looked up`, permissionToResolve(written));
  }
  try {
    const ami = described.get(amiId) ?? (await describeBaseAmis([amiId], ec2)).get(amiId);
    if (ami === undefined) return unknown(`the base image ${amiId} is gone`, undefined);
    const root = ami.volumes.find(({ device }) => device === ami.rootDevice);
    const volume = volumeOf(ami, root, mappings);
    if (volume === undefined)
      return unknown(`EC2 names no root volume of the base image ${amiId}`, undefined);
    // EC2 describes the snapshots of others to nobody, though everybody may use their AMIs.
    if (root?.snapshotId === undefined || ami.ownerId !== accountId) return { volume, unread: undefined };
    return await measured(volume, root.snapshotId, ec2);
  } catch (error) {
    return { volume: undefined, unread: whyUnread(error, 'ec2:DescribeImages') };
  }
}

function unknown(why: string, permission: string | undefined): VolumeRead {
  return { volume: undefined, unread: { why, permission } };
}

/** What the role needs to resolve a recipe's parent; an AMI's id needs nothing. */
function permissionToResolve(written: string): string | undefined {
  if (written.startsWith('ssm:')) return 'ssm:GetParameter';
  return written.startsWith('arn:') ? 'imagebuilder:GetImage' : undefined;
}

function volumeOf(
  { rootDevice, volumes }: AmiDescription,
  root: AmiVolume | undefined,
  mappings: Mappings,
): RootVolume | undefined {
  const written = mappings.find(({ deviceName }) => deviceName === rootDevice)?.ebs?.volumeSize;
  const gibibytes = written ?? root?.gibibytes;
  if (rootDevice === undefined || gibibytes === undefined) return undefined;
  const removed = mappings.flatMap(({ deviceName, noDevice }) =>
    noDevice === undefined ? [] : (deviceName ?? ''),
  );
  const added = mappings.flatMap(({ deviceName, ebs }) => (ebs === undefined ? [] : (deviceName ?? '')));
  const devices = new Set([...volumes.map(({ device }) => device), ...added]);
  return {
    device: rootDevice,
    gibibytes,
    sizedBy: written === undefined ? 'base image' : 'recipe',
    others: [...devices].filter((device) => device !== rootDevice && !removed.includes(device)),
    baseBytes: undefined,
  };
}

async function measured(volume: RootVolume, snapshotId: string, ec2: Ec2): Promise<VolumeRead> {
  try {
    const { Snapshots = [] } = await ec2.describeSnapshots([snapshotId]);
    return { volume: { ...volume, baseBytes: Snapshots[0]?.FullSnapshotSizeInBytes }, unread: undefined };
  } catch (error) {
    if (errorName(error) === 'InvalidSnapshot.NotFound') return { volume, unread: undefined };
    return { volume, unread: whyUnread(error, 'ec2:DescribeSnapshots') };
  }
}

function whyUnread(error: unknown, permission: string): Unread {
  const why = `${errorName(error)}: ${errorMessage(error)}`;
  return { why, permission: lackingPermission(error, permission) };
}
