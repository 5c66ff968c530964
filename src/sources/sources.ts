/** The files of a checkout, as the readers see them. Paths are relative to its root and parted by `/`. */
export interface SourceFiles {
  /**
   * Files that at least one glob matches and no glob with a leading `!` does, sorted by code unit.
   * Directories are no files.
   */
  find(globs: readonly string[]): Promise<readonly string[]>;
  /** @throws Problem when the file cannot be read, is no text, is too long or lies outside the checkout. */
  read(path: string): Promise<string>;
}

/** An image that a file names. */
export interface SourceImage {
  /** As it was written; where kustomize or separate Helm values make it up, what they make. */
  readonly written: string;
  /** Host and path, the host always there: `docker.io/library/nginx`. */
  readonly repository: string;
  readonly want:
    | { readonly kind: 'tag'; readonly tag: string }
    | { readonly kind: 'digest'; readonly digest: string };
  readonly file: string;
  /** From 1: where the image's own scalar begins. */
  readonly line: number;
  /** The system that a selector of the pod or task asks for; undefined where none is said. */
  readonly onlyOn: 'linux' | 'windows' | undefined;
  /** `imagePullPolicy` as written; undefined where none is. */
  readonly pullPolicy: string | undefined;
  /** What names it, for a person: `Deployment web, container app`. */
  readonly where: string;
}

/** Something in a file that may name an image and could not be read. */
export interface Unread {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What it is and why it could not be read, a clause without a full stop. */
  readonly what: string;
}

/** A Karpenter `EC2NodeClass` that is not, by its AMI family, for Linux. */
export interface NodeClass {
  readonly file: string;
  /** Of its block-device mappings where it has some, else of its kind. */
  readonly line: number;
  readonly name: string;
  readonly hasBlockDeviceMappings: boolean;
}

/** What the files of a checkout say about images. */
export interface Sources {
  /** Every file that a glob matched, sorted by code unit. */
  readonly files: readonly string[];
  /** In the order of files and lines. */
  readonly images: readonly SourceImage[];
  /** In the order of files and lines. */
  readonly unread: readonly Unread[];
  /** Globs, as written, that match no file. */
  readonly unmatched: readonly string[];
  /** Karpenter's node classes in the files, without those for Linux. */
  readonly karpenter: readonly NodeClass[];
}

/** What no files say. */
export const NO_SOURCES: Sources = { files: [], images: [], unread: [], unmatched: [], karpenter: [] };
