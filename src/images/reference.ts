import { Problem } from '../problem.ts';

/** An image reference, taken apart: `host/path:tag@digest`, where all but the path may be missing. */
export interface Reference {
  /** Registry with port: `111122223333.dkr.ecr.us-east-1.amazonaws.com`, `localhost:5000`. */
  readonly host?: string;
  /** Repository inside the registry: `team/web`. */
  readonly path: string;
  readonly tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string;
}

/** What the host name of a private ECR registry says. */
export interface EcrRegistry {
  /** 12 digits. */
  readonly accountId: string;
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov` … */
  readonly partition: string;
}

/** Longest tag that Docker and containerd accept; ECR itself would take 300 characters. */
export const longestTag = 128;

const digestGrammar = /^sha256:[0-9a-f]{64}$/;
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const pathComponentGrammar = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const hostGrammar = /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/;
const regionGrammar = '[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}';
const ecrHostGrammar = new RegExp(
  `^([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.(${regionGrammar})\\.([a-z0-9.-]+)$`,
);

/** `sha256:` and 64 lower-case hexadecimal digits, the only algorithm that ECR uses. */
export function isDigest(text: string): boolean {
  return digestGrammar.test(text);
}

/** The first 12 digits, which tell digests apart for a person: `sha256:0123456789ab`. */
export function abbreviated(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}

/** A registry's host name or address, with or without a port. */
export function isHost(text: string): boolean {
  return hostGrammar.test(text);
}

/** A tag that a pod or task can name: the grammar of the OCI distribution specification. */
export function isTag(text: string): boolean {
  return text.length <= longestTag && tagGrammar.test(text);
}

/** A repository's path: at most 256 characters (ECR's limit), lower case, components parted by `/`. */
export function isRepositoryName(path: string): boolean {
  return path.length <= 256 && path.split('/').every((component) => pathComponentGrammar.test(component));
}

/**
 * Parts a repository's registry from its path by Docker's rule: the first component is a host when a `/`
 * follows it and it has a `.` or a `:` or is `localhost`.
 */
export function splitHost(repository: string): { readonly host?: string; readonly path: string } {
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  if (!first.includes('.') && !first.includes(':') && first !== 'localhost') return { path: repository };
  return { host: first, path: repository.slice(slash + 1) };
}

const hub = 'docker.io';
const hubAliases: readonly string[] = ['index.docker.io', 'registry-1.docker.io'];

/**
 * The one name that a repository has for container runtimes: Docker Hub has several hosts, and there `nginx` is
 * `library/nginx`.
 */
export function canonicalRepository(
  host: string,
  path: string,
): { readonly host: string; readonly path: string } {
  if (host !== hub && !hubAliases.includes(host)) return { host, path };
  return { host: hub, path: path === '' || path.includes('/') ? path : `library/${path}` };
}

/** Takes a reference apart without judging the parts: the digest follows the first `@`, the tag the last `:`. */
export function splitReference(text: string): Reference {
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const { host, path: pathAndTag } = splitHost(name);
  const colon = pathAndTag.indexOf(':', pathAndTag.lastIndexOf('/') + 1);
  return {
    ...(host === undefined ? {} : { host }),
    path: colon < 0 ? pathAndTag : pathAndTag.slice(0, colon),
    ...(colon < 0 ? {} : { tag: pathAndTag.slice(colon + 1) }),
    ...(at < 0 ? {} : { digest: text.slice(at + 1) }),
  };
}

/** @throws Problem when a part of the reference breaks its grammar. */
export function parseReference(text: string): Reference {
  const reference = splitReference(text);
  const sound =
    (reference.host === undefined || isHost(reference.host)) &&
    isRepositoryName(reference.path) &&
    (reference.tag === undefined || isTag(reference.tag)) &&
    (reference.digest === undefined || isDigest(reference.digest));
  if (sound) return reference;
  throw new Problem(
    `${JSON.stringify(text)} is no image reference.`,
    'Write repository:tag, repository@sha256:<64 hexadecimal digits>, or either with a registry in front.',
  );
}

/** The reference as text; {@link parseReference} reads it back. */
export function printReference({ host, path, tag, digest }: Reference): string {
  const registry = host === undefined ? '' : `${host}/`;
  const suffix = (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
  return `${registry}${path}${suffix}`;
}

interface PartitionNames {
  readonly partition: string;
  /** What every Region name of the partition begins with. */
  readonly regionPrefix: string;
  /** What follows the Region in `<account>.dkr.ecr.<region>.<suffix>`. */
  readonly suffix: string;
  /** The same for the dual-stack `<account>.dkr-ecr.<region>.<suffix>`. */
  readonly dualStackSuffix: string;
}

const commercial = namesOf('aws', '', 'amazonaws.com', 'on.aws');

/**
 * The other partitions of the AWS SDK's endpoint rules (`partitions.json`: regionRegex, dnsSuffix, and
 * dualStackDnsSuffix, of which ECR replaces the leading `api` by `on`).
 */
const partitions: readonly PartitionNames[] = [
  namesOf('aws-cn', 'cn-', 'amazonaws.com.cn', 'on.amazonwebservices.com.cn'),
  namesOf('aws-us-gov', 'us-gov-', 'amazonaws.com', 'on.aws'),
  namesOf('aws-iso', 'us-iso-', 'c2s.ic.gov', 'on.aws.ic.gov'),
  namesOf('aws-iso-b', 'us-isob-', 'sc2s.sgov.gov', 'on.aws.scloud'),
  namesOf('aws-iso-e', 'eu-isoe-', 'cloud.adc-e.uk', 'on.cloud-aws.adc-e.uk'),
  namesOf('aws-iso-f', 'us-isof-', 'csp.hci.ic.gov', 'on.aws.hci.ic.gov'),
  namesOf('aws-eusc', 'eusc-', 'amazonaws.eu', 'on.amazonwebservices.eu'),
];

function namesOf(
  partition: string,
  regionPrefix: string,
  suffix: string,
  dualStackSuffix: string,
): PartitionNames {
  return { partition, regionPrefix, suffix, dualStackSuffix };
}

function partitionNames(region: string): PartitionNames {
  return partitions.find(({ regionPrefix }) => region.startsWith(regionPrefix)) ?? commercial;
}

/** Host of an account's own registry: `111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn`. */
export function ecrHost(accountId: string, region: string): string {
  return `${accountId}.dkr.ecr.${region}.${partitionNames(region).suffix}`;
}

/**
 * Account and Region of a private ECR registry, of its plain, FIPS or dual-stack host; undefined for any
 * other host, and for one whose suffix belongs to another partition than its Region.
 */
export function parseEcrHost(host: string): EcrRegistry | undefined {
  const [, accountId, region, suffix] = ecrHostGrammar.exec(host) ?? [];
  if (accountId === undefined || region === undefined) return undefined;
  const names = partitionNames(region);
  const expected = host.includes('.dkr-ecr') ? names.dualStackSuffix : names.suffix;
  return suffix === expected ? { accountId, region, partition: names.partition } : undefined;
}
