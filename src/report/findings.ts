import { type Finding, inOrder, type Level } from '../preflight/finding.ts';
import { plain } from './markdown.ts';

const MARKS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', advice: '💡' };
const NOUNS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  advice: 'piece of advice',
};
const EXPLANATIONS = 'https://github.com/warm-ami/warm-ami/blob/main/docs/preflight.md';
/** More lines of evidence than a person reads. */
const MOST_LINES = 20;

/** What preflight found: errors first, each with what it was seen by and the mend. Empty where it found nothing. */
export function renderFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  return `### Preflight: ${countFindings(findings)}\n\n${inOrder(findings).map(renderFinding).join('\n\n')}`;
}

/** `❌ 1 error, ⚠️ 2 warnings`; empty where there are none. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = (Object.keys(MARKS) as Level[]).flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    if (number === 0) return [];
    const noun = number === 1 ? NOUNS[level] : NOUNS[level].replace(/^\w+/, '$&s');
    return [`${MARKS[level]} ${number} ${noun}`];
  });
  return counts.join(', ');
}

function renderFinding({ code, level, what, evidence, mend }: Finding): string {
  const title = `${MARKS[level]} **[${code}](${EXPLANATIONS}#${code})** ${plain(what)}`;
  const left = evidence.length - MOST_LINES;
  const lines = [
    ...evidence.slice(0, MOST_LINES).map((line) => `- ${plain(line)}`),
    ...(left > 0 ? [`- … and ${left} more`] : []),
  ];
  return [title, lines.join('\n'), `**Mend:** ${plain(mend)}`].filter((part) => part !== '').join('\n\n');
}
