import type { Clock } from '../clock.ts';
import type { ImageDiff } from '../images/diff.ts';
import type { ImageLock } from '../images/lock.ts';
import type { FastLaunchReport } from '../launch/fastLaunch.ts';
import { type Ami, type Build, progressOf } from '../pipeline/builds.ts';
import type { Finding } from '../preflight/finding.ts';
import { type Drift, driftOutput } from '../sources/drift.ts';
import {
  amisOutput,
  diffOutput,
  fastLaunchOutput,
  findingsOutput,
  imagesOutput,
  type WriteOutput,
} from './outputs.ts';
import { type Plan, planOutput } from './planReport.ts';

/** A stretch of the run on its time line. */
export interface Phase {
  readonly name: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What is known of the run so far. */
export interface Facts {
  readonly mode: string;
  readonly pipeline: string;
  readonly decision?: { readonly kind: 'bake' | 'unchanged'; readonly reason: string };
  readonly changed?: boolean;
  readonly amiId?: string;
  readonly amis: readonly Ami[];
  readonly buildArn?: string;
  readonly componentArn?: string;
  readonly lock?: ImageLock;
  readonly diff?: ImageDiff;
  /** Mode plan only. */
  readonly plan?: Plan;
  readonly fastLaunch: readonly FastLaunchReport[];
  readonly findings: readonly Finding[];
  /** With files that name images only. */
  readonly drift?: Drift;
  readonly phases: readonly Phase[];
  readonly warnings: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Takes every fact the moment it is known, writes its output, and keeps it for the summary. */
export class Report {
  private readonly write: WriteOutput;
  private readonly clock: Clock;
  private readonly known: Mutable<Facts> & { phases: Phase[]; warnings: string[] };
  private open: { name: string; startedAt: number } | undefined;

  constructor(mode: string, pipeline: string, write: WriteOutput, clock: Clock) {
    this.write = write;
    this.clock = clock;
    this.known = { mode, pipeline, amis: [], fastLaunch: [], findings: [], phases: [], warnings: [] };
  }

  /** Ends the phase under way and begins another. */
  phase(name: string): void {
    this.endPhase();
    this.open = { name, startedAt: this.clock.now() };
  }

  private endPhase(): void {
    if (this.open !== undefined) this.known.phases.push({ ...this.open, endedAt: this.clock.now() });
    this.open = undefined;
  }

  decision(kind: 'bake' | 'unchanged', reason: string): void {
    this.known.decision = { kind, reason };
    this.write('decision', kind);
    this.write('reason', reason);
  }

  changed(changed: boolean): void {
    this.known.changed = changed;
    this.write('changed', String(changed));
  }

  build(arn: string): void {
    this.known.buildArn = arn;
    this.write('image-build-version-arn', arn);
  }

  /** A build reached another status; one that failed may have made AMIs before. */
  buildChanged({ status, amis }: Build): void {
    this.phase(status);
    if (progressOf(status) === 'failed' && amis.length > 0) this.amis(amis, undefined);
  }

  component(arn: string): void {
    this.known.componentArn = arn;
    this.write('component-arn', arn);
  }

  images(lock: ImageLock): void {
    this.known.lock = lock;
    this.write('images', imagesOutput(lock));
  }

  diff(diff: ImageDiff): void {
    this.known.diff = diff;
    this.write('diff', diffOutput(diff));
  }

  plan(plan: Plan): void {
    this.known.plan = plan;
    this.write('plan', planOutput(plan));
  }

  /** Every copy of the AMI, and the one in the pipeline's own account and Region. */
  amis(amis: readonly Ami[], own: Ami | undefined): void {
    this.known.amis = amis;
    this.write('amis', amisOutput(amis));
    if (own === undefined) return;
    this.known.amiId = own.id;
    this.write('ami-id', own.id);
  }

  fastLaunch(reports: readonly FastLaunchReport[]): void {
    this.known.fastLaunch = reports;
    this.write('fast-launch', fastLaunchOutput(reports));
  }

  /** What preflight found. */
  findings(findings: readonly Finding[]): void {
    this.known.findings = findings;
    this.write('findings', findingsOutput(findings));
  }

  /** How the files that name images and the AMI differ. */
  drift(drift: Drift): void {
    this.known.drift = drift;
    this.write('drift', driftOutput(drift));
  }

  warned(text: string): void {
    this.known.warnings.push(text);
  }

  /** What is known by now; ends the phase under way. */
  facts(): Facts {
    this.endPhase();
    return this.known;
  }
}
