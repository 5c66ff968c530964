import type { Imagebuilder } from './aws/imagebuilder.ts';
import type { Log } from './log.ts';
import { pointPipelineAt, refuseUnknownSettings } from './pipeline/pipeline.ts';
import { publishComponent } from './pipeline/publish.ts';
import {
  type ComponentEntry,
  createRecipeWith,
  findComponent,
  readRecipe,
  refuseUnknownRecipeSettings,
} from './pipeline/recipe.ts';
import type { Survey } from './survey.ts';

/** What the pipeline's next build is to take in. */
export interface Preparation {
  readonly document: string;
  readonly survey: Survey;
  /** Treat a wildcard like a version: it was seen not to be resolved at the build. */
  readonly pinned: boolean;
}

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
  log: Log,
): Promise<string> {
  const { pipeline, recipe, component } = survey;
  const entry = findComponent(recipe.componentArns, component);
  const followsWildcard = entry.kind === 'wildcard' && !pinned;
  const recipeIsPinned = !pipeline.recipeArn.slice(pipeline.recipeArn.lastIndexOf('/')).includes('x');
  if (!followsWildcard) {
    refuseUnknownRecipeSettings(recipe);
    if (recipeIsPinned) refuseUnknownSettings(pipeline);
  }
  const componentArn = await publishComponent(
    {
      arnPrefix: component,
      name: component.slice(component.indexOf('/') + 1),
      platform: pipeline.platform,
      versions: entry.kind === 'wildcard' ? entry.versions : 'x.x.x',
      data: document,
    },
    imagebuilder,
  );
  log.info(`Pull component: ${componentArn}`);
  if (followsWildcard || isEntry(entry, componentArn)) return componentArn;
  const recipeArn = await createRecipeWith(componentArn, entry, recipe, imagebuilder);
  log.info(`Recipe: ${recipeArn}`);
  // A pipeline that names its recipe by wildcard takes the new version by itself.
  if (recipeIsPinned) {
    await pointPipelineAt(recipeArn, pipeline, imagebuilder, async (otherArn) => {
      const other = await readRecipe(otherArn, imagebuilder);
      return isEntry(findComponent(other.componentArns, component), componentArn);
    });
  }
  return componentArn;
}

function isEntry(entry: ComponentEntry, componentArn: string): boolean {
  return entry.kind === 'pinned' && entry.arn === componentArn;
}
