/** The account that every section measures in: local-aws with repositories and a pipeline that baked them. */
import {
  type LocalAws,
  mainAccount,
  pushImage,
  pushIndex,
  seedPipeline,
  startLocalAws,
} from '../local-aws/index.ts';
import { runStep, type Step, type StepResult } from '../runner/runAction.ts';

export const REGION = 'us-east-1';
export const PIPELINE = 'nodes';

const PARENTS = {
  Linux: 'ssm:/aws/service/eks/optimized-ami/1.35/amazon-linux-2023/x86_64/standard/recommended/image_id',
  Windows: 'ssm:/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35/image_id',
} as const;

export type System = keyof typeof PARENTS;

/** An account with the pipeline `nodes`, in which a bake of 45 minutes takes `45 min / timeFactor`. */
export async function openAccount(system: System, timeFactor: number): Promise<LocalAws> {
  const aws = await startLocalAws({ timeFactor });
  await seedPipeline(aws.world, { region: REGION, name: PIPELINE, parentImage: PARENTS[system] });
  return aws;
}

/** Pushes an image for the pipeline's system, either a plain manifest or an index for both systems. */
export function pushImageOf(
  { world }: LocalAws,
  repository: string,
  system: System,
  { tag, asIndex }: { readonly tag: string; readonly asIndex: boolean },
): void {
  const place = { region: REGION, accountId: mainAccount.accountId, repository };
  const windows = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2700' };
  const linux = { os: 'linux', architecture: 'amd64' };
  const children = [windows, linux].map((platform) => ({ platform, content: repository }));
  const platform = system === 'Windows' ? windows : linux;
  if (asIndex) pushIndex(world, place, { children, tags: [tag], attestation: repository });
  else pushImage(world, place, { platform, content: repository, tags: [tag] });
}

/** A run of the action in the account. */
export function step(
  { url, credentials }: LocalAws,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Step {
  return {
    action: process.cwd(),
    part: 'main',
    inputs: { pipeline: PIPELINE, 'aws-region': REGION, ...inputs },
    environment: { ...environmentOf(url, credentials), ...environment },
  };
}

/** What tells the SDK and the AWS CLI where AWS is and who asks. */
export function environmentOf(url: string, credentials: LocalAws['credentials']): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/**
 * Runs the action and holds it to its decision.
 *
 * @throws Error with what the step printed when it failed or decided otherwise
 */
export async function decide(decision: 'bake' | 'unchanged', given: Step): Promise<StepResult> {
  const result = await runStep(given);
  if (result.exitCode === 0 && result.outputs.decision === decision) return result;
  throw new Error(`The run was to end "${decision}".\n${result.stdout}\n${result.stderr}`);
}
