import { mendOfProxy, proxyRefusal, saidByProxy } from '../proxies.ts';

/** What an error of GitHub's API means. */
export interface Failure {
  /** What GitHub said, or that it did not answer, or what else went wrong. */
  readonly why: string;
  /** What to do about it. */
  readonly mend: string;
  /** There where the same call may go through later; without the time where GitHub named none. */
  readonly again: { readonly afterMilliseconds: number | undefined } | undefined;
}

/** The parts of octokit's RequestError and GraphqlResponseError that are read here. */
interface OctokitError {
  readonly message: string;
  /** Undefined where there was no answer. */
  readonly status: number | undefined;
  /** The connection was lost, or there never was one. */
  readonly isLost: boolean;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** `type` of the errors of a GraphQL answer, whose status is 200. */
  readonly types: readonly string[];
}

const LONGEST_MESSAGE = 300;
/** To be waited after a secondary rate limit that names no time: docs.github.com, "Rate limits for the REST API". */
const PAUSE_AFTER_LIMIT_MILLISECONDS = 60_000;

/**
 * Reads what octokit threw. Rate limits (403 or 429), faults of the service and lost connections may go through
 * later; nothing else does.
 *
 * @param now in milliseconds since 1970
 */
export function readFailure(thrown: unknown, now: number): Failure {
  const refusal = proxyRefusal(thrown);
  if (refusal !== undefined) {
    const again = refusal >= 500 ? { afterMilliseconds: undefined } : undefined;
    return { why: saidByProxy(refusal).replace(/\.$/, ''), mend: mendOfProxy(refusal), again };
  }
  const error = readError(thrown);
  const { status, message, isLost } = error;
  const said = `${status ?? ''} ${message}`.replace(/\s+/g, ' ').trim().slice(0, LONGEST_MESSAGE);
  const isAnswer = status !== undefined || error.types.length > 0;
  const why = isLost ? `GitHub did not answer (${said})` : isAnswer ? `GitHub said ${said}` : said;
  if (isLimit(error)) {
    const afterMilliseconds = askedPause(error, now) ?? PAUSE_AFTER_LIMIT_MILLISECONDS;
    return { why, mend: 'Run again later.', again: { afterMilliseconds } };
  }
  if (isLost || (status !== undefined && status >= 500)) {
    const mend = 'Run again later; for GitHub.com see www.githubstatus.com.';
    return { why, mend, again: { afterMilliseconds: askedPause(error, now) } };
  }
  return { why, mend: mendOf(status), again: undefined };
}

function mendOf(status: number | undefined): string {
  const permission = 'Add "pull-requests: write" to the "permissions:" of the job';
  if (status === 401) return `The token is not valid (any more): hand the action \${{ github.token }}.`;
  if (status === 403) {
    return (
      `${permission}. For a pull request from a fork, and for one of Dependabot, GitHub gives the run a token that ` +
      'can only read: there the job summary, which holds the same, is all there can be.'
    );
  }
  if (status === 404) return `The token does not see this pull request. ${permission}.`;
  return 'The job summary holds the same.';
}

function isLimit({ status, message, headers, types }: OctokitError): boolean {
  if (types.includes('RATE_LIMITED')) return true;
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse/i.test(message)
  );
}

/** From Retry-After, else from when a used-up limit is given anew. */
function askedPause({ headers }: OctokitError, now: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(after)) return Math.max(0, after * 1000);
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  if (String(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset)) return undefined;
  return Math.max(0, reset * 1000 - now);
}

/** octokit gives a request without an answer the status 500, and no response. */
function readError(thrown: unknown): OctokitError {
  const error: Partial<Error> & {
    readonly status?: number;
    readonly response?: { readonly headers?: OctokitError['headers'] };
    readonly headers?: OctokitError['headers'];
    readonly errors?: readonly { readonly type?: string }[];
  } = Object(thrown);
  const { status, response, headers = response?.headers ?? {}, errors } = error;
  const types = Array.isArray(errors) ? errors.map(({ type = '' }) => type) : [];
  if (status === undefined || response !== undefined) {
    return { message: error.message ?? String(thrown), status, isLost: false, headers, types };
  }
  return { message: rootOf(error), status: undefined, isLost: true, headers, types };
}

/** What lies at the bottom of "fetch failed". */
function rootOf(error: unknown): string {
  const { cause, message, code }: { cause?: unknown; message?: string; code?: string } = Object(error);
  return (cause === undefined ? '' : rootOf(cause)) || message || (code ?? '');
}
