import type { Drift } from '../sources/drift.ts';
import { code, count, plain, size, table } from './markdown.ts';

/** More than a person reads; the output holds all. */
const MOST_LINES = 100;

/** The drift for a log: `?` for what the AMI lacks, `-` for what no file names any more. */
export function driftLines({ missing, unused, unusedBytes }: Drift): readonly string[] {
  if (missing.length === 0 && unused.length === 0)
    return ['The AMI holds what the files name and nothing else.'];
  const lines = [
    ...missing.map(({ name, file, line }) => `? ${name} (${file}:${line}) is not in the AMI`),
    ...unused.map(
      ({ name, compressedBytes }) => `- ${name} (${size(compressedBytes)}) is in no file any more`,
    ),
  ];
  const left = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES),
    ...(left > 0 ? [`… and ${left} more, in the output drift`] : []),
    ...(unused.length === 0
      ? []
      : [`${size(unusedBytes)} compressed on every node for images that no file names`]),
  ];
}

/** The drift in GitHub's Markdown; empty where there is none. */
export function renderDrift({ missing, unused, unusedBytes }: Drift): string {
  if (missing.length === 0 && unused.length === 0) return '';
  const rows = [
    ...missing.map(({ name, file, line }) => ['🔴 not in the AMI', code(name), plain(`${file}:${line}`), '']),
    ...unused.map(({ name, compressedBytes }) => ['⚪ in no file', code(name), '', size(compressedBytes)]),
  ];
  const more =
    rows.length > MOST_LINES ? `\n\n… and ${rows.length - MOST_LINES} more, in the output \`drift\`.` : '';
  const waste =
    unused.length === 0
      ? ''
      : `\n\n${count(unused.length, 'image')} of the AMI in no file: ${size(unusedBytes)} compressed on every node.`;
  return `### Drift\n\n${table(['', 'Image', 'Named at', 'Compressed'], rows.slice(0, MOST_LINES))}${more}${waste}`;
}
