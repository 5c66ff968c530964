import { createHash } from 'node:crypto';
import type {
  BatchGetImageCommandInput,
  DescribeImagesCommandInput,
  DescribePullThroughCacheRulesCommandInput,
  DescribeRepositoriesCommandInput,
  ImageDetail,
  ImageFailureCode,
  ImageIdentifier,
  PullThroughCacheRule,
} from '@aws-sdk/client-ecr';
import type { RegistryAccess } from '../../src/images/registryReads.ts';
import { noOci } from './noOci.ts';

export const account = '111122223333';
export const home = { accountId: account, region: 'us-east-1', partition: 'aws' };
export const host = `${account}.dkr.ecr.us-east-1.amazonaws.com`;

export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
export const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociConfig = 'application/vnd.oci.image.config.v1+json';
const ociLayer = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** Something pushed to a repository. */
export interface Pushed {
  readonly document: object;
  readonly tags: readonly string[];
  /** Day of the push, 0 unless told. */
  readonly day?: number;
  readonly isArchived?: boolean;
  /** BatchGetImage answers an archived image like any other, which is not documented either way. */
  readonly isReadable?: boolean;
  /** BatchGetImage refuses it with this code. */
  readonly refusal?: ImageFailureCode;
}

/** Repositories by `account/region/path`. */
export type Holdings = Readonly<Record<string, readonly Pushed[]>>;

export function text(document: object): string {
  return JSON.stringify({ schemaVersion: 2, ...document });
}

export function digestOfDocument(document: object): string {
  return `sha256:${createHash('sha256').update(text(document)).digest('hex')}`;
}

/** An image manifest that only its seed makes different: 100 bytes of configuration, 1000 of one layer. */
export function imageDocument(seed: string, more: object = {}): object {
  return {
    mediaType: ociManifest,
    config: { mediaType: ociConfig, digest: digestOfDocument({ seed }), size: 100 },
    layers: [{ mediaType: ociLayer, digest: digestOfDocument({ layer: seed }), size: 1000 }],
    ...more,
  };
}

/** An index of images by platform: `linux/amd64`, `windows/amd64/10.0.20348.1`. */
export function indexDocument(images: Readonly<Record<string, object>>, more: object = {}): object {
  const manifests = Object.entries(images).map(([platform, document]) => {
    const [os, architecture, version] = platform.split('/');
    return {
      mediaType: ociManifest,
      digest: digestOfDocument(document),
      size: text(document).length,
      platform: { os, architecture, ...(version === undefined ? {} : { 'os.version': version }) },
    };
  });
  return { mediaType: ociIndex, manifests, ...more };
}

/** What BatchGetImage and the two Describe calls were asked. */
export interface Asked {
  readonly operation: string;
  readonly region: string;
  readonly input:
    | DescribeRepositoriesCommandInput
    | DescribeImagesCommandInput
    | BatchGetImageCommandInput
    | DescribePullThroughCacheRulesCommandInput;
}

export interface MemoryEcr extends RegistryAccess {
  readonly asked: readonly Asked[];
  /** How many calls followed one another: calls made while others were under way count once. */
  depth(): number;
}

/**
 * ECR without HTTP, for what a real service shows too seldom: lost races, odd refusals, and how many calls
 * wait for one another. It answers all calls of a round together, as with equal latency.
 *
 * @param refuse throws what a call shall throw
 */
