import { randomUUID } from 'node:crypto';
import type { Call, Service, Structure } from '../../service.ts';
import { AwsError } from '../../service.ts';
import { after, inRegion, now, type Scope, type World } from '../../world.ts';
import { optionalFlag, optionalText, pick, structures, text, textMap, texts } from '../members.ts';
import { normalisedName, parseArn, resourceArn } from './arns.ts';
import { readDocument } from './document.ts';
import { alreadyExists, dependency, invalidRequest, notFound } from './errors.ts';
import { canonical, endDryRun, filtered, listing, once } from './requests.ts';
import type { Component, Platform } from './state.ts';
import {
  checkAssigned,
  checkSelection,
  compareVersions,
  hasWildcard,
  latestVersionReferences,
  selects,
} from './versions.ts';

const SETTINGS = ['description', 'changeDescription', 'supportedOsVersions', 'kmsKeyId'];

export function componentOperations(world: World): Service {
  return {
    CreateComponent: (call) => once(world, call, () => createComponent(world, call)),
    GetComponent: (call) => getComponent(world, call),
    ListComponents: (call) => listComponents(world, call),
    ListComponentBuildVersions: (call) => listComponentBuildVersions(world, call),
    DeleteComponent: (call) => deleteComponent(world, call),
  };
}

function createComponent(world: World, call: Call): Structure {
  const { input } = call;
  const version = text(input, 'semanticVersion');
  checkAssigned(version);
  const data = inlineData(input);
  const document = readDocument(data);
  const name = text(input, 'name');
  const versionArn = resourceArn(call, 'component', name, version);
  const earlier = buildsOf(world, call, versionArn);
  const settings = pick(input, SETTINGS);
  const [latest] = earlier;
  const platform = readPlatform(input);
  if (latest !== undefined && sameContent(latest, data, platform, settings)) {
    throw identicalContent(world, versionArn);
  }
  endDryRun(call);
  const build = (latest?.build ?? 0) + 1;
  const component: Component = {
    arn: `${versionArn}/${build}`,
    accountId: call.accountId,
    name: normalisedName(name),
    dateCreated: now(world),
    tags: textMap(input, 'tags'),
    version,
    build,
    platform,
    type: document.type,
    data,
    parameters: document.parameters,
    settings,
    status: 'ACTIVE',
    listedFrom: after(world, world.durations.listingLag),
  };
  inRegion(world, call.region).imagebuilder.components.set(component.arn, component);
  return {
    componentBuildVersionArn: component.arn,
    latestVersionReferences: latestVersionReferences(resourceArn(call, 'component', name), version),
  };
}

function inlineData(input: Structure): string {
  const data = optionalText(input, 'data');
  const uri = optionalText(input, 'uri');
  if ((data === undefined) === (uri === undefined)) {
    throw new AwsError(
      'InvalidParameterCombinationException',
      "Specify exactly one of the parameters 'data' and 'uri'.",
      400,
    );
  }
  if (data === undefined) throw invalidRequest("local-aws has no S3: give the document as 'data'.");
  return data;
}

function readPlatform(input: Structure): Platform {
  const platform = text(input, 'platform');
  if (platform === 'Windows' || platform === 'Linux' || platform === 'macOS') return platform;
  throw new TypeError(`unexpected platform ${platform}`);
}

/** Whether the description counts is unverified (aws-facts.md A3); the strict side is that it does not. */
function sameContent(latest: Component, data: string, platform: Platform, settings: Structure): boolean {
  const supported = (of: Structure) => canonical(of.supportedOsVersions ?? []);
  return (
    latest.data === data && latest.platform === platform && supported(latest.settings) === supported(settings)
  );
}

/** N1. */
function identicalContent(world: World, versionArn: string): AwsError {
  const message = `The component '${versionArn}' already exists with identical content.`;
  const name = world.switches.identicalComponent;
  return name === 'ResourceAlreadyExistsException'
    ? alreadyExists(message)
    : new AwsError(name, message, 400);
}

function getComponent(world: World, call: Call): Structure {
  const component = resolveComponent(world, call, text(call.input, 'componentBuildVersionArn'));
  const { arn, name, version, type, platform, parameters, status, data, dateCreated, tags } = component;
  const unversioned = parseArn(call, arn, 'component').unversioned;
  return {
    requestId: randomUUID(),
    component: {
      arn,
      name,
      version,
      ...component.settings,
      type,
      platform,
      state: { status },
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        type: 'string',
        defaultValue: parameter.defaultValue === undefined ? undefined : [parameter.defaultValue],
      })),
      owner: ownerName(component),
      data,
      encrypted: true,
      dateCreated: dateCreated.toISOString(),
      tags,
    },
    latestVersionReferences: latestVersionReferences(unversioned, version),
  };
}

/**
 * The build version that an ARN names: itself, the latest build of `1.0.0`, the latest build of the highest
 * version that `1.x.x` selects.
 *
 * @throws AwsError when nothing is there, or when the wildcards stand in a wrong order.
 */
