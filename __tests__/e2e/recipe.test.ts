import {
  addUnknownSetting,
  seedComponent,
  seedContainerPipeline,
  seedPipeline,
} from '../../local-aws/index.ts';
import type { ImageRecipe, Pipeline } from '../../local-aws/services/imagebuilder/state.ts';
import { inRegion } from '../../local-aws/world.ts';
import {
  ACCOUNT,
  buildsOf,
  COMPONENT,
  callsOf,
  componentArn,
  emptyDocument,
  errorOf,
  managed,
  newestBuild,
  openScene,
  push,
  REGION,
  run,
  runGreen,
  type Scene,
  tookIn,
  until,
  writesOf,
} from './world.ts';

function pipelineOf({ world, pipelineArn }: Scene): Pipeline {
  const pipeline = inRegion(world, REGION).imagebuilder.pipelines.get(pipelineArn);
  if (pipeline === undefined) throw new Error(`there is no pipeline ${pipelineArn}`);
  return pipeline;
}

function recipeOf({ world }: Scene, arn: unknown): ImageRecipe {
  const recipe = inRegion(world, REGION).imagebuilder.imageRecipes.get(String(arn));
  if (recipe === undefined) throw new Error(`there is no recipe ${arn}`);
  return recipe;
}

/** The settings of a recipe that a copy has to have too; `components` apart. */
function copied({ name, platform, parentImage, settings, tags }: ImageRecipe) {
  return { name, platform, parentImage, settings, tags };
}

/** Every setting that a pipeline may have. */
const PIPELINE_SETTINGS = {
  description: 'the nodes',
  status: 'ENABLED',
  enhancedImageMetadataEnabled: false,
  executionRole: `arn:aws:iam::${ACCOUNT}:role/imagebuilder`,
  imageTestsConfiguration: { imageTestsEnabled: false, timeoutMinutes: 90 },
  imageScanningConfiguration: { imageScanningEnabled: true, ecrConfiguration: { repositoryName: 'scans' } },
  imageTags: { team: 'nodes' },
  loggingConfiguration: { imageLogGroupName: '/aws/imagebuilder/nodes' },
  schedule: {
    scheduleExpression: 'cron(0 4 ? * MON *)',
    timezone: 'Europe/Berlin',
    pipelineExecutionStartCondition: 'EXPRESSION_MATCH_ONLY',
    autoDisablePolicy: { failureCount: 3 },
  },
  workflows: [{ workflowArn: `arn:aws:imagebuilder:${REGION}:aws:workflow/build/build-image/1.0.0/1` }],
  tags: { owner: 'platform' },
};

/** Every setting that a recipe may have. */
const RECIPE_SETTINGS = {
  description: 'the nodes',
  workingDirectory: '/var/tmp',
  blockDeviceMappings: [
    { deviceName: '/dev/xvda', ebs: { volumeSize: 120, volumeType: 'gp3', iops: 6000, throughput: 500 } },
  ],
  additionalInstanceConfiguration: { systemsManagerAgent: { uninstallAfterBuild: true } },
  amiTags: { team: 'nodes' },
  amiWatermarks: ['golden'],
  tags: { owner: 'platform' },
};

const DISTRIBUTIONS = [
  { region: REGION, amiDistributionConfiguration: { name: 'nodes {{ imagebuilder:buildDate }}' } },
];

