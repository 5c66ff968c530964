/** When a call came and when it was answered, on one clock in milliseconds. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** The most calls of which each began after the one before it was answered. */
export function serialDepth(calls: readonly Span[]): number {
  // The one that ends first leaves the most room for others, so taking it is never worse.
  let depth = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { begin, end } of calls.toSorted((left, right) => left.end - right.end)) {
    if (begin < free) continue;
    depth += 1;
    free = end;
  }
  return depth;
}
