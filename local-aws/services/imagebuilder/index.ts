import type { Service } from '../../service.ts';
import type { World } from '../../world.ts';
import { buildOperations } from './builds.ts';
import { componentOperations } from './components.ts';
import { configurationOperations } from './configurations.ts';
import { imageOperations } from './images.ts';
import { pipelineOperations } from './pipelines.ts';
import { recipeOperations } from './recipes.ts';
import { tagOperations } from './tags.ts';
import { workflowDocumentOperations } from './workflowDocuments.ts';
import { workflowOperations } from './workflows.ts';

/** EC2 Image Builder over a world. */
export function imagebuilder(world: World): Service {
  return {
    ...componentOperations(world),
    ...recipeOperations(world),
    ...configurationOperations(world),
    ...pipelineOperations(world),
    ...buildOperations(world),
    ...imageOperations(world),
    ...workflowOperations(world),
    ...workflowDocumentOperations(world),
    ...tagOperations(world),
  };
}
