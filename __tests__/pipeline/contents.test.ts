import { inRegion, type Switches, seedComponent } from '../../local-aws/index.ts';
import { type Build, TAGS } from '../../src/pipeline/builds.ts';
import { checkAmi } from '../../src/pipeline/check.ts';
import { type Contents, contentsOf, UNKNOWN } from '../../src/pipeline/contents.ts';
import { withoutVersion } from '../../src/pipeline/recipe.ts';
import {
  ACCOUNT,
  componentArn,
  documentOf,
  home,
  lockOf,
  MINUTE,
  REGION,
  refuse,
  rejection,
  SETTINGS,
} from '../tools.ts';
import { COMPONENT, type Nodes, startNodes } from './nodes.ts';

let nodes: Nodes;
afterEach(() => nodes.close());

const PATIENCE = { timeoutMilliseconds: 180 * MINUTE, pollMilliseconds: MINUTE };
const versionArn = (version: string) => componentArn(COMPONENT, version);

/** What a build took in by local-aws's own record. */
function truth(build: Build): string {
  const stored = inRegion(nodes.aws.world, REGION).imagebuilder.builds.get(build.arn);
  return stored?.resolvedComponents[1] ?? '';
}

async function contents(build: Build, componentName = COMPONENT): Promise<Contents> {
  const { createdAt } = await checkAmi(build, home, PATIENCE, nodes);
  const component = withoutVersion(componentArn(componentName, 'x.x.x'));
  return contentsOf({ build, component, madeBefore: async () => createdAt }, nodes.imagebuilder);
}

const N2: Partial<Switches>[] = [
  { componentsResolved: 'when the build starts', imageShowsComponents: 'as written' },
  { componentsResolved: 'when the build starts', imageShowsComponents: 'resolved' },
  { componentsResolved: 'at recipe creation', imageShowsComponents: 'resolved' },
];

describe.each(N2)('contents of a build, $componentsResolved, shown $imageShowsComponents', (switches) => {
  it('are the images that it was started for', async () => {
    nodes = await startNodes('x.x.x', { switches });
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toEqual({
      kind: 'known',
      componentArn: versionArn('1.0.0/1'),
      lock: lockOf('one'),
      settings: SETTINGS,
    });
  });

  it('of a recipe with a version are that version, whatever the tags claim', async () => {
    nodes = await startNodes('1.0.0/1', { switches });
    const other = await nodes.publish('two', '1.0.1');
    const arn = await nodes.start('two', other);
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toMatchObject({
      componentArn: versionArn('1.0.0/1'),
      lock: { id: lockOf('one').id },
    });
  });

  it('never are said to be images that did not go in, when a newer component comes in between', async () => {
    nodes = await startNodes('x.x.x', { switches });
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(MINUTE);
    await nodes.publish('two', '1.0.1');
    nodes.finish();
    const build = await nodes.read(arn);
    const found = await contents(build);
    if (switches.imageShowsComponents === 'resolved') {
      expect(found).toMatchObject({ kind: 'known', componentArn: truth(build) });
    } else {
      expect(found).toEqual({
        kind: 'unknown',
        why: `it took in ${versionArn('1.0.0/1')} or ${versionArn('1.0.1/1')}, and nothing tells which`,
      });
    }
  });

  it('are known when a newer component comes after the AMI was made', async () => {
    nodes = await startNodes('x.x.x', { switches });
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.finish();
    await nodes.publish('two', '1.0.1');
    nodes.advance(10 * MINUTE);
    const build = await nodes.read(arn);
    expect(await contents(build)).toMatchObject({ kind: 'known', componentArn: truth(build) });
    expect(truth(build)).toBe(versionArn('1.0.0/1'));
  });

  it('are known of a build that a schedule started, from its recipe alone', async () => {
    nodes = await startNodes('x.x.x', { switches });
    const arn = await nodes.start();
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toMatchObject({
      kind: 'known',
      componentArn: versionArn('1.0.0/1'),
    });
  });
});

