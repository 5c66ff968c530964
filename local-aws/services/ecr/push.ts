import { domainOf, partitionOf } from '../../regions.ts';
import { arnOf, inRegion, now, settle, type World } from '../../world.ts';
import {
  type Descriptor,
  digestOf,
  type ImagePlatform,
  type IndexChild,
  isIndexType,
  MEDIA_TYPES,
  parseManifest,
  type RenderedManifest,
  renderIndex,
  renderManifest,
} from './manifests.ts';
import type { Repository, StoredImage } from './state.ts';

/** Where a push goes. */
export interface RepositoryPlace {
  readonly region: string;
  readonly accountId: string;
  readonly repository: string;
}

/** An image for one platform. */
export interface ImageContent {
  /** `linux`/`amd64` unless told. */
  readonly platform?: ImagePlatform;
  /** Anything that tells contents apart: the same text gives the same digests in every world. */
  readonly content: string;
  /** Compressed sizes in bytes; one layer of 50 MB unless told. */
  readonly layerSizes?: readonly number[];
  /** OCI unless told. */
  readonly format?: 'oci' | 'docker';
}

export interface PushedImage {
  readonly digest: string;
  /** `host/repository`. */
  readonly repository: string;
}

/** The repository, made if it is not there. */
export function createRepository(world: World, place: RepositoryPlace): Repository {
  settle(world);
  const { repositories } = inRegion(world, place.region).ecr;
  const key = `${place.accountId}/${place.repository}`;
  const existing = repositories.get(key);
  if (existing !== undefined) return existing;
  const repository: Repository = {
    accountId: place.accountId,
    name: place.repository,
    arn: arnOf('ecr', place.region, place.accountId, `repository/${place.repository}`),
    uri: `${registryHost(place.accountId, place.region)}/${place.repository}`,
    createdAt: now(world),
    immutable: false,
    images: new Map(),
    tags: new Map(),
    blobs: new Map(),
    layers: new Map(),
    readers: new Set(),
  };
  repositories.set(key, repository);
  return repository;
}

/** `111122223333.dkr.ecr.us-east-1.amazonaws.com`. */
export function registryHost(accountId: string, region: string): string {
  return `${accountId}.dkr.ecr.${region}.${domainOf(partitionOf(region))}`;
}

/** Pushes an image of one platform under tags. */
export function pushImage(
  world: World,
  place: RepositoryPlace,
  image: ImageContent & { readonly tags?: readonly string[] },
): PushedImage {
  return store(world, place, imageManifest(image), image.tags ?? []);
}

/** Pushes an index: its children without tags, then the index under the tags. */
export function pushIndex(
  world: World,
  place: RepositoryPlace,
  index: {
    readonly children: readonly ImageContent[];
    readonly tags?: readonly string[];
    /** Adds to each child a provenance attestation with this content, as buildkit does. */
    readonly attestation?: string;
    readonly format?: 'oci' | 'docker';
  },
): PushedImage & { readonly children: readonly string[] } {
  const images = index.children.map((child) => ({
    manifest: imageManifest(child),
    platform: child.platform ?? LINUX,
  }));
  const { attestation } = index;
  const attestations =
    attestation === undefined ? [] : images.map(({ manifest }) => attest(manifest, attestation));
  const children: readonly IndexChild[] = [...images, ...attestations];
  for (const { manifest } of children) store(world, place, manifest, []);
  const mediaType = index.format === 'docker' ? MEDIA_TYPES.dockerList : MEDIA_TYPES.ociIndex;
  const pushed = store(world, place, renderIndex(mediaType, children), index.tags ?? []);
  return { ...pushed, children: images.map(({ manifest }) => manifest.digest) };
}

/**
 * Stores the exact bytes of a manifest or index that was made elsewhere, so that ECR tells of what a real registry
 * holds. Children of an index are stored before it.
 *
 * @throws Error when the text is no manifest of the media type
 */
export function storeManifest(
  world: World,
  place: RepositoryPlace,
  manifest: {
    readonly mediaType: string;
    readonly text: string;
    /** Text of the config that a manifest refers to. */
    readonly config?: string;
    readonly tags?: readonly string[];
  },
): PushedImage {
  const parsed = parseManifest(manifest);
  const repository = createRepository(world, place);
  const children = parsed.children.map((digest) => requireStored(repository, digest).sizeInBytes);
  const sizeInBytes = Math.max(parsed.manifest.sizeInBytes, ...children);
  return store(world, place, { ...parsed.manifest, sizeInBytes }, manifest.tags ?? []);
}

const ARTIFACTS = {
  'helm chart': { config: MEDIA_TYPES.helmConfig, layer: MEDIA_TYPES.helmChart },
  'build cache': { config: MEDIA_TYPES.buildkitCache, layer: MEDIA_TYPES.ociLayer },
  'soci index': { config: MEDIA_TYPES.sociIndex, layer: MEDIA_TYPES.sociLayer },
  'cosign signature': { config: MEDIA_TYPES.ociConfig, layer: MEDIA_TYPES.cosignLayer },
  attestation: { config: MEDIA_TYPES.ociConfig, layer: MEDIA_TYPES.inToto },
} as const;

export type ArtifactKind = keyof typeof ARTIFACTS;

