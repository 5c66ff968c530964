import { randomUUID } from 'node:crypto';
import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, now, type World } from '../../world.ts';
import { optionalFlag, optionalStructure, optionalText, pick, text } from '../members.ts';
import { scramble } from '../paging.ts';
import { parseArn } from './arns.ts';
import { describeConfiguration } from './configurations.ts';
import { dependency, notFound } from './errors.ts';
import { requirePipeline } from './pipelines.ts';
import { describeRecipe } from './recipes.ts';
import { filtered, listing } from './requests.ts';
import type { Build } from './state.ts';
import { checkSelection, compareVersions, latestVersionReferences, selects } from './versions.ts';

export function imageOperations(world: World): Service {
  return {
    GetImage: (call) => getImage(world, call),
    ListImagePipelineImages: (call) => listImagePipelineImages(world, call),
    ListImageBuildVersions: (call) => listImageBuildVersions(world, call),
    ListImages: (call) => listImages(world, call),
    DeleteImage: (call) => deleteImage(world, call),
  };
}

/** The build with exactly this ARN. @throws AwsError when there is none. */
export function requireBuild(world: World, call: Call, arn: string): Build {
  parseArn(call, arn, 'image');
  const build = inRegion(world, call.region).imagebuilder.builds.get(arn);
  if (build === undefined) throw notFound(world, arn);
  return build;
}

/** A version or wildcard ARN means the latest build that became AVAILABLE (aws-facts.md A7). */
function resolveBuild(world: World, call: Call, arn: string): Build {
  const { unversioned, version = 'x.x.x', build } = parseArn(call, arn, 'image');
  if (build !== undefined) return requireBuild(world, call, arn);
  checkSelection(version);
  const [newest] = [...inRegion(world, call.region).imagebuilder.builds.values()]
    .filter((each) => each.arn.startsWith(`${unversioned}/`) && selects(version, each.version))
    .filter(({ status }) => status === 'AVAILABLE')
    .sort(newestFirst);
  if (newest === undefined) throw notFound(world, arn);
  return newest;
}

function newestFirst(left: Build, right: Build): number {
  return compareVersions(right.version, left.version) || right.number - left.number;
}

function getImage(world: World, call: Call): Structure {
  const build = resolveBuild(world, call, text(call.input, 'imageBuildVersionArn'));
  const { unversioned } = parseArn(call, build.arn, 'image');
  return {
    requestId: randomUUID(),
    image: describe(world, build),
    latestVersionReferences: latestVersionReferences(unversioned, build.version),
  };
}

function describe(world: World, build: Build): Structure {
  const { owner: _, ...summary } = summarise(world, build);
  const { distribution } = build;
  return {
    ...summary,
    enhancedImageMetadataEnabled: optionalFlag(build.settings, 'enhancedImageMetadataEnabled'),
    imageRecipe: { ...describeRecipe(build.recipe), components: shownComponents(world, build) },
    sourcePipelineArn: build.pipelineArn,
    infrastructureConfiguration: describeConfiguration(build.infrastructure),
    distributionConfiguration: distribution === undefined ? undefined : describeConfiguration(distribution),
    imageTestsConfiguration: build.settings.imageTestsConfiguration,
    ...pick(build.settings, ['imageScanningConfiguration', 'executionRole', 'workflows']),
    tags: build.tags,
  };
}

/** N2: what GetImage says of the components is no proof of what went in. */
function shownComponents(world: World, build: Build): readonly Structure[] {
  const { components } = build.recipe;
  if (world.switches.imageShowsComponents === 'as written') return components;
  return components.map((entry, index) => ({
    ...entry,
    componentArn: build.resolvedComponents[index] ?? entry.componentArn,
  }));
}

function summarise(world: World, build: Build): Structure {
  return {
    arn: build.arn,
    name: build.name,
    type: 'AMI',
    version: `${build.version}/${build.number}`,
    platform: build.recipe.platform,
    osVersion: inRegion(world, build.region).ec2.amis.get(build.parentAmi ?? '')?.osVersion,
    state: { status: build.status, reason: build.reason, failureContext: build.failureContext },
    owner: build.accountId,
    dateCreated: build.dateCreated.toISOString(),
    outputResources: { amis: shownAmis(world, build), containers: [] },
    buildType: build.buildType,
    imageSource: 'CUSTOM',
    loggingConfiguration: { logGroupName: logGroup(build) },
  };
}

