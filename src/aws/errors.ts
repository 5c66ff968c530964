import { Problem } from '../problem.ts';
import { mendOfProxy, proxyRefusal, saidByProxy } from '../proxies.ts';

/** The name that the service gave the error, such as `ResourceInUseException`; empty for what is no error. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** The service's own words, or a text for what is no error. */
export function errorMessage(error: unknown): string {
  const refusal = proxyRefusal(error);
  // The words of an older Node hold the proxy's password.
  if (refusal !== undefined) return saidByProxy(refusal);
  return error instanceof Error ? error.message : String(error);
}

/** The service's name for the error and its words, to be put behind a sentence; empty where there is no error. */
export function said(error: unknown): string {
  return error === undefined ? '' : ` ${errorName(error)}: ${errorMessage(error)}`;
}

/** The HTTP status of a service's answer, where there was an answer. */
export function errorStatus(error: unknown): number | undefined {
  const metadata = propertyOf(error, '$metadata');
  const status = propertyOf(metadata, 'httpStatusCode');
  return typeof status === 'number' ? status : undefined;
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
}

const ACCESS_DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'ForbiddenException',
  'UnauthorizedOperation',
  'UnauthorizedException',
]);

/** The caller may not do this. */
export function isAccessDenied(error: unknown): boolean {
  return ACCESS_DENIED.has(errorName(error));
}

const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);

/** The credentials were good once and are no more. */
export function isExpiredCredentials(error: unknown): boolean {
  return EXPIRED.has(errorName(error));
}

const NO_CREDENTIALS = new Set([
  'CredentialsProviderError',
  'TokenProviderError',
  'MissingAuthenticationToken',
]);
const WRONG_CREDENTIALS = new Set([
  'AuthFailure',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'OptInRequired',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']);

/** The service did not answer, answered that it is in trouble, or asked for patience: later may be better. */
export function isTransient(error: unknown): boolean {
  if (error instanceof Problem) return isTransient(error.cause);
  const status = refusalOfProxy(error) ?? errorStatus(error);
  if (status !== undefined && status >= 500) return true;
  if (isThrottled(error) || /timeout/i.test(errorName(error))) return true;
  const code = propertyOf(error, 'code');
  if (typeof code === 'string' && UNREACHABLE.has(code)) return true;
  // An answer cut short arrives as the parser's complaint, without a status of an error.
  return error instanceof SyntaxError || /socket hang up|aborted|premature/i.test(errorMessage(error));
}

/** In the clear a proxy answers in the service's place, and this status is no service's. */
function refusalOfProxy(error: unknown): number | undefined {
  return proxyRefusal(error) ?? (errorStatus(error) === 407 ? 407 : undefined);
}

function isThrottled(error: unknown): boolean {
  if (errorStatus(error) === 429) return true;
  return /throttl|toomanyrequests|ratelimit|requestlimit|slowdown/i.test(errorName(error));
}

/** Something else works on the resource: "retry later". `error` may be a Problem that explains the service's. */
export function isInUse(error: unknown): boolean {
  if (error instanceof Problem) return isInUse(error.cause);
  return errorName(error) === 'ResourceInUseException';
}

/** The resource is not there. The name that Get operations use is not documented: both are taken as absent. */
export function isAbsent(error: unknown): boolean {
  const name = errorName(error);
  return name === 'ResourceNotFoundException' || name === 'ClientException';
}

/** The IAM action that AWS says is missing, which may be another than the call's own; undefined where it names none. */
export function missingPermission(error: unknown): string | undefined {
  return /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(errorMessage(error))?.[1];
}

/** The IAM action that is missing where the caller may not do something: the one that AWS names, else the call's own. */
export function lackingPermission(error: unknown, permission: string): string | undefined {
  return isAccessDenied(error) ? (missingPermission(error) ?? permission) : undefined;
}

/** What to do about a missing permission. */
export function allow(permission: string): string {
  return `Allow ${permission} to the role of this job.`;
}

/**
 * What a person can do about an error that a service answered.
 *
 * @param doing what was being tried, to be read after "while": `reading the pipeline`
 * @param permission the IAM action that the call needs: `imagebuilder:GetImagePipeline`
 */
export function explain(error: unknown, doing: string, permission: string): Problem {
  if (error instanceof Problem) return error;
  const words = said(error).trim();
  const problem = (what: string, mend: string) => new Problem(what, mend, { cause: error });
  const refusal = refusalOfProxy(error);
  if (refusal !== undefined) {
    return problem(`AWS was not asked while ${doing}. ${saidByProxy(refusal)}`, mendOfProxy(refusal));
  }
  if (isAccessDenied(error)) {
    const what = `AWS refused permission while ${doing}. ${words}`;
    return problem(what, allow(missingPermission(error) ?? permission));
  }
  if (isExpiredCredentials(error)) {
    return problem(`The AWS credentials expired while ${doing}. ${words}`, 'Log in again and run again.');
  }
  if (NO_CREDENTIALS.has(errorName(error))) {
    return problem(
      `There are no AWS credentials, needed for ${doing}. ${words}`,
      'Log in before this step: add a step that uses aws-actions/configure-aws-credentials with ' +
        'role-to-assume and give the job "permissions: id-token: write".',
    );
  }
  if (WRONG_CREDENTIALS.has(errorName(error))) {
    return problem(
      `AWS does not accept the credentials while ${doing}. ${words}`,
      'Check that the login step uses the account and partition of aws-region.',
    );
  }
  if (isThrottled(error)) {
    return problem(`AWS asked for patience too often while ${doing}. ${words}`, 'Run again later.');
  }
  if (/quota|limitexceeded/i.test(errorName(error))) {
    return problem(
      `A quota of the account is used up while ${doing}. ${words}`,
      'Delete old versions of components, recipes or images, or ask for a higher quota under Service Quotas.',
    );
  }
  if (errorName(error) === 'EndpointError') {
    return problem(
      `The AWS SDK knows no address to ask while ${doing}. ${words}`,
      'Take AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT away, or use another Region; a profile may set ' +
        'them as use_fips_endpoint and use_dualstack_endpoint.',
    );
  }
  if (isTransient(error)) {
    return problem(`AWS could not be reached while ${doing}. ${words}`, mendOfSilence(error));
  }
  return problem(`AWS answered an error while ${doing}. ${words}`, 'Mend what it names, and run again.');
}

/** Names of endpoints that only some services have in some Regions: `ecr-fips.eu-west-1.…`, `ec2.eu-west-1.api.aws`. */
const RARE_ENDPOINT = /\b(?:[\w.-]+-fips\.[\w.-]+|[\w.-]+\.api\.[\w.-]+)/;

function mendOfSilence(error: unknown): string {
  const [host] = RARE_ENDPOINT.exec(errorMessage(error)) ?? [];
  if (host === undefined) return 'Run again; check aws-region and proxy.';
  return (
    `Not every service has such an endpoint in every Region: if ${host} does not exist, take AWS_USE_FIPS_ENDPOINT or ` +
    'AWS_USE_DUALSTACK_ENDPOINT away (in a profile use_fips_endpoint, use_dualstack_endpoint). Else run again; check ' +
    'aws-region and proxy.'
  );
}
