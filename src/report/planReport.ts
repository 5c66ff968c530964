import { duration } from '../clock.ts';
import type { ImageDiff } from '../images/diff.ts';
import type { Finding } from '../preflight/finding.ts';
import { countFindings, renderFindings } from './findings.ts';
import { folded, imageTable } from './imageTable.ts';
import { code, plain, size } from './markdown.ts';

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
  /** ARN of a build of the same images that is in progress: a bake would wait for it and call nothing. */
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

/** Image Builder takes no longer document from CreateComponent. */
const LONGEST_DOCUMENT = 16_000;

/** The output `plan`, whose shape is that of {@link Plan} without `diff`, which is an output of its own. */
export function planOutput({ diff: _, ...plan }: Plan): string {
  return JSON.stringify(plan);
}

/** What a comment says beside the plan. */
export interface CommentFrame {
  /** Name or ARN. */
  readonly pipeline: string;
  /** Address of the run; empty where it has none. */
  readonly runUrl: string;
  /** The commit that the plan is of; empty where it is not known. */
  readonly commit: string;
}

/** The plan as a comment on a pull request. */
export function renderComment(plan: Plan, { pipeline, runUrl, commit }: CommentFrame): string {
  const of = commit === '' ? '' : ` for ${code(commit.slice(0, 12))}`;
  const by = runUrl === '' ? 'this run' : `[this run](${runUrl.replace(/[^\w:/.-]/g, encodeURIComponent)})`;
  return `${[
    `## ${planTitle(plan.decision.kind, pipeline)}`,
    `**${plan.decision.kind}** · ${plain(plan.decision.reason)}`,
    renderPlan(plan, 100),
    `<sub>Planned by ${by}${of}. Nothing was changed in AWS.</sub>`,
  ].join('\n\n')}\n`;
}

export function planTitle(decision: 'bake' | 'unchanged', pipeline: string): string {
  const name = plain(pipeline.split('/').at(-1) ?? pipeline);
  return `📋 ${name}: ${decision === 'bake' ? 'would bake a new AMI' : 'is warm'}`;
}

/**
 * The plan in GitHub's Markdown, for the comment and the summary.
 *
 * @param mostRows of the table of images
 */
export function renderPlan(plan: Plan, mostRows: number): string {
  const parts = [
    factsOf(plan),
    renderFindings(plan.findings),
    imageTable(plan.diff, mostRows),
    callsOf(plan),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function factsOf({ decision, findings, pullBytes, newBytes, duration: expected, document }: Plan): string {
  const lines = [
    ...(findings.length === 0 ? [] : [`- Preflight: ${countFindings(findings)}`]),
    ...(decision.kind === 'unchanged' ? [] : [`- Pulls ${size(pullBytes)}, ${size(newBytes)} of it new`]),
    ...(expected === undefined
      ? []
      : [`- Takes about ${duration(expected.milliseconds)}, by the last ${expected.builds} builds`]),
    ...(document === undefined
      ? []
      : [
          `- Pull component ${code(document.path)}: ${document.characters} of ${LONGEST_DOCUMENT} characters`,
        ]),
  ];
  return lines.join('\n');
}

function callsOf({ calls }: Plan): string {
  if (calls.length === 0) return '';
  const lines = calls.map(({ action, on }) => `1. ${code(action)} ${plain(on)}`);
  return folded(`${calls.length} calls that change something in AWS`, lines.join('\n'));
}
