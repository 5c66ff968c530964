import { seedPipeline, setBuildStatus } from '../local-aws/index.ts';
import { TAGS } from '../src/pipeline/builds.ts';
import { UNKNOWN } from '../src/pipeline/contents.ts';
import { waitForStarted } from '../src/waitForStarted.ts';
import { COMPONENT, type Nodes, startNodes } from './pipeline/nodes.ts';
import {
  componentArn,
  inputsOf,
  LINUX_BASE,
  lockOf,
  MINUTE,
  REGION,
  type RecordedRun,
  recordedRun,
  rejection,
  WINDOWS_BASE,
} from './tools.ts';

let nodes: Nodes;
let run: RecordedRun;
beforeEach(async () => {
  nodes = await startNodes();
  run = recordedRun(nodes);
});
afterEach(() => nodes.close());

const ONE = componentArn(COMPONENT, '1.0.0/1');

async function wait(given: Readonly<Record<string, string>> = {}): Promise<void> {
  const defaults = { mode: 'wait', 'poll-seconds': '60', 'fast-launch': 'off' };
  const inputs = inputsOf({ ...defaults, ...given });
  if (inputs.mode !== 'wait') throw new Error('these are the inputs of another mode');
  await waitForStarted(inputs, run.tools);
}

describe('waitForStarted', () => {
  it('waits for the newest build in progress and writes every output', async () => {
    await nodes.start('one', ONE);
    nodes.advance(MINUTE);
    const newest = await nodes.start('one', ONE);
    await wait();
    expect(run.outputs).toMatchObject({
      decision: 'bake',
      reason: `waited for ${newest}`,
      changed: 'true',
      'image-build-version-arn': newest,
      'component-arn': ONE,
      'ami-id': (await nodes.read(newest)).amis[0]?.id,
      'fast-launch': '[]',
    });
    expect(JSON.parse(run.outputs.images ?? '')).toEqual(lockOf('one'));
  });

  it('waits for the build that is named, also where it is no longer the newest', async () => {
    const named = await nodes.start('one', ONE);
    nodes.advance(MINUTE);
    await nodes.start('one', ONE);
    await wait({ 'image-build-version-arn': named });
    expect(run.outputs['image-build-version-arn']).toBe(named);
  });

  it('takes the newest build of all where none is in progress, and claims nothing new', async () => {
    const arn = await nodes.start('one', ONE);
    nodes.finish();
    await wait();
    expect(run.outputs).toMatchObject({
      decision: 'unchanged',
      reason: `${arn} was done before this run`,
      changed: 'false',
      'image-build-version-arn': arn,
    });
  });

  it("counts a build as this run's own where an earlier job of the run started it", async () => {
    const arn = await nodes.start('one', ONE);
    await nodes.imagebuilder.tagResource(arn, { [TAGS.run]: run.tools.run.url });
    nodes.finish();
    await wait();
    expect(run.outputs).toMatchObject({ decision: 'bake', changed: 'true' });
  });

  it('says so when there is no build', async () => {
    expect((await rejection(wait())).message).toContain(
      'has no build to wait for.\nStart one with mode: start',
    );
  });

  it('says so when the build that is named does not exist', async () => {
    const arn = `arn:aws:imagebuilder:${REGION}:111122223333:image/nodes-recipe/9.9.9/1`;
    expect((await rejection(wait({ 'image-build-version-arn': arn }))).message).toContain(arn);
  });

  it("refuses another pipeline's build", async () => {
    const { pipelineArn } = await seedPipeline(nodes.aws.world, {
      region: REGION,
      name: 'others',
      parentImage: WINDOWS_BASE,
    });
    const { imageBuildVersionArn: arn = '' } = await nodes.imagebuilder.startImagePipelineExecution({
      imagePipelineArn: pipelineArn,
      clientToken: 'others',
    });
    expect((await rejection(wait({ 'image-build-version-arn': arn }))).message).toContain(
      `The build ${arn} is one of the pipeline ${pipelineArn}, not of ${nodes.pipelineArn}.`,
    );
    expect(run.outputs['image-build-version-arn']).toBeUndefined();
  });

  it('refuses fast-launch: required for a pipeline that makes Linux AMIs, before it waits', async () => {
    const place = { region: REGION, name: 'linux', parentImage: LINUX_BASE };
    const { pipelineArn } = await seedPipeline(nodes.aws.world, place);
    await nodes.imagebuilder.startImagePipelineExecution({
      imagePipelineArn: pipelineArn,
      clientToken: 'linux',
    });
    const begun = nodes.clock.now();
    const { message } = await rejection(wait({ pipeline: 'linux', 'fast-launch': 'required' }));
    expect(message).toContain('Write fast-launch: auto or fast-launch: off.');
    expect(nodes.clock.now()).toBe(begun);
  });

  it('says so when the build was cancelled by somebody', async () => {
    const arn = await nodes.start('one', ONE);
    setBuildStatus(nodes.aws.world, REGION, arn, 'CANCELLED', 'A person did it.');
    expect((await rejection(wait())).message).toContain(
      `The build ${arn} was cancelled by somebody else. A person did it.`,
    );
    expect(run.outputs['ami-id']).toBeUndefined();
  });

  it('fails when the newest build failed', async () => {
    const arn = await nodes.start('one', ONE);
    setBuildStatus(nodes.aws.world, REGION, arn, 'FAILED', 'no space left');
    expect((await rejection(wait())).message).toContain('Reason: no space left');
    expect(run.outputs['ami-id']).toBeUndefined();
  });

  it('does not hand out an AMI that holds something else than it was started for', async () => {
    const two = await nodes.publish('two', '1.0.1');
    const arn = await nodes.start('one', ONE);
    const { message } = await rejection(wait());
    expect(message).toContain(`does not hold what it was started for: it took in ${two}.`);
    expect(message).toContain('mode: bake');
    expect(run.outputs['ami-id']).toBeUndefined();
    expect((await nodes.read(arn)).tags[TAGS.lock]).toBe(lockOf('two').id);
  });

  it('nor one of which nobody can tell', async () => {
    const arn = await nodes.start('one', ONE);
    nodes.advance(MINUTE);
    await nodes.publish('two', '1.0.1');
    expect((await rejection(wait())).message).toContain('nothing tells which');
    expect((await nodes.read(arn)).tags[TAGS.lock]).toBe(UNKNOWN);
    expect(run.outputs['ami-id']).toBeUndefined();
  });

  it('ends with how to resume when the time is over', async () => {
    const arn = await nodes.start('one', ONE);
    run = recordedRun(nodes, { deadline: nodes.clock.now() + 5 * MINUTE });
    expect((await rejection(wait())).message).toContain(`mode: wait and image-build-version-arn: ${arn}`);
    expect(run.outputs['image-build-version-arn']).toBe(arn);
  });

  it('enables Fast Launch for what it waited for', async () => {
    await nodes.start('one', ONE);
    await wait({ 'fast-launch': 'required' });
    expect(JSON.parse(run.outputs['fast-launch'] ?? '')).toMatchObject([{ state: 'enabled' }]);
  });
});
