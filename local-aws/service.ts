/**
 * What the protocol layer and the services of local-aws agree on. The protocol layer checks a request against
 * the API's model, hands it over as a plain object in the model's own member names, and writes the answer in
 * the service's protocol; a service knows nothing of HTTP.
 */

/** A JSON-like value in the model's member names; timestamps are `Date`, blobs are `Uint8Array`. */
export type Value =
  | string
  | number
  | boolean
  | Date
  | Uint8Array
  | null
  | undefined
  | readonly Value[]
  | Structure;
export interface Structure {
  readonly [member: string]: Value;
}

/** A request that passed the model's checks. */
export interface Call {
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: Structure;
  /** From the request's signature: `us-east-1`. */
  readonly region: string;
  /** Partition of that Region: `aws`, `aws-cn`, `aws-us-gov`; empty for an unsigned request to a host without a Region. */
  readonly partition: string;
  /** The account that the request's access key belongs to, 12 digits. */
  readonly accountId: string;
  /** The access key id of the request; empty for an unsigned one (AssumeRoleWithWebIdentity). */
  readonly accessKeyId: string;
  /** The caller's principal: `arn:aws:sts::111122223333:assumed-role/ci/session`. */
  readonly principal: string;
}

export type ServiceName = 'imagebuilder' | 'ecr' | 'ec2' | 'sts' | 'ssm' | 'cloudformation';

/** Answers one operation, or throws an {@link AwsError}. Output members the model lacks are refused loudly. */
export type Operation = (call: Call) => Structure | Promise<Structure>;

/** The operations a service serves, by name. */
export type Service = Readonly<Record<string, Operation>>;

/** An error as AWS answers it: code, message, HTTP status. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
