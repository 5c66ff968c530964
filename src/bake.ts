import { awaitBuild } from './awaitBuild.ts';
import { type ComponentSettings, renderDocument, sameSettings } from './component/document.ts';
import { type Baked, decide } from './decision.ts';
import { diffLocks } from './images/diff.ts';
import { type Image, type ImageLock, makeLock } from './images/lock.ts';
import { type MeasuredImage, measure, refuseArchived, withoutParts } from './images/measure.ts';
import type { BakeInputs, Inputs } from './inputs.ts';
import { warmLaunch } from './launch/warmLaunch.ts';
import { pollInterval } from './patience.ts';
import { type Build, progressOf } from './pipeline/builds.ts';
import { checkAmi, checkContents, tookOlder } from './pipeline/check.ts';
import type { KnownContents } from './pipeline/contents.ts';
import { cancelledBySomebody } from './pipeline/endings.ts';
import { earlierDurations } from './pipeline/history.ts';
import type { LastBake } from './pipeline/lastBake.ts';
import { attachedTo, type BuildKeeper, findInProgress, type Start, startOrAttach } from './pipeline/start.ts';
import { planBake } from './plan.ts';
import { preflight, refuseDoomed } from './preflight/preflight.ts';
import { preparePipeline } from './prepare.ts';
import { Problem } from './problem.ts';
import { diffLines } from './report/diffLines.ts';
import type { Report } from './report/report.ts';
import { reportDrift } from './reportDrift.ts';
import { readAgain, type Survey, takeSurvey } from './survey.ts';
import type { Tools } from './tools.ts';
import { waitForStarted } from './waitForStarted.ts';

/** A build that took in something else than wanted is started again this many times. */
const MOST_RESTARTS = 2;

/**
 * Keeps an AMI baked with the wanted images: compares what the registries hold with what the last AMI holds and,
 * where they differ, publishes the pull component, runs the pipeline, waits for the AMI and warms its launch.
 *
 * @throws Problem for whatever keeps the run from its promise
 */
export async function bake(inputs: Inputs, tools: Tools): Promise<void> {
  const { clock, log, report } = tools;
  // True only once an AMI was checked; a run that fails before has told the deploy jobs.
  report.changed(false);
  if (inputs.mode === 'wait') return waitForStarted(inputs, tools);

  report.phase('Reading registries and pipeline');
  const survey = await takeSurvey(inputs, tools);
  const { lastBake, wanted, base, platform } = survey;
  const { runtime, pin, pullConcurrency } = inputs;
  const settings = { platform, runtime, pin, pullConcurrency };
  const baked = lockOf(lastBake);
  const diff = diffLocks(baked?.images, wanted);
  const decision = decide({ lastBake, diff, base, rebuild: inputs.rebuild, settings, now: clock.now() });
  report.decision(decision.kind, decision.reason);
  log.info(`Decision: ${decision.kind} (${decision.reason}).`);
  report.diff(diff);
  if (decision.kind === 'unchanged' && inputs.mode !== 'plan') {
    return reportUnchanged(decision.lastBake, survey, inputs, tools);
  }

  report.phase('Measuring images');
  const target = await measureTarget(wanted, settings, tools);
  const measured = diffLocks(baked?.images, target.lock.images);
  report.diff(measured);
  await log.group('Images', async () => diffLines(measured).forEach(log.info));
  report.images(target.lock);
  report.phase('Preflight');
  const findings = await preflight(target.measured, survey, inputs, tools);
  report.findings(findings);
  if (inputs.mode === 'plan') {
    const { kind, reason } = decision;
    const order = { decision: { kind, reason }, diff: measured, baked, target, survey, inputs, findings };
    report.plan(await planBake(order, tools));
    if (decision.kind === 'unchanged') await reportUnchanged(decision.lastBake, survey, inputs, tools);
    else await reportDrift(baked, survey, tools);
  }
  refuseDoomed(findings, decision.kind === 'unchanged' ? 'warn' : inputs.preflight, tools);
  return inputs.mode === 'plan' ? undefined : bakeTarget(target, survey, inputs, tools);
}

/** What the last AMI holds, where that is known. */
function lockOf(lastBake: LastBake): ImageLock | undefined {
  return lastBake.kind === 'baked' && lastBake.contents.kind === 'known' ? lastBake.contents.lock : undefined;
}

/** What the next AMI is to hold. */
interface Target {
  readonly lock: ImageLock;
  readonly measured: readonly MeasuredImage[];
  readonly settings: ComponentSettings;
  /** The pull component's document. */
  readonly document: string;
}

async function measureTarget(
  wanted: readonly Image[],
  settings: ComponentSettings,
  { registries, log }: Tools,
): Promise<Target> {
  // What is too long without sizes is too long with them, and asking for a million sizes takes a while.
  renderDocument(makeLock(wanted.map((image) => ({ ...image, compressedBytes: 0 }))), settings);
  const [measured] = await Promise.all([
    measure(wanted, registries),
    refuseArchived(wanted, registries, log),
  ]);
  const lock = makeLock(withoutParts(measured));
  return { lock, measured, settings, document: renderDocument(lock, settings) };
}

