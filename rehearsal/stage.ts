import {
  BASE_IMAGES,
  type LocalAws,
  mainAccount,
  managedComponentArn,
  pushArtifact,
  pushImage,
  pushIndex,
  seedPipeline,
  startLocalAws,
} from '../local-aws/index.ts';
import { runStep, type StepResult } from '../runner/runAction.ts';
import type { Artifact, Cast, Push } from './cast.ts';

/** Fast enough for a person to wait for, slow enough to see the states go by. */
const TIME_FACTOR = 900;
/** Between two looks of the action, in seconds. */
const POLL_SECONDS = '0.2';
const HOUR = 3_600_000;

/** local-aws with a cast on it. */
export interface Stage {
  readonly aws: LocalAws;
  readonly cast: Cast;
  /** The SSM parameter that the pipeline's recipe takes its base image from. */
  readonly baseParameter: string;
  readonly pipelineArn: string;
}

/** Starts local-aws and puts there what the team had before it knew of warm-ami. */
export async function setStage(cast: Cast): Promise<Stage> {
  // The images were pushed over days; the rehearsal itself runs in the present.
  let past = Math.max(...cast.history.map(({ age }) => age)) * HOUR;
  const clock = { now: () => new Date(Date.now() - past) };
  const aws = await startLocalAws({ seed: `rehearsal ${cast.seed}`, timeFactor: TIME_FACTOR, clock });
  const { region, pipeline } = cast;
  const baseParameter = baseParameterOf(cast);
  const { pipelineArn } = await seedPipeline(aws.world, {
    region,
    name: pipeline,
    parentImage: `ssm:${baseParameter}`,
    components: [{ componentArn: managedComponentArn(region, 'update-windows') }],
  });
  const stage = { aws, cast, baseParameter, pipelineArn };
  for (const each of cast.history) {
    past = each.age * HOUR;
    push(stage, each);
  }
  for (const artifact of cast.artifacts) pushOther(stage, artifact);
  past = 0;
  return stage;
}

function baseParameterOf({ windowsServer, kubernetes }: Cast): string {
  const name = `/Windows_Server-${windowsServer}-English-Core-EKS_Optimized-${kubernetes}/`;
  const base = BASE_IMAGES.find(({ parameter }) => parameter.includes(name));
  if (base === undefined) throw new Error(`local-aws has no base image ${name}`);
  return base.parameter;
}

/** Pushes an image as a CI system would; answers what its tags point at now. */
export function push({ aws, cast }: Stage, image: Push): string {
  const { repository, tags, content, layerSizes, platforms, attestation } = image;
  const place = { region: cast.region, accountId: mainAccount.accountId, repository };
  const children = platforms.map((platform) => ({ platform, content, layerSizes }));
  const [only, ...others] = children;
  if (only === undefined) throw new Error(`${repository} is pushed for no platform.`);
  if (others.length === 0) return pushImage(aws.world, place, { ...only, tags }).digest;
  return pushIndex(aws.world, place, { children, tags, attestation }).digest;
}

function pushOther({ aws, cast }: Stage, artifact: Artifact): void {
  const { repository } = artifact;
  pushArtifact(aws.world, { region: cast.region, accountId: mainAccount.accountId, repository }, artifact);
}

/** The inputs of the workflow's step. */
export function inputsOf({ pipeline, rules }: Cast): Readonly<Record<string, string>> {
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  return {
    pipeline,
    images: rules.map(({ rule, why }) => `${rule.padEnd(width)}  # ${why}`).join('\n'),
    'poll-seconds': POLL_SECONDS,
  };
}

/**
 * Runs a part of the action as the runner does, with AWS's own settings pointing at local-aws.
 *
 * @param action the folder that holds action.yml
 */
export function runPart(
  { aws, cast }: Stage,
  action: string,
  part: 'main' | 'post',
  options: { readonly state?: Readonly<Record<string, string>>; readonly onOutput?: (text: string) => void },
): Promise<StepResult> {
  return runStep({
    action,
    part,
    inputs: inputsOf(cast),
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: cast.region,
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
      // The runner's Node is new enough for the SDK; a rehearsal's may be older.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    ...options,
  });
}
