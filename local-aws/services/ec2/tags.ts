import type { Call, Service, Structure } from '../../service.ts';
import { inRegion, type World } from '../../world.ts';
import { optionalText, structures, text, texts } from '../members.ts';
import { ec2Error } from './errors.ts';
import { endDryRun } from './requests.ts';

const RESOURCE_LIMIT = 1000;
const TAG_LIMIT = 50;
const KEY_LIMIT = 127;
const VALUE_LIMIT = 256;

interface Tagged {
  tags: Record<string, string>;
}

export function tagOperations(world: World): Service {
  return {
    CreateTags: (call) => createTags(world, call),
    DeleteTags: (call) => deleteTags(world, call),
  };
}

/** aws-facts.md F3: all resources or none. */
function createTags(world: World, call: Call): Structure {
  const given = structures(call.input, 'Tags').map((tag) => {
    const key = text(tag, 'Key');
    const value = optionalText(tag, 'Value') ?? '';
    checkTag(key, value);
    return [key, value] as const;
  });
  const resources = requireResources(world, call);
  const tagged = resources.map((resource) => ({
    resource,
    tags: { ...resource.tags, ...Object.fromEntries(given) },
  }));
  if (tagged.some(({ tags }) => Object.keys(tags).length > TAG_LIMIT)) {
    throw ec2Error('TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.');
  }
  endDryRun(call);
  for (const { resource, tags } of tagged) resource.tags = tags;
  return {};
}

function checkTag(key: string, value: string): void {
  if (key.startsWith('aws:')) {
    throw ec2Error('InvalidParameterValue', 'Tag keys starting with aws: are reserved for internal use');
  }
  if (key.length === 0 || key.length > KEY_LIMIT) {
    throw ec2Error(
      'InvalidParameterValue',
      `Tag keys must be between 1 and ${KEY_LIMIT} characters in length.`,
    );
  }
  if (value.length > VALUE_LIMIT) {
    throw ec2Error(
      'InvalidParameterValue',
      `Tag values must be at most ${VALUE_LIMIT} characters in length.`,
    );
  }
}

function deleteTags(world: World, call: Call): Structure {
  const resources = requireResources(world, call);
  endDryRun(call);
  const given = structures(call.input, 'Tags');
  for (const resource of resources) {
    const kept = Object.entries(resource.tags).filter(([key, value]) => {
      const named = given.find((tag) => text(tag, 'Key') === key);
      const expected = named === undefined ? undefined : optionalText(named, 'Value');
      return given.length > 0 && (named === undefined || (expected !== undefined && expected !== value));
    });
    resource.tags = Object.fromEntries(kept);
  }
  return {};
}

function requireResources(world: World, call: Call): readonly Tagged[] {
  const ids = texts(call.input, 'Resources');
  if (ids.length > RESOURCE_LIMIT) {
    throw ec2Error('InvalidParameterValue', `At most ${RESOURCE_LIMIT} resources can be tagged at once.`);
  }
  return ids.map((id) => requireResource(world, call, id));
}

function requireResource(world: World, call: Call, id: string): Tagged {
  const { amis, snapshots, launchTemplates } = inRegion(world, call.region).ec2;
  const ami = amis.get(id);
  if (ami !== undefined && ami.ownerId === call.accountId) return ami;
  const snapshot = snapshots.get(id);
  if (snapshot !== undefined && snapshot.ownerId === call.accountId) return snapshot;
  const template = launchTemplates.get(id);
  if (template !== undefined && template.accountId === call.accountId) return template;
  if (id.startsWith('ami-')) throw ec2Error('InvalidAMIID.NotFound', `The image ID '${id}' does not exist`);
  throw ec2Error('InvalidID', `The ID '${id}' is not valid`);
}
