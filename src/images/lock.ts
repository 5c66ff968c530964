import { createHash } from 'node:crypto';
import { joinProblems, Problem } from '../problem.ts';
import { isDigest, isHost, isRepositoryName, isTag, splitHost } from './reference.ts';

/** The system that the images of a lock run on, as an OCI image index writes it. */
export interface Platform {
  readonly os: 'linux' | 'windows';
  /** GOARCH: `amd64` or `arm64`. */
  readonly architecture: 'amd64' | 'arm64';
  /** Windows only: the host's build number, such as 20348; an image's `os.version` must carry the same. */
  readonly windowsBuild?: number;
}

/** What one or more tags of a repository resolve to now. */
export interface Image {
  /** Host and path without tag: `111122223333.dkr.ecr.us-east-1.amazonaws.com/team/web`. */
  readonly repository: string;
  /** What the tags point at, an index or a manifest: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** The manifest of the platform: the same as `digest` where that is no index. */
  readonly platformDigest: string;
  /** Sorted; empty when a rule named the digest and no rule named a tag that points at it. */
  readonly tags: readonly string[];
}

/** An image whose size is known. */
export interface LockedImage extends Image {
  /** Config and layers of the platform's manifest, compressed, in bytes. */
  readonly compressedBytes: number;
}

/** What the rules resolve to: sorted, without duplicates. */
export interface ImageLock {
  /** See {@link lockId}. */
  readonly id: string;
  readonly images: readonly LockedImage[];
}

/**
 * Orders strings by UTF-16 code units, which no locale changes; for `Array.prototype.sort`.
 */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The names that pods may use for an image: `repository:tag` for each tag, or `repository@digest` when no
 * rule named a tag.
 */
export function imageNames(image: Image): readonly string[] {
  if (image.tags.length === 0) return [`${image.repository}@${image.digest}`];
  return image.tags.map((tag) => `${image.repository}:${tag}`);
}

/**
 * Identity of what a host holds once it pulled `images`: 64 hexadecimal digits, the same for every order of
 * the images and their tags. It covers the content behind every name and nothing else, so an index that
 * changed only its attestations (its digest moved, the platform's manifest did not) keeps the id, also when
 * two such indexes become one. An image without tags counts with its own digest, which is then its name.
 *
 * @param images each repository and digest once, as {@link mergeImages} leaves them
 */
export function lockId(images: readonly Image[]): string {
  const contents = images.flatMap((image) =>
    imageNames(image).map((name) => `${name} ${image.platformDigest}\n`),
  );
  const hash = createHash('sha256');
  for (const line of [...new Set(contents)].sort(byCodeUnit)) hash.update(line);
  return hash.digest('hex');
}

/**
 * Entries of one repository and digest become one with all their tags; the images are sorted by repository
 * and digest, tags by code unit.
 *
 * @throws Problem naming every tag of a repository that points at two digests, and every digest that stands
 *   for two platform manifests: the registry moved while it was read.
 */
export function mergeImages<T extends Image>(images: readonly T[]): readonly T[] {
  const merged = new Map<string, T>();
  const digestOfName = new Map<string, string>();
  const problems: Problem[] = [];
  for (const image of images) {
    const key = `${image.repository}@${image.digest}`;
    const earlier = merged.get(key);
    if (earlier !== undefined && earlier.platformDigest !== image.platformDigest) {
      problems.push(runAgain(`${key} stands for ${earlier.platformDigest} and for ${image.platformDigest}.`));
    }
    for (const tag of image.tags) {
      const name = `${image.repository}:${tag}`;
      const other = digestOfName.get(name) ?? image.digest;
      if (other !== image.digest) {
        problems.push(runAgain(`${name} points at two digests, ${other} and ${image.digest}.`));
      }
      digestOfName.set(name, image.digest);
    }
    const tags = [...new Set([...(earlier?.tags ?? []), ...image.tags])].sort(byCodeUnit);
    merged.set(key, { ...(earlier ?? image), tags });
  }
  if (problems.length > 0) throw joinProblems(problems);
  return [...merged].sort(([left], [right]) => byCodeUnit(left, right)).map(([, image]) => image);
}

/**
 * Checks and sorts what becomes a lock, and gives it its id.
 *
 * @throws Problem naming every repository without a registry, every malformed repository, digest, tag or
 *   size, and what {@link mergeImages} refuses.
 */
export function makeLock(images: readonly LockedImage[]): ImageLock {
  const problems = images
    .flatMap(faultsOf)
    .map((fault) => runAgain(`An image lock cannot hold the ${fault}.`));
  if (problems.length > 0) throw joinProblems(problems);
  const merged = mergeImages(images);
  return { id: lockId(merged), images: merged };
}

function faultsOf(image: LockedImage): string[] {
  const { host, path } = splitHost(image.repository);
  const sizeIsSound = Number.isSafeInteger(image.compressedBytes) && image.compressedBytes >= 0;
  return [
    ...(host !== undefined && isHost(host) && isRepositoryName(path)
      ? []
      : [fault('repository', image.repository)]),
    ...(isDigest(image.digest) ? [] : [fault('digest', image.digest)]),
    ...(isDigest(image.platformDigest) ? [] : [fault('platform digest', image.platformDigest)]),
    ...image.tags.filter((tag) => !isTag(tag)).map((tag) => fault('tag', tag)),
    ...(sizeIsSound ? [] : [fault('size', image.compressedBytes)]),
  ];
}

function fault(part: string, value: string | number): string {
  return `${part} ${JSON.stringify(value)}`;
}

function runAgain(what: string): Problem {
  return new Problem(what, 'Run again; if it stays so, report it together with this message.');
}
