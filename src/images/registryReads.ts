import type {
  DescribeImagesFilter,
  ImageDetail,
  ImageFailure,
  ImageIdentifier,
  Image as ImageManifest,
  PullThroughCacheRule,
} from '@aws-sdk/client-ecr';
import type { Ecr } from '../aws/ecr.ts';
import { errorName, explain, isAccessDenied, missingPermission } from '../aws/errors.ts';
import { everyPage } from '../aws/pages.ts';
import { makeGate } from '../gate.ts';
import { OciFault } from '../oci/fault.ts';
import type { Oci, OciRepository } from '../oci/oci.ts';
import { Problem } from '../problem.ts';
import { indexMediaTypes, manifestMediaTypes } from './manifest.ts';
import { type EcrRegistry, parseEcrHost, splitHost } from './reference.ts';

/** Where the clients come from. */
export interface RegistryAccess {
  /** One for each Region, with room for 256 requests at a time. */
  ecr(region: string): Promise<Ecr>;
  readonly oci: Oci;
}

/** A private ECR registry as it is named in references; the same account may have several hosts. */
export interface PrivateEcr extends EcrRegistry {
  readonly kind: 'ecr';
  readonly host: string;
}

/** Any other registry, asked as the OCI distribution specification says. */
export interface OciRegistry {
  readonly kind: 'oci';
  readonly host: string;
}

export type Registry = PrivateEcr | OciRegistry;

/** The registry of a host. */
export function registryOf(host: string): Registry {
  const registry = parseEcrHost(host);
  return registry === undefined ? { kind: 'oci', host } : { kind: 'ecr', host, ...registry };
}

export interface Repository<Of extends Registry = Registry> {
  readonly registry: Of;
  /** `team/web` */
  readonly path: string;
}

/** The repository of a name with its registry. */
export function repositoryOf(name: string): Repository {
  const { host = '', path } = splitHost(name);
  return { registry: registryOf(host), path };
}

/** Whether a repository is one of ECR. */
export function isOfEcr(repository: Repository): repository is Repository<PrivateEcr> {
  return repository.registry.kind === 'ecr';
}

/** Host and path, as an image reference begins. */
export function nameOf({ registry, path }: Repository): string {
  return `${registry.host}/${path}`;
}

/** ECR does not let the caller read, or there is nothing to read; the caller knows which rules that concerns. */
export class ReadFault extends Error {
  override readonly name = 'ReadFault';
  readonly kind: 'no-access' | 'no-repository' | 'no-upstream';
  /** The IAM action of the refused call: `ecr:DescribeImages`. */
  readonly permission: string;
  /** What the action was asked for on. */
  readonly arn: string;

  constructor(kind: ReadFault['kind'], permission: string, arn: string, cause: unknown) {
    super(`${permission} on ${arn}: ${kind}`, { cause });
    this.kind = kind;
    this.permission = permission;
    this.arn = arn;
  }
}

/** What BatchGetImage answers for the identifiers asked for; of other registries the same. */
export interface Manifests {
  readonly images: readonly ImageManifest[];
  readonly failures: readonly ImageFailure[];
}

/**
 * The reads of registries that resolving rules takes, and what images are for. Every method throws {@link ReadFault}
 * or a Problem for ECR, and an OciFault for other registries.
 */
export interface RegistryReads {
  /** Paths of all repositories of the registry. */
  repositoryPaths(registry: PrivateEcr): Promise<readonly string[]>;
  /** All tagged images of a repository, page by page; `status` ANY shows archived ones too. */
  taggedImages(
    repository: Repository<PrivateEcr>,
    status: 'ACTIVE' | 'ANY',
  ): AsyncGenerator<readonly ImageDetail[]>;
  /** Images that no host can pull until they are restored, page by page. */
  archivedImages(repository: Repository<PrivateEcr>): AsyncGenerator<readonly ImageDetail[]>;
  /** The registry's caches of other registries. */
  pullThroughCaches(registry: PrivateEcr): Promise<readonly PullThroughCacheRule[]>;
  /** All tags of a repository, page by page. */
  tags(repository: Repository<OciRegistry>): AsyncGenerator<readonly string[]>;
  /** Manifests and indexes of any number of tags and digests, read side by side. */
  manifests(repository: Repository, ids: readonly ImageIdentifier[]): Promise<Manifests>;
  /** The text of an image's configuration; an OciFault where the address that ECR signed gives none. */
  config(repository: Repository, digest: string): Promise<string>;
}

/** Requests at a time over all registries: as many as a client has sockets. */
const mostRequests = 256;
/** MaxResults of DescribeRepositories and DescribeImages: the largest page. */
const pageSize = 1000;
/** ImageIdentifierList: the most that BatchGetImage takes. */
const mostIdentifiers = 100;

