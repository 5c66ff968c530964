/**
 * A registry of any size that takes no memory: it speaks ECR's protocol (JSON 1.1) on loopback and writes each page
 * when it is asked for. local-aws would have to hold a million images, and check each answer against the model.
 *
 * Every repository `team/service-<n>` holds as many images as it was told, each tagged `build-<n>`. In the first ones
 * an image is also tagged `prod` and `release-<n>`.
 */
import { createServer, type IncomingMessage } from 'node:http';

export interface LeanEcr {
  /** For `AWS_ENDPOINT_URL_ECR`. */
  readonly url: string;
  /** Requests by operation since the last reset. */
  readonly calls: Map<string, number>;
  close(): Promise<void>;
}

export interface Size {
  readonly repositories: number;
  readonly imagesEach: number;
  /** Repositories with an image tagged `prod` and `release-1`. */
  readonly released: number;
}

interface Request {
  readonly repositoryName?: string;
  readonly maxResults?: number;
  readonly nextToken?: string;
  readonly imageIds?: readonly { readonly imageTag?: string; readonly imageDigest?: string }[];
}

/** Longer than a client that is busy with 256 pages at once leaves a connection idle. */
const KEEP_ALIVE_MILLISECONDS = 60_000;

/** A manifest of one layer. */
const MANIFEST = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: `sha256:${'c'.repeat(64)}`,
    size: 1000,
  },
  layers: [
    {
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: `sha256:${'d'.repeat(64)}`,
      size: 50_000_000,
    },
  ],
});

type Answer = (size: Size, request: Request) => string;

const OPERATIONS: Readonly<Record<string, Answer>> = {
  DescribeRepositories: describeRepositories,
  DescribeImages: describeImages,
  BatchGetImage: batchGetImage,
};

/** Starts the registry on 127.0.0.1. */
export async function startLeanEcr(size: Size): Promise<LeanEcr> {
  const calls = new Map<string, number>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, async (incoming, response) => {
    const operation = String(incoming.headers['x-amz-target']).replace(/^.*\./, '');
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    const body = OPERATIONS[operation]?.(size, await readRequest(incoming));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no TCP port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function describeRepositories({ repositories }: Size, request: Request): string {
  const { numbers, nextToken } = page(repositories, request);
  const items = numbers.map((number) => ({ repositoryName: `team/service-${number}` }));
  return JSON.stringify({ repositories: items, nextToken });
}

function describeImages(size: Size, request: Request): string {
  const { repositoryName = '' } = request;
  const { numbers, nextToken } = page(size.imagesEach, request);
  const imageDetails = numbers.map((number) => ({
    registryId: '111122223333',
    repositoryName,
    imageDigest: digestOf(repositoryName, number),
    imageTags: [
      ...(isReleased(size, repositoryName, number) ? ['prod', 'release-1'] : []),
      `build-${number}`,
    ],
    imageSizeInBytes: 50_000_000 + number,
    imagePushedAt: 1_790_000_000 + number,
    imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
    artifactMediaType: 'application/vnd.oci.image.config.v1+json',
    lastRecordedPullTime: 1_790_000_000 + number,
    imageStatus: 'ACTIVE',
  }));
  return JSON.stringify({ imageDetails, nextToken });
}

function batchGetImage(size: Size, { repositoryName = '', imageIds = [] }: Request): string {
  const images: unknown[] = [];
  const failures: unknown[] = [];
  for (const imageId of imageIds) {
    const released = digestOf(repositoryName, 0);
    const isHere = imageId.imageDigest === released || imageId.imageTag === 'prod';
    if (isHere && isReleased(size, repositoryName, 0)) {
      images.push({
        registryId: '111122223333',
        repositoryName,
        imageId: { ...imageId, imageDigest: released },
        imageManifest: MANIFEST,
        imageManifestMediaType: 'application/vnd.oci.image.manifest.v1+json',
      });
    } else {
      failures.push({ imageId, failureCode: 'ImageNotFound', failureReason: 'Requested image not found' });
    }
  }
  return JSON.stringify({ images, failures });
}

function page(count: number, { maxResults = 100, nextToken = '0' }: Request) {
  const first = Number(nextToken);
  const end = Math.min(count, first + maxResults);
  const numbers = Array.from({ length: end - first }, (_, index) => first + index);
  return { numbers, nextToken: end < count ? String(end) : undefined };
}

function isReleased({ released }: Size, repositoryName: string, image: number): boolean {
  return image === 0 && numberOf(repositoryName) < released;
}

/** Of no content, but different for each image. */
function digestOf(repositoryName: string, image: number): string {
  const hexadecimal =
    numberOf(repositoryName).toString(16).padStart(8, 'a') + image.toString(16).padStart(8, 'b');
  return `sha256:${hexadecimal.repeat(4)}`;
}

function numberOf(repositoryName: string): number {
  return Number(repositoryName.replace(/^.*-/, ''));
}