describe('recipe and pipeline', () => {
  it('are left alone where the recipe refers to the component by wildcard', async () => {
    const scene = await openScene({ entry: 'wildcard' });
    addUnknownSetting(scene.world, REGION, scene.pipelineArn, { newSetting: 'x' });
    addUnknownSetting(scene.world, REGION, scene.recipeArn, { newSetting: 'x' });
    push(scene, 'web', 'v1');

    const result = await runGreen(scene);

    expect(tookIn(newestBuild(scene))).toBe(result.outputs['component-arn']);
    expect(writesOf(scene)).toEqual(['CreateComponent', 'StartImagePipelineExecution']);
  });

  it('get the component added as the last one, and later just that entry replaced, and lose no setting', async () => {
    const scene = await openScene({
      pipeline: { pipeline: PIPELINE_SETTINGS, recipe: RECIPE_SETTINGS, distributions: DISTRIBUTIONS },
    });
    const before = pipelineOf(scene).settings;
    const recipe = recipeOf(scene, scene.recipeArn);
    push(scene, 'web', 'v1');

    const first = await runGreen(scene);

    const after = pipelineOf(scene);
    expect(after.settings).toEqual({ ...before, imageRecipeArn: expect.not.stringMatching(scene.recipeArn) });
    expect(after.tags).toEqual({ owner: 'platform' });
    const second = recipeOf(scene, after.settings.imageRecipeArn);
    expect(copied(second)).toEqual(copied(recipe));
    expect(second.components).toEqual([
      ...recipe.components,
      { componentArn: first.outputs['component-arn'] },
    ]);
    expect(tookIn(newestBuild(scene))).toBe(first.outputs['component-arn']);

    push(scene, 'web', 'v2');
    const next = await runGreen(scene);
    const third = recipeOf(scene, pipelineOf(scene).settings.imageRecipeArn);
    expect(pipelineOf(scene).settings).toEqual({ ...before, imageRecipeArn: third.arn });
    expect(copied(third)).toEqual(copied(recipe));
    expect(third.components).toEqual([...recipe.components, { componentArn: next.outputs['component-arn'] }]);
  });

  it.each(['1.0.0', '1.0.0/1'])('get the pinned entry %s replaced where it stands', async (version) => {
    const entries = [{ componentArn: componentArn(version) }, { componentArn: managed('update-linux') }];
    const scene = await openScene({ entry: 'wildcard', pipeline: { components: entries } });
    push(scene, 'web', 'v1');

    const result = await runGreen(scene);

    const recipe = recipeOf(scene, pipelineOf(scene).settings.imageRecipeArn);
    expect(recipe.components).toEqual([{ componentArn: result.outputs['component-arn'] }, entries[1]]);
    expect(result.outputs['component-arn']).toBe(componentArn('1.0.1/1'));
  });

  it('that refer to a part of the versions get a version that fits', async () => {
    const scene = await openScene({
      entry: 'wildcard',
      pipeline: { components: [{ componentArn: componentArn('1.0.x') }] },
    });
    const data = emptyDocument('Linux');
    await seedComponent(scene.world, REGION, { name: COMPONENT, version: '2.0.0', platform: 'Linux', data });
    push(scene, 'web', 'v1');

    const result = await runGreen(scene);

    expect(result.outputs['component-arn']).toBe(componentArn('1.0.1/1'));
    expect(writesOf(scene)).toEqual(['CreateComponent', 'StartImagePipelineExecution']);
  });

  it('need no update of a pipeline that names its recipe by wildcard', async () => {
    const scene = await openScene({ pipeline: { recipeReference: 'wildcard' } });
    push(scene, 'web', 'v1');

    const result = await runGreen(scene);

    expect(tookIn(newestBuild(scene))).toBe(result.outputs['component-arn']);
    expect(writesOf(scene)).toEqual(['CreateComponent', 'CreateImageRecipe', 'StartImagePipelineExecution']);
    expect((await runGreen(scene)).outputs.decision).toBe('unchanged');
  });

  it.each(['pipeline', 'recipe'] as const)(
    'are refused before anything is written when the %s has a setting that is not known',
    async (which) => {
      const scene = await openScene();
      const arn = which === 'pipeline' ? scene.pipelineArn : scene.recipeArn;
      addUnknownSetting(scene.world, REGION, arn, { quantumMode: { on: true } });
      push(scene, 'web', 'v1');

      const result = await run(scene);

      expect(result.exitCode).toBe(1);
      expect(errorOf(result)).toContain(arn);
      expect(errorOf(result)).toContain('(quantumMode)');
      expect(writesOf(scene)).toEqual([]);
      expect(buildsOf(scene)).toEqual([]);
    },
  );

  it('of containers are refused', async () => {
    const scene = await openScene({ names: { 'my-pipeline': '*' } });
    await seedContainerPipeline(scene.world, REGION, 'containers');
    push(scene, 'web', 'v1');

    const result = await run(scene, { pipeline: 'containers' });

    expect(result.exitCode).toBe(1);
    expect(errorOf(result)).toMatch(/image-pipeline\/containers makes container images/);
    expect(writesOf(scene)).toEqual([]);
  });

  /** Lets somebody point the pipeline elsewhere while the action waits for the answer to CreateImageRecipe. */
  async function runWhilePointedAt(scene: Scene, elsewhere: string) {
    const { world } = scene;
    world.faults.push({
      service: 'imagebuilder',
      operation: 'CreateImageRecipe',
      times: 1,
      when: 'after',
      effect: { kind: 'latency', milliseconds: 300 },
    });
    const recipes = inRegion(world, REGION).imagebuilder.imageRecipes;
    const before = recipes.size;
    const running = run(scene);
    const pipeline = pipelineOf(scene);
    await until(() => recipes.size > before);
    pipeline.settings = { ...pipeline.settings, imageRecipeArn: elsewhere };
    return running;
  }

  it('that somebody changes between reading and updating are not overwritten: the new recipe is copied', async () => {
    const scene = await openScene({ names: { 'my-recipe': '*' } });
    push(scene, 'web', 'v1');
    const { parentImage } = recipeOf(scene, scene.recipeArn);
    const { recipeArn } = await seedPipeline(scene.world, { region: REGION, name: 'others', parentImage });

    const result = await runWhilePointedAt(scene, recipeArn);

    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain(`Somebody pointed the pipeline at ${recipeArn} meanwhile`);
    const recipe = recipeOf(scene, pipelineOf(scene).settings.imageRecipeArn);
    expect(copied(recipe)).toEqual(copied(recipeOf(scene, recipeArn)));
    expect(recipe.components).toEqual([{ componentArn: result.outputs['component-arn'] }]);
    expect(tookIn(newestBuild(scene))).toBe(result.outputs['component-arn']);
  });

  it('that somebody pointed at a recipe with this very component already are left there', async () => {
    const scene = await openScene();
    push(scene, 'web', 'v1');

    const result = await runWhilePointedAt(scene, scene.recipeArn.replace('1.0.0', 'x.x.x'));

    expect(result.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(tookIn(newestBuild(scene))).toContain(result.outputs['component-arn']);
    expect(callsOf(scene, 'UpdateImagePipeline')).toEqual([]);
  });
});
