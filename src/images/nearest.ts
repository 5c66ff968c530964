/** Names worth comparing: more would take long and help nobody. */
const mostNames = 1000;
const mostSuggestions = 3;

/**
 * The names most like the one that was not found: at most three, the nearest first; empty when none is near.
 * Of a glob only what stands before its first `*` is compared. Only the first 1,000 names are looked at, so
 * the likeliest should come first.
 */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const start = wanted.includes('*') ? wanted.indexOf('*') : undefined;
  const known = wanted.slice(0, start);
  const tolerance = Math.max(2, Math.floor(known.length / 3));
  return names
    .slice(0, mostNames)
    .map((name) => ({ name, compared: name.slice(0, start) }))
    .filter(({ compared }) => Math.abs(compared.length - known.length) <= tolerance)
    .map(({ name, compared }) => ({ name, distance: editDistance(known, compared) }))
    .filter(({ distance }) => distance <= tolerance)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, mostSuggestions)
    .map(({ name }) => name);
}

/** Least number of characters to insert, delete or replace that turns one text into the other. */
export function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 0; row < left.length; row += 1) {
    const distances = [row + 1];
    let before = row + 1;
    let diagonal = row;
    for (let column = 0; column < right.length; column += 1) {
      const over = above[column + 1] ?? 0;
      const replaced = left.charCodeAt(row) === right.charCodeAt(column) ? diagonal : diagonal + 1;
      before = Math.min(before + 1, over + 1, replaced);
      diagonal = over;
      distances.push(before);
    }
    above = distances;
  }
  return above[right.length] ?? 0;
}
