import type { StepResult } from '../runner/runAction.ts';
import { duration } from '../src/clock.ts';
import { nameOfPipeline } from '../src/inputs.ts';
import { type Finding, inOneLine, type Level } from '../src/preflight/finding.ts';
import { diffLines } from '../src/report/diffLines.ts';
import { driftLines } from '../src/report/driftReport.ts';
import { count, size } from '../src/report/markdown.ts';
import type { PlanOutput } from '../src/report/planReport.ts';
import type { PlanInputs } from './options.ts';
import { type Outputs, readOutputs } from './outputs.ts';
import type { Page } from './page.ts';
import { abbreviate } from './stepLog.ts';

/** The outputs whose texts are JSON. */
const JSON_OUTPUTS = ['amis', 'images', 'diff', 'fast-launch', 'findings', 'drift', 'plan', 'changed'];

/** The outputs as one object; those that hold JSON as what it says. */
export function outputsAsJson({ outputs }: StepResult): string {
  const members = Object.entries(outputs).map(
    ([name, text]) => [name, JSON_OUTPUTS.includes(name) ? JSON.parse(text) : text] as const,
  );
  return `${JSON.stringify(Object.fromEntries(members), undefined, 2)}\n`;
}

/** Tells a plan, or as much of it as there is where the step failed. */
export function tellPlan(step: StepResult, inputs: PlanInputs, folder: string, page: Page): void {
  const outputs = readOutputs(step);
  const { diff, findings = [], drift, plan } = outputs;
  const name = `${nameOfPipeline(inputs.pipeline)} in ${inputs.region}`;
  page.line();
  page.title(`${name}: ${headlineOf(outputs)}`);
  tellDecision(outputs, page);
  if (diff !== undefined) {
    page.caption('Images, beside the last bake');
    for (const line of diffLines(diff)) page.item(' ', abbreviate(line));
  }
  tellFindings(findings, page);
  if (drift !== undefined) {
    page.caption('The files of images-from, beside the last AMI');
    for (const line of driftLines(drift)) page.item(' ', abbreviate(line));
  }
  if (plan !== undefined && plan.calls.length > 0) {
    page.caption('What a bake would call that changes something');
    for (const [index, { action, on }] of plan.calls.entries()) {
      page.item(`${index + 1}.`, `${action} ${abbreviate(on)}`, 'cyan');
    }
  }
  tellOtherWarnings(step, findings, page);
  const spoken = step.stderr.split('\n').filter((line) => line.trim() !== '');
  if (spoken.length > 0) page.line();
  for (const line of spoken) page.quote(line.trim());
  page.line();
  page.paragraph(`Nothing was changed in AWS. Outputs, summary and log: ${folder}`);
  page.line();
}

function headlineOf({ decision, findings = [] }: Outputs): string {
  if (decision === undefined) return 'there is no plan';
  const errors = findings.filter(({ level }) => level === 'error').length;
  const but =
    errors === 0 ? '' : `, but ${count(errors, 'error')} ${errors === 1 ? 'stands' : 'stand'} in the way`;
  return decision === 'bake' ? `a bake would make a new AMI${but}` : `is warm${but}`;
}

function tellDecision({ decision, reason = '', amiId, plan }: Outputs, page: Page): void {
  if (decision === undefined) return;
  const rows: (readonly [string, string])[] = [['decision', `${decision}: ${reason}`]];
  if (amiId !== undefined) rows.push(['ami-id', amiId]);
  if (plan !== undefined && decision === 'bake') rows.push(...costsOf(plan));
  if (plan?.inProgress)
    rows.push(['under way', `a build of just these images, for which a bake would wait: ${plan.inProgress}`]);
  page.facts(rows);
}

function costsOf({
  pullBytes,
  newBytes,
  document,
  duration: expected,
}: PlanOutput): (readonly [string, string])[] {
  const time =
    expected === null
      ? 'not known: no build before'
      : `about ${duration(expected.milliseconds)}, by ${count(expected.builds, 'build')} before`;
  const rows: (readonly [string, string])[] = [
    ['takes', time],
    ['pulls', `${size(pullBytes)}, of which the last AMI does not hold ${size(newBytes)}`],
  ];
  if (document === null) return rows;
  return [
    ...rows,
    ['component', `${document.path} (${document.characters.toLocaleString('en-US')} characters)`],
  ];
}

const MARKS: Readonly<Record<Level, readonly [string, 'red' | 'cyan' | 'dim']>> = {
  error: ['✗', 'red'],
  warning: ['!', 'cyan'],
  advice: ['·', 'dim'],
};

function tellFindings(findings: readonly Finding[], page: Page): void {
  if (findings.length === 0) return;
  page.caption('Preflight (docs/preflight.md explains each)');
  for (const { code, level, what, evidence, mend } of findings) {
    const [mark, style] = MARKS[level];
    page.item(mark, `${level} ${code}: ${what}`, style);
    for (const line of evidence) page.item('  -', abbreviate(line), 'dim');
    page.item('  →', mend, 'green');
  }
}

/** Warnings that are no findings, and what ended the step, where preflight has not told it. */
function tellOtherWarnings(
  { annotations, exitCode }: StepResult,
  findings: readonly Finding[],
  page: Page,
): void {
  const told = new Set(findings.map(inOneLine));
  const warnings = annotations.filter(({ level, message }) => level === 'warning' && !told.has(message));
  const isTold = findings.some(({ level }) => level === 'error');
  const errors = exitCode === 0 || isTold ? [] : annotations.filter(({ level }) => level === 'error');
  if (warnings.length + errors.length === 0) return;
  page.caption(errors.length === 0 ? 'Also' : 'What ended it');
  for (const { message } of warnings) tellMessage('!', message, 'cyan', page);
  for (const { message } of errors) tellMessage('✗', forTerminal(message), 'red', page);
}

const LOG_IN =
  'Log in here and run again: "aws sso login" or "aws login", with AWS_PROFILE naming the profile. For a profile that ' +
  'asks for a code, set the keys that "aws configure export-credentials --format env" prints, and unset AWS_PROFILE.';

/** A message of the action, whose mend for a lack of credentials is one for a workflow and stands in its last line. */
export function forTerminal(message: string): string {
  const isOfCredentials = /^(?:There are no AWS credentials|The AWS credentials expired)/.test(message);
  return isOfCredentials ? [...message.split('\n').slice(0, -1), LOG_IN].join('\n') : message;
}

function tellMessage(mark: string, message: string, style: 'red' | 'cyan', page: Page): void {
  const [first = '', ...others] = message.split('\n');
  page.item(mark, first, style);
  for (const line of others) page.item(' ', line);
}
