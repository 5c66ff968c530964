import { errorMessage } from '../aws/errors.ts';
import { push } from '../lists.ts';
import { OciFault } from '../oci/fault.ts';
import { joinProblems, Problem } from '../problem.ts';
import { parseImageConfig } from './config.ts';
import type { Image, LockedImage } from './lock.ts';
import {
  compressedBytes,
  type ImageParts,
  type ImagePlatform,
  manifestMediaTypes,
  readParts,
} from './manifest.ts';
import { explainFault } from './ociFault.ts';
import { type RegistryLog, refused } from './registry.ts';
import {
  isOfEcr,
  openReads,
  ReadFault,
  type RegistryAccess,
  type RegistryReads,
  repositoryOf,
} from './registryReads.ts';

/** An image of which it is known what it is made of. */
export interface MeasuredImage extends LockedImage {
  readonly parts: ImageParts;
}

/** As a lock holds it. */
export function withoutParts(images: readonly MeasuredImage[]): readonly LockedImage[] {
  return images.map(({ parts: _, ...image }) => image);
}

/**
 * Reads what each image is made of, and its compressed size.
 *
 * @throws Problem naming every image whose manifest cannot be read.
 */
export async function measure(
  images: readonly Image[],
  access: RegistryAccess,
): Promise<readonly MeasuredImage[]> {
  const reads = openReads(access);
  const read = await Promise.all(byRepository(images).map((wanted) => readManifests(reads, ...wanted)));
  const parts = new Map(read.flat());
  const unmeasured = images.filter(({ platformDigest }) => !parts.has(platformDigest));
  if (unmeasured.length > 0) throw joinProblems(unmeasured.map(vanished));
  return withParts(images, parts);
}

/** As {@link measure}, of the images among these that can still be read: an AMI may hold others. */
export async function measureHeld(
  images: readonly Image[],
  access: RegistryAccess,
): Promise<readonly MeasuredImage[]> {
  const reads = openReads(access);
  const read = await Promise.allSettled(
    byRepository(images).map((wanted) => readManifests(reads, ...wanted)),
  );
  const known = read.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
  return withParts(images, new Map(known));
}

/** Each repository with the digests of its platform manifests. */
function byRepository(images: readonly Image[]): readonly (readonly [string, readonly string[]])[] {
  const digestsOf = new Map<string, string[]>();
  for (const { repository, platformDigest } of images) push(digestsOf, repository, platformDigest);
  return [...digestsOf];
}

function withParts(
  images: readonly Image[],
  known: ReadonlyMap<string, ImageParts>,
): readonly MeasuredImage[] {
  return images.flatMap((image) => {
    const parts = known.get(image.platformDigest);
    return parts === undefined ? [] : { ...image, compressedBytes: compressedBytes(parts), parts };
  });
}

/** Parts by platform digest; without those that the repository does not hold. */
async function readManifests(
  reads: RegistryReads,
  repository: string,
  digests: readonly string[],
): Promise<readonly (readonly [string, ImageParts])[]> {
  const place = repositoryOf(repository);
  const ids = [...new Set(digests)].map((imageDigest) => ({ imageDigest }));
  try {
    const { images } = await reads.manifests(place, ids);
    return images.flatMap(({ imageId, imageManifest }) => {
      const digest = imageId?.imageDigest;
      const isRead = digest !== undefined && imageManifest !== undefined;
      return isRead ? [[digest, readParts(imageManifest, `${repository}@${digest}`)] as const] : [];
    });
  } catch (error) {
    if (error instanceof OciFault) throw explainFault(repository, place.registry.host, error);
    if (!(error instanceof ReadFault) || !isOfEcr(place)) throw error;
    if (error.kind === 'no-repository') return [];
    throw refused(`no access to ${repository}`, place.registry, error);
  }
}

/**
 * The repositories that a login of this machine was used for and that are refused to those without one, as the hosts
 * that pull the images are. A login for images that everybody may read, as for a higher limit, does not count.
 */
