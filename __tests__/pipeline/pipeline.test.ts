import fc from 'fast-check';
import {
  addUnknownSetting,
  inRegion,
  type PipelineSeed,
  type SeededPipeline,
  seedContainerPipeline,
  seedPipeline,
} from '../../local-aws/index.ts';
import type { JsonObject } from '../../src/aws/rawAnswer.ts';
import { pointPipelineAt, readPipeline } from '../../src/pipeline/pipeline.ts';
import { Problem } from '../../src/problem.ts';
import { ACCOUNT, REGION, type Rig, refuse, rejection, startRig, WINDOWS_BASE } from '../tools.ts';

const NAME = 'nodes {{ imagebuilder:buildDate }}';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/pipeline`;
const BUILD_WORKFLOW = `arn:aws:imagebuilder:${REGION}:aws:workflow/build/build-image/x.x.x`;
const TEST_WORKFLOW = `arn:aws:imagebuilder:${REGION}:aws:workflow/test/test-image/1.0.0/1`;

/** Every setting that UpdateImagePipeline takes, each in more than its smallest form. */
const SETTINGS = {
  description: 'Nodes of the shop',
  imageTestsConfiguration: { imageTestsEnabled: false, timeoutMinutes: 90 },
  enhancedImageMetadataEnabled: false,
  schedule: {
    scheduleExpression: 'cron(0 4 ? * sun *)',
    timezone: 'Europe/Berlin',
    pipelineExecutionStartCondition: 'EXPRESSION_MATCH_ONLY',
    autoDisablePolicy: { failureCount: 3 },
  },
  status: 'ENABLED',
  imageScanningConfiguration: {
    imageScanningEnabled: true,
    ecrConfiguration: { repositoryName: 'scans', containerTags: ['a', 'b'] },
  },
  workflows: [
    { workflowArn: BUILD_WORKFLOW, parameters: [{ name: 'wait', value: ['true'] }], onFailure: 'ABORT' },
    { workflowArn: TEST_WORKFLOW, parallelGroup: 'tests', onFailure: 'CONTINUE' },
  ],
  executionRole: ROLE,
  loggingConfiguration: { imageLogGroupName: '/nodes/images', pipelineLogGroupName: '/nodes/pipeline' },
  imageTags: { team: 'shop', 'cost center': '7 & 8' },
  tags: { owner: 'platform' },
};

/** Members of GetImagePipeline that an update may change. */
const MOVING = ['dateUpdated', 'dateNextRun', 'imageRecipeArn'];

let rig: Rig;
let count = 0;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

async function seed(
  pipeline: NonNullable<PipelineSeed['pipeline']> = SETTINGS,
  isDistributed = true,
): Promise<SeededPipeline & { readonly nextRecipeArn: string }> {
  count += 1;
  const name = `nodes-${count}`;
  const seeded = await seedPipeline(rig.aws.world, {
    region: REGION,
    name,
    parentImage: WINDOWS_BASE,
    components: [{ componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-windows/x.x.x` }],
    ...(isDistributed
      ? { distributions: [{ region: REGION, amiDistributionConfiguration: { name: NAME } }] }
      : {}),
    pipeline,
  });
  const { imageRecipeArn = '' } = await rig.imagebuilder.createImageRecipe(
    {
      name: `${name}-recipe`,
      semanticVersion: '1.0.x',
      parentImage: WINDOWS_BASE,
      components: [{ componentArn: `arn:aws:imagebuilder:${REGION}:aws:component/update-windows/x.x.x` }],
      clientToken: name,
    },
    {},
  );
  return { ...seeded, nextRecipeArn: imageRecipeArn };
}

async function raw(arn: string): Promise<JsonObject> {
  const { body } = await rig.imagebuilder.getImagePipelineRaw(arn);
  const pipeline = body.imagePipeline;
  if (typeof pipeline !== 'object' || pipeline === null || !('arn' in pipeline))
    throw new Error('no pipeline');
  return pipeline;
}

function kept(pipeline: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(pipeline).filter(([member]) => !MOVING.includes(member)));
}

