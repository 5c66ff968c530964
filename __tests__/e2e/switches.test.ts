import { type Switches, scriptBuild } from '../../local-aws/index.ts';
import { defaultSwitches } from '../../local-aws/switches.ts';
import { ACCOUNT, buildsOf, openScene, push, REGION, run, runGreen, type Setting, tookIn } from './world.ts';

const MINUTE = 60_000;

/** Every setting of every switch that no other end-to-end test has, because it is not the default. */
const SETTINGS: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  identicalComponent: ['InvalidRequestException', 'ClientException'],
  componentsResolved: ['at recipe creation'],
  imageShowsComponents: ['resolved'],
  startWhileRunning: ['ResourceInUseException'],
  imageOrder: ['oldest first', 'shuffled'],
  summaryTags: ['after the listing lag', 'never'],
  amisOfFailedDistribution: ['empty'],
  availableAwaits: ['Fast Launch enabled'],
  notFound: ['ClientException'],
  clientTokenMemory: [0],
  recipePlaceholders: ['several'],
  firstRecipeVersion: [1],
};

const CASES = Object.entries(SETTINGS).flatMap(([name, values]) =>
  values.map((value): readonly [string, unknown, Partial<Switches>] => [name, value, { [name]: value }]),
);

/** Switches that show in what is done to a recipe that refers to the component by a version. */
const OF_PINNED_RECIPES = ['recipePlaceholders', 'firstRecipeVersion'];

/** Fast Launch by the distribution settings, so that N6 matters. */
const PIPELINE: NonNullable<Setting['pipeline']> = {
  distributions: [
    {
      region: REGION,
      amiDistributionConfiguration: { name: 'nodes {{ imagebuilder:buildDate }}' },
      fastLaunchConfigurations: [{ enabled: true, accountId: ACCOUNT, maxParallelLaunches: 6 }],
    },
  ],
};

describe('whichever way AWS behaves', () => {
  it('has no switch without a second setting here', () => {
    for (const [name, value] of Object.entries(defaultSwitches))
      expect(Object.entries(SETTINGS).find(([known]) => known === name)?.[1]).not.toContain(value);
    expect(Object.keys(SETTINGS).toSorted()).toEqual(Object.keys(defaultSwitches).toSorted());
  });

  it.each(CASES)(
    '(%s: %s) two runs at once bake one AMI, and the next is unchanged',
    async (name, _value, changed) => {
      // Where a wildcard is resolved early and nothing shows it, nobody can tell: then GetImage has to.
      const switches: Partial<Switches> =
        name === 'componentsResolved' ? { ...changed, imageShowsComponents: 'resolved' } : changed;
      const entry = OF_PINNED_RECIPES.includes(name) ? 'missing' : 'wildcard';
      const scene = await openScene({ system: 'windows', entry, switches, pipeline: PIPELINE });
      push(scene, 'web', 'v1');
      if (name === 'amisOfFailedDistribution') {
        // It is retried once.
        for (const _ of [1, 2])
          scriptBuild(scene.world, { failure: { stage: 'DISTRIBUTING', message: 'no copy' } });
        expect((await run(scene)).exitCode).toBe(1);
      }

      // Long enough for the other run to come while it is in progress.
      scriptBuild(scene.world, { durations: { BUILDING: 180 * MINUTE } });
      const runs = await Promise.all(['1', '2'].map((id) => runGreen(scene, {}, { GITHUB_RUN_ID: id })));

      const build = buildsOf(scene).findLast(({ status }) => status === 'AVAILABLE');
      for (const { outputs } of runs) {
        expect(outputs).toMatchObject({
          decision: 'bake',
          changed: 'true',
          'ami-id': build?.amis[0]?.image,
          'component-arn': build === undefined ? '' : tookIn(build),
          'fast-launch': expect.stringContaining('"state":"enabled"'),
        });
      }
      const count = buildsOf(scene).length;
      const unchanged = await runGreen(scene);
      expect(unchanged.outputs).toMatchObject({
        decision: 'unchanged',
        'ami-id': build?.amis[0]?.image,
        images: runs[0]?.outputs.images,
      });
      expect(buildsOf(scene)).toHaveLength(count);
    },
  );
});
