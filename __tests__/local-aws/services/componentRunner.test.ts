import {
  CancelImageCreationCommand,
  GetImageCommand,
  type Image,
  ListWorkflowExecutionsCommand,
  ListWorkflowStepExecutionsCommand,
  StartImagePipelineExecutionCommand,
} from '@aws-sdk/client-imagebuilder';
import {
  type ComponentWork,
  inRegion,
  type PipelineSeed,
  seedComponent,
  seedPipeline,
} from '../../../local-aws/index.ts';
import type { ComponentOutcome } from '../../../local-aws/services/imagebuilder/componentRun.ts';
import { type Fixture, LINUX_BASE, MINUTE, REGION, startFixture } from './fixture.ts';

const GOOD: ComponentOutcome = { exitCode: 0, output: 'fine' };

/** A document with the three phases; `more` are fields of the build phase's step. */
function document(more = ''): string {
  const step = (name: string, fields: string) =>
    `  - name: ${name}\n    action: ExecuteBash\n${fields}    inputs: {commands: ["echo ${name}", "echo again"]}\n`;
  return [
    'schemaVersion: 1.0\nphases:\n',
    `- name: build\n  steps:\n${step('Pull', more)}${step('Next', '')}`,
    `- name: validate\n  steps:\n${step('Verify', '')}`,
    `- name: test\n  steps:\n${step('Try', '')}`,
  ].join('');
}

let fixture: Fixture;
let pipelineArn: string;
let works: ComponentWork[];

afterEach(() => fixture.close());

async function begin(
  answer: (work: ComponentWork, count: number) => ComponentOutcome | Promise<ComponentOutcome>,
  data = document(),
  seed: Partial<PipelineSeed> = {},
): Promise<void> {
  works = [];
  fixture = await startFixture({
    componentRunner: async (work) => {
      works.push(work);
      return answer(work, works.length);
    },
  });
  const { world } = fixture.aws;
  const componentArn = await seedComponent(world, REGION, {
    name: 'pull',
    version: '1.0.0',
    platform: 'Linux',
    data,
  });
  const amazons = `arn:aws:imagebuilder:${REGION}:aws:component/update-linux/x.x.x`;
  const components = [
    { componentArn: amazons },
    { componentArn: componentArn.replace('/1.0.0/1', '/x.x.x') },
  ];
  const seeded = await seedPipeline(world, {
    ...{ region: REGION, name: 'nodes', parentImage: LINUX_BASE, components },
    ...seed,
  });
  pipelineArn = seeded.pipelineArn;
}

async function start(): Promise<string> {
  const command = new StartImagePipelineExecutionCommand({
    imagePipelineArn: pipelineArn,
    clientToken: String(Math.random()),
  });
  return String((await fixture.imagebuilder.send(command)).imageBuildVersionArn);
}

/** The build, after the clock went on and what runs in this process had its turn. */
async function later(arn: string, minutes: number): Promise<Image> {
  fixture.clock.advance(minutes * MINUTE);
  await look(arn);
  await new Promise((done) => setTimeout(done, 20));
  return look(arn);
}

async function look(arn: string): Promise<Image> {
  const { image } = await fixture.imagebuilder.send(new GetImageCommand({ imageBuildVersionArn: arn }));
  if (image === undefined) throw new Error('no image');
  return image;
}

/** Status of the workflow step that runs the build's components. */
async function applying(arn: string): Promise<string | undefined> {
  const { workflowExecutions = [] } = await fixture.imagebuilder.send(
    new ListWorkflowExecutionsCommand({ imageBuildVersionArn: arn }),
  );
  const workflowExecutionId = workflowExecutions.find(({ type }) => type === 'BUILD')?.workflowExecutionId;
  const { steps = [] } = await fixture.imagebuilder.send(
    new ListWorkflowStepExecutionsCommand({ workflowExecutionId }),
  );
  return steps.find(({ name }) => name === 'ApplyBuildComponents')?.status;
}

function logs(arn: string) {
  return inRegion(fixture.aws.world, REGION).imagebuilder.builds.get(arn)?.componentLogs ?? [];
}

