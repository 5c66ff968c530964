import { posix } from 'node:path';
import { push } from '../lists.ts';
import {
  Findings,
  type Gap,
  type NamedImage,
  nameOr,
  type ObjectChange,
  type PartIdentity,
} from './findings.ts';
import { isJsonPatch, sayJsonPatch } from './jsonPatch.ts';
import { isKubernetesObject, readKubernetes } from './kubernetes.ts';
import { demandedSystem, patchDemands } from './nodeSystem.ts';
import { at, itemsAt, parseTrees, type TokenCount, type Tree, type TreeText, textAt } from './tree.ts';

/** An entry of `images:`. Empty texts count as missing, as kustomize takes them. */
interface ImageEntry {
  readonly line: number;
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
  readonly tagSuffix?: string;
}

/** A patch in the kustomization itself or in a file. */
interface Patch {
  /** The path, or the patch's own text. */
  readonly place: TreeText;
  /** Undefined for a path. */
  readonly reading?: PatchReading;
  /** What it is for, where its own name does not say so. */
  readonly target?: Tree | undefined;
}

/** What a file names and, where it is a patch, changes. */
export interface FileContent {
  readonly images: readonly PlacedImage[];
  readonly changes: readonly ObjectChange[];
}

interface PatchReading extends FileContent {
  readonly gaps: readonly Gap[];
}

/** What a kustomization says about images. */
export interface Kustomization {
  readonly file: string;
  /** `resources`, `bases` and `components`, as written. */
  readonly resources: readonly TreeText[];
  readonly patches: readonly Patch[];
  readonly images: readonly ImageEntry[];
  readonly namePrefix: string;
  readonly nameSuffix: string;
  readonly gaps: readonly Gap[];
}

/** A named image and its file. */
export interface PlacedImage extends NamedImage {
  readonly file: string;
  /** `where` says already which manifest it stands in. */
  readonly isChanged?: boolean;
  /** Names that its object had before kustomizations changed it: patches may use each. */
  readonly formerObjects?: readonly string[];
}

/** What kustomizations make of the images of the files. */
export interface Kustomized {
  readonly images: readonly PlacedImage[];
  readonly unread: readonly (Gap & { readonly file: string })[];
  /** Files whose images count only as a kustomization leaves them. */
  readonly consumed: ReadonlySet<string>;
}

const FILE_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
/** As {@link Findings} allows in one file. */
const MOST_IMAGES = 10_000;
/** Of one object: more than honest kustomizations nest. */
const MOST_NAMES = 20;

/** Kustomize requires neither `kind` nor `apiVersion` of a file with its own name. */
export function isKustomization(tree: Tree, file: string): boolean {
  const kind = textAt(tree, 'kind');
  if (kind === undefined) return FILE_NAMES.includes(posix.basename(file));
  return (
    textAt(tree, 'apiVersion')?.startsWith('kustomize.config.k8s.io/') !== false &&
    (kind === 'Kustomization' || kind === 'Component')
  );
}

/** @throws TooMuch when the patches in it have too many tokens */
export function readKustomization(tree: Tree, file: string, tokens: TokenCount): Kustomization {
  const charts = at(tree, 'helmCharts');
  const what = 'the Helm charts of the kustomization are not rendered';
  return {
    file,
    resources: ['resources', 'bases', 'components'].flatMap((key) => textsAt(tree, key)),
    patches: patchesOf(tree, file, tokens),
    images: itemsAt(tree, 'images').flatMap(readEntry),
    namePrefix: nameOr(textAt(tree, 'namePrefix'), ''),
    nameSuffix: nameOr(textAt(tree, 'nameSuffix'), ''),
    gaps: charts === undefined ? [] : [{ line: charts.line, what }],
  };
}

