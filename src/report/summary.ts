import { duration } from '../clock.ts';
import { inOneLine } from '../preflight/finding.ts';
import { renderDrift } from './driftReport.ts';
import { renderFindings } from './findings.ts';
import { imageTable } from './imageTable.ts';
import { code, codeBlock, count, plain, shortName, size, table } from './markdown.ts';
import { planTitle, renderPlan } from './planReport.ts';
import type { Facts, Phase } from './report.ts';

/** The runner drops a step's summary above 1 MiB; other steps of the job have theirs apart. */
const LONGEST_SUMMARY_BYTES = 1024 * 1024;
/** More rows than a person reads; the outputs hold all. */
const MOST_ROWS = 200;

/**
 * The job summary: what was decided and why, the AMIs, what changed, where the time went, what to do next.
 *
 * @param failure the message of the error that ended the run, where one did
 */
export function renderSummary(facts: Facts, failure: string | undefined): string {
  const sections = [
    headline(facts, failure),
    failure === undefined ? '' : `**What went wrong**\n\n${codeBlock(withoutFindings(failure, facts))}`,
    warnings(facts),
    facts.plan === undefined ? renderFindings(facts.findings) : '',
    amis(facts),
    whatChanges(facts),
    facts.drift === undefined ? '' : renderDrift(facts.drift),
    fastLaunch(facts),
    timeLine(facts.phases),
    nextSteps(facts, failure),
  ].filter((section) => section !== '');
  return cut(`${sections.join('\n\n')}\n`);
}

function headline(
  { mode, pipeline, decision, changed, amiId, plan }: Facts,
  failure: string | undefined,
): string {
  const name = shortName(pipeline);
  const reason = decision === undefined ? '' : `\n\n**${decision.kind}** · ${plain(decision.reason)}`;
  if (plan !== undefined) return `## ${planTitle(plan, pipeline)}${reason}`;
  if (failure !== undefined) return `## ❌ ${name}: no warm AMI from this run${reason}`;
  if (mode === 'start' && decision?.kind === 'bake') return `## 🔥 ${name}: a build is on its way${reason}`;
  if (changed === true) return `## 🔥 ${name}: new AMI ${code(amiId ?? '')}${reason}`;
  return `## ✅ ${name}: still warm with ${code(amiId ?? '')}${reason}`;
}

/** Preflight's errors have a section of their own: of its message the first line and the last are left. */
function withoutFindings(failure: string, { findings }: Facts): string {
  const errors = findings.filter(({ level }) => level === 'error');
  const isPreflights = errors.length > 0 && errors.every(({ what }) => failure.includes(what));
  const lines = failure.split('\n');
  return (isPreflights ? [lines[0], lines.at(-1)].join('\n') : failure).slice(0, 20_000);
}

/** Those of preflight have a section of their own. */
function warnings({ warnings: texts, findings }: Facts): string {
  const found = new Set(findings.map(inOneLine));
  const others = texts.filter((text) => !found.has(text));
  return others.map((text) => `> ⚠️ ${plain(text.slice(0, 2000))}`).join('\n>\n');
}

function amis({ amis: copies, buildArn, componentArn, lock }: Facts): string {
  const arns = [
    buildArn === undefined ? '' : `- Build ${code(buildArn)}`,
    componentArn === undefined ? '' : `- Pull component ${code(componentArn)}`,
    lock === undefined ? '' : `- ${imagesLine(lock.images)}`,
  ].filter((line) => line !== '');
  const rows = copies
    .slice(0, MOST_ROWS)
    .map(({ region, accountId, id, name }) => [code(id), plain(region), plain(accountId), plain(name)]);
  const list = rows.length === 0 ? '' : table(['AMI', 'Region', 'Account', 'Name'], rows);
  const parts = [list, arns.join('\n')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `### AMI\n\n${parts.join('\n\n')}`;
}

function imagesLine(images: readonly { readonly compressedBytes: number }[]): string {
  const total = images.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
  return `${count(images.length, 'image')}, ${size(total)} compressed`;
}

function whatChanges({ plan, diff }: Facts): string {
  if (plan !== undefined) return renderPlan(plan, MOST_ROWS);
  return diff === undefined ? '' : imageTable(diff, MOST_ROWS);
}

function fastLaunch({ fastLaunch: reports }: Facts): string {
  if (reports.length === 0) return '';
  const rows = reports
    .slice(0, MOST_ROWS)
    .map(({ ami, region, state, reason }) => [
      code(ami),
      plain(region),
      plain(state),
      plain(reason.slice(0, 2000)),
    ]);
  return `### Fast Launch\n\n${table(['AMI', 'Region', 'State', 'Reason'], rows)}`;
}

function timeLine(phases: readonly Phase[]): string {
  const long = phases.filter(({ startedAt, endedAt }) => endedAt > startedAt).slice(0, MOST_ROWS);
  if (long.length < 2) return '';
  const bars = long.map(({ name, startedAt, endedAt }) => {
    // A bar's title ends at the colon, a task's data at the comma.
    const title = name.replace(/[^A-Za-z0-9 .()-]/g, ' ');
    return `    ${title} (${duration(endedAt - startedAt)}) :${Math.round(startedAt)}, ${Math.round(endedAt)}`;
  });
  const chart = ['gantt', '    dateFormat x', '    axisFormat %H:%M:%S', '    section Run', ...bars].join(
    '\n',
  );
  return `### Where the time went\n\n\`\`\`mermaid\n${chart}\n\`\`\``;
}

function nextSteps({ mode, decision, amiId, buildArn, plan }: Facts, failure: string | undefined): string {
  if (failure !== undefined) return '';
  if (plan !== undefined) {
    const isDoomed = plan.findings.some(({ level }) => level === 'error');
    const first = isDoomed ? 'Mend the errors; then ' : '';
    return `### Next\n\nNothing was changed in AWS. ${first}\`mode: bake\` carries this out.`;
  }
  if (mode === 'start' && decision?.kind === 'bake') {
    return (
      '### Next\n\nWait for it in another job with `mode: wait` and ' +
      `\`image-build-version-arn\` ${code(buildArn ?? '')}.`
    );
  }
  return (
    `### Next\n\nNew nodes start warm with ${code(amiId ?? '')}: hand the output \`ami-id\` to the launch ` +
    'template, node group or capacity provider that makes them. Nodes that run already keep their own AMI.'
  );
}

/** Ends the text at a line's end below the runner's limit. */
function cut(text: string): string {
  if (Buffer.byteLength(text) < LONGEST_SUMMARY_BYTES) return text;
  const note = '\n\n… cut here: a step summary holds 1 MiB.\n';
  const kept = Buffer.from(text)
    .subarray(0, LONGEST_SUMMARY_BYTES - 1024)
    .toString('utf8');
  return kept.slice(0, kept.lastIndexOf('\n')) + note;
}
