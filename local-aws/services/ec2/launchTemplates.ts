import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, newHex, now, type Scope, type World } from '../../world.ts';
import { optionalStructure, optionalText, structures, text, texts } from '../members.ts';
import { ec2Error } from './errors.ts';
import { describing, endDryRun, filtered, tagList } from './requests.ts';
import type { LaunchTemplate, LaunchTemplateVersion } from './state.ts';

export function launchTemplateOperations(world: World): Service {
  return {
    DescribeLaunchTemplates: (call) => describeLaunchTemplates(world, call),
    DescribeLaunchTemplateVersions: (call) => describeVersions(world, call),
    CreateLaunchTemplateVersion: (call) => createVersion(world, call),
    ModifyLaunchTemplate: (call) => modify(world, call),
  };
}

/** A launch template with a first version that names an AMI and volumes, or none. */
export function addLaunchTemplate(
  world: World,
  region: string,
  template: Pick<LaunchTemplate, 'accountId' | 'name'> & {
    readonly imageId?: string;
    readonly blockDeviceMappings?: readonly Structure[];
  },
): LaunchTemplate {
  const { accountId, name, imageId, blockDeviceMappings = [] } = template;
  const createdAt = now(world);
  const first = { number: 1, description: undefined, imageId, blockDeviceMappings, createdAt };
  const whole = {
    id: `lt-0${newHex(world, 16)}`,
    accountId,
    name,
    createdAt,
    versions: [first],
    defaultVersion: 1,
    tags: {},
  };
  inRegion(world, region).ec2.launchTemplates.set(whole.id, whole);
  return whole;
}

/** A new version with another AMI, as Image Builder makes one: all else is the default version's. */
export function addLaunchTemplateVersion(
  world: World,
  region: string,
  id: string,
  imageId: string | undefined,
  makeDefault: boolean,
): LaunchTemplateVersion | undefined {
  const template = inRegion(world, region).ec2.launchTemplates.get(id);
  if (template === undefined) return undefined;
  const source = template.versions.find(({ number }) => number === template.defaultVersion);
  const version = pushVersion(world, template, imageId, source?.blockDeviceMappings ?? []);
  if (makeDefault) template.defaultVersion = version.number;
  return version;
}

function pushVersion(
  world: World,
  template: LaunchTemplate,
  imageId: string | undefined,
  blockDeviceMappings: readonly Structure[],
): LaunchTemplateVersion {
  const number = template.versions.length + 1;
  const version = { number, description: undefined, imageId, blockDeviceMappings, createdAt: now(world) };
  template.versions.push(version);
  return version;
}

/**
 * The template that a specification with an id or a name, and a version, means.
 *
 * @throws AwsError when both or none are given, or when there is no such template or version.
 */
export function requireLaunchTemplate(
  world: World,
  scope: Scope,
  specification: {
    readonly id: string | undefined;
    readonly name: string | undefined;
    readonly version?: string;
  },
): LaunchTemplate {
  const { id, name, version = '$Default' } = specification;
  if ((id === undefined) === (name === undefined)) {
    throw ec2Error('InvalidParameterCombination', 'Specify either a launch template id or a name, not both');
  }
  const all = [...inRegion(world, scope.region).ec2.launchTemplates.values()];
  const found = all.find(
    (each) => each.accountId === scope.accountId && (each.id === id || each.name === name),
  );
  if (found === undefined) {
    const code =
      id === undefined ? 'InvalidLaunchTemplateName.NotFoundException' : 'InvalidLaunchTemplateId.NotFound';
    throw ec2Error(code, `The specified launch template, '${id ?? name}', does not exist.`);
  }
  const isAlias = version === '$Default' || version === '$Latest';
  if (!isAlias && !found.versions.some(({ number }) => String(number) === version)) {
    throw ec2Error(
      'InvalidLaunchTemplateId.VersionNotFound',
      `Could not find launch template version: ${version}`,
    );
  }
  return found;
}

function describeLaunchTemplates(world: World, call: Call): Structure {
  const ids = texts(call.input, 'LaunchTemplateIds');
  const names = texts(call.input, 'LaunchTemplateNames');
  for (const id of ids) requireLaunchTemplate(world, call, { id, name: undefined });
  for (const name of names) requireLaunchTemplate(world, call, { id: undefined, name });
  endDryRun(call);
  const own = [...inRegion(world, call.region).ec2.launchTemplates.values()].filter(
    ({ accountId, id, name }) =>
      accountId === call.accountId &&
      (ids.length + names.length === 0 || ids.includes(id) || names.includes(name)),
  );
  const matching = filtered(call, own, {
    tags: ({ tags }) => tags,
    values: { 'launch-template-name': ({ name }) => [name] },
  });
  return describing(
    world,
    call,
    'LaunchTemplates',
    matching,
    (each) => describe(call, each),
    ({ id }) => id,
  );
}

function describe(call: Call, template: LaunchTemplate): Structure {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    CreateTime: template.createdAt,
    CreatedBy: call.principal,
    DefaultVersionNumber: template.defaultVersion,
    LatestVersionNumber: template.versions.length,
    Tags: tagList(template.tags),
  };
}

function describeVersions(world: World, call: Call): Structure {
  const template = requireLaunchTemplate(world, call, named(call));
  const wanted = texts(call.input, 'Versions').map((version) => {
    if (version === '$Latest') return template.versions.length;
    return version === '$Default' ? template.defaultVersion : Number(version);
  });
  endDryRun(call);
  const versions = template.versions.filter(({ number }) => wanted.length === 0 || wanted.includes(number));
  const matching = filtered(call, versions, { values: { 'image-id': ({ imageId }) => [imageId ?? ''] } });
  const show = (version: LaunchTemplateVersion) => describeVersion(call, template, version);
  return describing(world, call, 'LaunchTemplateVersions', matching, show, ({ number }) => String(number));
}

function describeVersion(call: Call, template: LaunchTemplate, version: LaunchTemplateVersion): Structure {
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    VersionNumber: version.number,
    VersionDescription: version.description,
    CreateTime: version.createdAt,
    CreatedBy: call.principal,
    DefaultVersion: version.number === template.defaultVersion,
    LaunchTemplateData: { ImageId: version.imageId, BlockDeviceMappings: version.blockDeviceMappings },
  };
}

function createVersion(world: World, call: Call): Structure {
  const template = requireLaunchTemplate(world, call, named(call));
  const data = optionalStructure(call.input, 'LaunchTemplateData') ?? {};
  const source = optionalText(call.input, 'SourceVersion');
  const inherited = template.versions.find(({ number }) => String(number) === source);
  endDryRun(call);
  const imageId = optionalText(data, 'ImageId') ?? inherited?.imageId;
  const given = structures(data, 'BlockDeviceMappings');
  const mappings = given.length > 0 ? given : (inherited?.blockDeviceMappings ?? []);
  const version = pushVersion(world, template, imageId, mappings);
  return { LaunchTemplateVersion: describeVersion(call, template, version) };
}

function modify(world: World, call: Call): Structure {
  const version = text(call.input, 'DefaultVersion');
  const template = requireLaunchTemplate(world, call, { ...named(call), version });
  endDryRun(call);
  template.defaultVersion = version === '$Latest' ? template.versions.length : Number(version);
  return { LaunchTemplate: describe(call, template) };
}

function named(call: Call): { readonly id: string | undefined; readonly name: string | undefined } {
  return {
    id: optionalText(call.input, 'LaunchTemplateId'),
    name: optionalText(call.input, 'LaunchTemplateName'),
  };
}
