/** A bake that makes the same calls each time, for tests that step in at any of them and look at where it ends. */
import { manualClock } from '../../local-aws/index.ts';
import type { Call } from '../../local-aws/service.ts';
import type { Build } from '../../local-aws/services/imagebuilder/state.ts';
import { inRegion } from '../../local-aws/world.ts';
import type { StepResult } from '../../runner/runAction.ts';
import {
  ACCOUNT,
  buildsOf,
  componentArn,
  lockOf,
  openScene,
  PIPELINE,
  push,
  REGION,
  type Scene,
  type Setting,
  tookIn,
} from './world.ts';

const MINUTE = 60_000;

/** How often a bake calls each operation, `imagebuilder GetImage` say. */
export type Calls = Readonly<Record<string, number>>;

/** A kind of bake and the calls that it makes when nothing goes wrong. */
export interface SteadyBake {
  readonly setting: Pick<Setting, 'system' | 'entry'>;
  readonly calls: Calls;
}

/** The recipe names a version of the component, so recipe and pipeline change. */
export const LINUX: SteadyBake = {
  setting: { system: 'linux', entry: 'pinned' },
  calls: {
    'sts GetCallerIdentity': 1,
    'imagebuilder CreateComponent': 1,
    'imagebuilder CreateImageRecipe': 1,
    'imagebuilder GetComponent': 6,
    'imagebuilder GetImage': 4,
    'imagebuilder GetImagePipeline': 3,
    'imagebuilder GetImageRecipe': 2,
    'imagebuilder GetInfrastructureConfiguration': 1,
    'imagebuilder ListImagePipelineImages': 3,
    'imagebuilder ListWorkflowExecutions': 2,
    'imagebuilder ListWorkflowStepExecutions': 4,
    'imagebuilder StartImagePipelineExecution': 1,
    'imagebuilder UpdateImagePipeline': 1,
    'ecr BatchGetImage': 1,
    'ecr DescribeImages': 2,
    'ecr DescribeRepositories': 1,
    'ecr GetDownloadUrlForLayer': 1,
    'ssm GetParameter': 1,
    'ec2 DescribeImages': 2,
  },
};

/** The recipe names the component by wildcard, so recipe and pipeline stay; Fast Launch is enabled. */
export const WINDOWS: SteadyBake = {
  setting: { system: 'windows', entry: 'wildcard' },
  calls: {
    'sts GetCallerIdentity': 1,
    'imagebuilder CreateComponent': 1,
    'imagebuilder GetComponent': 6,
    'imagebuilder GetImage': 4,
    'imagebuilder GetImagePipeline': 1,
    'imagebuilder GetImageRecipe': 1,
    'imagebuilder GetInfrastructureConfiguration': 1,
    'imagebuilder ListImagePipelineImages': 3,
    'imagebuilder ListWorkflowExecutions': 2,
    'imagebuilder ListWorkflowStepExecutions': 4,
    'imagebuilder StartImagePipelineExecution': 1,
    'ecr BatchGetImage': 1,
    'ecr DescribeImages': 2,
    'ecr DescribeRepositories': 1,
    'ecr GetDownloadUrlForLayer': 1,
    'ssm GetParameter': 1,
    'ec2 DescribeFastLaunchImages': 4,
    'ec2 DescribeImages': 2,
    'ec2 DescribeVpcs': 1,
    'ec2 EnableFastLaunch': 1,
  },
};

/** Settings that a careless update of pipeline or recipe would erase. */
const TO_LOSE = {
  recipe: { description: 'the nodes', tags: { owner: 'platform' }, amiTags: { team: 'nodes' } },
  pipeline: {
    description: 'the nodes',
    imageTags: { team: 'nodes' },
    imageTestsConfiguration: { imageTestsEnabled: true, timeoutMinutes: 90 },
    schedule: { scheduleExpression: 'cron(0 4 ? * MON *)', timezone: 'Europe/Berlin' },
    tags: { owner: 'platform' },
  },
};

/** Time passes in the world where a run looks at what it waits for, and nowhere else: so no bake is ahead of another. */
const PACE: Readonly<Record<string, number>> = {
  GetImage: 20 * MINUTE,
  DescribeFastLaunchImages: 5 * MINUTE,
};

