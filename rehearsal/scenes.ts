import { abbreviated } from '../src/images/reference.ts';
import { type Act, outputsOf, registryOf } from './act.ts';
import type { QuietPush } from './cast.ts';
import {
  type Expected,
  firstBakePromises,
  movedPromises,
  type Promised,
  plannedMovePromises,
  plannedPromises,
  rebuiltPromises,
  startedPromises,
  unchangedPromises,
  waitedPromises,
} from './promises.ts';
import { nameOf, push, type Stage, shortName } from './stage.ts';

/** One run of the action, with what goes before it. */
export interface Scene {
  /** Of its folder. */
  readonly name: string;
  readonly title: string;
  /** Lets happen what happens before the run; answers what a person should know of it. */
  readonly before: (stage: Stage) => string;
  /** What differs from the inputs of the cast. */
  readonly inputs: (last: Act | undefined) => Readonly<Record<string, string>>;
  /** Takes the run and the AMI that the run before it put out. */
  readonly promises: (act: Act, lastAmi: string | undefined) => readonly Promised[];
}

/** The runs of a story, by the mode that the workflow's step names. */
export function scenesOf(stage: Stage): readonly Scene[] {
  const { mode = 'bake' } = stage.cast.inputs;
  if (mode === 'plan') return [planFirst, bakeAfterPlan(stage), planMove(stage)];
  if (mode === 'bake') return [firstBake(stage), nothingNew(stage), oneTagMoves(stage)];
  return [start, wait, startAgain];
}

function expectedOf(stage: Stage): Expected {
  const { inputs, system, unnamed } = stage.cast;
  return {
    fastLaunch: system.os === 'windows' && inputs['fast-launch'] !== 'off',
    unnamed: unnamed.map((push) => nameOf(stage, push)),
  };
}

const asWritten = () => ({});
const inMode = (mode: string) => () => ({ mode });

function firstBake(stage: Stage): Scene {
  return {
    name: '1-first-bake',
    title: 'Run 1: the first bake',
    before: () =>
      'The step runs for the first time, and this pipeline never made an AMI. The action should find the ' +
      'images that the rules name, have an AMI built with them inside, and wait until nodes can start from it.',
    inputs: asWritten,
    promises: (act) => firstBakePromises(act, expectedOf(stage)),
  };
}

function nothingNew(stage: Stage): Scene {
  const { cast } = stage;
  const always = cast.inputs.rebuild === 'always';
  const outcome = always
    ? 'The step says rebuild: always, though, so there should be another bake of the same images.'
    : 'So there should be no build, only the same AMI, and soon.';
  return {
    name: '2-nothing-new',
    title: 'Run 2: a push with nothing new',
    before: () =>
      `${cast.quiet.map((quiet) => pushQuietly(quiet, stage)).join(' ')} A push starts the workflow again, but a ` +
      `node would run just what it ran before. ${outcome}`,
    inputs: asWritten,
    promises: (act, lastAmi) =>
      always ? rebuiltPromises(act, lastAmi, expectedOf(stage)) : unchangedPromises(act, lastAmi),
  };
}

function oneTagMoves(stage: Stage): Scene {
  const { cast } = stage;
  return {
    name: '3-one-tag-moves',
    title: 'Run 3: one tag moves',
    before: () =>
      `${moveTag(stage)} A node made from the last AMI would have to pull it. The action should see that this one ` +
      'image moved, and bake an AMI that holds it.',
    inputs: asWritten,
    promises: (act, lastAmi) => movedPromises(act, lastAmi, nameOf(stage, cast.move), expectedOf(stage)),
  };
}

const planFirst: Scene = {
  name: '1-plan',
  title: 'Run 1: a plan before the first bake',
  before: () =>
    'A pull request is opened, and this pipeline never made an AMI. The action should say what a bake would do, ' +
    'and change nothing in AWS.',
  inputs: asWritten,
  promises: plannedPromises,
};

function bakeAfterPlan(stage: Stage): Scene {
  return {
    name: '2-bake',
    title: 'Run 2: the bake that was planned',
    before: () => 'The pull request is merged, and the workflow of the main branch bakes, with mode: bake.',
    inputs: inMode('bake'),
    promises: (act) => firstBakePromises(act, expectedOf(stage)),
  };
}

function planMove(stage: Stage): Scene {
  return {
    name: '3-plan-of-a-move',
    title: 'Run 3: one tag moves, and a plan',
    before: () => `${moveTag(stage)} The next plan should see that this one image moved, and change nothing.`,
    inputs: asWritten,
    promises: (act) => plannedMovePromises(act, nameOf(stage, stage.cast.move)),
  };
}

const start: Scene = {
  name: '1-start',
  title: 'Run 1: a job starts the build',
  before: () =>
    'The step runs for the first time with mode: start. The action should have the build started and end at once.',
  inputs: inMode('start'),
  promises: startedPromises,
};

const wait: Scene = {
  name: '2-wait',
  title: 'Run 2: another job waits for it',
  before: () => 'The job that runs next has mode: wait, and the output image-build-version-arn of the first.',
  inputs: (last) => {
    const arn = last === undefined ? undefined : outputsOf(last).buildArn;
    return { mode: 'wait', ...(arn === undefined ? {} : { 'image-build-version-arn': arn }) };
  },
  promises: waitedPromises,
};

const startAgain: Scene = {
  name: '3-nothing-new',
  title: 'Run 3: a push with nothing new',
  before: (stage) =>
    `${stage.cast.quiet.map((quiet) => pushQuietly(quiet, stage)).join(' ')} The job with mode: start runs again, ` +
    'and should find that the AMI holds the images already.',
  inputs: inMode('start'),
  promises: unchangedPromises,
};

/** Has the story's one tag move; tells of it. */
function moveTag(stage: Stage): string {
  const { move, region } = stage.cast;
  const moved = nameOf(stage, move);
  const from = registryOf(stage)[moved] ?? '';
  const to = push(stage, move);
  return (
    `Somebody pushed another image as ${shortName(moved, region)}: the tag pointed at ${abbreviated(from)} and ` +
    `now points at ${abbreviated(to)}.`
  );
}

/** Pushes what changes nothing for a node; tells of it. */
function pushQuietly({ kind, push: image }: QuietPush, stage: Stage): string {
  const full = nameOf(stage, image);
  const name = shortName(full, stage.cast.region);
  const before = registryOf(stage)[full] ?? '';
  const now = push(stage, image);
  if (kind === 'same content') return `CI built ${name} again and pushed the same content as before.`;
  if (kind === 'pull request') return `A pull request pushed ${name}, a tag that no rule names.`;
  return (
    `And ${name} was pushed with a new provenance attestation beside the same images, which moved the digest ` +
    `of its index from ${abbreviated(before)} to ${abbreviated(now)}.`
  );
}
