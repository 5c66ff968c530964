import { AwsError, type Call, type Service, type Structure } from '../../service.ts';
import { after, at, inRegion, now, type Scope, settle, type World } from '../../world.ts';
import { optionalNumber, optionalStructure, optionalText, structures, text, textMap } from '../members.ts';
import { resourceArn } from './arns.ts';
import { runComponents } from './componentRun.ts';
import { invalidRequest, resourceInUse } from './errors.ts';
import { requireBuild } from './images.ts';
import { applyConfigurations, createOutputAmi, distribute } from './outputs.ts';
import { requirePipeline } from './pipelines.ts';
import { MAIN_STEP, planRun } from './plan.ts';
import { resolveComponents, resolveParent, resolveRecipe } from './recipes.ts';
import { once } from './requests.ts';
import type { Build, BuildFailure, Pipeline, Stage, Step } from './state.ts';

const IN_PROGRESS: readonly string[] = [
  'PENDING',
  'CREATING',
  'BUILDING',
  'TESTING',
  'DISTRIBUTING',
  'INTEGRATING',
] satisfies readonly Stage[];
const DEFAULT_FAILURES_TO_DISABLE = 5;

export function buildOperations(world: World): Service {
  return {
    StartImagePipelineExecution: (call) => once(world, call, () => startExecution(world, call)),
    CancelImageCreation: (call) => once(world, call, () => cancelImageCreation(world, call)),
    RetryImage: (call) => {
      const { requestId: _, ...answer } = once(world, call, () => retryImage(world, call));
      return answer;
    },
  };
}

/** Whether Image Builder still works on the build. */
export function isInProgress(build: Build): boolean {
  return IN_PROGRESS.includes(build.status);
}

function startExecution(world: World, call: Call): Structure {
  const pipeline = requirePipeline(world, call, text(call.input, 'imagePipelineArn'));
  const { builds } = inRegion(world, call.region).imagebuilder;
  const running = [...builds.values()].find(
    (each) => each.pipelineArn === pipeline.arn && isInProgress(each),
  );
  if (running !== undefined && world.switches.startWhileRunning === 'ResourceInUseException') {
    throw resourceInUse(`The pipeline '${pipeline.arn}' is building '${running.arn}'. Retry later.`);
  }
  const build = startBuild(world, call, pipeline, {
    buildType: 'USER_INITIATED',
    startedBy: call.principal,
    tags: textMap(call.input, 'tags'),
  });
  return { imageBuildVersionArn: build.arn };
}

/** A run of the pipeline's schedule: no Start tags, the pipeline's `imageTags` only (aws-facts.md A5, A8). */
export function startScheduledBuild(world: World, scope: Scope, pipeline: Pipeline): Build {
  if (pipeline.settings.status === 'DISABLED') throw new Error(`${pipeline.arn} is disabled`);
  return startBuild(world, scope, pipeline, {
    buildType: 'SCHEDULED',
    startedBy: 'imagebuilder.amazonaws.com',
    tags: textMap(pipeline.settings, 'imageTags'),
  });
}

function startBuild(
  world: World,
  scope: Scope,
  pipeline: Pipeline,
  start: Pick<Build, 'buildType' | 'startedBy' | 'tags'>,
): Build {
  const { settings } = pipeline;
  const recipeArn = optionalText(settings, 'imageRecipeArn');
  if (recipeArn === undefined) throw invalidRequest('local-aws does not build container images.');
  const recipe = resolveRecipe(world, scope, recipeArn);
  const { builds, buildNumbers, infrastructures, distributions } = inRegion(world, scope.region).imagebuilder;
  const infrastructure = infrastructures.get(text(settings, 'infrastructureConfigurationArn'));
  if (infrastructure === undefined) throw invalidRequest('The infrastructure configuration does not exist.');
  const distribution = distributions.get(optionalText(settings, 'distributionConfigurationArn') ?? '');
  const versionArn = resourceArn(scope, 'image', recipe.name, recipe.version);
  const number = (buildNumbers.get(versionArn) ?? 0) + 1;
  buildNumbers.set(versionArn, number);
  const build: Build = {
    arn: `${versionArn}/${number}`,
    accountId: scope.accountId,
    name: recipe.name,
    dateCreated: now(world),
    ...start,
    region: scope.region,
    version: recipe.version,
    number,
    pipelineArn: pipeline.arn,
    recipe,
    settings,
    infrastructure: { ...infrastructure },
    distribution: distribution === undefined ? undefined : { ...distribution },
    distributions: distribution === undefined ? [] : structures(distribution.settings, 'distributions'),
    status: 'PENDING',
    reason: undefined,
    failureContext: undefined,
    resolvedComponents: [],
    parentAmi: undefined,
    amis: [],
    executions: [],
    script: world.buildScripts.shift() ?? {},
    componentLogs: [],
    run: 0,
    stoppedIn: undefined,
    cancelRequested: false,
  };
  builds.set(build.arn, build);
  pipeline.dateLastRun = now(world);
  run(world, build, 'PENDING');
  return build;
}

