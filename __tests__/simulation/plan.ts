import fc from 'fast-check';
import type { Switches } from '../../local-aws/switches.ts';
import { canMeet, OPERATIONS, type Operation, type PlannedTrouble, TROUBLES } from './trouble.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The recipe's entry for the pull component before the first run; undefined: it has none. */
export type Entry = 'x.x.x' | '1.x.x' | '1.0.0/1' | undefined;

/** What AWS is like, and how long things take in it. */
export interface WorldPlan {
  readonly entry: Entry;
  readonly recipeReference: 'exact' | 'wildcard';
  readonly switches: Partial<Switches>;
  /**
   * Milliseconds from the start of a build to its end. As with AWS, more than a component can be missing from the list:
   * what went in is listed when the AMI is there.
   */
  readonly buildMilliseconds: number;
  readonly cancellingMilliseconds: number;
  readonly listingLag: number;
}

/** How a run ends before its time. */
export type Stop =
  | { readonly kind: 'none' }
  /** SIGTERM, and SIGKILL 7.5 s later. */
  | { readonly kind: 'cancelled'; readonly after: number }
  /** The runner is lost. */
  | { readonly kind: 'lost'; readonly after: number };

/** One job of a workflow. */
export interface RunPlan {
  /** Milliseconds from the beginning. */
  readonly startsAt: number;
  readonly mode: 'bake' | 'start, then wait' | 'start, then wait for the named build';
  readonly cancelBuild: boolean;
  readonly fastLaunch: 'auto' | 'required' | 'off';
  readonly images: 'team/web:prod' | 'team/*:prod';
  readonly pollSeconds: 'auto' | '20' | '60';
  readonly rebuild: 'if-changed' | 'always';
  /** Whether it assumes a role itself, for sessions of a quarter of an hour. */
  readonly role: boolean;
  /** Of the same workflow run as the one before: a job of a matrix. */
  readonly sameWorkflowRun: boolean;
  readonly stop: Stop;
  /** Whether a post step follows when the runner is lost at a call or otherwise. */
  readonly postStep: boolean;
}

/** What others do to the account meanwhile. */
export type Deed =
  | { readonly kind: 'push'; readonly content: string }
  | {
      readonly kind: 'edit a setting';
      readonly setting: 'description' | 'imageTags' | 'schedule';
      readonly value: string;
    }
  | { readonly kind: 'add a component to the recipe' }
  | { readonly kind: 'publish a component'; readonly content: 'foreign' | 'other images' }
  | { readonly kind: 'schedule fires' }
  | { readonly kind: 'cancel a build' }
  | { readonly kind: 'delete a build' }
  | { readonly kind: 'deregister an AMI' }
  | { readonly kind: 'deprecate a build' }
  | { readonly kind: 'move the base image' };

export interface PlannedDeed {
  /** Milliseconds from the beginning. */
  readonly at: number;
  readonly deed: Deed;
}

/** How a build goes. */
export type BuildPlan = 'well' | 'BUILDING' | 'TESTING' | 'DISTRIBUTING' | 'slowly';

/** All that is decided beforehand; what is left to chance meanwhile, latencies and jitter, follows from the seed. */
export interface Plan {
  readonly seed: number;
  readonly world: WorldPlan;
  readonly runs: readonly RunPlan[];
  readonly troubles: readonly PlannedTrouble[];
  readonly deeds: readonly PlannedDeed[];
  readonly builds: readonly BuildPlan[];
  /** Failures of Fast Launch, one for each AMI that it is turned on for. */
  readonly fastLaunchFails: readonly boolean[];
}

/** The usual nine times in ten. */
function mostly<Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(usual, ...others) },
  );
}

/** When wildcards resolve and what GetImage shows of them; what was resolved early is told. */
const RESOLUTIONS = [
  { componentsResolved: 'when the build starts', imageShowsComponents: 'as written' },
  { componentsResolved: 'when the build starts', imageShowsComponents: 'resolved' },
  { componentsResolved: 'at recipe creation', imageShowsComponents: 'resolved' },
] as const;

