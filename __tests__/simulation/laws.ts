import type { Structure } from '../../local-aws/service.ts';
import { isInProgress } from '../../local-aws/services/imagebuilder/builds.ts';
import { canonical } from '../../local-aws/services/imagebuilder/requests.ts';
import type { Build } from '../../local-aws/services/imagebuilder/state.ts';
import { isStructure, optionalStructure, text } from '../../local-aws/services/members.ts';
import { inRegion } from '../../local-aws/world.ts';
import { readDocument } from '../../src/component/document.ts';
import type { ImageLock } from '../../src/images/lock.ts';
import { progressOf, TAGS } from '../../src/pipeline/builds.ts';
import { Problem } from '../../src/problem.ts';
import { REGION } from '../tools.ts';
import { type Account, PULL } from './account.ts';
import { type Caller, type Effect, injected } from './aws.ts';
import type { Job } from './job.ts';
import type { Timeline } from './timeline.ts';
import type { Operation, PlannedTrouble } from './trouble.ts';

/** A start that took effect. */
interface StartRecord {
  readonly build: Build;
  readonly lock: string;
  readonly job: Job;
  /** What the run saw of the pipeline's builds before: the token follows from it. */
  readonly seen: SeenBuilds | undefined;
}

/** The pipeline's builds as a run last listed them. */
interface SeenBuilds {
  readonly at: number;
  readonly states: string;
  /** Whether the list may have lacked what was there. */
  readonly stale: boolean;
  /** ARNs of those in progress. */
  readonly running: ReadonlySet<string>;
}

/** What a run last read of the pipeline, and how many requests it sent since. */
interface SeenPipeline {
  readonly settings: string;
  readonly recipeArn: string;
  requestsSince: number;
}

/** The clients of a main step try a request 8 times, those that assume a role 5 times. */
const FEWEST_TRIES = 5;

/** Two builds of one lock may last this long side by side where no run could see the other's start. */
const YIELD_MILLISECONDS = 3 * 60_000;

/** Holds what happens against the laws of the issue "Waits that survive anything". */
export class Laws {
  /** Sentences about what broke a law, in order. */
  readonly broken: string[] = [];
  /** Updates between whose read and write a person edited the pipeline: nothing can keep them apart. */
  unavoidable = 0;
  private readonly account: Account;
  private readonly timeline: Timeline;
  private readonly tokensRemembered: boolean;
  private readonly jobs = new Map<Caller, Job>();
  private readonly starts = new Map<string, StartRecord>();
  private readonly seenBuilds = new Map<Caller, SeenBuilds>();
  private readonly seenPipeline = new Map<Caller, SeenPipeline>();
  private readonly staleNow = new Set<Caller>();
  /** Callers that met more trouble than a client outlasts as they would have stopped a build. */
  private readonly hindered = new Set<Caller>();
  private readonly retries = new Map<
    string,
    { readonly by: Caller; readonly at: number; readonly runs: number }
  >();
  private readonly startTrouble = new Set<Job>();
  private before: { readonly settings: string; readonly recipeArn: string } | undefined;

  constructor(account: Account, timeline: Timeline, tokenMemory: number) {
    this.account = account;
    this.timeline = timeline;
    this.tokensRemembered = tokenMemory > 60 * 60_000;
  }

  follow(job: Job): void {
    for (const caller of [job.main, job.stopper, job.post]) this.jobs.set(caller, job);
  }

  met(caller: Caller, planned: PlannedTrouble): void {
    const { operation, trouble } = planned;
    const job = this.jobs.get(caller);
    if (operation === 'imagebuilder StartImagePipelineExecution' && job !== undefined)
      this.startTrouble.add(job);
    if (operation === 'imagebuilder ListImagePipelineImages' && trouble === 'stale')
      this.staleNow.add(caller);
    if (job === undefined || !isLasting(planned, job)) return;
    const keepsFromStopping = trouble === 'expired' || operation === 'imagebuilder CancelImageCreation';
    if (caller !== job.main || keepsFromStopping) this.hindered.add(caller);
  }

  leaving(caller: Caller): void {
    const seen = this.seenPipeline.get(caller);
    if (seen !== undefined) seen.requestsSince += 1;
  }

