import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  type ParsedNode,
  Parser,
  Scalar,
} from 'yaml';

/** A value of a YAML or JSON document with the line where it stands; aliases and merge keys are resolved. */
export type Tree = TreeMap | TreeList | TreeText | TreeNothing;

export interface TreeMap {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: ReadonlyMap<string, Tree>;
  /** The lines of the keys. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface TreeList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Tree[];
}

export interface TreeText {
  readonly kind: 'text';
  readonly line: number;
  /** A number or boolean as it is written. */
  readonly text: string;
  /** False for what YAML takes for a number or a boolean. */
  readonly isString: boolean;
  /** A tag of the text's own, such as `!Sub`. */
  readonly tag: string | undefined;
  /** Lines that stand above the text's first one: a block string begins below its line. */
  readonly isBlock: boolean;
}

/** `null`, or nothing at all. */
export interface TreeNothing {
  readonly kind: 'nothing';
  readonly line: number;
}

/** One document of a file. */
export type Parsed =
  | { readonly kind: 'tree'; readonly tree: Tree }
  | { readonly kind: 'fault'; readonly line: number; readonly what: string };

/**
 * A bound on work, so that a file made to be slow is refused instead. A token of YAML costs some
 * microseconds, so these take a fraction of a second.
 */
const MOST_TOKENS = 100_000;
/** What a parser of its own for each document costs, in tokens. */
const TOKENS_OF_DOCUMENT = 20;
/** Deeper than any API's objects nest, and shallow enough for a stack. */
const DEEPEST = 100;

/** The text is more than this program reads. */
export class TooMuch extends Error {
  readonly line: number;

  constructor(what: string, line: number) {
    super(what);
    this.line = line;
  }
}

/** Counts the tokens of one file, whose texts within texts are parsed as well. */
export class TokenCount {
  #tokens = 0;

  /** @throws TooMuch */
  add(count: number, line: number): void {
    this.#tokens += count;
    if (this.#tokens > MOST_TOKENS) throw new TooMuch(`has more than ${MOST_TOKENS} tokens`, line);
  }
}

/**
 * Parses the documents of a YAML or JSON file. Each that is no sound YAML becomes a fault by itself.
 *
 * @param isOfUse a document whose text it refuses is not parsed and not returned
 * @throws TooMuch when the documents have too many tokens or nest too deeply
 */
export function parseTrees(
  text: string,
  isOfUse: (document: string) => boolean,
  tokens: TokenCount,
): readonly Parsed[] {
  return partsOf(text).flatMap(({ content, firstLine }) => {
    if (!isOfUse(content)) return [];
    tokens.add(TOKENS_OF_DOCUMENT, firstLine);
    const lines = new LineCounter();
    lines.addNewLine(0);
    const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
    const parser = new Parser(lines.addNewLine);
    const concrete = [];
    for (const lexeme of new Lexer().lex(content)) {
      tokens.add(1, firstLine);
      concrete.push(...parser.next(lexeme));
      if (parser.stack.length > DEEPEST) {
        throw new TooMuch(`nests more than ${DEEPEST} levels deep`, lineAt(parser.offset));
      }
    }
    concrete.push(...parser.end());
    const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
    return [...composer.compose(concrete)].map((document) => parsedOf(document, content, lineAt));
  });
}

/** The texts between the `---` lines, which end a document wherever they stand. */
function partsOf(text: string): readonly { readonly content: string; readonly firstLine: number }[] {
  const parts: { content: string; firstLine: number }[] = [];
  let firstLine = 1;
  for (const content of text.split(/^(?=---(?:\s|$))/m)) {
    parts.push({ content, firstLine });
    firstLine += content.split('\n').length - 1;
  }
  return parts;
}

function parsedOf(document: Document.Parsed, content: string, lineAt: (offset: number) => number): Parsed {
  const [error] = document.errors;
  if (error !== undefined) {
    const what = error.message.replace(/ at line \d+, column \d+:.*$/s, '');
    return { kind: 'fault', line: lineAt(error.pos[0]), what: `is no YAML: ${what.slice(0, 200)}` };
  }
  const planter = new Planter(content, lineAt);
  const tree = planter.plant(document.contents);
  return planter.fault ?? { kind: 'tree', tree };
}

/** Turns nodes into trees, in the order of the text, so that an alias finds the anchor last seen. */
class Planter {
  fault: Extract<Parsed, { kind: 'fault' }> | undefined;
  readonly #content: string;
  readonly #lineAt: (offset: number) => number;
  readonly #anchors = new Map<string, Tree>();
  #merged = 0;

