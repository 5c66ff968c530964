import {
  canonicalRepository,
  isDigest,
  isHost,
  isRepositoryName,
  isTag,
  splitReference,
} from '../images/reference.ts';
import type { SourceImage } from './sources.ts';

/** What a written image means, or why it means none: a clause that follows the image in quotes. */
export type ImageName =
  | ({ readonly kind: 'image' } & Pick<SourceImage, 'repository' | 'want'>)
  | { readonly kind: 'unclear'; readonly why: string };

const DOCKER_HUB = 'docker.io';
/** The longest repository path that Docker's reference grammar accepts. */
const LONGEST_PATH = 255;

/**
 * Reads an image as Docker and Kubernetes do: without a host it is Docker Hub's, where one component alone
 * lies in `library/`; without tag and digest it means `latest`; a digest counts more than a tag.
 */
export function readImageName(written: string): ImageName {
  const why = whyOpen(written);
  if (why !== undefined) return { kind: 'unclear', why };
  const { host, path, tag, digest } = splitReference(written);
  const sound =
    (host === undefined || isHost(host)) &&
    isRepositoryName(path) &&
    path.length <= LONGEST_PATH &&
    // What `docker` takes for an image's id.
    !/^[0-9a-f]{64}$/.test(written) &&
    (tag === undefined || isTag(tag));
  if (!sound) return { kind: 'unclear', why: 'is no image reference' };
  if (digest !== undefined && !isDigest(digest))
    return { kind: 'unclear', why: 'has no sound sha256 digest' };
  return {
    kind: 'image',
    repository: printRepository(host, path),
    want: digest === undefined ? { kind: 'tag', tag: tag ?? 'latest' } : { kind: 'digest', digest },
  };
}

/** Host and path of a repository, Docker Hub's in the one form that {@link SourceImage} uses. */
export function normaliseRepository(repository: string): string {
  const { host, path } = splitReference(repository);
  return printRepository(host, path);
}

function printRepository(writtenHost: string | undefined, writtenPath: string): string {
  const { host, path } = canonicalRepository(writtenHost ?? DOCKER_HUB, writtenPath);
  return `${host}/${path}`;
}

/** What keeps a text from being a reference before its grammar is looked at. */
function whyOpen(written: string): string | undefined {
  if (written === '') return 'is empty';
  if (/\{\{|\}\}/.test(written)) return 'holds a template, which is not rendered here';
  if (/\$|%[A-Za-z_]\w*%/.test(written)) return 'holds a variable, whose value is not known here';
  if (/\s/.test(written)) return 'has space or a line break in it';
  if (/^[a-z]+:\/\//i.test(written)) return 'is a URL and no image reference';
  return undefined;
}
