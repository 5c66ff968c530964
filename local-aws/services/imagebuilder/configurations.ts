import { randomUUID } from 'node:crypto';
import { REGIONS } from '../../regions.ts';
import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, now, type World } from '../../world.ts';
import {
  optionalFlag,
  optionalNumber,
  optionalStructure,
  optionalText,
  pick,
  structures,
  text,
  textMap,
  texts,
} from '../members.ts';
import { type Kind, parseArn, resourceArn } from './arns.ts';
import { alreadyExists, invalidRequest, notFound } from './errors.ts';
import { endDryRun, once } from './requests.ts';
import type { Configuration } from './state.ts';

/** What tells infrastructure and distribution configurations apart; their life is the same. */
interface Variety {
  readonly kind: Kind;
  readonly member: string;
  readonly arnMember: string;
  readonly settings: readonly string[];
  readonly collection: 'infrastructures' | 'distributions';
  readonly check: (world: World, call: Call) => void;
  readonly defaults: Structure;
}

const INFRASTRUCTURE: Variety = {
  kind: 'infrastructure-configuration',
  member: 'infrastructureConfiguration',
  arnMember: 'infrastructureConfigurationArn',
  collection: 'infrastructures',
  settings: [
    ...['description', 'instanceTypes', 'instanceProfileName', 'securityGroupIds', 'subnetId', 'logging'],
    ...['keyPair', 'terminateInstanceOnFailure', 'snsTopicArn', 'resourceTags', 'instanceMetadataOptions'],
    'placement',
  ],
  check: checkInfrastructure,
  defaults: { terminateInstanceOnFailure: true },
};

const DISTRIBUTION: Variety = {
  kind: 'distribution-configuration',
  member: 'distributionConfiguration',
  arnMember: 'distributionConfigurationArn',
  collection: 'distributions',
  settings: ['description', 'distributions'],
  check: checkDistributions,
  defaults: {},
};

export function configurationOperations(world: World): Service {
  const creating = (call: Call, variety: Variety) => once(world, call, () => create(world, call, variety));
  return {
    CreateInfrastructureConfiguration: (call) => creating(call, INFRASTRUCTURE),
    UpdateInfrastructureConfiguration: (call) => once(world, call, () => update(world, call, INFRASTRUCTURE)),
    GetInfrastructureConfiguration: (call) => get(world, call, INFRASTRUCTURE),
    CreateDistributionConfiguration: (call) => creating(call, DISTRIBUTION),
    UpdateDistributionConfiguration: (call) => once(world, call, () => update(world, call, DISTRIBUTION)),
    GetDistributionConfiguration: (call) => get(world, call, DISTRIBUTION),
  };
}

function create(world: World, call: Call, variety: Variety): Structure {
  const name = text(call.input, 'name');
  const arn = resourceArn(call, variety.kind, name);
  const known = inRegion(world, call.region).imagebuilder[variety.collection];
  if (known.has(arn)) throw alreadyExists(`'${arn}' already exists.`);
  variety.check(world, call);
  endDryRun(call);
  known.set(arn, {
    arn,
    accountId: call.accountId,
    name,
    dateCreated: now(world),
    dateUpdated: now(world),
    tags: textMap(call.input, 'tags'),
    settings: { ...variety.defaults, ...pick(call.input, variety.settings) },
  });
  return { [variety.arnMember]: arn };
}

/** Replaces everything but the tags; what the request omits is gone. */
function update(world: World, call: Call, variety: Variety): Structure {
  const configuration = requireConfiguration(world, call, variety.arnMember, variety);
  variety.check(world, call);
  configuration.settings = { ...variety.defaults, ...pick(call.input, variety.settings) };
  configuration.dateUpdated = now(world);
  return { [variety.arnMember]: configuration.arn };
}

function requireConfiguration(world: World, call: Call, member: string, variety: Variety): Configuration {
  const arn = text(call.input, member);
  parseArn(call, arn, variety.kind);
  const found = inRegion(world, call.region).imagebuilder[variety.collection].get(arn);
  if (found === undefined) throw notFound(world, arn);
  return found;
}