export async function loginsNeeded(
  images: readonly Image[],
  { oci }: RegistryAccess,
): Promise<readonly string[]> {
  const digestOf = new Map(images.map(({ repository, platformDigest }) => [repository, platformDigest]));
  const needed = await Promise.all(
    [...digestOf].map(async ([name, digest]) => {
      const { registry, path } = repositoryOf(name);
      const place = { registry: registry.host, path };
      const isNeeded =
        registry.kind === 'oci' &&
        oci.usedLogin(place) &&
        (await oci.needsLogin(place, digest, manifestMediaTypes));
      return isNeeded ? [name] : [];
    }),
  );
  return needed.flat();
}

/** Why it is not known what an image is for. */
export interface Unread {
  readonly kind: 'unread';
  /** One or two sentences. */
  readonly why: string;
  /** The IAM action that is refused, where that is why. */
  readonly permission?: string;
}

/**
 * Reads the configurations of images side by side, each once however many images share it; by their digests. What
 * cannot be read is no error: nothing but a check needs it.
 */
export async function readConfigs(
  images: readonly MeasuredImage[],
  access: RegistryAccess,
): Promise<ReadonlyMap<string, ImagePlatform | Unread>> {
  const repositories = new Map(images.map(({ repository, parts }) => [parts.config.digest, repository]));
  const reads = openReads(access);
  const read = await Promise.all(
    [...repositories].map(async ([digest, name]) => [digest, await readConfig(reads, name, digest)] as const),
  );
  return new Map(read);
}

async function readConfig(
  reads: RegistryReads,
  name: string,
  digest: string,
): Promise<ImagePlatform | Unread> {
  try {
    return parseImageConfig(await reads.config(repositoryOf(name), digest));
  } catch (error) {
    if (error instanceof ReadFault) {
      const { permission, cause } = error;
      return { kind: 'unread', why: errorMessage(cause), permission };
    }
    if (error instanceof Problem) return { kind: 'unread', why: error.what };
    if (error instanceof OciFault) return { kind: 'unread', why: error.message };
    throw error;
  }
}

function vanished({ repository, platformDigest }: Image): Problem {
  return new Problem(
    `${repository} no longer holds the manifest ${platformDigest}.`,
    'Run again; if it stays so, push the image again: its index refers to a manifest that was deleted.',
  );
}

/**
 * Makes sure that hosts can pull the images: BatchGetImage, which reads what a rule names exactly, does not tell an
 * archived image from another.
 *
 * @throws Problem naming every archived image
 */
export async function refuseArchived(
  images: readonly Image[],
  access: RegistryAccess,
  log: RegistryLog,
): Promise<void> {
  const reads = openReads(access);
  const repositories = [...new Set(images.map(({ repository }) => repository))];
  const archived = new Set(
    (await Promise.all(repositories.map((name) => archivedIn(name, reads, log)))).flat(),
  );
  const problems = images
    .filter(({ repository, digest, platformDigest }) =>
      [digest, platformDigest].some((one) => archived.has(`${repository}@${one}`)),
    )
    .map(({ repository, digest, tags }) => {
      const name = tags.length === 0 ? `${repository}@${digest}` : `${repository}:${tags.join(', :')}`;
      const what = `${name} is archived, so no host can pull it.`;
      return new Problem(what, 'Restore it in ECR, push it again, or write rules that leave it out.');
    });
  if (problems.length > 0) throw joinProblems(problems);
}

/** The references by digest of a repository's archived images; none, with a warning, where that may not be read. */
async function archivedIn(repository: string, reads: RegistryReads, log: RegistryLog): Promise<string[]> {
  const place = repositoryOf(repository);
  const found: string[] = [];
  if (!isOfEcr(place)) return found;
  try {
    for await (const page of reads.archivedImages(place)) {
      for (const { imageDigest, imageStatus } of page) {
        if (imageStatus === 'ARCHIVED') found.push(`${repository}@${imageDigest}`);
      }
    }
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    log.warning(
      `Whether images of ${repository} are archived is not known. ` +
        `Allow ${error.permission} on ${error.arn} to the role of this job.`,
    );
  }
  return found;
}
