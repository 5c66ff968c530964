import { createHash } from 'node:crypto';

export const MEDIA_TYPES = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociLayer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  dockerLayer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  helmConfig: 'application/vnd.cncf.helm.config.v1+json',
  helmChart: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  buildkitCache: 'application/vnd.buildkit.cacheconfig.v0',
  sociIndex: 'application/vnd.amazon.soci.index.v1+json',
  sociLayer: 'application/octet-stream',
  cosignLayer: 'application/vnd.dev.cosign.simplesigning.v1+json',
  inToto: 'application/vnd.in-toto+json',
} as const;

/** What a manifest says of another blob or manifest. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: ImagePlatform;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A platform as indexes and configs write it. */
export interface ImagePlatform {
  readonly os: string;
  readonly architecture: string;
  /** Windows only: `10.0.20348.2762`. */
  readonly osVersion?: string;
}

/** A manifest as it is stored: its exact text, the digest of that text, and what refers to it by. */
export interface RenderedManifest {
  readonly text: string;
  readonly digest: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  readonly artifactMediaType: string | undefined;
  readonly subject: string | undefined;
  readonly config: { readonly digest: string; readonly text: string } | undefined;
  readonly layers: readonly Descriptor[];
}

/** `sha256:` and the hexadecimal digest of a text. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export interface ManifestContent {
  readonly mediaType: string;
  readonly configMediaType: string;
  readonly configText: string;
  readonly layers: readonly Descriptor[];
  readonly subject?: Descriptor | undefined;
  readonly artifactType?: string | undefined;
}

/** The manifest of one platform, or of an artifact. */
export function renderManifest(content: ManifestContent): RenderedManifest {
  const config = { digest: digestOf(content.configText), text: content.configText };
  const size = Buffer.byteLength(content.configText);
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: content.mediaType,
    ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
    config: { mediaType: content.configMediaType, digest: config.digest, size },
    layers: content.layers,
    ...(content.subject === undefined ? {} : { subject: content.subject }),
  });
  return {
    text,
    digest: digestOf(text),
    mediaType: content.mediaType,
    sizeInBytes: content.layers.reduce((sum, layer) => sum + layer.size, size),
    artifactMediaType: content.artifactType ?? content.configMediaType,
    subject: content.subject?.digest,
    config,
    layers: content.layers,
  };
}

/** A child of an index. */
export interface IndexChild {
  readonly manifest: RenderedManifest;
  readonly platform: ImagePlatform;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An index over manifests; ECR gives it the size of its largest child. */
export function renderIndex(mediaType: string, children: readonly IndexChild[]): RenderedManifest {
  const manifests = children.map(({ manifest, platform, annotations }) => ({
    mediaType: manifest.mediaType,
    digest: manifest.digest,
    size: Buffer.byteLength(manifest.text),
    ...(annotations === undefined ? {} : { annotations }),
    platform: {
      architecture: platform.architecture,
      os: platform.os,
      ...(platform.osVersion === undefined ? {} : { 'os.version': platform.osVersion }),
    },
  }));
  const text = JSON.stringify({ schemaVersion: 2, mediaType, manifests });
  return {
    text,
    digest: digestOf(text),
    mediaType,
    sizeInBytes: Math.max(0, ...children.map(({ manifest }) => manifest.sizeInBytes)),
    artifactMediaType: undefined,
    subject: undefined,
    config: undefined,
    layers: [],
  };
}

/** What a manifest's JSON may hold, of that which is read here. */
interface WrittenManifest {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly subject?: Descriptor;
  readonly manifests?: readonly Descriptor[];
}

/**
 * Reads the text of a manifest, whose digest is that of its bytes, and the digests of an index's children.
 *
 * @throws Error when it is none of its media type, or the config is not the one it names
 */
export function parseManifest({
  mediaType,
  text,
  config,
}: {
  readonly mediaType: string;
  readonly text: string;
  readonly config?: string;
}): { readonly manifest: RenderedManifest; readonly children: readonly string[] } {
  const written: WrittenManifest = JSON.parse(text);
  const isIndex = isIndexType(mediaType);
  if ((written.mediaType ?? mediaType) !== mediaType)
    throw new Error(`the manifest says ${written.mediaType}`);
  if (isIndex ? written.manifests === undefined : written.config === undefined) {
    throw new Error(`no manifest of the media type ${mediaType}: ${text.slice(0, 200)}`);
  }
  if (config !== undefined && digestOf(config) !== written.config?.digest) {
    throw new Error(`the config has not the digest ${written.config?.digest}`);
  }
  const layers = written.layers ?? [];
  const manifest: RenderedManifest = {
    text,
    digest: digestOf(text),
    mediaType,
    sizeInBytes: layers.reduce((sum, { size }) => sum + size, written.config?.size ?? 0),
    artifactMediaType: isIndex ? undefined : (written.artifactType ?? written.config?.mediaType),
    subject: written.subject?.digest,
    config: config === undefined ? undefined : { digest: digestOf(config), text: config },
    layers,
  };
  return { manifest, children: (written.manifests ?? []).map(({ digest }) => digest) };
}

/** Whether a media type is that of a list of manifests. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}

/** What differs between the two forms of an image's manifest. */
const DOCKER_TO_OCI = [
  [MEDIA_TYPES.dockerManifest, MEDIA_TYPES.ociManifest],
  [MEDIA_TYPES.dockerConfig, MEDIA_TYPES.ociConfig],
  [MEDIA_TYPES.dockerLayer, MEDIA_TYPES.ociLayer],
] as const;

/**
 * The manifest in a form that the caller accepts, as ECR converts it (its text no longer has the stored digest);
 * undefined when it cannot be converted.
 */
export function convertManifest(
  text: string,
  mediaType: string,
  accepted: readonly string[],
): { readonly text: string; readonly mediaType: string } | undefined {
  if (accepted.includes(mediaType)) return { text, mediaType };
  const toOci = mediaType === MEDIA_TYPES.dockerManifest && accepted.includes(MEDIA_TYPES.ociManifest);
  const toDocker = mediaType === MEDIA_TYPES.ociManifest && accepted.includes(MEDIA_TYPES.dockerManifest);
  if (!toOci && !toDocker) return undefined;
  let converted = text;
  for (const [docker, oci] of DOCKER_TO_OCI) {
    converted = toOci ? converted.replaceAll(docker, oci) : converted.replaceAll(oci, docker);
  }
  return { text: converted, mediaType: toOci ? MEDIA_TYPES.ociManifest : MEDIA_TYPES.dockerManifest };
}
