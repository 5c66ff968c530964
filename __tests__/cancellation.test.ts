import { inRegion } from '../local-aws/index.ts';
import { readBegun, STATE, StartedBuilds, stopBegun } from '../src/cancellation.ts';
import { TAGS } from '../src/pipeline/builds.ts';
import { type Nodes, startNodes } from './pipeline/nodes.ts';
import { REGION, refuse, rejection } from './tools.ts';

let nodes: Nodes;
beforeEach(async () => {
  nodes = await startNodes();
});
afterEach(() => nodes.close());

/** A step and the state that it saved. */
function newStep({ cancel = true, id = 'step 1' } = {}) {
  const state: Record<string, string> = {};
  const save = (name: string, value: string) => {
    state[name] = value;
  };
  const builds = new StartedBuilds({ id, region: REGION, cancel, role: undefined }, save, nodes.clock);
  return { builds, state, stop: () => builds.stop(async () => nodes.imagebuilder) };
}

/** The post step, with what the main step saved. */
function post(state: Readonly<Record<string, string>>): Promise<string> {
  return stopBegun(
    readBegun((name) => state[name] ?? ''),
    async () => nodes.imagebuilder,
    nodes.clock,
  );
}

/** A build that carries a step's tag. */
async function startTagged(step: string): Promise<string> {
  const { imageBuildVersionArn = '' } = await nodes.imagebuilder.startImagePipelineExecution({
    imagePipelineArn: nodes.pipelineArn,
    clientToken: `of ${step}`,
    tags: { [TAGS.step]: step },
  });
  return imageBuildVersionArn;
}

async function statusOf(arn: string): Promise<string> {
  nodes.finish();
  return (await nodes.read(arn)).status;
}

describe('a step that is stopped', () => {
  it('cancels the build that it started', async () => {
    const { builds, stop } = newStep();
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    builds.started(arn);
    expect(await stop()).toEqual({ outcome: `The build ${arn} is being cancelled.`, isDone: true });
    expect(await statusOf(arn)).toBe('CANCELLED');
  });

  it('waits a second for the answer to a start under way, and cancels what it answers', async () => {
    const { builds, stop } = newStep();
    await builds.starting(nodes.pipelineArn);
    const stopped = stop();
    const arn = await startTagged('step 1');
    builds.started(arn);
    expect((await stopped).isDone).toBe(true);
    expect(await statusOf(arn)).toBe('CANCELLED');
  });

  it('sets no build going again once it is being stopped', async () => {
    const { builds, stop } = newStep();
    await stop();
    let isSent = false;
    void builds.resume(async () => {
      isSent = true;
    });
    await new Promise(setImmediate);
    expect(isSent).toBe(false);
  });

  it('leaves a build that a request under way may set going again to the post step', async () => {
    const { builds, state, stop } = newStep();
    nodes.aws.world.buildScripts.push({ failure: { stage: 'DISTRIBUTING', message: 'no' } });
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    builds.started(arn);
    nodes.finish();
    let send = () => {};
    const sent = builds.resume(() => new Promise<void>((resolve) => (send = resolve)));
    expect(await stop()).toEqual({ outcome: `The build ${arn} is FAILED already.`, isDone: false });
    await nodes.imagebuilder.retryImage(arn, 'retry');
    send();
    await sent;
    expect(await post(state)).toBe(`The build ${arn} is being cancelled.`);
    expect(await statusOf(arn)).toBe('CANCELLED');
  });

  it('leaves a start that is not answered within a second to the post step, which finds the build', async () => {
    const { builds, state, stop } = newStep();
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    const begun = nodes.clock.now();
    expect(await stop()).toMatchObject({ isDone: false });
    expect(nodes.clock.now() - begun).toBeLessThan(1100);
    expect(await post(state)).toBe(`The build ${arn} is being cancelled.`);
    expect(await statusOf(arn)).toBe('CANCELLED');
  });

  it('starts nothing any more', async () => {
    const { builds, stop } = newStep();
    expect(await stop()).toEqual({ outcome: 'It had started no build.', isDone: true });
    const outcome = await Promise.race([
      builds.starting(nodes.pipelineArn).then(() => 'may start'),
      new Promise((resolve) => setTimeout(resolve, 50, 'never')),
    ]);
    expect(outcome).toBe('never');
  });

  it('leaves everything alone with cancel-build: false', async () => {
    const { builds, state, stop } = newStep({ cancel: false });
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    builds.started(arn);
    expect((await stop()).outcome).toContain(`The build ${arn} goes on, as cancel-build: false says.`);
    expect(await post(state)).toBe('There is no build to stop.');
    expect(await statusOf(arn)).toBe('AVAILABLE');
  });

  it('says what is wrong when it may not cancel', async () => {
    const { builds, stop } = newStep();
    await builds.starting(nodes.pipelineArn);
    builds.started(await startTagged('step 1'));
    refuse(nodes, 'CancelImageCreation', 'AccessDeniedException', { status: 403 });
    expect((await rejection(stop())).message).toContain('Allow imagebuilder:CancelImageCreation');
  });
});