  arriving(operation: Operation): void {
    if (operation === 'imagebuilder UpdateImagePipeline') this.before = this.pipelineNow();
  }

  effect({ caller, operation, input, output }: Effect): void {
    switch (operation) {
      case 'imagebuilder ListImagePipelineImages':
        this.listed(caller, output);
        break;
      case 'imagebuilder GetImagePipeline':
        this.seenPipeline.set(caller, { ...this.pipelineNow(), requestsSince: 0 });
        break;
      case 'imagebuilder UpdateImagePipeline':
        this.updated(caller);
        break;
      case 'imagebuilder StartImagePipelineExecution':
        this.started(caller, input, output);
        break;
      case 'imagebuilder RetryImage':
        this.retried(caller, text(output, 'imageBuildVersionArn'));
        break;
      case 'imagebuilder CancelImageCreation':
        this.cancelled(caller, text(input, 'imageBuildVersionArn'));
        break;
      default:
    }
  }

  private listed(caller: Caller, output: Structure): void {
    const rows = Array.isArray(output.imageSummaryList) ? output.imageSummaryList.filter(isStructure) : [];
    const states = rows.map((row) => {
      const status = text(optionalStructure(row, 'state') ?? {}, 'status');
      return `${text(row, 'arn')} ${progressOf(status)}`;
    });
    this.seenBuilds.set(caller, {
      at: this.timeline.now(),
      states: states.sort().join('\n'),
      stale: this.staleNow.has(caller),
      running: new Set(states.flatMap((state) => (state.endsWith(' running') ? [state.slice(0, -8)] : []))),
    });
  }

  private pipelineNow(): { readonly settings: string; readonly recipeArn: string } {
    const { imageRecipeArn, ...settings } = this.account.pipeline.settings;
    return { settings: canonical(settings), recipeArn: String(imageRecipeArn) };
  }

  /** "A pipeline never lost a setting", nor a component of its recipe. */
  private updated(caller: Caller): void {
    const { before } = this;
    const seen = this.seenPipeline.get(caller);
    const after = this.pipelineNow();
    if (before === undefined) return;
    const lost = [
      ...(before.settings === after.settings
        ? []
        : [`settings: ${before.settings} became ${after.settings}`]),
      ...this.lostComponents(before.recipeArn, after.recipeArn),
    ];
    if (lost.length === 0) return;
    const isNext = seen?.requestsSince === 1;
    const edited = seen?.settings !== before.settings || seen.recipeArn !== before.recipeArn;
    if (isNext && edited) this.unavoidable += 1;
    else this.break(`${caller.name} lost of the pipeline ${lost.join('; ')}`);
  }

  private lostComponents(before: string, after: string): readonly string[] {
    const { imageRecipes } = inRegion(this.account.world, REGION).imagebuilder;
    const names = (arn: string) =>
      (imageRecipes.get(arn)?.components ?? [])
        .map((entry) => text(entry, 'componentArn').split('/')[1] ?? '')
        .filter((name) => name !== PULL);
    const left = names(after);
    return names(before)
      .filter((name) => !left.includes(name))
      .map((name) => `the component ${name}`);
  }

  /** "No build of the same lock runs twice at once". */
  private started(caller: Caller, input: Structure, output: Structure): void {
    const job = this.jobs.get(caller);
    const arn = text(output, 'imageBuildVersionArn');
    const build = this.account.build(arn);
    if (job === undefined || build === undefined || this.starts.has(arn)) return;
    const lock = text(optionalStructure(input, 'tags') ?? {}, TAGS.lock);
    const own: StartRecord = { build, lock, job, seen: this.seenBuilds.get(caller) };
    const others = this.account.inProgress.flatMap((each) => {
      const record = this.starts.get(each.arn);
      return record !== undefined && record.lock === lock ? [record] : [];
    });
    this.starts.set(arn, own);
    for (const other of others) this.sideBySide(own, other);
  }

