import type { Findings } from './findings.ts';
import { at, itemsAt, type Tree, textAt } from './tree.ts';

/** Places that hold a pod's spec or lie above it, and what in a spec decides images or the node's system. */
const ABOVE = /^(\/spec(\/jobTemplate(\/spec)?)?(\/template(\/spec)?)?|\/template(\/spec)?|\/?)$/;
const DECISIVE: readonly RegExp[] = [
  /\/(nodeSelector(\/(beta\.)?kubernetes\.io~1os)?|os(\/name)?)$/,
  /\/affinity(\/nodeAffinity(\/requiredDuring.*)?)?$/,
  /\/(containers|initContainers|ephemeralContainers)(\/[^/]+(\/imagePullPolicy)?)?$/,
  /\/image(\/reference)?$/,
];
const KEYS = new Set(['image', 'containers', 'initContainers', 'nodeSelector', 'affinity', 'os']);

/** Is it a list of operations of RFC 6902? */
export function isJsonPatch(tree: Tree): boolean {
  const operations = itemsAt(tree);
  return (
    operations.length > 0 &&
    operations.every((each) => textAt(each, 'op') !== undefined && textAt(each, 'path') !== undefined)
  );
}

/** Says the operations that may change which images a pod has, or for which system they are: none is applied. */
export function sayJsonPatch(tree: Tree, findings: Findings): void {
  for (const operation of itemsAt(tree)) {
    if (textAt(operation, 'op') === 'test') continue;
    const places = ['path', 'from'].flatMap((key) => textAt(operation, key) ?? []);
    const place = places.find((path) => decides(path, at(operation, 'value'), findings));
    if (place === undefined) continue;
    findings.gap(operation.line, `a JSON patch of ${JSON.stringify(place.slice(0, 100))} is not applied`);
  }
}

function decides(path: string, value: Tree | undefined, findings: Findings): boolean {
  if (DECISIVE.some((place) => place.test(path))) return true;
  const isOpen = value === undefined || holdsKey(value, findings);
  return isOpen && (ABOVE.test(path) || (value !== undefined && /\/volumes(\/[^/]+)?$/.test(path)));
}

function holdsKey(tree: Tree, findings: Findings): boolean {
  findings.step(tree);
  if (tree.kind === 'list') return tree.items.some((item) => holdsKey(item, findings));
  if (tree.kind !== 'map') return false;
  return [...tree.entries].some(([key, value]) => KEYS.has(key) || holdsKey(value, findings));
}
