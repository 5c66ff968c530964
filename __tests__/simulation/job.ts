import type { Clients } from '../../src/aws/clients.ts';
import { bake } from '../../src/bake.ts';
import { readBegun, STATE, StartedBuilds, stopBegun } from '../../src/cancellation.ts';
import type { Clock } from '../../src/clock.ts';
import { type Inputs, readInputs } from '../../src/inputs.ts';
import type { Log } from '../../src/log.ts';
import { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { NO_SOURCES } from '../../src/sources/sources.ts';
import { noOci } from '../images/noOci.ts';
import { DEFAULT_INPUTS, REGION } from '../tools.ts';
import type { Caller, SimulatedAws } from './aws.ts';
import type { Random } from './random.ts';
import type { Timeline } from './timeline.ts';

/** Where a job runs. */
export interface Surroundings {
  readonly aws: SimulatedAws;
  readonly timeline: Timeline;
  readonly random: Random;
  readonly watch: JobWatch;
}

/** How a step ended. */
export type Ending =
  | { readonly kind: 'green' }
  | { readonly kind: 'red'; readonly error: unknown; readonly whileWaiting: boolean }
  /** Cancelled or lost before it ended by itself. */
  | { readonly kind: 'stopped' };

/** What a job tells whoever follows it. */
export interface JobWatch {
  tell(line: string): void;
  ended(job: Job): void;
}

/** From the first signal of the runner to the one that nothing survives. */
const RUNNER_PATIENCE_MILLISECONDS = 10_000;
const TIMEOUT_MINUTES = '60';

/** One job with the action in it: its main step, what a signal does to it, and its post step. */
export class Job {
  readonly name: string;
  readonly runUrl: string;
  readonly cancelsBuild: boolean;
  readonly main: Caller;
  readonly stopper: Caller;
  readonly post: Caller;
  readonly outputs: Record<string, string> = {};
  readonly lines: string[] = [];
  /** Builds that the main step was told it started, in order. */
  readonly started: string[] = [];
  readonly begunAt: number;
  summary = '';
  ending: Ending | undefined;
  /** Whether it was stopped and a post step had its turn since. */
  postStepRan = false;
  private readonly aws: SimulatedAws;
  private readonly timeline: Timeline;
  private readonly inputs: Inputs;
  private readonly report: Report;
  private readonly watch: JobWatch;
  private waiting = 0;
  private isStopping = false;
  /** What is saved for the post step. */
  private readonly state = new Map<string, string>();
  private readonly builds: StartedBuilds;
  private readonly random: Random;
  private over: () => void = () => undefined;

  constructor(
    name: string,
    runUrl: string,
    given: Readonly<Record<string, string>>,
    { aws, timeline, random, watch }: Surroundings,
  ) {
    this.name = name;
    this.runUrl = runUrl;
    this.aws = aws;
    this.timeline = timeline;
    this.watch = watch;
    this.main = { name, dead: false };
    this.stopper = { name: `signal handler of ${name}`, dead: false };
    this.post = { name: `post step of ${name}`, dead: false };
    const texts = { ...DEFAULT_INPUTS, pipeline: 'nodes', 'timeout-minutes': TIMEOUT_MINUTES, ...given };
    this.inputs = readInputs((input) => Reflect.get(texts, input) ?? '', REGION);
    this.cancelsBuild = this.inputs.cancelBuild;
    const write = (output: string, value: string) => {
      this.outputs[output] = value;
    };
    this.report = new Report(this.inputs.mode, 'nodes', write, this.clock(this.main));
    this.begunAt = timeline.now();
    this.random = random;
    const { region, cancelBuild: cancel, role } = this.inputs;
    const save = (key: string, value: string) => {
      this.state.set(key, value);
      if (key === STATE.build && value !== '') this.started.push(value);
    };
    this.builds = new StartedBuilds(
      { id: `step of ${name}`, region, cancel, role },
      save,
      this.clock(this.main),
    );
  }

  /** The main step; resolves when it ended or was stopped. */
  run(): Promise<void> {
    const over = new Promise<void>((resolve) => {
      this.over = resolve;
    });
    const now = this.timeline.now();
    const clients = this.connect(this.main, 8);
    const tools = {
      clients,
      registries: { ecr: clients.ecr, oci: noOci },
      clock: this.clock(this.main),
      log: this.log(),
      report: this.report,
      deadline: now + this.inputs.patience.timeoutMilliseconds,
      run: { url: this.runUrl, commit: 'abc' },
      builds: this.builds,
      random: this.random,
      sources: async () => NO_SOURCES,
      keepFile: async (name: string) => name,
    };
    this.watch.tell(`${this.name} begins (${this.inputs.mode})`);
    bake(this.inputs, tools).then(
      () => this.end({ kind: 'green' }, undefined),
      (error: unknown) => this.end({ kind: 'red', error, whileWaiting: this.waiting > 0 }, error),
    );
    return over;
  }

  private end(ending: Ending, error: unknown): void {
    // A step that is being stopped ends with that.
    if (this.ending !== undefined || this.isStopping) return;
    this.ending = ending;
    this.state.set(STATE.ended, 'true');
    const failure = error === undefined ? undefined : String(error);
    this.summary = renderSummary(this.report.facts(), failure);
    this.watch.tell(`${this.name} ends ${ending.kind}${failure === undefined ? '' : `: ${failure}`}`);
    this.watch.ended(this);
    this.over();
  }

  /** The runner, or its process, is lost: nothing of the main step happens any more. */
  lose(): void {
    this.main.dead = true;
    this.stopper.dead = true;
    if (this.ending !== undefined) return;
    this.watch.tell(`${this.name} is lost`);
    this.ending = { kind: 'stopped' };
    this.watch.ended(this);
    this.over();
  }

  /** The signal of a cancelled run: the build that this step started is stopped, as long as the runner waits. */
  async cancel(): Promise<void> {
    if (this.ending !== undefined || this.isStopping) return;
    this.watch.tell(`${this.name} is told to stop`);
    this.isStopping = true;
    this.timeline.after(RUNNER_PATIENCE_MILLISECONDS, () => this.lose());
    const connect = () => this.connect(this.stopper, 2).imagebuilder(REGION);
    const { outcome, isDone } = await this.builds.stop(connect).catch((error: unknown) => {
      return { outcome: String(error), isDone: false };
    });
    if (isDone) this.state.set(STATE.ended, 'true');
    this.note('error', outcome);
    this.summary = renderSummary(this.report.facts(), outcome);
    this.lose();
  }

  /** The post step: stops the build that the main step started and could not stop. */
  async runPost(): Promise<void> {
    this.postStepRan = true;
    const state = (key: string) => this.state.get(key) ?? '';
    if (state(STATE.ended) === 'true') return;
    this.watch.tell(`${this.post.name} begins`);
    const connect = () => this.connect(this.post, 5).imagebuilder(REGION);
    await stopBegun(readBegun(state), connect, this.clock(this.post)).then(
      (text) => this.note('info', `post step: ${text}`),
      (error: unknown) => this.note('error', `post step: ${String(error)}`),
    );
  }

  private connect(caller: Caller, attempts: number): Clients {
    const { role } = this.inputs;
    return this.aws.clients(caller, attempts, role && this.aws.role(caller, role));
  }

  get assumesRole(): boolean {
    return this.inputs.role !== undefined;
  }

  get isWait(): boolean {
    return this.inputs.mode === 'wait';
  }

  get isStart(): boolean {
    return this.inputs.mode === 'start';
  }

  private clock(caller: Caller): Clock {
    return {
      now: () => this.timeline.now(),
      sleep: async (milliseconds) => {
        await this.timeline.sleep(milliseconds);
        if (caller.dead) await new Promise(() => {});
      },
    };
  }

  private log(): Log {
    const note = (kind: string) => (text: string) => this.note(kind, text);
    return {
      info: note('info'),
      warning: (text) => {
        this.report.warned(text);
        this.note('warning', text);
      },
      debug: note('debug'),
      group: async (title, work) => {
        this.note('group', title);
        const isWait = title.startsWith('Waiting for ');
        if (isWait) this.waiting += 1;
        // Left out where the work fails: then the step failed while it waited.
        const result = await work();
        if (isWait) this.waiting -= 1;
        return result;
      },
    };
  }

  private note(kind: string, text: string): void {
    this.lines.push(`${kind}: ${text}`);
    this.watch.tell(`${this.name} · ${kind}: ${text}`);
  }
}