/** Reports the last bake, and warms its launch where an earlier run failed to, or was killed before it did. */
async function reportUnchanged(
  { build, ami, contents }: Baked,
  survey: Survey,
  inputs: BakeInputs,
  tools: Tools,
): Promise<void> {
  const { report } = tools;
  report.build(build.arn);
  report.amis(build.amis, ami);
  if (contents.kind === 'known') {
    report.component(contents.componentArn);
    report.images(contents.lock);
    await reportDrift(contents.lock, survey, tools);
  }
  return warm(build, survey, inputs, tools);
}

/** Builds until an AMI holds the target: another run's component may go in instead of ours. */
async function bakeTarget(target: Target, survey: Survey, inputs: BakeInputs, tools: Tools): Promise<void> {
  const { clients, log, report } = tools;
  let current = survey;
  let pinned = false;
  for (let restarts = 0; restarts <= MOST_RESTARTS; restarts += 1) {
    const start = await startBuild(target, current, pinned, inputs, tools);
    report.build(start.arn);
    if (inputs.mode === 'start') return reportDrift(lockOf(survey.lastBake), survey, tools);
    const build = await finish(start, survey, inputs, tools);
    if (progressOf(build.status) === 'cancelled') {
      if (start.kind === 'started') throw cancelledBySomebody(build);
      log.warning(`The build ${build.arn} of another run was cancelled, so this run starts its own.`);
    } else {
      const { contents, ami } = await checkBuild(build, survey, inputs, tools);
      if (contents.kind === 'known' && areWanted(contents, target)) {
        report.component(contents.componentArn);
        report.images(contents.lock);
        report.amis(build.amis, ami);
        report.changed(true);
        await reportDrift(contents.lock, survey, tools);
        return warm(build, survey, inputs, tools);
      }
      const why = contents.kind === 'unknown' ? contents.why : `it took in ${contents.componentArn}`;
      log.warning(`The build ${build.arn} does not hold the wanted images for certain: ${why}.`);
      pinned = tookOlder(contents, start.componentArn);
    }
    current = await readAgain(current, clients);
  }
  throw new Problem(
    `After ${MOST_RESTARTS + 1} builds no AMI is known to hold the wanted images: each time another version of ` +
      `${survey.component} went in or may have gone in.`,
    'Another workflow publishes the same component: give each pipeline its own (input "component"), or both ' +
      'workflows one concurrency group; then run again.',
  );
}

function areWanted(contents: KnownContents, { lock, settings }: Target): boolean {
  return contents.lock.id === lock.id && sameSettings(contents.settings, settings);
}

/** Attaches to a build of the lock, or publishes what the pipeline needs and starts one. */
async function startBuild(
  { lock, document }: Target,
  survey: Survey,
  pinned: boolean,
  inputs: BakeInputs,
  tools: Tools,
): Promise<Start> {
  const { builds, clients, clock, log, report, run, deadline } = tools;
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const running = await findInProgress(survey.builds, lock.id, imagebuilder);
  if (running !== undefined) {
    log.info(`A build of the same images is in progress, this run waits for it: ${running.arn}`);
    return attachedTo(running);
  }
  report.phase('Publishing the pull component');
  const retry = { deadline, pollMilliseconds: pollInterval(inputs.patience, tools.random), clock };
  const componentArn = await preparePipeline({ document, survey, pinned }, imagebuilder, retry, log);
  report.component(componentArn);
  report.phase('Starting the build');
  const order = {
    pipelineArn: survey.pipeline.arn,
    lockId: lock.id,
    componentArn,
    run: run.url,
    commit: run.commit,
    keeper: telling(report, builds),
  };
  const start = await startOrAttach(order, imagebuilder, retry, log);
  log.info(`${start.kind === 'started' ? 'Started' : 'Attached to'} the build ${start.arn}`);
  return start;
}

/** Writes the output the moment a build exists. */
function telling(report: Report, builds: BuildKeeper): BuildKeeper {
  return {
    step: builds.step,
    starting: (pipelineArn) => builds.starting(pipelineArn),
    notStarted: () => builds.notStarted(),
    resume: (request) => builds.resume(request),
    started: (arn) => {
      builds.started(arn);
      report.build(arn);
    },
  };
}

async function finish(start: Start, survey: Survey, { patience }: BakeInputs, tools: Tools): Promise<Build> {
  const imagebuilder = await tools.clients.imagebuilder(survey.home.region);
  const durations = await earlierDurations(survey.builds, imagebuilder, tools.log);
  return awaitBuild(start.arn, durations, imagebuilder, patience, tools);
}

async function checkBuild(build: Build, { home, component }: Survey, inputs: BakeInputs, tools: Tools) {
  tools.report.phase('Checking the AMI');
  const { ami, createdAt } = await checkAmi(build, home, inputs.patience, tools);
  const imagebuilder = await tools.clients.imagebuilder(home.region);
  return { ami, contents: await checkContents(build, component, createdAt, imagebuilder) };
}

/** Warms the launch of the build's AMIs; modes that promise to change nothing or not to wait only read their state. */
function warm(
  build: Build,
  { home, pipeline }: Survey,
  { fastLaunch: wish, patience, mode }: BakeInputs,
  tools: Tools,
): Promise<void> {
  const { accountId } = home;
  const { platform } = pipeline;
  return warmLaunch({ ...tools, build, accountId, platform, wish, patience, mayEnable: mode === 'bake' });
}