export function resolveComponent(world: World, scope: Scope, arn: string): Component {
  const { components } = inRegion(world, scope.region).imagebuilder;
  const { unversioned, version = 'x.x.x', build } = parseArn(scope, arn, 'component');
  checkSelection(version);
  const candidates = [...components.values()].filter(
    (component) =>
      component.arn.startsWith(`${unversioned}/`) &&
      selects(version, component.version) &&
      (build === undefined ? component.status !== 'DISABLED' : component.build === build),
  );
  const [newest] = candidates.sort(newestFirst);
  if (newest === undefined) throw notFound(world, arn);
  return newest;
}

function newestFirst(left: Component, right: Component): number {
  return compareVersions(right.version, left.version) || right.build - left.build;
}

function buildsOf(world: World, call: Call, versionArn: string): readonly Component[] {
  const { components } = inRegion(world, call.region).imagebuilder;
  return [...components.values()].filter(({ arn }) => arn.startsWith(`${versionArn}/`)).sort(newestFirst);
}

function listComponents(world: World, call: Call): Structure {
  const byName = optionalFlag(call.input, 'byName') ?? false;
  const filters = structures(call.input, 'filters').map((filter) => text(filter, 'name'));
  if (byName && filters.includes('version')) {
    throw invalidRequest("'byName' cannot be combined with the filter 'version'.");
  }
  const visible = [...inRegion(world, call.region).imagebuilder.components.values()].filter(
    (component) => isOwnedAs(component, call) && component.listedFrom <= now(world),
  );
  const shown = filters.includes('status')
    ? visible
    : visible.filter(({ status }) => status !== 'DEPRECATED');
  const matching = filtered(call, shown, {
    name: ({ name }) => [name],
    version: ({ version }) => [version],
    platform: ({ platform }) => [platform],
    type: ({ type }) => [type],
    status: ({ status }) => [status],
    description: ({ settings }) => [optionalText(settings, 'description') ?? ''],
    supportedOsVersion: ({ settings }) => texts(settings, 'supportedOsVersions'),
    productCodes: () => [],
  });
  const latest = new Map<string, Component>();
  for (const component of [...matching].sort(newestFirst)) {
    const key = byName ? component.name : versionArnOf(component);
    if (!latest.has(key)) latest.set(key, component);
  }
  return listing(world, call, 'componentVersionList', [...latest.values()].map(versionRow));
}

function isOwnedAs(component: Component, call: Call): boolean {
  const owner = optionalText(call.input, 'owner') ?? 'Self';
  if (owner === 'Self') return component.accountId === call.accountId;
  return owner === 'Amazon' && component.accountId === 'aws';
}

function versionArnOf(component: Component): string {
  return component.arn.slice(0, component.arn.lastIndexOf('/'));
}

function versionRow(component: Component): Structure {
  const { name, version, platform, type, dateCreated, status } = component;
  return {
    arn: versionArnOf(component),
    name,
    version,
    ...pick(component.settings, ['description', 'supportedOsVersions']),
    platform,
    type,
    owner: ownerName(component),
    dateCreated: dateCreated.toISOString(),
    status,
  };
}

function ownerName(component: Component): string {
  return component.accountId === 'aws' ? 'Amazon' : component.accountId;
}

function listComponentBuildVersions(world: World, call: Call): Structure {
  const arn = optionalText(call.input, 'componentVersionArn');
  const own = [...inRegion(world, call.region).imagebuilder.components.values()].filter(
    (component) => component.accountId === call.accountId && component.status !== 'DEPRECATED',
  );
  if (arn !== undefined) parseArn(call, arn, 'component');
  const rows = own
    .filter((component) => arn === undefined || versionArnOf(component) === arn)
    .sort(newestFirst)
    .map((component) => ({
      ...buildRow(component),
      ...pick(component.settings, ['description', 'changeDescription', 'supportedOsVersions']),
    }));
  return listing(world, call, 'componentSummaryList', rows);
}

function buildRow(component: Component): Structure {
  const { arn, name, version, platform, type, dateCreated, status, tags } = component;
  return {
    arn,
    name,
    version: `${version}/${component.build}`,
    platform,
    state: { status },
    type,
    owner: ownerName(component),
    dateCreated: dateCreated.toISOString(),
    tags,
  };
}

function deleteComponent(world: World, call: Call): Structure {
  const arn = text(call.input, 'componentBuildVersionArn');
  const { components, imageRecipes } = inRegion(world, call.region).imagebuilder;
  parseArn(call, arn, 'component');
  const component = components.get(arn);
  if (component === undefined) throw notFound(world, arn);
  const user = [...imageRecipes.values()].find((recipe) =>
    recipe.components.some((entry) => names(call, text(entry, 'componentArn'), component)),
  );
  if (user !== undefined) throw dependency(`The component '${arn}' is used by '${user.arn}'.`);
  components.delete(arn);
  return { requestId: randomUUID(), componentBuildVersionArn: arn };
}

/** Whether a recipe's entry refers to the component; wildcards refer to none in particular. */
function names(call: Call, written: string, component: Component): boolean {
  const { unversioned, version = 'x.x.x', build } = parseArn(call, written, 'component');
  return (
    !hasWildcard(version) &&
    component.arn.startsWith(`${unversioned}/`) &&
    version === component.version &&
    (build === undefined || build === component.build)
  );
}
