/** What a file of `../models/` holds. */

/** A use of a shape, as in the file. */
export interface ReferenceFile {
  readonly shape: string;
  /** `uri` or `querystring`; the body when absent. */
  readonly location?: string;
  readonly locationName?: string;
  readonly idempotencyToken?: boolean;
}

/** A shape as in the file. */
export interface ShapeFile {
  readonly type: string;
  readonly members?: Readonly<Record<string, ReferenceFile>>;
  readonly required?: readonly string[];
  readonly member?: ReferenceFile;
  readonly key?: ReferenceFile;
  readonly value?: ReferenceFile;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

/** An operation as in the file. */
export interface OperationFile {
  readonly method: string;
  /** `/tags/{resourceArn}`. */
  readonly uri: string;
  readonly input: string;
  readonly output?: string;
  /** The element around the output in AWS query XML. */
  readonly resultWrapper?: string;
  /** True when nobody signs it. */
  readonly unsigned?: boolean;
  readonly errors: readonly string[];
}

/** A file of `../models/`. */
export interface ModelFile {
  readonly protocol: string;
  readonly apiVersion: string;
  readonly targetPrefix?: string;
  readonly xmlNamespace?: string;
  readonly operations: Readonly<Record<string, OperationFile>>;
  /** Wire code, where it is another one than the name, and HTTP status of each error. */
  readonly errors: Readonly<Record<string, { readonly code?: string; readonly status: number }>>;
  readonly shapes: Readonly<Record<string, ShapeFile>>;
}