  private sideBySide(own: StartRecord, other: StartRecord): void {
    const both = `${own.job.name} started ${own.build.arn} of the lock that ${other.build.arn} is building`;
    const seenAlike = own.seen !== undefined && own.seen.states === other.seen?.states;
    if (own.seen?.running.has(other.build.arn)) this.break(`${both}, which it had seen`);
    else if (seenAlike && this.tokensRemembered) {
      this.break(`${both}, though both runs saw the same builds and tokens are remembered`);
    }
    this.timeline.after(YIELD_MILLISECONDS, () => {
      const goOn = [own, other].every(({ build }) => isInProgress(build) && !build.cancelRequested);
      if (goOn && ![own, other].some(({ job }) => this.isExcused(job)))
        this.break(`${both}, and neither gave way`);
    });
  }

  /** A build that failed in distribution is retried once, however many runs wait for it. */
  private retried(by: Caller, arn: string): void {
    const runs = this.account.build(arn)?.run ?? 0;
    // The answer to a token that is remembered sets nothing going.
    if (this.retries.get(arn)?.runs !== runs) this.retries.set(arn, { by, at: this.timeline.now(), runs });
    if (runs > 2 && this.tokensRemembered) this.break(`${arn} was retried ${runs - 1} times`);
  }

  /** Whether nobody could stop a build that a run started. */
  private isExcused(job: Job): boolean {
    if (job.ending?.kind !== 'stopped') return this.hindered.has(job.main);
    // Every repetition of a lost start is a build of its own where AWS forgets tokens; a run that lives stops the spare.
    const repeated = this.startTrouble.has(job) && !this.tokensRemembered;
    // With cancel-build: false a run that is stopped leaves its build going, whatever else builds.
    return repeated || !job.cancelsBuild || !job.postStepRan || this.hindered.has(job.post);
  }

  /** "A build that a run only attached to is never cancelled by it". */
  private cancelled(caller: Caller, arn: string): void {
    const job = this.jobs.get(caller);
    const record = this.starts.get(arn);
    if (record?.job !== job) {
      this.break(`${caller.name} cancelled ${arn}, which ${record?.job.name ?? 'somebody else'} started`);
    } else if (job?.cancelsBuild === false && caller !== job.main) {
      this.break(`${caller.name} cancelled ${arn} against cancel-build: false`);
    }
  }

  /** "The post step finishes what the main step could not": looks at the builds that were there as it began. */
  postStepEnded(job: Job, begunAt: number): void {
    if (!job.cancelsBuild || this.isExcused(job)) return;
    for (const build of this.account.inProgress) {
      const retry = this.retries.get(build.arn);
      // A run that only waited for it set it going again, after its own run was stopped.
      if (retry !== undefined && retry.by !== job.main) continue;
      const goesSince = retry?.at ?? build.dateCreated.getTime();
      if (this.starts.get(build.arn)?.job !== job || goesSince > begunAt) continue;
      this.break(`${job.name} was stopped, and its ${build.arn} goes on after the post step`);
    }
  }

  /** Looks at a job that ended by itself. */
  ended(job: Job): void {
    const { ending } = job;
    if (ending?.kind === 'green') this.green(job);
    if (ending?.kind === 'red') this.red(job, ending.error, ending.whileWaiting);
  }

  /** "A green step has its AMI with exactly its lock". */
  private green(job: Job): void {
    const arn = job.outputs['image-build-version-arn'] ?? '';
    const amiId = job.outputs['ami-id'];
    if (this.account.touched.has(arn) || this.account.touched.has(amiId ?? '')) return;
    const wrong = amiId === undefined ? this.wrongStart(job, arn) : this.wrongAmi(job, arn, amiId);
    if (wrong !== undefined) this.break(`${job.name} is green, and ${wrong}`);
  }

  private wrongAmi(job: Job, arn: string, amiId: string): string | undefined {
    const build = this.account.build(arn);
    const ami = inRegion(this.account.world, REGION).ec2.amis.get(amiId);
    if (build?.status !== 'AVAILABLE') return `${arn} is ${build?.status}`;
    if (ami?.state !== 'available' || ami.tags.Ec2ImageBuilderArn !== arn) return `${amiId} is not of ${arn}`;
    const told: ImageLock = JSON.parse(job.outputs.images ?? '{}');
    const inside = readDocument(this.account.pulledInto(build) ?? '')?.lock;
    if (inside?.id !== told.id || canonical(inside?.images) !== canonical(told.images)) {
      return `${arn} holds the lock ${inside?.id}, not ${told.id}`;
    }
    return job.isWait || this.wasWanted(job, told) ? undefined : `no rule wanted ${told.id} while it ran`;
  }