/** Something that a run of a build comes to. */
interface Happening {
  at: Date;
  readonly happen: () => void;
  /** The workflow step that ends then, if one does. */
  readonly step?: Step;
}

/** Puts a build on its way from a stage: every change of state becomes an event of the world. */
function run(world: World, build: Build, from: Stage): void {
  build.run += 1;
  const plan = planRun(world, build, from);
  build.executions.push(...plan.executions);
  enter(world, build, from);
  const steps = plan.executions.flatMap(({ steps }) => steps);
  const end = plan.stages.at(-1)?.end ?? now(world);
  schedule(world, build, [
    ...steps.map((step) => ({ at: step.end, step, happen: () => finishStep(world, build, step) })),
    ...plan.stages
      .slice(1)
      .map(({ stage, start }) => ({ at: start, happen: () => enter(world, build, stage) })),
    { at: end, happen: () => becomeAvailable(world, build) },
  ]);
}

/** Lets everything happen in its time, until a component is really run: the rest waits for that. */
function schedule(world: World, build: Build, happenings: readonly Happening[]): void {
  const mine = build.run;
  const inOrder = [...happenings].sort((left, right) => left.at.getTime() - right.at.getTime());
  let held = false;
  for (const [index, each] of inOrder.entries()) {
    at(world, each.at, () => {
      if (held || build.run !== mine || !isInProgress(build)) return;
      const stage = each.step === undefined ? undefined : componentStage(each.step);
      if (world.componentRunner === undefined || stage === undefined || each.step?.failure !== undefined) {
        each.happen();
        return;
      }
      held = true;
      hold(world, build, stage, inOrder.slice(index));
    });
  }
}

/** The stage whose components a workflow step runs. */
function componentStage({ name, stage }: Step): 'BUILDING' | 'TESTING' | undefined {
  if (stage !== 'BUILDING' && stage !== 'TESTING') return undefined;
  return name === MAIN_STEP[stage] ? stage : undefined;
}

/** Further away than any test goes. */
const NEVER_MILLISECONDS = 10 * 365 * 86_400_000;

/** Runs the components; until they are through, the step ends never and all that follows it begins never. */
function hold(world: World, build: Build, stage: 'BUILDING' | 'TESTING', rest: readonly Happening[]): void {
  const { componentRunner } = world;
  const [current] = rest;
  if (componentRunner === undefined || current === undefined) return;
  const mine = build.run;
  const planned = current.at.getTime();
  postpone(build, rest, planned, NEVER_MILLISECONDS);
  void runComponents(world, build, stage, componentRunner).then((failure) => {
    settle(world);
    if (build.run !== mine || !isInProgress(build)) return;
    const late = now(world).getTime() - planned;
    postpone(build, rest, planned + NEVER_MILLISECONDS, late - NEVER_MILLISECONDS);
    if (failure !== undefined && current.step !== undefined) {
      failAsScripted(world, build, current.step, failure);
      return;
    }
    current.happen();
    schedule(world, build, rest.slice(1));
  });
}

