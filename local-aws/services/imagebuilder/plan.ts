import type { Structure } from '../../service.ts';
import { newHex, newUuid, now, type World } from '../../world.ts';
import { optionalFlag, optionalStructure, structures, text } from '../members.ts';
import type { Build, Stage, Step, WorkflowExecution } from './state.ts';

/** When a stage begins and ends. */
export interface PlannedStage {
  readonly stage: Stage;
  readonly start: Date;
  readonly end: Date;
}

/** The whole course of one run of a build, known from its start. */
export interface Plan {
  readonly stages: readonly PlannedStage[];
  readonly executions: readonly WorkflowExecution[];
}

interface StepShape {
  readonly name: string;
  readonly action: string;
  /** The part of the stage's time that it takes. */
  readonly share: number;
}

const STAGES: readonly Stage[] = [
  'PENDING',
  'CREATING',
  'BUILDING',
  'TESTING',
  'DISTRIBUTING',
  'INTEGRATING',
];

/** The step of a stage that fails when a failure names none. */
export const MAIN_STEP = {
  BUILDING: 'ApplyBuildComponents',
  TESTING: 'ApplyTestComponents',
  DISTRIBUTING: 'DistributeImage',
  INTEGRATING: 'ApplyImageConfigurations',
} as const;

const WORKFLOWS = [
  { type: 'BUILD', folder: 'build', name: 'build-image', stages: ['CREATING', 'BUILDING'] },
  { type: 'TEST', folder: 'test', name: 'test-image', stages: ['TESTING'] },
  {
    type: 'DISTRIBUTION',
    folder: 'distribution',
    name: 'distribute-image',
    stages: ['DISTRIBUTING', 'INTEGRATING'],
  },
] as const;

/** Lays out a run of a build from a stage on; steps after a scripted failure are planned but never begin. */
export function planRun(world: World, build: Build, from: Stage): Plan {
  const stages: PlannedStage[] = [];
  let start = now(world);
  for (const stage of STAGES.slice(STAGES.indexOf(from))) {
    if (stage === 'TESTING' && !hasTests(build)) continue;
    const end = new Date(start.getTime() + duration(world, build, stage) / world.timeFactor);
    stages.push({ stage, start, end });
    start = end;
  }
  const executions = WORKFLOWS.flatMap(({ type, folder, name, stages: own }) => {
    const planned = stages.filter(({ stage }) => own.some((each) => each === stage));
    if (planned.length === 0) return [];
    const execution: WorkflowExecution = {
      id: `wf-${newUuid(world)}`,
      workflowArn: workflowArn(build, folder, name),
      type,
      steps: planned.flatMap((each) => planSteps(world, build, each)),
      cutAt: undefined,
      retried: false,
    };
    return [execution];
  });
  return { stages, executions };
}

function hasTests(build: Build): boolean {
  const tests = optionalStructure(build.settings, 'imageTestsConfiguration') ?? {};
  return optionalFlag(tests, 'imageTestsEnabled') ?? true;
}

function duration(world: World, build: Build, stage: Stage): number {
  const planned = build.script.durations?.[stage] ?? world.durations[stage];
  const waits = stage === 'INTEGRATING' && world.switches.availableAwaits === 'Fast Launch enabled';
  return waits && turnsFastLaunchOn(build) ? planned + world.durations.fastLaunchEnabling : planned;
}

function turnsFastLaunchOn(build: Build): boolean {
  return build.distributions.some((distribution) =>
    structures(distribution, 'fastLaunchConfigurations').some((each) => optionalFlag(each, 'enabled')),
  );
}

function workflowArn(build: Build, folder: string, name: string): string {
  const own = structures(build.settings, 'workflows')
    .map((workflow) => text(workflow, 'workflowArn'))
    .find((arn) => arn.includes(`:workflow/${folder}/`));
  const [, partition] = build.arn.split(':');
  return own ?? `arn:${partition}:imagebuilder:${build.region}:aws:workflow/${folder}/${name}/1.0.0/1`;
}

function planSteps(world: World, build: Build, planned: PlannedStage): readonly Step[] {
  const { stage } = planned;
  const shapes = stepsOf(build, stage);
  const whole = shapes.reduce((sum, { share }) => sum + share, 0);
  const length = planned.end.getTime() - planned.start.getTime();
  let done = 0;
  return shapes.map(({ name, action, share }) => {
    const start = new Date(planned.start.getTime() + (length * done) / whole);
    done += share;
    const end = new Date(planned.start.getTime() + (length * done) / whole);
    const { failure } = build.script;
    const fails = failure?.stage === stage && name === (failure.step ?? MAIN_STEP[failure.stage]);
    return {
      id: `step-${newUuid(world)}`,
      name,
      action,
      stage,
      start,
      end,
      failure: fails ? failure.message : undefined,
      inputs: {},
      outputs: action === 'LaunchInstance' ? launched(world) : {},
    };
  });
}

function launched(world: World): Structure {
  return { instanceId: `i-0${newHex(world, 16)}` };
}

function stepsOf(build: Build, stage: Stage): readonly StepShape[] {
  if (stage === 'CREATING') return [{ name: 'LaunchBuildInstance', action: 'LaunchInstance', share: 1 }];
  if (stage === 'BUILDING') return buildingSteps(build);
  if (stage === 'TESTING') {
    return [
      { name: 'LaunchTestInstance', action: 'LaunchInstance', share: 4 },
      { name: 'ApplyTestComponents', action: 'ExecuteComponents', share: 5 },
      { name: 'TerminateTestInstance', action: 'TerminateInstance', share: 1 },
    ];
  }
  if (stage === 'DISTRIBUTING') {
    return [
      { name: 'DistributeImage', action: 'DistributeImage', share: 9 },
      { name: 'ModifyImageAttributes', action: 'ModifyImageAttributes', share: 1 },
    ];
  }
  if (stage === 'INTEGRATING') {
    return [{ name: 'ApplyImageConfigurations', action: 'ApplyImageConfigurations', share: 1 }];
  }
  return [];
}

/** aws-facts.md A9: the default workflow's steps. */
function buildingSteps(build: Build): readonly StepShape[] {
  const windows = build.recipe.platform === 'Windows';
  const approval = { name: 'WaitForApproval', action: 'WaitForAction', share: 20 };
  const inventory = { name: 'InventoryCollection', action: 'CollectImageMetadata', share: 1 };
  return [
    ...(build.script.waitsForApproval === true ? [approval] : []),
    { name: 'ApplyBuildComponents', action: 'ExecuteComponents', share: 12 },
    ...(optionalFlag(build.settings, 'enhancedImageMetadataEnabled') === false ? [] : [inventory]),
    windows
      ? { name: 'RunSysPrepScript', action: 'RunSysPrep', share: 2 }
      : { name: 'RunSanitizeScript', action: 'SanitizeInstance', share: 2 },
    { name: 'CreateOutputAMI', action: 'CreateImage', share: 4 },
    { name: 'TerminateBuildInstance', action: 'TerminateInstance', share: 1 },
  ];
}
