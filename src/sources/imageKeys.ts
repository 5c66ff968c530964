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
    const named = isNamed ? filled(value) : key === 'images' ? firstEntry(value) : undefined;
    return named ?? firstImage(value, findings);
  });
}

/** As Helm values, kustomize and what follows it write the entries of `images`. */
function firstEntry(images: Tree): Tree | undefined {
  const isNamed = (entry: Tree) =>
    (entry.kind === 'text' && entry.text !== '') ||
    ['name', 'newName', 'newTag', 'repository'].some((key) => at(entry, key)?.kind === 'text');
  if (images.kind === 'list') return images.items.find(isNamed);
  if (images.kind !== 'map') return undefined;
  return [...images.entries.values()].find(
    (entry) => isNamed(entry) && (entry.kind !== 'text' || /[:/]/.test(entry.text)),
  );
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => Tree | undefined): Tree | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