const switches: fc.Arbitrary<Partial<Switches>> = fc
  .record({
    identicalComponent: mostly<Switches['identicalComponent']>(
      'ResourceAlreadyExistsException',
      'InvalidRequestException',
      'ClientException',
    ),
    resolution: mostly<(typeof RESOLUTIONS)[number]>(...RESOLUTIONS),
    startWhileRunning: fc.constantFrom('second build' as const, 'ResourceInUseException' as const),
    imageOrder: mostly<Switches['imageOrder']>('newest first', 'oldest first', 'shuffled'),
    summaryTags: mostly<Switches['summaryTags']>('immediately', 'after the listing lag', 'never'),
    amisOfFailedDistribution: mostly<Switches['amisOfFailedDistribution']>('filled', 'empty'),
    notFound: mostly<Switches['notFound']>('ResourceNotFoundException', 'ClientException'),
    clientTokenMemory: mostly(24 * 60 * MINUTE, 0, 30 * SECOND),
    firstRecipeVersion: mostly<0 | 1>(0, 1),
  })
  .map(({ resolution, ...others }) => ({ ...others, ...resolution }));

const world: fc.Arbitrary<WorldPlan> = fc.record({
  entry: fc.constantFrom<Entry[]>(undefined, 'x.x.x', '1.x.x', '1.0.0/1'),
  recipeReference: mostly<'exact' | 'wildcard'>('exact', 'wildcard'),
  switches,
  buildMilliseconds: fc.integer({ min: 150, max: 360 }).map((seconds) => seconds * SECOND),
  cancellingMilliseconds: fc.constantFrom(2 * SECOND, 30 * SECOND),
  listingLag: fc.constantFrom(0, 30 * SECOND, 110 * SECOND),
});

/** Runs begin close to one another: most of what can go wrong takes two in the same minute. */
const startsAt = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 * SECOND }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 * SECOND }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 15 * MINUTE }) },
);

const stop: fc.Arbitrary<Stop> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'none' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cancelled' as const),
      after: fc.integer({ min: 0, max: 10 * MINUTE }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('cancelled' as const),
      after: fc.integer({ min: 0, max: 20 * SECOND }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('lost' as const),
      after: fc.integer({ min: 0, max: 2 * MINUTE }),
    }),
  },
);

const run: fc.Arbitrary<RunPlan> = fc.record({
  startsAt,
  mode: mostly<RunPlan['mode']>('bake', 'start, then wait', 'start, then wait for the named build'),
  cancelBuild: mostly(true, false),
  fastLaunch: fc.constantFrom<RunPlan['fastLaunch'][]>('auto', 'required', 'off'),
  images: fc.constantFrom<RunPlan['images'][]>('team/web:prod', 'team/*:prod'),
  pollSeconds: fc.constantFrom<RunPlan['pollSeconds'][]>('auto', '20', '60'),
  rebuild: mostly<RunPlan['rebuild']>('if-changed', 'always'),
  role: fc.boolean(),
  sameWorkflowRun: mostly(false, true),
  stop,
  postStep: fc.boolean(),
});

/** Troubles of some operations, each cell of the table as often as any other. */
function troubleOf(operations: readonly Operation[]): fc.Arbitrary<PlannedTrouble> {
  const cells = operations.flatMap((operation) =>
    TROUBLES.filter((trouble) => canMeet(operation, trouble)).map((trouble) => ({ operation, trouble })),
  );
  return fc
    .record({
      cell: fc.constantFrom(...cells),
      passed: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(40)),
      // More tries than any client makes, now and then.
      tries: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 1, arbitrary: fc.constant(20) },
      ),
    })
    .map(({ cell, passed, tries }) => ({ ...cell, passed, tries }));
}

const word = fc.constantFrom('1', '2', '3');

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: word.map((content): Deed => ({ kind: 'push', content })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('edit a setting' as const),
      setting: fc.constantFrom('description' as const, 'imageTags' as const, 'schedule' as const),
      value: word,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('publish a component' as const),
      content: fc.constantFrom('foreign' as const, 'other images' as const),
    }),
  },
  ...(
    [
      'add a component to the recipe',
      'schedule fires',
      'cancel a build',
      'delete a build',
      'deregister an AMI',
      'deprecate a build',
      'move the base image',
    ] as const
  ).map((kind) => ({ weight: 1, arbitrary: fc.constant<Deed>({ kind }) })),
);

