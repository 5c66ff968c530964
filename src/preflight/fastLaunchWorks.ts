import type { FastLaunchWish } from '../inputs.ts';
import { wantsFastLaunch } from '../launch/warmLaunch.ts';
import type { NodeClass } from '../sources/sources.ts';
import type { Survey } from '../survey.ts';
import { firstLines } from './evidence.ts';
import { type Finding, finding, type Level } from './finding.ts';
import type { BuildWorkflow, FastLaunchPlace, LaunchTemplate, PipelineParts } from './pipelineParts.ts';

/** What keeps Fast Launch from working, or nodes from using what it costs. */
export function fastLaunchWorks(
  { pipeline, sources }: Pick<Survey, 'pipeline' | 'sources'>,
  wish: FastLaunchWish,
  parts: PipelineParts,
): readonly Finding[] {
  if (!wantsFastLaunch(pipeline.platform, wish)) return [];
  const level = wish.when === 'required' ? 'error' : 'warning';
  return [
    ...parts.places.flatMap((place) => withoutVpc(place, level)),
    ...parts.places.flatMap((place) => overQuota(place, wish)),
    ...parts.buildWorkflows.flatMap((workflow) => withoutSysprep(workflow, level)),
    ...parts.places.flatMap(unused),
    ...usedByKarpenter(sources.karpenter),
  ];
}

/** EnableFastLaunch takes the subnet from a launch template, else from the default VPC. */
function withoutVpc(
  { region, configured, hasDefaultVpc }: FastLaunchPlace,
  level: Level,
): readonly Finding[] {
  const { launchTemplateId, launchTemplateName } = configured?.launchTemplate ?? {};
  if (hasDefaultVpc !== false || (launchTemplateId ?? launchTemplateName) !== undefined) return [];
  return [
    finding(
      'fast-launch-vpc',
      `Fast Launch launches instances in the default VPC, and this account has none in ${region}.`,
      [`${region}: no VPC with is-default true`],
      `Run aws ec2 create-default-vpc --region ${region}, or turn Fast Launch on in the distribution settings with a ` +
        'launch template that has a subnet, or write fast-launch: off.',
      level,
    ),
  ];
}

/** "The default quota for Max parallel launches across all AMIs in an account is 40 per Region" (EC2 user guide). */
const QUOTA = 40;
/** What EC2 takes where nothing is said. */
const DEFAULT_LAUNCHES = 6;

function overQuota(
  { region, configured, inUse }: FastLaunchPlace,
  { parallelLaunches }: FastLaunchWish,
): readonly Finding[] {
  if (inUse === undefined) return [];
  const wanted =
    configured === undefined ? parallelLaunches : (configured.maxParallelLaunches ?? DEFAULT_LAUNCHES);
  const used = inUse.reduce((sum, { launches }) => sum + launches, 0);
  if (used + wanted <= QUOTA) return [];
  return [
    finding(
      'fast-launch-quota',
      `Fast Launch of the new AMI wants ${wanted} parallel launches in ${region}, ${used} are taken, and an account has ` +
        `${QUOTA} a Region unless it was given more.`,
      firstLines(inUse.map(({ ami, state, launches }) => `${ami}: ${state}, ${launches} parallel launches`)),
      `Turn Fast Launch off for AMIs that no node launches from any more (aws ec2 disable-fast-launch --region ${region} ` +
        '--image-id …), or ask for more under Service Quotas; where you were given more, all is well.',
    ),
  ];
}

function withoutSysprep({ arn, actions }: BuildWorkflow, level: Level): readonly Finding[] {
  if (actions.includes('RunSysPrep')) return [];
  return [
    finding(
      'fast-launch-sysprep',
      `The build workflow ${arn} has no step that runs Sysprep, and Fast Launch fails for an AMI made without.`,
      [`${arn}: ${actions.join(', ')}`],
      'Add a step with the action RunSysPrep before the one with CreateImage, or write fast-launch: off.',
      level,
    ),
  ];
}

function unused({ region, templates }: FastLaunchPlace): readonly Finding[] {
  return templates.flatMap((template) => unusedBy(template, region));
}

/** Where Windows AMIs have their root volume. */
const ROOT_DEVICE = '/dev/sda1';

/** An explicit mapping makes EC2 take the AMI's own snapshot (aws/karpenter-provider-aws#9014). */
function unusedBy({ id, versions }: LaunchTemplate, region: string): readonly Finding[] {
  const mapping = versions.filter(({ devices }) => devices.includes(ROOT_DEVICE));
  if (mapping.length === 0) return [];
  return [
    finding(
      'fast-launch-unused',
      `The launch template ${id} in ${region}, which the distribution settings give the AMI to, maps the root volume ` +
        'itself: EC2 then makes it from the AMI, and the Fast Launch snapshots are paid for and not used.',
      mapping.map(({ number }) => `${id}, version ${number}: a block device mapping of ${ROOT_DEVICE}`),
      `Take the mapping of ${ROOT_DEVICE} out of the launch template and give the recipe the volume instead ` +
        '(blockDeviceMappings), or write fast-launch: off.',
    ),
  ];
}

function usedByKarpenter(classes: readonly NodeClass[]): readonly Finding[] {
  if (classes.length === 0) return [];
  return [
    finding(
      'fast-launch-karpenter',
      'Karpenter maps the root volume of every node that it launches, so EC2 makes it from the AMI, and the Fast Launch ' +
        'snapshots are paid for and not used.',
      classes.map(
        ({ file, line, name, hasBlockDeviceMappings }) =>
          `${file}:${line}: EC2NodeClass ${name}, ${hasBlockDeviceMappings ? 'its own' : "Karpenter's"} block device mappings`,
      ),
      'Where Karpenter launches all Windows nodes, write fast-launch: off.',
    ),
  ];
}
