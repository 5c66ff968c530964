import type { CreateImageRecipeRequest, ImageRecipe } from '@aws-sdk/client-imagebuilder';
import { parseArn } from '../aws/arn.ts';
import { explain, isAbsent, said } from '../aws/errors.ts';
import type { Imagebuilder } from '../aws/imagebuilder.ts';
import { isEmpty, isJsonObject, type Json, type JsonObject, unknownMembers } from '../aws/rawAnswer.ts';
import { stableToken } from '../aws/token.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { whenSeen } from './whenSeen.ts';

/** The image recipe that a pipeline builds from. */
export interface Recipe {
  readonly arn: string;
  readonly name: string;
  /** Three numbers: `1.0.3`. */
  readonly version: string;
  /** An AMI id, an Image Builder image ARN, `ssm:` and a parameter, or a Marketplace product id. */
  readonly parentImage: string;
  readonly componentArns: readonly string[];
  readonly settings: ImageRecipe;
  readonly sent: JsonObject;
}

/** How a recipe refers to the pull component. */
export type ComponentEntry =
  /** `component/<name>/x.x.x`, `1.x.x` or `1.2.x`: Image Builder takes the newest that fits at each build. */
  | { readonly kind: 'wildcard'; readonly arn: string; readonly index: number; readonly versions: string }
  /** A version, with or without build: a new one needs a new recipe version. */
  | { readonly kind: 'pinned'; readonly arn: string; readonly index: number }
  | { readonly kind: 'missing' };

/** What becomes of each member of GetImageRecipe in CreateImageRecipe; see the same table of pipelines. */
const MEMBERS: Record<keyof ImageRecipe, 'copied' | 'set by the service' | 'set anew'> = {
  arn: 'set by the service',
  type: 'set by the service',
  platform: 'set by the service',
  owner: 'set by the service',
  dateCreated: 'set by the service',
  version: 'set anew',
  components: 'set anew',
  tags: 'set anew',
  name: 'copied',
  description: 'copied',
  parentImage: 'copied',
  blockDeviceMappings: 'copied',
  workingDirectory: 'copied',
  additionalInstanceConfiguration: 'copied',
  amiTags: 'copied',
};

/** Settings of recipes that CreateImageRecipe takes (model of October 2026) and this SDK's model lacks. */
const UNMODELLED = ['amiWatermarks'];

/**
 * Reads a recipe.
 *
 * @throws Problem when there is none
 */
export async function readRecipe(arn: string, imagebuilder: Imagebuilder): Promise<Recipe> {
  const { output, body } = await imagebuilder.getImageRecipeRaw(arn).catch((error: unknown) => {
    if (isAbsent(error)) throw noSuchRecipe(arn, error);
    throw explain(error, `reading the recipe ${arn}`, 'imagebuilder:GetImageRecipe');
  });
  const settings = output.imageRecipe;
  if (settings?.arn === undefined || settings.name === undefined || settings.parentImage === undefined) {
    throw noSuchRecipe(arn, undefined);
  }
  return {
    arn: settings.arn,
    name: settings.name,
    version: settings.version ?? settings.arn.split('/').at(-1) ?? '',
    parentImage: settings.parentImage,
    componentArns: (settings.components ?? []).map(({ componentArn }) => componentArn ?? ''),
    settings,
    sent: isJsonObject(body.imageRecipe) ? body.imageRecipe : {},
  };
}

/**
 * Finds the pull component among a recipe's components. A component of the same name in another account is another
 * component.
 *
 * @param component its ARN without version: `arn:aws:imagebuilder:us-east-1:111122223333:component/nodes-images`
 */
export function findComponent(componentArns: readonly string[], component: string): ComponentEntry {
  for (const [index, arn] of componentArns.entries()) {
    const parts = componentParts(arn);
    if (parts === undefined || withoutVersion(arn) !== component) continue;
    return parts.versions.includes('x')
      ? { kind: 'wildcard', arn, index, versions: parts.versions }
      : { kind: 'pinned', arn, index };
  }
  return { kind: 'missing' };
}

/** `arn:…:component/<name>` of any version's or build's ARN. */
export function withoutVersion(componentArn: string): string {
  return componentArn.split('/').slice(0, 2).join('/');
}

/** Name, version text and build of a component's ARN; undefined for an ARN of another kind. */
export function componentParts(
  arn: string,
): { readonly name: string; readonly versions: string; readonly build: number | undefined } | undefined {
  const [kind, name, versions, build] = parseArn(arn)?.resource.split('/') ?? [];
  if (kind !== 'component' || name === undefined || versions === undefined) return undefined;
  return { name, versions, build: build === undefined ? undefined : Number(build) };
}

/**
 * @throws Problem when a copy of the recipe would lose a setting that this version of the action does not know
 */
