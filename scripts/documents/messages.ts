import { posix } from 'node:path';
import { parseSync } from '@swc/core';
import type { Found } from './markdown.ts';
import type { Fault } from './project.ts';

/** Stands for whatever the program puts into a message. */
export const GAP = '…';

/** A message of the program, with {@link GAP} where it puts something in. */
export interface Message {
  readonly file: string;
  readonly text: string;
}

/** A node of swc's tree. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A function, a block or a whole module, and the names that mean something in it. */
interface Scope {
  readonly module: Module;
  readonly parent: Scope | undefined;
  /** Empty for a module, a block, and a function that only its place names. */
  readonly name: string;
  /** In their order; empty where a parameter is taken apart. */
  readonly parameters: readonly string[];
  /** What the function gives back. */
  readonly returned: Node[];
  /** First values; undefined where several variables have the name, or the value is taken apart. */
  readonly constants: Map<string, Node | undefined>;
}

interface Module {
  readonly file: string;
  /** Every node with the innermost scope that it stands in. */
  readonly scopes: Map<Node, Scope>;
  /** Functions by their name; of two with one name the last. */
  readonly functions: Map<string, Scope>;
  /** The module and name that an import stands for. */
  readonly imports: Map<string, { readonly file: string; readonly name: string }>;
}

/**
 * Every message that the sources make: what a `new Problem` says is wrong, and every warning. Texts are followed through
 * constants, choices, tables and functions; where they come from elsewhere there is a {@link GAP}.
 *
 * @param sources texts of TypeScript files by their path
 */
export function messagesOf(sources: ReadonlyMap<string, string>): readonly Message[] {
  const modules = new Map([...sources].map(([file, text]) => [file, readModule(file, text)]));
  const unique = new Map<string, Message>();
  for (const { file, scopes } of modules.values()) {
    for (const node of scopes.keys()) {
      const said = saidBy(node);
      const texts = said === undefined ? [] : textsOf(said, { modules, told: new Map(), depth: 0 });
      for (const text of texts.map(tidy)) unique.set(`${file} ${text}`, { file, text });
    }
  }
  return [...unique.values()];
}

/** Messages that only hand on what another says. */
export function isHandedOn({ text }: Message): boolean {
  return wordsOf(text).length < LEAST_LETTERS;
}

/** The node of the text, where a node makes a problem or a warning. */
function saidBy(node: Node): Node | undefined {
  const [first] = argumentsOf(node);
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Problem') return first;
  if (node.type === 'CallExpression' && isMember(node.callee, 'warning')) return first;
  return node.type === 'ObjectExpression' ? saidByObject(node) : undefined;
}

/** `{ what, mend }` that becomes a problem, and a comment's `{ kind: 'refused', why }` that becomes a warning. */
function saidByObject(node: Node): Node | undefined {
  const members = new Map(
    nodesIn(node.properties).map((property) => [
      nameOf(property.key) ?? nameOf(property) ?? '',
      isNode(property.value) ? property.value : property,
    ]),
  );
  const isRefusal = members.get('kind')?.value === 'refused';
  // What has a code is a finding, which docs/preflight.md explains.
  const isProblem = members.has('mend') && !members.has('code');
  return isRefusal ? members.get('why') : isProblem ? members.get('what') : undefined;
}

function isMember(callee: unknown, name: string): boolean {
  return isNode(callee) && callee.type === 'MemberExpression' && nameOf(callee.property) === name;
}

interface Reading {
  readonly modules: ReadonlyMap<string, Module>;
  /** What the functions that were followed are told. */
  readonly told: ReadonlyMap<Scope, readonly (readonly string[])[]>;
  /** Calls and names followed so far. */
  readonly depth: number;
}

/** Letters that a message has at least, and an entry of a guide, so that it does not stand for just any message. */
const LEAST_LETTERS = 6;
const DEEPEST = 8;
const UNKNOWN: readonly string[] = [GAP];

/** Every text that an expression can be, as far as the sources tell. */
function textsOf(node: Node, reading: Reading): readonly string[] {
  if (reading.depth > DEEPEST) return UNKNOWN;
  switch (node.type) {
    case 'StringLiteral':
      return [String(node.value)];
    case 'TemplateLiteral':
      return templateTexts(node, reading);
    case 'BinaryExpression':
      return node.operator === '+' ? joined([part(node.left, reading), part(node.right, reading)]) : UNKNOWN;
    case 'ConditionalExpression':
      return [...part(node.consequent, reading), ...part(node.alternate, reading)];
    case 'ParenthesisExpression':
    case 'TsAsExpression':
      return part(node.expression, reading);
    case 'Identifier':
      return namedTexts(node, reading);
    case 'MemberExpression':
      return memberTexts(node, reading);
    case 'CallExpression':
      return callTexts(node, reading);
    default:
      return UNKNOWN;
  }
}

