import fc from 'fast-check';
import { type Plan, plans } from './plan.ts';
import { type Played, play } from './play.ts';
import { cellOf } from './table.ts';

/** What one process is to try. */
export interface Order {
  readonly seed: number;
  readonly schedules: number;
  /** Whether a failing schedule is made smaller, which takes a while. */
  readonly shrink: boolean;
}

/** What came of it; sent to the parent as one message. */
export interface WorkerReport {
  readonly seed: number;
  readonly schedules: number;
  readonly runs: number;
  /** Runs by operation and trouble, `imagebuilder GetImage · slow`, that met it. */
  readonly cells: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  readonly unavoidable: number;
  readonly failure: Failure | undefined;
}

export interface Failure {
  /** The how-manieth schedule broke a law. */
  readonly after: number;
  readonly broken: readonly string[];
  /** The smallest schedule found that breaks one. */
  readonly plan: Plan;
  readonly trace: readonly string[];
}

/** Shrinking ends after this long: a readable schedule, not the smallest, is what it is for. */
const SHRINK_MILLISECONDS = 60_000;

/** Plays random schedules until one breaks a law or all are played. */
async function work({ seed, schedules, shrink }: Order): Promise<WorkerReport> {
  const cells: Record<string, number> = {};
  const endings: Record<string, number> = {};
  let runs = 0;
  let unavoidable = 0;
  let count = 0;
  let failedAt: number | undefined;
  let failedSince = 0;
  const tally = (played: Played) => {
    count += 1;
    runs += played.runs;
    unavoidable += played.unavoidable;
    for (const { operation, trouble } of played.met) add(cells, cellOf(operation, trouble));
    for (const ending of played.endings) add(endings, ending);
  };
  const keepsLaws = fc.asyncProperty(plans, async (plan) => {
    if (failedAt !== undefined && performance.now() - failedSince > SHRINK_MILLISECONDS) return;
    const played = await play(plan);
    if (failedAt === undefined) tally(played);
    if (played.broken.length === 0) return;
    if (failedAt === undefined) failedSince = performance.now();
    failedAt ??= count;
    throw new Error(played.broken.join('\n'));
  });
  const details = await fc.check(keepsLaws, { seed, numRuns: schedules, endOnFailure: !shrink });
  const [plan] = details.counterexample ?? [];
  let failure: Failure | undefined;
  if (plan !== undefined) {
    const { broken, trace } = await play(plan, { trace: true });
    failure = { after: failedAt ?? 0, broken, plan, trace };
  }
  return { seed, schedules: count, runs, cells, endings, unavoidable, failure };
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

process.once('message', (order: Order) => {
  void work(order).then((report) => process.send?.(report, () => process.exit(0)));
});
