import { byCodeUnit } from '../images/lock.ts';
import { Problem } from '../problem.ts';
import { isCompose, readCompose } from './compose.ts';
import { isCloudFormation, isTaskDefinition, readCloudFormation, readTaskDefinition } from './ecs.ts';
import { Findings, type Gap, type ObjectChange } from './findings.ts';
import { readGlobs } from './globs.ts';
import { readHelmValues } from './helmValues.ts';
import { firstImage } from './imageKeys.ts';
import { readImageName } from './imageName.ts';
import { isJsonPatch, sayJsonPatch } from './jsonPatch.ts';
import { isKubernetesObject, readKubernetes } from './kubernetes.ts';
import {
  isKustomization,
  type Kustomization,
  kustomize,
  type PlacedImage,
  readKustomization,
} from './kustomize.ts';
import type { NodeClass, SourceFiles, SourceImage, Sources, Unread } from './sources.ts';
import { at, parseTrees, TokenCount, TooMuch, type Tree, type TreeMap } from './tree.ts';

/** More than any deployment is made of; a glob that matches them was meant otherwise. */
const MOST_FILES = 2_000;

/**
 * Finds the images that the files of a checkout name: Kubernetes manifests, kustomizations, Helm values, ECS
 * task definitions and Compose files, told apart by what they hold. What may name an image and cannot be
 * read is said in `unread`, a glob without files in `unmatched`; nothing is left out silently.
 *
 * @param globs one a line, `#` comments, `!` excludes
 * @throws Problem when a glob leaves the checkout, when there is none, or when they match too many files
 */
export async function readSources(globs: readonly string[], files: SourceFiles): Promise<Sources> {
  const { include, exclude } = readGlobs(globs);
  const matches = await Promise.all(include.map((glob) => files.find([glob, ...exclude])));
  const paths = [...new Set(matches.flat())].sort(byCodeUnit);
  if (paths.length > MOST_FILES) {
    throw new Problem(
      `images-from matches ${paths.length} files, more than ${MOST_FILES}.`,
      'Write globs that match the manifests only, or exclude others with !.',
    );
  }
  const readings: FileReading[] = [];
  for (const path of paths) readings.push(await readFile(path, files));
  return {
    files: paths,
    unmatched: include.filter((_, index) => matches[index]?.length === 0),
    ...joinReadings(readings),
  };
}

/** What one file says. */
interface FileReading {
  readonly file: string;
  readonly images: readonly PlacedImage[];
  readonly changes: readonly ObjectChange[];
  readonly gaps: readonly Gap[];
  readonly karpenter: readonly NodeClass[];
  readonly kustomization?: Kustomization;
}

async function readFile(file: string, files: SourceFiles): Promise<FileReading> {
  try {
    return readText(file, await files.read(file));
  } catch (error) {
    if (error instanceof TooMuch) return unreadFile(file, error.line, `the file ${error.message}`);
    if (error instanceof Problem) return unreadFile(file, 1, `the file ${error.what}`);
    throw error;
  }
}

function unreadFile(file: string, line: number, what: string): FileReading {
  return { file, images: [], changes: [], karpenter: [], gaps: [{ line, what }] };
}

function readText(file: string, text: string): FileReading {
  const findings = new Findings();
  const tokens = new TokenCount();
  let kustomization: Kustomization | undefined;
  for (const parsed of parseTrees(text, mayNameImages, tokens)) {
    if (parsed.kind === 'fault') {
      const template = templateLine(text);
      if (template !== undefined) return unreadFile(file, template, 'a template, which is not rendered here');
      findings.gap(parsed.line, parsed.what);
    } else if (isKustomization(parsed.tree, file)) {
      kustomization = readKustomization(parsed.tree, file, tokens);
    } else {
      readDocument(parsed.tree, findings);
    }
  }
  return {
    file,
    images: findings.images.map((image) => ({ ...image, file })),
    changes: findings.changes,
    gaps: findings.gaps,
    karpenter: findings.karpenter.map((nodeClass) => ({ file, ...nodeClass })),
    ...(kustomization === undefined ? {} : { kustomization }),
  };
}