function patchesOf(tree: Tree, file: string, tokens: TokenCount): readonly Patch[] {
  const inline = (place: TreeText) => ({ place, reading: readInlinePatch(place, file, tokens) });
  const strategic = textsAt(tree, 'patchesStrategicMerge').map((place) =>
    place.text.includes('\n') ? inline(place) : { place },
  );
  const others = [...itemsAt(tree, 'patches'), ...itemsAt(tree, 'patchesJson6902')].flatMap((patch) => {
    const target = at(patch, 'target');
    const patches = [
      ...asText(at(patch, 'path')).map((place) => ({ place })),
      ...asText(at(patch, 'patch')).map(inline),
    ];
    return patches.map((each) => ({ ...each, target }));
  });
  return [...strategic, ...others];
}

function textsAt(tree: Tree, key: string): readonly TreeText[] {
  return itemsAt(tree, key).flatMap(asText);
}

function asText(tree: Tree | undefined): readonly TreeText[] {
  return tree?.kind === 'text' ? [tree] : [];
}

function readEntry(entry: Tree): readonly ImageEntry[] {
  const name = textAt(entry, 'name');
  if (name === undefined) return [];
  const change = at(entry, 'digest') ?? at(entry, 'newTag') ?? at(entry, 'newName') ?? at(entry, 'name');
  const parts = ['newName', 'newTag', 'digest', 'tagSuffix'].flatMap((key) => {
    const text = textAt(entry, key);
    return text === undefined || text === '' ? [] : [[key, text] as const];
  });
  return [{ line: (change ?? entry).line, name, ...Object.fromEntries(parts) }];
}

/** What a patch within a kustomization names: it is a partial object, or a list of operations of RFC 6902. */
function readInlinePatch({ text, line, isBlock }: TreeText, file: string, tokens: TokenCount): PatchReading {
  const findings = new Findings();
  for (const parsed of parseTrees(text, () => true, tokens)) {
    if (parsed.kind === 'fault') findings.gap(parsed.line, `a patch ${parsed.what}`);
    else if (isKubernetesObject(parsed.tree)) readKubernetes(parsed.tree, findings);
    else if (isJsonPatch(parsed.tree)) sayJsonPatch(parsed.tree, findings);
  }
  const inFile = (inner: number) => (isBlock ? line + inner : line);
  return {
    images: findings.images.map((image) => ({ ...image, file, line: inFile(image.line) })),
    changes: findings.changes,
    gaps: findings.gaps.map((gap) => ({ ...gap, line: inFile(gap.line) })),
  };
}

/**
 * Applies the kustomizations among the files to the images of the other files, as `kustomize build` does:
 * the images of a kustomization are those of its resources (files, and directories with a kustomization of
 * their own), then its patches, then its `images:` entries in turn. Only kustomizations that no other one
 * takes in are built, so two overlays of a base each give their own images, and the base's do not count as
 * they stand. A resource that is not among the files is said; an entry of `images:` that changed nothing
 * and may be meant for such a resource counts by itself where it has a tag or digest.
 *
 * @param contents of each file that is read and is no kustomization
 */
export function kustomize(
  kustomizations: readonly Kustomization[],
  contents: ReadonlyMap<string, FileContent>,
): Kustomized {
  const builder = new Builder(kustomizations, contents);
  const taken = new Set(kustomizations.flatMap((each) => builder.directoriesOf(each)));
  const roots = kustomizations.filter(({ file }) => !taken.has(file));
  const images = roots.flatMap((root) => builder.build(root));
  // Kustomizations that take in each other have no root; kustomize refuses them.
  const left = kustomizations.filter((each) => !builder.isBuilt(each));
  return {
    images: [...images, ...left.flatMap((each) => (builder.isBuilt(each) ? [] : builder.build(each)))],
    unread: builder.unread,
    consumed: builder.consumed,
  };
}

class Builder {
  readonly unread: (Gap & { file: string })[] = [];
  readonly consumed = new Set<string>();
  readonly #byFile: ReadonlyMap<string, Kustomization>;
  readonly #contents: ReadonlyMap<string, FileContent>;
  readonly #built = new Map<string, readonly PlacedImage[]>();
  readonly #lacking = new Set<string>();

