import type { ImageDetail } from '@aws-sdk/client-ecr';
import { OciFault } from '../oci/fault.ts';
import { Problem } from '../problem.ts';
import { isGlob, matchesGlob } from './glob.ts';
import { artifactOfTag, mayNameImage } from './manifest.ts';
import { nearestNames } from './nearest.ts';
import { explainUncached } from './pullThrough.ts';
import {
  nameOf,
  type OciRegistry,
  type PrivateEcr,
  ReadFault,
  type RegistryReads,
  type Repository,
} from './registryReads.ts';
import type { Rule } from './rule.ts';

/** Of many repositories that a glob matches, so many are searched for tags to suggest. */
const mostSearched = 5;

/**
 * Says why a rule matches nothing: the repository is not there, or it has no such image. Reads what it takes
 * to name the nearest repositories or tags; a read that is refused costs the suggestion only.
 *
 * @param listed paths of the registry's repositories, where they were read already
 */
export async function explainMissing(
  reads: RegistryReads,
  registry: PrivateEcr,
  rule: Rule,
  listed: readonly string[],
  log: { warning(line: string): void },
): Promise<Problem> {
  const matching = isGlob(rule.path) ? listed.filter((path) => matchesGlob(rule.path, path)) : [rule.path];
  const searched = matching.slice(0, mostSearched).map((path) => ({ registry, path }));
  const isExact = !isGlob(rule.path) && (rule.want.kind === 'digest' || !isGlob(rule.want.pattern));
  const [tags, uncached] = await Promise.all([
    Promise.all(searched.map((repository) => readTags(reads, repository, log))),
    isExact ? explainUncached(reads, registry, rule, log) : undefined,
  ]);
  if (uncached !== undefined) return uncached;
  if (tags.every((known) => known === 'no-repository')) {
    const paths = listed.length > 0 ? listed : await readPaths(reads, registry, log);
    return missingRepository(registry, rule, paths);
  }
  const known = tags.flatMap((result) => (Array.isArray(result) ? result : []));
  return missingImage(registry, rule, known);
}

function missingRepository(registry: PrivateEcr, rule: Rule, paths: readonly string[]): Problem {
  const near = nearestNames(rule.path, paths);
  const what = isGlob(rule.path)
    ? `${rule.place}: no repository of ${registry.host} matches ${rule.path}.`
    : `${rule.place}: the repository ${rule.path} does not exist in ${registry.host}.`;
  const check = `Check the name, and whether it lies in account ${registry.accountId} and Region ${registry.region}.`;
  return new Problem(what, near.length === 0 ? check : `The nearest names there: ${near.join(', ')}.`);
}

/**
 * What to do about an archived image.
 *
 * @param id as the AWS CLI takes it: `imageTag=v1`
 */
export function restoreArchived({ registry, path }: Repository<PrivateEcr>, id: string): string {
  return (
    `Restore it: aws ecr update-image-storage-class --region ${registry.region} --registry-id ${registry.accountId} ` +
    `--repository-name ${path} --image-id ${id} --target-storage-class STANDARD; or take the line away.`
  );
}

interface KnownTag {
  /** The repository's. */
  readonly path: string;
  readonly tag: string;
  readonly isArchived: boolean;
}

/** The same for a registry other than ECR: its repository or its image is not there. */
export async function explainMissingOfOci(
  reads: RegistryReads,
  repository: Repository<OciRegistry>,
  rule: Rule,
): Promise<Problem> {
  const tags = await readSomeTags(reads, repository);
  if (tags === 'no-repository') {
    const { registry, path } = repository;
    const what = `${rule.place}: the repository ${path} does not exist in ${registry.host}.`;
    return new Problem(what, 'Check the name.');
  }
  const where = `${rule.place}: ${nameOf(repository)}`;
  if (rule.want.kind === 'digest') {
    return new Problem(`${where} holds no image ${rule.want.digest}.`, 'Check the digest.');
  }
  const { pattern } = rule.want;
  const near = nearestNames(pattern, byCommonBeginning(pattern, tags));
  const mend = near.length > 0 ? `The nearest tags there: ${near.join(', ')}.` : 'Check the tag.';
  return new Problem(`${where} has no image with a tag ${pattern}.`, mend);
}

