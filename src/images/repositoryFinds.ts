import type { ImageDetail, ImageFailure, ImageIdentifier } from '@aws-sdk/client-ecr';
import { Problem } from '../problem.ts';
import { isGlob, matchesGlob } from './glob.ts';
import { byCodeUnit } from './lock.ts';
import {
  artifactOfTag,
  artifactOfType,
  type Content,
  indexMediaTypes,
  manifestMediaTypes,
  mayNameImage,
  readContent,
} from './manifest.ts';
import { restoreArchived } from './missing.ts';
import { upstreamMend } from './pullThrough.ts';
import {
  isOfEcr,
  type Manifests,
  nameOf,
  type PrivateEcr,
  type RegistryReads,
  type Repository,
} from './registryReads.ts';
import type { Rule } from './rule.ts';

/** An image that a rule found, before the platform is known. */
export interface Find {
  readonly rule: Rule;
  /** Host and path. */
  readonly repository: string;
  readonly digest: string;
  /** The tags that the rule asked for. */
  readonly tags: readonly string[];
  readonly content: Exclude<Content, { kind: 'artifact' }>;
}

/** What keeps a rule from being resolved. */
export interface RuleProblem {
  readonly rule: Rule;
  readonly problem: Problem;
}

export interface Findings {
  readonly finds: readonly Find[];
  readonly problems: readonly RuleProblem[];
}

/** Does the rule have to be matched against all tags of a repository? */
export function wantsMatches({ want }: Rule): boolean {
  return want.kind === 'tags' && isGlob(want.pattern);
}

/** Finds the exact tags and digests in a repository by asking for them, however many images it holds. */
export async function findNamed(
  reads: RegistryReads,
  repository: Repository,
  rules: readonly Rule[],
): Promise<Findings> {
  const ids = new Map(rules.map(({ want }) => [idText(identifier(want)), identifier(want)]));
  const manifests = await reads.manifests(repository, [...ids.values()]);
  const results = rules.map((rule) => namedResult(repository, rule, manifests));
  return {
    finds: results.flatMap(({ find }) => find ?? []),
    problems: results.flatMap(({ problem }) => problem ?? []),
  };
}

function identifier(want: Rule['want']): ImageIdentifier {
  return want.kind === 'digest' ? { imageDigest: want.digest } : { imageTag: want.pattern };
}

function idText({ imageDigest, imageTag }: ImageIdentifier): string {
  return imageTag ?? imageDigest ?? '';
}

/** Nothing at all when the repository holds no such image. */
function namedResult(
  repository: Repository,
  rule: Rule,
  { images, failures }: Manifests,
): { readonly find?: Find; readonly problem?: RuleProblem } {
  const isAskedFor = (id: ImageIdentifier | undefined) =>
    rule.want.kind === 'digest' ? id?.imageDigest === rule.want.digest : id?.imageTag === rule.want.pattern;
  const failure = failures.find(({ imageId }) => isAskedFor(imageId));
  if (failure !== undefined) return failedResult(repository, rule, failure);
  const image = images.find(({ imageId }) => isAskedFor(imageId));
  const digest = image?.imageId?.imageDigest;
  if (image === undefined || digest === undefined) return {};
  const tags = rule.want.kind === 'digest' ? [] : [rule.want.pattern];
  const content = contentOf(image.imageManifest, tags);
  if (content.kind !== 'artifact') {
    return { find: { rule, repository: nameOf(repository), digest, tags, content } };
  }
  // A repository glob asks for images wherever there are some, and leaves the rest out.
  if (isGlob(rule.path)) return {};
  return { problem: unusable(repository, rule, `is no container image but ${content.what}.`) };
}

function contentOf(manifest: string | undefined, tags: readonly string[]): Content {
  const [artifact] = tags.flatMap((tag) => artifactOfTag(tag) ?? []);
  return artifact === undefined ? readContent(manifest ?? '') : { kind: 'artifact', what: artifact };
}

/** An image that is not there is no result; one that is kept back is none for a repository glob. */
function failedResult(
  repository: Repository,
  rule: Rule,
  { failureCode, failureReason }: ImageFailure,
): { readonly problem?: RuleProblem } {
  const isKeptBack = failureCode === 'ImageInaccessible';
  if (failureCode === 'ImageNotFound' || (isKeptBack && isGlob(rule.path))) return {};
  const id =
    rule.want.kind === 'digest' ? `imageDigest=${rule.want.digest}` : `imageTag=${rule.want.pattern}`;
  const why = `is not given out by ECR. ${failureCode}: ${failureReason ?? ''}`;
  const mend =
    isKeptBack && isOfEcr(repository)
      ? restoreArchived(repository, id)
      : (upstreamMend(failureCode) ?? nameAnother);
  return { problem: unusable(repository, rule, why, mend) };
}

const nameAnother = 'Name an image that the cluster runs, or take the line away.';

