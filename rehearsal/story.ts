import { type Act, outputsOf, registryOf, runAct } from './act.ts';
import { type Cast, drawCast, type QuietPush } from './cast.ts';
import { tellEnd } from './epilogue.ts';
import { Folder } from './folder.ts';
import type { Page } from './page.ts';
import { tellBeginning, tellSetting } from './prologue.ts';
import { firstBakePromises, movedPromises, type Promised, unchangedPromises } from './promises.ts';
import { push, type Stage, setStage } from './stage.ts';
import { StepLog } from './stepLog.ts';
import { shortDigest, tellAftermath, tellOutputs, tellPromises } from './tell.ts';

/** One run of the action, with what goes before it. */
interface Scene {
  /** Of its folder. */
  readonly name: string;
  readonly title: string;
  /** Lets happen what happens before the run; answers what a person should know of it. */
  readonly before: (stage: Stage) => string;
  /** Takes the run and the AMI that the run before it put out. */
  readonly promises: (act: Act, lastAmi: string | undefined) => readonly Promised[];
}

/** What the command line decides. */
export interface Rehearsal {
  readonly seed: number;
  readonly output: string | undefined;
  /** The folder that holds action.yml. */
  readonly action: string;
}

/**
 * Plays the story of a seed and tells it.
 *
 * @returns whether everything came as promised
 */
export async function rehearse({ seed, output, action }: Rehearsal, page: Page): Promise<boolean> {
  const cast = drawCast(seed);
  const folder = await Folder.open(output);
  const stage = await setStage(cast);
  try {
    tellBeginning(stage, page);
    tellSetting(stage, page);
    const scenes = scenesOf(cast);
    const acts: Act[] = [];
    let lastAmi: string | undefined;
    for (const scene of scenes) {
      const act = await play(scene, stage, action, page);
      acts.push(act);
      await folder.keepAct(scene.name, act);
      await folder.keepRecord(cast, stage.aws.world.timeFactor, acts);
      if (!tellPromises(scene.promises(act, lastAmi), folder.path, page)) return false;
      lastAmi = outputsOf(act).amiId;
    }
    tellEnd(scenes, acts, seed, folder.path, page);
    return true;
  } finally {
    await stage.aws.close();
  }
}

function scenesOf(cast: Cast): readonly Scene[] {
  const moved = `${cast.move.repository}:${cast.move.tags[0]}`;
  return [
    {
      name: '1-first-bake',
      title: 'Run 1: the first bake',
      before: () =>
        'The step runs for the first time, and this pipeline never made an AMI. The action should find the ' +
        'images that the rules name, have an AMI built with them inside, and wait until nodes can start from it.',
      promises: (act) => firstBakePromises(act),
    },
    {
      name: '2-nothing-new',
      title: 'Run 2: a push with nothing new',
      before: (stage) =>
        `${cast.quiet.map((quiet) => pushQuietly(quiet, stage)).join(' ')} A push starts the workflow again, but a ` +
        'node would run just what it ran before. So there should be no build, only the same AMI, and soon.',
      promises: unchangedPromises,
    },
    {
      name: '3-one-tag-moves',
      title: 'Run 3: one tag moves',
      before: (stage) => {
        const from = registryOf(stage)[moved] ?? '';
        const to = push(stage, cast.move);
        return (
          `Somebody pushed another image as ${moved}: the tag pointed at ${shortDigest(from)} and now points at ` +
          `${shortDigest(to)}. A node made from the last AMI would have to pull it. The action should see that ` +
          'this one image moved, and bake an AMI that holds it.'
        );
      },
      promises: (act, lastAmi) => movedPromises(act, lastAmi, moved),
    },
  ];
}

/** Pushes what changes nothing for a node; tells of it. */
function pushQuietly({ kind, push: image }: QuietPush, stage: Stage): string {
  const name = `${image.repository}:${image.tags[0]}`;
  const before = registryOf(stage)[name] ?? '';
  const now = push(stage, image);
  if (kind === 'same content') return `CI built ${name} again and pushed the same content as before.`;
  if (kind === 'pull request') return `A pull request pushed ${name}, a tag that no rule names.`;
  return (
    `And ${name} was pushed with a new provenance attestation beside the same images, which moved the digest ` +
    `of its index from ${shortDigest(before)} to ${shortDigest(now)}.`
  );
}

async function play(scene: Scene, stage: Stage, action: string, page: Page): Promise<Act> {
  page.heading(scene.title);
  page.paragraph(scene.before(stage));
  page.caption('What the action prints (… cuts long names short; log.txt has them whole)');
  const log = new StepLog(page);
  const act = await runAct(stage, action, log.take);
  log.end();
  for (const line of (act.main.stderr + act.post.stderr).split('\n').filter((each) => each !== '')) {
    page.quote(line);
  }
  tellOutputs(act, page);
  tellAftermath(act, stage.aws.world.timeFactor, page);
  return act;
}