/** Moves what happens from a moment on, and the workflow steps with it. */
function postpone(build: Build, rest: readonly Happening[], from: number, milliseconds: number): void {
  const later = (moment: Date) => new Date(moment.getTime() + milliseconds);
  for (const each of rest) each.at = later(each.at);
  for (const step of build.executions.flatMap(({ steps }) => steps)) {
    if (step.start.getTime() >= from) step.start = later(step.start);
    if (step.end.getTime() >= from) step.end = later(step.end);
  }
}

function enter(world: World, build: Build, stage: Stage): void {
  build.status = stage;
  if (stage === 'CREATING') takeIngredients(world, build);
  if (stage === 'INTEGRATING' && build.script.failure?.stage !== 'INTEGRATING') integrate(world, build);
}

/** The moment a build leaves PENDING: wildcards and `ssm:` parents become what they mean now (N2). */
function takeIngredients(world: World, build: Build): void {
  const [, partition = ''] = build.arn.split(':');
  const scope: Scope = { region: build.region, partition, accountId: build.accountId };
  const frozen = world.switches.componentsResolved === 'at recipe creation';
  try {
    build.resolvedComponents = frozen
      ? build.recipe.resolvedAtCreation
      : resolveComponents(world, scope, build.recipe.components).map(({ arn }) => arn);
    build.parentAmi = resolveParent(world, scope, build.recipe.parentImage).id;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    fail(world, build, 'CREATING', { reason: error.message, context: { imageStatus: 'CREATING' } });
  }
}

function finishStep(world: World, build: Build, step: Step): void {
  const { failure } = build.script;
  const failing = step.failure !== undefined;
  if (step.name === 'CreateOutputAMI' && !failing) createOutputAmi(world, build);
  if (step.name === 'DistributeImage') {
    const regions = failure?.regions?.map(({ region }) => region);
    distribute(world, build, failing ? (regions ?? allRegions(build)) : []);
  }
  if (failing && failure !== undefined) failAsScripted(world, build, step, failure);
}

function allRegions(build: Build): readonly string[] {
  return build.distributions.map((each) => text(each, 'region'));
}

function failAsScripted(world: World, build: Build, step: Step, failure: BuildFailure): void {
  const execution = build.executions.find(({ steps }) => steps.includes(step));
  const message = failure.message.slice(0, 1024);
  const component =
    failure.component === undefined
      ? {}
      : { componentFailure: { ...failure.component, errorMessage: message } };
  const regions = failure.regions?.map((each) => ({ status: 'FAILED', ...each })) ?? [];
  const inDistribution = failure.stage === 'DISTRIBUTING' || failure.stage === 'INTEGRATING';
  const distribution = inDistribution
    ? { distributionFailure: { errorMessage: message, regionFailures: regions } }
    : {};
  const context = {
    imageStatus: failure.stage,
    workflowExecutionId: execution?.id,
    workflowArn: execution?.workflowArn,
    stepExecutionId: step.id,
    failedStep: step.name,
    ...component,
    ...distribution,
  };
  const reason =
    failure.reason ??
    `Workflow Execution ID: '${execution?.id}' failed with reason: Step '${step.name}' failed: ${failure.message}`;
  fail(world, build, failure.stage, {
    reason,
    context: failure.withContext === false ? undefined : context,
  });
}

function integrate(world: World, build: Build): void {
  const faults = applyConfigurations(world, build);
  const [first] = faults;
  if (first === undefined) return;
  const regionFailures = faults.map((fault) => ({ ...fault, status: 'FAILED' }));
  fail(world, build, 'INTEGRATING', {
    reason: first.errorMessage,
    context: {
      imageStatus: 'INTEGRATING',
      failedStep: MAIN_STEP.INTEGRATING,
      distributionFailure: { errorMessage: first.errorMessage, regionFailures },
    },
  });
}

function fail(
  world: World,
  build: Build,
  stage: Stage,
  why: { readonly reason: string; readonly context: Structure | undefined },
): void {
  stop(world, build, 'FAILED', stage);
  build.reason = why.reason.slice(0, 1024);
  build.failureContext = why.context;
  const pipeline = pipelineOf(world, build);
  if (pipeline === undefined || build.buildType !== 'SCHEDULED') return;
  pipeline.consecutiveFailures += 1;
  disableAfterFailures(pipeline);
}

