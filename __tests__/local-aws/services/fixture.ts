import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ImagebuilderClient } from '@aws-sdk/client-imagebuilder';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import {
  type LocalAws,
  type LocalAwsOptions,
  type ManualClock,
  manualClock,
  startLocalAws,
} from '../../../local-aws/index.ts';

export const REGION = 'us-east-1';
export const ACCOUNT = '111122223333';
export const MINUTE = 60_000;

/** A world whose clock only the test moves, with the real SDK's clients for it. */
export interface Fixture {
  readonly aws: LocalAws;
  readonly clock: ManualClock;
  readonly imagebuilder: ImagebuilderClient;
  readonly ecr: ECRClient;
  readonly ec2: EC2Client;
  readonly ssm: SSMClient;
  readonly sts: STSClient;
  close(): Promise<void>;
}

export async function startFixture(options: LocalAwsOptions = {}, region = REGION): Promise<Fixture> {
  const clock = manualClock(new Date());
  const aws = await startLocalAws({ clock, ...options });
  const config = { endpoint: aws.url, region, credentials: aws.credentials, maxAttempts: 1 };
  const clients = {
    imagebuilder: new ImagebuilderClient(config),
    ecr: new ECRClient(config),
    ec2: new EC2Client(config),
    ssm: new SSMClient(config),
    sts: new STSClient(config),
  };
  return {
    aws,
    clock,
    ...clients,
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await aws.close();
    },
  };
}

/** The name of the error that a promise is rejected with. */
export async function errorOf(
  promise: Promise<unknown>,
): Promise<{ name: string; message: string; status: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const metadata = '$metadata' in error ? Object(error.$metadata) : {};
    return { name: error.name, message: error.message, status: metadata.httpStatusCode };
  }
  throw new Error('the call was answered');
}

export const WINDOWS_BASE =
  'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.34/image_id';
export const LINUX_BASE =
  'ssm:/aws/service/eks/optimized-ami/1.34/amazon-linux-2023/x86_64/standard/recommended/image_id';

/** A minimal component document whose content is told apart by a word. */
export function document(
  word: string,
  action: 'ExecutePowerShell' | 'ExecuteBash' = 'ExecutePowerShell',
): string {
  return `name: test
schemaVersion: 1.0
phases:
  - name: build
    steps:
      - name: Pull
        action: ${action}
        inputs:
          commands:
            - echo ${word}
`;
}
