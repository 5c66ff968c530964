import type { Service } from '../../service.ts';
import type { World } from '../../world.ts';
import { imageOperations } from './images.ts';
import { registryOperations } from './registry.ts';

/** The part of ECR that reads, over a world. */
export function ecr(world: World): Service {
  return { ...registryOperations(world), ...imageOperations(world) };
}
