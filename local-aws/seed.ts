import { mainAccount } from './account.ts';
import { partitionOf } from './regions.ts';
import type { Call, Structure, Value } from './service.ts';
import type { FastLaunchScript } from './services/ec2/state.ts';
import { resourceArn } from './services/imagebuilder/arns.ts';
import { startScheduledBuild } from './services/imagebuilder/builds.ts';
import { imagebuilder } from './services/imagebuilder/index.ts';
import type { Build, BuildScript } from './services/imagebuilder/state.ts';
import { addWorkflow } from './services/imagebuilder/workflowDocuments.ts';
import { isStructure, structures, text } from './services/members.ts';
import { inRegion, newUuid, now, type Scope, settle, type World } from './world.ts';

/** A pipeline with all that it refers to, in the main account. */
export interface PipelineSeed {
  readonly region: string;
  readonly name: string;
  /** AMI id, `ssm:` parameter or image ARN. */
  readonly parentImage: string;
  /** The recipe's name; `<name>-recipe` unless told. */
  readonly recipeName?: string;
  /** `1.0.0` unless told. */
  readonly recipeVersion?: string;
  /** What the pipeline names its recipe by: the exact version, or `x.x.x`. */
  readonly recipeReference?: 'exact' | 'wildcard';
  /** Entries as CreateImageRecipe takes them. */
  readonly components?: readonly Structure[];
  /** More members of CreateImageRecipe: blockDeviceMappings, amiTags, tags … */
  readonly recipe?: Structure;
  /** As CreateDistributionConfiguration takes them; no distribution configuration without. */
  readonly distributions?: readonly Structure[];
  /** More members of CreateImagePipeline: schedule, imageTags, status, workflows … */
  readonly pipeline?: Structure;
}

export interface SeededPipeline {
  readonly pipelineArn: string;
  readonly recipeArn: string;
  readonly infrastructureArn: string;
  readonly distributionArn: string | undefined;
}

/** Creates a pipeline and everything behind it through the operations themselves, so nothing impossible exists. */
export async function seedPipeline(world: World, seed: PipelineSeed): Promise<SeededPipeline> {
  const { region, name } = seed;
  const infrastructure = await create(world, region, 'CreateInfrastructureConfiguration', {
    name: `${name}-infrastructure`,
    instanceProfileName: 'EC2InstanceProfileForImageBuilder',
    instanceTypes: ['m5.xlarge'],
  });
  const infrastructureArn = text(infrastructure, 'infrastructureConfigurationArn');
  const recipe = await create(world, region, 'CreateImageRecipe', {
    name: seed.recipeName ?? `${name}-recipe`,
    semanticVersion: seed.recipeVersion ?? '1.0.0',
    parentImage: seed.parentImage,
    components: seed.components ?? [],
    ...seed.recipe,
  });
  const recipeArn = text(recipe, 'imageRecipeArn');
  const distributionArn = await seedDistribution(world, seed);
  const pipeline = await create(world, region, 'CreateImagePipeline', {
    name,
    imageRecipeArn: seed.recipeReference === 'wildcard' ? recipeArn.replace(/[^/]+$/, 'x.x.x') : recipeArn,
    infrastructureConfigurationArn: infrastructureArn,
    ...(distributionArn === undefined ? {} : { distributionConfigurationArn: distributionArn }),
    ...seed.pipeline,
  });
  return { pipelineArn: text(pipeline, 'imagePipelineArn'), recipeArn, infrastructureArn, distributionArn };
}

async function seedDistribution(world: World, seed: PipelineSeed): Promise<string | undefined> {
  if (seed.distributions === undefined) return undefined;
  const { region, distributions } = seed;
  const name = `${seed.name}-distribution`;
  const made = await create(world, region, 'CreateDistributionConfiguration', { name, distributions });
  return text(made, 'distributionConfigurationArn');
}

/** A component as CreateComponent makes one; answers the ARN of its build version. */
export async function seedComponent(
  world: World,
  region: string,
  component: {
    readonly name: string;
    readonly version: string;
    readonly platform: 'Windows' | 'Linux';
    readonly data: string;
  },
): Promise<string> {
  const { name, version: semanticVersion, platform, data } = component;
  const made = await create(world, region, 'CreateComponent', { name, semanticVersion, platform, data });
  return text(made, 'componentBuildVersionArn');
}

/** A workflow of the main account in its first version; answers the ARN of its build version. */
export function seedWorkflow(
  world: World,
  region: string,
  workflow: {
    readonly type: 'BUILD' | 'TEST' | 'DISTRIBUTION';
    readonly name: string;
    readonly data: string;
  },
): string {
  return addWorkflow(world, mainScope(region), { ...workflow, version: '1.0.0' });
}

