/** Checks values against the model's shapes: what is missing, unknown, of another type, or beyond a limit. */
import type { Structure, Value } from '../service.ts';
import type {
  Bounds,
  ListShape,
  MapShape,
  NumberShape,
  Shape,
  StringShape,
  StructureShape,
} from './model.ts';
import { isList, isStructure } from './values.ts';

/** Members' names, list positions from 0, and map keys, from the outermost inwards. */
export type Path = readonly (string | number)[];

/** One reason why a value does not fit its shape. */
export type Violation =
  | { readonly kind: 'missing'; readonly path: Path }
  | { readonly kind: 'unknown'; readonly path: Path }
  | { readonly kind: 'type'; readonly path: Path; readonly value: string; readonly expected: string }
  /** `constraint` goes on after "Member": `must have length less than or equal to 64`. */
  | { readonly kind: 'limit'; readonly path: Path; readonly value: string; readonly constraint: string };

/** Where the check stands; a path is made of it only when there is something to say. */
type Place = { readonly outer: Place; readonly step: string | number } | undefined;

interface Check {
  readonly limits: boolean;
  readonly found: Violation[];
}

/** Every violation of a request's input, in the order of the model's members. */
export function validateInput(shape: Shape, input: Value): readonly Violation[] {
  const check: Check = { limits: true, found: [] };
  visit(check, shape, input, undefined);
  return check.found;
}

/**
 * The violations of an answer by structure alone: a member that is missing, unknown or of another type. Limits are
 * left out: a service may answer what its own model does not foresee, such as a status that is newer.
 */
export function validateOutput(shape: Shape, output: Value): readonly Violation[] {
  const check: Check = { limits: false, found: [] };
  visit(check, shape, output, undefined);
  return check.found;
}

function visit(check: Check, shape: Shape, value: Value, place: Place): void {
  if (shape.type === 'structure' && isStructure(value)) visitStructure(check, shape, value, place);
  else if (shape.type === 'map' && isStructure(value)) visitMap(check, shape, value, place);
  else if (shape.type === 'list' && isList(value)) visitList(check, shape, value, place);
  else if (shape.type === 'string' && typeof value === 'string') checkString(check, shape, value, place);
  else if (isNumberShape(shape) && isNumberOf(shape, value)) {
    checkSize(check, shape, value, 'value', value, place);
  } else if (!isPlain(shape, value)) {
    check.found.push({ kind: 'type', path: pathOf(place), value: display(value), expected: shape.type });
  }
}

function isNumberShape(shape: Shape): shape is NumberShape {
  return shape.type === 'integer' || shape.type === 'long' || shape.type === 'double';
}

function isNumberOf(shape: NumberShape, value: Value): value is number {
  return shape.type === 'double' ? Number.isFinite(value) : Number.isSafeInteger(value);
}

function isPlain(shape: Shape, value: Value): boolean {
  if (shape.type === 'boolean') return typeof value === 'boolean';
  return shape.type === 'timestamp' && value instanceof Date && !Number.isNaN(value.getTime());
}

function visitStructure(check: Check, shape: StructureShape, structure: Structure, place: Place): void {
  for (const member of shape.members.values()) {
    const value = structure[member.name];
    const here = { outer: place, step: member.name };
    if (isPresent(value)) visit(check, member.shape, value, here);
    else if (member.required) check.found.push({ kind: 'missing', path: pathOf(here) });
  }
  for (const name of Object.keys(structure)) {
    if (!shape.members.has(name) && isPresent(structure[name])) {
      check.found.push({ kind: 'unknown', path: pathOf({ outer: place, step: name }) });
    }
  }
}

function visitList(check: Check, shape: ListShape, list: readonly Value[], place: Place): void {
  checkSize(check, shape, list.length, 'length', list, place);
  list.forEach((item, index) => {
    visit(check, shape.item, item, { outer: place, step: index });
  });
}

function visitMap(check: Check, shape: MapShape, map: Structure, place: Place): void {
  const entries = Object.entries(map);
  checkSize(check, shape, entries.length, 'length', map, place);
  for (const [key, value] of entries) {
    checkKey(check, shape, key, map, place);
    visit(check, shape.value, value, { outer: place, step: key });
  }
}

/** A key has no path of its own: its violations are the map's. */
function checkKey(check: Check, shape: MapShape, key: string, map: Structure, place: Place): void {
  if (!check.limits) return;
  const constraints = validateInput(shape.key, key).flatMap((violation) =>
    violation.kind === 'limit' ? [`Member ${violation.constraint}`] : [],
  );
  if (constraints.length > 0) {
    limit(check, place, map, `keys must satisfy constraint: [${constraints.join(', ')}]`);
  }
}

function checkString(check: Check, shape: StringShape, value: string, place: Place): void {
  if (!check.limits) return;
  if (shape.min !== undefined || shape.max !== undefined) {
    checkSize(check, shape, codePoints(value), 'length', value, place);
  }
  if (shape.pattern !== undefined && !shape.pattern.matches.test(value)) {
    limit(check, place, value, `must satisfy regular expression pattern: ${shape.pattern.text}`);
  }
  if (shape.values !== undefined && !shape.values.includes(value)) {
    limit(check, place, value, `must satisfy enum value set: [${shape.values.join(', ')}]`);
  }
}

function checkSize(
  check: Check,
  { min, max }: Bounds,
  size: number,
  measure: 'length' | 'value',
  value: Value,
  place: Place,
): void {
  if (!check.limits) return;
  if (max !== undefined && size > max) {
    limit(check, place, value, `must have ${measure} less than or equal to ${max}`);
  }
  if (min !== undefined && size < min) {
    limit(check, place, value, `must have ${measure} greater than or equal to ${min}`);
  }
}

function limit(check: Check, place: Place, value: Value, constraint: string): void {
  check.found.push({ kind: 'limit', path: pathOf(place), value: display(value), constraint });
}

/** Lengths count Unicode code points, an emoji is one. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function pathOf(place: Place): Path {
  return place === undefined ? [] : [...pathOf(place.outer), place.step];
}

function isPresent(value: Value): boolean {
  return value !== undefined && value !== null;
}

const LONGEST_DISPLAY = 200;

function display(value: Value): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_DISPLAY ? `${text.slice(0, LONGEST_DISPLAY)}…` : text;
}