  /** Whether the tag pointed at the lock's one image at some moment of the run. */
  private wasWanted(job: Job, lock: ImageLock): boolean {
    const { pushes } = this.account;
    const last = pushes.filter(({ at }) => at <= job.begunAt).at(-1);
    const wanted = pushes.filter((push) => push === last || push.at > job.begunAt);
    const [image, ...others] = lock.images;
    return others.length === 0 && wanted.some(({ digest }) => digest === image?.digest);
  }

  /** A start that is green names a build that was started for just its lock. */
  private wrongStart(job: Job, arn: string): string | undefined {
    if (!job.isStart) return 'it names no AMI';
    const told: ImageLock = JSON.parse(job.outputs.images ?? '{}');
    const record = this.starts.get(arn);
    if (record === undefined) return `nobody started ${arn}`;
    return record.lock === told.id ? undefined : `${arn} was started for ${record.lock}, not for ${told.id}`;
  }

  /** "Never fail a wait", and elsewhere not for what the client repeats. */
  private red(job: Job, error: unknown, whileWaiting: boolean): void {
    if (!(error instanceof Problem)) this.break(`${job.name} failed with no Problem but ${String(error)}`);
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      const planned = injected.get(cause);
      if (planned === undefined || isReason(planned, job, whileWaiting)) continue;
      const when = whileWaiting ? 'stopped waiting' : 'failed';
      this.break(
        `${job.name} ${when} because of ${planned.trouble} × ${planned.tries} of ${planned.operation}`,
      );
    }
  }

  /** "After the last run nothing is left building that nobody waits for". */
  lastRunEnded(): void {
    for (const build of this.account.inProgress) {
      const record = this.starts.get(build.arn);
      if (record === undefined || this.isLeftOnPurpose(record)) continue;
      this.break(`${build.arn}, which ${record.job.name} started, goes on after the last run`);
    }
  }

  private isLeftOnPurpose({ build, job }: StartRecord): boolean {
    const retry = this.retries.get(build.arn);
    // Set going again by a run that only waited for it: neither stops it for the other.
    const isTakenOver = retry !== undefined && retry.by !== job.main;
    return !job.cancelsBuild || job.isStart || isTakenOver || this.isExcused(job);
  }

  /** "No secret in any log, output, summary, tag or document". */
  secrets(jobs: readonly Job[], secrets: ReadonlySet<string>): void {
    const { builds, components, imageRecipes } = inRegion(this.account.world, REGION).imagebuilder;
    const texts = [
      ...jobs.flatMap((job) => [...job.lines, ...Object.values(job.outputs), job.summary]),
      ...[...builds.values(), ...imageRecipes.values()].map(({ tags }) => JSON.stringify(tags)),
      ...[...components.values()].map(({ tags, data }) => JSON.stringify([tags, data])),
    ].join('\n');
    for (const secret of secrets) {
      if (texts.includes(secret)) this.break(`the runs wrote the secret ${secret}`);
    }
  }

  break(sentence: string): void {
    this.broken.push(sentence);
  }
}

/** Whether a trouble is reason enough for a run to fail. */
function isReason(planned: PlannedTrouble, job: Job, whileWaiting: boolean): boolean {
  return isLasting(planned, job) && (planned.trouble === 'expired' || !whileWaiting);
}

/** Whether the clients hand a trouble on instead of trying again. */
function isLasting({ trouble, tries }: PlannedTrouble, job: Job): boolean {
  switch (trouble) {
    case 'expired':
      // One renewal is tried.
      return !job.assumesRole || tries > 1;
    case 'half answer':
    case 'in use':
    case 'stale':
    case 'crash before':
    case 'crash after':
      return true;
    default:
      return tries >= FEWEST_TRIES;
  }
}
