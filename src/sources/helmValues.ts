import { splitHost, splitReference } from '../images/reference.ts';
import type { Circumstances, Findings } from './findings.ts';
import { filled, firstImage, isImageKey } from './imageKeys.ts';
import { nodeSystem } from './nodeSystem.ts';
import { at, type Tree, type TreeMap, type TreeText, textAt } from './tree.ts';

/** What is known on the way down to a map of the values. */
interface Way {
  readonly path: readonly string[];
  /** `global.imageRegistry`, which subcharts obey. */
  readonly globalRegistry: TreeText | undefined;
  /** For an entry of `images`: the map it stands in, and the one that stands in. */
  readonly images?: readonly TreeMap[];
}

/**
 * Reads the images of a chart's values: maps under `image` or a key that ends in `Image`, with `repository`
 * and `tag` or `digest` (and `registry`), and texts there that name a tag or digest, or have a `tag` or
 * `imageTag` beside them; and the entries of maps and lists under `images` alike. What the chart's templates decide (no repository, no tag) is said, not read.
 * `global.imageRegistry` goes before a repository's own `registry`, and before one that names no host.
 * A part whose `enabled` is false is said and left out.
 */
export function readHelmValues(tree: Tree, findings: Findings): void {
  const global = at(tree, 'global', 'imageRegistry');
  const globalRegistry = global?.kind === 'text' && global.text !== '' ? global : undefined;
  readPart(tree, { path: [], globalRegistry }, findings);
}

function readPart(tree: Tree, way: Way, findings: Findings): void {
  findings.step(tree);
  if (tree.kind === 'list') {
    for (const [index, item] of tree.items.entries()) {
      readPart(item, { ...way, path: [...way.path, String(index)] }, findings);
    }
  }
  if (tree.kind !== 'map') return;
  if (textAt(tree, 'enabled') === 'false') {
    if (firstImage(tree, findings) !== undefined) {
      findings.gap(
        tree.line,
        `values ${pathText(way.path)}: switched off by enabled: false, so its images are left out`,
      );
    }
    return;
  }
  for (const [key, value] of tree.entries) {
    const inner = { ...way, path: [...way.path, key] };
    if (key === 'images') readImages(tree, value, inner, findings);
    else if (!isImageKey(key) || !readImage(tree, key, value, inner, findings))
      readPart(value, inner, findings);
  }
}

/** Keys beside the names of images that say something of all of them. */
const SETTINGS: ReadonlySet<string> = new Set([
  'registry',
  'repository',
  'tag',
  'digest',
  'pullPolicy',
  'pull_policy',
]);