describe('contents of a build that shows its components as written', () => {
  it('are known when both versions that may have gone in hold the same images', async () => {
    nodes = await startNodes();
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(MINUTE);
    await nodes.publish('one', '1.0.1');
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toMatchObject({
      kind: 'known',
      lock: { id: lockOf('one').id },
    });
  });

  it.each([
    ['runtime', { runtime: 'docker' }],
    ['pin', { pin: false }],
  ] as const)('are unknown when versions hold the same images with another %s', async (_, more) => {
    nodes = await startNodes();
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(MINUTE);
    const data = documentOf(lockOf('one'), more);
    const { world } = nodes.aws;
    await seedComponent(world, REGION, { name: COMPONENT, version: '1.0.1', platform: 'Windows', data });
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toMatchObject({ kind: 'unknown' });
  });

  it('are unknown when a newer component came before the AMI was made: nothing tells when they were resolved', async () => {
    nodes = await startNodes();
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(10 * MINUTE);
    await nodes.publish('two', '1.0.1');
    nodes.finish();
    const build = await nodes.read(arn);
    expect(await contents(build)).toMatchObject({ kind: 'unknown' });
    expect(truth(build)).toBe(versionArn('1.0.0/1'));
  });

  it('need no list when the newest version was there at the time', async () => {
    nodes = await startNodes();
    const arn = await nodes.start();
    nodes.finish();
    const build = await nodes.read(arn);
    nodes.operations();
    expect(await contents(build)).toMatchObject({ componentArn: versionArn('1.0.0/1') });
    expect(nodes.operations()).not.toContain('ListComponents');
  });

  it.each([undefined, '1.0.0/1'])(
    'are not the newest version where the entry does not take it, tagged with %s',
    async (tagged) => {
      nodes = await startNodes('1.x.x');
      await nodes.publish('two', '2.0.0');
      nodes.advance(5 * MINUTE);
      const arn = await (tagged === undefined ? nodes.start() : nodes.start('one', versionArn(tagged)));
      nodes.finish();
      const build = await nodes.read(arn);
      expect(await contents(build)).toMatchObject({ componentArn: versionArn('1.0.0/1') });
      expect(truth(build)).toBe(versionArn('1.0.0/1'));
    },
  );

  it('are not those of a component of the same name in another account', async () => {
    nodes = await startNodes();
    const arn = await nodes.start();
    nodes.finish();
    const build = await nodes.read(arn);
    const foreign = versionArn('1.0.0/1').replace(ACCOUNT, '444455556666');
    const getImageRaw = async (named: string) => {
      const { output, body } = await nodes.imagebuilder.getImageRaw(named);
      const imageRecipe = { ...output.image?.imageRecipe, components: [{ componentArn: foreign }] };
      return { output: { ...output, image: { ...output.image, imageRecipe } }, body };
    };
    const component = withoutVersion(versionArn('x.x.x'));
    const question = { build, component, madeBefore: async () => nodes.clock.now() };
    expect(await contentsOf(question, { ...nodes.imagebuilder, getImageRaw })).toEqual({
      kind: 'unknown',
      why: `the recipe of ${arn} has no component ${component}`,
    });
  });

  it('take a version for a candidate that the list does not show yet', async () => {
    nodes = await startNodes('x.x.x', { durations: { listingLag: 10_000 * MINUTE } });
    const published = await nodes.publish('two', '1.0.1');
    const arn = await nodes.start('two', published);
    nodes.finish();
    await nodes.publish('three', '1.0.2');
    expect(await contents(await nodes.read(arn))).toMatchObject({
      kind: 'known',
      lock: { id: lockOf('two').id },
    });
  });

  it('take in no version that the entry does not select', async () => {
    nodes = await startNodes('1.x.x');
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.advance(MINUTE);
    await nodes.publish('two', '2.0.0');
    nodes.finish();
    expect(await contents(await nodes.read(arn))).toMatchObject({
      kind: 'known',
      componentArn: versionArn('1.0.0/1'),
    });
  });

  it('are those of the newest version, not of the one published last', async () => {
    nodes = await startNodes();
    await nodes.publish('three', '3.0.0');
    nodes.advance(5 * MINUTE);
    await nodes.publish('two', '2.0.0');
    nodes.advance(5 * MINUTE);
    const arn = await nodes.start();
    nodes.finish();
    const build = await nodes.read(arn);
    expect(await contents(build)).toMatchObject({ componentArn: versionArn('3.0.0/1') });
    expect(truth(build)).toBe(versionArn('3.0.0/1'));
  });

  it('read every page of versions', async () => {
    nodes = await startNodes();
    for (let patch = 1; patch <= 30; patch += 1) await nodes.publish(`word ${patch}`, `1.0.${patch}`);
    nodes.advance(5 * MINUTE);
    const arn = await nodes.start();
    nodes.finish();
    // The newest came after the build, so nothing but the list tells which one was the newest then.
    await nodes.publish('later', '1.0.31');
    nodes.advance(5 * MINUTE);
    nodes.operations();
    expect(await contents(await nodes.read(arn))).toMatchObject({ componentArn: versionArn('1.0.30/1') });
    expect(nodes.operations().filter((operation) => operation === 'ListComponents')).toHaveLength(2);
  });
});

describe('contents of a build are unknown', () => {
  async function made(versions = '1.0.0/1'): Promise<Build> {
    nodes = await startNodes(versions);
    const arn = await nodes.start('one', versionArn('1.0.0/1'));
    nodes.finish();
    return nodes.read(arn);
  }

  it('when its tag says so, without another look', async () => {
    const build = await made();
    nodes.operations();
    const tags = { ...build.tags, [TAGS.component]: UNKNOWN };
    const question = {
      build: { ...build, tags },
      component: withoutVersion(versionArn('x.x.x')),
      madeBefore: async () => 0,
    };
    expect(await contentsOf(question, nodes.imagebuilder)).toMatchObject({ kind: 'unknown' });
    expect(nodes.operations()).toEqual([]);
  });

  it('when the component is gone', async () => {
    const build = await made();
    inRegion(nodes.aws.world, REGION).imagebuilder.components.delete(versionArn('1.0.0/1'));
    expect(await contents(build)).toEqual({
      kind: 'unknown',
      why: `the component ${versionArn('1.0.0/1')} is gone`,
    });
  });

  it('when the recipe has no such component', async () => {
    const build = await made();
    expect(await contents({ ...build, tags: {} }, 'other-images')).toEqual({
      kind: 'unknown',
      why: `the recipe of ${build.arn} has no component ${withoutVersion(componentArn('other-images', 'x.x.x'))}`,
    });
  });

  it('when no version was there at the time', async () => {
    const build = await made('x.x.x');
    inRegion(nodes.aws.world, REGION).imagebuilder.components.delete(versionArn('1.0.0/1'));
    expect(await contents({ ...build, tags: {} })).toEqual({
      kind: 'unknown',
      why: 'no version of the pull component was there then',
    });
  });

  it('but a refused permission is no reason to guess', async () => {
    const build = await made();
    refuse(nodes, 'GetComponent', 'AccessDeniedException', { times: 9, status: 403 });
    expect((await rejection(contents(build))).message).toContain('Allow imagebuilder:GetComponent');
  });
});
