import type { SystemDemands } from './nodeSystem.ts';
import { TooMuch, type Tree } from './tree.ts';

/** An image as a file writes it, before its reference is judged: kustomize may still change it. */
export interface NamedImage {
  readonly written: string;
  readonly line: number;
  readonly onlyOn: 'linux' | 'windows' | undefined;
  readonly pullPolicy: string | undefined;
  readonly where: string;
  /** Of a container or image volume of a Kubernetes object: by this a patch finds it. */
  readonly part?: PartIdentity;
  /** Of the pod that it is part of. */
  readonly demands?: SystemDemands;
}

export interface PartIdentity {
  readonly kind: string;
  /** The object's name. */
  readonly object: string;
  readonly list: 'containers' | 'volumes';
  readonly name: string;
}

/** What an object says beside its images, which counts where it is a patch of another one. */
export interface ObjectChange {
  readonly kind: string;
  readonly object: string;
  readonly demands: SystemDemands;
  /** `$patch: delete`. */
  readonly isDeleted: boolean;
  /** Names of the containers and volumes that it deletes. */
  readonly deleted: readonly Pick<PartIdentity, 'list' | 'name'>[];
}

/** What is said about an image beside its name. */
export type Circumstances = Omit<NamedImage, 'written' | 'line'>;

/** Something that could not be read, in a file that is known. */
export interface Gap {
  readonly line: number;
  /** A clause without a full stop. */
  readonly what: string;
}

/** More images than any node holds, and more steps than an honest file takes. */
const MOST_IMAGES = 10_000;
const MOST_STEPS = 200_000;

/** What the readers find in one file. */
export class Findings {
  readonly images: NamedImage[] = [];
  readonly gaps: Gap[] = [];
  readonly changes: ObjectChange[] = [];
  readonly karpenter: { line: number; name: string; hasBlockDeviceMappings: boolean }[] = [];
  #steps = 0;

  /**
   * Takes down the image that a scalar names.
   *
   * @throws TooMuch when the file names more images than any node holds
   */
  name(image: Tree | undefined, circumstances: Circumstances): void {
    if (image === undefined) return;
    if (image.kind !== 'text' || image.tag !== undefined) {
      this.gap(image.line, `the image of ${circumstances.where} is ${imageless(image)}`);
      return;
    }
    if (!image.isString) {
      this.gap(
        image.line,
        `the image of ${circumstances.where} is the ${image.text} of YAML and no text: quote it`,
      );
      return;
    }
    this.add({ written: image.text, line: image.line, ...circumstances });
  }

  add(image: NamedImage): void {
    if (this.images.length >= MOST_IMAGES)
      throw new TooMuch(`names more than ${MOST_IMAGES} images`, image.line);
    this.images.push(image);
  }

  change(change: ObjectChange): void {
    const says = change.isDeleted || change.deleted.length > 0;
    if (says || change.demands.some((demand) => demand !== undefined)) this.changes.push(change);
  }

  gap(line: number, what: string): void {
    if (this.gaps.length < MOST_IMAGES) this.gaps.push({ line, what });
  }

  /**
   * Counts a step of a reader that follows lists or maps of any size, which aliases make larger than the file.
   *
   * @throws TooMuch
   */
  step(place: Tree): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new TooMuch('has aliases of aliases without end', place.line);
  }
}

function imageless(image: Tree): string {
  if (image.kind === 'text') return `${image.tag ?? ''}, which is not evaluated here`;
  if (image.kind === 'nothing') return 'empty';
  return 'no text, so it is decided elsewhere';
}

/** A name out of a file, short enough for a message. */
export function nameOr(name: string | undefined, other: string): string {
  return name === undefined || name === '' ? other : name.slice(0, 100);
}
