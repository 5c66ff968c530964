/** Does the text hold a wildcard? */
export function isGlob(pattern: string): boolean {
  return pattern.includes('*');
}

/**
 * Does the whole text fit the pattern, in which `*` stands for any characters, also for none and for `/`?
 * Everything else stands for itself. Each part between two wildcards is taken at its leftmost place, which
 * leaves the most room for the rest, so nothing is ever tried twice.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const [head = ''] = parts;
  const tail = parts.at(-1) ?? '';
  if (parts.length === 1) return text === pattern;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  const end = text.length - tail.length;
  let position = head.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, position);
    if (found < 0 || found + part.length > end) return false;
    position = found + part.length;
  }
  return true;
}