const plannedDeed: fc.Arbitrary<PlannedDeed> = fc.record({
  at: fc.oneof(fc.nat(30 * SECOND), fc.nat(2 * MINUTE), fc.nat(20 * MINUTE)),
  deed,
});

const build = mostly<BuildPlan>('well', 'BUILDING', 'TESTING', 'DISTRIBUTING', 'DISTRIBUTING', 'slowly');

const whole = {
  seed: fc.nat(2 ** 31),
  world,
  runs: fc.array(run, { minLength: 2, maxLength: 3 }),
  troubles: fc.array(troubleOf(OPERATIONS), { maxLength: 6 }),
  deeds: fc.array(plannedDeed, { maxLength: 5 }),
  builds: fc.array(build, { maxLength: 6 }),
  fastLaunchFails: fc.array(fc.boolean(), { maxLength: 2 }),
};

/** Others publish the component while a build is young, so that it is looked for what went in. */
const contended: fc.Arbitrary<Plan> = fc.record({
  ...whole,
  world: fc.record({ world, entry: fc.constantFrom('x.x.x' as const, '1.x.x' as const) }).map(
    ({ world: each, entry }): WorldPlan => ({
      ...each,
      entry,
      switches: {
        ...each.switches,
        componentsResolved: 'when the build starts',
        imageShowsComponents: 'as written',
      },
    }),
  ),
  troubles: fc.array(
    troubleOf([
      'imagebuilder ListComponents',
      'imagebuilder ListComponentBuildVersions',
      'imagebuilder TagResource',
    ]).map((each) => ({ ...each, passed: each.passed % 2 })),
    { minLength: 1, maxLength: 4 },
  ),
  deeds: fc.array(
    fc.record({
      at: fc.nat(90 * SECOND),
      deed: fc.record({
        kind: fc.constant('publish a component' as const),
        content: fc.constantFrom('foreign' as const, 'other images' as const),
      }),
    }),
    { minLength: 2, maxLength: 5 },
  ),
});

/** Runs are stopped while their build is young. */
const stopped: fc.Arbitrary<Plan> = fc.record({
  ...whole,
  runs: fc.array(
    fc.record({ run, after: fc.nat(60 * SECOND), postStep: fc.boolean() }).map(
      ({ run: each, after, postStep }): RunPlan => ({
        ...each,
        postStep,
        stop: { kind: postStep ? 'lost' : 'cancelled', after },
      }),
    ),
    { minLength: 2, maxLength: 3 },
  ),
  troubles: fc.array(
    troubleOf(['imagebuilder CancelImageCreation']).map((each) => ({ ...each, passed: each.passed % 2 })),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Builds fail while they are distributed, and runs that wait for them retry them. */
const failing: fc.Arbitrary<Plan> = fc.record({
  ...whole,
  troubles: fc.array(
    troubleOf(['imagebuilder RetryImage']).map((each) => ({ ...each, passed: each.passed % 2 })),
    { minLength: 1, maxLength: 3 },
  ),
  builds: fc
    .tuple(fc.constant<BuildPlan>('DISTRIBUTING'), fc.array(build, { maxLength: 3 }))
    .map(([first, more]) => [first, ...more]),
});

/** The recipe names a version of the component, so that it and the pipeline are written. */
const written: fc.Arbitrary<Plan> = fc.record({
  ...whole,
  world: fc
    .record({ world, entry: fc.constantFrom(undefined, '1.0.0/1' as const) })
    .map(({ world: each, entry }): WorldPlan => ({ ...each, entry, recipeReference: 'exact' })),
  troubles: fc.array(
    troubleOf([
      'imagebuilder CreateImageRecipe',
      'imagebuilder UpdateImagePipeline',
      'ec2 EnableFastLaunch',
    ]).map((each) => ({ ...each, passed: each.passed % 2 })),
    { minLength: 1, maxLength: 3 },
  ),
});

/** Random schedules; a failing one shrinks to fewer runs, troubles and deeds. */
export const plans: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 4, arbitrary: fc.record(whole) },
  { weight: 1, arbitrary: contended },
  { weight: 1, arbitrary: stopped },
  { weight: 1, arbitrary: failing },
  { weight: 1, arbitrary: written },
);
