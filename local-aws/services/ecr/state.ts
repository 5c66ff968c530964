/** A manifest in a repository, with the tags that point at it. */
export interface StoredImage {
  readonly digest: string;
  readonly manifest: string;
  readonly mediaType: string;
  /** The config's media type; absent for an index. */
  readonly artifactMediaType: string | undefined;
  /** Compressed size in bytes; of an index, the largest of its manifests. */
  readonly sizeInBytes: number;
  readonly pushedAt: Date;
  /** The manifest that this one refers to: a signature's image. */
  readonly subject: string | undefined;
  readonly tags: Set<string>;
  status: 'ACTIVE' | 'ARCHIVED' | 'ACTIVATING';
  archivedAt: Date | undefined;
}

export interface Repository {
  readonly accountId: string;
  readonly name: string;
  readonly arn: string;
  readonly uri: string;
  readonly createdAt: Date;
  immutable: boolean;
  /** By digest, in the order pushed. */
  readonly images: Map<string, StoredImage>;
  /** Digest by tag. */
  readonly tags: Map<string, string>;
  /** Config blobs that can be downloaded, by digest; layers have sizes only. */
  readonly blobs: Map<string, string>;
  /** Layer digests and their media type and size. */
  readonly layers: Map<string, { readonly mediaType: string; readonly size: number }>;
  /** Other accounts that the repository's policy lets in. */
  readonly readers: Set<string>;
}

export interface PullThroughCacheRule {
  readonly accountId: string;
  readonly prefix: string;
  readonly upstream: string;
  readonly createdAt: Date;
}

/** ECR in one Region; repositories by `account/name`. */
export interface EcrState {
  readonly repositories: Map<string, Repository>;
  readonly pullThroughCacheRules: PullThroughCacheRule[];
}

export function emptyEcr(): EcrState {
  return { repositories: new Map(), pullThroughCacheRules: [] };
}
