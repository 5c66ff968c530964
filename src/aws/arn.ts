/** The parts of `arn:partition:service:region:account:resource`. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly accountId: string;
  readonly resource: string;
}

/** The parts of an ARN, or undefined when the text is none. */
export function parseArn(text: string): Arn | undefined {
  const [, partition, service, region, accountId, resource] =
    /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text) ?? [];
  if (!partition || !service || region === undefined || accountId === undefined || !resource) {
    return undefined;
  }
  return { partition, service, region, accountId, resource };
}

/**
 * The partition that a Region belongs to, by the prefixes that AWS gives its Regions. A Region of a prefix not
 * listed here is taken for one of the commercial partition.
 */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  if (region.startsWith('us-isob-')) return 'aws-iso-b';
  if (region.startsWith('us-isof-')) return 'aws-iso-f';
  if (region.startsWith('us-iso-')) return 'aws-iso';
  if (region.startsWith('eu-isoe-')) return 'aws-iso-e';
  if (region.startsWith('eusc-')) return 'aws-eusc';
  return 'aws';
}

/**
 * Image Builder's form of a name inside an ARN: names that differ only in case, spaces or underscores are the
 * same name (CreateComponentRequest.name).
 */
export function arnName(name: string): string {
  return name.toLowerCase().replace(/[ _]/g, '-');
}
