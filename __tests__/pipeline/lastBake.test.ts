import { inRegion, loseAmi, setBuildStatus } from '../../local-aws/index.ts';
import { listBuilds } from '../../src/pipeline/builds.ts';
import { findLastBake, type LastBake } from '../../src/pipeline/lastBake.ts';
import { withoutVersion } from '../../src/pipeline/recipe.ts';
import { Problem } from '../../src/problem.ts';
import { componentArn, home, lockOf, MINUTE, REGION, refuse, rejection } from '../tools.ts';
import { COMPONENT, type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
afterEach(() => nodes.close());

const versionArn = (version: string) => componentArn(COMPONENT, version);

describe('findLastBake', () => {
  async function last(): Promise<LastBake> {
    const builds = await listBuilds(nodes.pipelineArn, nodes.imagebuilder);
    return findLastBake(builds, home, withoutVersion(versionArn('x.x.x')), nodes.clients);
  }

  /** Three finished builds, the newest first, a minute apart. */
  async function three(): Promise<readonly [string, string, string]> {
    nodes = await startNodes();
    const arns: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      arns.unshift(await nodes.start('one', versionArn('1.0.0/1')));
      nodes.finish();
    }
    const [newest = '', middle = '', oldest = ''] = arns;
    return [newest, middle, oldest];
  }

  it('finds none where no build became AVAILABLE', async () => {
    nodes = await startNodes();
    expect(await last()).toEqual({ kind: 'none' });
    await nodes.start();
    nodes.advance(30 * MINUTE);
    expect(await last()).toEqual({ kind: 'none' });
  });

  it('is the newest AVAILABLE build, with what it holds', async () => {
    const [newest] = await three();
    expect(await last()).toMatchObject({
      kind: 'baked',
      build: { arn: newest },
      contents: { kind: 'known', lock: { id: lockOf('one').id } },
    });
  });

  it.each(['FAILED', 'CANCELLED', 'DEPRECATED', 'DISABLED', 'DELETED'])(
    'passes over a newer build that is %s',
    async (status) => {
      const [newest, middle] = await three();
      setBuildStatus(nodes.aws.world, REGION, newest, status);
      expect(await last()).toMatchObject({ kind: 'baked', build: { arn: middle } });
    },
  );

  it('passes over builds whose AMI is gone or disabled', async () => {
    const [newest, middle, oldest] = await three();
    const { amis } = inRegion(nodes.aws.world, REGION).ec2;
    loseAmi(nodes.aws.world, REGION, (await nodes.read(newest)).amis[0]?.id ?? '');
    const disabled = amis.get((await nodes.read(middle)).amis[0]?.id ?? '');
    if (disabled !== undefined) disabled.state = 'disabled';
    expect(await last()).toMatchObject({ kind: 'baked', build: { arn: oldest } });
  });

  it('is gone when every AMI is, and names the newest', async () => {
    const arns = await three();
    const ids = await Promise.all(arns.map(async (arn) => (await nodes.read(arn)).amis[0]?.id ?? ''));
    for (const id of ids) loseAmi(nodes.aws.world, REGION, id);
    expect(await last()).toEqual({ kind: 'gone', amiId: ids[0], why: 'does not exist any more' });
  });

  it('is gone when every AMI is disabled', async () => {
    const arns = await three();
    const { amis } = inRegion(nodes.aws.world, REGION).ec2;
    for (const arn of arns) {
      const disabled = amis.get((await nodes.read(arn)).amis[0]?.id ?? '');
      if (disabled !== undefined) disabled.state = 'disabled';
    }
    expect(await last()).toMatchObject({ kind: 'gone', why: 'is disabled' });
  });

  it.each(['DEPRECATED', 'DISABLED'])(
    'is gone when a lifecycle policy made every build %s',
    async (status) => {
      const arns = await three();
      for (const arn of arns) setBuildStatus(nodes.aws.world, REGION, arn, status);
      expect(await last()).toEqual({
        kind: 'gone',
        amiId: (await nodes.read(arns[0])).amis[0]?.id,
        why: `belongs to a build that is ${status}`,
      });
    },
  );

  it('explains AMIs that it may not describe, and leaves no rejection that nobody handles', async () => {
    await three();
    // Then the contents need the moment at which the AMI was made as well.
    await nodes.publish('two', '1.0.1');
    const unhandled: unknown[] = [];
    const keep = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', keep);
    refuse(nodes, 'DescribeImages', 'UnauthorizedOperation', { service: 'ec2', times: 9, status: 403 });
    const problem = await rejection(last());
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('unhandledRejection', keep);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem.message).toContain('Allow ec2:DescribeImages to the role of this job.');
    expect(unhandled).toEqual([]);
  });

  it('is not changed by a component that is newer than it', async () => {
    const [newest] = await three();
    await nodes.publish('two', '1.0.1');
    expect(await last()).toMatchObject({
      build: { arn: newest },
      contents: { kind: 'known', lock: { id: lockOf('one').id } },
    });
  });
});
