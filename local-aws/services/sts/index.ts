import type { Credential, Role } from '../../account.ts';
import { matches } from '../../policy.ts';
import { AwsError, type Call, type Service, type Structure } from '../../service.ts';
import { trustsWebIdentity } from '../../trust.ts';
import { newHex, now, type World } from '../../world.ts';
import { optionalNumber, text } from '../members.ts';
import { type Claims, type Issuer, readToken } from './issuer.ts';

const DEFAULT_SESSION_SECONDS = 3600;
/** Role chaining: a session that assumes a role gets an hour at most (aws-facts.md H3). */
const CHAINED_SESSION_SECONDS = 3600;

/** STS over a world, with the issuer whose tokens its roles may trust. */
export function sts(world: World, issuer: Issuer): Service {
  return {
    GetCallerIdentity: (call) => getCallerIdentity(world, call),
    AssumeRole: (call) => assumeRole(world, call),
    AssumeRoleWithWebIdentity: (call) => assumeRoleWithWebIdentity(world, call, issuer),
  };
}

function getCallerIdentity(world: World, call: Call): Structure {
  const known = world.accounts.credentials.has(call.accessKeyId);
  return { UserId: known ? userId(call) : call.accountId, Account: call.accountId, Arn: call.principal };
}

function userId(call: Call): string {
  const session = call.principal.split('/')[2];
  return session === undefined ? call.accessKeyId.replace('AKIA', 'AIDA') : `AROALOCALAWS:${session}`;
}

function assumeRole(world: World, call: Call): Structure {
  const role = requireRole(world, call, 'AssumeRole');
  const chained = call.principal.includes(':assumed-role/');
  const requested = optionalNumber(call.input, 'DurationSeconds') ?? DEFAULT_SESSION_SECONDS;
  if (chained && requested > CHAINED_SESSION_SECONDS) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    );
  }
  return openSession(world, call, role);
}

function assumeRoleWithWebIdentity(world: World, call: Call, issuer: Issuer): Structure {
  const role = requireRole(world, call, 'AssumeRoleWithWebIdentity');
  const claims = readToken(issuer, text(call.input, 'WebIdentityToken'));
  if (claims === undefined) {
    throw new AwsError(
      'InvalidIdentityToken',
      "Couldn't retrieve verification key from your identity provider",
    );
  }
  if (claims.expiresAt <= now(world)) {
    throw new AwsError(
      'ExpiredTokenException',
      'Token expired: current date/time must be before the expiration',
    );
  }
  if (role.trust === undefined) checkSubject(role, claims);
  else checkTrust(world, role, claims);
  return {
    ...openSession(world, call, role),
    SubjectFromWebIdentityToken: claims.subject,
    Audience: claims.audience,
    Provider: providerArn(role, issuer.name),
  };
}

function checkSubject({ webIdentity: trust }: Role, claims: Claims): void {
  if (trust === undefined || trust.issuer !== claims.issuer) throw notAuthorized();
  if (trust.audience !== claims.audience) throw incorrectAudience();
  if (!trust.subjects.some((subject) => matches(subject, claims.subject))) throw notAuthorized();
}

/** As AWS does: the account's provider comes first, then what the role says of tokens. */
function checkTrust({ accounts }: World, role: Role, claims: Claims): void {
  const arn = providerArn(role, claims.issuer);
  const provider = accounts.oidcProviders.get(arn);
  if (provider === undefined) {
    const message = `No OpenIDConnect provider found in your account for https://${claims.issuer}`;
    throw new AwsError('InvalidIdentityToken', message);
  }
  if (!provider.clientIds.includes(claims.audience)) throw incorrectAudience();
  if (role.trust === undefined || !trustsWebIdentity(role.trust, arn, claims)) throw notAuthorized();
}

function incorrectAudience(): AwsError {
  return new AwsError('InvalidIdentityToken', 'Incorrect token audience');
}

function requireRole(world: World, call: Call, action: string): Role {
  const arn = text(call.input, 'RoleArn');
  const role = world.accounts.roles.get(arn);
  // STS knows the roles of its own partition alone.
  const isElsewhere = call.partition !== '' && !arn.startsWith(`arn:${call.partition}:`);
  if (role === undefined || isElsewhere || (role.trust !== undefined && action === 'AssumeRole')) {
    if (action === 'AssumeRoleWithWebIdentity') throw notAuthorized();
    throw new AwsError(
      'AccessDenied',
      `User: ${call.principal} is not authorized to perform: sts:AssumeRole on resource: ${arn}`,
      403,
    );
  }
  return role;
}

function notAuthorized(): AwsError {
  return new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
}

function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

/** Temporary credentials that end; no longer than the role allows. */
function openSession(world: World, call: Call, role: Role): Structure {
  const seconds = optionalNumber(call.input, 'DurationSeconds') ?? DEFAULT_SESSION_SECONDS;
  if (seconds > role.maxSessionSeconds) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
  const session = text(call.input, 'RoleSessionName');
  const [, partition = '', , , accountId = '', resource = ''] = role.arn.split(':');
  const roleName = resource.split('/').at(-1) ?? '';
  const credential: Credential = {
    accessKeyId: `ASIA${newHex(world, 16).toUpperCase()}`,
    secretAccessKey: newHex(world, 40),
    sessionToken: newHex(world, 120),
    accountId,
    principal: `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${session}`,
    expiresAt: new Date(now(world).getTime() + (role.sessionSeconds ?? seconds) * 1000),
    policy: role.policy,
  };
  world.accounts.credentials.set(credential.accessKeyId, credential);
  return {
    Credentials: {
      AccessKeyId: credential.accessKeyId,
      SecretAccessKey: credential.secretAccessKey,
      SessionToken: credential.sessionToken,
      Expiration: credential.expiresAt,
    },
    AssumedRoleUser: { AssumedRoleId: `AROALOCALAWS:${session}`, Arn: credential.principal },
    PackedPolicySize: 0,
  };
}

/** The provider of the role's account; an unsigned request tells of no partition. */
function providerArn({ arn }: Role, issuer: string): string {
  const [, partition, , , accountId] = arn.split(':');
  return `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`;
}
