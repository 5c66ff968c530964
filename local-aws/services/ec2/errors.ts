import { AwsError } from '../../service.ts';

export function ec2Error(code: string, message: string): AwsError {
  return new AwsError(code, message, 400);
}

export function invalidParameter(message: string): AwsError {
  return ec2Error('InvalidParameterValue', message);
}

/** A dry run that would have succeeded. */
export function dryRunSucceeded(): AwsError {
  return new AwsError('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
}
