import { inRegion, loseAmi } from '../../local-aws/index.ts';
import type { Patience } from '../../src/patience.ts';
import { type Build, TAGS } from '../../src/pipeline/builds.ts';
import { checkAmi, checkContents, tookOlder } from '../../src/pipeline/check.ts';
import { type Contents, UNKNOWN } from '../../src/pipeline/contents.ts';
import { withoutVersion } from '../../src/pipeline/recipe.ts';
import { componentArn, home, lockOf, MINUTE, REGION, refuse, rejection, SETTINGS } from '../tools.ts';
import { COMPONENT, type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;

const PATIENCE: Patience = { timeoutMilliseconds: 180 * MINUTE, pollMilliseconds: MINUTE };
const versionArn = (version: string) => componentArn(COMPONENT, version);

describe('checkContents', () => {
  afterEach(() => nodes.close());

  async function check(build: Build): Promise<Contents> {
    const { createdAt } = await checkAmi(build, home, PATIENCE, nodes);
    return checkContents(build, withoutVersion(versionArn('x.x.x')), createdAt, nodes.imagebuilder);
  }

  it('leaves true tags alone', async () => {
    nodes = await startNodes();
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.finish();
    await check(await nodes.read(arn));
    expect(nodes.operations()).not.toContain('TagResource');
  });

  it('corrects tags that claim other images than went in', async () => {
    nodes = await startNodes('1.0.0/1');
    const arn = await nodes.start('two', await nodes.publish('two', '1.0.1'));
    nodes.finish();
    await check(await nodes.read(arn));
    expect((await nodes.read(arn)).tags).toEqual({
      [TAGS.lock]: lockOf('one').id,
      [TAGS.component]: versionArn('1.0.0/1'),
    });
  });

  it('marks a build of which nobody can tell, so that every later run sees it', async () => {
    nodes = await startNodes();
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(MINUTE);
    await nodes.publish('two', '1.0.1');
    nodes.finish();
    expect(await check(await nodes.read(arn))).toMatchObject({ kind: 'unknown' });
    const build = await nodes.read(arn);
    expect(build.tags).toEqual({ [TAGS.lock]: UNKNOWN, [TAGS.component]: UNKNOWN });
    nodes.operations();
    expect(await check(build)).toMatchObject({ kind: 'unknown' });
    expect(nodes.operations()).toEqual(['DescribeImages']);
  });

  it('tags no build that claims nothing', async () => {
    nodes = await startNodes();
    const arn = await nodes.start();
    nodes.finish();
    await check(await nodes.read(arn));
    expect((await nodes.read(arn)).tags).toEqual({});
  });

  it('does not go on with tags that it may not correct', async () => {
    nodes = await startNodes('1.0.0/1');
    const arn = await nodes.start('two', await nodes.publish('two', '1.0.1'));
    nodes.finish();
    refuse(nodes, 'TagResource', 'AccessDeniedException', { status: 403 });
    expect((await rejection(check(await nodes.read(arn)))).message).toContain(
      'Allow imagebuilder:TagResource',
    );
  });
});

describe('tookOlder', () => {
  const known = (versions: string): Contents => ({
    kind: 'known',
    componentArn: versionArn(versions),
    lock: lockOf('one'),
    settings: SETTINGS,
  });

  it.each([
    ['1.0.0/1', '1.0.1/1', true],
    ['1.0.9/1', '1.0.10/1', true],
    ['1.0.0/1', '1.0.0/2', true],
    ['1.0.0/9', '1.0.0/10', true],
    ['1.0.0/1', '1.0.0/1', false],
    ['1.0.2/1', '1.0.1/5', false],
    ['1.0.0/2', '1.0.0/1', false],
  ])('%s instead of %s: %p', (taken, published, isOlder) => {
    expect(tookOlder(known(taken), versionArn(published))).toBe(isOlder);
  });

  it('is not claimed of what nobody knows', () => {
    expect(tookOlder({ kind: 'unknown', why: '' }, versionArn('1.0.0/1'))).toBe(false);
    expect(tookOlder(known('1.0.0/1'), undefined)).toBe(false);
    expect(tookOlder(known('1.0.0/1'), UNKNOWN)).toBe(false);
  });
});

describe('checkAmi', () => {
  afterEach(() => nodes.close());

  async function made(): Promise<Build> {
    nodes = await startNodes();
    const arn = await nodes.start();
    nodes.finish();
    return nodes.read(arn);
  }

  function setState(build: Build, state: 'disabled' | 'pending' | 'failed'): void {
    const ami = inRegion(nodes.aws.world, REGION).ec2.amis.get(build.amis[0]?.id ?? '');
    if (ami !== undefined) ami.state = state;
  }

  it('answers the AMI and when it was made', async () => {
    const build = await made();
    const { ami, createdAt } = await checkAmi(build, home, PATIENCE, nodes);
    expect(ami).toEqual(build.amis[0]);
    expect(createdAt).toBeGreaterThan(build.createdAt);
    expect(createdAt).toBeLessThan(nodes.clock.now());
  });

  it('names the Regions that have one when this one has none', async () => {
    const build = await made();
    const problem = await rejection(checkAmi(build, { ...home, region: 'eu-west-1' }, PATIENCE, nodes));
    expect(problem.message).toContain(`has no AMI in eu-west-1 of account ${home.accountId}, only ami-`);
    expect(problem.message).toContain('Add eu-west-1 to the distribution settings');
  });

  it('refuses an AMI that is gone, after six looks', async () => {
    const build = await made();
    loseAmi(nodes.aws.world, REGION, build.amis[0]?.id ?? '');
    nodes.operations();
    const begun = nodes.clock.now();
    expect((await rejection(checkAmi(build, home, PATIENCE, nodes))).message).toContain(
      `does not exist in ${REGION}.`,
    );
    expect(nodes.operations()).toEqual(Array.from({ length: 6 }, () => 'DescribeImages'));
    expect(nodes.clock.now() - begun).toBe(5 * MINUTE);
  });

  it('refuses an AMI that stays pending', async () => {
    const build = await made();
    setState(build, 'pending');
    nodes.operations();
    expect((await rejection(checkAmi(build, home, PATIENCE, nodes))).message).toContain('is pending in ');
    expect(nodes.operations()).toHaveLength(6);
  });

  it.each(['disabled', 'failed'] as const)('refuses an AMI that is %s at once', async (state) => {
    const build = await made();
    setState(build, state);
    nodes.operations();
    expect((await rejection(checkAmi(build, home, PATIENCE, nodes))).message).toContain(`is ${state} in `);
    expect(nodes.operations()).toEqual(['DescribeImages']);
  });

  it.each(['pending', 'absent'] as const)(
    'is patient with an AMI that is %s for a few looks',
    async (first) => {
      const build = await made();
      const { amis } = inRegion(nodes.aws.world, REGION).ec2;
      const id = build.amis[0]?.id ?? '';
      const whole = amis.get(id);
      if (whole === undefined) throw new Error('the build has no AMI');
      if (first === 'pending') whole.state = 'pending';
      else amis.delete(id);
      let sleeps = 0;
      const sleep = async (milliseconds: number) => {
        sleeps += 1;
        if (sleeps === 5) amis.set(id, { ...whole, state: 'available' });
        await nodes.clock.sleep(milliseconds);
      };
      const clock = { ...nodes.clock, sleep };
      const { ami } = await checkAmi(build, home, PATIENCE, { ...nodes, clock });
      expect(ami.id).toBe(id);
      expect(sleeps).toBe(5);
    },
  );
});
