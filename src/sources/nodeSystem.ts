import { at, itemsAt, type Tree, textAt } from './tree.ts';

const LABELS: readonly string[] = ['kubernetes.io/os', 'beta.kubernetes.io/os'];

/**
 * The system that a pod's spec asks for: by its node selector, by `os.name`, or by a required node affinity
 * of which every term asks for the same one. Undefined where it asks for none, or for one of several.
 */
export function nodeSystem(spec: Tree | undefined): 'linux' | 'windows' | undefined {
  const selectors = LABELS.map((label) => textAt(spec, 'nodeSelector', label));
  const said = [...selectors, textAt(spec, 'os', 'name')].map(systemOf);
  return said.find((system) => system !== undefined) ?? affinitySystem(spec);
}

/** `linux` and `windows` as Kubernetes and Docker write them. */
export function systemOf(text: string | undefined): 'linux' | 'windows' | undefined {
  return text === 'linux' || text === 'windows' ? text : undefined;
}

/** Terms are alternatives, the expressions of one hold together. */
function affinitySystem(spec: Tree | undefined): 'linux' | 'windows' | undefined {
  const required = at(spec, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  const systems = itemsAt(required, 'nodeSelectorTerms').map((term) =>
    itemsAt(term, 'matchExpressions')
      .map(expressionSystem)
      .find((system) => system !== undefined),
  );
  const [first] = systems;
  return systems.every((system) => system === first) ? first : undefined;
}

function expressionSystem(expression: Tree): 'linux' | 'windows' | undefined {
  const values = itemsAt(expression, 'values');
  const [value] = values;
  const isOne = values.length === 1 && textAt(expression, 'operator') === 'In';
  if (!isOne || !LABELS.includes(textAt(expression, 'key') ?? '')) return undefined;
  return value?.kind === 'text' ? systemOf(value.text) : undefined;
}