function unusable(repository: Repository, rule: Rule, why: string, mend = nameAnother): RuleProblem {
  const suffix = rule.want.kind === 'digest' ? `@${rule.want.digest}` : `:${rule.want.pattern}`;
  return { rule, problem: new Problem(`${rule.place}: ${nameOf(repository)}${suffix} ${why}`, mend) };
}

/** A tagged image of a repository that may be a container image. */
interface Candidate {
  readonly digest: string;
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly pushedAt: number;
  readonly isIndex: boolean;
}

/** Matches tag globs against all tagged images of a repository; artifacts are left out silently. */
export async function findMatching(
  reads: RegistryReads,
  repository: Repository<PrivateEcr>,
  rules: readonly Rule[],
): Promise<Findings> {
  const matches = new Map(rules.map((rule) => [rule, [] as Candidate[]]));
  for await (const page of reads.taggedImages(repository, 'ACTIVE')) {
    for (const candidate of page.flatMap(candidates)) {
      for (const [rule, matching] of matches) {
        const tags = matchingTags(rule, candidate.tags);
        if (tags.length > 0) matching.push({ ...candidate, tags });
      }
    }
  }
  const contents = openContents(reads, repository);
  const found = await Promise.all([...matches].map((match) => keepImages(...match, repository, contents)));
  return { finds: found.flat(), problems: [] };
}

function candidates(detail: ImageDetail): Candidate[] {
  const { imageDigest: digest, imageManifestMediaType: mediaType = '', imagePushedAt } = detail;
  const isIndex = indexMediaTypes.includes(mediaType);
  const artifactType = isIndex ? undefined : detail.artifactMediaType;
  const mayBeImage =
    (isIndex || manifestMediaTypes.includes(mediaType)) &&
    (artifactType === undefined || artifactOfType(artifactType) === undefined) &&
    detail.subjectManifestDigest === undefined &&
    (detail.imageStatus === undefined || detail.imageStatus === 'ACTIVE');
  if (digest === undefined || !mayBeImage) return [];
  const tags = (detail.imageTags ?? []).filter(mayNameImage);
  return [{ digest, tags, pushedAt: imagePushedAt?.getTime() ?? 0, isIndex }];
}

/** The tags that a rule asks for, among these. */
export function matchingTags({ want }: Rule, tags: readonly string[]): readonly string[] {
  return want.kind === 'digest' ? [] : tags.filter((tag) => matchesGlob(want.pattern, tag));
}

/**
 * Turns a rule's matches into finds: all of them, or the newest N. What turns out to be no image when its
 * index is read makes room for the next; each round reads at least as many as all rounds before.
 */
async function keepImages(
  rule: Rule,
  matches: readonly Candidate[],
  repository: Repository,
  contents: Contents,
): Promise<readonly Find[]> {
  const newest = rule.want.kind === 'tags' ? (rule.want.newest ?? matches.length) : 0;
  const newestFirst = matches.toSorted(
    (left, right) => right.pushedAt - left.pushedAt || byCodeUnit(left.digest, right.digest),
  );
  const finds: Find[] = [];
  let position = 0;
  while (finds.length < newest && position < newestFirst.length) {
    const batch = newestFirst.slice(position, position + Math.max(newest - finds.length, position));
    const known = await contents(batch);
    for (const { digest, tags } of batch) {
      const content = known.get(digest);
      if (content === undefined || content.kind === 'artifact') continue;
      finds.push({ rule, repository: nameOf(repository), digest, tags, content });
    }
    position += batch.length;
  }
  return finds.slice(0, newest);
}

/** What candidates stand for; without those that vanished since they were listed. */
type Contents = (candidates: readonly Candidate[]) => Promise<ReadonlyMap<string, Content>>;

/** Reads the indexes among the candidates, each once; a manifest was judged by what DescribeImages says of it. */
function openContents(reads: RegistryReads, repository: Repository): Contents {
  const indexes = new Map<string, Promise<ReadonlyMap<string, Content>>>();
  return async (wanted) => {
    const unread = wanted.filter(({ digest, isIndex }) => isIndex && !indexes.has(digest));
    const reading = readIndexes(reads, repository, unread);
    for (const { digest } of unread) indexes.set(digest, reading);
    const contents = await Promise.all(
      wanted.map(async ({ digest, isIndex }) => {
        const content = isIndex ? (await indexes.get(digest))?.get(digest) : ({ kind: 'manifest' } as const);
        return content === undefined ? [] : [[digest, content] as const];
      }),
    );
    return new Map(contents.flat());
  };
}

async function readIndexes(
  reads: RegistryReads,
  repository: Repository,
  indexes: readonly Candidate[],
): Promise<ReadonlyMap<string, Content>> {
  const { images } = await reads.manifests(
    repository,
    indexes.map(({ digest }) => ({ imageDigest: digest })),
  );
  return new Map(
    images.flatMap(({ imageId, imageManifest }) => {
      const digest = imageId?.imageDigest;
      return digest === undefined ? [] : [[digest, readContent(imageManifest ?? '')] as const];
    }),
  );
}