/** Each entry of a list or map of images counts as one under `image`; some charts put `tags` between. */
function readImages(owner: TreeMap, images: Tree, way: Way, findings: Findings): void {
  findings.step(images);
  if (readImage(owner, 'images', images, way, findings)) return;
  const isMap = images.kind === 'map';
  const entries = isMap ? images.entries : images.kind === 'list' ? images.items.entries() : [];
  for (const [index, entry] of entries) {
    const key = String(index);
    const inner = { ...way, path: [...way.path, key] };
    const beside = { ...inner, images: isMap ? [images, owner] : [owner] };
    const entryOwner = isMap ? images : owner;
    if (key === 'tags' && entry.kind === 'map') readImages(owner, entry, inner, findings);
    else if (entry.kind !== 'text') {
      if (!readImage(entryOwner, key, entry, beside, findings)) readPart(entry, inner, findings);
    } else if (/[:/@{$]/.test(entry.text) && !entry.text.includes('://') && !SETTINGS.has(key)) {
      readText(entryOwner, key, entry, beside, findings);
    }
  }
}

/** @returns false where the value does not have the shape of an image, so that it is searched for some */
function readImage(owner: TreeMap, key: string, value: Tree, way: Way, findings: Findings): boolean {
  if (value.kind === 'text' && key !== 'images') {
    readText(owner, key, value, way, findings);
    return true;
  }
  if (value.kind !== 'map') return false;
  const isShaped = ['repository', 'tag', 'digest'].some((part) => value.entries.has(part));
  if (!isShaped) return false;
  readMap(owner, value, way, findings);
  return true;
}

function readText(owner: TreeMap, key: string, value: TreeText, way: Way, findings: Findings): void {
  const circumstances = circumstancesOf(owner, undefined, way);
  const { tag, digest } = splitReference(value.text);
  const beside = at(owner, `${key}Tag`) ?? (key === 'image' ? at(owner, 'tag') : undefined);
  if (value.text === '') return;
  if (!value.isString || tag !== undefined || digest !== undefined || isOpen(value.text)) {
    findings.name(value, circumstances);
  } else {
    nameParts(value, beside, undefined, circumstances, findings);
  }
}

function readMap(owner: TreeMap, value: TreeMap, way: Way, findings: Findings): void {
  const circumstances = circumstancesOf(owner, value, way);
  const repository = filled(at(value, 'repository') ?? at(value, 'image'));
  const tag = filled(at(value, 'tag'));
  const digest = filled(at(value, 'digest'));
  if (repository === undefined) {
    if (tag === undefined && digest === undefined) return;
    findings.gap(value.line, `${circumstances.where} names no repository: the chart's own values decide`);
    return;
  }
  if (repository.kind !== 'text') {
    findings.name(repository, circumstances);
    return;
  }
  const registry = registryOf(value, repository.text, way);
  const text = registry === undefined ? repository.text : `${registry}/${repository.text}`;
  nameParts({ ...repository, text }, tag, digest, circumstances, findings);
}

/** Names the image whose tag and digest stand apart from its repository. */
function nameParts(
  repository: TreeText,
  tag: Tree | undefined,
  digest: Tree | undefined,
  circumstances: Circumstances,
  findings: Findings,
): void {
  const { where } = circumstances;
  const written = splitReference(repository.text);
  if (filled(tag) === undefined && filled(digest) === undefined) {
    if (written.tag === undefined && written.digest === undefined && !isOpen(repository.text)) {
      const name = JSON.stringify(repository.text.slice(0, 100));
      findings.gap(
        repository.line,
        `${where}: ${name} has no tag: the chart decides, often by its appVersion`,
      );
    } else {
      findings.name(repository, circumstances);
    }
    return;
  }
  const tagText = suffixOf(tag, ':');
  const digestText = suffixOf(digest, '@');
  if (tagText === undefined || digestText === undefined) {
    const place = tagText === undefined ? tag : digest;
    const what = 'has a tag or digest that is no text, which Helm prints in its own way: quote it';
    findings.gap(place?.line ?? repository.line, `${where} ${what}`);
    return;
  }
  findings.name({ ...repository, text: `${repository.text}${tagText}${digestText}` }, circumstances);
}

/** Nothing for an empty part; undefined where Helm's print of it may differ from what is written. */
function suffixOf(part: Tree | undefined, mark: string): string | undefined {
  const tree = filled(part);
  if (tree === undefined) return '';
  if (tree.kind !== 'text' || tree.tag !== undefined) return undefined;
  // Helm reads numbers as floating point: 1.10 becomes 1.1, and seven digits get an exponent.
  const isPrintedSo = String(Number(tree.text)) === tree.text && Math.abs(Number(tree.text)) < 1_000_000;
  return tree.isString || isPrintedSo ? `${mark}${tree.text}` : undefined;
}

function registryOf(value: TreeMap, repository: string, { globalRegistry }: Way): string | undefined {
  const registry = textAt(value, 'registry');
  if (registry !== undefined && registry !== '') return globalRegistry?.text ?? registry;
  return splitHost(repository).host === undefined ? globalRegistry?.text : undefined;
}

function circumstancesOf(
  owner: TreeMap,
  value: TreeMap | undefined,
  { path, images = [] }: Way,
): Circumstances {
  const pullPolicies = [
    textAt(value, 'pullPolicy'),
    textAt(value, 'imagePullPolicy'),
    textAt(owner, 'imagePullPolicy'),
    value === undefined ? textAt(owner, 'pullPolicy') : undefined,
    ...images.flatMap((map) => [textAt(map, 'pullPolicy'), textAt(map, 'imagePullPolicy')]),
  ];
  return {
    onlyOn: [owner, ...images].map(nodeSystem).find((system) => system !== undefined),
    pullPolicy: pullPolicies.find((policy) => policy !== undefined && policy !== ''),
    where: `values ${pathText(path)}`,
  };
}

/** Does it hold a variable or template, so that its parts cannot be told apart? */
function isOpen(text: string): boolean {
  return /[{}$%]/.test(text);
}

function pathText(path: readonly string[]): string {
  return path.length === 0 ? 'at the top' : path.join('.').slice(0, 200);
}
