import { AwsError, type Call, type Service, type Structure } from '../../service.ts';
import type { World } from '../../world.ts';
import { optionalNumber, optionalStructure, optionalText, structures, text, texts } from '../members.ts';
import { page, scramble } from '../paging.ts';
import { invalidParameter, requireRepository } from './access.ts';
import { signedUrl } from './downloads.ts';
import { convertManifest } from './manifests.ts';
import type { Repository, StoredImage } from './state.ts';

const PAGE_SIZE = 100;
const REFERRER_PAGE_SIZE = 20;

export function imageOperations(world: World): Service {
  return {
    DescribeImages: (call) => describeImages(world, call),
    ListImages: (call) => listImages(world, call),
    BatchGetImage: (call) => batchGetImage(world, call),
    ListImageReferrers: (call) => listImageReferrers(world, call),
    BatchCheckLayerAvailability: (call) => batchCheckLayerAvailability(world, call),
    GetDownloadUrlForLayer: (call) => getDownloadUrlForLayer(world, call),
  };
}

/** What an image identifier means in a repository; undefined when nothing is there. */
function find(repository: Repository, id: Structure): StoredImage | undefined {
  const tag = optionalText(id, 'imageTag');
  const digest = optionalText(id, 'imageDigest');
  const tagged = tag === undefined ? digest : repository.tags.get(tag);
  if (tagged === undefined || (digest !== undefined && digest !== tagged)) return undefined;
  return repository.images.get(tagged);
}

function describeImages(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const ids = structures(call.input, 'imageIds');
  if (ids.length > 0) return { imageDetails: describeNamed(repository, call, ids) };
  const { items, nextToken } = page(world, call, {
    items: listed(world, call, repository),
    size: optionalNumber(call.input, 'maxResults') ?? PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken,
  });
  return { imageDetails: items.map((image) => describe(repository, image)), nextToken };
}

/** One missing image fails the whole call. */
function describeNamed(repository: Repository, call: Call, ids: readonly Structure[]): readonly Structure[] {
  if (call.input.nextToken !== undefined || call.input.maxResults !== undefined) {
    throw invalidParameter("'imageIds' cannot be used with 'maxResults' or 'nextToken'");
  }
  const found = ids.map((id) => {
    const image = find(repository, id);
    if (image !== undefined) return image;
    const digest = optionalText(id, 'imageDigest') ?? 'null';
    const tag = optionalText(id, 'imageTag') ?? 'null';
    throw new AwsError(
      'ImageNotFoundException',
      `The image with imageId {imageDigest:'${digest}', imageTag:'${tag}'} does not exist within the ` +
        `repository with name '${repository.name}' in the registry with id '${repository.accountId}'`,
    );
  });
  const status = wantedStatus(call);
  return [...new Set(found)]
    .filter((image) => status === 'ANY' || image.status === status)
    .map((image) => describe(repository, image));
}

/** The images that the request's filter lets through, in an order that ECR does not promise. */
function listed(world: World, call: Call, repository: Repository): readonly StoredImage[] {
  const tagStatus = optionalText(optionalStructure(call.input, 'filter') ?? {}, 'tagStatus') ?? 'ANY';
  const imageStatus = wantedStatus(call);
  const shown = [...repository.images.values()].filter(
    ({ tags, status }) =>
      (tagStatus === 'ANY' || (tagStatus === 'TAGGED') === tags.size > 0) &&
      (imageStatus === 'ANY' || status === imageStatus),
  );
  return scramble(shown, ({ digest }) => world.seed + digest);
}

function wantedStatus(call: Call): string {
  return optionalText(optionalStructure(call.input, 'filter') ?? {}, 'imageStatus') ?? 'ACTIVE';
}

function describe(repository: Repository, image: StoredImage): Structure {
  return {
    registryId: repository.accountId,
    repositoryName: repository.name,
    imageDigest: image.digest,
    imageTags: image.tags.size === 0 ? undefined : [...image.tags],
    imageSizeInBytes: image.sizeInBytes,
    imagePushedAt: image.pushedAt,
    imageManifestMediaType: image.mediaType,
    artifactMediaType: image.artifactMediaType,
    subjectManifestDigest: image.subject,
    imageStatus: image.status,
    lastArchivedAt: image.archivedAt,
  };
}

/** A row for each tag; an untagged image has one without. */
function listImages(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const tagStatus = optionalText(optionalStructure(call.input, 'filter') ?? {}, 'tagStatus') ?? 'ANY';
  const rows = listed(world, call, repository).flatMap(({ digest, tags }): readonly Structure[] =>
    tags.size === 0
      ? [{ imageDigest: digest }]
      : [...tags].map((imageTag) => ({ imageDigest: digest, imageTag })),
  );
  const { items, nextToken } = page(world, call, {
    items: tagStatus === 'UNTAGGED' ? rows.filter(({ imageTag }) => imageTag === undefined) : rows,
    size: optionalNumber(call.input, 'maxResults') ?? PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken,
  });
  return { imageIds: items, nextToken };
}

