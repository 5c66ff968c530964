import { AwsError, type ServiceName } from '../service.ts';
import type { Path, Violation } from './validate.ts';

/**
 * What a service answers to a request that does not fit its model. Most services name every violation; EC2 names
 * the first.
 */
export function refusal(service: ServiceName, violations: readonly [Violation, ...Violation[]]): AwsError {
  const [first] = violations;
  if (service === 'ec2') return ec2Refusal(first);
  if (first.kind === 'type') return new AwsError(MALFORMED[service], describe(first));
  if (service === 'ecr') return new AwsError('InvalidParameterException', ecrSentence(first));
  const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  return new AwsError(INVALID[service], `${count} detected: ${violations.map(describe).join('; ')}`);
}

const INVALID = {
  imagebuilder: 'InvalidRequestException',
  ssm: 'ValidationException',
  sts: 'ValidationError',
  cloudformation: 'ValidationError',
};

/** For a value that the service cannot even read into its type. */
const MALFORMED = {
  imagebuilder: 'SerializationException',
  ecr: 'SerializationException',
  ssm: 'SerializationException',
  sts: 'MalformedInput',
  cloudformation: 'MalformedInput',
};

function describe(violation: Violation): string {
  const path = coralPath(violation.path);
  switch (violation.kind) {
    case 'missing':
      return `Value at '${path}' failed to satisfy constraint: Member must not be null`;
    case 'unknown':
      return `Value at '${path}' failed to satisfy constraint: Member is unknown to this operation`;
    case 'type':
      return `Value '${violation.value}' at '${path}' can not be converted to ${violation.expected}`;
    case 'limit':
      return `Value '${violation.value}' at '${path}' failed to satisfy constraint: ${sentence(violation.constraint)}`;
  }
}

function ecrSentence(violation: Violation): string {
  const path = coralPath(violation.path);
  const constraints = {
    missing: 'must not be null',
    unknown: 'is unknown to this operation',
    type: 'is malformed',
  };
  const constraint = violation.kind === 'limit' ? violation.constraint : constraints[violation.kind];
  return `Invalid parameter at '${path}' failed to satisfy constraint: '${constraint}'`;
}

function ec2Refusal(violation: Violation): AwsError {
  const path = ec2Path(violation.path);
  switch (violation.kind) {
    case 'missing':
      return new AwsError('MissingParameter', `The request must contain the parameter ${path}`);
    case 'unknown':
      return new AwsError('UnknownParameter', `The parameter ${path} is not recognized`);
    case 'type':
      return new AwsError(
        'InvalidParameterValue',
        `Invalid value '${violation.value}' for ${path}. Expected a value of type ${violation.expected}.`,
      );
    case 'limit':
      return new AwsError(
        'InvalidParameterValue',
        `Value (${violation.value}) for parameter ${path} is invalid. ${sentence(violation.constraint)}`,
      );
  }
}

/** `must …` is said of a member, `keys must …` of a map. */
function sentence(constraint: string): string {
  return constraint.startsWith('keys ') ? `Map ${constraint}` : `Member ${constraint}`;
}

/** `filters.1.member.name`, as AWS counts and writes it. */
function coralPath(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `${step + 1}.member` : step)).join('.');
}

/** `Filters.1.Name`. */
function ec2Path(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}
