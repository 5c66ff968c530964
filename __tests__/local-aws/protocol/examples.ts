/** Values made from the model's shapes: the smallest that is valid, and some that break one limit. */
import * as fc from 'fast-check';
import type {
  Bounds,
  ListShape,
  MapShape,
  Member,
  Shape,
  StringShape,
  StructureShape,
} from '../../../local-aws/protocol/model.ts';
import type { Path } from '../../../local-aws/protocol/validate.ts';
import { isStructure } from '../../../local-aws/protocol/values.ts';
import type { Structure, Value } from '../../../local-aws/service.ts';

/** One limit of the model, and an input that breaks it and no other member's. */
export interface Limit {
  /** Where the model states it: `Filter max`, `CreateComponentRequest requires name`. */
  readonly statement: string;
  /** The member that the refusal must name. */
  readonly path: Path;
  /** What the refusal must say of it. */
  readonly says: string;
  readonly broken: Structure;
  /** The members on the way, for those who must know how they are sent. */
  readonly members: readonly Member[];
}

/**
 * The smallest valid value of a shape that a form can carry: required members only, texts as short as they may be,
 * and something in each list and structure, because EC2's protocol sends nothing at all for an empty one.
 */
export function smallest(shape: Shape): Value {
  switch (shape.type) {
    case 'structure':
      return notEmpty(shape, smallestStructure(shape));
    case 'list':
      return items(shape, Math.max(1, shape.min ?? 1));
    case 'map':
      return entries(shape, shape.min ?? 0);
    case 'string':
      return exampleText(shape);
    case 'boolean':
      return true;
    case 'timestamp':
      return new Date('2026-11-24T10:15:00Z');
    default:
      return shape.min ?? Math.min(1, shape.max ?? 1);
  }
}

export function smallestStructure(shape: StructureShape): Structure {
  const required = [...shape.members.values()].filter((member) => member.required);
  return Object.fromEntries(required.map((member) => [member.name, smallest(member.shape)]));
}

function notEmpty(shape: StructureShape, structure: Structure): Structure {
  const plain = [...shape.members.values()].find(
    ({ shape: { type } }) => type !== 'structure' && type !== 'list',
  );
  if (plain === undefined || Object.keys(structure).length > 0) return structure;
  return { [plain.name]: smallest(plain.shape) };
}

function items(shape: ListShape, count: number): readonly Value[] {
  return Array.from({ length: count }, () => smallest(shape.item));
}

function entries(shape: MapShape, count: number): Structure {
  const names = Array.from({ length: count }, (_, index) => `key${index}`);
  return Object.fromEntries(names.map((name) => [name, smallest(shape.value)]));
}

/** A valid value with every member, two items in each list and two entries in each map, where the limits allow. */
export function fullest(shape: Shape, ancestors: readonly Shape[] = []): Value {
  const inside = [...ancestors, shape];
  switch (shape.type) {
    case 'structure':
      return fullestStructure(shape, ancestors);
    case 'list':
      return Array.from({ length: fewItems(shape) }, () => fullest(shape.item, inside));
    case 'map': {
      const names = shape.key.type === 'string' ? mapKeys(shape.key) : [];
      return Object.fromEntries(names.map((name) => [name, fullest(shape.value, inside)]));
    }
    default:
      return smallest(shape);
  }
}

/** As {@link fullest}; a member whose shape contains it is left out. */
export function fullestStructure(shape: StructureShape, ancestors: readonly Shape[] = []): Structure {
  const inside = [...ancestors, shape];
  const members = [...shape.members.values()].filter((member) => !contains(member.shape, inside));
  return Object.fromEntries(members.map((member) => [member.name, fullest(member.shape, inside)]));
}

function contains(shape: Shape, ancestors: readonly Shape[]): boolean {
  return ancestors.includes(shape.type === 'list' ? shape.item : shape);
}

function fewItems({ min = 0, max = 2 }: ListShape): number {
  return Math.min(Math.max(2, min), max);
}

function mapKeys({ values = ['key0', 'key1'] }: StringShape): readonly string[] {
  return values.slice(0, 2);
}

/** Every limit that a shape and all that it contains state. A shape inside of itself is not entered again. */
export function limitsOf(input: StructureShape): readonly Limit[] {
  const within = (value: Value): Structure => {
    if (!isStructure(value)) throw new Error('An input is a structure.');
    return value;
  };
  return walk({ shape: input, path: [], members: [], ancestors: [], within });
}

interface Spot {
  readonly shape: Shape;
  readonly path: Path;
  readonly members: readonly Member[];
  readonly ancestors: readonly Shape[];
  /** The smallest input that has this value at this spot. */
  readonly within: (value: Value) => Structure;
}

function walk(spot: Spot): readonly Limit[] {
  const { shape, ancestors, within } = spot;
  if (ancestors.includes(shape)) return [];
  const inside = { ...spot, ancestors: [...ancestors, shape] };
  switch (shape.type) {
    case 'structure':
      return [...shape.members.values()].flatMap((member) => walkMember(inside, shape, member));
    case 'list': {
      const rest = items(shape, Math.max(0, (shape.min ?? 0) - 1));
      const item = { ...inside, shape: shape.item, path: [...spot.path, 0] };
      return [...breakBounds(spot), ...walk({ ...item, within: (value) => within([value, ...rest]) })];
    }
    case 'map': {
      const rest = entries(shape, Math.max(1, shape.min ?? 0));
      const value = { ...inside, shape: shape.value, path: [...spot.path, 'key0'] };
      const ofValue = walk({ ...value, within: (given) => within({ ...rest, key0: given }) });
      return [...breakBounds(spot), ...ofValue, ...walkKey(inside, shape)];
    }
    default:
      return breakBounds(spot);
  }
}