/** Registries list tags in the order of the alphabet, and so many suffice to find some that are near. */
const mostTagPages = 10;

async function readSomeTags(
  reads: RegistryReads,
  repository: Repository<OciRegistry>,
): Promise<readonly string[] | 'no-repository'> {
  const tags: string[] = [];
  let pages = 0;
  try {
    for await (const page of reads.tags(repository)) {
      tags.push(...page.filter(mayNameImage));
      pages += 1;
      if (pages >= mostTagPages) break;
    }
  } catch (error) {
    // A list that may not be read costs the suggestion only.
    if (!(error instanceof OciFault)) throw error;
    if (error.kind === 'absent') return 'no-repository';
  }
  return tags;
}

function byCommonBeginning(wanted: string, tags: readonly string[]): readonly string[] {
  const common = (tag: string) => {
    let length = 0;
    while (length < tag.length && tag[length] === wanted[length]) length += 1;
    return length;
  };
  return tags.toSorted((left, right) => common(right) - common(left));
}

function missingImage(registry: PrivateEcr, rule: Rule, known: readonly KnownTag[]): Problem {
  const where = `${rule.place}: ${nameOf({ registry, path: rule.path })}`;
  if (rule.want.kind === 'digest') {
    return new Problem(
      `${where} holds no image ${rule.want.digest}.`,
      'Check the digest; a lifecycle policy may have deleted the image.',
    );
  }
  const { pattern } = rule.want;
  const archived = known.find(({ tag, isArchived }) => isArchived && matchesGlob(pattern, tag));
  if (archived !== undefined) {
    const { path, tag } = archived;
    return new Problem(
      `${rule.place}: ${nameOf({ registry, path })}:${tag} is archived, so no host can pull it.`,
      restoreArchived({ registry, path }, `imageTag=${tag}`),
    );
  }
  return new Problem(`${where} has no image with a tag ${pattern}.`, suggestTags(pattern, known));
}

function suggestTags(pattern: string, known: readonly KnownTag[]): string {
  const tags = known.filter(({ isArchived }) => !isArchived).map(({ tag }) => tag);
  const near = nearestNames(pattern, tags);
  if (near.length > 0) return `The nearest tags there: ${near.join(', ')}.`;
  if (tags.length > 0) return `The newest tags there: ${tags.slice(0, 3).join(', ')}.`;
  return 'Push an image with such a tag first, or take the line away.';
}

/** Tags of images, the newest first. */
async function readTags(
  reads: RegistryReads,
  repository: Repository<PrivateEcr>,
  log: { warning(line: string): void },
): Promise<readonly KnownTag[] | 'no-repository' | 'unknown'> {
  try {
    const details: ImageDetail[] = [];
    for await (const page of reads.taggedImages(repository, 'ANY')) details.push(...page);
    return details
      .sort((left, right) => Number(right.imagePushedAt ?? 0) - Number(left.imagePushedAt ?? 0))
      .flatMap(({ imageTags = [], imageStatus }) =>
        imageTags
          .filter((tag) => artifactOfTag(tag) === undefined)
          .map((tag) => ({
            path: repository.path,
            tag,
            isArchived: imageStatus !== undefined && imageStatus !== 'ACTIVE',
          })),
      );
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    if (error.kind === 'no-repository') return 'no-repository';
    log.warning(`The nearest tags cannot be named: ${error.permission} is refused on ${error.arn}.`);
    return 'unknown';
  }
}

async function readPaths(
  reads: RegistryReads,
  registry: PrivateEcr,
  log: { warning(line: string): void },
): Promise<readonly string[]> {
  try {
    return await reads.repositoryPaths(registry);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    log.warning(`The nearest repositories cannot be named: ${error.permission} is refused on ${error.arn}.`);
    return [];
  }
}
