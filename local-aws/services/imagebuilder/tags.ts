import { AwsError, type Call, type Service } from '../../service.ts';
import { inRegion, type World } from '../../world.ts';
import { text, textMap, texts } from '../members.ts';
import type { Resource } from './state.ts';

const TAG_QUOTA = 50;

export function tagOperations(world: World): Service {
  return {
    TagResource: (call) => {
      const resource = requireResource(world, call);
      const tags = { ...resource.tags, ...textMap(call.input, 'tags') };
      if (Object.keys(tags).length > TAG_QUOTA) {
        throw new AwsError('InvalidParameterException', `A resource has at most ${TAG_QUOTA} tags.`, 400);
      }
      resource.tags = tags;
      return {};
    },
    UntagResource: (call) => {
      const resource = requireResource(world, call);
      const gone = texts(call.input, 'tagKeys');
      resource.tags = Object.fromEntries(
        Object.entries(resource.tags).filter(([key]) => !gone.includes(key)),
      );
      return {};
    },
    ListTagsForResource: (call) => ({ tags: requireResource(world, call).tags }),
  };
}

function requireResource(world: World, call: Call): Resource {
  const arn = text(call.input, 'resourceArn');
  const state = inRegion(world, call.region).imagebuilder;
  const resource =
    state.components.get(arn) ??
    state.imageRecipes.get(arn) ??
    state.containerRecipes.get(arn) ??
    state.pipelines.get(arn) ??
    state.builds.get(arn) ??
    state.infrastructures.get(arn) ??
    state.distributions.get(arn);
  if (resource !== undefined && resource.accountId === call.accountId) return resource;
  throw new AwsError('ResourceNotFoundException', `The resource '${arn}' does not exist.`, 404);
}
