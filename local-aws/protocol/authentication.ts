/** Who sent a request, and what a service answers when nobody can say. */
import { AwsError, type ServiceName } from '../service.ts';
import type { HttpRequest } from './protocol.ts';
import { isSignedWith, type Signature, signedAt } from './signature.ts';

/** Whoever an access key belongs to. */
export interface Caller {
  readonly accountId: string;
  readonly principal: string;
  /** Signatures are verified with it; every one is taken for good when it is absent. */
  readonly secretAccessKey?: string;
}

/**
 * Finds the caller of an access key. Returned or thrown errors with the codes `UnrecognizedClientException` and
 * `ExpiredTokenException` get the names that each service has for them.
 */
export type ResolveCaller = (
  accessKeyId: string,
  sessionToken: string | undefined,
  region: string,
) => Caller | AwsError;

type Failure = 'unsigned' | 'unknown key' | 'expired session' | 'wrong signature' | 'wrong time';

/** How far a request's time may be from the server's. */
const LARGEST_SKEW_MILLISECONDS = 15 * 60_000;

/** @throws AwsError under the service's own name when the signature, its time or its key is not right */
export function authenticate(
  service: ServiceName,
  request: HttpRequest,
  signature: Signature | undefined,
  resolveCaller: ResolveCaller,
  now: Date,
): Caller {
  if (signature === undefined) throw failure(service, 'unsigned');
  const sent = signedAt(request);
  if (sent === undefined || Math.abs(sent.getTime() - now.getTime()) > LARGEST_SKEW_MILLISECONDS) {
    throw failure(service, 'wrong time');
  }
  const caller = resolve(service, request, signature, resolveCaller);
  if (caller.secretAccessKey !== undefined && !isSignedWith(request, signature, caller.secretAccessKey)) {
    throw failure(service, 'wrong signature');
  }
  return caller;
}

function resolve(
  service: ServiceName,
  request: HttpRequest,
  { accessKeyId, region }: Signature,
  resolveCaller: ResolveCaller,
): Caller {
  const token = request.headers['x-amz-security-token'];
  try {
    const caller = resolveCaller(accessKeyId, typeof token === 'string' ? token : undefined, region);
    if (caller instanceof AwsError) throw caller;
    return caller;
  } catch (error) {
    if (error instanceof AwsError && error.code === 'UnrecognizedClientException')
      throw failure(service, 'unknown key');
    if (error instanceof AwsError && error.code === 'ExpiredTokenException')
      throw failure(service, 'expired session');
    throw error;
  }
}

function failure(service: ServiceName, what: Failure): AwsError {
  if (service === 'ec2') return new AwsError(...EC2[what]);
  if (service === 'sts' || service === 'cloudformation')
    return new AwsError(STS_CODES[what], MESSAGES[what], 403);
  return new AwsError(JSON_CODES[what], MESSAGES[what], service === 'imagebuilder' ? 403 : 400);
}

const MESSAGES: Readonly<Record<Failure, string>> = {
  unsigned: 'Missing Authentication Token',
  'unknown key': 'The security token included in the request is invalid.',
  'expired session': 'The security token included in the request is expired',
  'wrong signature':
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  'wrong time':
    'Signature expired or not yet current: its time is more than 15 minutes from that of the server.',
};

const JSON_CODES: Readonly<Record<Failure, string>> = {
  unsigned: 'MissingAuthenticationTokenException',
  'unknown key': 'UnrecognizedClientException',
  'expired session': 'ExpiredTokenException',
  'wrong signature': 'InvalidSignatureException',
  'wrong time': 'InvalidSignatureException',
};

const STS_CODES: Readonly<Record<Failure, string>> = {
  unsigned: 'MissingAuthenticationToken',
  'unknown key': 'InvalidClientTokenId',
  'expired session': 'ExpiredToken',
  'wrong signature': 'SignatureDoesNotMatch',
  'wrong time': 'SignatureDoesNotMatch',
};

const INVALID_CREDENTIALS = 'AWS was not able to validate the provided access credentials';

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
const EC2: Readonly<Record<Failure, readonly [code: string, message: string, status: number]>> = {
  unsigned: [
    'MissingAuthenticationToken',
    'The request must contain valid AWS access key ID or X.509 certificate.',
    403,
  ],
  'unknown key': ['AuthFailure', INVALID_CREDENTIALS, 401],
  'expired session': ['RequestExpired', 'Request has expired.', 400],
  'wrong signature': ['AuthFailure', INVALID_CREDENTIALS, 401],
  'wrong time': ['RequestExpired', 'Request has expired.', 400],
};
