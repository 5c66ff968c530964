import { randomUUID } from 'node:crypto';
import { unmodelled } from '../../protocol/unmodelled.ts';
import type { Call, Service, Structure } from '../../service.ts';
import { after, inRegion, now, type World } from '../../world.ts';
import { optionalStructure, optionalText, pick, structures, text, textMap } from '../members.ts';
import { parseArn, resourceArn } from './arns.ts';
import { optionalDistribution, requireInfrastructure } from './configurations.ts';
import { alreadyExists, invalidRequest, notFound } from './errors.ts';
import { resolveRecipe } from './recipes.ts';
import { endDryRun, filtered, listing, once } from './requests.ts';
import type { Pipeline, Platform } from './state.ts';
import { resolveWorkflow } from './workflowDocuments.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The settings of a pipeline: all that a create and an update may say, but for name, tags and token. */
const SETTINGS = [
  ...['description', 'imageRecipeArn', 'containerRecipeArn', 'infrastructureConfigurationArn'],
  ...['distributionConfigurationArn', 'imageTestsConfiguration', 'enhancedImageMetadataEnabled', 'schedule'],
  ...['status', 'imageScanningConfiguration', 'workflows', 'executionRole', 'loggingConfiguration'],
  'imageTags',
];

export function pipelineOperations(world: World): Service {
  return {
    CreateImagePipeline: (call) => once(world, call, () => createImagePipeline(world, call)),
    UpdateImagePipeline: (call) => once(world, call, () => updateImagePipeline(world, call)),
    GetImagePipeline: (call) => getImagePipeline(world, call),
    ListImagePipelines: (call) => listImagePipelines(world, call),
  };
}

function createImagePipeline(world: World, call: Call): Structure {
  const name = text(call.input, 'name');
  const arn = resourceArn(call, 'image-pipeline', name);
  const { pipelines } = inRegion(world, call.region).imagebuilder;
  if (pipelines.has(arn)) throw alreadyExists(`The image pipeline '${arn}' already exists.`);
  const { platform, settings } = checkedSettings(world, call);
  endDryRun(call);
  pipelines.set(arn, {
    arn,
    accountId: call.accountId,
    name,
    platform,
    settings,
    dateCreated: now(world),
    dateUpdated: now(world),
    dateLastRun: undefined,
    lastRunStatus: undefined,
    consecutiveFailures: 0,
    tags: textMap(call.input, 'tags'),
    unknown: {},
  });
  return { imagePipelineArn: arn };
}

/** Replaces the whole configuration: what the request omits is removed or set to its default (A5). */
function updateImagePipeline(world: World, call: Call): Structure {
  const pipeline = requirePipeline(world, call, text(call.input, 'imagePipelineArn'));
  const isContainer = pipeline.settings.containerRecipeArn !== undefined;
  if (isContainer !== (call.input.containerRecipeArn !== undefined)) {
    throw invalidRequest("The recipe must be of the same type as the pipeline's current recipe.");
  }
  const { settings } = checkedSettings(world, call);
  pipeline.settings = settings;
  pipeline.unknown = {};
  pipeline.dateUpdated = now(world);
  return { imagePipelineArn: pipeline.arn };
}

function checkedSettings(world: World, call: Call): { platform: Platform; settings: Structure } {
  const { input } = call;
  const imageRecipe = optionalText(input, 'imageRecipeArn');
  const containerRecipe = optionalText(input, 'containerRecipeArn');
  if ((imageRecipe === undefined) === (containerRecipe === undefined)) {
    throw invalidRequest("Specify exactly one of 'imageRecipeArn' and 'containerRecipeArn'.");
  }
  const platform = imageRecipe === undefined ? 'Linux' : resolveRecipe(world, call, imageRecipe).platform;
  if (containerRecipe !== undefined) requireContainerRecipe(world, call, containerRecipe);
  requireInfrastructure(world, call);
  optionalDistribution(world, call);
  if (structures(input, 'workflows').length > 0 && optionalText(input, 'executionRole') === undefined) {
    throw invalidRequest("'executionRole' is required with 'workflows'.");
  }
  for (const workflow of structures(input, 'workflows')) {
    resolveWorkflow(world, call, text(workflow, 'workflowArn'));
  }
  checkLogging(input);
  return { platform, settings: { ...pick(input, SETTINGS), ...defaults(input) } };
}