/** Stands by at every call; what it throws is what the caller meets. */
export type Bystander = (call: Call, when: 'before' | 'after') => void | Promise<void>;

/** A world where a steady bake can be run. */
export interface Place {
  readonly scene: Scene;
  /** Calls at which more than one build of the same images was in progress. */
  readonly doubled: readonly string[];
  /** Puts another bystander in the place of the last one. */
  stand(by: Bystander): void;
}

export async function openPlace({ setting }: SteadyBake, more: Partial<Setting> = {}): Promise<Place> {
  // Far enough in the past for no bake to end in the future.
  const clock = manualClock(new Date(Date.now() - 24 * 60 * MINUTE));
  const scene = await openScene({ clock, timeFactor: 1, pipeline: TO_LOSE, ...setting, ...more });
  push(scene, 'web', 'v1');
  const doubled: string[] = [];
  let bystander: Bystander = () => undefined;
  scene.world.onCall = async (call, when) => {
    if (when === 'before') clock.advance(PACE[call.operation] ?? 0);
    if (areDoubled(inProgress(scene))) doubled.push(`${when} ${call.operation}`);
    await bystander(call, when);
  };
  const stand = (by: Bystander) => {
    bystander = by;
  };
  return { scene, doubled, stand };
}

/** The builds that go on and are not being cancelled. */
export function inProgress(scene: Scene): readonly Build[] {
  const over = ['AVAILABLE', 'CANCELLED', 'FAILED'];
  return buildsOf(scene).filter(({ status, cancelRequested }) => !cancelRequested && !over.includes(status));
}

function areDoubled(builds: readonly Build[]): boolean {
  return new Set(builds.map(({ tags }) => tags['warm-ami:lock'])).size < builds.length;
}

/** The calls that were made. */
export function countedCalls({ world }: Scene): Calls {
  const counts: Record<string, number> = {};
  for (const { service, operation } of world.journal) {
    const name = `${service} ${operation}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** What has to be the same at the end, whatever happened on the way. */
export function endOf({ world, pipelineArn }: Scene, { outputs }: StepResult) {
  const { pipelines, imageRecipes, components } = inRegion(world, REGION).imagebuilder;
  const pipeline = pipelines.get(pipelineArn);
  const recipe = imageRecipes.get(String(pipeline?.settings.imageRecipeArn));
  const own = [...components.values()].filter(({ arn }) => arn.includes(componentArn('')));
  return {
    pipeline: { settings: pipeline?.settings, tags: pipeline?.tags },
    recipe: { settings: recipe?.settings, components: recipe?.components, tags: recipe?.tags },
    recipes: [...imageRecipes.keys()].filter((arn) => arn.includes(`/${PIPELINE}-recipe/`)),
    components: own.map(({ arn, data }) => ({ arn, data })),
    images: outputs.images,
    componentArn: outputs['component-arn'],
  };
}

/** One AMI holds the images, the step claims it, and other builds were cancelled at the most. */
export function expectOneAmi(scene: Scene, result: StepResult): void {
  const { amis, fastLaunch } = inRegion(scene.world, REGION).ec2;
  const builds = buildsOf(scene).toSorted((one, other) => one.number - other.number);
  const build = builds.at(-1);
  if (build === undefined) throw new Error('nothing was built');
  const ami = build.amis[0]?.image ?? '';
  expect(builds.map(({ status }) => status)).toEqual(
    builds.map((each) => (each === build ? 'AVAILABLE' : 'CANCELLED')),
  );
  expect(build.tags['warm-ami:lock']).toBe(lockOf(result).id);
  expect(tookIn(build)).toBe(result.outputs['component-arn']);
  expect(result.outputs).toMatchObject({ 'ami-id': ami, 'image-build-version-arn': build.arn });
  expect(amis.get(ami)?.state).toBe('available');
  if (scene.system.image.os === 'windows') {
    expect(fastLaunch.get(`${ACCOUNT}/${ami}`)?.state).toBe('enabled');
  }
}