/** N5: a failed distribution may hide the AMIs that exist. */
function shownAmis(world: World, build: Build): readonly Structure[] {
  const inDistribution = build.stoppedIn === 'DISTRIBUTING' || build.stoppedIn === 'INTEGRATING';
  const hidden = world.switches.amisOfFailedDistribution === 'empty';
  if (build.status === 'FAILED' && inDistribution && hidden) return [];
  return build.amis.map((ami) => ({ ...ami, state: { status: 'AVAILABLE' } }));
}

function logGroup(build: Build): string {
  const logging = optionalStructure(build.settings, 'loggingConfiguration') ?? {};
  return optionalText(logging, 'imageLogGroupName') ?? `/aws/imagebuilder/${build.name}`;
}

function listImagePipelineImages(world: World, call: Call): Structure {
  const pipeline = requirePipeline(world, call, text(call.input, 'imagePipelineArn'));
  const all = [...inRegion(world, call.region).imagebuilder.builds.values()];
  const own = all.filter(({ pipelineArn }) => pipelineArn === pipeline.arn);
  const rows = inOrder(world, filterBuilds(call, own)).map((build) => summaryRow(world, build));
  return listing(world, call, 'imageSummaryList', rows);
}

function filterBuilds(call: Call, builds: readonly Build[]): readonly Build[] {
  return filtered(call, builds, {
    name: ({ name }) => [name],
    version: ({ version, number }) => [version, `${version}/${number}`],
  });
}

/** N4. */
function inOrder(world: World, builds: readonly Build[]): readonly Build[] {
  const { imageOrder } = world.switches;
  if (imageOrder === 'shuffled') return scramble(builds, ({ arn }) => world.seed + arn);
  return imageOrder === 'newest first' ? [...builds].reverse() : builds;
}

function summaryRow(world: World, build: Build): Structure {
  return { ...summarise(world, build), tags: summaryTags(world, build) };
}

/** N4. */
function summaryTags(world: World, build: Build): Structure {
  const { summaryTags: when } = world.switches;
  const age = now(world).getTime() - build.dateCreated.getTime();
  const settled = age >= world.durations.listingLag / world.timeFactor;
  const shown = when === 'immediately' || (when === 'after the listing lag' && settled);
  return shown ? build.tags : {};
}

function ownBuilds(world: World, call: Call): readonly Build[] {
  const { builds } = inRegion(world, call.region).imagebuilder;
  return [...builds.values()].filter(({ accountId }) => accountId === call.accountId);
}

function listImageBuildVersions(world: World, call: Call): Structure {
  const arn = optionalText(call.input, 'imageVersionArn');
  if (arn !== undefined) parseArn(call, arn, 'image');
  const builds = ownBuilds(world, call).filter((each) => arn === undefined || each.arn.startsWith(`${arn}/`));
  const rows = filterBuilds(call, builds).map((build) => summaryRow(world, build));
  return listing(world, call, 'imageSummaryList', rows);
}

function listImages(world: World, call: Call): Structure {
  const owner = optionalText(call.input, 'owner') ?? 'Self';
  const own = owner === 'Self' ? [...ownBuilds(world, call)].sort(newestFirst) : [];
  const versions = new Map<string, Build>();
  for (const build of filterBuilds(call, own)) {
    const arn = build.arn.slice(0, build.arn.lastIndexOf('/'));
    if (!versions.has(arn)) versions.set(arn, build);
  }
  const rows = [...versions].map(([arn, build]) => ({
    arn,
    name: build.name,
    type: 'AMI',
    version: build.version,
    platform: build.recipe.platform,
    owner: build.accountId,
    dateCreated: build.dateCreated.toISOString(),
    buildType: build.buildType,
    imageSource: 'CUSTOM',
  }));
  return listing(world, call, 'imageVersionList', rows);
}

/** Deletes the record only, never an AMI. */
function deleteImage(world: World, call: Call): Structure {
  const build = requireBuild(world, call, text(call.input, 'imageBuildVersionArn'));
  const ended = ['AVAILABLE', 'CANCELLED', 'FAILED', 'DEPRECATED', 'DISABLED'];
  if (!ended.includes(build.status)) throw dependency(`The image '${build.arn}' is ${build.status}.`);
  inRegion(world, call.region).imagebuilder.builds.delete(build.arn);
  return { requestId: randomUUID(), imageBuildVersionArn: build.arn };
}
