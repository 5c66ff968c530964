import { lexer, type MarkedToken, type Token, walkTokens } from 'marked';

/** A document, taken apart. */
export interface Markdown {
  readonly file: string;
  readonly text: string;
  /** What a link may name behind `#`. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Found[];
  readonly blocks: readonly Block[];
  /** Texts between backticks. */
  readonly spans: readonly Found[];
  /** The spans in the first column of each table. */
  readonly firstCells: readonly Found[];
}

/** A text and the line where it stands, from 1. */
export interface Found {
  readonly value: string;
  readonly line: number;
}

/** A fenced block. */
export interface Block extends Found {
  /** The first word behind the fence, in lower case. */
  readonly language: string;
}

/** Takes a document apart as GitHub does. */
export function readMarkdown(file: string, text: string): Markdown {
  const slugs = new Slugs();
  const anchors = new Set<string>();
  const links: Found[] = [];
  const blocks: Block[] = [];
  const spans: Found[] = [];
  const firstCells: Found[] = [];
  const tokens = lexer(text, { gfm: true });
  let offset = 0;
  for (const block of tokens) {
    const place = new Place(text, offset, block.raw.length);
    void walkTokens([block], (generic) => {
      const token = known(generic);
      switch (token.type) {
        case 'heading':
          anchors.add(slugs.next(plainText(token.tokens)));
          break;
        case 'link':
        case 'image':
          links.push({ value: token.href, line: place.lineOf(token.raw) });
          break;
        case 'html':
          for (const [, name = ''] of token.raw.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(name);
          for (const [, href = ''] of token.raw.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g))
            links.push({ value: href, line: place.lineOf(href) });
          break;
        case 'code':
          blocks.push({
            value: token.text,
            language: (token.lang ?? '').split(/\s/)[0]?.toLowerCase() ?? '',
            line: place.lineOf(token.raw),
          });
          break;
        case 'codespan':
          spans.push({ value: token.text, line: place.lineOf(token.raw) });
          break;
        case 'table':
          for (const [first] of token.rows) firstCells.push(...spansIn(first?.tokens ?? [], place));
          break;
        default:
      }
    });
    offset += block.raw.length;
  }
  return { file, text, anchors, links, blocks, spans, firstCells };
}

/** Every token that marked makes itself; no extension is in use. */
function known(token: Token): MarkedToken {
  return token as MarkedToken;
}

function spansIn(tokens: readonly Token[], place: Place): Found[] {
  const found: Found[] = [];
  void walkTokens([...tokens], (generic) => {
    const token = known(generic);
    if (token.type === 'codespan') found.push({ value: token.text, line: place.lineOf(token.raw) });
  });
  return found;
}

/** A part of a text in which tokens are looked up: marked tells no positions. */
class Place {
  private readonly text: string;
  private readonly start: number;
  private readonly length: number;
  private readonly seen = new Map<string, number>();

  constructor(text: string, start: number, length: number) {
    this.text = text;
    this.start = start;
    this.length = length;
  }

  /** The line of the next place where the raw token stands; of the part's beginning where marked changed it. */
  lineOf(raw: string): number {
    const from = this.seen.get(raw) ?? this.start;
    const found = this.text.indexOf(raw, from);
    const isHere = found >= 0 && found < this.start + this.length;
    if (isHere) this.seen.set(raw, found + raw.length);
    return this.text.slice(0, isHere ? found : this.start).split('\n').length;
  }
}

/** The text of a heading as a reader sees it. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((generic): string => {
      const token = known(generic);
      if (token.type === 'html' || token.type === 'image') return '';
      if ('tokens' in token && token.tokens !== undefined) return plainText(token.tokens);
      return 'text' in token ? String(token.text) : '';
    })
    .join('');
}

/**
 * The anchors that GitHub gives to headings: small letters, without punctuation, `-` for a space, and `-1` behind the
 * second of the same.
 */
class Slugs {
  private readonly used = new Set<string>();

  next(heading: string): string {
    const slug = slugOf(heading);
    let unique = slug;
    for (let count = 1; this.used.has(unique); count += 1) unique = `${slug}-${count}`;
    this.used.add(unique);
    return unique;
  }
}

/** The anchor of a heading that stands once. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
