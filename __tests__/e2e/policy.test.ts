import {
  addLaunchTemplate,
  overwriteSettings,
  scriptBuild,
  seedComponent,
  seedPipeline,
  seedWorkflow,
  triggerSchedule,
  type World,
  workflowDocument,
} from '../../local-aws/index.ts';
import type { Policy } from '../../local-aws/policy.ts';

import { settle } from '../../local-aws/world.ts';
import type { RunningStep, StepResult } from '../../runner/runAction.ts';
import { actionsOf, modesOf, readPolicy, without } from './permissions.ts';
import {
  ACCOUNT,
  answered,
  buildsOf,
  COMPONENT,
  emptyDocument,
  errorOf,
  type Inputs,
  managed,
  newestBuild,
  openScene,
  PERMISSIONS,
  push,
  REGION,
  run,
  runGreen,
  runPost,
  type Scene,
  type Setting,
  SYSTEMS,
  start,
  until,
  warningsOf,
} from './world.ts';

const MINUTE = 60_000;

/** A pipeline with everything that asks for a permission of its own, but for {@link giveToTemplate}. */
const WHOLE: Setting = {
  system: 'windows',
  before: async (world) => {
    const component = { name: 'hardening', version: '1.0.0', platform: 'Windows' } as const;
    await seedComponent(world, REGION, { ...component, data: emptyDocument('Windows') });
    const data = workflowDocument(['LaunchInstance', 'ExecuteComponents', 'RunSysPrep', 'CreateImage']);
    seedWorkflow(world, REGION, { type: 'BUILD', name: 'windows-build', data });
  },
  pipeline: {
    components: [
      { componentArn: managed('update-windows') },
      { componentArn: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:component/hardening/x.x.x` },
    ],
    recipe: { tags: { team: 'nodes' } },
    distributions: [
      { region: REGION, amiDistributionConfiguration: { name: 'nodes {{ imagebuilder:buildDate }}' } },
    ],
    pipeline: {
      executionRole: `arn:aws:iam::${ACCOUNT}:role/imagebuilder`,
      imageTags: { team: 'nodes' },
      workflows: [
        { workflowArn: `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:workflow/build/windows-build/1.0.0/1` },
        { workflowArn: `arn:aws:imagebuilder:${REGION}:aws:workflow/test/test-image/1.0.0/1` },
      ],
    },
  },
};

/** Has the distribution settings of {@link WHOLE} give the AMI to a launch template. */
function giveToTemplate({ world, distributionArn = '' }: Scene): void {
  const { id: launchTemplateId } = addLaunchTemplate(world, REGION, { accountId: ACCOUNT, name: 'nodes' });
  const amiDistributionConfiguration = { name: 'nodes {{ imagebuilder:buildDate }}' };
  const launchTemplateConfigurations = [{ launchTemplateId }];
  overwriteSettings(world, REGION, distributionArn, {
    distributions: [{ region: REGION, amiDistributionConfiguration, launchTemplateConfigurations }],
  });
}

/** A scene, and the run in it that is looked at. */
interface Played {
  readonly scene: Scene;
  readonly result: StepResult;
}

/** @param policy of the caller, in the run that is looked at */
type Scenario = (policy: Policy) => Promise<Played>;

const EVERYTHING: Policy = { Statement: PERMISSIONS };
const ENDLESS = { durations: { BUILDING: 10_000 * MINUTE } };

async function open(policy: Policy, setting: Setting = {}): Promise<Scene> {
  const scene = await openScene({ ...setting, policy });
  push(scene, 'web', 'v1');
  return scene;
}

async function play(scene: Scene, inputs: Inputs = {}): Promise<Played> {
  return { scene, result: await run(scene, inputs) };
}

/** Starts a bake and lets it come to its wait. */
async function startEndless(scene: Scene): Promise<RunningStep> {
  scriptBuild(scene.world, ENDLESS);
  const running = await start(scene);
  await answered(scene, 'GetImage');
  return running;
}

const SCENARIOS = {
  'a plan of Windows nodes': async (policy) => {
    const scene = await open(policy, WHOLE);
    giveToTemplate(scene);
    return play(scene, { mode: 'plan' });
  },

  'a bake of Windows nodes': async (policy) => play(await open(policy, WHOLE)),

  'a bake on an image of another pipeline': async (policy) => {
    const before = async (world: World) => {
      const parentImage = `ssm:${SYSTEMS.linux.parameter}`;
      const base = { region: REGION, name: 'base', recipeName: 'golden', parentImage };
      const build = triggerSchedule(world, REGION, (await seedPipeline(world, base)).pipelineArn);
      await until(() => {
        settle(world);
        return build.status === 'AVAILABLE';
      });
    };
    const parentImage = `arn:aws:imagebuilder:${REGION}:${ACCOUNT}:image/golden/x.x.x`;
    return play(await open(policy, { before, pipeline: { parentImage } }));
  },

  'a bake of a tag that is named in full': async (policy) => play(await open(policy), { images: 'web:v1' }),

  'a plan of a tag that is not there': async (policy) =>
    play(await open(policy), { images: 'web:v9', mode: 'plan' }),

  'a plan after a scheduled build and a newer component': async (policy) => {
    const scene = await open(EVERYTHING, { entry: 'wildcard' });
    await runGreen(scene);
    triggerSchedule(scene.world, REGION, scene.pipelineArn);
    await until(() => newestBuild(scene).status === 'AVAILABLE' && buildsOf(scene).length === 2);
    const component = { name: COMPONENT, version: '9.0.0', platform: 'Linux' } as const;
    await seedComponent(scene.world, REGION, { ...component, data: emptyDocument('Linux') });
    scene.world.policy = policy;
    return play(scene, { mode: 'plan' });
  },

  'a wait for a build whose tags claim too much': async (policy) => {
    const scene = await open(EVERYTHING);
    await runGreen(scene, { mode: 'start' });
    newestBuild(scene).tags['warm-ami:component'] = 'unknown';
    scene.world.policy = policy;
    return play(scene, { mode: 'wait' });
  },

  'a bake whose distribution fails once': async (policy) => {
    const scene = await open(policy);
    scriptBuild(scene.world, { failure: { stage: 'DISTRIBUTING', message: 'no such key' } });
    return play(scene);
  },

  'a cancelled bake': async (policy) => {
    const scene = await open(policy);
    const running = await startEndless(scene);
    running.child.kill('SIGTERM');
    return { scene, result: await running.done };
  },

  'the post step of a killed bake': async (policy) => {
    const scene = await open(policy);
    const running = await startEndless(scene);
    running.child.kill('SIGKILL');
    return { scene, result: await runPost(scene, await running.done) };
  },
} satisfies Readonly<Record<string, Scenario>>;

type ScenarioName = keyof typeof SCENARIOS;

/** Scenarios that end red with every permission, and what they say then. */
const RED: Readonly<Partial<Record<ScenarioName, RegExp>>> = {
  'a wait for a build whose tags claim too much': /does not hold what it was started for/,
  'a plan of a tag that is not there': /has no image with a tag v9/,
  'a cancelled bake': /The run was cancelled \(SIGTERM\)\. The build \S+ is being cancelled\./,
};

interface Need {
  readonly sid: string;
  readonly action: string;
  /**
   * The scenario that fails without it, or warns: nothing but advice or speed depends on it; one that advises fails of
   * something else.
   */
  readonly scenario: ScenarioName;
  readonly lack: 'fails' | 'warns' | 'advises';
}

const need = (
  sid: string,
  action: string,
  lack: Need['lack'] = 'fails',
  scenario: ScenarioName = 'a bake of Windows nodes',
): Need => ({ sid, action, lack, scenario });

const NEEDS: readonly Need[] = [
  need('EveryModeReadsPipeline', 'imagebuilder:GetImagePipeline'),
  need('EveryModeReadsPipeline', 'imagebuilder:ListImagePipelineImages'),
  need('EveryModeReadsBuilds', 'imagebuilder:GetImage'),
  need('EveryModeReadsPullComponent', 'imagebuilder:GetComponent'),
  need(
    'EveryModeReadsPullComponent',
    'imagebuilder:ListComponentBuildVersions',
    'fails',
    'a plan after a scheduled build and a newer component',
  ),
  need(
    'EveryModeListsComponents',
    'imagebuilder:ListComponents',
    'fails',
    'a plan after a scheduled build and a newer component',
  ),
  need('EveryModeReadsAmis', 'ec2:DescribeImages'),
  need('EveryModeReadsAmis', 'ec2:DescribeFastLaunchImages', 'warns'),
  need('BakePlanStartReadsRecipe', 'imagebuilder:GetImageRecipe'),
  need('BakePlanStartReadsBaseImage', 'ssm:GetParameter', 'warns'),
  need(
    'BakePlanStartReadsBaseImage',
    'imagebuilder:GetImage',
    'fails',
    'a bake on an image of another pipeline',
  ),
  need(
    'BakePlanStartMeasuresBaseImage',
    'ec2:DescribeSnapshots',
    'warns',
    'a bake on an image of another pipeline',
  ),
  need(
    'BakePlanStartReadsPullThroughCaches',
    'ecr:DescribePullThroughCacheRules',
    'advises',
    'a plan of a tag that is not there',
  ),
  need('BakePlanStartListsRepositories', 'ecr:DescribeRepositories'),
  need('BakePlanStartReadsImages', 'ecr:DescribeImages'),
  need('BakePlanStartReadsImages', 'ecr:DescribeImages', 'warns', 'a bake of a tag that is named in full'),
  need('BakePlanStartReadsImages', 'ecr:BatchGetImage'),
  need('BakePlanStartReadsImages', 'ecr:GetDownloadUrlForLayer', 'warns'),
  need('BakeStartPublishesComponent', 'imagebuilder:CreateComponent'),
  need('BakeStartCopiesRecipe', 'imagebuilder:CreateImageRecipe'),
  need('BakeStartCopiesRecipe', 'imagebuilder:TagResource'),
  need('BakePlanStartReadsComponentsOfRecipe', 'imagebuilder:GetComponent'),
  ...[
    ['BakePlanStartReadsComponentsOfRecipe', 'imagebuilder:GetComponent'],
    ['BakePlanStartReadsConfigurationsOfPipeline', 'imagebuilder:GetInfrastructureConfiguration'],
    ['BakePlanStartReadsConfigurationsOfPipeline', 'imagebuilder:GetDistributionConfiguration'],
    ['BakePlanStartReadsWorkflowsOfPipeline', 'imagebuilder:GetWorkflow'],
    ['BakePlanStartReadsFastLaunchNeeds', 'ec2:DescribeVpcs'],
    ['BakePlanStartReadsFastLaunchNeeds', 'ec2:DescribeLaunchTemplateVersions'],
    ['EveryModeReadsAmis', 'ec2:DescribeFastLaunchImages'],
  ].map(([sid = '', action = '']) => need(sid, action, 'warns', 'a plan of Windows nodes')),
  need('BakeStartUpdatesPipeline', 'imagebuilder:UpdateImagePipeline'),
  need('BakeStartUpdatesPipeline', 'imagebuilder:TagResource'),
  need('BakePlanStartReadsConfigurationsOfPipeline', 'imagebuilder:GetInfrastructureConfiguration'),
  need('BakePlanStartReadsConfigurationsOfPipeline', 'imagebuilder:GetDistributionConfiguration'),
  need('BakePlanStartReadsWorkflowsOfPipeline', 'imagebuilder:GetWorkflow'),
  need('BakeStartPassesRoleOfPipeline', 'iam:PassRole'),
  need('BakeStartExecutesPipeline', 'imagebuilder:StartImagePipelineExecution'),
  need('BakeStartWaitTagsBuild', 'imagebuilder:TagResource'),
  need(
    'BakeStartWaitTagsBuild',
    'imagebuilder:TagResource',
    'fails',
    'a wait for a build whose tags claim too much',
  ),
  need('BakeStartCancelsBuild', 'imagebuilder:CancelImageCreation', 'fails', 'a cancelled bake'),
  need(
    'BakeStartCancelsBuild',
    'imagebuilder:CancelImageCreation',
    'fails',
    'the post step of a killed bake',
  ),
  need('BakeWaitRetriesBuild', 'imagebuilder:RetryImage', 'fails', 'a bake whose distribution fails once'),
  need('BakePlanWaitReadsStepsOfBuild', 'imagebuilder:ListWorkflowExecutions', 'warns'),
  need('BakePlanWaitReadsStepsOfBuild', 'imagebuilder:ListWorkflowStepExecutions', 'warns'),
  need('BakeWaitEnablesFastLaunch', 'ec2:EnableFastLaunch', 'warns'),
  need('BakeWaitCreatesFastLaunchRole', 'iam:CreateServiceLinkedRole', 'warns'),
];

const DELIVERED = readPolicy();
const pairs = (each: readonly Need[]) =>
  [...new Set(each.map(({ sid, action }) => `${sid} ${action}`))].sort();
const ALLOWED = DELIVERED.flatMap((statement) =>
  actionsOf(statement).map((action) => ({ sid: statement.Sid, action })),
);

describe('the policy', () => {
  it('has for each of its actions a scenario here, and no other', () => {
    expect(pairs(NEEDS)).toEqual(ALLOWED.map(({ sid, action }) => `${sid} ${action}`).sort());
  });

  it.each(Object.entries(SCENARIOS))('allows every call of %s', async (name, scenario) => {
    const { scene, result } = await scenario(EVERYTHING);

    expect(errorOf(result)).toMatch(new Map(Object.entries(RED)).get(name) ?? /^$/);
    expect(warningsOf(result).join()).not.toContain('Allow');
    const refused = scene.world.journal.filter(({ outcome }) => /AccessDenied|Unauthorized/.test(outcome));
    expect(refused).toEqual([]);
  });

  it.each(NEEDS)('without $action of $sid: $scenario $lack, and names it', async (lacking) => {
    const { sid, action, scenario, lack } = lacking;

    const { result } = await SCENARIOS[scenario](without(PERMISSIONS, sid, action));

    const said = new RegExp(`Allow ${action}( on \\S+)? to the role of this job`);
    expect(result.exitCode).toBe(lack === 'warns' ? 0 : 1);
    const messages = result.annotations.map(({ message }) => message);
    // More than one where preflight warned of what failed later.
    const telling = messages.filter((message) => said.test(message));
    expect(telling.length).toBeGreaterThan(0);
    if (lack === 'warns') expect(messages).toEqual(telling);
  });

  it('names in its Sids the modes that need them: each runs with its own statements alone', async () => {
    const scene = await open(EVERYTHING, WHOLE);
    giveToTemplate(scene);
    const as = async (mode: string) => {
      scene.world.policy = { Statement: PERMISSIONS.filter((each) => modesOf(each).includes(mode)) };
      const result = await runGreen(scene, { mode });
      expect(warningsOf(result)).toEqual([]);
      return result.outputs;
    };

    expect(await as('plan')).toMatchObject({ decision: 'bake' });
    expect(await as('start')).toMatchObject({ decision: 'bake' });
    expect(await as('wait')).toMatchObject({ 'fast-launch': expect.stringContaining('enabled') });
    push(scene, 'web', 'v2');
    expect(await as('bake')).toMatchObject({ decision: 'bake', changed: 'true' });
    expect(await as('plan')).toMatchObject({ decision: 'unchanged' });
    expect(await as('start')).toMatchObject({ decision: 'unchanged' });
  });
});