  constructor(kustomizations: readonly Kustomization[], contents: ReadonlyMap<string, FileContent>) {
    this.#byFile = new Map(kustomizations.map((each) => [each.file, each]));
    this.#contents = contents;
  }

  isBuilt({ file }: Kustomization): boolean {
    return this.#built.has(file);
  }

  /** Files of the kustomizations that this one takes in. */
  directoriesOf(kustomization: Kustomization): readonly string[] {
    return kustomization.resources.flatMap(({ text }) => this.#inDirectory(kustomization, text)?.file ?? []);
  }

  build(kustomization: Kustomization): readonly PlacedImage[] {
    const earlier = this.#built.get(kustomization.file);
    if (earlier !== undefined) return earlier;
    // Stands for itself while it is built, so that a circle ends.
    this.#built.set(kustomization.file, []);
    const byPath = kustomization.resources.map((each) => [pathFrom(kustomization, each.text), each] as const);
    const images = [...new Map(byPath).values()].flatMap((resource) => this.#take(kustomization, resource));
    const patched = this.#patch(kustomization, images);
    const renamed = patched.map((image) => rename(image, kustomization));
    const changed = this.#change(kustomization, renamed);
    if (changed.length > MOST_IMAGES) return this.#refuse(kustomization);
    this.#built.set(kustomization.file, changed);
    for (const gap of kustomization.gaps) this.unread.push({ file: kustomization.file, ...gap });
    return changed;
  }

  #refuse({ file }: Kustomization): readonly PlacedImage[] {
    this.unread.push({ file, line: 1, what: `the kustomization names more than ${MOST_IMAGES} images` });
    return [];
  }

  #take(kustomization: Kustomization, resource: TreeText): readonly PlacedImage[] {
    const inner = this.#inDirectory(kustomization, resource.text);
    if (inner !== undefined) {
      const images = this.build(inner);
      if (this.#lacking.has(inner.file)) this.#lacking.add(kustomization.file);
      return images;
    }
    const content = this.#inFile(kustomization, resource);
    if (content === undefined) this.#lacking.add(kustomization.file);
    return content?.images ?? [];
  }

  /** What a file holds that a kustomization names, and whose images count through it alone from now on. */
  #inFile(kustomization: Kustomization, { text, line }: TreeText): FileContent | undefined {
    const path = pathFrom(kustomization, text);
    const content = this.#contents.get(path);
    if (content !== undefined) {
      this.consumed.add(path);
      return content;
    }
    const what = `${JSON.stringify(nameOr(text, ''))} is not among the files that images-from matches`;
    this.unread.push({ file: kustomization.file, line, what });
    return undefined;
  }

  #inDirectory(kustomization: Kustomization, resource: string): Kustomization | undefined {
    const directory = pathFrom(kustomization, resource);
    const files = FILE_NAMES.map((name) => posix.join(directory, name));
    return files.map((file) => this.#byFile.get(file)).find((found) => found !== undefined);
  }

  #patch(kustomization: Kustomization, images: readonly PlacedImage[]): readonly PlacedImage[] {
    const patches = kustomization.patches.map(
      (patch) => [patch, this.#readPatch(kustomization, patch)] as const,
    );
    const patched = patchImages(
      images,
      patches.flatMap(([, content]) => content.images),
    );
    const changes = patches.flatMap(([patch, content]) =>
      content.changes.map((change) => ({ patch, change })),
    );
    this.#sayUnmet(kustomization, patched, changes);
    return changeObjects(
      patched,
      changes.map(({ change }) => change),
    );
  }