/** Pushes something that is no container image; `subject` is the digest of what it refers to. */
export function pushArtifact(
  world: World,
  place: RepositoryPlace,
  artifact: {
    readonly kind: ArtifactKind;
    readonly content: string;
    readonly tags?: readonly string[];
    readonly subject?: string;
  },
): PushedImage {
  const { config, layer } = ARTIFACTS[artifact.kind];
  const subject = artifact.subject === undefined ? undefined : descriptorOf(world, place, artifact.subject);
  const manifest = renderManifest({
    mediaType: MEDIA_TYPES.ociManifest,
    configMediaType: config,
    configText: '{}',
    layers: [{ mediaType: layer, digest: digestOf(artifact.content), size: 2048 }],
    subject,
  });
  return store(world, place, manifest, artifact.tags ?? []);
}

/** Points a tag at an image that is there; its push time stays. */
export function tagImage(world: World, place: RepositoryPlace, digest: string, tag: string): void {
  settle(world);
  const repository = createRepository(world, place);
  untag(repository, tag);
  requireStored(repository, digest).tags.add(tag);
  repository.tags.set(tag, digest);
}

/** Takes a tag away; the image stays. */
export function untagImage(world: World, place: RepositoryPlace, tag: string): void {
  settle(world);
  untag(createRepository(world, place), tag);
}

/** Deletes an image with its tags. */
export function deleteImage(world: World, place: RepositoryPlace, digest: string): void {
  settle(world);
  const repository = createRepository(world, place);
  for (const tag of requireStored(repository, digest).tags) repository.tags.delete(tag);
  repository.images.delete(digest);
}

/** Moves an image to archive storage, where it cannot be pulled. */
export function archiveImage(world: World, place: RepositoryPlace, digest: string): void {
  settle(world);
  const image = requireStored(createRepository(world, place), digest);
  image.status = 'ARCHIVED';
  image.archivedAt = now(world);
}

/** Lets another account read the repository, as its policy would. */
export function allowAccount(world: World, place: RepositoryPlace, accountId: string): void {
  createRepository(world, place).readers.add(accountId);
}

const LINUX: ImagePlatform = { os: 'linux', architecture: 'amd64' };
const DEFAULT_LAYER_BYTES = 50_000_000;

function imageManifest(image: ImageContent): RenderedManifest {
  const docker = image.format === 'docker';
  const { os, architecture, osVersion } = image.platform ?? LINUX;
  const sizes = image.layerSizes ?? [DEFAULT_LAYER_BYTES];
  const contents = sizes.map(
    (size, index) => `${image.content}/${os}/${architecture}/${osVersion}/${index}/${size}`,
  );
  const configText = JSON.stringify({
    architecture,
    os,
    ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
    config: { Labels: { content: image.content } },
    rootfs: { type: 'layers', diff_ids: contents.map((content) => digestOf(`uncompressed ${content}`)) },
  });
  return renderManifest({
    mediaType: docker ? MEDIA_TYPES.dockerManifest : MEDIA_TYPES.ociManifest,
    configMediaType: docker ? MEDIA_TYPES.dockerConfig : MEDIA_TYPES.ociConfig,
    configText,
    layers: contents.map((content, index) => ({
      mediaType: docker ? MEDIA_TYPES.dockerLayer : MEDIA_TYPES.ociLayer,
      digest: digestOf(content),
      size: sizes[index] ?? 0,
    })),
  });
}

function attest(manifest: RenderedManifest, content: string): IndexChild {
  const layer = {
    mediaType: MEDIA_TYPES.inToto,
    digest: digestOf(`${content} ${manifest.digest}`),
    size: 1024,
  };
  const attestation = renderManifest({
    mediaType: MEDIA_TYPES.ociManifest,
    configMediaType: MEDIA_TYPES.ociConfig,
    configText: JSON.stringify({
      architecture: 'unknown',
      os: 'unknown',
      rootfs: { type: 'layers', diff_ids: [] },
    }),
    layers: [layer],
  });
  return {
    manifest: attestation,
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.digest': manifest.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
  };
}

function descriptorOf(world: World, place: RepositoryPlace, digest: string): Descriptor {
  const { mediaType, manifest } = requireStored(createRepository(world, place), digest);
  return { mediaType, digest, size: Buffer.byteLength(manifest) };
}

function store(
  world: World,
  place: RepositoryPlace,
  manifest: RenderedManifest,
  tags: readonly string[],
): PushedImage {
  settle(world);
  const repository = createRepository(world, place);
  const existing = repository.images.get(manifest.digest);
  const image: StoredImage = existing ?? {
    digest: manifest.digest,
    manifest: manifest.text,
    mediaType: manifest.mediaType,
    artifactMediaType: isIndexType(manifest.mediaType) ? undefined : manifest.artifactMediaType,
    sizeInBytes: manifest.sizeInBytes,
    pushedAt: now(world),
    subject: manifest.subject,
    tags: new Set(),
    status: 'ACTIVE',
    archivedAt: undefined,
  };
  repository.images.set(manifest.digest, image);
  if (manifest.config !== undefined) repository.blobs.set(manifest.config.digest, manifest.config.text);
  for (const { digest, mediaType, size } of manifest.layers)
    repository.layers.set(digest, { mediaType, size });
  for (const tag of tags) {
    if (repository.immutable && repository.tags.has(tag)) {
      throw new Error(`The tag ${tag} of ${repository.name} cannot be overwritten`);
    }
    tagImage(world, place, manifest.digest, tag);
  }
  return { digest: manifest.digest, repository: repository.uri };
}

function untag(repository: Repository, tag: string): void {
  const digest = repository.tags.get(tag);
  repository.tags.delete(tag);
  if (digest !== undefined) repository.images.get(digest)?.tags.delete(tag);
}

function requireStored(repository: Repository, digest: string): StoredImage {
  const image = repository.images.get(digest);
  if (image === undefined) throw new Error(`${repository.name} has no image ${digest}`);
  return image;
}