export function memoryEcr(
  holdings: Holdings,
  refuse: (operation: string, input: Asked['input']) => void = () => undefined,
  caches: readonly PullThroughCacheRule[] = [],
): MemoryEcr {
  const asked: Asked[] = [];
  let rounds = 0;
  let waiting: (() => void)[] = [];

  function nextRound(): Promise<void> {
    if (waiting.length === 0) setImmediate(release);
    return new Promise((resolve) => waiting.push(resolve));
  }

  function release(): void {
    rounds += 1;
    const round = waiting;
    waiting = [];
    for (const resolve of round) resolve();
  }

  async function receive(operation: string, region: string, input: Asked['input']): Promise<void> {
    asked.push({ operation, region, input });
    await nextRound();
    refuse(operation, input);
  }

  function repository(region: string, input: DescribeImagesCommandInput | BatchGetImageCommandInput) {
    const pushed = holdings[`${input.registryId}/${region}/${input.repositoryName}`];
    if (pushed === undefined)
      throw Object.assign(new Error('absent'), { name: 'RepositoryNotFoundException' });
    return pushed;
  }

  return {
    asked,
    oci: noOci,
    depth: () => rounds,
    ecr: async (region) => ({
      async describeRepositories(input) {
        await receive('DescribeRepositories', region, input);
        const prefix = `${input.registryId}/${region}/`;
        const names = Object.keys(holdings).filter((key) => key.startsWith(prefix));
        const { items, nextToken } = page(names, input);
        const repositories = items.map((key) => ({ repositoryName: key.slice(prefix.length) }));
        return { $metadata: {}, repositories, ...nextToken };
      },
      async describeImages(input) {
        await receive('DescribeImages', region, input);
        const { imageStatus = 'ACTIVE', tagStatus = 'ANY' } = input.filter ?? {};
        const isShown = ({ isArchived, tags }: Pushed) =>
          (tags.length > 0 || tagStatus === 'ANY') &&
          (imageStatus === 'ANY' || (imageStatus === 'ARCHIVED') === (isArchived === true));
        const { items, nextToken } = page(repository(region, input).filter(isShown), input);
        return { $metadata: {}, imageDetails: items.map(detailOf), ...nextToken };
      },
      async batchGetImage(input) {
        await receive('BatchGetImage', region, input);
        if ((input.imageIds ?? []).length > 100)
          throw new Error('BatchGetImage takes at most 100 identifiers');
        const pushed = repository(region, input);
        const answers = (input.imageIds ?? []).map((id) => answerTo(id, pushed));
        return {
          $metadata: {},
          images: answers.flatMap(({ image }) => image ?? []),
          failures: answers.flatMap(({ failure }) => failure ?? []),
        };
      },
      async describePullThroughCacheRules(input) {
        await receive('DescribePullThroughCacheRules', region, input);
        return { $metadata: {}, pullThroughCacheRules: [...caches] };
      },
      getDownloadUrlForLayer: () => Promise.reject(new Error('memoryEcr holds no configurations')),
    }),
  };
}

function page<Item>(
  items: readonly Item[],
  input: { maxResults?: number | undefined; nextToken?: string | undefined },
) {
  const start = Number(input.nextToken ?? 0);
  const end = start + (input.maxResults ?? 100);
  return { items: items.slice(start, end), nextToken: end < items.length ? { nextToken: String(end) } : {} };
}

function detailOf({ document, tags, day = 0, isArchived }: Pushed): ImageDetail {
  const { mediaType, config, artifactType, subject } = fields(document);
  const artifactMediaType = artifactType ?? config?.mediaType;
  return {
    imageDigest: digestOfDocument(document),
    imageTags: [...tags],
    imagePushedAt: new Date(day * 86_400_000),
    imageStatus: isArchived === true ? 'ARCHIVED' : 'ACTIVE',
    ...(mediaType === undefined ? {} : { imageManifestMediaType: mediaType }),
    ...(artifactMediaType === undefined ? {} : { artifactMediaType }),
    ...(subject === undefined ? {} : { subjectManifestDigest: subject.digest }),
  };
}

function fields(document: object): {
  mediaType?: string;
  config?: { mediaType?: string };
  artifactType?: string;
  subject?: { digest: string };
} {
  return document;
}

function answerTo(id: ImageIdentifier, pushed: readonly Pushed[]) {
  const found = pushed.find(({ document, tags }) =>
    id.imageTag === undefined ? digestOfDocument(document) === id.imageDigest : tags.includes(id.imageTag),
  );
  const isHidden = found?.isArchived === true && found.isReadable !== true;
  if (found === undefined || isHidden || found.refusal !== undefined) {
    return {
      failure: {
        imageId: id,
        failureCode: found?.refusal ?? ('ImageNotFound' as const),
        failureReason: 'no',
      },
    };
  }
  const imageId = { ...id, imageDigest: digestOfDocument(found.document) };
  return { image: { imageId, imageManifest: text(found.document) } };
}