/** aws-facts.md A5: autoDisablePolicy; five consecutive failed scheduled builds unless told otherwise. */
function disableAfterFailures(pipeline: Pipeline): void {
  const schedule = optionalStructure(pipeline.settings, 'schedule') ?? {};
  const policy = optionalStructure(schedule, 'autoDisablePolicy') ?? {};
  const limit = optionalNumber(policy, 'failureCount') ?? DEFAULT_FAILURES_TO_DISABLE;
  if (pipeline.consecutiveFailures < limit) return;
  pipeline.settings = { ...pipeline.settings, status: 'DISABLED' };
}

function stop(world: World, build: Build, status: 'FAILED' | 'CANCELLED', stage: Stage): void {
  build.status = status;
  build.stoppedIn = stage;
  build.cancelRequested = false;
  for (const execution of build.executions) execution.cutAt ??= now(world);
  remember(world, build, status);
}

function becomeAvailable(world: World, build: Build): void {
  build.status = 'AVAILABLE';
  build.reason = undefined;
  const pipeline = pipelineOf(world, build);
  if (pipeline !== undefined && build.buildType === 'SCHEDULED') pipeline.consecutiveFailures = 0;
  remember(world, build, 'AVAILABLE');
}

function remember(world: World, build: Build, status: 'AVAILABLE' | 'FAILED' | 'CANCELLED'): void {
  const pipeline = pipelineOf(world, build);
  if (pipeline !== undefined) pipeline.lastRunStatus = status;
}

function pipelineOf(world: World, build: Build): Pipeline | undefined {
  return inRegion(world, build.region).imagebuilder.pipelines.get(build.pipelineArn);
}

/** Asynchronous: the build goes on for a while; what it has made so far stays (aws-facts.md A10). */
function cancelImageCreation(world: World, call: Call): Structure {
  const build = requireBuild(world, call, text(call.input, 'imageBuildVersionArn'));
  if (!isInProgress(build)) throw invalidRequest(`The image '${build.arn}' is ${build.status}.`);
  if (!build.cancelRequested) {
    build.cancelRequested = true;
    const mine = build.run;
    at(world, after(world, world.durations.cancelling), () => {
      if (build.run === mine && isInProgress(build)) cancel(world, build);
    });
  }
  return { imageBuildVersionArn: build.arn };
}

function cancel(world: World, build: Build): void {
  const stage = stageOf(build.status);
  stop(world, build, 'CANCELLED', stage);
  build.reason = 'Image build was cancelled.';
}

function stageOf(status: string): Stage {
  switch (status) {
    case 'CREATING':
    case 'BUILDING':
    case 'TESTING':
    case 'DISTRIBUTING':
    case 'INTEGRATING':
      return status;
    default:
      return 'PENDING';
  }
}

/** The same build version again, from the test or distribution phase where it stopped (aws-facts.md A10). */
function retryImage(world: World, call: Call): Structure {
  const build = requireBuild(world, call, text(call.input, 'imageBuildVersionArn'));
  if (build.status !== 'FAILED' && build.status !== 'CANCELLED') {
    throw invalidRequest(
      `The image '${build.arn}' is ${build.status}; only FAILED or CANCELLED can be retried.`,
    );
  }
  const stopped = build.stoppedIn ?? 'PENDING';
  const from = ['TESTING', 'DISTRIBUTING', 'INTEGRATING'].includes(stopped) ? stopped : 'PENDING';
  const again = reruns(from);
  for (const execution of build.executions) execution.retried ||= again.includes(execution.type);
  build.script = world.buildScripts.shift() ?? {};
  build.reason = undefined;
  build.failureContext = undefined;
  run(world, build, from);
  return { imageBuildVersionArn: build.arn };
}

function reruns(from: Stage): readonly string[] {
  if (from === 'TESTING') return ['TEST', 'DISTRIBUTION'];
  return from === 'PENDING' ? ['BUILD', 'TEST', 'DISTRIBUTION'] : ['DISTRIBUTION'];
}
