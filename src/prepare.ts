import type { Imagebuilder } from './aws/imagebuilder.ts';
import type { Clock } from './clock.ts';
import type { BakeInputs } from './inputs.ts';
import { wantsFastLaunch } from './launch/warmLaunch.ts';
import type { Log } from './log.ts';
import { type Pipeline, type Pointing, pointPipelineAt, refuseUnknownSettings } from './pipeline/pipeline.ts';
import { publishComponent } from './pipeline/publish.ts';
import {
  type ComponentEntry,
  createRecipeWith,
  findComponent,
  type Recipe,
  readRecipe,
  refuseUnknownRecipeSettings,
} from './pipeline/recipe.ts';
import { type Retry, whenFree } from './pipeline/whenFree.ts';
import { Problem } from './problem.ts';
import type { Survey } from './survey.ts';

/** What the pipeline's next build is to take in. */
export interface Preparation {
  readonly document: string;
  readonly survey: Survey;
  /** Treat a wildcard like a version: it was seen not to be resolved at the build. */
  readonly pinned: boolean;
}

/** A call that changes something, by its IAM action, and what it is made on. */
export interface PlannedCall {
  readonly action: string;
  readonly on: string;
}

/** Another run, or a person, may point the pipeline elsewhere while this one prepares it. */
const MOST_MOVES = 5;

/**
 * Publishes the pull component and sees to it that the pipeline's recipe takes it in: a recipe that refers to it by
 * wildcard does by itself, any other gets a new version with that one entry replaced or added.
 *
 * @returns the ARN of the component's build version
 * @throws Problem before the first write, when a copy would lose a setting that this version does not know
 */
export async function preparePipeline(
  { document, survey, pinned }: Preparation,
  imagebuilder: Imagebuilder,
  retry: Retry,
  log: Log,
): Promise<string> {
  const { component } = survey;
  let { pipeline, recipe } = survey;
  const entry = findComponent(recipe.componentArns, component);
  refuseToLose(pipeline, recipe, entry, pinned);
  const wanted = {
    arnPrefix: component,
    name: component.slice(component.indexOf('/') + 1),
    platform: pipeline.platform,
    versions: entry.kind === 'wildcard' ? entry.versions : 'x.x.x',
    data: document,
  };
  const publish = () => publishComponent(wanted, imagebuilder, retry.clock);
  const componentArn = await whenFree(`The component ${component}`, publish, retry, log);
  log.info(`Pull component: ${componentArn}`);
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const settle = () =>
      takeIn(componentArn, { pipeline, recipe, component, pinned }, imagebuilder, retry.clock, log);
    const pointing = await whenFree(`The pipeline ${pipeline.arn}`, settle, retry, log);
    if (pointing.kind === 'pointed') return componentArn;
    pipeline = pointing.pipeline;
    recipe = await readRecipe(pipeline.recipeArn, imagebuilder);
    log.info(`Somebody pointed the pipeline at ${recipe.arn} meanwhile: this run starts from that recipe.`);
    refuseToLose(pipeline, recipe, findComponent(recipe.componentArns, component), pinned);
  }
  throw new Problem(
    `The pipeline ${pipeline.arn} was pointed at another recipe ${MOST_MOVES} times while this run prepared it.`,
    'Give the workflows that change it one concurrency group, and run again.',
  );
}

function refuseToLose(pipeline: Pipeline, recipe: Recipe, entry: ComponentEntry, pinned: boolean): void {
  if (followsWildcard(entry, pinned)) return;
  refuseUnknownRecipeSettings(recipe);
  if (isPinned(pipeline.recipeArn)) refuseUnknownSettings(pipeline);
}

async function takeIn(
  componentArn: string,
  {
    pipeline,
    recipe,
    component,
    pinned,
  }: Pick<Survey, 'pipeline' | 'recipe' | 'component'> & { pinned: boolean },
  imagebuilder: Imagebuilder,
  clock: Clock,
  log: Log,
): Promise<Pointing> {
  const entry = findComponent(recipe.componentArns, component);
  if (followsWildcard(entry, pinned) || isEntry(entry, componentArn)) return { kind: 'pointed' };
  const recipeArn = await createRecipeWith(componentArn, entry, recipe, imagebuilder, clock);
  log.info(`Recipe: ${recipeArn}`);
  // A pipeline that names its recipe by wildcard takes the new version by itself.
  return isPinned(pipeline.recipeArn)
    ? pointPipelineAt(recipeArn, pipeline, imagebuilder, clock)
    : { kind: 'pointed' };
}

/** Whether the recipe takes the newest version in by itself. */
function followsWildcard(entry: ComponentEntry, pinned: boolean): boolean {
  return entry.kind === 'wildcard' && !pinned;
}

/** Whether the pipeline names one version of its recipe. */
function isPinned(recipeArn: string): boolean {
  return !recipeArn.slice(recipeArn.lastIndexOf('/')).includes('x');
}

function isEntry(entry: ComponentEntry, componentArn: string): boolean {
  return entry.kind === 'pinned' && entry.arn === componentArn;
}

/** The calls by which a bake would change something in AWS, in their order: those of {@link preparePipeline} and after. */
export function plannedCalls(
  { component, recipe, pipeline }: Survey,
  { fastLaunch }: BakeInputs,
): readonly PlannedCall[] {
  const entry = findComponent(recipe.componentArns, component);
  return [
    { action: 'imagebuilder:CreateComponent', on: component },
    ...(followsWildcard(entry, false) ? [] : callsOfRecipe(recipe, pipeline)),
    { action: 'imagebuilder:StartImagePipelineExecution', on: pipeline.arn },
    ...(wantsFastLaunch(pipeline.platform, fastLaunch)
      ? [{ action: 'ec2:EnableFastLaunch', on: 'the AMI, in each of its Regions' }]
      : []),
  ];
}

function callsOfRecipe(recipe: Recipe, pipeline: Pipeline): readonly PlannedCall[] {
  const copied = { action: 'imagebuilder:CreateImageRecipe', on: `a new version of ${recipe.arn}` };
  const pointed = { action: 'imagebuilder:UpdateImagePipeline', on: `${pipeline.arn}, its recipe alone` };
  return isPinned(pipeline.recipeArn) ? [copied, pointed] : [copied];
}
