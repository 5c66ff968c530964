import type { AwsCredentialIdentity } from '@smithy/types';
import type { Clock } from '../clock.ts';
import { parseJson, textMember } from '../json.ts';
import { Problem } from '../problem.ts';
import { mendOfProxy, proxyRefusal, saidByProxy } from '../proxies.ts';
import { parseArn } from './arn.ts';
import {
  errorMessage,
  errorName,
  isAccessDenied,
  isExpiredCredentials,
  isTransient,
  said,
} from './errors.ts';
import type { Credentials } from './renewal.ts';
import type { Sts } from './sts.ts';

/** A role that the action assumes through GitHub's OIDC itself. */
export interface AssumedRole {
  readonly arn: string;
  /** DurationSeconds of AssumeRoleWithWebIdentity. */
  readonly sessionSeconds: number;
  /** RoleSessionName: 2 to 64 of `A-Z a-z 0-9 _ + = , . @ -`. */
  readonly sessionName: string;
}

/** What assuming a role works with. */
export interface RoleTools {
  /** A fresh token of GitHub's OIDC issuer (`core.getIDToken`). */
  readonly identityToken: (audience: string) => Promise<string>;
  /** STS, asked without credentials. */
  readonly sts: () => Promise<Sts>;
  readonly clock: Clock;
  /** Keeps a text out of the log (`core.setSecret`). */
  readonly mask: (secret: string) => void;
}

/** The audience that AWS's own login action uses, and that roles for GitHub trust. */
const AUDIENCE = 'sts.amazonaws.com';
/** The one that its documentation names for China, where identity providers are made with either. */
const CHINESE_AUDIENCE = 'sts.amazonaws.com.cn';
/** A session is renewed this long before its end, and a short one when a fifth of it is left. */
const RENEW_MILLISECONDS = 5 * 60_000;

interface Session {
  readonly identity: AwsCredentialIdentity;
  readonly renewAt: number;
}

/**
 * Assumes a role and assumes it again before each session ends, by the Expiration that STS answered. Requests that
 * come at the same moment share one renewal; while the old session lasts, a renewal that fails in passing is tried again
 * by the next request.
 *
 * The provider throws a Problem when the role can't be assumed.
 */
export function assumeRole(role: AssumedRole, tools: RoleTools): Credentials {
  const { clock } = tools;
  let session: Session | undefined;
  let renewal: Promise<Session> | undefined;
  const renew = async () => {
    renewal ??= openSession(role, tools).finally(() => {
      renewal = undefined;
    });
    session = await renewal;
    return session.identity;
  };
  const provide = async () => {
    if (session === undefined) return renew();
    if (clock.now() < session.renewAt) return session.identity;
    const { identity } = session;
    const lasts = clock.now() < (identity.expiration?.getTime() ?? 0);
    return renew().catch((error: unknown) => {
      if (lasts && isTransient(error)) return identity;
      throw error;
    });
  };
  return {
    // Marked, because the SDK would look at the real clock and ask for each request in a session's last five minutes.
    provide: Object.assign(provide, { memoized: true }),
    refused: (accessKeyId) => {
      if (session?.identity.accessKeyId === accessKeyId) session = undefined;
    },
  };
}

async function openSession(role: AssumedRole, tools: RoleTools): Promise<Session> {
  const { clock, mask } = tools;
  const sts = await tools.sts();
  const begun = clock.now();
  const [first, second] = audiencesOf(role);
  let token = '';
  const request = async (audience: string) => {
    token = await freshToken(tools, audience);
    return sts.assumeRoleWithWebIdentity({
      RoleArn: role.arn,
      RoleSessionName: role.sessionName,
      DurationSeconds: role.sessionSeconds,
      WebIdentityToken: token,
    });
  };
  const { Credentials: answer } = await request(first)
    .catch((error: unknown) => {
      // The token grew old while STS was asked again and again: one more, with a fresh one.
      if (isExpiredCredentials(error)) return request(first);
      if (second !== undefined && isUntrusted(error)) return request(second);
      throw error;
    })
    .catch((error: unknown) => {
      throw notAssumed(role, issuerOf(token), error);
    });
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = answer ?? {};
  for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) if (secret !== '') mask(secret);
  const expiration = Expiration ?? new Date(begun + role.sessionSeconds * 1000);
  const lifetime = expiration.getTime() - begun;
  return {
    identity: {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration,
    },
    renewAt: expiration.getTime() - Math.min(RENEW_MILLISECONDS, lifetime / 5),
  };
}

