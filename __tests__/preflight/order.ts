/** A pipeline over HTTP with local-aws, as preflight meets it. */
import {
  managedComponentArn,
  type PipelineSeed,
  pushImage,
  type SeededPipeline,
  seedComponent,
  seedPipeline,
} from '../../local-aws/index.ts';
import type { BakeInputs } from '../../src/inputs.ts';
import { checkPipeline, type PipelineOrder } from '../../src/preflight/checkPipeline.ts';
import type { Finding } from '../../src/preflight/finding.ts';
import { NO_SOURCES, type Sources } from '../../src/sources/sources.ts';
import { takeSurvey } from '../../src/survey.ts';
import {
  ACCOUNT,
  componentArn,
  foreignDocument,
  inputsOf,
  LINUX_BASE,
  REGION,
  type Rig,
  WINDOWS_BASE,
} from '../tools.ts';

/** A pipeline, and what a run asks of it. */
export interface Scene {
  readonly system?: 'Windows' | 'Linux';
  /** How the recipe names the pull component; `wildcard` unless told. */
  readonly entry?: 'wildcard' | 'pinned' | 'missing';
  readonly seed?: Partial<PipelineSeed>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: { readonly sources?: Sources['images']; readonly karpenter?: Sources['karpenter'] };
}

export const PULL = 'nodes-images';

/** Puts the pipeline `nodes` and the image `team/web:prod` into the world. */
export async function seedScene(
  { aws }: Rig,
  { system = 'Windows', entry = 'wildcard', seed }: Scene,
): Promise<SeededPipeline> {
  const { world } = aws;
  const isWindows = system === 'Windows';
  const platform = isWindows
    ? ({ os: 'windows', architecture: 'amd64', osVersion: '10.0.20348.2762' } as const)
    : ({ os: 'linux', architecture: 'amd64' } as const);
  pushImage(
    world,
    { region: REGION, accountId: ACCOUNT, repository: 'team/web' },
    { platform, content: 'web', tags: ['prod', 'latest'] },
  );
  const data = foreignDocument('pull', isWindows ? 'ExecutePowerShell' : 'ExecuteBash');
  await seedComponent(world, REGION, { name: PULL, version: '1.0.0', platform: system, data });
  const update = { componentArn: managedComponentArn(REGION, `update-${system.toLowerCase()}`) };
  const pull = { componentArn: componentArn(PULL, entry === 'pinned' ? '1.0.0/1' : 'x.x.x') };
  return seedPipeline(world, {
    region: REGION,
    name: 'nodes',
    parentImage: isWindows ? WINDOWS_BASE : LINUX_BASE,
    components: entry === 'missing' ? [update] : [update, pull],
    ...seed,
  });
}

/** What preflight is to look at now. */
export async function orderOf(rig: Rig, { inputs, files }: Scene = {}): Promise<PipelineOrder> {
  const bakeInputs = bakeInputsOf(inputs);
  const survey = await takeSurvey(bakeInputs, { ...rig, sources: async () => NO_SOURCES });
  const { sources: images = [], karpenter = [] } = files ?? {};
  return { survey: { ...survey, sources: { ...NO_SOURCES, images, karpenter } }, inputs: bakeInputs };
}

/** What preflight finds now. */
export async function findingsOf(rig: Rig, scene: Scene = {}): Promise<readonly Finding[]> {
  return checkPipeline(await orderOf(rig, scene), rig);
}

function bakeInputsOf(given: Scene['inputs']): BakeInputs {
  const inputs = inputsOf({ images: 'team/web:prod', ...given });
  if (inputs.mode === 'wait') throw new Error('these are the inputs of mode: wait');
  return inputs;
}
