import { awaitBuild } from './awaitBuild.ts';
import { explain, isAbsent, said } from './aws/errors.ts';
import type { Imagebuilder } from './aws/imagebuilder.ts';
import type { Home } from './images/registry.ts';
import type { WaitInputs } from './inputs.ts';
import { refuseLinux, warmLaunch } from './launch/warmLaunch.ts';
import { type Build, listBuilds, progressOf, readBuild, TAGS } from './pipeline/builds.ts';
import { checkAmi, checkContents } from './pipeline/check.ts';
import { cancelledBySomebody } from './pipeline/endings.ts';
import { earlierDurations } from './pipeline/history.ts';
import { type Pipeline, readPipeline } from './pipeline/pipeline.ts';
import { NO_EARLIER_DURATIONS } from './pipeline/pollPlan.ts';
import { Problem } from './problem.ts';
import { componentOf, findHome, pipelineArn } from './survey.ts';
import type { Tools } from './tools.ts';

/**
 * `mode: wait`: waits for a build that another job started, checks what it took in, and warms its launch.
 *
 * @throws Problem when there is nothing to wait for, the build ends badly, or it took in other images than it was
 *   started for
 */
export async function waitForStarted(inputs: WaitInputs, tools: Tools): Promise<void> {
  const { clients, log, report, run } = tools;
  report.phase('Reading the pipeline');
  const home = await findHome(inputs, clients);
  const imagebuilder = await clients.imagebuilder(home.region);
  const pipeline = await readPipeline(pipelineArn(inputs, home), imagebuilder);
  refuseLinux(inputs.fastLaunch, pipeline.platform);
  const builds = await listBuilds(pipeline.arn, imagebuilder);
  const found = await choose(inputs, builds, pipeline, imagebuilder);
  report.build(found.arn);
  const wasRunning = progressOf(found.status) === 'running';
  if (!wasRunning) log.info(`The build ${found.arn} is ${found.status} already.`);
  const durations = wasRunning ? await earlierDurations(builds, imagebuilder, log) : NO_EARLIER_DURATIONS;
  const build = await awaitBuild(found.arn, durations, imagebuilder, inputs.patience, tools);
  if (progressOf(build.status) === 'cancelled') throw cancelledBySomebody(build);
  const isNew = wasRunning || (run.url !== '' && build.tags[TAGS.run] === run.url);
  await reportBuild(build, isNew, home, pipeline, inputs, tools);
}

async function reportBuild(
  build: Build,
  isNew: boolean,
  home: Home,
  pipeline: Pipeline,
  inputs: WaitInputs,
  tools: Tools,
): Promise<void> {
  const { clients, report } = tools;
  report.phase('Checking the AMI');
  const { ami, createdAt } = await checkAmi(build, home, inputs.patience, tools);
  const wanted = build.tags[TAGS.lock];
  const contents = await checkContents(
    build,
    componentOf(pipeline.arn, inputs.componentName),
    createdAt,
    await clients.imagebuilder(home.region),
  );
  if (contents.kind === 'known') {
    report.component(contents.componentArn);
    report.images(contents.lock);
  }
  if (contents.kind === 'unknown' || (wanted !== undefined && contents.lock.id !== wanted)) {
    const why = contents.kind === 'unknown' ? contents.why : `it took in ${contents.componentArn}`;
    throw new Problem(
      `The build ${build.arn} is done, and its AMI ${ami.id} does not hold what it was started for: ${why}.`,
      'Run again with mode: bake; it bakes the wanted images.',
    );
  }
  const reason = isNew ? `waited for ${build.arn}` : `${build.arn} was done before this run`;
  report.decision(isNew ? 'bake' : 'unchanged', reason);
  report.amis(build.amis, ami);
  report.changed(isNew);
  const { fastLaunch: wish, patience } = inputs;
  const { accountId } = home;
  const { platform } = pipeline;
  await warmLaunch({ ...tools, build, accountId, platform, wish, patience, mayEnable: true });
}

/** The build that the input names, else the newest in progress, else the newest of all. */
async function choose(
  { imageBuildVersionArn }: WaitInputs,
  builds: readonly Build[],
  { arn }: Pipeline,
  imagebuilder: Imagebuilder,
): Promise<Build> {
  if (imageBuildVersionArn !== undefined) {
    const listed = builds.find((build) => build.arn === imageBuildVersionArn);
    return listed ?? readNamed(imageBuildVersionArn, arn, imagebuilder);
  }
  const chosen = builds.find(({ status }) => progressOf(status) === 'running') ?? builds[0];
  if (chosen !== undefined) return chosen;
  throw new Problem(
    `The pipeline ${arn} has no build to wait for.`,
    'Start one with mode: start or mode: bake, or name one with image-build-version-arn.',
  );
}

/** A build that the list of the pipeline's builds lacks: just started, or not one of them. */
async function readNamed(arn: string, pipelineOfRun: string, imagebuilder: Imagebuilder): Promise<Build> {
  const { build, sourcePipelineArn } = await readBuild(arn, imagebuilder).catch((error: unknown) => {
    if (isAbsent(error)) {
      const what = `The pipeline ${pipelineOfRun} has no build ${arn}.${said(error)}`;
      throw new Problem(what, 'Check the input "image-build-version-arn".', { cause: error });
    }
    throw explain(error, `reading the build ${arn}`, 'imagebuilder:GetImage');
  });
  if (sourcePipelineArn === undefined || sourcePipelineArn === pipelineOfRun) return build;
  throw new Problem(
    `The build ${arn} is one of the pipeline ${sourcePipelineArn}, not of ${pipelineOfRun}.`,
    'Write the pipeline that it belongs to, or another image-build-version-arn.',
  );
}
