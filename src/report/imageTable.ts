import type { Held, ImageDiff } from '../images/diff.ts';
import { isHost, splitHost } from '../images/reference.ts';
import { code, size, table } from './markdown.ts';

/**
 * What changes as a table, and what does not folded away below it.
 *
 * @param mostRows of each of the two; the output `diff` holds all
 */
export function imageTable(diff: ImageDiff, mostRows: number): string {
  const changes: readonly Row[] = [
    ...diff.added.map((image) => ({ what: '🟢 added', name: image.name, is: image })),
    ...diff.moved.map(({ name, from, to }) => ({ what: '🔵 moved', name, was: from, is: to })),
    ...diff.removed.map((image) => ({ what: '🔴 removed', name: image.name, was: image })),
  ];
  const same = diff.unchanged.map((image) => ({
    what: '⚪ unchanged',
    name: image.name,
    was: image,
    is: image,
  }));
  if (changes.length + same.length === 0) return '';
  const host = commonHost([...changes, ...same]);
  const parts = [
    ...(host === '' ? [] : [`All from ${code(host)}.`]),
    ...(changes.length === 0 ? [] : [rowsOf(changes, host, mostRows)]),
    ...(same.length === 0 ? [] : [folded(`${same.length} unchanged`, rowsOf(same, host, mostRows))]),
  ];
  return `### Images\n\n${parts.join('\n\n')}`;
}

interface Row {
  readonly what: string;
  readonly name: string;
  readonly was?: Held;
  readonly is?: Held;
}

function rowsOf(rows: readonly Row[], host: string, mostRows: number): string {
  const cells = rows.slice(0, mostRows).map((row) => cellsOf(row, host));
  const left = rows.length - mostRows;
  const more = left > 0 ? `\n\n… and ${left} more, in the output \`diff\`.` : '';
  return table(['', 'Image', 'Was', 'Is', 'Compressed'], cells) + more;
}

function cellsOf({ what, name, was, is }: Row, host: string): readonly string[] {
  const bytes = (is ?? was)?.compressedBytes;
  const shown = host === '' ? name : name.slice(host.length + 1);
  return [what, code(shown), short(was), short(is), bytes === undefined ? '' : size(bytes)];
}

/** The first 12 digits tell digests apart in a table; the outputs hold the whole. */
function short(held: Held | undefined): string {
  return held === undefined ? '' : code(held.platformDigest.replace(/^sha256:/, '').slice(0, 12));
}

/** The registry that every name begins with: said once, it leaves room for what differs. */
function commonHost(rows: readonly Row[]): string {
  const hosts = new Set(rows.map(({ name }) => splitHost(name).host ?? ''));
  const [host = ''] = hosts;
  return hosts.size === 1 && rows.length > 1 && isHost(host) ? host : '';
}

/** Shown when a person asks for it; the title is Markdown already. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
