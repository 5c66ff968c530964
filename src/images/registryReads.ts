import type {
  DescribeImagesFilter,
  ImageDetail,
  ImageFailure,
  ImageIdentifier,
  Image as ImageManifest,
} from '@aws-sdk/client-ecr';
import type { Ecr } from '../aws/ecr.ts';
import { errorName, explain, isAccessDenied } from '../aws/errors.ts';
import type { Oci } from '../oci/oci.ts';
import { Problem } from '../problem.ts';
import { makeGate } from './gate.ts';
import { indexMediaTypes, manifestMediaTypes } from './manifest.ts';
import type { EcrRegistry } from './reference.ts';

/** Where the clients come from. */
export interface RegistryAccess {
  /** One for each Region, with room for 256 requests at a time. */
  ecr(region: string): Promise<Ecr>;
  readonly oci: Oci;
}

/** A private ECR registry as it is named in references; the same account may have several hosts. */
export interface Registry extends EcrRegistry {
  readonly host: string;
}

export interface Repository {
  readonly registry: Registry;
  /** `team/web` */
  readonly path: string;
}

/** Host and path, as an image reference begins. */
export function nameOf({ registry, path }: Repository): string {
  return `${registry.host}/${path}`;
}

/** ECR does not let the caller read, or there is nothing to read; the caller knows which rules that concerns. */
export class ReadFault extends Error {
  override readonly name = 'ReadFault';
  readonly kind: 'no-access' | 'no-repository';
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

/** What BatchGetImage answers for the identifiers asked for. */
export interface Manifests {
  readonly images: readonly ImageManifest[];
  readonly failures: readonly ImageFailure[];
}

/** The reads of a registry that resolving rules takes, and what images are. Every method throws {@link ReadFault} or a Problem. */
export interface RegistryReads {
  /** Paths of all repositories of the registry. */
  repositoryPaths(registry: Registry): Promise<readonly string[]>;
  /** All tagged images of a repository, page by page; `status` ANY shows archived ones too. */
  taggedImages(repository: Repository, status: 'ACTIVE' | 'ANY'): AsyncGenerator<readonly ImageDetail[]>;
  /** Images that no host can pull until they are restored, page by page. */
  archivedImages(repository: Repository): AsyncGenerator<readonly ImageDetail[]>;
  /** Manifests and indexes of any number of tags and digests, read side by side. */
  manifests(repository: Repository, ids: readonly ImageIdentifier[]): Promise<Manifests>;
  /** The text of an image's configuration. Throws an OciFault too. */
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
    registry: Registry,
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
      if (isAccessDenied(error)) throw new ReadFault('no-access', permission, arn, error);
      if (errorName(error) === 'RepositoryNotFoundException') {
        throw new ReadFault('no-repository', permission, arn, error);
      }
      throw explain(error, `reading ${registry.host}/${path}`, permission);
    }
  }

  async function* described({ registry, path }: Repository, filter: DescribeImagesFilter) {
    let nextToken: string | undefined;
    do {
      const { accountId: registryId } = registry;
      const input = { registryId, repositoryName: path, filter, maxResults: pageSize, nextToken };
      const page = await read(registry, 'ecr:DescribeImages', path, (ecr) => ecr.describeImages(input));
      yield page.imageDetails ?? [];
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
  }

  return {
    async repositoryPaths(registry) {
      const paths: string[] = [];
      let nextToken: string | undefined;
      do {
        const input = { registryId: registry.accountId, maxResults: pageSize, nextToken };
        const page = await read(registry, 'ecr:DescribeRepositories', '*', (ecr) =>
          ecr.describeRepositories(input),
        );
        paths.push(...(page.repositories ?? []).flatMap(({ repositoryName }) => repositoryName ?? []));
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return paths;
    },

    taggedImages: (repository, imageStatus) => described(repository, { tagStatus: 'TAGGED', imageStatus }),

    archivedImages: (repository) => described(repository, { imageStatus: 'ARCHIVED' }),

    async manifests({ registry, path }, ids) {
      const answers = await Promise.all(
        chunks(ids).map((imageIds) =>
          read(registry, 'ecr:BatchGetImage', path, (ecr) =>
            ecr.batchGetImage({
              registryId: registry.accountId,
              repositoryName: path,
              imageIds,
              acceptedMediaTypes: [...manifestMediaTypes, ...indexMediaTypes],
            }),
          ),
        ),
      );
      return {
        images: answers.flatMap(({ images }) => images ?? []),
        failures: answers.flatMap(({ failures }) => failures ?? []),
      };
    },

    async config({ registry, path }, layerDigest) {
      const input = { registryId: registry.accountId, repositoryName: path, layerDigest };
      const { downloadUrl } = await read(registry, 'ecr:GetDownloadUrlForLayer', path, (ecr) =>
        ecr.getDownloadUrlForLayer(input),
      );
      if (downloadUrl === undefined) throw new Problem('ECR answered no address.', 'Run again.');
      return access.oci.download(downloadUrl, layerDigest);
    },
  };
}

function chunks<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / mostIdentifiers);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * mostIdentifiers, (index + 1) * mostIdentifiers),
  );
}
