import { inRegion, setBuildStatus } from '../../local-aws/index.ts';
import { listBuilds } from '../../src/pipeline/builds.ts';
import { earlierDurations, medianDuration } from '../../src/pipeline/history.ts';
import { type EarlierDurations, NO_EARLIER_DURATIONS } from '../../src/pipeline/pollPlan.ts';
import { MINUTE, REGION, refuse } from '../tools.ts';
import { type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
beforeEach(async () => {
  nodes = await startNodes();
});
afterEach(() => nodes.close());

/** Bakes once, with so many minutes in the state BUILDING; the others take 20 (local-aws's own). */
async function baked(building: number): Promise<string> {
  nodes.aws.world.buildScripts.push({ durations: { BUILDING: building * MINUTE } });
  const arn = await nodes.start();
  nodes.finish();
  return arn;
}

async function earlier(): Promise<EarlierDurations> {
  const builds = await listBuilds(nodes.pipelineArn, nodes.imagebuilder);
  nodes.operations();
  return earlierDurations(builds, nodes.imagebuilder, nodes.log);
}

describe('earlierDurations', () => {
  it('tells of the five newest AVAILABLE builds, the newest first, with one call each', async () => {
    for (const building of [10, 20, 30, 40, 50, 60]) await baked(building);
    setBuildStatus(nodes.aws.world, REGION, await baked(70), 'FAILED');
    await nodes.start();
    const minutes = (values: readonly number[]) => values.map((value) => value / MINUTE);
    const { builds, distributions } = await earlier();
    expect(minutes(builds)).toEqual([80, 70, 60, 50, 40]);
    // DISTRIBUTING and INTEGRATING.
    expect(minutes(distributions)).toEqual([8, 8, 8, 8, 8]);
    expect(nodes.operations()).toEqual(Array(5).fill('ListWorkflowExecutions'));
  });

  it('counts a distribution that was tried again from its last start', async () => {
    const arn = await baked(30);
    const build = inRegion(nodes.aws.world, REGION).imagebuilder.builds.get(arn);
    const last = build?.executions.find(({ type }) => type === 'DISTRIBUTION');
    if (build === undefined || last === undefined) throw new Error('nothing was distributed');
    const hourBefore = (time: Date) => new Date(time.getTime() - 60 * MINUTE);
    const steps = last.steps.map((step) => ({
      ...step,
      start: hourBefore(step.start),
      end: hourBefore(step.end),
    }));
    build.executions.push({ ...last, id: 'wf-00000000-0000-4000-a000-000000000000', steps });
    expect((await earlier()).distributions).toEqual([8 * MINUTE]);
  });

  it('is empty without an AVAILABLE build, and then asks nothing', async () => {
    await nodes.start();
    expect(await earlier()).toEqual(NO_EARLIER_DURATIONS);
    expect(nodes.operations()).toEqual([]);
  });

  it('leaves out a build whose workflows are gone or lack their times, without a word', async () => {
    const gone = await baked(10);
    const timeless = await baked(20);
    await baked(30);
    const { builds } = inRegion(nodes.aws.world, REGION).imagebuilder;
    for (const arn of [gone, timeless]) {
      const build = builds.get(arn);
      if (build !== undefined) build.executions = [];
    }
    refuse(nodes, 'ListWorkflowExecutions', 'ResourceNotFoundException', { status: 404 });
    const lengths = Object.values(await earlier()).map((values) => values.length);
    // One of the three was refused, whichever asked first; of the others at most one has times.
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1);
    expect(nodes.log.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('names the permission once when it is refused, and tells what it could read', async () => {
    for (const building of [10, 20, 30]) await baked(building);
    refuse(nodes, 'ListWorkflowExecutions', 'AccessDeniedException', { status: 403, times: 2 });
    expect((await earlier()).builds).toHaveLength(1);
    const warnings = nodes.log.lines.filter((line) => line.startsWith('warning'));
    expect(warnings).toEqual([expect.stringContaining('Allow imagebuilder:ListWorkflowExecutions')]);
  });
});

describe('medianDuration', () => {
  it('is the middle one, whatever their order, and of an even number the longer of the two', () => {
    expect(medianDuration([9, 1, 5])).toBe(5);
    expect(medianDuration([9, 5])).toBe(9);
    expect(medianDuration([])).toBeUndefined();
  });
});
