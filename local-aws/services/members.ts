import type { Structure, Value } from '../service.ts';

/**
 * Typed readers of a request's members. The model's checks came before, so a wrong type is a mistake of
 * local-aws and thrown as such; only absence is a case.
 */
export function isStructure(value: Value): value is Structure {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  );
}

export function optionalText(of: Structure, member: string): string | undefined {
  return read(of, member, (value) => typeof value === 'string');
}

export function text(of: Structure, member: string): string {
  return present(optionalText(of, member), member);
}

export function optionalNumber(of: Structure, member: string): number | undefined {
  return read(of, member, (value) => typeof value === 'number');
}

export function optionalFlag(of: Structure, member: string): boolean | undefined {
  return read(of, member, (value) => typeof value === 'boolean');
}

export function optionalStructure(of: Structure, member: string): Structure | undefined {
  return read(of, member, isStructure);
}

/** The list of structures, empty when absent. */
export function structures(of: Structure, member: string): readonly Structure[] {
  return list(of, member, isStructure);
}

/** The list of strings, empty when absent. */
export function texts(of: Structure, member: string): readonly string[] {
  return list(of, member, (value) => typeof value === 'string');
}

/** The map of strings as a fresh object, empty when absent. */
export function textMap(of: Structure, member: string): Record<string, string> {
  const map = optionalStructure(of, member) ?? {};
  return Object.fromEntries(Object.keys(map).map((key) => [key, text(map, key)]));
}

/** The named members that are present, to be stored or sent on. */
export function pick(of: Structure, members: readonly string[]): Structure {
  return Object.fromEntries(
    members.flatMap((member) => (of[member] === undefined ? [] : [[member, of[member]]])),
  );
}

function read<Kind extends Value>(
  of: Structure,
  member: string,
  isKind: (value: Value) => value is Kind,
): Kind | undefined {
  const value = of[member];
  if (value === undefined || value === null) return undefined;
  if (isKind(value)) return value;
  throw new TypeError(`${member} has an unexpected type`);
}

function list<Kind extends Value>(
  of: Structure,
  member: string,
  isKind: (value: Value) => value is Kind,
): readonly Kind[] {
  const value = of[member];
  if (value === undefined || value === null) return [];
  if (!isList(value)) throw new TypeError(`${member} is no list`);
  return value.map((item) => {
    if (isKind(item)) return item;
    throw new TypeError(`${member} holds an item of an unexpected type`);
  });
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function present<Kind>(value: Kind | undefined, member: string): Kind {
  if (value === undefined) throw new TypeError(`${member} is absent`);
  return value;
}
