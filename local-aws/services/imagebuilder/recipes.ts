import { randomUUID } from 'node:crypto';
import { unmodelled } from '../../protocol/unmodelled.ts';
import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, now, type Scope, type World } from '../../world.ts';
import { visibleAmi } from '../ec2/amis.ts';
import type { Ami } from '../ec2/state.ts';
import { optionalStructure, optionalText, pick, structures, text, textMap, texts } from '../members.ts';
import { amiOfParameter } from '../ssm/parameters.ts';
import { normalisedName, parseArn, resourceArn } from './arns.ts';
import { resolveComponent } from './components.ts';
import { alreadyExists, dependency, invalidRequest, notFound } from './errors.ts';
import { endDryRun, filtered, listing, once } from './requests.ts';
import type { Component, ImageRecipe, Platform } from './state.ts';
import {
  checkAssigned,
  checkSelection,
  compareVersions,
  fillPlaceholder,
  hasWildcard,
  invalidVersion,
  latestVersionReferences,
  selects,
} from './versions.ts';

const COMPONENT_QUOTA = 20;
const SETTINGS = [
  'description',
  'blockDeviceMappings',
  'workingDirectory',
  'additionalInstanceConfiguration',
  'amiTags',
  'amiWatermarks',
];

export function recipeOperations(world: World): Service {
  return {
    CreateImageRecipe: (call) => once(world, call, () => createImageRecipe(world, call)),
    GetImageRecipe: (call) => getImageRecipe(world, call),
    ListImageRecipes: (call) => listImageRecipes(world, call),
    DeleteImageRecipe: (call) => deleteImageRecipe(world, call),
  };
}

function createImageRecipe(world: World, call: Call): Structure {
  const { input } = call;
  const name = text(input, 'name');
  const unversioned = resourceArn(call, 'image-recipe', name);
  const version = assignVersion(world, call, unversioned, text(input, 'semanticVersion'));
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const arn = `${unversioned}/${version}`;
  if (imageRecipes.has(arn)) throw alreadyExists(`The image recipe '${arn}' already exists.`);
  const parentImage = text(input, 'parentImage');
  const parent = resolveParent(world, call, parentImage);
  const platform: Platform = parent.windows ? 'Windows' : 'Linux';
  const components = structures(input, 'components');
  const resolved = resolveComponents(world, call, components);
  components.forEach((entry, index) => {
    const component = resolved[index];
    if (component !== undefined) checkComponent(entry, component, platform, parent);
  });
  checkInstanceSettings(input, platform);
  endDryRun(call);
  const recipe: ImageRecipe = {
    arn,
    accountId: call.accountId,
    name: normalisedName(name),
    dateCreated: now(world),
    tags: textMap(input, 'tags'),
    version,
    platform,
    parentImage,
    components,
    resolvedAtCreation: resolved.map((component) => component.arn),
    settings: { ...pick(input, SETTINGS), workingDirectory: workingDirectory(input, platform) },
    unknown: {},
  };
  imageRecipes.set(arn, recipe);
  return { imageRecipeArn: arn, latestVersionReferences: latestVersionReferences(unversioned, version) };
}

function assignVersion(world: World, call: Call, unversioned: string, written: string): string {
  if (!hasWildcard(written)) {
    checkAssigned(written);
    return written;
  }
  checkSelection(written);
  if (world.switches.recipePlaceholders === 'one' && written.split('x').length > 2) {
    throw invalidVersion(`${written}: only one placeholder is allowed.`);
  }
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const existing = [...imageRecipes.values()].filter(({ arn }) => arn.startsWith(`${unversioned}/`));
  const versions = existing.map((recipe) => recipe.version);
  return fillPlaceholder(written, versions, world.switches.firstRecipeVersion);
}

/** The build versions that the entries mean now; each component once, regardless of version. */
export function resolveComponents(
  world: World,
  scope: Scope,
  components: readonly Structure[],
): readonly Component[] {
  const arns = components.map((entry) => text(entry, 'componentArn'));
  if (arns.length > COMPONENT_QUOTA) {
    throw invalidRequest(`A recipe holds at most ${COMPONENT_QUOTA} components.`);
  }
  const names = arns.map((arn) => parseArn(scope, arn, 'component').unversioned);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw invalidRequest(`You can specify each component only once in a recipe: '${twice}'.`);
  }
  return arns.map((arn) => resolveComponent(world, scope, arn));
}

function checkComponent(entry: Structure, component: Component, platform: Platform, parent: Ami): void {
  const { arn } = component;
  if (component.status !== 'ACTIVE') {
    throw invalidRequest(`The component '${arn}' is ${component.status} and cannot be added to a recipe.`);
  }
  if (component.platform !== platform) {
    throw invalidRequest(
      `The component '${arn}' is for ${component.platform}, the parent image ${platform}.`,
    );
  }
  const supported = texts(component.settings, 'supportedOsVersions');
  if (supported.length > 0 && !supported.some((prefix) => parent.osVersion.startsWith(prefix))) {
    throw invalidRequest(`The component '${arn}' does not support the OS version '${parent.osVersion}'.`);
  }
  const given = structures(entry, 'parameters').map((parameter) => text(parameter, 'name'));
  const unknown = given.find((name) => !component.parameters.some((parameter) => parameter.name === name));
  if (unknown !== undefined) throw invalidRequest(`The component '${arn}' has no parameter '${unknown}'.`);
  const missing = component.parameters.find(
    ({ name, defaultValue }) => defaultValue === undefined && !given.includes(name),
  );
  if (missing !== undefined)
    throw invalidRequest(`The component '${arn}' needs the parameter '${missing.name}'.`);
}