function batchGetImage(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const accepted = texts(call.input, 'acceptedMediaTypes');
  const answers = structures(call.input, 'imageIds').map((id) => getImage(repository, id, accepted));
  return {
    images: answers.flatMap(({ image }) => image ?? []),
    failures: answers.flatMap(({ failure }) => failure ?? []),
  };
}

interface Got {
  readonly image?: Structure;
  readonly failure?: Structure;
}

/** One image, in a form that the caller accepts; an index only when its media type is among those. */
function getImage(repository: Repository, id: Structure, accepted: readonly string[]): Got {
  const tag = optionalText(id, 'imageTag');
  const digest = optionalText(id, 'imageDigest');
  const failed = (failureCode: string, failureReason: string): Got => ({
    failure: { imageId: id, failureCode, failureReason },
  });
  if (tag === undefined && digest === undefined) {
    return failed('MissingDigestAndTag', 'Invalid request parameters: both tag and digest cannot be null');
  }
  if (digest !== undefined && !/^[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+$/.test(digest)) {
    return failed('InvalidImageDigest', 'Invalid request parameters: image digest should satisfy the regex');
  }
  if (tag !== undefined && digest !== undefined && repository.tags.get(tag) !== digest) {
    return failed('ImageTagDoesNotMatchDigest', 'Tag does not match digest');
  }
  const image = find(repository, id);
  if (image === undefined) return failed('ImageNotFound', 'Requested image not found');
  if (image.status !== 'ACTIVE') return failed('ImageInaccessible', 'The image is archived');
  const { manifest: stored, mediaType: storedType } = image;
  const form =
    accepted.length === 0
      ? { text: stored, mediaType: storedType }
      : convertManifest(stored, storedType, accepted);
  if (form === undefined) return failed('ImageNotFound', 'Requested image not found');
  return {
    image: {
      registryId: repository.accountId,
      repositoryName: repository.name,
      imageId: { imageDigest: image.digest, imageTag: tag },
      imageManifest: form.text,
      imageManifestMediaType: form.mediaType,
    },
  };
}

function listImageReferrers(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const subject = text(optionalStructure(call.input, 'subjectId') ?? {}, 'imageDigest');
  const filter = optionalStructure(call.input, 'filter') ?? {};
  const types = texts(filter, 'artifactTypes');
  const status = optionalText(filter, 'artifactStatus') ?? 'ACTIVE';
  const referrers = [...repository.images.values()].filter(
    (image) =>
      image.subject === subject &&
      (status === 'ANY' || image.status === status) &&
      (types.length === 0 || types.includes(image.artifactMediaType ?? '')),
  );
  const { items, nextToken } = page(world, call, {
    items: referrers,
    size: optionalNumber(call.input, 'maxResults') ?? REFERRER_PAGE_SIZE,
    token: optionalText(call.input, 'nextToken'),
    invalidToken,
  });
  return {
    referrers: items.map((image) => ({
      digest: image.digest,
      mediaType: image.mediaType,
      artifactType: image.artifactMediaType,
      size: Buffer.byteLength(image.manifest),
      artifactStatus: image.status,
    })),
    nextToken,
  };
}

function batchCheckLayerAvailability(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const digests = texts(call.input, 'layerDigests');
  const layers = digests.flatMap((layerDigest) => {
    const layer = repository.layers.get(layerDigest);
    if (layer === undefined) return [];
    const { mediaType, size: layerSize } = layer;
    return [{ layerDigest, layerAvailability: 'AVAILABLE', layerSize, mediaType }];
  });
  const missing = digests.filter((digest) => !repository.layers.has(digest));
  return {
    layers,
    failures: missing.map((layerDigest) => ({
      layerDigest,
      failureCode: 'MissingLayerDigest',
      failureReason: 'Missing layer digest',
    })),
  };
}

function getDownloadUrlForLayer(world: World, call: Call): Structure {
  const repository = requireRepository(world, call);
  const layerDigest = text(call.input, 'layerDigest');
  if (!repository.blobs.has(layerDigest) && !repository.layers.has(layerDigest)) {
    throw new AwsError(
      'LayersNotFoundException',
      `The layer with digest '${layerDigest}' was not found in the repository '${repository.name}'`,
    );
  }
  return { downloadUrl: signedUrl(world, call.region, repository, layerDigest), layerDigest };
}

function invalidToken(): AwsError {
  return invalidParameter("Invalid parameter at 'nextToken'");
}
