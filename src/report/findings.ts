import { type Finding, inOrder, type Level } from '../preflight/finding.ts';
import { count, item, plain } from './markdown.ts';

const MARKS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', advice: '💡' };
const NOUNS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', advice: 'hint' };
const EXPLANATIONS = 'https://github.com/warm-ami/warm-ami/blob/main/docs/preflight.md';
/** More lines of evidence than a person reads. */
const MOST_LINES = 20;

/** What preflight found: errors first, each with what it was seen by and the mend. Empty where it found nothing. */
export function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  return `### Preflight: ${counts(findings)}\n\n${inOrder(findings).map(renderFinding).join('\n\n')}`;
}

/** `❌ 1 error, ⚠️ 2 warnings`. */
function counts(findings: readonly Finding[]): string {
  const levels = Object.keys(MARKS) as Level[];
  return levels
    .map((level) => ({ level, number: findings.filter((finding) => finding.level === level).length }))
    .filter(({ number }) => number > 0)
    .map(({ level, number }) => `${MARKS[level]} ${count(number, NOUNS[level])}`)
    .join(', ');
}

function renderFinding({ code, level, what, evidence, mend }: Finding): string {
  const title = `${MARKS[level]} **[${code}](${EXPLANATIONS}#${code})** ${plain(what)}`;
  const left = evidence.length - MOST_LINES;
  const lines = [
    ...evidence.slice(0, MOST_LINES).map(item),
    ...(left > 0 ? [`- … and ${left} more, in the output \`findings\``] : []),
  ];
  return [`${title}<br>**Mend:** ${plain(mend)}`, ...(lines.length === 0 ? [] : [lines.join('\n')])].join(
    '\n\n',
  );
}
