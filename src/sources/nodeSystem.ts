import { at, itemsAt, type Tree, textAt } from './tree.ts';

const LABELS: readonly string[] = ['kubernetes.io/os', 'beta.kubernetes.io/os'];

type System = 'linux' | 'windows';

/**
 * What a pod's spec says in each place that may decide its system, the place that goes first at the front:
 * `none` where it says something else or, as a patch does, takes away what was said there.
 */
export type SystemDemands = readonly (System | 'none' | undefined)[];

/**
 * The system that a pod's spec asks for: by its node selector, by `os.name`, or by a required node affinity
 * of which every term asks for the same one. Undefined where it asks for none, or for one of several.
 */
export function nodeSystem(spec: Tree | undefined): System | undefined {
  return demandedSystem(systemDemands(spec));
}

/** What a spec says, be it a whole one or a patch. */
export function systemDemands(spec: Tree | undefined): SystemDemands {
  const terms = [
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  ];
  return [
    ...LABELS.map((label) => demandAt(spec, ['nodeSelector', label], textSystem)),
    demandAt(spec, ['os', 'name'], textSystem),
    demandAt(spec, terms, affinitySystem),
  ];
}

/** The demands that a strategic-merge patch leaves: it merges maps and takes the place of the affinity's terms. */
export function patchDemands(demands: SystemDemands, patch: SystemDemands): SystemDemands {
  return patch.map((demand, place) => demand ?? demands[place]);
}

export function demandedSystem(demands: SystemDemands): System | undefined {
  return demands.find((demand) => demand === 'linux' || demand === 'windows');
}

function demandAt(
  spec: Tree | undefined,
  path: readonly string[],
  read: (place: Tree) => System | undefined,
): SystemDemands[number] {
  let place = spec;
  for (const key of path) {
    const inner = at(place, key);
    if (inner === undefined) return place !== spec && at(place, '$patch') !== undefined ? 'none' : undefined;
    place = inner;
    if (place.kind === 'nothing') return 'none';
  }
  return (place && read(place)) ?? 'none';
}

function textSystem(tree: Tree): System | undefined {
  return tree.kind === 'text' ? systemOf(tree.text) : undefined;
}

/** `linux` and `windows` as Kubernetes and Docker write them. */
export function systemOf(text: string | undefined): System | undefined {
  return text === 'linux' || text === 'windows' ? text : undefined;
}

/** Terms are alternatives, the expressions of one hold together. */
function affinitySystem(terms: Tree): System | undefined {
  const systems = itemsAt(terms).map((term) =>
    itemsAt(term, 'matchExpressions')
      .map(expressionSystem)
      .find((system) => system !== undefined),
  );
  const [first] = systems;
  return systems.every((system) => system === first) ? first : undefined;
}

function expressionSystem(expression: Tree): System | undefined {
  const values = itemsAt(expression, 'values');
  const [value] = values;
  const isOne = values.length === 1 && textAt(expression, 'operator') === 'In';
  if (!isOne || !LABELS.includes(textAt(expression, 'key') ?? '')) return undefined;
  return value?.kind === 'text' ? systemOf(value.text) : undefined;
}
