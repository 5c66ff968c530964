import { Account } from './account.ts';
import { type Caller, ROLE, SimulatedAws } from './aws.ts';
import { Job } from './job.ts';
import { Laws } from './laws.ts';
import type { Plan, RunPlan } from './plan.ts';
import { type Random, randomOf } from './random.ts';
import { Timeline } from './timeline.ts';
import { type Operation, type PlannedTrouble, type Trouble, Troubles } from './trouble.ts';

/** What came of a schedule. */
export interface Played {
  /** Sentences about the laws that were broken. */
  readonly broken: readonly string[];
  /** Each trouble that a run met, once: `run 2 · imagebuilder GetImage · slow`. */
  readonly met: readonly Meeting[];
  readonly runs: number;
  readonly unavoidable: number;
  /** Every ending of a run in a word or two. */
  readonly endings: readonly string[];
  /** What happened, line by line; empty unless it was asked for. */
  readonly trace: readonly string[];
}

export interface Meeting {
  readonly operation: Operation;
  readonly trouble: Trouble;
}

const START = new Date('2026-11-24T10:00:00Z');

/** Plays a schedule from beginning to end on a clock of its own. */
export async function play(plan: Plan, options: { readonly trace?: boolean } = {}): Promise<Played> {
  const timeline = new Timeline(START);
  const account = await Account.open(plan, timeline);
  const stage = new Stage(plan, timeline, account, options.trace === true);
  try {
    await timeline.play(stage.perform());
  } catch (error) {
    stage.laws.break(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return stage.played();
}

/** A schedule while it is played: who is on stage and what became of them. */
class Stage {
  readonly laws: Laws;
  private readonly plan: Plan;
  private readonly timeline: Timeline;
  private readonly account: Account;
  private readonly aws: SimulatedAws;
  private readonly troubles: Troubles;
  private readonly jobs: Job[] = [];
  private readonly jobOf = new Map<Caller, Job>();
  private readonly met = new Map<string, Meeting>();
  private readonly trace: string[] = [];
  private readonly tracing: boolean;
  private readonly endings: string[] = [];
  private readonly random: Random;
  private isUndisturbed = false;

  constructor(plan: Plan, timeline: Timeline, account: Account, tracing: boolean) {
    this.plan = plan;
    this.timeline = timeline;
    this.account = account;
    this.tracing = tracing;
    this.laws = new Laws(account, timeline, plan.world.switches.clientTokenMemory ?? 0);
    this.troubles = new Troubles(plan.troubles);
    this.random = randomOf(plan.seed);
    const watch = {
      leaving: (caller: Caller) => this.laws.leaving(caller),
      arriving: (operation: Operation) => this.laws.arriving(operation),
      effect: (effect: Parameters<Laws['effect']>[0]) => {
        this.laws.effect(effect);
        if (/ (Create|Update|Start|Cancel|Tag|Retry|Enable)/.test(effect.operation))
          this.tell(`${effect.caller.name}: ${effect.operation} takes effect: ${short(effect.output)}`);
      },
      met: (caller: Caller, planned: PlannedTrouble) => {
        const { operation, trouble } = planned;
        this.laws.met(caller, planned);
        this.met.set(`${caller.name} ${operation} ${trouble}`, { operation, trouble });
      },
      crash: (caller: Caller) => this.crash(caller),
      tell: (line: string) => this.tell(line),
    };
    this.aws = new SimulatedAws(account.world, timeline, this.random, this.troubles, watch);
  }

  async perform(): Promise<void> {
    for (const { at, deed } of this.plan.deeds) {
      this.timeline.after(at, () => {
        if (this.isUndisturbed) return;
        this.account.doDeed(deed).then(
          (outcome) => this.tell(`somebody: ${deed.kind}: ${outcome}`),
          (error: unknown) => this.tell(`somebody: ${deed.kind} fails: ${String(error)}`),
        );
      });
    }
    let url = '';
    const runs = this.plan.runs.map((run, index) => {
      if (!run.sameWorkflowRun || url === '')
        url = `https://github.com/example/shop/actions/runs/${index + 1}`;
      return this.workflow(run, `run ${index + 1}`, url);
    });
    await Promise.all(runs);
    await this.lastRuns();
    this.laws.secrets(this.jobs, this.aws.secrets);
  }

  private async workflow(run: RunPlan, name: string, url: string): Promise<void> {
    await this.timeline.sleep(run.startsAt);
    const given = {
      images: run.images,
      rebuild: run.rebuild,
      'cancel-build': String(run.cancelBuild),
      'fast-launch': run.fastLaunch,
      'poll-seconds': run.pollSeconds,
      ...(run.role ? { 'role-to-assume': ROLE, 'role-session-seconds': '900' } : {}),
    };
    if (run.mode === 'bake') return this.job(run, name, url, given);
    const started = this.enter(name, url, { ...given, mode: 'start' });
    await this.follow(started, run);
    if (started.ending?.kind !== 'green') return;
    const arn = started.outputs['image-build-version-arn'] ?? '';
    const named =
      run.mode === 'start, then wait for the named build' ? { 'image-build-version-arn': arn } : {};
    const { images: _, rebuild: __, ...common } = given;
    await this.job({ ...run, stop: { kind: 'none' } }, `${name} (wait)`, url, {
      ...common,
      ...named,
      mode: 'wait',
    });
  }

  private async job(
    run: RunPlan,
    name: string,
    url: string,
    given: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.follow(this.enter(name, url, given), run);
  }

  private enter(name: string, url: string, given: Readonly<Record<string, string>>): Job {
    const { aws, timeline, random } = this;
    const watch = { tell: (line: string) => this.tell(line), ended: (job: Job) => this.ended(job) };
    const job = new Job(name, url, given, { aws, timeline, random, watch });
    this.jobs.push(job);
    this.laws.follow(job);
    for (const caller of [job.main, job.stopper, job.post]) this.jobOf.set(caller, job);
    return job;
  }

  /** A job to its end, with what is planned to happen to it. */
  private async follow(job: Job, { stop, postStep }: RunPlan): Promise<void> {
    if (stop.kind === 'cancelled') this.timeline.after(stop.after, () => void job.cancel());
    if (stop.kind === 'lost') this.timeline.after(stop.after, () => job.lose());
    await job.run();
    if (job.ending?.kind !== 'stopped') return;
    // A runner that is lost altogether runs no post step; after a signal there always is one.
    if (!postStep && stop.kind !== 'cancelled') return;
    await this.timeline.sleep(1000);
    const begunAt = this.timeline.now();
    await Promise.race([job.runPost(), this.timeline.sleep(5 * 60_000)]);
    this.laws.postStepEnded(job, begunAt);
  }

  private crash(caller: Caller): void {
    caller.dead = true;
    const job = this.jobOf.get(caller);
    if (job !== undefined && caller !== job.post) job.lose();
  }

  private ended(job: Job): void {
    this.laws.ended(job);
    const { ending } = job;
    const decision = job.outputs.decision ?? 'undecided';
    this.endings.push(`${ending?.kind}${ending?.kind === 'green' ? `, ${decision}` : ''}`);
  }

  /** Two runs that nothing disturbs, the second when AWS has come to rest, and one that finds all done. */
  private async lastRuns(): Promise<void> {
    this.isUndisturbed = true;
    this.troubles.end();
    this.account.world.buildScripts.length = 0;
    const first = await this.lastRun('last run');
    if (first.ending?.kind !== 'green' && this.isSound(first.outputs['image-build-version-arn'] ?? '')) {
      this.laws.break(`the last run ended red: ${errorOf(first)}`);
    }
    this.laws.lastRunEnded();
    while (this.account.restless) await this.timeline.sleep(60_000);
    const second = await this.lastRun('run after all came to rest');
    if (second.ending?.kind !== 'green') this.laws.break(`a run at rest ended red: ${errorOf(second)}`);
    const third = await this.lastRun('run once more');
    if (third.ending?.kind !== 'green' || third.outputs.decision !== 'unchanged') {
      this.laws.break(`running again does not converge: ${third.outputs.reason ?? errorOf(third)}`);
    }
  }

  /** Whether nothing is wrong with the build that a run named last, or it named none. */
  private isSound(arn: string): boolean {
    const build = this.account.build(arn);
    if (build === undefined) return true;
    return build.status === 'AVAILABLE' && !build.amis.some(({ image }) => this.account.touched.has(image));
  }

  private async lastRun(name: string): Promise<Job> {
    const url = `https://github.com/example/shop/actions/runs/${name.replaceAll(' ', '-')}`;
    const job = this.enter(name, url, {
      images: 'team/web:prod',
      'fast-launch': 'auto',
      'poll-seconds': '60',
    });
    await job.run();
    return job;
  }

  private tell(line: string): void {
    if (!this.tracing) return;
    const seconds = ((this.timeline.now() - START.getTime()) / 1000 - 600).toFixed(2);
    this.trace.push(`${seconds.padStart(9)} s  ${line}`);
  }

  played(): Played {
    const { broken, unavoidable } = this.laws;
    const { trace, endings } = this;
    return { broken, met: [...this.met.values()], runs: this.jobs.length, unavoidable, endings, trace };
  }
}

function errorOf({ ending }: Job): string {
  return ending?.kind === 'red' ? String(ending.error) : (ending?.kind ?? 'never');
}

function short(value: object): string {
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