const MAY_NAME = /image|EC2NodeClass|resources|bases|components|patches|include/i;
/** What patches of kustomizations have that name no image. */
const MAY_PATCH = /\$patch|nodeSelector|nodeAffinity|\bos["']?\s*:/;

/** Spares the parsing of what cannot hold an image, above all of long custom resource definitions. */
function mayNameImages(document: string): boolean {
  if (/^kind:\s*["']?CustomResourceDefinition\b/m.test(document)) return false;
  if (/\bop["']?\s*:/.test(document)) return true;
  return MAY_NAME.test(document) || (/\bkind["']?\s*:/.test(document) && MAY_PATCH.test(document));
}

/** The line of the first `{{`. */
function templateLine(text: string): number | undefined {
  const place = text.indexOf('{{');
  return place < 0 ? undefined : text.slice(0, place).split('\n').length;
}

/** Chooses the reader by what the document holds. */
function readDocument(tree: Tree, findings: Findings): void {
  if (tree.kind === 'nothing') return;
  if (isKubernetesObject(tree)) readKubernetes(tree, findings);
  else if (isTaskDefinition(tree)) readTaskDefinition(tree, findings);
  else if (isCloudFormation(tree)) readCloudFormation(tree, findings);
  else if (isCompose(tree)) readCompose(tree, findings);
  else if (isJsonPatch(tree)) sayJsonPatch(tree, findings);
  else if (tree.kind !== 'map') findings.gap(tree.line, 'is neither a manifest nor values');
  else if (isPipeline(tree)) sayImages(tree, 'looks like a pipeline of jobs', findings);
  else if (at(tree, 'kind') !== undefined || at(tree, 'apiVersion') !== undefined) {
    sayImages(tree, 'has not both apiVersion and kind', findings);
  } else readHelmValues(tree, findings);
}

/** Definitions of pipelines name images that run jobs and not what is deployed. */
function isPipeline(tree: TreeMap): boolean {
  const has = (key: string) => tree.entries.has(key);
  const kindOf = (key: string) => at(tree, key)?.kind;
  return (
    (has('jobs') && ['on', 'workflows', 'trigger', 'pool'].some(has)) ||
    kindOf('stages') === 'list' ||
    kindOf('steps') === 'list' ||
    kindOf('pipelines') === 'map' ||
    [...tree.entries.values()].some((job) => at(job, 'script')?.kind === 'list')
  );
}

function sayImages(tree: Tree, what: string, findings: Findings): void {
  const image = firstImage(tree, findings);
  if (image !== undefined) findings.gap(image.line, `${what}, so its images are not read`);
}

function joinReadings(readings: readonly FileReading[]): Omit<Sources, 'files' | 'unmatched'> {
  const kustomizations = readings.flatMap(({ kustomization }) => kustomization ?? []);
  const contents = new Map(readings.map((reading) => [reading.file, reading]));
  const kustomized = kustomize(kustomizations, contents);
  const plain = readings.flatMap(({ file, images }) => (kustomized.consumed.has(file) ? [] : images));
  const judged = [...plain, ...kustomized.images].map(judge);
  const gaps = readings.flatMap(({ file, gaps: found }) => found.map((gap) => ({ file, ...gap })));
  return {
    images: sorted(judged.flatMap(({ image }) => image ?? [])),
    unread: sorted([...gaps, ...kustomized.unread, ...judged.flatMap(({ unread }) => unread ?? [])]),
    karpenter: readings.flatMap(({ karpenter }) => karpenter),
  };
}

function judge(named: PlacedImage): { readonly image?: SourceImage; readonly unread?: Unread } {
  const { written, file, line, onlyOn, pullPolicy, where } = named;
  const name = readImageName(written);
  if (name.kind === 'unclear') {
    const what = `${where}: ${JSON.stringify(written.slice(0, 200))} ${name.why}`;
    return { unread: { file, line, what } };
  }
  const { repository, want } = name;
  return { image: { written, repository, want, file, line, onlyOn, pullPolicy, where } };
}

/** By file and line; what stands on one line keeps its order. */
function sorted<Placed extends { readonly file: string; readonly line: number }>(
  placed: readonly Placed[],
): readonly Placed[] {
  return [...placed].sort((left, right) => byCodeUnit(left.file, right.file) || left.line - right.line);
}
