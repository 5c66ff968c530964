import { inRegion } from '../../local-aws/index.ts';
import { readBuild } from '../../src/pipeline/builds.ts';
import { describeDiagnosis, diagnose, readSteps } from '../../src/pipeline/diagnosis.ts';
import { MINUTE, REGION, refuse } from '../tools.ts';
import { type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
beforeEach(async () => {
  nodes = await startNodes();
});
afterEach(() => nodes.close());

type Failure = NonNullable<Parameters<typeof nodes.aws.world.buildScripts.push>[0]['failure']>;

async function failed(failure: Failure): Promise<string> {
  nodes.aws.world.buildScripts.push({ failure });
  const arn = await nodes.start();
  nodes.finish();
  const { build, body } = await readBuild(arn, nodes.imagebuilder);
  return describeDiagnosis(await diagnose(build, body, nodes.imagebuilder, nodes.log));
}

describe('diagnose', () => {
  it('tells reason, failed step and log group', async () => {
    expect(
      await failed({ stage: 'BUILDING', message: 'pull failed', reason: 'a reason', withContext: false }),
    ).toBe(
      'Reason: a reason\n' +
        'Failed step: ApplyBuildComponents (BUILD, ExecuteComponents): pull failed\n' +
        'Log group: /aws/imagebuilder/nodes-recipe, stream 1.0.0/1',
    );
  });

  it('names the log group that the service tells', async () => {
    const pipeline = inRegion(nodes.aws.world, REGION).imagebuilder.pipelines.get(nodes.pipelineArn);
    if (pipeline === undefined) throw new Error('the pipeline is gone');
    const loggingConfiguration = { imageLogGroupName: '/shop/bakes' };
    pipeline.settings = { ...pipeline.settings, loggingConfiguration };
    expect(await failed({ stage: 'BUILDING', message: 'm' })).toContain(
      'Log group: /shop/bakes, stream 1.0.0/1',
    );
  });

  it('tells the Regions in which the distribution failed', async () => {
    const regions = [
      { region: 'eu-west-1', errorMessage: 'no key', targetAccountId: '444455556666' },
      { region: 'us-west-2', errorMessage: 'quota', imageConfigurationStep: 'SHARE' },
    ];
    const text = await failed({ stage: 'DISTRIBUTING', message: 'two Regions failed', regions });
    expect(text).toContain('Distribution: two Regions failed');
    expect(text).toContain('Region: eu-west-1, FAILED, 444455556666, no key');
    expect(text).toContain('Region: us-west-2, FAILED, SHARE, quota');
  });

  it('does without steps that it may not read, and names the permission', async () => {
    refuse(nodes, 'ListWorkflowExecutions', 'AccessDeniedException', { status: 403 });
    expect(await failed({ stage: 'BUILDING', message: 'm', reason: 'a reason' })).toContain(
      'Reason: a reason',
    );
    expect(nodes.log.lines.join()).toContain('Allow imagebuilder:ListWorkflowExecutions');
  });

  it('takes a context of any shape', async () => {
    const { build } = await readBuild(await nodes.start(), nodes.imagebuilder);
    for (const failureContext of [
      1,
      'x',
      [],
      null,
      { componentFailure: 3, distributionFailure: { regionFailures: 1 } },
    ]) {
      const diagnosis = await diagnose(
        build,
        { image: { state: { failureContext } } },
        nodes.imagebuilder,
        nodes.log,
      );
      expect(diagnosis.context).toEqual([]);
    }
  });
});

describe('readSteps', () => {
  it('reads the steps of every workflow that began', async () => {
    const arn = await nodes.start();
    expect(await readSteps(arn, nodes.imagebuilder)).toEqual([]);
    nodes.advance(10 * MINUTE);
    const steps = await readSteps(arn, nodes.imagebuilder);
    expect(steps[0]).toMatchObject({ workflow: 'BUILD', name: 'LaunchBuildInstance', status: 'COMPLETED' });
    expect(steps[1]).toMatchObject({ name: 'ApplyBuildComponents', status: 'RUNNING', endedAt: undefined });
    nodes.finish();
    const workflows = (await readSteps(arn, nodes.imagebuilder)).map(({ workflow }) => workflow);
    expect([...new Set(workflows)].sort()).toEqual(['BUILD', 'DISTRIBUTION', 'TEST']);
  });
});

describe('readSteps of many', () => {
  it('reads every page of workflows and of steps', async () => {
    const arn = await nodes.start();
    nodes.finish();
    const build = inRegion(nodes.aws.world, REGION).imagebuilder.builds.get(arn);
    const [execution] = build?.executions ?? [];
    const [step] = execution?.steps ?? [];
    if (build === undefined || execution === undefined || step === undefined) throw new Error('no step');
    const steps = Array.from({ length: 60 }, (_, index) => ({ ...step, name: `Step ${index}` }));
    build.executions = Array.from({ length: 30 }, (_, index) => ({
      ...execution,
      id: `wf-${String(index).padStart(8, '0')}-0000-4000-a000-000000000000`,
      steps: index === 29 ? steps : [step],
    }));
    const read = await readSteps(arn, nodes.imagebuilder);
    expect(read).toHaveLength(29 + 60);
    expect(read.slice(29).map(({ name }) => name)).toEqual(steps.map(({ name }) => name));
  });
});
