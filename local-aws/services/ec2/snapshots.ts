import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, type World } from '../../world.ts';
import { texts } from '../members.ts';
import { ec2Error } from './errors.ts';
import { describing, endDryRun, filtered, tagList } from './requests.ts';
import type { Snapshot } from './state.ts';

export function snapshotOperations(world: World): Service {
  return { DescribeSnapshots: (call) => describeSnapshots(world, call) };
}

function describeSnapshots(world: World, call: Call): Structure {
  const ids = texts(call.input, 'SnapshotIds');
  const own = [...inRegion(world, call.region).ec2.snapshots.values()].filter(
    ({ ownerId }) => ownerId === call.accountId,
  );
  const missing = ids.find((id) => !own.some((snapshot) => snapshot.id === id));
  if (missing !== undefined) {
    throw ec2Error('InvalidSnapshot.NotFound', `The snapshot '${missing}' does not exist.`);
  }
  endDryRun(call);
  const matching = filtered(call, own, {
    tags: ({ tags }) => tags,
    values: {
      'snapshot-id': ({ id }) => [id],
      'owner-id': ({ ownerId }) => [ownerId],
      status: () => ['completed'],
      description: ({ description }) => [description],
    },
  }).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return describing(world, call, 'Snapshots', matching, describe, ({ id }) => id);
}

function describe(snapshot: Snapshot): Structure {
  return {
    SnapshotId: snapshot.id,
    OwnerId: snapshot.ownerId,
    Description: snapshot.description,
    VolumeSize: snapshot.volumeGiB,
    FullSnapshotSizeInBytes: snapshot.fullBytes,
    StartTime: snapshot.startedAt,
    State: 'completed',
    Progress: '100%',
    Encrypted: false,
    Tags: tagList(snapshot.tags),
  };
}
