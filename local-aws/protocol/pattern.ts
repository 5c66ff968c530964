/** Java's `\s`, which knows no other space than ASCII's. */
const JAVA_SPACE = ' \\t\\n\\v\\f\\r';

/**
 * A model's pattern as a regular expression. The services match it against the whole value, whether the model
 * writes `^…$` or not: ECR refuses the repository `Web` by a pattern without anchors.
 *
 * Translated from Java's flavour: `\s` and `\S` mean ASCII's spaces, `\u10000` and `\u10FFFF` (STS) the code points
 * meant, and a hyphen escaped outside a class is just a hyphen.
 */
export function compilePattern(pattern: string): RegExp {
  const translated = pattern.replace(/\\u10(?:000|FFFF)|\\[\s\S]|\[|\]/g, translator());
  return new RegExp(`^(?:${translated})$`, 'u');
}

function translator(): (token: string) => string {
  let inClass = false;
  return (token) => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (token === '\\s') return inClass ? JAVA_SPACE : `[${JAVA_SPACE}]`;
    if (token === '\\S') return `[^${JAVA_SPACE}]`;
    if (token === '\\-' && !inClass) return '-';
    return token.startsWith('\\u10') ? `\\u{${token.slice(2)}}` : token;
  };
}
