import {
  DescribeFastLaunchImagesCommand,
  DescribeImagesCommand,
  type DescribeImagesCommandInput,
  DescribeLaunchTemplateVersionsCommand,
  type DescribeLaunchTemplateVersionsCommandInput,
  DescribeSnapshotsCommand,
  DescribeVpcsCommand,
  type DescribeVpcsCommandInput,
  EC2Client,
  type EC2ClientConfig,
  EnableFastLaunchCommand,
  type EnableFastLaunchCommandInput,
} from '@aws-sdk/client-ec2';
import { type Renewable, renewOnce } from './renewal.ts';
import { patientRetries } from './retry.ts';

/** The operations of EC2 that the action calls, one method each. */
export type Ec2 = ReturnType<typeof makeEc2>;

const FAST_LAUNCH_ON = [{ Name: 'state', Values: ['enabling', 'enabled'] }];

/** A client that has just these operations. */
export function makeEc2(config: EC2ClientConfig & Renewable) {
  const client = new EC2Client(config);
  const once = new EC2Client({ ...config, maxAttempts: 1, retryStrategy: patientRetries(1) });
  for (const { middlewareStack } of [client, once]) renewOnce(middlewareStack, config);
  return {
    describeImages: (input: DescribeImagesCommandInput) => client.send(new DescribeImagesCommand(input)),
    describeSnapshots: (SnapshotIds: string[]) => client.send(new DescribeSnapshotsCommand({ SnapshotIds })),
    describeFastLaunchImages: (ImageIds: string[]) =>
      client.send(new DescribeFastLaunchImagesCommand({ ImageIds })),
    /** Tries once: who asks again and again anyway must not ask harder while the service is in trouble. */
    pollFastLaunchImages: (ImageIds: string[]) =>
      once.send(new DescribeFastLaunchImagesCommand({ ImageIds })),
    /** A page of the AMIs of this account whose Fast Launch is on or being turned on. */
    listFastLaunchImages: (NextToken: string | undefined) =>
      client.send(
        new DescribeFastLaunchImagesCommand({ Filters: FAST_LAUNCH_ON, MaxResults: 200, NextToken }),
      ),
    describeVpcs: (input: DescribeVpcsCommandInput) => client.send(new DescribeVpcsCommand(input)),
    describeLaunchTemplateVersions: (input: DescribeLaunchTemplateVersionsCommandInput) =>
      client.send(new DescribeLaunchTemplateVersionsCommand(input)),
    enableFastLaunch: (input: EnableFastLaunchCommandInput) =>
      client.send(new EnableFastLaunchCommand(input)),
  };
}
