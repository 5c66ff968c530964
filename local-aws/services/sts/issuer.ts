import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** An OIDC issuer that signs identity tokens as GitHub does. */
export interface Issuer {
  /** The `iss` claim, without `https://`: `token.actions.githubusercontent.com`. */
  readonly name: string;
  readonly keyId: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What a token claims, as far as AWS looks at it. */
export interface Claims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  readonly expiresAt: Date;
}

/** An issuer whose keys are made when they are first needed: making them takes longer than starting the server. */
export function createIssuer(name: string): Issuer {
  let keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } | undefined;
  const made = () => {
    keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
    return keys;
  };
  return {
    name,
    keyId: 'local-aws-1',
    get privateKey() {
      return made().privateKey;
    },
    get publicKey() {
      return made().publicKey;
    },
  };
}

/** A signed token (RS256) for an audience and a subject. */
export function issueToken(
  issuer: Issuer,
  claims: Pick<Claims, 'audience' | 'subject' | 'expiresAt'>,
  issuedAt: Date,
): string {
  const header = encode({ typ: 'JWT', alg: 'RS256', kid: issuer.keyId });
  const payload = encode({
    iss: `https://${issuer.name}`,
    aud: claims.audience,
    sub: claims.subject,
    iat: seconds(issuedAt),
    nbf: seconds(issuedAt),
    exp: seconds(claims.expiresAt),
  });
  const signature = sign('sha256', Buffer.from(`${header}.${payload}`), issuer.privateKey);
  return `${header}.${payload}.${signature.toString('base64url')}`;
}

/** The claims of a token that the issuer signed; undefined for anything else. */
export function readToken(issuer: Issuer, token: string): Claims | undefined {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  if (rest.length > 0 || !verify('sha256', signed, issuer.publicKey, Buffer.from(signature, 'base64url'))) {
    return undefined;
  }
  const { iss, aud, sub, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return {
    issuer: String(iss).replace('https://', ''),
    audience: String(aud),
    subject: String(sub),
    expiresAt: new Date(Number(exp) * 1000),
  };
}

/** The issuer's public keys as its JWKS document. */
export function keySet(issuer: Issuer): unknown {
  const key = { ...issuer.publicKey.export({ format: 'jwk' }), kid: issuer.keyId, alg: 'RS256', use: 'sig' };
  return { keys: [key] };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function seconds(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}
