import { AwsError, type Operation, type Service } from '../../service.ts';
import type { World } from '../../world.ts';
import { amiOperations } from './amis.ts';
import { fastLaunchOperations } from './fastLaunch.ts';
import { launchTemplateOperations } from './launchTemplates.ts';
import { placeOperations } from './places.ts';
import { snapshotOperations } from './snapshots.ts';
import { tagOperations } from './tags.ts';

/** Operations that the model has and nothing needs. */
const NOT_SERVED = [
  ...['DescribeFastSnapshotRestores', 'EnableFastSnapshotRestores', 'DisableFastSnapshotRestores'],
  ...['DescribeImageReferences', 'DescribeInstances', 'DescribeVolumes'],
];

const refuse: Operation = ({ operation }) => {
  throw new AwsError('InvalidAction', `The action ${operation} is not valid for this web service.`);
};

/** The part of EC2 that AMIs and Fast Launch need, over a world. */
export function ec2(world: World): Service {
  return {
    ...Object.fromEntries(NOT_SERVED.map((operation) => [operation, refuse])),
    ...amiOperations(world),
    ...fastLaunchOperations(world),
    ...launchTemplateOperations(world),
    ...snapshotOperations(world),
    ...placeOperations(world),
    ...tagOperations(world),
  };
}
