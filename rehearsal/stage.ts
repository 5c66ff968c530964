import {
  addRole,
  addUser,
  allowAccount,
  BASE_IMAGES,
  ISSUER,
  type LocalAws,
  mainAccount,
  managedComponentArn,
  pushArtifact,
  pushImage,
  pushIndex,
  registryHost,
  seedPipeline,
  startLocalAws,
} from '../local-aws/index.ts';
import { runStep, type Step, type StepResult } from '../runner/runAction.ts';
import { partitionOf } from '../src/aws/arn.ts';
import type { Artifact, Cast, Push } from './cast.ts';
import { baseParameterPart } from './systems.ts';

/** Fast enough for a person to wait for, slow enough to see the states go by. */
const TIME_FACTOR = 900;
/** Between two looks of the action, in seconds. */
const POLL_SECONDS = '0.2';
const HOUR = 3_600_000;
/** The `sub` that GitHub gives to a workflow on the main branch of the repository that the runner plays. */
const SUBJECT = 'repo:example/shop:ref:refs/heads/main';
/** A role that this workflow may assume for as long as IAM lets any role be. */
const TRUST = {
  maxSessionSeconds: 43_200,
  webIdentity: { issuer: ISSUER, audience: 'sts.amazonaws.com', subjects: [SUBJECT] },
};

/** local-aws with a cast on it. */
export interface Stage {
  readonly aws: LocalAws;
  readonly cast: Cast;
  /** The SSM parameter that the pipeline's recipe takes its base image from. */
  readonly baseParameter: string;
  readonly pipelineArn: string;
  /** The folder that stands for the checkout; undefined: an empty one. */
  readonly workspace: string | undefined;
}

/** Starts local-aws and puts there what the team had before it knew of warm-ami. */
export async function setStage(cast: Cast, workspace: string | undefined): Promise<Stage> {
  // The images were pushed over days; the rehearsal itself runs in the present.
  let past = Math.max(...[...cast.history, ...cast.unnamed].map(({ age }) => age)) * HOUR;
  const clock = { now: () => new Date(Date.now() - past) };
  const aws = await startLocalAws({ seed: `rehearsal ${cast.seed}`, timeFactor: TIME_FACTOR, clock });
  const { region, pipeline, system } = cast;
  const baseParameter = baseParameterOf(cast);
  const { pipelineArn } = await seedPipeline(aws.world, {
    region,
    name: pipeline,
    parentImage: `ssm:${baseParameter}`,
    components: [{ componentArn: managedComponentArn(region, `update-${system.os}`) }],
  });
  const role = cast.inputs['role-to-assume'];
  if (role !== undefined) addRole(aws.world.accounts, { arn: role, ...TRUST });
  const stage = { aws, cast, baseParameter, pipelineArn, workspace };
  for (const each of [...cast.history, ...cast.unnamed].sort((left, right) => right.age - left.age)) {
    past = each.age * HOUR;
    push(stage, each);
  }
  for (const artifact of cast.artifacts) pushOther(stage, artifact);
  past = 0;
  return stage;
}

function baseParameterOf({ system, cluster, kubernetes }: Cast): string {
  const part = baseParameterPart(system, cluster, kubernetes);
  const base = BASE_IMAGES.find(({ parameter }) => parameter.includes(part));
  if (base === undefined) throw new Error(`local-aws has no base image ${part}`);
  return base.parameter;
}

/** Pushes an image as a CI system would; answers what its tags point at now. */
export function push(stage: Stage, image: Push): string {
  const { tags, content, layerSizes, platforms, attestation } = image;
  const { world } = stage.aws;
  const place = openPlace(stage, image);
  const children = platforms.map((platform) => ({ platform, content, layerSizes }));
  const [only, ...others] = children;
  if (only === undefined) throw new Error(`${image.repository} is pushed for no platform.`);
  if (others.length === 0) return pushImage(world, place, { ...only, tags }).digest;
  return pushIndex(world, place, { children, tags, attestation }).digest;
}

function pushOther(stage: Stage, artifact: Artifact): void {
  pushArtifact(stage.aws.world, openPlace(stage, artifact), artifact);
}

/** The repository of a push; that of another account lets the pipeline's own read it. */
function openPlace({ aws, cast }: Stage, { registry, repository }: Pick<Push, 'registry' | 'repository'>) {
  const { accountId } = mainAccount;
  const place = { region: cast.region, accountId, ...registry, repository };
  if (place.accountId !== accountId) allowAccount(aws.world, place, accountId);
  return place;
}

/** `host/repository:tag` for the first tag of a push. */
export function nameOf({ cast }: Stage, { registry, repository, tags }: Push): string {
  const { accountId, region } = registry ?? { accountId: mainAccount.accountId, region: cast.region };
  return `${registryHost(accountId, region)}/${repository}:${tags[0] ?? ''}`;
}

/** An image's name for a person: without the host where that is the pipeline's own registry. */
export function shortName(name: string, region: string): string {
  const own = `${registryHost(mainAccount.accountId, region)}/`;
  return name.startsWith(own) ? name.slice(own.length) : name;
}

/** The inputs of the workflow's step. */
export function inputsOf({ inputs }: Cast): Readonly<Record<string, string>> {
  return { ...inputs, 'poll-seconds': POLL_SECONDS };
}

/**
 * Runs a part of the action as the runner does, with AWS's own settings pointing at local-aws.
 *
 * @param action the folder that holds action.yml
 */
export function runPart(
  stage: Stage,
  action: string,
  part: 'main' | 'post',
  { inputs, ...options }: Pick<Step, 'inputs' | 'state' | 'onOutput'>,
): Promise<StepResult> {
  const { aws, cast, workspace } = stage;
  return runStep({
    action,
    part,
    inputs: { ...inputsOf(cast), ...inputs },
    environment: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: cast.region,
      ...credentialsOf(stage),
      ...(workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace }),
      // The runner's Node is new enough for the SDK; a rehearsal's may be older.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    ...options,
  });
}

/** What the job has: keys as after a login step, or GitHub's OIDC where the action assumes a role itself. */
function credentialsOf({ aws, cast }: Stage): Readonly<Record<string, string>> {
  if (cast.inputs['role-to-assume'] === undefined) {
    const { accounts } = aws.world;
    const user = addUser(accounts, mainAccount.accountId, 'ci', undefined, partitionOf(cast.region));
    const { accessKeyId, secretAccessKey } = user;
    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  }
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: aws.tokenUrl(SUBJECT),
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token of the rehearsed runner',
  };
}