describe('the post step', () => {
  it.each(['immediately', 'after the listing lag', 'never'] as const)(
    'finds the build of a killed step whose start was never answered, tags listed %s',
    async (summaryTags) => {
      nodes.aws.world.switches.summaryTags = summaryTags;
      const { builds, state } = newStep();
      await builds.starting(nodes.pipelineArn);
      const arn = await startTagged('step 1');
      const other = await startTagged('step 2');
      expect(await post(state)).toBe(`The build ${arn} is being cancelled.`);
      expect(await statusOf(arn)).toBe('CANCELLED');
      expect(await statusOf(other)).toBe('AVAILABLE');
    },
  );

  it('finds a build that is listed only after a while', async () => {
    const { builds, state } = newStep();
    await builds.starting(nodes.pipelineArn);
    const { sleep } = nodes.clock;
    let arn = '';
    const clock = {
      ...nodes.clock,
      sleep: async (milliseconds: number) => {
        if (milliseconds === 4000) arn = await startTagged('step 1');
        await sleep(milliseconds);
      },
    };
    const begun = {
      cancel: true,
      pipelineArn: state[STATE.pipeline] ?? '',
      step: 'step 1',
      build: '',
    };
    expect(await stopBegun(begun, async () => nodes.imagebuilder, clock)).toContain('is being cancelled');
    expect(await statusOf(arn)).toBe('CANCELLED');
  });

  it('does no harm when it runs twice', async () => {
    const { builds, state } = newStep();
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    builds.started(arn);
    await post(state);
    expect(await post(state)).toContain(arn);
    expect(await statusOf(arn)).toBe('CANCELLED');
    expect(await post(state)).toContain(arn);
    expect((await nodes.read(arn)).status).toBe('CANCELLED');
  });

  it('says so when there is no build of the step', async () => {
    const { builds, state } = newStep();
    await builds.starting(nodes.pipelineArn);
    expect(await post(state)).toBe(`The pipeline ${nodes.pipelineArn} has no build of this step.`);
  });

  it('asks AWS nothing after a start that was refused', async () => {
    const { builds, state } = newStep();
    await builds.starting(nodes.pipelineArn);
    builds.notStarted();
    nodes.operations();
    expect(await post(state)).toBe('There is no build to stop.');
    expect(nodes.operations()).toEqual([]);
  });

  it('outlives trouble of the service, and says what to look for when it may not look', async () => {
    const { builds, state } = newStep();
    await builds.starting(nodes.pipelineArn);
    const arn = await startTagged('step 1');
    refuse(nodes, 'ListImagePipelineImages', 'ServiceUnavailableException', { times: 2, status: 503 });
    expect(await post(state)).toBe(`The build ${arn} is being cancelled.`);
    refuse(nodes, 'ListImagePipelineImages', 'AccessDeniedException', { status: 403 });
    const { message } = await rejection(post(state));
    expect(message).toContain(`Look for a build of ${nodes.pipelineArn} with the tag warm-ami:step: step 1`);
    expect(inRegion(nodes.aws.world, REGION).imagebuilder.builds.size).toBe(1);
  });
});