function walkMember(spot: Spot, structure: StructureShape, member: Member): readonly Limit[] {
  const base = smallestStructure(structure);
  const place = {
    ...spot,
    shape: member.shape,
    path: [...spot.path, member.name],
    members: [...spot.members, member],
    within: (value: Value) => spot.within({ ...base, [member.name]: value }),
  };
  const missing = limit(place, `${structure.name} requires ${member.name}`, 'must not be null', undefined);
  return member.required ? [missing, ...walk(place)] : walk(place);
}

/** A refused key is a matter of the map, and of what the map says about its keys. */
function walkKey(spot: Spot, map: MapShape): readonly Limit[] {
  const within = (key: Value) => spot.within({ [String(key)]: smallest(map.value) });
  return breakBounds({ ...spot, shape: map.key, within });
}

function limit(spot: Spot, statement: string, says: string, value: Value): Limit {
  const { path, members, within } = spot;
  return { statement, says, path, members, broken: within(value) };
}

/** The limits that a shape states of itself. A minimum of nothing at all cannot be broken and is none. */
function breakBounds(spot: Spot): readonly Limit[] {
  const { shape } = spot;
  const broken: Limit[] = [];
  const add = (trait: string, says: string, value: Value) => {
    broken.push(limit(spot, `${shape.name} ${trait}`, says, value));
  };
  if (!('min' in shape)) return broken;
  const measure =
    shape.type === 'list' || shape.type === 'map' || shape.type === 'string' ? 'length' : 'value';
  const { min, max } = shape;
  if (max !== undefined)
    add('max', `must have ${measure} less than or equal to ${max}`, sized(shape, max + 1));
  if (min !== undefined && (measure === 'value' || min > 0)) {
    add('min', `must have ${measure} greater than or equal to ${min}`, sized(shape, min - 1));
  }
  if (shape.type === 'string' && shape.pattern !== undefined) {
    add('pattern', `must satisfy regular expression pattern`, mismatch(shape));
  }
  if (shape.type === 'string' && shape.values !== undefined) {
    add('enum', 'must satisfy enum value set', 'no-such-value');
  }
  return broken;
}

function sized(shape: Extract<Shape, Bounds>, size: number): Value {
  switch (shape.type) {
    case 'list':
      return items(shape, size);
    case 'map':
      return entries(shape, size);
    case 'string':
      return textOfLength(shape, size);
    default:
      return size;
  }
}

/** For the patterns that fast-check cannot make texts from. */
const MORE_EXAMPLES = ['arn:aws:iam::111122223333:policy/read-only'];

/** The shortest of some texts that a string's pattern, length and values allow; the same one each time. */
function exampleText(shape: StringShape): string {
  const known = EXAMPLES.get(shape);
  if (known !== undefined) return known;
  const fits = (text: string) => matches(shape, text) && inBounds(shape, text);
  const [example] = candidates(shape)
    .filter(fits)
    .sort((left, right) => left.length - right.length);
  if (example === undefined) throw new Error(`No example of ${shape.name} was found; add one.`);
  EXAMPLES.set(shape, example);
  return example;
}

const EXAMPLES = new Map<StringShape, string>();

function candidates({ min, values, pattern }: StringShape): readonly string[] {
  if (values !== undefined) return values;
  const plain = ['a', 'a'.repeat(min ?? 1)];
  return pattern === undefined ? plain : [...plain, ...MORE_EXAMPLES, ...samples(pattern.matches)];
}

function samples(pattern: RegExp): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(pattern), { seed: 20261124, numRuns: 30 });
  } catch {
    return [];
  }
}

function matches({ pattern }: StringShape, text: string): boolean {
  return pattern === undefined || pattern.matches.test(text);
}

function inBounds({ min = 0, max = Number.POSITIVE_INFINITY }: StringShape, text: string): boolean {
  const length = [...text].length;
  return length >= min && length <= max;
}

/** A text of that length, one that the pattern allows if stretching or cutting an example gives any. */
function textOfLength(shape: StringShape, length: number): string {
  const example = shape.values === undefined ? exampleText(shape) : 'a';
  const positions = Array.from(example, (_, index) => index);
  const stretched = positions.map((at) => {
    const filling = example.charAt(at).repeat(Math.max(0, length - example.length));
    return (example.slice(0, at) + filling + example.slice(at)).slice(0, length);
  });
  const plain = 'a'.repeat(length);
  return [...stretched, plain].find((text) => text.length === length && matches(shape, text)) ?? plain;
}

/** A text whose length is right and which the pattern refuses. */
function mismatch(shape: StringShape): string {
  const length = Math.max(shape.min ?? 1, 1);
  const texts = ['\u0000', '\u{1F600}', '!', ' ', 'a', '-'].map((character) => character.repeat(length));
  const text = texts.find((each) => !matches(shape, each) && inBounds(shape, each));
  if (text === undefined) throw new Error(`Nothing was found that the pattern of ${shape.name} refuses.`);
  return text;
}