function part(value: unknown, reading: Reading): readonly string[] {
  return isNode(value) ? textsOf(value, reading) : UNKNOWN;
}

function templateTexts(node: Node, reading: Reading): readonly string[] {
  const quasis = nodesIn(node.quasis).map(({ cooked }) => [String(cooked)]);
  const expressions = nodesIn(node.expressions).map((expression) => textsOf(expression, reading));
  return joined(quasis.flatMap((quasi, index) => [quasi, ...expressions.slice(index, index + 1)]));
}

/** Each way of putting one text of every part behind another. */
function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (before, texts) => before.flatMap((beginning) => texts.map((text) => beginning + text)),
    [''],
  );
}

function scopeOf(node: Node, { modules }: Reading): Scope | undefined {
  for (const { scopes } of modules.values()) {
    const scope = scopes.get(node);
    if (scope !== undefined) return scope;
  }
  return undefined;
}

function namedTexts(node: Node, reading: Reading): readonly string[] {
  const name = String(node.value);
  const deeper = { ...reading, depth: reading.depth + 1 };
  for (let scope = scopeOf(node, reading); scope !== undefined; scope = scope.parent) {
    if (scope.constants.has(name)) return part(scope.constants.get(name), deeper);
    const at = scope.parameters.indexOf(name);
    if (at >= 0) return reading.told.get(scope)?.[at] ?? toldByCalls(scope, at, deeper);
    if (scope.parent !== undefined) continue;
    const { file, name: there = '' } = scope.module.imports.get(name) ?? {};
    const constant = file === undefined ? undefined : moduleScope(file, reading)?.constants.get(there);
    if (constant !== undefined) return textsOf(constant, deeper);
  }
  return UNKNOWN;
}

function moduleScope(file: string, { modules }: Reading): Scope | undefined {
  const [outermost] = modules.get(file)?.scopes.values() ?? [];
  return outermost;
}

/** What the calls of a function in its own module tell it. */
function toldByCalls({ name, module }: Scope, at: number, reading: Reading): readonly string[] {
  const calls = [...module.scopes.keys()].filter(
    ({ type, callee }) => type === 'CallExpression' && (nameOf(callee) === name || isMember(callee, name)),
  );
  const texts = calls.flatMap((call) => part(argumentsOf(call)[at], reading));
  return name === '' || texts.length === 0 ? UNKNOWN : texts;
}

/** A table's entries, where the key is not known. */
function memberTexts({ object, property }: Node, reading: Reading): readonly string[] {
  if (!isNode(object) || !isNode(property) || property.type !== 'Computed') return UNKNOWN;
  const table = scopeOf(object, reading)?.module;
  const [outermost] = table?.scopes.values() ?? [];
  const entries = outermost?.constants.get(nameOf(object) ?? '');
  if (entries?.type !== 'ObjectExpression') return UNKNOWN;
  return nodesIn(entries.properties).flatMap(({ value }) => part(value, reading));
}

/** What a function of the sources gives back. */
function callTexts(node: Node, reading: Reading): readonly string[] {
  const called = calledBy(node, reading);
  if (called === undefined || called.returned.length === 0) return UNKNOWN;
  const given = called.parameters.map((_, at) => part(argumentsOf(node)[at], reading));
  const told = new Map([...reading.told, [called, given] as const]);
  const inside = { ...reading, depth: reading.depth + 1, told };
  return called.returned.flatMap((value) => textsOf(value, inside));
}

function calledBy(node: Node, reading: Reading): Scope | undefined {
  const name = nameOf(node.callee) ?? '';
  const module = scopeOf(node, reading)?.module;
  const imported = module?.imports.get(name);
  if (imported === undefined) return module?.functions.get(name);
  return reading.modules.get(imported.file)?.functions.get(imported.name);
}

function readModule(file: string, text: string): Module {
  const module: Module = { file, scopes: new Map(), functions: new Map(), imports: new Map() };
  const outermost: Scope = {
    module,
    parent: undefined,
    name: '',
    parameters: [],
    returned: [],
    constants: new Map(),
  };
  const tree: unknown = parseSync(text, { syntax: 'typescript', target: 'es2022' });
  visit(tree, outermost, '');
  return module;
}

