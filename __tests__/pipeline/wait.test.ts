import { inRegion, setBuildStatus } from '../../local-aws/index.ts';
import type { Build } from '../../src/pipeline/builds.ts';
import { cancelledBySomebody } from '../../src/pipeline/endings.ts';
import type { Waiting } from '../../src/pipeline/wait.ts';
import { componentArn, MINUTE, REGION, refuse, rejection } from '../tools.ts';
import { COMPONENT, type Nodes, PATIENCE, startNodes, waitFor } from './nodes.ts';

let nodes: Nodes;

let statuses: string[] = [];

function wait(arn: string, more: Partial<Waiting> = {}): Promise<Build> {
  statuses = [];
  return waitFor(arn, nodes, { onChange: ({ status }) => void statuses.push(status), ...more });
}

async function started(): Promise<string> {
  nodes = await startNodes();
  return nodes.start('one', componentArn(COMPONENT, '1.0.0/1'));
}

describe('waitForBuild', () => {
  afterEach(() => nodes.close());

  it('tells every state once, the running step and the time, and answers the AVAILABLE build', async () => {
    const arn = await started();
    const build = await wait(arn, {
      earlierDurations: { builds: [40, 45, 90].map((minutes) => minutes * MINUTE), distributions: [] },
    });
    expect(build).toMatchObject({ arn, status: 'AVAILABLE', amis: [{ region: REGION }] });
    expect(statuses).toEqual([
      'PENDING',
      'CREATING',
      'BUILDING',
      'TESTING',
      'DISTRIBUTING',
      'INTEGRATING',
      'AVAILABLE',
    ]);
    const said = nodes.log.lines.filter((line) => line.startsWith('info: '));
    expect(said).toContain('info: BUILDING · ApplyBuildComponents · 7 min 00 s of about 45 min 00 s');
    expect(new Set(said).size).toBe(said.length);
    // Six states, some of several steps: a line for each, not one for each reading.
    expect(said.length).toBeLessThan(16);
  });

  it.each([MINUTE, 'auto' as const])('sleeps as poll-seconds says: %s', async (pollMilliseconds) => {
    const arn = await started();
    const slept: { readonly status: string | undefined; readonly milliseconds: number }[] = [];
    const sleep = async (milliseconds: number) => {
      slept.push({ status: statuses.at(-1), milliseconds });
      await nodes.clock.sleep(milliseconds);
    };
    await wait(arn, {
      clock: { ...nodes.clock, sleep },
      patience: { ...PATIENCE, pollMilliseconds },
      earlierDurations: { builds: [20 * MINUTE], distributions: [] },
    });
    const shortest = (status: string) =>
      Math.min(...slept.filter((one) => one.status === status).map(({ milliseconds }) => milliseconds));
    if (pollMilliseconds === 'auto') {
      expect(shortest('PENDING')).toBe(2 * MINUTE);
      expect(shortest('BUILDING')).toBeLessThan(MINUTE);
      expect(shortest('DISTRIBUTING')).toBeLessThan(MINUTE / 3);
    } else expect(new Set(slept.map(({ milliseconds }) => milliseconds))).toEqual(new Set([MINUTE]));
  });

  it("names a step that waits for somebody's approval", async () => {
    nodes = await startNodes();
    nodes.aws.world.buildScripts.push({ waitsForApproval: true });
    await wait(await nodes.start());
    expect(nodes.log.lines.join('\n')).toMatch(
      /WaitForApproval \(waits for an approval; answer it with: aws imagebuilder .*--action RESUME\)/,
    );
  });

  it('goes on while the status is one that it does not know', async () => {
    const arn = await started();
    setBuildStatus(nodes.aws.world, REGION, arn, 'POLISHING');
    const { sleep } = nodes.clock;
    let sleeps = 0;
    const clock = {
      ...nodes.clock,
      sleep: async (milliseconds: number) => {
        sleeps += 1;
        if (sleeps === 5) setBuildStatus(nodes.aws.world, REGION, arn, 'AVAILABLE');
        await sleep(milliseconds);
      },
    };
    expect((await wait(arn, { clock })).status).toBe('AVAILABLE');
    expect(statuses).toEqual(['POLISHING', 'AVAILABLE']);
    expect(nodes.log.lines.join('\n')).toContain(
      'POLISHING (a status that this version does not know: it waits on)',
    );
  });

  it.each(['DEPRECATED', 'DISABLED'])('answers a build that a lifecycle policy made %s', async (status) => {
    const arn = await started();
    setBuildStatus(nodes.aws.world, REGION, arn, status);
    expect((await wait(arn)).status).toBe(status);
    expect(nodes.log.lines.join('\n')).toContain(
      `warning: The build ${arn} became AVAILABLE and is ${status} by now`,
    );
  });

  it.each([
    ['CallRateLimitExceededException', 429],
    ['ThrottlingException', 400],
    ['ServiceUnavailableException', 503],
    ['ServiceException', 500],
  ])('outlives %s, however often', async (code, status) => {
    const arn = await started();
    refuse(nodes, 'GetImage', code, { times: 20, status });
    expect((await wait(arn)).status).toBe('AVAILABLE');
    expect(nodes.log.lines.some((line) => line.startsWith('warning'))).toBe(false);
  });

  it('outlives connections that end without an answer', async () => {
    const arn = await started();
    const effect = { kind: 'drop' } as const;
    const service = 'imagebuilder';
    nodes.aws.world.faults.push({ service, operation: 'GetImage', times: 20, when: 'after', effect });
    expect((await wait(arn)).status).toBe('AVAILABLE');
  });

  it.each(['ListWorkflowExecutions', 'ListWorkflowStepExecutions'])(
    'does without %s where it is refused, and says so once',
    async (operation) => {
      const arn = await started();
      refuse(nodes, operation, 'AccessDeniedException', { times: 10_000, status: 403 });
      expect((await wait(arn)).status).toBe('AVAILABLE');
      const warnings = nodes.log.lines.filter((line) => line.startsWith('warning'));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(
        'Allow imagebuilder:ListWorkflowExecutions and imagebuilder:ListWorkflowStepExecutions to the role',
      );
      expect(nodes.operations().filter((name) => name === operation)).toHaveLength(1);
    },
  );

  it('waits for a build that is not to be found yet', async () => {
    const arn = await started();
    refuse(nodes, 'GetImage', 'ResourceNotFoundException', { times: 2, status: 404 });
    expect((await wait(arn)).status).toBe('AVAILABLE');
  });

  it('says so when the build is not to be found for longer', async () => {
    const arn = await started();
    refuse(nodes, 'GetImage', 'ResourceNotFoundException', { times: 99, status: 404 });
    const begun = nodes.clock.now();
    expect((await rejection(wait(arn))).message).toContain(`The build ${arn} is not there any more`);
    expect(nodes.clock.now() - begun).toBe(2 * MINUTE);
  });

  it('ends with how to resume when the time is over', async () => {
    const arn = await started();
    const patience = { ...PATIENCE, timeoutMilliseconds: 10 * MINUTE };
    const begun = nodes.clock.now();
    const { message } = await rejection(wait(arn, { patience, deadline: begun + 10 * MINUTE }));
    expect(message).toContain(`The build ${arn} is BUILDING after timeout-minutes: 10. It goes on in AWS.`);
    expect(message).toContain(`mode: wait and image-build-version-arn: ${arn}`);
    expect(nodes.clock.now() - begun).toBeLessThanOrEqual(10 * MINUTE);
    expect((await nodes.read(arn)).status).toBe('BUILDING');
  });

  it.each(['ExpiredTokenException', 'ExpiredToken', 'RequestExpired'])(
    'says how to resume when credentials expire with %s',
    async (code) => {
      const arn = await started();
      refuse(nodes, 'GetImage', code, { times: 9, status: 403 });
      const { message } = await rejection(wait(arn));
      expect(message).toContain(
        `The AWS credentials expired while waiting for the build ${arn}. The build goes on`,
      );
      expect(message).toContain(`mode: wait and image-build-version-arn: ${arn}`);
      expect(message).toContain('role-to-assume: ');
      expect(message).toContain('"permissions: id-token: write"');
    },
  );

  it('explains a refused permission at once', async () => {
    const arn = await started();
    refuse(nodes, 'GetImage', 'AccessDeniedException', { times: 9, status: 403 });
    expect((await rejection(wait(arn))).message).toContain('Allow imagebuilder:GetImage');
  });

  it('says why a build failed, what to read and which AMIs it left', async () => {
    nodes = await startNodes();
    const component = {
      componentArn: componentArn(COMPONENT, '1.0.0/1'),
      phaseName: 'build',
      stepName: 'PullImages',
      action: 'ExecutePowerShell',
    };
    const failure = { stage: 'TESTING', message: 'no space left', component } as const;
    nodes.aws.world.buildScripts.push({ failure });
    const arn = await nodes.start();
    const { message } = await rejection(wait(arn));
    expect(message).toContain(`The build ${arn} failed in its tests: the AMI was built`);
    expect(message).toContain('Failed step: ApplyTestComponents (TEST, ExecuteComponents): no space left');
    expect(message).toContain('build, PullImages, ExecutePowerShell, no space left');
    expect(message).toContain('Log group: /aws/imagebuilder/nodes-recipe, stream 1.0.0/1');
    expect(message).toMatch(/AMIs that it had made: ami-[0-9a-f]+ \(us-east-1\)/);
    expect(message).toContain('run again: a new build starts');
  });

  it('says what became of a build that is DELETED', async () => {
    const arn = await started();
    setBuildStatus(nodes.aws.world, REGION, arn, 'DELETED', 'A person did it.');
    expect((await rejection(wait(arn))).message).toContain('is not there any more: somebody deleted it.');
  });

  it('answers a build that was cancelled, for the caller to judge', async () => {
    const arn = await started();
    setBuildStatus(nodes.aws.world, REGION, arn, 'CANCELLED', 'A person did it.');
    const build = await wait(arn);
    expect(build).toMatchObject({ arn, status: 'CANCELLED' });
    expect(cancelledBySomebody(build).message).toBe(
      `The build ${arn} was cancelled by somebody else. A person did it.\n` +
        'Log group: /aws/imagebuilder/nodes-recipe, stream 1.0.0/1\nRun again to start a new build.',
    );
  });

  it('looks once more at the deadline, however long the interval is', async () => {
    const arn = await started();
    const patience = { ...PATIENCE, pollMilliseconds: 40 * MINUTE };
    const begun = nodes.clock.now();
    // The build is done after 45 minutes.
    const deadline = begun + 46 * MINUTE;
    expect((await wait(arn, { patience, deadline })).status).toBe('AVAILABLE');
    expect(nodes.clock.now()).toBe(deadline);
  });

  it('says so when the build is deleted while it waits', async () => {
    const arn = await started();
    nodes.advance(30 * MINUTE);
    const sleep = async (milliseconds: number) => {
      inRegion(nodes.aws.world, REGION).imagebuilder.builds.delete(arn);
      await nodes.clock.sleep(milliseconds);
    };
    expect((await rejection(wait(arn, { clock: { ...nodes.clock, sleep } }))).message).toContain(
      'somebody deleted it',
    );
  });
});
