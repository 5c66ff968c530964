import { Problem } from '../problem.ts';
import type { Platform } from './lock.ts';
import { isTag } from './reference.ts';

/** Media types that a registry is asked for, and the only ones that containerd 2 and Docker pull. */
export const manifestMediaTypes: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];
export const indexMediaTypes: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
/** Media types of an image's configuration; anything else in its place is no container image. */
const configMediaTypes: readonly string[] = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
];
/** How the media types of file system layers begin, whatever their compression. */
const layerMediaTypes: readonly string[] = [
  'application/vnd.oci.image.layer.',
  'application/vnd.docker.image.rootfs.',
];

/** What an image runs on, as an index or the image's own configuration tells it. */
export interface ImagePlatform {
  readonly os: string;
  /** GOARCH, such as `amd64`. */
  readonly architecture: string;
  /** Of arm, such as `v8`. */
  readonly variant?: string;
  /** Of Windows: `10.0.20348.2700`. */
  readonly osVersion?: string;
}

/** One image of an index. */
export interface IndexEntry extends ImagePlatform {
  readonly digest: string;
}

/** What a digest of a registry stands for. */
export type Content =
  | { readonly kind: 'manifest' }
  | {
      readonly kind: 'index';
      readonly entries: readonly IndexEntry[];
      /** It also holds other indexes, which are not followed. */
      readonly nested: boolean;
    }
  | {
      readonly kind: 'artifact';
      /** What it is instead of a container image: `a Helm chart`. */
      readonly what: string;
    };

/** What a media type or an artifact type gives away, by a part of it. */
const artifacts: readonly (readonly [string, string])[] = [
  ['cncf.helm', 'a Helm chart'],
  ['amazon.soci', 'a SOCI index'],
  ['buildkit.cacheconfig', 'a build cache'],
  ['in-toto', 'an attestation'],
  ['attestation', 'an attestation'],
  ['cosign', 'a signature'],
  ['sigstore', 'a signature'],
  ['notary', 'a signature'],
  ['spdx', 'an SBOM'],
  ['cyclonedx', 'an SBOM'],
  ['syft', 'an SBOM'],
];

/** Tags that cosign and the referrers fallback of the OCI distribution specification give to artifacts. */
const artifactTagGrammar = /^sha256-[0-9a-f]{64}(?:\.(sig|att|sbom))?$/;
const artifactTagSuffixes: Readonly<Record<string, string>> = {
  sig: 'a signature',
  att: 'an attestation',
  sbom: 'an SBOM',
};

/** What a tag that names no image gives away, or undefined for an ordinary tag. */
export function artifactOfTag(tag: string): string | undefined {
  const match = artifactTagGrammar.exec(tag);
  if (match === null) return undefined;
  return artifactTagSuffixes[match[1] ?? ''] ?? 'a list of signatures, attestations or SBOMs';
}

/** Whether a pod can name the tag, and an image may stand behind it. */
export function mayNameImage(tag: string): boolean {
  return isTag(tag) && artifactOfTag(tag) === undefined;
}

/** What a configuration's media type or an artifact type stands for; undefined for a container image. */
export function artifactOfType(mediaType: string): string | undefined {
  if (configMediaTypes.includes(mediaType)) return undefined;
  const [, what] = artifacts.find(([part]) => mediaType.includes(part)) ?? [];
  return what ?? `an artifact of type ${JSON.stringify(mediaType)}`;
}

/** Reads a manifest or an index as the registry gave it. */
export function readContent(manifest: string): Content {
  const document = parseObject(manifest);
  const artifact = artifactOfDocument(document);
  if (artifact !== undefined) return { kind: 'artifact', what: artifact };
  return Array.isArray(document.manifests) ? readIndex(objects(document.manifests)) : { kind: 'manifest' };
}

function artifactOfDocument(document: JsonObject): string | undefined {
  const config = object(document.config);
  const layers = objects(document.layers);
  const type = text(document.artifactType) ?? text(config.mediaType);
  const typed = type === undefined ? undefined : artifactOfType(type);
  if (typed !== undefined) return typed;
  if (document.subject !== undefined) return 'attached to another image, like a signature or an SBOM';
  if (Array.isArray(document.manifests)) return undefined;
  if (type === undefined) return 'no manifest that this program knows';
  const types = layers.map((layer) => text(layer.mediaType) ?? '');
  if (types.length === 0 || types.some(isFileSystemLayer)) return undefined;
  return artifactOfType(types[0] ?? '');
}

function isFileSystemLayer(mediaType: string): boolean {
  return layerMediaTypes.some((start) => mediaType.startsWith(start));
}

function readIndex(children: readonly JsonObject[]): Content {
  const cache = children.some((child) => text(child.mediaType)?.includes('buildkit.cacheconfig'));
  if (cache) return { kind: 'artifact', what: 'a build cache' };
  const nested = children.some((child) => indexMediaTypes.includes(text(child.mediaType) ?? ''));
  const entries = children.flatMap(readEntry);
  if (entries.length === 0 && !nested) {
    return { kind: 'artifact', what: 'an index without any container image' };
  }
  return { kind: 'index', entries, nested };
}

