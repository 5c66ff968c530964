/** What may happen to calls on their way, for whoever stands by at them. */
import { DroppedConnection, HalfAnswer } from '../../local-aws/faults.ts';
import { throttled } from '../../local-aws/index.ts';
import { AwsError, type Call } from '../../local-aws/service.ts';
import type { Pipeline } from '../../local-aws/services/imagebuilder/state.ts';
import { inRegion } from '../../local-aws/world.ts';
import type { Bystander } from './steadyBake.ts';
import { REGION, type Scene } from './world.ts';

/** Every kind of trouble that passes: the same request, sent again, may be answered. */
export const PASSING: Readonly<Record<string, Bystander>> = {
  throttling: before(({ service }) => {
    const { code, message, status } = throttled(service);
    return new AwsError(code, message, status);
  }),
  'a fault of the service': before(() => new AwsError('InternalFailure', 'Something went wrong.', 500)),
  'an overload': before(() => new AwsError('ServiceUnavailable', 'Come back later.', 503)),
  'a reset connection': before(() => new DroppedConnection()),
  'an answer lost after the effect': after(() => new DroppedConnection()),
  'an answer cut in half': after(() => new HalfAnswer('close')),
};

function before(trouble: (call: Call) => Error): Bystander {
  return (call, when) => {
    if (when === 'before') throw trouble(call);
  };
}

function after(trouble: (call: Call) => Error): Bystander {
  return (call, when) => {
    if (when === 'after') throw trouble(call);
  };
}

/** Every other call of each operation meets the trouble: what a bake has to call meets it once and is called again. */
export function onceEach(trouble: Bystander): Bystander {
  const counts = new Map<string, number>();
  const troubled = new WeakSet<Call>();
  return async (call, when) => {
    if (when === 'before') {
      const count = counts.get(call.operation) ?? 0;
      counts.set(call.operation, count + 1);
      if (count % 2 === 0) troubled.add(call);
    }
    if (troubled.has(call)) await trouble(call, when);
  };
}

/** Reads that do not see a write yet, each time that it was made. */
const LAGGING_READS = 2;
const LAGGING: Readonly<Record<string, readonly string[]>> = {
  CreateComponent: ['GetComponent'],
  CreateImageRecipe: ['GetImageRecipe'],
  UpdateImagePipeline: ['GetImagePipeline'],
  StartImagePipelineExecution: ['GetImage', 'ListImagePipelineImages'],
};
const MADE_BY_A_BUILD = ['DescribeImages', 'EnableFastLaunch'];

/** Reads lag behind writes: they answer what was true before. EC2, too, learns late of an AMI. */
export function lagging(scene: Scene): Bystander {
  const { imagebuilder, ec2 } = inRegion(scene.world, REGION);
  const rest = new Map(MADE_BY_A_BUILD.map((operation) => [operation, LAGGING_READS]));
  let settings = pipelineOf(scene).settings;
  let showAgain = () => {};
  return ({ operation }, when) => {
    showAgain();
    showAgain = () => {};
    if (when === 'after') {
      for (const read of LAGGING[operation] ?? []) rest.set(read, LAGGING_READS);
      return;
    }
    if (operation === 'UpdateImagePipeline') settings = pipelineOf(scene).settings;
    const left = rest.get(operation) ?? 0;
    if (left === 0) return;
    rest.set(operation, left - 1);
    if (operation === 'EnableFastLaunch')
      throw new AwsError('InvalidAMIID.NotFound', 'It does not exist.', 400);
    if (operation === 'DescribeImages') showAgain = hideAll(ec2.amis);
    else if (operation === 'ListImagePipelineImages') showAgain = hideAll(imagebuilder.builds);
    else if (operation === 'GetImagePipeline') showAgain = replaceSettings(pipelineOf(scene), settings);
    else throw new AwsError('ResourceNotFoundException', 'It does not exist.', 404);
  };
}

function hideAll<Item>(items: Map<string, Item>): () => void {
  const hidden = [...items];
  items.clear();
  return () => {
    for (const [key, item] of hidden) items.set(key, item);
  };
}

function replaceSettings(pipeline: Pipeline, settings: Pipeline['settings']): () => void {
  const present = pipeline.settings;
  pipeline.settings = settings;
  return () => {
    pipeline.settings = present;
  };
}

export function pipelineOf({ world, pipelineArn }: Scene): Pipeline {
  const pipeline = inRegion(world, REGION).imagebuilder.pipelines.get(pipelineArn);
  if (pipeline === undefined) throw new Error(`there is no pipeline ${pipelineArn}`);
  return pipeline;
}