describe('a runner of components', () => {
  it('gets each step of the phases in order, joined as one script, and the build becomes AVAILABLE', async () => {
    await begin(() => GOOD);
    const arn = await start();
    await later(arn, 30);
    await later(arn, 30);
    expect((await later(arn, 60)).state?.status).toBe('AVAILABLE');
    expect(works.map(({ phase, step }) => `${phase} ${step.name}`)).toEqual([
      'build Pull',
      'build Next',
      'validate Verify',
      'test Try',
    ]);
    expect(works[0]).toMatchObject({
      platform: 'Linux',
      step: { script: 'echo Pull\necho again', action: 'ExecuteBash' },
    });
    expect(logs(arn)).toHaveLength(4);
  });

  it('holds the build in its workflow step for as long as it takes', async () => {
    let finish: (outcome: ComponentOutcome) => void = () => {};
    await begin((_, count) =>
      count === 1
        ? new Promise((done) => {
            finish = done;
          })
        : GOOD,
    );
    const arn = await start();
    expect((await later(arn, 500)).state?.status).toBe('BUILDING');
    expect(await applying(arn)).toBe('RUNNING');
    finish(GOOD);
    expect((await later(arn, 0)).state?.status).toBe('BUILDING');
    expect(await applying(arn)).toBe('COMPLETED');
    await later(arn, 30);
    expect((await later(arn, 60)).state?.status).toBe('AVAILABLE');
  });

  it('runs no test phase where the pipeline has its tests switched off', async () => {
    await begin(() => GOOD, document(), {
      pipeline: { imageTestsConfiguration: { imageTestsEnabled: false } },
    });
    const arn = await start();
    await later(arn, 30);
    expect((await later(arn, 60)).state?.status).toBe('AVAILABLE');
    expect(works.map(({ phase }) => phase)).not.toContain('test');
  });

  it('fails the build with the step and the end of its output', async () => {
    await begin(({ step }) =>
      step.name === 'Verify' ? { exitCode: 1, output: `${'x'.repeat(2000)} the reason` } : GOOD,
    );
    const arn = await start();
    const { state } = await later(arn, 30);
    expect(state).toMatchObject({ status: 'FAILED', reason: expect.stringMatching(/the reason$/) });
    const context = inRegion(fixture.aws.world, REGION).imagebuilder.builds.get(arn)?.failureContext;
    expect(context).toMatchObject({
      imageStatus: 'BUILDING',
      failedStep: 'ApplyBuildComponents',
      componentFailure: { phaseName: 'validate', stepName: 'Verify', action: 'ExecuteBash' },
    });
    expect(JSON.stringify(context).length).toBeLessThan(2000);
  });

  it('fails a build in its test phase', async () => {
    await begin(({ phase }) => (phase === 'test' ? { exitCode: 1, output: 'cold' } : GOOD));
    const arn = await start();
    await later(arn, 30);
    expect((await later(arn, 60)).state?.status).toBe('FAILED');
  });

  it.each([
    ['tries a step as often as it may be tried', '    maxAttempts: 3\n', [1, 1, 0], 3],
    ['runs a step again that asks for a reboot', '', [194, 194, 0], 3],
    ['fails a step that asks for reboots without end', '', [194, 194, 194, 194], 4],
  ] as const)('%s', async (_, more, codes, runs) => {
    let run = 0;
    await begin(({ step }) => {
      if (step.name !== 'Pull') return GOOD;
      run += 1;
      return { exitCode: codes[run - 1] ?? 0, output: '' };
    }, document(more));
    const arn = await start();
    const { state } = await later(arn, 30);
    expect(run).toBe(runs);
    expect(state?.status === 'FAILED').toBe(codes.at(-1) !== 0);
  });

  it.each([
    ['Abort', ['Pull'], true],
    ['Continue', ['Pull', 'Next'], true],
    ['Ignore', ['Pull', 'Next', 'Verify'], false],
  ] as const)('goes on after a failed step as onFailure says: %s', async (onFailure, steps, fails) => {
    await begin(
      ({ step }) => (step.name === 'Pull' ? { exitCode: 1, output: 'no' } : GOOD),
      document(`    onFailure: ${onFailure}\n`),
    );
    const arn = await start();
    const { state } = await later(arn, 30);
    expect(works.map(({ step }) => step.name)).toEqual(steps);
    expect(state?.status === 'FAILED').toBe(fails);
  });

  it('fails a step that takes longer than it may', async () => {
    await begin(
      ({ step }) => (step.name === 'Pull' ? new Promise(() => {}) : GOOD),
      document('    timeoutSeconds: 1\n'),
    );
    const arn = await start();
    await later(arn, 30);
    await new Promise((done) => setTimeout(done, 1100));
    expect((await later(arn, 1)).state).toMatchObject({
      status: 'FAILED',
      reason: expect.stringContaining('timed out'),
    });
  });

  it('changes nothing of a build that was cancelled meanwhile', async () => {
    let finish: (outcome: ComponentOutcome) => void = () => {};
    await begin(
      () =>
        new Promise((done) => {
          finish = done;
        }),
    );
    const arn = await start();
    await later(arn, 30);
    await fixture.imagebuilder.send(
      new CancelImageCreationCommand({ imageBuildVersionArn: arn, clientToken: 'c' }),
    );
    expect((await later(arn, 30)).state?.status).toBe('CANCELLED');
    finish(GOOD);
    expect((await later(arn, 30)).state?.status).toBe('CANCELLED');
  });
});