function requireContainerRecipe(world: World, call: Call, arn: string): void {
  parseArn(call, arn, 'container-recipe');
  if (!inRegion(world, call.region).imagebuilder.containerRecipes.has(arn)) throw notFound(world, arn);
}

function checkLogging(input: Structure): void {
  const logging = optionalStructure(input, 'loggingConfiguration') ?? {};
  const groups = Object.keys(logging).map((member) => text(logging, member));
  const foreign = groups.find((group) => !group.startsWith('/aws/imagebuilder/'));
  if (foreign !== undefined && optionalText(input, 'executionRole') === undefined) {
    throw invalidRequest(`The log group '${foreign}' requires 'executionRole'.`);
  }
}

function defaults(input: Structure): Structure {
  const schedule = optionalStructure(input, 'schedule');
  return {
    status: input.status ?? 'ENABLED',
    enhancedImageMetadataEnabled: input.enhancedImageMetadataEnabled ?? true,
    imageTestsConfiguration: {
      imageTestsEnabled: true,
      timeoutMinutes: 720,
      ...optionalStructure(input, 'imageTestsConfiguration'),
    },
    ...(schedule === undefined ? {} : { schedule: { ...scheduleDefaults(schedule), ...schedule } }),
  };
}

function scheduleDefaults(schedule: Structure): Structure {
  if (optionalText(schedule, 'scheduleExpression') === undefined) return {};
  return {
    timezone: 'Etc/UTC',
    pipelineExecutionStartCondition: 'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
  };
}

/** The pipeline with this ARN. @throws AwsError when there is none. */
export function requirePipeline(world: World, call: Call, arn: string): Pipeline {
  parseArn(call, arn, 'image-pipeline');
  const pipeline = inRegion(world, call.region).imagebuilder.pipelines.get(arn);
  if (pipeline === undefined) throw notFound(world, arn);
  return pipeline;
}

function getImagePipeline(world: World, call: Call): Structure {
  const pipeline = requirePipeline(world, call, text(call.input, 'imagePipelineArn'));
  return {
    requestId: randomUUID(),
    imagePipeline: unmodelled(describe(world, pipeline), pipeline.unknown),
  };
}

function describe(world: World, pipeline: Pipeline): Structure {
  const { arn, name, platform, settings, dateCreated, dateUpdated, dateLastRun, lastRunStatus } = pipeline;
  const scheduled = settings.schedule !== undefined && settings.status === 'ENABLED';
  return {
    arn,
    name,
    platform,
    ...settings,
    dateCreated: dateCreated.toISOString(),
    dateUpdated: dateUpdated.toISOString(),
    dateLastRun: dateLastRun?.toISOString(),
    lastRunStatus,
    dateNextRun: scheduled ? after(world, DAY).toISOString() : undefined,
    tags: pipeline.tags,
    consecutiveFailures: pipeline.consecutiveFailures,
  };
}

function listImagePipelines(world: World, call: Call): Structure {
  const all = [...inRegion(world, call.region).imagebuilder.pipelines.values()];
  const own = all.filter(({ accountId }) => accountId === call.accountId);
  const matching = filtered(call, own, {
    name: ({ name }) => [name],
    description: ({ settings }) => [optionalText(settings, 'description') ?? ''],
    status: ({ settings }) => [text(settings, 'status')],
    imageRecipeArn: ({ settings }) => [optionalText(settings, 'imageRecipeArn') ?? ''],
    distributionConfigurationArn: ({ settings }) => [
      optionalText(settings, 'distributionConfigurationArn') ?? '',
    ],
    infrastructureConfigurationArn: ({ settings }) => [text(settings, 'infrastructureConfigurationArn')],
  });
  return listing(
    world,
    call,
    'imagePipelineList',
    matching.map((pipeline) => describe(world, pipeline)),
  );
}
