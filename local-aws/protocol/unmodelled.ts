import type { Structure } from '../service.ts';

const EXTRA: unique symbol = Symbol('unmodelled members');

interface Extended extends Structure {
  readonly [EXTRA]?: Structure;
}

/**
 * The structure with members that the model lacks, as a newer version of the service would send them. They pass
 * the check of answers and are written by the JSON protocols only.
 */
export function unmodelled(structure: Structure, extra: Structure): Structure {
  const extended: Extended = { ...structure, [EXTRA]: { ...unmodelledMembers(structure), ...extra } };
  return extended;
}

/** The members that {@link unmodelled} added to a structure. */
export function unmodelledMembers(structure: object): Structure {
  return hasExtra(structure) ? structure[EXTRA] : {};
}

function hasExtra(structure: object): structure is { readonly [EXTRA]: Structure } {
  return EXTRA in structure;
}