/** The infrastructure configuration that a request names. @throws AwsError when there is none. */
export function requireInfrastructure(world: World, call: Call): Configuration {
  return requireConfiguration(world, call, INFRASTRUCTURE.arnMember, INFRASTRUCTURE);
}

/** The distribution configuration that a request names, if it names one. @throws AwsError when there is none. */
export function optionalDistribution(world: World, call: Call): Configuration | undefined {
  if (optionalText(call.input, DISTRIBUTION.arnMember) === undefined) return undefined;
  return requireConfiguration(world, call, DISTRIBUTION.arnMember, DISTRIBUTION);
}

function get(world: World, call: Call, variety: Variety): Structure {
  const configuration = requireConfiguration(world, call, variety.arnMember, variety);
  return { requestId: randomUUID(), [variety.member]: describeConfiguration(configuration) };
}

/** A configuration as Get* and GetImage show it. */
export function describeConfiguration(configuration: Configuration): Structure {
  const { arn, name, settings, dateCreated, dateUpdated, tags } = configuration;
  return {
    arn,
    name,
    ...settings,
    ...(arn.includes(':distribution-configuration/') ? { timeoutMinutes: 720 } : {}),
    dateCreated: dateCreated.toISOString(),
    dateUpdated: dateUpdated.toISOString(),
    tags,
  };
}

/** aws-facts.md A14. */
function checkInfrastructure(_: World, call: Call): void {
  const { input } = call;
  if (optionalText(input, 'subnetId') !== undefined && texts(input, 'securityGroupIds').length === 0) {
    throw invalidRequest("'subnetId' requires 'securityGroupIds'.");
  }
  const reserved = ['CreatedBy', 'Ec2ImageBuilderArn', 'Name', 'Tags'];
  const tag = Object.keys(textMap(input, 'resourceTags')).find((key) => reserved.includes(key));
  if (tag !== undefined) throw invalidRequest(`The resource tag key '${tag}' is reserved.`);
  const topic = optionalText(input, 'snsTopicArn');
  if (topic?.endsWith('.fifo')) throw invalidRequest("'snsTopicArn' must be a standard topic.");
}

/** aws-facts.md B. */
function checkDistributions(world: World, call: Call): void {
  const distributions = structures(call.input, 'distributions');
  const regions = distributions.map((each) => text(each, 'region'));
  const twice = regions.find((region, index) => regions.indexOf(region) !== index);
  if (twice !== undefined) throw invalidRequest(`The Region '${twice}' is there twice.`);
  for (const each of distributions) checkDistribution(world, call, each);
}

function checkDistribution(world: World, call: Call, distribution: Structure): void {
  const region = text(distribution, 'region');
  if (!REGIONS.includes(region)) throw invalidRequest(`The Region '${region}' does not exist.`);
  const ami = optionalStructure(distribution, 'amiDistributionConfiguration') ?? {};
  const name = optionalText(ami, 'name');
  if (name !== undefined && !/\{\{\s*imagebuilder:buildDate\s*\}\}/.test(name)) {
    throw invalidRequest(`The AMI name '${name}' must contain {{ imagebuilder:buildDate }}.`);
  }
  for (const fastLaunch of structures(distribution, 'fastLaunchConfigurations')) {
    if (optionalFlag(fastLaunch, 'enabled') && (optionalNumber(fastLaunch, 'maxParallelLaunches') ?? 6) < 6) {
      throw invalidRequest("'maxParallelLaunches' must be 6 or greater.");
    }
  }
  for (const template of structures(distribution, 'launchTemplateConfigurations')) {
    const id = text(template, 'launchTemplateId');
    const accountId = optionalText(template, 'accountId') ?? call.accountId;
    const known = inRegion(world, region).ec2.launchTemplates.get(id);
    if (accountId === call.accountId && known?.accountId !== accountId) {
      throw invalidRequest(`The launch template '${id}' does not exist in ${region}.`);
    }
  }
}
