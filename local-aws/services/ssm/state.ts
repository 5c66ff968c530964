export interface Parameter {
  readonly name: string;
  /** The owner's 12 digits, or `aws` for a public parameter. */
  readonly accountId: string;
  readonly value: string;
  readonly version: number;
  readonly dataType: 'text' | 'aws:ec2:image';
  readonly lastModified: Date;
}

/** Parameter Store in one Region, by `account` and name: `aws/aws/service/…`, `111122223333/imagebuilder/ami`. */
export type SsmState = Map<string, Parameter>;