/** Puts down the scope of a value's nodes; `name` is what a function that stands here is called. */
function visit(value: unknown, scope: Scope, name: string): void {
  if (Array.isArray(value)) {
    for (const entry of value) visit(entry, scope, '');
  } else if (isRecord(value)) {
    const inner = innerScope(value, scope, name);
    if (isNode(value)) {
      scope.module.scopes.set(value, inner);
      declare(value, inner);
    }
    const nameOfValue = nameOf(value.key) ?? nameOf(value.id) ?? '';
    for (const entry of Object.values(value)) visit(entry, inner, nameOfValue);
  }
}

function innerScope(value: Readonly<Record<string, unknown>>, scope: Scope, name: string): Scope {
  if (isFunction(value)) return functionScope(value, scope, nameOf(value.identifier) ?? name);
  if (value.type !== 'BlockStatement') return scope;
  // What a block gives back, its function does.
  return { ...scope, parent: scope, name: '', parameters: [], constants: new Map() };
}

/** Functions of every kind have parameters; so has a class's constructor. */
function isFunction(value: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(value.params) && 'body' in value;
}

function functionScope(node: Readonly<Record<string, unknown>>, parent: Scope, name: string): Scope {
  const { module } = parent;
  const patterns = nodesIn(node.params).map((parameter) =>
    isNode(parameter.pat) ? parameter.pat : parameter,
  );
  const parameters = patterns.map((pattern) => nameOf(pattern) ?? '');
  const { body } = node;
  const isExpression = isNode(body) && body.type !== 'BlockStatement' && body.type !== 'FunctionBody';
  const returned = isExpression ? [body] : [];
  const scope: Scope = { module, parent, name, parameters, returned, constants: new Map() };
  for (const pattern of patterns.filter((taken) => nameOf(taken) === undefined)) {
    for (const taken of namesIn(pattern)) scope.constants.set(taken, undefined);
  }
  if (name !== '') module.functions.set(name, scope);
  return scope;
}

/** What a node says of names. */
function declare(node: Node, scope: Scope): void {
  const { constants, module } = scope;
  if (node.type === 'VariableDeclarator') {
    const name = nameOf(node.id);
    const isKnown = name !== undefined && isNode(node.init) && !constants.has(name);
    for (const taken of name === undefined ? namesIn(node.id) : [name]) {
      constants.set(taken, isKnown && isNode(node.init) ? node.init : undefined);
    }
  } else if (node.type === 'ReturnStatement' && isNode(node.argument)) {
    scope.returned.push(node.argument);
  } else if (node.type === 'ImportDeclaration') {
    const from = isRecord(node.source) ? String(node.source.value) : '';
    const file = posix.join(posix.dirname(module.file), from);
    for (const specifier of nodesIn(node.specifiers)) {
      const local = nameOf(specifier.local) ?? '';
      module.imports.set(local, { file, name: nameOf(specifier.imported) ?? local });
    }
  }
}

/** Every name in a pattern that takes a value apart. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isRecord(value)) return [];
  const name = nameOf(value);
  return name === undefined ? Object.values(value).flatMap(namesIn) : [name];
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function argumentsOf(node: Node): readonly Node[] {
  const list = Array.isArray(node.arguments) ? node.arguments : [];
  return list.flatMap((entry: unknown) =>
    isRecord(entry) && isNode(entry.expression) ? [entry.expression] : [],
  );
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' ? String(value.value) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === 'string';
}

/** One line, and one gap where several stand side by side. */
function tidy(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replace(/(?:… ?)+…/g, GAP)
    .trim();
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

/**
 * Messages that the guide lacks, and entries of the guide that no message begins with.
 *
 * @param entries messages as the guide writes them: their beginning, with {@link GAP} for what is put in
 */
export function unexplained(
  file: string,
  entries: readonly Found[],
  messages: readonly Message[],
): readonly Fault[] {
  const patterns = entries.map(({ value, line }) => ({ value, line, pattern: patternOf(value) }));
  const missing = messages.filter(
    (message) => !isHandedOn(message) && !patterns.some(({ pattern }) => pattern.test(message.text)),
  );
  const unknown = patterns.filter(({ pattern }) => !messages.some(({ text }) => pattern.test(text)));
  const vague = patterns.filter(({ value }) => wordsOf(value).length < LEAST_LETTERS);
  return [
    ...missing.map((message) => ({
      file,
      line: 1,
      what: `lacks a message of ${message.file}: ${message.text}`,
    })),
    ...unknown.map(({ value, line }) => ({ file, line, what: `no message of src/ begins so: ${value}` })),
    ...vague.map(({ value, line }) => ({ file, line, what: `this stands for too much: ${value}` })),
  ];
}

function patternOf(entry: string): RegExp {
  const parts = entry.split(GAP).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}`);
}