/** A container pipeline, which local-aws shows but does not build. */
export async function seedContainerPipeline(world: World, region: string, name: string): Promise<string> {
  const scope = mainScope(region);
  const arn = resourceArn(scope, 'container-recipe', `${name}-recipe`, '1.0.0');
  inRegion(world, region).imagebuilder.containerRecipes.set(arn, {
    ...{ arn, accountId: scope.accountId, name: `${name}-recipe`, version: '1.0.0' },
    dateCreated: now(world),
    tags: {},
  });
  const infrastructure = await create(world, region, 'CreateInfrastructureConfiguration', {
    name: `${name}-infrastructure`,
    instanceProfileName: 'EC2InstanceProfileForImageBuilder',
  });
  const made = await create(world, region, 'CreateImagePipeline', {
    name,
    containerRecipeArn: arn,
    infrastructureConfigurationArn: text(infrastructure, 'infrastructureConfigurationArn'),
  });
  return text(made, 'imagePipelineArn');
}

/** Lets the pipeline's schedule fire now. */
export function triggerSchedule(world: World, region: string, pipelineArn: string): Build {
  settle(world);
  const pipeline = inRegion(world, region).imagebuilder.pipelines.get(pipelineArn);
  if (pipeline === undefined) throw new Error(`there is no pipeline ${pipelineArn}`);
  return startScheduledBuild(world, mainScope(region), pipeline);
}

/** Has the next build that starts, or is retried, go as the script says. */
export function scriptBuild(world: World, script: BuildScript): void {
  world.buildScripts.push(script);
}

/** Has the next AMI that Fast Launch is turned on for go as the script says. */
export function scriptFastLaunch(world: World, region: string, script: FastLaunchScript): void {
  inRegion(world, region).ec2.fastLaunchScripts.push(script);
}

/** Gives a build a status from outside: a lifecycle policy's, or one that no model knows. */
export function setBuildStatus(
  world: World,
  region: string,
  arn: string,
  status: string,
  reason?: string,
): void {
  settle(world);
  const build = inRegion(world, region).imagebuilder.builds.get(arn);
  if (build === undefined) throw new Error(`there is no build ${arn}`);
  build.status = status;
  build.reason = reason;
}

/** Has a pipeline or recipe answered with members that no model knows. */
export function addUnknownSetting(world: World, region: string, arn: string, members: Structure): void {
  const { pipelines, imageRecipes } = inRegion(world, region).imagebuilder;
  const resource = pipelines.get(arn) ?? imageRecipes.get(arn);
  if (resource === undefined) throw new Error(`there is no pipeline or recipe ${arn}`);
  resource.unknown = members;
}

/**
 * Gives a configuration or a recipe members that AWS would not take any more, as accounts hold them from times when it
 * checked less; undefined takes a member away.
 */
export function overwriteSettings(
  world: World,
  region: string,
  arn: string,
  members: Readonly<Record<string, Value | undefined>>,
): void {
  const { infrastructures, distributions, imageRecipes } = inRegion(world, region).imagebuilder;
  const recipe = imageRecipes.get(arn);
  if (recipe !== undefined) {
    recipe.components = structures({ ...members }, 'components');
    return;
  }
  const configuration = infrastructures.get(arn) ?? distributions.get(arn);
  if (configuration === undefined) throw new Error(`there is no configuration or recipe ${arn}`);
  const kept = Object.entries({ ...configuration.settings, ...members }).filter(
    ([, value]) => value !== undefined,
  );
  configuration.settings = Object.fromEntries(kept);
}

/** Deregisters an AMI behind everybody's back. */
export function loseAmi(world: World, region: string, id: string): void {
  settle(world);
  inRegion(world, region).ec2.amis.delete(id);
}

function mainScope(region: string): Scope {
  return { region, partition: partitionOf(region), accountId: mainAccount.accountId };
}

async function create(world: World, region: string, operation: string, input: Structure): Promise<Structure> {
  settle(world);
  const call: Call = {
    service: 'imagebuilder',
    operation,
    input: { ...input, clientToken: newUuid(world) },
    ...mainScope(region),
    accessKeyId: mainAccount.accessKeyId,
    principal: mainAccount.principal,
  };
  const answer = await imagebuilder(world)[operation]?.(call);
  if (!isStructure(answer)) throw new Error(`there is no operation ${operation}`);
  return answer;
}
