import { uniqueBytes } from './images/blobs.ts';
import type { ImageDiff } from './images/diff.ts';
import type { ImageLock } from './images/lock.ts';
import { type MeasuredImage, measureHeld } from './images/measure.ts';
import type { BakeInputs } from './inputs.ts';
import { earlierDurations, medianDuration } from './pipeline/history.ts';
import { findInProgress } from './pipeline/start.ts';
import type { Finding } from './preflight/finding.ts';
import { plannedCalls } from './prepare.ts';
import type { Plan } from './report/planReport.ts';
import type { Survey } from './survey.ts';
import type { Tools } from './tools.ts';

/** What is to be planned. */
export interface PlanOrder {
  readonly decision: Plan['decision'];
  readonly diff: ImageDiff;
  readonly baked: ImageLock | undefined;
  readonly target: {
    readonly lock: ImageLock;
    readonly measured: readonly MeasuredImage[];
    readonly document: string;
  };
  readonly survey: Survey;
  readonly inputs: BakeInputs;
  readonly findings: readonly Finding[];
}

/** Says what a bake would do, by reads alone, and keeps the document that it would publish in a file. */
export async function planBake(order: PlanOrder, tools: Tools): Promise<Plan> {
  const { decision, diff, baked, target, survey, inputs, findings } = order;
  const { clients, registries, log } = tools;
  const isBake = decision.kind === 'bake';
  const imagebuilder = await clients.imagebuilder(survey.home.region);
  const [held, durations, running, path] = await Promise.all([
    measureHeld(baked?.images ?? [], registries),
    earlierDurations(survey.builds, imagebuilder, log),
    isBake ? findInProgress(survey.builds, target.lock.id, imagebuilder) : undefined,
    isBake ? tools.keepFile(`${inputs.componentName}.yaml`, target.document) : undefined,
  ]);
  const median = medianDuration(durations.builds);
  return {
    decision,
    diff,
    pullBytes: uniqueBytes(target.measured),
    newBytes: uniqueBytes(target.measured, held),
    document: path === undefined ? undefined : { path, characters: target.document.length },
    inProgress: running?.arn,
    calls: isBake && running === undefined ? plannedCalls(survey, inputs) : [],
    duration: median === undefined ? undefined : { milliseconds: median, builds: durations.builds.length },
    findings,
  };
}