  /** A component patches what other kustomizations take in beside it, which is not seen here. */
  #sayUnmet(
    { file }: Kustomization,
    images: readonly PlacedImage[],
    changes: readonly { readonly patch: Patch; readonly change: ObjectChange }[],
  ): void {
    if (changes.length === 0) return;
    const met = new Set(images.flatMap(identities).map(objectKey));
    for (const { patch, change } of changes) {
      if (met.has(objectKey(change))) continue;
      const what = `a patch of ${change.kind} ${change.object} finds no image of it in the resources, so it is not applied`;
      this.unread.push({ file, line: patch.place.line, what });
    }
  }

  #readPatch(kustomization: Kustomization, patch: Patch): FileContent {
    const { file } = kustomization;
    for (const gap of patch.reading?.gaps ?? []) this.unread.push({ file, ...gap });
    const content = patch.reading ?? this.#inFile(kustomization, patch.place) ?? NOTHING;
    if (patch.target === undefined || content.images.length + content.changes.length === 0) return content;
    const kind = textAt(patch.target, 'kind');
    const object = textAt(patch.target, 'name');
    if (kind === undefined || object === undefined || !/^[a-z0-9.-]+$/.test(object)) {
      const what = 'a patch of images or their system whose target is not one kind and name is not applied';
      this.unread.push({ file, line: patch.place.line, what });
      return NOTHING;
    }
    return {
      images: content.images.map((image) =>
        image.part === undefined ? image : { ...image, part: { ...image.part, kind, object } },
      ),
      changes: content.changes.map((change) => ({ ...change, kind, object })),
    };
  }

  #change(kustomization: Kustomization, images: readonly PlacedImage[]): readonly PlacedImage[] {
    let changed = images;
    const alone: PlacedImage[] = [];
    for (const entry of kustomization.images) {
      const isMeant = (image: PlacedImage) => nameIn(image.written) === entry.name;
      if (changed.some(isMeant)) {
        changed = changed.map((image) => (isMeant(image) ? changeImage(image, entry, kustomization) : image));
      } else {
        alone.push(...this.#alone(kustomization, entry));
      }
    }
    return [...changed, ...alone];
  }

  #alone({ file }: Kustomization, entry: ImageEntry): readonly PlacedImage[] {
    const { line, name, newName = name, newTag, digest } = entry;
    const what = `images: ${JSON.stringify(nameOr(name, ''))}`;
    if (!this.#lacking.has(file)) {
      this.unread.push({
        file,
        line,
        what: `${what} is the name of no image that was read in the resources`,
      });
      return [];
    }
    if (newTag === undefined && digest === undefined) {
      this.unread.push({
        file,
        line,
        what: `${what} has neither newTag nor digest, and its resource is not among the files`,
      });
      return [];
    }
    const written = printParts(newName, newTag, digest);
    return [{ written, file, line, onlyOn: undefined, pullPolicy: undefined, where: what }];
  }
}

const NOTHING: FileContent = { images: [], changes: [] };

/** Kustomize names the objects anew after a kustomization's own patches. */
function rename(image: PlacedImage, { namePrefix, nameSuffix }: Kustomization): PlacedImage {
  const { part, formerObjects = [] } = image;
  if (part === undefined || (namePrefix === '' && nameSuffix === '')) return image;
  const object = `${namePrefix}${part.object}${nameSuffix}`;
  return {
    ...image,
    part: { ...part, object },
    formerObjects: [part.object, ...formerObjects].slice(0, MOST_NAMES),
  };
}

/** A patch's image replaces that of the container it names, or comes with a container of its own. */
function patchImages(
  images: readonly PlacedImage[],
  patches: readonly PlacedImage[],
): readonly PlacedImage[] {
  if (patches.length === 0) return images;
  const byPart = new Map(patches.map((patch) => [partKey(patch.part), patch]));
  const replaced = images.map((image) => {
    const patch = identities(image)
      .map((part) => byPart.get(partKey(part)))
      .find((found) => found !== undefined);
    if (patch === undefined) return image;
    const { written, file, line } = patch;
    return { ...image, written, file, line, pullPolicy: patch.pullPolicy ?? image.pullPolicy };
  });
  const known = new Set(images.flatMap(identities).map(partKey));
  const siblings = new Map(
    images.flatMap((image) => identities(image).map((part) => [objectKey(part), image] as const)),
  );
  const added = patches
    .filter(({ part }) => part === undefined || !known.has(partKey(part)))
    .map((patch) => joinObject(patch, patch.part && siblings.get(objectKey(patch.part))));
  return [...replaced, ...added];
}

