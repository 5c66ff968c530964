import { type Act, outputsOf, runAct } from './act.ts';
import type { Cast } from './cast.ts';
import { tellEnd } from './epilogue.ts';
import type { Folder } from './folder.ts';
import type { Page } from './page.ts';
import { tellBeginning, tellSetting } from './prologue.ts';
import { type Scene, scenesOf } from './scenes.ts';
import { type Stage, setStage } from './stage.ts';
import { StepLog } from './stepLog.ts';
import { tellAftermath, tellOutputs, tellPromises } from './tell.ts';

/** What is played, and where. */
export interface Rehearsal {
  readonly cast: Cast;
  readonly folder: Folder;
  /** The folder that holds action.yml. */
  readonly action: string;
  /** The folder that stands for the checkout; undefined: an empty one. */
  readonly workspace: string | undefined;
}

/**
 * Plays a story and tells it.
 *
 * @returns whether everything came as promised
 */
export async function rehearse(rehearsal: Rehearsal, page: Page): Promise<boolean> {
  const { cast, folder, action, workspace } = rehearsal;
  const stage = await setStage(cast, workspace);
  try {
    tellBeginning(stage, page);
    tellSetting(stage, page);
    const scenes = scenesOf(stage);
    const acts: Act[] = [];
    let lastAmi: string | undefined;
    for (const scene of scenes) {
      const act = await play(scene, acts.at(-1), stage, action, page);
      acts.push(act);
      await folder.keepAct(scene.name, act);
      await folder.keepRecord(cast, stage.aws.world.timeFactor, acts);
      if (!tellPromises(scene.promises(act, lastAmi), folder.path, page)) return false;
      lastAmi = outputsOf(act).amiId;
    }
    tellEnd(scenes, acts, cast, folder.path, page);
    return true;
  } finally {
    await stage.aws.close();
  }
}

async function play(
  scene: Scene,
  last: Act | undefined,
  stage: Stage,
  action: string,
  page: Page,
): Promise<Act> {
  page.heading(scene.title);
  page.paragraph(scene.before(stage));
  page.caption('What the action prints (… cuts long names short; log.txt has them whole)');
  const log = new StepLog(page);
  const act = await runAct(stage, action, scene.inputs(last), log.take);
  log.end();
  for (const line of (act.main.stderr + act.post.stderr).split('\n').filter((each) => each !== '')) {
    page.quote(line);
  }
  tellOutputs(act, page);
  tellAftermath(act, stage.aws.world.timeFactor, page);
  return act;
}
