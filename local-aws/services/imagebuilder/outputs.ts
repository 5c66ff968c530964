import { AwsError, type Structure } from '../../service.ts';
import { inRegion, now, type Scope, type World } from '../../world.ts';
import { addAmi, rootDeviceOf } from '../ec2/amis.ts';
import { enableFastLaunch } from '../ec2/fastLaunch.ts';
import { addLaunchTemplateVersion } from '../ec2/launchTemplates.ts';
import type { Ami } from '../ec2/state.ts';
import {
  optionalFlag,
  optionalNumber,
  optionalStructure,
  optionalText,
  structures,
  text,
  textMap,
  texts,
} from '../members.ts';
import { putParameter } from '../ssm/parameters.ts';
import type { Build, OutputAmi } from './state.ts';
import { runsSysprep } from './workflowDocuments.ts';

/** The AMI that CreateOutputAMI makes of the build instance, in the build's own account and Region. */
export function createOutputAmi(world: World, build: Build): void {
  const parent = inRegion(world, build.region).ec2.amis.get(build.parentAmi ?? '');
  if (parent === undefined) throw new Error(`${build.arn} was built from no AMI`);
  const settings = amiSettings(build, build.region);
  const windows = build.recipe.platform === 'Windows';
  const ami = addAmi(world, build.region, {
    ownerId: build.accountId,
    name: outputName(world, build, settings),
    description: optionalText(settings, 'description') ?? optionalText(build.recipe.settings, 'description'),
    architecture: parent.architecture,
    windows,
    osVersion: parent.osVersion,
    sourceImageId: parent.id,
    sourceImageRegion: build.region,
    sysprepped: windows && runsSysprep(world, build),
    volumeGiB: rootVolume(build, parent) ?? parent.volumeGiB,
    writtenBytes: parent.writtenBytes,
    tags: amiTags(world, build, textMap(build.recipe.settings, 'amiTags'), textMap(settings, 'amiTags')),
  });
  build.amis.push(output(build.region, ami));
}

/** Copies the output to every Region and account of the distribution settings but the failing Regions. */
export function distribute(world: World, build: Build, failing: readonly string[]): void {
  const [original] = build.amis;
  const source = inRegion(world, build.region).ec2.amis.get(original?.image ?? '');
  if (source === undefined) return;
  for (const distribution of build.distributions) {
    const region = text(distribution, 'region');
    if (failing.includes(region)) continue;
    const settings = amiSettings(build, region);
    const targets = texts(settings, 'targetAccountIds');
    for (const accountId of targets.length > 0 ? targets : [build.accountId]) {
      if (build.amis.some((ami) => ami.region === region && ami.accountId === accountId)) continue;
      build.amis.push(output(region, copy(world, build, source, region, accountId)));
    }
    share(world, build, region, optionalStructure(settings, 'launchPermission') ?? {});
  }
}

function copy(world: World, build: Build, source: Ami, region: string, accountId: string): Ami {
  const settings = amiSettings(build, region);
  return addAmi(world, region, {
    ownerId: accountId,
    name: outputName(world, build, settings),
    description: optionalText(settings, 'description'),
    architecture: source.architecture,
    windows: source.windows,
    osVersion: source.osVersion,
    sourceImageId: source.id,
    sourceImageRegion: build.region,
    sysprepped: source.sysprepped,
    volumeGiB: source.volumeGiB,
    writtenBytes: source.writtenBytes,
    tags: amiTags(world, build, textMap(settings, 'amiTags')),
  });
}

function share(world: World, build: Build, region: string, permission: Structure): void {
  for (const { image, region: where } of build.amis) {
    const ami = inRegion(world, where).ec2.amis.get(image);
    if (where !== region || ami === undefined) continue;
    if (texts(permission, 'userGroups').includes('all')) ami.public = true;
    for (const userId of texts(permission, 'userIds')) ami.launchPermissions.add(userId);
  }
}

function amiSettings(build: Build, region: string): Structure {
  const distribution = build.distributions.find((each) => text(each, 'region') === region) ?? {};
  return optionalStructure(distribution, 'amiDistributionConfiguration') ?? {};
}

function output(region: string, ami: Ami): OutputAmi {
  const { id: image, ownerId: accountId, name, description } = ami;
  return { region, accountId, image, name, description };
}

function rootVolume(build: Build, parent: Ami): number | undefined {
  const mapping = structures(build.recipe.settings, 'blockDeviceMappings').find(
    (each) => optionalText(each, 'deviceName') === rootDeviceOf(parent),
  );
  return optionalNumber(optionalStructure(mapping ?? {}, 'ebs') ?? {}, 'volumeSize');
}