export function refuseUnknownRecipeSettings({ arn, sent, settings }: Recipe): void {
  const unknown = unknownMembers(sent, settings).filter((path) => !UNMODELLED.includes(path));
  if (unknown.length === 0) return;
  throw new Problem(
    `The recipe ${arn} has settings that this version of the action does not know (${unknown.join(', ')}), ` +
      'and a new version of the recipe would lose them.',
    'Use a newer version of the action, or let the recipe refer to the pull component by wildcard (x.x.x), ' +
      'so that no new recipe is needed.',
  );
}

/**
 * Creates the next version of a recipe, equal to it in everything but the one entry of the pull component.
 *
 * @param entry where the pull component stands in the recipe; missing: it is added as the last component
 * @returns the new recipe version's ARN
 */
export async function createRecipeWith(
  componentArn: string,
  entry: ComponentEntry,
  recipe: Recipe,
  imagebuilder: Imagebuilder,
  clock: Clock,
): Promise<string> {
  refuseUnknownRecipeSettings(recipe);
  const [major, minor] = recipe.version.split('.');
  const request = {
    ...copied(recipe.settings),
    // A placeholder: Image Builder takes the next free patch number (CreateImageRecipeRequest.semanticVersion).
    semanticVersion: `${major}.${minor}.x`,
    components: replaced(recipe.settings.components ?? [], entry, componentArn),
    ...copiedTags(recipe.settings.tags),
  };
  const unmodelled = Object.fromEntries(
    UNMODELLED.map((member): [string, Json | undefined] => [member, recipe.sent[member]]).filter(
      (pair): pair is [string, Json] => !isEmpty(pair[1]),
    ),
  );
  for (let count = 1; count <= TOKENS; count += 1) {
    const clientToken = stableToken('recipe', recipe.arn, JSON.stringify([request, unmodelled, count]));
    const arn = await create({ ...request, clientToken }, unmodelled, recipe.arn, imagebuilder);
    const isThere = await whenSeen(
      () => exists(arn, imagebuilder),
      (found) => found,
      clock,
    );
    if (isThere) return arn;
  }
  throw new Problem(
    `Image Builder says that it copied the recipe ${recipe.arn}, and has no copy.`,
    'Run again.',
  );
}

/** A token may still be remembered for a recipe that was deleted since: then nothing is created, and its ARN answered. */
const TOKENS = 3;

async function create(
  request: CreateImageRecipeRequest,
  unmodelled: JsonObject,
  source: string,
  imagebuilder: Imagebuilder,
): Promise<string> {
  const { imageRecipeArn } = await imagebuilder
    .createImageRecipe(request, unmodelled)
    .catch((error: unknown) => {
      throw explain(
        error,
        `creating a new version of the recipe ${source}`,
        'imagebuilder:CreateImageRecipe, imagebuilder:GetComponent, imagebuilder:GetImage and ' +
          'imagebuilder:TagResource',
      );
    });
  if (imageRecipeArn !== undefined) return imageRecipeArn;
  throw new Problem(`Image Builder answered no ARN for the new version of ${source}.`, 'Run again.');
}

async function exists(arn: string, imagebuilder: Imagebuilder): Promise<boolean> {
  try {
    return (await imagebuilder.getImageRecipeRaw(arn)).output.imageRecipe !== undefined;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw explain(error, `reading the recipe ${arn}`, 'imagebuilder:GetImageRecipe');
  }
}

function replaced(
  components: NonNullable<ImageRecipe['components']>,
  entry: ComponentEntry,
  componentArn: string,
): NonNullable<CreateImageRecipeRequest['components']> {
  if (entry.kind === 'missing') return [...components, { componentArn }];
  return components.map((component, index) => (index === entry.index ? { componentArn } : component));
}

function copied(settings: ImageRecipe): Pick<CreateImageRecipeRequest, 'name' | 'parentImage'> {
  const members = Object.entries(settings).filter(
    ([member, value]) => Reflect.get(MEMBERS, member) === 'copied' && !isEmpty(value),
  );
  return {
    name: settings.name ?? '',
    parentImage: settings.parentImage ?? '',
    ...Object.fromEntries(members),
  };
}

/** The tags that a caller may set: keys that begin with `aws:` are AWS's own and refused (TagKey). */
function copiedTags(tags: Record<string, string> | undefined): { tags?: Record<string, string> } {
  const own = Object.entries(tags ?? {}).filter(([key]) => !key.toLowerCase().startsWith('aws:'));
  return own.length === 0 ? {} : { tags: Object.fromEntries(own) };
}

function noSuchRecipe(arn: string, cause: unknown): Problem {
  return new Problem(
    `The pipeline names the recipe ${arn}, and there is no such recipe.${said(cause)}`,
    'Point the pipeline at an image recipe that exists.',
    { cause },
  );
}
