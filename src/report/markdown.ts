/**
 * Ends a piece of text: GitHub looks for mentions, references and addresses in what the entities stand for, and not
 * across an HTML comment.
 */
const BREAK = '<!-- -->';

/**
 * Text in GitHub's Markdown that shows as it is: what would be markup, HTML, a link, a mention or the end of a
 * table's cell is escaped, and everything stands on one line.
 */
export function plain(text: string): string {
  return text
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/&#35;/g, `&#35;${BREAK}`)
    .replace(/@/g, `&#64;${BREAK}`)
    .replace(/:\/\//g, `&#58;${BREAK}//`)
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}&#46;${BREAK}`);
}

/** The last part of an ARN, or a name as it is; else as {@link plain}. */
export function shortName(nameOrArn: string): string {
  return plain(nameOrArn.split('/').at(-1) ?? nameOrArn);
}

/** Text in a fixed-width font, as {@link plain} in everything else. */
export function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

/** Lines of text in a fixed-width block, each as {@link plain} in everything else. */
export function codeBlock(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => plain(line));
  return `<pre>${lines.join('\n').replace(/\n(?=\n)/g, '\n ')}</pre>`;
}

/** A line of a list, whose text begins no list or rule of its own; else as {@link plain}. */
export function item(text: string): string {
  const begun = (_: string, digits: string, mark: string) => `${digits}&#${mark.charCodeAt(0)};`;
  return `- ${plain(text)
    .trimStart()
    .replace(/^(\d*)([-.)])/, begun)}`;
}

/** A table; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** `1.2 GB`, `340 MB`, `12 kB`: decimal units, as registries count. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}

/** `1 image`, `2 images`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
