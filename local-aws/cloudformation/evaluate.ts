/**
 * The functions of CloudFormation templates. Every function, condition and pseudo parameter that is not evaluated here
 * is refused, so that nothing passes unread.
 */
import { domainOf, partitionOf } from '../regions.ts';
import { isObject, type Json, type JsonObject, list, object, string, TemplateError } from './template.ts';

/** What references mean while a template is evaluated. */
export interface Scope {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  /** What Ref and GetAtt give of a resource; undefined for one that is not there. Absent where none may be named. */
  readonly resource?: (id: string) => Attributes | undefined;
}

/** A resource that was made, to those who refer to it. */
export interface Attributes {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A value without functions; undefined is AWS::NoValue, which leaves its member or item away. */
export type Evaluated = Json | undefined;

/** @throws TemplateError for a function that is not known, or has an argument that it does not take */
export function evaluate(value: Json, scope: Scope): Evaluated {
  if (Array.isArray(value)) {
    return value.map((item: Json) => evaluate(item, scope)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;
  const [name, ...others] = Object.keys(value);
  if (name !== undefined && isFunction(name)) {
    if (others.length > 0) throw new TemplateError(`${name} stands beside ${others.join(', ')}.`);
    return call(name, value[name] ?? null, scope);
  }
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    if (isFunction(key)) throw new TemplateError(`${key} stands beside other members.`);
    const evaluated = evaluate(member, scope);
    return evaluated === undefined ? [] : [[key, evaluated]];
  });
  return Object.fromEntries(members);
}

/** `Condition` is one in conditions alone; elsewhere it is a member, of policies for example. */
function isFunction(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::');
}

function call(name: string, argument: Json, scope: Scope): Evaluated {
  switch (name) {
    case 'Ref':
      return ref(string(argument, 'Ref'), scope);
    case 'Fn::GetAtt':
      return getAtt(argument, scope);
    case 'Fn::Sub':
      return sub(argument, scope);
    case 'Fn::Join':
      return join(argument, scope);
    case 'Fn::Split':
      return split(argument, scope);
    case 'Fn::Select':
      return select(argument, scope);
    case 'Fn::FindInMap':
      return findInMap(argument, scope);
    case 'Fn::If':
      return choose(argument, scope);
    default:
      throw new TemplateError(`${name} is not evaluated here.`);
  }
}

function ref(name: string, scope: Scope): Evaluated {
  if (name === 'AWS::NoValue') return undefined;
  if (name.startsWith('AWS::')) return pseudoParameter(name, scope);
  const parameter = Object.hasOwn(scope.parameters, name) ? scope.parameters[name] : undefined;
  return parameter ?? resourceOf(name, scope).ref;
}

function pseudoParameter(name: string, { region, accountId, stackName }: Scope): string {
  const partition = partitionOf(region);
  const values: Readonly<Record<string, string>> = {
    'AWS::Region': region,
    'AWS::AccountId': accountId,
    'AWS::Partition': partition,
    'AWS::URLSuffix': domainOf(partition),
    'AWS::StackName': stackName,
  };
  const value = values[name];
  if (value === undefined) throw new TemplateError(`${name} is not evaluated here.`);
  return value;
}

function resourceOf(id: string, { resource }: Scope): Attributes {
  const found = resource?.(id);
  if (found === undefined) throw new TemplateError(`Unresolved resource dependencies [${id}]`);
  return found;
}

function getAtt(argument: Json, scope: Scope): string {
  const [id, name, ...rest] = list(argument, 'Fn::GetAtt').map((each) => string(each, 'Fn::GetAtt'));
  if (id === undefined || name === undefined || rest.length > 0) {
    throw new TemplateError('Fn::GetAtt takes a resource and an attribute.');
  }
  const { attributes } = resourceOf(id, scope);
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (value === undefined) throw new TemplateError(`Resource ${id} does not support attribute ${name}`);
  return value;
}

function sub(argument: Json, scope: Scope): string {
  const [text, variables = {}] = Array.isArray(argument) ? pair(argument, 'Fn::Sub') : [argument, {}];
  const own = object(variables, 'the variables of Fn::Sub');
  const written = string(text, 'the text of Fn::Sub');
  const unused = Object.keys(own).find((name) => !written.includes(`\${${name}}`));
  if (unused !== undefined) throw new TemplateError(`Fn::Sub does not use its variable ${unused}.`);
  return written.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (Object.hasOwn(own, name)) return plainText(evaluate(own[name] ?? null, scope), name);
    const dot = name.indexOf('.');
    if (dot < 0) return plainText(ref(name, scope), name);
    return getAtt([name.slice(0, dot), name.slice(dot + 1)], scope);
  });
}

function join(argument: Json, scope: Scope): string {
  const [delimiter, items] = pair(argument, 'Fn::Join');
  const evaluated = list(evaluate(items, scope), 'what Fn::Join joins');
  return evaluated
    .map((item) => plainText(item, 'Fn::Join'))
    .join(string(delimiter, 'the delimiter of Fn::Join'));
}

function split(argument: Json, scope: Scope): readonly string[] {
  const [delimiter, source] = pair(argument, 'Fn::Split');
  return plainText(evaluate(source, scope), 'Fn::Split').split(
    string(delimiter, 'the delimiter of Fn::Split'),
  );
}

