/** As wide as lines are read with ease, and the narrowest that they can be broken to. */
const WIDEST = 96;
const NARROWEST = 50;
/** Before the later lines of a quotation. */
const HANGING = '    ';

const STYLES = { bold: [1, 22], dim: [2, 22], green: [32, 39], red: [31, 39], cyan: [36, 39] } as const;
type Style = keyof typeof STYLES;

/** Prints for a person: lines of at most 96 columns, in calm colours where they are wanted. */
export class Page {
  private readonly write: (text: string) => void;
  private readonly colours: boolean;
  private readonly width: number;

  /** @param columns of the terminal; unknown where the text goes elsewhere */
  constructor(write: (text: string) => void, colours: boolean, columns = WIDEST) {
    this.write = write;
    this.colours = colours;
    this.width = Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  private style(style: Style, text: string): string {
    const [on, off] = STYLES[style];
    return this.colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  }

  line(text = ''): void {
    this.write(`${text}\n`);
  }

  /** A heading over a part of the story, ruled off from what came before. */
  heading(text: string): void {
    this.line();
    this.line(this.style('dim', '─'.repeat(this.width)));
    this.line(this.style('bold', text));
    this.line();
  }

  /** A small heading within a part. */
  caption(text: string): void {
    this.line();
    this.line(this.style('bold', text));
  }

  title(text: string): void {
    for (const line of wrap(text, this.width)) this.line(this.style('bold', line));
    this.line();
  }

  paragraph(text: string): void {
    for (const line of wrap(text, this.width)) this.line(line);
  }

  /** Lines that begin with a mark, such as a bullet, and go on below its text. */
  item(mark: string, text: string, style: Style = 'green'): void {
    const [first = '', ...others] = wrap(text, this.width - mark.length - 3);
    this.line(`  ${this.style(style, mark)} ${first}`);
    for (const line of others) this.line(`  ${' '.repeat(mark.length)} ${line}`);
  }

  /** Rows of two columns: what it is, what is to say of it. */
  facts(rows: readonly (readonly [string, string])[]): void {
    const width = Math.max(...rows.map(([label]) => label.length));
    for (const [label, text] of rows) {
      const [first = '', ...others] = wrap(text, this.width - width - 4);
      this.line(`  ${this.style('cyan', label.padEnd(width))}  ${first}`);
      for (const line of others) this.line(`  ${' '.repeat(width)}  ${line}`);
    }
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = head.map((title, column) =>
      Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
    );
    const line = (cells: readonly string[]) =>
      `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
    this.line(this.style('cyan', line(head)));
    for (const row of rows) this.line(line(row));
  }

  /** A line of somebody else's text, set off by a bar. */
  quote(text: string, indentation = 0): void {
    const inset = ' '.repeat(indentation);
    const room = this.width - indentation - 4;
    const [first = '', ...others] = wrap(text, text.length > room ? room - HANGING.length : room);
    for (const line of [first, ...others.map((other) => HANGING + other)]) {
      this.line(`  ${this.style('dim', '│')} ${this.style('dim', inset + line)}`);
    }
  }
}

/** Breaks a text between words; a word that is longer than the width stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