describe('readPipeline', () => {
  it('reads a pipeline that makes AMIs', async () => {
    const { pipelineArn, recipeArn } = await seed();
    expect(await readPipeline(pipelineArn, rig.imagebuilder)).toMatchObject({
      arn: pipelineArn,
      platform: 'Windows',
      recipeArn,
    });
  });

  it.each(['ResourceNotFoundException', 'ClientException'] as const)(
    'says where to look when there is none, answered with %s',
    async (notFound) => {
      rig.aws.world.switches.notFound = notFound;
      const arn = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image-pipeline/nowhere`;
      const problem = await rejection(readPipeline(arn, rig.imagebuilder));
      expect(problem.message).toContain(`There is no image pipeline ${arn}.`);
      expect(problem.message).toContain('Check the input "pipeline"');
    },
  );

  it('refuses a pipeline that makes container images, and names its recipe', async () => {
    const arn = await seedContainerPipeline(rig.aws.world, REGION, 'containers');
    const problem = await rejection(readPipeline(arn, rig.imagebuilder));
    expect(problem.message).toContain('makes container images');
    expect(problem.message).toContain('container-recipe/containers-recipe/1.0.0');
  });

  it('explains a refused permission', async () => {
    refuse(rig, 'GetImagePipeline', 'AccessDeniedException', { status: 403 });
    const { message } = await rejection(
      readPipeline('arn:aws:imagebuilder:us-east-1:111122223333:image-pipeline/a', rig.imagebuilder),
    );
    expect(message).toContain('Allow imagebuilder:GetImagePipeline');
  });
});

describe('pointPipelineAt', () => {
  it('keeps every setting of a pipeline that has them all', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const before = await raw(pipelineArn);
    for (const member of Object.keys(SETTINGS)) expect(before).toHaveProperty(member);
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    expect(await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock)).toEqual({
      kind: 'pointed',
    });
    const after = await raw(pipelineArn);
    expect(after.imageRecipeArn).toBe(nextRecipeArn);
    expect(kept(after)).toEqual(kept(before));
  });

  it('keeps every setting, whichever a pipeline has', async () => {
    const schedule = fc.record(
      {
        scheduleExpression: fc.constantFrom('cron(0 4 ? * sun *)', 'rate(1 day)'),
        timezone: fc.constantFrom('Etc/UTC', 'America/New_York'),
        pipelineExecutionStartCondition: fc.constantFrom(
          'EXPRESSION_MATCH_ONLY',
          'EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE',
        ),
        autoDisablePolicy: fc.record({ failureCount: fc.integer({ min: 1, max: 10 }) }),
      },
      { requiredKeys: ['scheduleExpression'] },
    );
    const tags = fc.dictionary(
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _.:/=+@-]{0,20}$/),
      fc.stringMatching(/^[A-Za-z0-9 _.:/=+@-]{0,20}$/),
      { minKeys: 1, maxKeys: 5 },
    );
    const settings = fc.record(
      {
        ...Object.fromEntries(
          Object.entries(SETTINGS).map(([member, value]) => [member, fc.constant<unknown>(value)]),
        ),
        schedule,
        imageTestsConfiguration: fc.record(
          { imageTestsEnabled: fc.boolean(), timeoutMinutes: fc.integer({ min: 60, max: 1440 }) },
          { requiredKeys: [] },
        ),
        enhancedImageMetadataEnabled: fc.boolean(),
        status: fc.constantFrom('ENABLED', 'DISABLED'),
        imageTags: tags,
        tags,
        description: fc.stringMatching(/^[ -~äöü€\n]{1,60}$/),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(settings, fc.boolean(), async (members, isDistributed) => {
        // Workflows and log groups of one's own need the role (UpdateImagePipelineRequest.executionRole).
        const needsRole = 'workflows' in members || 'loggingConfiguration' in members;
        const pipeline = { ...members, ...(needsRole ? { executionRole: ROLE } : {}) };
        const { pipelineArn, nextRecipeArn } = await seed(
          JSON.parse(JSON.stringify(pipeline)),
          isDistributed,
        );
        const before = await raw(pipelineArn);
        await pointPipelineAt(
          nextRecipeArn,
          await readPipeline(pipelineArn, rig.imagebuilder),
          rig.imagebuilder,
          rig.clock,
        );
        expect(kept(await raw(pipelineArn))).toEqual(kept(before));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['at the top', { spotConfiguration: { percent: 50 } }, 'spotConfiguration'],
    ['set to false', { spotEnabled: false }, 'spotEnabled'],
    [
      'inside the schedule',
      { schedule: { ...SETTINGS.schedule, jitterMinutes: 5 } },
      'schedule.jitterMinutes',
    ],
    [
      'deep inside the schedule',
      { schedule: { ...SETTINGS.schedule, autoDisablePolicy: { failureCount: 3, notify: 'a' } } },
      'schedule.autoDisablePolicy.notify',
    ],
    [
      'in an item of a list',
      { workflows: [SETTINGS.workflows[0], { ...SETTINGS.workflows[1], timeoutMinutes: 0 }] },
      'workflows[1].timeoutMinutes',
    ],
  ])('refuses before any write when an unknown setting stands %s', async (_, members, path) => {
    const { pipelineArn, nextRecipeArn } = await seed();
    addUnknownSetting(rig.aws.world, REGION, pipelineArn, JSON.parse(JSON.stringify(members)));
    const before = await raw(pipelineArn);
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    rig.operations();
    const problem = await rejection(pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.message).toContain(`(${path})`);
    expect(problem.message).toContain('would erase them');
    expect(rig.operations()).toEqual(['GetImagePipeline']);
    expect(await raw(pipelineArn)).toEqual(before);
  });

  it('takes empty members that it does not know for nothing', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    addUnknownSetting(rig.aws.world, REGION, pipelineArn, { newList: [], newMap: {} });
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    expect(await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock)).toEqual({
      kind: 'pointed',
    });
    expect(await raw(pipelineArn)).toMatchObject({ imageRecipeArn: nextRecipeArn });
  });

  it('leaves a pipeline alone that somebody pointed elsewhere meanwhile, and tells where', async () => {
    const { pipelineArn, recipeArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock);
    rig.operations();
    const another = recipeArn.replace('1.0.0', '1.0.9');
    const pointing = await pointPipelineAt(another, seen, rig.imagebuilder, rig.clock);
    expect(pointing).toMatchObject({ kind: 'moved', pipeline: { recipeArn: nextRecipeArn } });
    expect(rig.operations()).toEqual(['GetImagePipeline']);
  });

  it('tells of somebody who pointed it elsewhere right after the update', async () => {
    const { pipelineArn, recipeArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    const raced = {
      ...rig.imagebuilder,
      updateImagePipeline: async (input: Parameters<typeof rig.imagebuilder.updateImagePipeline>[0]) => {
        const answer = await rig.imagebuilder.updateImagePipeline(input);
        await rig.imagebuilder.updateImagePipeline({
          ...input,
          imageRecipeArn: recipeArn,
          clientToken: 'theirs',
        });
        return answer;
      },
    };
    const pointing = await pointPipelineAt(nextRecipeArn, seen, raced, rig.clock);
    expect(pointing).toMatchObject({ kind: 'moved', pipeline: { recipeArn } });
  });

  it('writes nothing when the pipeline is there already', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock);
    rig.operations();
    await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock);
    expect(rig.operations()).toEqual(['GetImagePipeline']);
  });

  it('sends what somebody edited after the first reading, and not what was read then', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    const stored = inRegion(rig.aws.world, REGION).imagebuilder.pipelines.get(pipelineArn);
    if (stored !== undefined) stored.settings = { ...stored.settings, description: 'edited by a person' };
    await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock);
    expect(await raw(pipelineArn)).toMatchObject({ description: 'edited by a person' });
  });

  it('tells what the pipeline had when the service dropped a setting', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    const forgetful = {
      ...rig.imagebuilder,
      updateImagePipeline: (input: Parameters<typeof rig.imagebuilder.updateImagePipeline>[0]) =>
        rig.imagebuilder.updateImagePipeline({ ...input, schedule: undefined }),
    };
    const problem = await rejection(pointPipelineAt(nextRecipeArn, seen, forgetful, rig.clock));
    expect(problem.message).toContain('differs from what was sent to it, in: schedule.');
    expect(problem.message).toContain('cron(0 4 ? * sun *)');
  });

  it('reads once more before it sends an update again, so that an edit meanwhile is not erased', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    refuse(rig, 'UpdateImagePipeline', 'ServiceUnavailableException', { status: 503, times: 2 });
    const sleep = async (milliseconds: number) => {
      const stored = inRegion(rig.aws.world, REGION).imagebuilder.pipelines.get(pipelineArn);
      if (stored !== undefined) stored.settings = { ...stored.settings, description: 'edited by a person' };
      await rig.clock.sleep(milliseconds);
    };
    await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, { ...rig.clock, sleep });
    expect(await raw(pipelineArn)).toMatchObject({
      description: 'edited by a person',
      imageRecipeArn: nextRecipeArn,
    });
  });

  it('is through with an update whose answer was lost, and gives up on trouble that lasts', async () => {
    const { pipelineArn, recipeArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    const fault = {
      service: 'imagebuilder',
      operation: 'UpdateImagePipeline',
      effect: { kind: 'drop' },
    } as const;
    rig.aws.world.faults.push({ ...fault, times: 1, when: 'after' });
    rig.operations();
    expect(await pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock)).toEqual({
      kind: 'pointed',
    });
    expect(rig.operations().filter((operation) => operation === 'UpdateImagePipeline')).toHaveLength(1);
    refuse(rig, 'UpdateImagePipeline', 'ServiceUnavailableException', { status: 503, times: 8 });
    const now = await readPipeline(pipelineArn, rig.imagebuilder);
    const { message } = await rejection(pointPipelineAt(recipeArn, now, rig.imagebuilder, rig.clock));
    expect(message).toContain('AWS could not be reached while updating the pipeline');
  });

  it('explains a refused update', async () => {
    const { pipelineArn, nextRecipeArn } = await seed();
    const seen = await readPipeline(pipelineArn, rig.imagebuilder);
    refuse(rig, 'UpdateImagePipeline', 'AccessDeniedException', { status: 403 });
    const { message } = await rejection(pointPipelineAt(nextRecipeArn, seen, rig.imagebuilder, rig.clock));
    expect(message).toContain('Allow imagebuilder:UpdateImagePipeline');
  });
});
