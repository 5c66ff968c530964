import { AwsError } from '../../service.ts';
import { arnOf, type Scope } from '../../world.ts';
import { invalidRequest } from './errors.ts';

export type Kind =
  | 'component'
  | 'image-recipe'
  | 'container-recipe'
  | 'image'
  | 'image-pipeline'
  | 'infrastructure-configuration'
  | 'distribution-configuration'
  | 'workflow';

/** An Image Builder ARN in its parts. */
export interface ResourceArn {
  readonly region: string;
  readonly accountId: string;
  readonly kind: string;
  readonly name: string;
  /** `1.0.0` or with `x` nodes; undefined for a resource without versions. */
  readonly version: string | undefined;
  readonly build: number | undefined;
  /** The ARN up to the name. */
  readonly unversioned: string;
}

/** The form of a name in ARNs: names that differ in case, spaces or underscores are the same. */
export function normalisedName(name: string): string {
  return name.toLowerCase().replace(/[ _]/g, '-');
}

export function resourceArn(
  scope: Scope,
  kind: Kind,
  name: string,
  version?: string,
  build?: number,
): string {
  const nodes = [kind, normalisedName(name), version, build].filter((node) => node !== undefined);
  return arnOf('imagebuilder', scope.region, scope.accountId, nodes.join('/'));
}

/**
 * Takes an ARN apart and checks that the caller may ask for it here.
 *
 * @throws AwsError when the ARN is of another service, Region or kind, or of an account that shares nothing.
 */
export function parseArn(scope: Scope, arn: string, kind: Kind): ResourceArn {
  const [, partition, service, region = '', accountId = '', resource = ''] = arn.split(':');
  const [found = '', name = '', version, build] = resource.split('/');
  if (service !== 'imagebuilder' || found !== kind) {
    throw invalidRequest(`The value supplied '${arn}' is not an ARN of type ${kind}.`);
  }
  if (region !== scope.region || partition !== scope.partition) {
    throw invalidRequest(`The ARN '${arn}' is of another Region than this request, ${scope.region}.`);
  }
  if (accountId !== scope.accountId && /^\d{12}$/.test(accountId)) {
    throw new AwsError('ForbiddenException', `You are not authorized to access the resource '${arn}'.`, 403);
  }
  return {
    region,
    accountId,
    kind: found,
    name,
    version,
    build: build === undefined ? undefined : Number(build),
    unversioned: arn.slice(0, arn.indexOf(`:${kind}/`) + kind.length + 2) + name,
  };
}
