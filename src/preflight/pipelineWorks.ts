import type { Distribution, FastLaunchConfiguration } from '@aws-sdk/client-imagebuilder';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { type Recipe, withoutVersion } from '../pipeline/recipe.ts';
import type { Survey } from '../survey.ts';
import { type Finding, finding } from './finding.ts';
import type { PipelineParts } from './pipelineParts.ts';

/** What keeps the pipeline from building and distributing an AMI. */
export function pipelineWorks(survey: Survey, parts: PipelineParts): readonly Finding[] {
  const { pipeline, recipe, home } = survey;
  const { distribution } = parts;
  return [
    ...disabled(pipeline),
    ...componentsOfOtherPlatforms(pipeline, parts),
    ...componentsTwice(recipe),
    ...withoutInstanceProfile(parts),
    ...(distribution.kind === 'read'
      ? distributionWorks(distribution.arn, distribution.regions, home.region)
      : []),
  ];
}

function disabled({ arn, settings }: Pipeline): readonly Finding[] {
  if (settings.status !== 'DISABLED') return [];
  return [
    finding(
      'pipeline-disabled',
      `The pipeline ${arn} is disabled. Somebody switched it off, or Image Builder did after failed builds.`,
      [`status: ${settings.status}`, `consecutiveFailures: ${settings.consecutiveFailures ?? 0}`],
      'Enable it in EC2 Image Builder (status: ENABLED), or remove this step.',
    ),
  ];
}

function componentsOfOtherPlatforms(
  { platform }: Pipeline,
  { components }: PipelineParts,
): readonly Finding[] {
  const others = components.filter(
    ({ component }) => component.platform !== undefined && component.platform !== platform,
  );
  return others.map(({ arn, component }) =>
    finding(
      'component-platform',
      `The component ${arn} is for ${component.platform}, and the pipeline makes ${platform} AMIs.`,
      [`${component.arn ?? arn}: platform ${component.platform}`, `pipeline: platform ${platform}`],
      `Put a component for ${platform} into the recipe; where it is the pull component, name another one in the ` +
        'input "component".',
    ),
  );
}

function componentsTwice({ arn, componentArns }: Recipe): readonly Finding[] {
  const names = componentArns.map(withoutVersion);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  return twice.map((name) =>
    finding(
      'component-twice',
      `The recipe ${arn} names the component ${name} more than once, which Image Builder refuses, whatever the version.`,
      componentArns.filter((each) => withoutVersion(each) === name),
      'Make a new version of the recipe that names it once, and point the pipeline at it.',
    ),
  );
}

function withoutInstanceProfile({ infrastructure }: PipelineParts): readonly Finding[] {
  if (infrastructure === undefined || infrastructure.instanceProfileName) return [];
  return [
    finding(
      'instance-profile',
      'The infrastructure configuration of the pipeline names no instance profile, so the build instance can ' +
        'neither be reached nor pull an image.',
      [`${infrastructure.arn}: no instanceProfileName`],
      'Set instanceProfileName to a profile whose role has EC2InstanceProfileForImageBuilder, ' +
        'AmazonSSMManagedInstanceCore and AmazonEC2ContainerRegistryPullOnly.',
    ),
  ];
}

function distributionWorks(
  arn: string,
  regions: readonly Distribution[],
  ownRegion: string,
): readonly Finding[] {
  const turnedOn = regions.flatMap(({ region = '', fastLaunchConfigurations = [] }) =>
    fastLaunchConfigurations
      .filter(({ enabled }) => enabled === true)
      .map((configuration) => ({ region, configuration })),
  );
  return [
    ...regions.flatMap((each) => nameWithoutDate(arn, each)),
    ...turnedOn.flatMap(({ region, configuration }) => tooFewLaunches(arn, region, configuration)),
    ...turnedOn.flatMap(({ region, configuration }) => templateWithoutVersion(arn, region, configuration)),
    ...withoutOwnRegion(arn, regions, ownRegion),
  ];
}

/** AmiDistributionConfiguration.name */
const BUILD_DATE = /\{\{\s*imagebuilder:buildDate\s*\}\}/;

function nameWithoutDate(
  arn: string,
  { region, amiDistributionConfiguration }: Distribution,
): readonly Finding[] {
  const name = amiDistributionConfiguration?.name;
  if (name === undefined || BUILD_DATE.test(name)) return [];
  return [
    finding(
      'distribution-ami-name',
      `The AMI's name in ${region} has no build date, so the second build's AMI would have the first one's name.`,
      [`${arn}, ${region}: name ${JSON.stringify(name)}`],
      `Write a name with the build date: ${JSON.stringify(`${name} {{ imagebuilder:buildDate }}`)}.`,
    ),
  ];
}

/** EnableFastLaunchRequest.MaxParallelLaunches: "must be 6 or greater". */
const FEWEST_LAUNCHES = 6;

function tooFewLaunches(
  arn: string,
  region: string,
  { maxParallelLaunches = FEWEST_LAUNCHES }: FastLaunchConfiguration,
): readonly Finding[] {
  if (maxParallelLaunches >= FEWEST_LAUNCHES) return [];
  return [
    finding(
      'distribution-fast-launch-parallel',
      `The distribution settings turn Fast Launch on in ${region} with ${maxParallelLaunches} parallel launches, and ` +
        `EC2 refuses fewer than ${FEWEST_LAUNCHES}: the build would fail after its AMI was made.`,
      [`${arn}, ${region}: maxParallelLaunches ${maxParallelLaunches}`],
      `Set maxParallelLaunches to ${FEWEST_LAUNCHES} or more, or leave it away.`,
    ),
  ];
}

function templateWithoutVersion(
  arn: string,
  region: string,
  { launchTemplate }: FastLaunchConfiguration,
): readonly Finding[] {
  const { launchTemplateId, launchTemplateName, launchTemplateVersion } = launchTemplate ?? {};
  const name = launchTemplateId ?? launchTemplateName;
  if (name === undefined || launchTemplateVersion !== undefined) return [];
  return [
    finding(
      'distribution-launch-template-version',
      `The distribution settings turn Fast Launch on in ${region} with the launch template ${name} and no version: ` +
        'then its first version counts, not the newest.',
      [`${arn}, ${region}: launchTemplate ${name}, no launchTemplateVersion`],
      'Set launchTemplateVersion to the version that is meant.',
    ),
  ];
}

function withoutOwnRegion(
  arn: string,
  regions: readonly Distribution[],
  ownRegion: string,
): readonly Finding[] {
  if (regions.some(({ region }) => region === ownRegion)) return [];
  return [
    finding(
      'distribution-region',
      `The distribution settings do not name ${ownRegion}, the pipeline's own Region, where the output ami-id is ` +
        'looked for.',
      [`${arn}: ${regions.map(({ region }) => region).join(', ')}`],
      `Add ${ownRegion} to the distribution settings.`,
    ),
  ];
}
