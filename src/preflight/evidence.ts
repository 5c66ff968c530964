/** More lines than a person reads. */
const MOST_LINES = 20;

/** The first lines, and how many more there are of them. */
export function firstLines(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LINES;
  return more <= 0 ? lines : [...lines.slice(0, MOST_LINES), `and ${more} more`];
}
