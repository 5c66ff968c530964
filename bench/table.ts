/** A row of cells as they are printed. */
export type Row = readonly string[];

/** A Markdown table; every column but the first is aligned to the right. */
export function table(head: Row, rows: readonly Row[]): string {
  const ruler = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, ruler, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The middle of the values; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const two = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  const [low, high] = two;
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** `1.23 s (1.10 to 1.52)`: median, least and most of milliseconds; `1.23 s, once` of a single value. */
export function seconds(milliseconds: readonly number[]): string {
  const print = (value: number) => (value / 1000).toFixed(2);
  const middle = print(median(milliseconds));
  if (milliseconds.length === 1) return `${middle} s, once`;
  return `${middle} s (${print(Math.min(...milliseconds))} to ${print(Math.max(...milliseconds))})`;
}

/** `12.3 MB`, a million bytes each. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
