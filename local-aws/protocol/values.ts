import type { Structure, Value } from '../service.ts';

/** Whether a value has named members: a structure or a map of the model. */
export function isStructure(value: Value): value is Structure {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && !isList(value) && !(value instanceof Date) && !(value instanceof Uint8Array);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