  constructor(content: string, lineAt: (offset: number) => number) {
    this.#content = content;
    this.#lineAt = lineAt;
  }

  plant(node: ParsedNode | null): Tree {
    if (node === null) return { kind: 'nothing', line: this.#lineAt(0) };
    const line = this.#lineAt(node.range[0]);
    if (isAlias(node)) return this.#anchors.get(node.source) ?? this.#lost(line, node.source);
    const tree = this.#grow(node, line);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, tree);
    return tree;
  }

  #lost(line: number, anchor: string): Tree {
    this.fault ??= {
      kind: 'fault',
      line,
      what: `is no YAML: nothing has the anchor ${anchor.slice(0, 100)}`,
    };
    return { kind: 'nothing', line };
  }

  #grow(node: ParsedNode, line: number): Tree {
    if (isSeq<ParsedNode>(node)) {
      return { kind: 'list', line, items: node.items.map((item) => this.plant(item)) };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      // What a chart's template leaves unquoted is a map of a map to YAML.
      const written = this.#content.slice(node.range[0], node.range[1]);
      if (node.flow === true && written.startsWith('{{')) return textOf(line, written);
      return this.#growMap(node.items, line);
    }
    if (!isScalar(node) || node.value === null) return { kind: 'nothing', line };
    return growScalar(node, line);
  }

  #growMap(items: readonly Pair<ParsedNode, ParsedNode | null>[], line: number): TreeMap {
    const entries = new Map<string, Tree>();
    const lines = new Map<string, number>();
    const merged: Tree[] = [];
    for (const { key, value } of items) {
      const keyTree = this.plant(key);
      const tree = value === null ? { kind: 'nothing' as const, line: keyTree.line } : this.plant(value);
      if (keyTree.kind !== 'text') continue;
      if (isScalar(key) && key.type === Scalar.PLAIN && keyTree.text === '<<') {
        merged.push(...(tree.kind === 'list' ? tree.items : [tree]));
        continue;
      }
      if (entries.has(keyTree.text)) {
        const what = `says ${JSON.stringify(keyTree.text.slice(0, 80))} twice in one map`;
        this.fault ??= { kind: 'fault', line: keyTree.line, what };
      }
      entries.set(keyTree.text, tree);
      lines.set(keyTree.text, keyTree.line);
    }
    for (const map of merged) this.#merge(map, entries, lines);
    return { kind: 'map', line, entries, lines };
  }

  /** The map's own keys win, then those of the maps in their order. */
  #merge(map: Tree, entries: Map<string, Tree>, lines: Map<string, number>): void {
    if (map.kind !== 'map') return;
    for (const [key, tree] of map.entries) {
      this.#merged += 1;
      if (this.#merged > MOST_TOKENS) throw new TooMuch(`merges more than ${MOST_TOKENS} keys`, map.line);
      if (entries.has(key)) continue;
      entries.set(key, tree);
      lines.set(key, map.lines.get(key) ?? map.line);
    }
  }
}

function growScalar(node: Scalar.Parsed, line: number): TreeText {
  const isString = typeof node.value === 'string';
  const tag = node.tag?.startsWith('tag:yaml.org,2002:') === true ? undefined : node.tag;
  return {
    kind: 'text',
    line,
    text: isString ? String(node.value) : node.source,
    isString,
    tag,
    isBlock: node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED,
  };
}

function textOf(line: number, text: string): TreeText {
  return { kind: 'text', line, text, isString: true, tag: undefined, isBlock: false };
}

/** What stands at the end of a path of keys. */
export function at(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let place = tree;
  for (const key of path) place = place?.kind === 'map' ? place.entries.get(key) : undefined;
  return place;
}

/** The text at the end of a path of keys. */
export function textAt(tree: Tree | undefined, ...path: readonly string[]): string | undefined {
  const place = at(tree, ...path);
  return place?.kind === 'text' ? place.text : undefined;
}

/** The items of the list at the end of a path of keys. */
export function itemsAt(tree: Tree | undefined, ...path: readonly string[]): readonly Tree[] {
  const place = at(tree, ...path);
  return place?.kind === 'list' ? place.items : [];
}

/** The entries of the map at the end of a path of keys. */
export function entriesAt(tree: Tree | undefined, ...path: readonly string[]): Iterable<[string, Tree]> {
  const place = at(tree, ...path);
  return place?.kind === 'map' ? place.entries : [];
}
