import { createHash } from 'node:crypto';
import type { Policy } from './policy.ts';
import { AwsError } from './service.ts';
import type { TrustPolicy } from './trust.ts';

/** Long-lived keys, or what STS handed out. */
export interface Credential {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
  readonly accountId: string;
  /** `arn:aws:iam::111122223333:user/ci` or `arn:aws:sts::…:assumed-role/role/session`. */
  readonly principal: string;
  readonly expiresAt: Date | undefined;
  /** What the principal may do; everything when absent. */
  readonly policy: Policy | undefined;
}

/** A role that can be assumed. */
export interface Role {
  readonly arn: string;
  /** Longest session, in seconds: 3600 unless told, at most 43200. */
  readonly maxSessionSeconds: number;
  /** How long a session lasts however long it was asked for, for tests that can't wait for the least of 900. */
  readonly sessionSeconds: number | undefined;
  /** OIDC: issuer, audience, and the subjects allowed, with `*`; absent when only AssumeRole may take it. */
  readonly webIdentity:
    | { readonly issuer: string; readonly audience: string; readonly subjects: readonly string[] }
    | undefined;
  readonly policy: Policy | undefined;
  /** Who may assume it, as IAM keeps it; {@link webIdentity} says nothing then. */
  readonly trust: TrustPolicy | undefined;
}

/** An OIDC provider of an account: without it no token of its issuer is believed there. */
export interface OidcProvider {
  readonly arn: string;
  /** Audiences. */
  readonly clientIds: readonly string[];
}

/** Who exists: the keys that sign requests and the roles they may turn into. */
export interface AccountBook {
  readonly credentials: Map<string, Credential>;
  readonly roles: Map<string, Role>;
  /** By ARN; asked only for roles with a trust policy. */
  readonly oidcProviders: Map<string, OidcProvider>;
}

/** The account, key pair and principal that every world starts with. */
export const mainAccount: Credential = {
  accessKeyId: 'AKIALOCALAWS00000001',
  secretAccessKey: 'local-aws-secret-access-key-0000000001',
  sessionToken: undefined,
  accountId: '111122223333',
  principal: 'arn:aws:iam::111122223333:user/ci',
  expiresAt: undefined,
  policy: undefined,
};

export function accountBook(): AccountBook {
  return {
    credentials: new Map([[mainAccount.accessKeyId, mainAccount]]),
    roles: new Map(),
    oidcProviders: new Map(),
  };
}

/** Gives an account a user with keys; the same account, name and partition give the same keys. */
export function addUser(
  book: AccountBook,
  accountId: string,
  name: string,
  policy?: Policy,
  partition = 'aws',
): Credential {
  const key = createHash('sha256').update(`${partition}/${accountId}/${name}`).digest('hex').toUpperCase();
  const credential: Credential = {
    accessKeyId: `AKIA${key.slice(0, 16)}`,
    secretAccessKey: key.slice(16, 56),
    sessionToken: undefined,
    accountId,
    principal: `arn:${partition}:iam::${accountId}:user/${name}`,
    expiresAt: undefined,
    policy,
  };
  book.credentials.set(credential.accessKeyId, credential);
  return credential;
}

/** Adds a role, or changes it. */
export function addRole(book: AccountBook, role: Pick<Role, 'arn'> & Partial<Omit<Role, 'arn'>>): Role {
  const whole: Role = {
    maxSessionSeconds: 3600,
    sessionSeconds: undefined,
    webIdentity: undefined,
    policy: undefined,
    trust: undefined,
    ...role,
  };
  book.roles.set(whole.arn, whole);
  return whole;
}

/**
 * Gives an account an OIDC provider.
 *
 * @throws AwsError when it has one for the same issuer
 */
export function addOidcProvider(book: AccountBook, provider: OidcProvider): void {
  if (book.oidcProviders.has(provider.arn)) {
    throw new AwsError('EntityAlreadyExists', `Provider with url ${provider.arn} already exists.`, 409);
  }
  book.oidcProviders.set(provider.arn, provider);
}

/**
 * The credential of an access key.
 *
 * @param partition the caller's key is good in no other
 * @throws AwsError when the key is unknown or the session token is wrong (`UnrecognizedClientException`) or
 *   the session is over (`ExpiredTokenException`); the protocol layer knows the name each service uses.
 */
export function credentialOf(
  book: AccountBook,
  accessKeyId: string,
  sessionToken: string | undefined,
  partition: string,
  now: Date,
): Credential {
  const credential = book.credentials.get(accessKeyId);
  const isOfPartition = credential?.principal.split(':')[1] === partition;
  if (credential === undefined || !isOfPartition || credential.sessionToken !== sessionToken) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      403,
    );
  }
  if (credential.expiresAt !== undefined && credential.expiresAt <= now) {
    throw new AwsError('ExpiredTokenException', 'The security token included in the request is expired', 403);
  }
  return credential;
}
