import type { Findings } from './findings.ts';
import { at, type Tree } from './tree.ts';

/** Is it a key under which people write images: `image`, `sidecarImage`? */
export function isImageKey(key: string): boolean {
  return key === 'image' || key.endsWith('Image');
}

/** Undefined for what is missing, null or an empty text. */
export function filled(tree: Tree | undefined): Tree | undefined {
  const isEmpty = tree === undefined || tree.kind === 'nothing' || (tree.kind === 'text' && tree.text === '');
  return isEmpty ? undefined : tree;
}

/** Where something that is not read for what it is holds the first text or repository under such a key. */
export function firstImage(tree: Tree, findings: Findings): Tree | undefined {
  findings.step(tree);
  if (tree.kind === 'list') return firstOf(tree.items, (item) => firstImage(item, findings));
  if (tree.kind !== 'map') return undefined;
  return firstOf(tree.entries, ([key, value]) => {
    const isNamed = isImageKey(key) && (value.kind === 'text' || at(value, 'repository') !== undefined);
    return isNamed && filled(value) !== undefined ? value : firstImage(value, findings);
  });
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => Tree | undefined): Tree | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
