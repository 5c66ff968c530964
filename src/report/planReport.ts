import { duration } from '../clock.ts';
import { longestDocument } from '../component/document.ts';
import type { ImageDiff } from '../images/diff.ts';
import type { Finding } from '../preflight/finding.ts';
import { renderFindings } from './findings.ts';
import { folded, imageTable } from './imageTable.ts';
import { code, codeBlock, count, plain, shortName, size, table } from './markdown.ts';

/** What a bake would do now, and what is known of it before. */
export interface Plan {
  readonly decision: { readonly kind: 'bake' | 'unchanged'; readonly reason: string };
  /** Sizes known. */
  readonly diff: ImageDiff;
  /** Compressed bytes that a build pulls: each layer once. */
  readonly pullBytes: number;
  /** Compressed bytes of the layers that the last AMI does not hold. */
  readonly newBytes: number;
  /** The rendered component document; undefined when nothing would be baked. */
  readonly document: { readonly path: string; readonly characters: number } | undefined;
  /** ARN of a build of the same images that is in progress, for which a bake would wait; undefined: there is none. */
  readonly inProgress: string | undefined;
  /** What a bake would call that changes something, in order: `imagebuilder:CreateComponent` and on what. */
  readonly calls: readonly { readonly action: string; readonly on: string }[];
  /**
   * How long a bake is expected to take, in milliseconds, from the pipeline's own history, and how many builds that
   * rests on; undefined where there is no history.
   */
  readonly duration: { readonly milliseconds: number; readonly builds: number } | undefined;
  readonly findings: readonly Finding[];
}

/** The output `plan`, with null for what there is not. The images and the findings are outputs of their own. */
export interface PlanOutput extends Pick<Plan, 'pullBytes' | 'newBytes' | 'calls'> {
  readonly decision: Plan['decision']['kind'];
  readonly reason: string;
  readonly document: NonNullable<Plan['document']> | null;
  readonly inProgress: string | null;
  readonly duration: NonNullable<Plan['duration']> | null;
}

/**
 * The output `plan`: `{"decision","reason","pullBytes","newBytes","document":{"path","characters"},
 * "inProgress","calls":[{"action","on"}],"duration":{"milliseconds","builds"}}`.
 */
export function planOutput(plan: Plan): string {
  const { decision, pullBytes, newBytes, document = null, inProgress = null, calls } = plan;
  const output: PlanOutput = {
    decision: decision.kind,
    reason: decision.reason,
    pullBytes,
    newBytes,
    document,
    inProgress,
    calls: calls.map(({ action, on }) => ({ action, on })),
    duration: plan.duration ?? null,
  };
  return JSON.stringify(output);
}

/** What a comment says beside the plan. */
export interface CommentFrame {
  /** Name or ARN. */
  readonly pipeline: string;
  /** Region and account of the pipeline, for a person. */
  readonly place: string;
  /** Address of the run; empty where it has none. */
  readonly runUrl: string;
  /** The commit that the plan is of; empty where it is not known. */
  readonly commit: string;
}

/** A comment holds less than a summary, and people scroll past it. */
const MOST_ROWS_OF_COMMENT = 50;

/** The plan as a comment on a pull request. */
export function renderComment(plan: Plan, frame: CommentFrame): string {
  const { decision } = plan;
  const parts = [
    `## ${planTitle(plan, frame.pipeline)}`,
    `**${decision.kind}** · ${plain(decision.reason)}`,
    renderPlan(plan, MOST_ROWS_OF_COMMENT),
    plannedBy(frame),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * The comment of a plan that came to no end, in place of one that would be out of date.
 *
 * @param failure the message of the error that ended the run
 */
export function renderFailedPlan(failure: string, frame: CommentFrame): string {
  const name = shortName(frame.pipeline);
  const parts = [`## ❌ ${name}: there is no plan`, codeBlock(failure.slice(0, 20_000)), plannedBy(frame)];
  return `${parts.join('\n\n')}\n`;
}

function plannedBy({ place, runUrl, commit }: CommentFrame): string {
  const run = /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? `[this run](${runUrl})` : 'this run';
  const of = commit === '' ? '' : ` of ${code(commit.slice(0, 12))}`;
  return `<sub>Planned by ${run}${of}, for ${plain(place)}. Nothing was changed in AWS.</sub>`;
}

/** The headline of a comment and of a summary, without its number signs. */
export function planTitle({ decision, findings }: Plan, pipeline: string): string {
  const name = shortName(pipeline);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const hindrance = `${count(errors, 'error')} ${errors === 1 ? 'stands' : 'stand'} in the way`;
  if (decision.kind === 'unchanged') {
    return errors === 0 ? `✅ ${name}: is warm` : `⚠️ ${name}: is warm, but ${hindrance} of the next bake`;
  }
  return errors === 0 ? `📋 ${name}: would bake a new AMI` : `❌ ${name}: would bake, but ${hindrance}`;
}

/**
 * The plan in GitHub's Markdown, for the comment and the summary.
 *
 * @param mostRows of a table of images
 */
export function renderPlan(plan: Plan, mostRows: number): string {
  const parts = [
    plan.decision.kind === 'bake' ? costs(plan) : '',
    underWay(plan),
    renderFindings(plan.findings),
    imageTable(plan.diff, mostRows),
    steps(plan.calls),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function costs({ pullBytes, newBytes, duration: expected, document }: Plan): string {
  const time =
    expected === undefined
      ? 'not known: no build before'
      : `**${duration(expected.milliseconds)}** by ${count(expected.builds, 'build')} before`;
  const component =
    document === undefined
      ? ''
      : `${code(document.path.replace(/^.*[/\\]/, ''))}, ${count(document.characters, 'character')} of ${longestDocument.toLocaleString('en-US')}`;
  return table(
    ['Takes about', 'Pulls', 'New layers', 'Pull component'],
    [[time, `**${size(pullBytes)}**`, `**${size(newBytes)}**`, component]],
  );
}

function underWay({ inProgress }: Plan): string {
  if (inProgress === undefined) return '';
  return `A build of just these images is under way, and a bake would wait for it: ${code(inProgress)}`;
}

function steps(calls: Plan['calls']): string {
  if (calls.length === 0) return '';
  const lines = calls.map(({ action, on }) => `1. ${code(action)} ${plain(on)}`);
  return folded(`${count(calls.length, 'call')} that would change something in AWS`, lines.join('\n'));
}