function checkInstanceSettings(input: Structure, platform: Platform): void {
  const additional = optionalStructure(input, 'additionalInstanceConfiguration') ?? {};
  if (platform === 'Windows' && additional.systemsManagerAgent !== undefined) {
    throw invalidRequest("'systemsManagerAgent' is not supported for Windows.");
  }
}

function workingDirectory(input: Structure, platform: Platform): string {
  return optionalText(input, 'workingDirectory') ?? (platform === 'Windows' ? 'C:/' : '/tmp');
}

/**
 * The AMI that a recipe's parent means now.
 *
 * @throws AwsError when the parent is no AMI id, `ssm:` parameter or image ARN, or means nothing here.
 */
export function resolveParent(world: World, scope: Scope, parentImage: string): Ami {
  const id = parentImage.startsWith('arn:')
    ? amiOfImage(world, scope, parentImage)
    : parentImage.startsWith('ssm:')
      ? amiOfParameter(world, scope, parentImage.slice('ssm:'.length))
      : parentImage;
  if (id === undefined) throw invalidRequest(`The parent image '${parentImage}' does not exist.`);
  if (!/^ami-[0-9a-f]{8,17}$/.test(id)) {
    throw invalidRequest(`The parent image '${parentImage}' is no AMI id, ssm: parameter or image ARN.`);
  }
  const ami = visibleAmi(world, scope, id);
  if (ami === undefined || ami.state === 'disabled') {
    throw invalidRequest(
      `The parent image '${id}' does not exist in ${scope.region}, or is not yours to use.`,
    );
  }
  return ami;
}

function amiOfImage(world: World, scope: Scope, arn: string): string | undefined {
  const { unversioned, version = 'x.x.x', build } = parseArn(scope, arn, 'image');
  checkSelection(version);
  const { managedImages, builds } = inRegion(world, scope.region).imagebuilder;
  const managed = [...managedImages.values()].map((image) => ({
    arn: image.arn,
    version: image.version,
    number: 1,
    ami: image.ami,
  }));
  const own = [...builds.values()]
    .filter((each) => each.status === 'AVAILABLE')
    .map((each) => ({
      arn: each.arn,
      version: each.version,
      number: each.number,
      ami: each.amis.find((ami) => ami.region === scope.region && ami.accountId === scope.accountId)?.image,
    }));
  const [newest] = [...managed, ...own]
    .filter((image) => image.arn.startsWith(`${unversioned}/`) && selects(version, image.version))
    .filter((image) => build === undefined || image.number === build)
    .sort((left, right) => compareVersions(right.version, left.version) || right.number - left.number);
  return newest?.ami;
}

/**
 * The recipe that an ARN names, the highest version for `x` nodes.
 *
 * @throws AwsError when there is none.
 */
export function resolveRecipe(world: World, scope: Scope, arn: string): ImageRecipe {
  const { unversioned, version = 'x.x.x' } = parseArn(scope, arn, 'image-recipe');
  checkSelection(version);
  const { imageRecipes } = inRegion(world, scope.region).imagebuilder;
  const [newest] = [...imageRecipes.values()]
    .filter((recipe) => recipe.arn.startsWith(`${unversioned}/`) && selects(version, recipe.version))
    .sort((left, right) => compareVersions(right.version, left.version));
  if (newest === undefined) throw notFound(world, arn);
  return newest;
}

function getImageRecipe(world: World, call: Call): Structure {
  const recipe = resolveRecipe(world, call, text(call.input, 'imageRecipeArn'));
  const { unversioned } = parseArn(call, recipe.arn, 'image-recipe');
  return {
    requestId: randomUUID(),
    imageRecipe: unmodelled(describeRecipe(recipe), recipe.unknown),
    latestVersionReferences: latestVersionReferences(unversioned, recipe.version),
  };
}

/** A recipe as GetImageRecipe and GetImage show it. */
export function describeRecipe(recipe: ImageRecipe): Structure {
  const { arn, name, platform, version, components, parentImage, dateCreated, tags } = recipe;
  return {
    arn,
    type: 'AMI',
    name,
    platform,
    owner: recipe.accountId,
    version,
    components,
    parentImage,
    ...recipe.settings,
    dateCreated: dateCreated.toISOString(),
    tags,
  };
}

function listImageRecipes(world: World, call: Call): Structure {
  const { imageRecipes } = inRegion(world, call.region).imagebuilder;
  const owned = (optionalText(call.input, 'owner') ?? 'Self') === 'Self';
  const own = [...imageRecipes.values()].filter(({ accountId }) => owned && accountId === call.accountId);
  const matching = filtered(call, own, {
    name: ({ name }) => [name],
    parentImage: ({ parentImage }) => [parentImage],
    platform: ({ platform }) => [platform],
  });
  const rows = matching.map(({ arn, name, platform, accountId, parentImage, dateCreated, tags }) => ({
    arn,
    name,
    platform,
    owner: accountId,
    parentImage,
    dateCreated: dateCreated.toISOString(),
    tags,
  }));
  return listing(world, call, 'imageRecipeSummaryList', rows);
}

function deleteImageRecipe(world: World, call: Call): Structure {
  const arn = text(call.input, 'imageRecipeArn');
  parseArn(call, arn, 'image-recipe');
  const { imageRecipes, pipelines } = inRegion(world, call.region).imagebuilder;
  if (!imageRecipes.has(arn)) throw notFound(world, arn);
  const user = [...pipelines.values()].find(({ settings }) => settings.imageRecipeArn === arn);
  if (user !== undefined) throw dependency(`The image recipe '${arn}' is used by '${user.arn}'.`);
  imageRecipes.delete(arn);
  return { requestId: randomUUID(), imageRecipeArn: arn };
}