/** In the order in which they are tried. */
function audiencesOf({ arn }: AssumedRole): readonly [string, string?] {
  return parseArn(arn)?.partition === 'aws-cn' ? [AUDIENCE, CHINESE_AUDIENCE] : [AUDIENCE];
}

/** The provider or the role does not trust what the token says: its audience, for one. */
function isUntrusted(error: unknown): boolean {
  return isAccessDenied(error) || errorName(error) === 'InvalidIdentityTokenException';
}

const ISSUER = 'https://token.actions.githubusercontent.com';

/** An Enterprise Server has an issuer of its own, and so has an enterprise that made its tokens name it. */
function issuerOf(token: string): string {
  const [, claims = ''] = token.split('.');
  return textMember(parseJson(Buffer.from(claims, 'base64url').toString()), 'iss') ?? ISSUER;
}

async function freshToken({ identityToken, mask }: RoleTools, audience: string): Promise<string> {
  const token = await identityToken(audience).catch((error: unknown) => {
    throw noToken(error);
  });
  mask(token);
  return token;
}

function noToken(cause: unknown): Problem {
  const refusal = proxyRefusal(cause);
  if (refusal !== undefined) {
    const what = `GitHub's OIDC issuer was not asked for the token that role-to-assume needs. ${saidByProxy(refusal)}`;
    return new Problem(what, mendOfProxy(refusal), { cause });
  }
  const words = errorMessage(cause);
  if (/ACTIONS_ID_TOKEN_REQUEST/.test(words)) {
    return new Problem(
      `GitHub gives this job no OIDC token, which role-to-assume needs. ${words}`,
      'Give the job "permissions: id-token: write" (and "contents: read", because naming one permission takes the ' +
        'others away). A pull request from a fork never gets it: leave this step out there.',
      { cause },
    );
  }
  return new Problem(
    `GitHub's OIDC issuer gave no token, which role-to-assume needs. ${words}`,
    'Run again; for GitHub.com see www.githubstatus.com.',
    { cause: withStatus(cause) },
  );
}

/** `core.getIDToken` tells the status of its answer only in words, and `undefined` where nobody answered. */
function withStatus(error: unknown): unknown {
  const status = /Failed to get ID Token\.\s+Error Code : (\d{3}|undefined)\b/.exec(errorMessage(error))?.[1];
  if (status === undefined) return error;
  const known =
    status === 'undefined' ? { code: 'ECONNRESET' } : { $metadata: { httpStatusCode: Number(status) } };
  return Object.assign(new Error(errorMessage(error), { cause: error }), known);
}

function notAssumed(role: AssumedRole, issuer: string, cause: unknown): Problem {
  const { arn, sessionSeconds } = role;
  if (cause instanceof Problem) return cause;
  const problem = (mend: string) =>
    new Problem(`The role ${arn} could not be assumed with GitHub's OIDC token.${said(cause)}`, mend, {
      cause,
    });
  const refusal = proxyRefusal(cause);
  if (refusal !== undefined) return problem(mendOfProxy(refusal));
  const words = errorMessage(cause);
  const audiences = audiencesOf(role).join(' or ');
  if (isAccessDenied(cause)) {
    return problem(
      `Check the ARN, and that the role trusts ${issuer.replace(/^https:\/\//, '')} for sts:AssumeRoleWithWebIdentity ` +
        `with the audience ${audiences} and the "sub" of this repository and branch or environment.`,
    );
  }
  if (/DurationSeconds|MaxSessionDuration/.test(words)) {
    return problem(
      `Write a smaller role-session-seconds than ${sessionSeconds}: the action renews the session while it waits. ` +
        'Or raise the maximum session duration of the role.',
    );
  }
  if (/InvalidIdentityToken|IDPRejectedClaim/.test(errorName(cause))) {
    return problem(
      `Add the identity provider ${issuer} to the account of the role, with the audience ${audiences}.`,
    );
  }
  return problem(
    isTransient(cause) ? 'Run again; check aws-region and proxy.' : 'Mend what it names, and run again.',
  );
}
