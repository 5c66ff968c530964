import type { CreateImageRecipeRequest } from '@aws-sdk/client-imagebuilder';
import { addUnknownSetting, seedPipeline } from '../local-aws/index.ts';
import { readPipeline } from '../src/pipeline/pipeline.ts';
import { readRecipe } from '../src/pipeline/recipe.ts';
import type { Retry } from '../src/pipeline/whenFree.ts';
import { preparePipeline } from '../src/prepare.ts';
import { NO_SOURCES } from '../src/sources/sources.ts';
import type { Survey } from '../src/survey.ts';
import { COMPONENT, type Nodes, startNodes } from './pipeline/nodes.ts';
import {
  ACCOUNT,
  componentArn,
  documentOf,
  home,
  lockOf,
  MINUTE,
  REGION,
  refuse,
  rejection,
  WINDOWS_BASE,
} from './tools.ts';

let nodes: Nodes;
afterEach(() => nodes.close());

const UPDATE = `arn:aws:imagebuilder:${REGION}:aws:component/update-windows/x.x.x`;

/** What a run sees before it prepares a pipeline. */
async function look(arn = nodes.pipelineArn, name = COMPONENT): Promise<Survey> {
  const pipeline = await readPipeline(arn, nodes.imagebuilder);
  const recipe = await readRecipe(pipeline.recipeArn, nodes.imagebuilder);
  const parent = { written: WINDOWS_BASE, amiId: undefined, changedAt: undefined };
  return {
    home,
    pipeline,
    component: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/${name}`,
    recipe,
    builds: [],
    lastBake: { kind: 'none' },
    base: { parent, described: new Map() },
    platform: { os: 'windows', architecture: 'amd64' },
    wanted: [],
    sources: NO_SOURCES,
  };
}

function retry(): Retry {
  const { clock } = nodes;
  return { clock, deadline: clock.now() + 10 * MINUTE, pollMilliseconds: MINUTE };
}

async function prepare(
  word: string,
  { pinned = false, arn = nodes.pipelineArn, name = COMPONENT, seen = look(arn, name) } = {},
): Promise<string> {
  const order = { document: documentOf(lockOf(word)), survey: await seen, pinned };
  nodes.operations();
  return preparePipeline(order, nodes.imagebuilder, retry(), nodes.log);
}

/** The components of the recipe that the pipeline's next build takes. */
async function entries(arn = nodes.pipelineArn): Promise<readonly string[]> {
  const { recipeArn } = await readPipeline(arn, nodes.imagebuilder);
  return (await readRecipe(recipeArn, nodes.imagebuilder)).componentArns;
}

function writes(): readonly string[] {
  return nodes.operations().filter((operation) => /^(Create|Update)/.test(operation));
}

describe('preparePipeline', () => {
  it('only publishes where the recipe follows a wildcard', async () => {
    nodes = await startNodes('x.x.x');
    expect(await prepare('two')).toBe(componentArn(COMPONENT, '1.0.1/1'));
    expect(writes()).toEqual(['CreateComponent']);
    expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, 'x.x.x')]);
  });

  it('replaces a pinned version, and points the pipeline at the new recipe', async () => {
    nodes = await startNodes('1.0.0/1');
    await prepare('two');
    expect(writes()).toEqual(['CreateComponent', 'CreateImageRecipe', 'UpdateImagePipeline']);
    expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, '1.0.1/1')]);
  });

  it('writes nothing where the recipe pins the very component', async () => {
    nodes = await startNodes('1.0.0/1');
    expect(await prepare('one')).toBe(componentArn(COMPONENT, '1.0.0/1'));
    expect(writes()).toEqual([]);
  });

  it('makes a build version of what the recipe names by version only', async () => {
    nodes = await startNodes('1.0.0');
    await prepare('one');
    expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, '1.0.0/1')]);
  });

  it('adds the component as the last one where the recipe has none', async () => {
    nodes = await startNodes('x.x.x');
    await prepare('one', { name: 'other-images' });
    expect(await entries()).toEqual([
      UPDATE,
      componentArn(COMPONENT, 'x.x.x'),
      componentArn('other-images', '1.0.0/1'),
    ]);
  });

  it('pins a wildcard that is known not to be resolved at the build', async () => {
    nodes = await startNodes('x.x.x');
    await prepare('two', { pinned: true });
    expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, '1.0.1/1')]);
  });

  it('leaves a pipeline alone that names its recipe by wildcard', async () => {
    nodes = await startNodes('1.0.0/1');
    const { pipelineArn } = await seedPipeline(nodes.aws.world, {
      region: REGION,
      name: 'following',
      parentImage: WINDOWS_BASE,
      recipeReference: 'wildcard',
      components: [{ componentArn: componentArn(COMPONENT, '1.0.0/1') }],
    });
    await prepare('two', { arn: pipelineArn });
    expect(writes()).toEqual(['CreateComponent', 'CreateImageRecipe']);
    expect(await entries(pipelineArn)).toEqual([componentArn(COMPONENT, '1.0.1/1')]);
    expect((await readPipeline(pipelineArn, nodes.imagebuilder)).recipeArn).toMatch(/\/x\.x\.x$/);
  });

  it('takes the component of the same name in another account for another one', async () => {
    nodes = await startNodes('x.x.x');
    const seen = await look();
    const foreign = componentArn(COMPONENT, 'x.x.x').replace(ACCOUNT, '444455556666');
    const componentArns = [UPDATE, foreign];
    const settings = {
      ...seen.recipe.settings,
      components: componentArns.map((arn) => ({ componentArn: arn })),
    };
    const sent: unknown[] = [];
    const createImageRecipe = async ({ components }: CreateImageRecipeRequest) => {
      sent.push(components);
      return { $metadata: {} };
    };
    const order = {
      document: documentOf(lockOf('two')),
      survey: { ...seen, recipe: { ...seen.recipe, componentArns, settings } },
      pinned: false,
    };
    await rejection(preparePipeline(order, { ...nodes.imagebuilder, createImageRecipe }, retry(), nodes.log));
    expect(sent).toEqual([
      [UPDATE, foreign, componentArn(COMPONENT, '1.0.1/1')].map((arn) => ({ componentArn: arn })),
    ]);
  });

  describe('when another run pointed the pipeline at a recipe of its own meanwhile', () => {
    beforeEach(async () => {
      nodes = await startNodes('1.0.0/1', { switches: { clientTokenMemory: 0 } });
    });

    it('goes on with that one where it holds the very component', async () => {
      const seen = await look();
      await prepare('two');
      const theirs = (await readPipeline(nodes.pipelineArn, nodes.imagebuilder)).recipeArn;
      expect(await prepare('two', { seen: Promise.resolve(seen) })).toBe(componentArn(COMPONENT, '1.0.1/1'));
      expect(writes()).toEqual(['CreateImageRecipe']);
      expect((await readPipeline(nodes.pipelineArn, nodes.imagebuilder)).recipeArn).toBe(theirs);
    });

    it('starts from that one where it holds another component', async () => {
      const seen = await look();
      await prepare('two');
      const theirs = (await readPipeline(nodes.pipelineArn, nodes.imagebuilder)).recipeArn;
      expect(await prepare('three', { seen: Promise.resolve(seen) })).toBe(
        componentArn(COMPONENT, '1.0.2/1'),
      );
      expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, '1.0.2/1')]);
      expect(nodes.log.lines.join('\n')).toContain(`Somebody pointed the pipeline at ${theirs} meanwhile`);
    });
  });

  it.each(['CreateComponent', 'CreateImageRecipe', 'UpdateImagePipeline'])(
    'asks again while %s is answered that the resource is in use',
    async (operation) => {
      nodes = await startNodes('1.0.0/1');
      refuse(nodes, operation, 'ResourceInUseException', { times: 3 });
      expect(await prepare('two')).toBe(componentArn(COMPONENT, '1.0.1/1'));
      expect(await entries()).toEqual([UPDATE, componentArn(COMPONENT, '1.0.1/1')]);
      expect(nodes.log.lines.filter((line) => line.includes('is in use, asked again'))).toHaveLength(1);
    },
  );

  it('says what is in use when it stays so until the deadline', async () => {
    nodes = await startNodes('1.0.0/1');
    refuse(nodes, 'UpdateImagePipeline', 'ResourceInUseException', { times: 99 });
    const begun = nodes.clock.now();
    expect((await rejection(prepare('two'))).message).toContain('ResourceInUseException');
    expect(nodes.clock.now() - begun).toBe(10 * MINUTE);
  });

  it.each(['pipeline', 'recipe'] as const)(
    'publishes nothing where the %s has a setting that it does not know',
    async (which) => {
      nodes = await startNodes('1.0.0/1');
      const arn = which === 'pipeline' ? nodes.pipelineArn : nodes.recipeArn;
      addUnknownSetting(nodes.aws.world, REGION, arn, { newSetting: 'x' });
      expect((await rejection(prepare('two'))).message).toContain(`The ${which} ${arn} has settings`);
      expect(writes()).toEqual([]);
    },
  );
});
