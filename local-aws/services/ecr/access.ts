import { AwsError, type Call } from '../../service.ts';
import { inRegion, type World } from '../../world.ts';
import { optionalText, text } from '../members.ts';
import type { Repository } from './state.ts';

/** The registry that a request is about: another account's when it says so. */
export function registryOf(call: Call): string {
  return optionalText(call.input, 'registryId') ?? call.accountId;
}

/**
 * The repository that a request is about.
 *
 * @throws AwsError RepositoryNotFoundException, or AccessDeniedException when it belongs to another account
 *   whose repository policy does not let the caller in (whether it exists or not).
 */
export function requireRepository(
  world: World,
  call: Call,
  name = text(call.input, 'repositoryName'),
): Repository {
  const registryId = registryOf(call);
  const repository = inRegion(world, call.region).ecr.repositories.get(`${registryId}/${name}`);
  const foreign = registryId !== call.accountId;
  if (foreign && repository?.readers.has(call.accountId) !== true) throw accessDenied(call, registryId, name);
  if (repository === undefined) {
    throw new AwsError(
      'RepositoryNotFoundException',
      `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
    );
  }
  return repository;
}

function accessDenied(call: Call, registryId: string, name: string): AwsError {
  const arn = `arn:${call.partition}:ecr:${call.region}:${registryId}:repository/${name}`;
  return new AwsError(
    'AccessDeniedException',
    `User: ${call.principal} is not authorized to perform: ecr:${call.operation} on resource: ${arn} ` +
      `because no resource-based policy allows the ecr:${call.operation} action`,
  );
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}
