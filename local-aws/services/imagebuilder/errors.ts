import { AwsError } from '../../service.ts';
import type { World } from '../../world.ts';

export function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequestException', message, 400);
}

export function alreadyExists(message: string): AwsError {
  return new AwsError('ResourceAlreadyExistsException', message, 400);
}

export function dependency(message: string): AwsError {
  return new AwsError('ResourceDependencyException', message, 400);
}

export function resourceInUse(message: string): AwsError {
  return new AwsError('ResourceInUseException', message, 400);
}

export function invalidPaginationToken(): AwsError {
  return new AwsError('InvalidPaginationTokenException', 'The pagination token is not valid.', 400);
}

/** aws-facts.md A3: a dry run that would have succeeded is an error. */
export function dryRunSucceeded(): AwsError {
  return new AwsError(
    'DryRunOperationException',
    'The dry run operation was successful, but no actual change was made.',
    412,
  );
}

/** Something that does not exist, named as N11's switch says. */
export function notFound(world: World, arn: string): AwsError {
  const message = `The resource '${arn}' does not exist.`;
  return world.switches.notFound === 'ResourceNotFoundException'
    ? new AwsError('ResourceNotFoundException', message, 404)
    : new AwsError('ClientException', message, 400);
}