function outputName(world: World, build: Build, settings: Structure): string {
  const written = optionalText(settings, 'name') ?? `${build.recipe.name} {{ imagebuilder:buildDate }}`;
  return fill(world, build, written);
}

/** aws-facts.md A7: what every output AMI is tagged with, and the tags of the settings. */
function amiTags(
  world: World,
  build: Build,
  ...more: readonly Record<string, string>[]
): Record<string, string> {
  const written = Object.entries(Object.assign({}, ...more)).map(([key, value]) => [
    key,
    fill(world, build, String(value)),
  ]);
  return {
    ...Object.fromEntries(written),
    CreatedBy: 'EC2 Image Builder',
    Ec2ImageBuilderArn: build.arn,
  };
}

/** Replaces Image Builder's dynamic tags; the date looks as in `my-image 2022-10-26T22-30-05.912619Z`. */
function fill(world: World, build: Build, written: string): string {
  const date = now(world).toISOString().replaceAll(':', '-').replace('Z', '000Z');
  return written
    .replace(/\{\{\s*imagebuilder:buildDate\s*\}\}/g, date)
    .replace(/\{\{\s*imagebuilder:buildVersion\s*\}\}/g, `${build.version}/${build.number}`);
}

/** What went wrong while the configurations of a Region were applied. */
export interface ConfigurationFault {
  readonly region: string;
  readonly imageConfigurationStep: string;
  readonly errorMessage: string;
}

/**
 * Applies launch templates, parameters and Fast Launch of the distribution settings; in the source account
 * only, but for parameters (aws-facts.md B).
 */
export function applyConfigurations(world: World, build: Build): readonly ConfigurationFault[] {
  return build.distributions.flatMap((distribution) => {
    const region = text(distribution, 'region');
    const own = build.amis.find((ami) => ami.region === region && ami.accountId === build.accountId);
    putParameters(world, build, region, distribution);
    if (own === undefined) return [];
    updateLaunchTemplates(world, build, own, distribution);
    return turnFastLaunchOn(world, build, own, distribution);
  });
}

function putParameters(world: World, build: Build, region: string, distribution: Structure): void {
  for (const configuration of structures(distribution, 'ssmParameterConfigurations')) {
    const accountId = optionalText(configuration, 'amiAccountId') ?? build.accountId;
    const ami = build.amis.find((each) => each.region === region && each.accountId === accountId);
    if (ami === undefined) continue;
    const dataType = optionalText(configuration, 'dataType') === 'aws:ec2:image' ? 'aws:ec2:image' : 'text';
    const name = text(configuration, 'parameterName');
    putParameter(world, region, { accountId, name, value: ami.image, dataType });
  }
}

function updateLaunchTemplates(world: World, build: Build, ami: OutputAmi, distribution: Structure): void {
  for (const configuration of structures(distribution, 'launchTemplateConfigurations')) {
    if ((optionalText(configuration, 'accountId') ?? build.accountId) !== build.accountId) continue;
    const id = text(configuration, 'launchTemplateId');
    const isDefault = optionalFlag(configuration, 'setDefaultVersion') ?? true;
    addLaunchTemplateVersion(world, ami.region, id, ami.image, isDefault);
  }
}

function turnFastLaunchOn(
  world: World,
  build: Build,
  ami: OutputAmi,
  distribution: Structure,
): readonly ConfigurationFault[] {
  const [, partition = ''] = build.arn.split(':');
  const scope: Scope = { region: ami.region, partition, accountId: build.accountId };
  const wanted = structures(distribution, 'fastLaunchConfigurations').filter(
    (each) =>
      optionalFlag(each, 'enabled') &&
      (optionalText(each, 'accountId') ?? build.accountId) === build.accountId,
  );
  return wanted.flatMap((configuration) => {
    try {
      enableFastLaunch(world, scope, ami.image, fastLaunchSettings(configuration));
      return [];
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const imageConfigurationStep = 'UPDATE_FAST_LAUNCH_CONFIGURATIONS';
      return [{ region: ami.region, imageConfigurationStep, errorMessage: error.message }];
    }
  });
}

function fastLaunchSettings(configuration: Structure): Parameters<typeof enableFastLaunch>[3] {
  const template = optionalStructure(configuration, 'launchTemplate');
  const snapshots = optionalStructure(configuration, 'snapshotConfiguration') ?? {};
  return {
    maxParallelLaunches: optionalNumber(configuration, 'maxParallelLaunches') ?? 6,
    targetResourceCount: optionalNumber(snapshots, 'targetResourceCount') ?? 5,
    launchTemplate:
      template === undefined
        ? undefined
        : {
            id: optionalText(template, 'launchTemplateId'),
            name: optionalText(template, 'launchTemplateName'),
            version: optionalText(template, 'launchTemplateVersion') ?? '1',
          },
  };
}