function readEntry(child: JsonObject): IndexEntry[] {
  const platform = object(child.platform);
  const [digest, os] = [text(child.digest), text(platform.os)];
  const isManifest = manifestMediaTypes.includes(text(child.mediaType) ?? '');
  const isImage = isManifest && child.artifactType === undefined && os !== 'unknown';
  if (!isImage || digest === undefined || os === undefined) return [];
  const variant = text(platform.variant);
  const osVersion = text(platform['os.version']);
  return [
    {
      digest,
      os,
      architecture: text(platform.architecture) ?? '',
      ...(variant === undefined ? {} : { variant }),
      ...(osVersion === undefined ? {} : { osVersion }),
    },
  ];
}

/** A configuration or a layer, as a manifest refers to it. */
export interface Blob {
  readonly digest: string;
  /** As stored in the registry: compressed. */
  readonly bytes: number;
  readonly mediaType: string;
}

/** What an image's manifest refers to. */
export interface ImageParts {
  readonly config: Blob;
  readonly layers: readonly Blob[];
}

/**
 * Configuration and layers of a manifest. What its registry listed as an image may turn out to be none only here: a
 * signature under an ordinary tag is told by its layers alone.
 *
 * @param name for a message: `host/path@sha256:…`
 * @throws Problem for an index or an artifact.
 */
export function readParts(manifest: string, name: string): ImageParts {
  const content = readContent(manifest);
  if (content.kind !== 'manifest') {
    const what = content.kind === 'artifact' ? content.what : 'an index of images';
    const mend = 'Write rules that do not match its tags, or take the tags away from it.';
    throw new Problem(`${name} is no image manifest but ${what}.`, mend);
  }
  const document = parseObject(manifest);
  return { config: readBlob(object(document.config)), layers: objects(document.layers).map(readBlob) };
}

function readBlob({ digest, size, mediaType }: JsonObject): Blob {
  return { digest: text(digest) ?? '', bytes: Number(size ?? 0), mediaType: text(mediaType) ?? '' };
}

/** Configuration and layers in bytes, as compressed in the registry. */
export function compressedBytes({ config, layers }: ImageParts): number {
  return [config, ...layers].reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Why an index has no manifest for a platform; `offers` lists what would have been there. */
export type Choice =
  | { readonly kind: 'chosen'; readonly digest: string }
  | { readonly kind: 'none'; readonly offers: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly builds: readonly string[] };

/**
 * The manifest that a host of the platform takes out of an index, as containerd chooses: same system and
 * architecture, no architecture variant above the baseline, and on Windows the host's build with the highest
 * revision, else an entry without `os.version`.
 */
export function chooseManifest(entries: readonly IndexEntry[], platform: Platform): Choice {
  const fitting = entries.filter(
    (entry) => entry.os === platform.os && architectureOf(entry) === platform.architecture,
  );
  const chosen = platform.os === 'windows' ? chooseWindows(fitting, platform.windowsBuild) : firstOf(fitting);
  return chosen ?? { kind: 'none', offers: [...new Set(entries.map(printPlatform))] };
}

function firstOf([entry]: readonly IndexEntry[]): Choice | undefined {
  return entry === undefined ? undefined : { kind: 'chosen', digest: entry.digest };
}

function chooseWindows(entries: readonly IndexEntry[], build: number | undefined): Choice | undefined {
  const builds = [...new Set(entries.map(windowsBuildOf))].filter((known) => known !== undefined);
  if (build === undefined && builds.length > 1) {
    return { kind: 'ambiguous', builds: builds.sort((left, right) => left - right).map(String) };
  }
  const wanted = build ?? builds[0];
  const ofBuild = entries.filter((entry) => windowsBuildOf(entry) === wanted);
  const newestFirst = ofBuild.sort((left, right) => (osVersion(right)[3] ?? 0) - (osVersion(left)[3] ?? 0));
  return firstOf([...newestFirst, ...entries.filter((entry) => entry.osVersion === undefined)]);
}

/** `10.0.20348.2700` as numbers: major, minor, build, revision. */
function osVersion(image: ImagePlatform): readonly number[] {
  return image.osVersion?.split('.').map(Number) ?? [];
}

/** `20348` of `10.0.20348.2700`; undefined for an image that names no version. */
export function windowsBuildOf(image: ImagePlatform): number | undefined {
  return osVersion(image)[2];
}

const baselineVariants: Readonly<Record<string, readonly string[]>> = { amd64: ['v1'], arm64: ['v8', '8'] };
const otherSpellings: Readonly<Record<string, string>> = { x86_64: 'amd64', aarch64: 'arm64' };

/** GOARCH, or with the variant that not every host of the architecture can run: `amd64`, `amd64/v3`. */
export function architectureOf({ architecture, variant }: ImagePlatform): string {
  const goarch = otherSpellings[architecture] ?? architecture;
  const isBaseline = variant === undefined || variant === '' || baselineVariants[goarch]?.includes(variant);
  return isBaseline ? goarch : `${goarch}/${variant}`;
}

/** `linux/arm64`, `windows/amd64 10.0.20348.2700`. */
export function printPlatform(image: ImagePlatform): string {
  const version = image.osVersion === undefined ? '' : ` ${image.osVersion}`;
  return `${image.os}/${architectureOf(image)}${version}`;
}

interface JsonObject {
  readonly [name: string]: unknown;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseObject(json: string): JsonObject {
  try {
    return object(JSON.parse(json));
  } catch {
    return {};
  }
}