/** What a patch adds to an object goes where the object goes. */
function joinObject(patch: PlacedImage, sibling: PlacedImage | undefined): PlacedImage {
  const { part } = patch;
  if (part === undefined || sibling?.part === undefined) return patch;
  const { demands = [], onlyOn, formerObjects = [] } = sibling;
  return { ...patch, part: { ...part, object: sibling.part.object }, demands, onlyOn, formerObjects };
}

/** Patches may move a whole pod to another system, or delete it or parts of it. */
function changeObjects(
  images: readonly PlacedImage[],
  changes: readonly ObjectChange[],
): readonly PlacedImage[] {
  if (changes.length === 0) return images;
  const byObject = new Map<string, ObjectChange[]>();
  for (const change of changes) push(byObject, objectKey(change), change);
  return images.flatMap((image) => {
    const { part, demands = [] } = image;
    if (part === undefined) return [image];
    const changesOfIt = identities(image).flatMap((identity) => byObject.get(objectKey(identity)) ?? []);
    const isDeleted = changesOfIt.some(
      (change) =>
        change.isDeleted || change.deleted.some(({ list, name }) => list === part.list && name === part.name),
    );
    if (isDeleted) return [];
    const patched = changesOfIt.reduce((before, change) => patchDemands(before, change.demands), demands);
    return [{ ...image, demands: patched, onlyOn: demandedSystem(patched) }];
  });
}

/** The part by its object's name and by those that the object had before. */
function identities({ part, formerObjects = [] }: PlacedImage): readonly PartIdentity[] {
  return part === undefined ? [] : [part, ...formerObjects.map((object) => ({ ...part, object }))];
}

function partKey(part: PartIdentity | undefined): string {
  return JSON.stringify(part === undefined ? [] : [part.kind, part.object, part.list, part.name]);
}

function objectKey({ kind, object }: Pick<PartIdentity, 'kind' | 'object'>): string {
  return JSON.stringify([kind, object]);
}

function pathFrom({ file }: Kustomization, path: string): string {
  return posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, '');
}

function changeImage(image: PlacedImage, entry: ImageEntry, { file }: Kustomization): PlacedImage {
  const parts = partsIn(image.written);
  const newName = entry.newName ?? parts.name;
  const isPinned = entry.newTag !== undefined || entry.digest !== undefined;
  const written = isPinned
    ? printParts(newName, entry.newTag, entry.digest)
    : entry.tagSuffix === undefined
      ? printParts(newName, parts.tag, parts.digest)
      : printParts(newName, `${parts.tag ?? ''}${entry.tagSuffix}`, undefined);
  const where = image.isChanged === true ? image.where : `${image.where} (${image.file}:${image.line})`;
  return { ...image, written, file, line: entry.line, where, isChanged: true };
}

interface Parts {
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** As kustomize parts an image: nothing is added to the name, and a placeholder is a name as well. */
function partsIn(written: string): Parts {
  const [rest = '', digest] = written.split('@', 2);
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  return {
    name: colon < 0 ? rest : rest.slice(0, colon),
    ...(colon < 0 ? {} : { tag: rest.slice(colon + 1) }),
    ...(digest === undefined ? {} : { digest }),
  };
}

function nameIn(written: string): string {
  return partsIn(written).name;
}

function printParts(name: string, tag: string | undefined, digest: string | undefined): string {
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