function select(argument: Json, scope: Scope): Evaluated {
  const [index, items] = pair(argument, 'Fn::Select');
  const from = list(evaluate(items, scope), 'what Fn::Select selects from');
  const number = Number(evaluate(index, scope));
  const item = Number.isInteger(number) ? from[number] : undefined;
  if (item === undefined) throw new TemplateError('Fn::Select cannot select nonexistent value');
  return item;
}

function findInMap(argument: Json, scope: Scope): Json {
  const names = list(argument, 'Fn::FindInMap').map((each) =>
    plainText(evaluate(each, scope), 'Fn::FindInMap'),
  );
  if (names.length !== 3) throw new TemplateError('Fn::FindInMap takes a map, a key and a second key.');
  let found: Json = scope.mappings;
  for (const name of names) {
    const next: Json | undefined = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
    if (next === undefined) throw new TemplateError(`Unable to get mapping for ${names.join('::')}`);
    found = next;
  }
  return found;
}

function choose(argument: Json, scope: Scope): Evaluated {
  const [condition, yes, no, ...rest] = list(argument, 'Fn::If');
  if (yes === undefined || no === undefined || rest.length > 0) {
    throw new TemplateError('Fn::If takes a condition and two values.');
  }
  return evaluate(holds(string(condition, 'the condition of Fn::If'), scope) ? yes : no, scope);
}

/** Whether a condition of the template holds. */
export function holds(name: string, scope: Scope): boolean {
  return holdsFor(name, withoutResources(scope), []);
}

function holdsFor(name: string, scope: Scope, asking: readonly string[]): boolean {
  const condition = Object.hasOwn(scope.conditions, name) ? scope.conditions[name] : undefined;
  if (condition === undefined) throw new TemplateError(`Unresolved condition dependency ${name}`);
  if (asking.includes(name)) throw new TemplateError(`Circular dependency of the condition ${name}`);
  return decide(condition, scope, [...asking, name]);
}

function withoutResources(scope: Scope): Scope {
  const { resource: _, ...rest } = scope;
  return rest;
}

/**
 * A boolean function, of a condition or a rule.
 *
 * @throws TemplateError for one that is not known
 */
export function decide(value: Json, scope: Scope, asking: readonly string[] = []): boolean {
  const [entry, ...others] = Object.entries(object(value, 'a condition'));
  if (entry === undefined || others.length > 0) throw new TemplateError('A condition is one function.');
  const [name, argument] = entry;
  const parts = () => list(argument, name).map((part) => decide(part, scope, asking));
  switch (name) {
    case 'Condition':
      return holdsFor(string(argument, 'Condition'), scope, asking);
    case 'Fn::Equals': {
      const [left, right] = pair(argument, name).map((part) => evaluate(part, scope));
      return JSON.stringify(left) === JSON.stringify(right);
    }
    case 'Fn::Not':
      return !single(parts(), name);
    case 'Fn::And':
      return several(parts(), name).every((part) => part);
    case 'Fn::Or':
      return several(parts(), name).some((part) => part);
    default:
      throw new TemplateError(`${name} is not evaluated here.`);
  }
}

function single(parts: readonly boolean[], name: string): boolean {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) throw new TemplateError(`${name} takes one condition.`);
  return part;
}

function several(parts: readonly boolean[], name: string): readonly boolean[] {
  if (parts.length >= 2 && parts.length <= 10) return parts;
  throw new TemplateError(`${name} takes 2 to 10 conditions.`);
}

function pair(argument: Json, name: string): readonly [Json, Json] {
  const [first, second, ...rest] = list(argument, name);
  if (first === undefined || second === undefined || rest.length > 0) {
    throw new TemplateError(`${name} takes two arguments.`);
  }
  return [first, second];
}

function plainText(value: Evaluated, what: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TemplateError(`${what}: ${JSON.stringify(value)} is no string.`);
}

/**
 * Holds the parameters against the template's rules.
 *
 * @throws TemplateError with the description of an assertion that does not hold
 */
export function checkRules(rules: Readonly<Record<string, JsonObject>>, scope: Scope): void {
  for (const [name, { RuleCondition: condition, Assertions: assertions = [] }] of Object.entries(rules)) {
    if (condition !== undefined && !decide(condition, scope)) continue;
    for (const each of list(assertions, `Assertions of ${name}`)) {
      const { Assert: assert = null, AssertDescription: description = '' } = object(each, 'an assertion');
      if (!decide(assert, scope)) throw new TemplateError(`Template error: ${String(description)}`);
    }
  }
}

/** The resources that a value refers to, in whatever branch. */
export function namedIn(value: Json, ids: readonly string[]): readonly string[] {
  const names = new Set<string>();
  collect(value, (name) => ids.includes(name) && names.add(name));
  return [...names];
}

function collect(value: Json, found: (name: string) => unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === 'Ref' && typeof member === 'string') found(member);
    if (key === 'Fn::GetAtt' && Array.isArray(member)) found(String(member[0]));
    if (key === 'Fn::Sub') {
      const text = Array.isArray(member) ? String(member[0]) : String(member);
      for (const [, name = ''] of text.matchAll(/\$\{([A-Za-z0-9]+)/g)) found(name);
    }
    collect(member, found);
  }
}