export function openReads(access: RegistryAccess): RegistryReads {
  const gate = makeGate(mostRequests);

  async function read<T>(
    registry: PrivateEcr,
    permission: string,
    path: string,
    send: (ecr: Ecr) => Promise<T>,
  ) {
    const ecr = await access.ecr(registry.region);
    try {
      return await gate(() => send(ecr));
    } catch (error) {
      const { partition, region, accountId } = registry;
      const arn = `arn:${partition}:ecr:${region}:${accountId}:repository/${path}`;
      // A pull through a cache takes permissions of its own.
      const lacking = missingPermission(error) ?? permission;
      if (isAccessDenied(error)) throw new ReadFault('no-access', lacking, arn, error);
      if (errorName(error) === 'UnableToGetUpstreamImageException') {
        throw new ReadFault('no-upstream', permission, arn, error);
      }
      if (errorName(error) === 'RepositoryNotFoundException') {
        throw new ReadFault('no-repository', permission, arn, error);
      }
      throw explain(error, `reading ${registry.host}/${path}`, permission);
    }
  }

  async function* described({ registry, path }: Repository<PrivateEcr>, filter: DescribeImagesFilter) {
    let nextToken: string | undefined;
    do {
      const { accountId: registryId } = registry;
      const input = { registryId, repositoryName: path, filter, maxResults: pageSize, nextToken };
      const page = await read(registry, 'ecr:DescribeImages', path, (ecr) => ecr.describeImages(input));
      yield page.imageDetails ?? [];
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  }

  async function manifestsOfOci(repository: Repository, ids: readonly ImageIdentifier[]): Promise<Manifests> {
    const answers = await Promise.all(ids.map((imageId) => manifestOfOci(repository, imageId)));
    return {
      images: answers.flatMap(({ image }) => image ?? []),
      failures: answers.flatMap(({ failure }) => failure ?? []),
    };
  }

  async function manifestOfOci(repository: Repository, imageId: ImageIdentifier) {
    try {
      const reference = imageId.imageDigest ?? imageId.imageTag ?? '';
      const { digest, text } = await access.oci.manifest(atHost(repository), reference, mediaTypes);
      return { image: { imageId: { ...imageId, imageDigest: digest }, imageManifest: text } };
    } catch (error) {
      if (!(error instanceof OciFault) || error.kind !== 'absent') throw error;
      return { failure: { imageId, failureCode: 'ImageNotFound', failureReason: error.message } as const };
    }
  }

  return {
    async repositoryPaths(registry) {
      const repositories = await everyPage(async (nextToken) => {
        const input = { registryId: registry.accountId, maxResults: pageSize, nextToken };
        const page = await read(registry, 'ecr:DescribeRepositories', '*', (ecr) =>
          ecr.describeRepositories(input),
        );
        return { items: page.repositories ?? [], nextToken: page.nextToken };
      });
      return repositories.flatMap(({ repositoryName }) => repositoryName ?? []);
    },

    taggedImages: (repository, imageStatus) => described(repository, { tagStatus: 'TAGGED', imageStatus }),

    archivedImages: (repository) => described(repository, { imageStatus: 'ARCHIVED' }),

    pullThroughCaches: (registry) =>
      everyPage(async (nextToken) => {
        const input = { registryId: registry.accountId, maxResults: pageSize, nextToken };
        const page = await read(registry, 'ecr:DescribePullThroughCacheRules', '*', (ecr) =>
          ecr.describePullThroughCacheRules(input),
        );
        return { items: page.pullThroughCacheRules ?? [], nextToken: page.nextToken };
      }),

    tags: (repository) => access.oci.tags(atHost(repository)),

    async manifests(repository, ids) {
      if (!isOfEcr(repository)) return manifestsOfOci(repository, ids);
      const { registry, path } = repository;
      const answers = await Promise.all(
        chunks(ids).map((imageIds) =>
          read(registry, 'ecr:BatchGetImage', path, (ecr) =>
            ecr.batchGetImage({
              registryId: registry.accountId,
              repositoryName: path,
              imageIds,
              acceptedMediaTypes: [...mediaTypes],
            }),
          ),
        ),
      );
      return {
        images: answers.flatMap(({ images }) => images ?? []),
        failures: answers.flatMap(({ failures }) => failures ?? []),
      };
    },

    async config(repository, layerDigest) {
      if (!isOfEcr(repository)) return access.oci.blob(atHost(repository), layerDigest);
      const { registry, path } = repository;
      const input = { registryId: registry.accountId, repositoryName: path, layerDigest };
      const { downloadUrl } = await read(registry, 'ecr:GetDownloadUrlForLayer', path, (ecr) =>
        ecr.getDownloadUrlForLayer(input),
      );
      if (downloadUrl === undefined) throw new Problem('ECR answered no address.', 'Run again.');
      return access.oci.download(downloadUrl, layerDigest);
    },
  };
}

const mediaTypes = [...manifestMediaTypes, ...indexMediaTypes];

function atHost({ registry, path }: Repository): OciRepository {
  return { registry: registry.host, path };
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / mostIdentifiers);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * mostIdentifiers, (index + 1) * mostIdentifiers),
  );
}
