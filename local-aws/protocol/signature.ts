/** Signature Version 4, the reading side: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from './protocol.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** What the Authorization header of a signed request says. */
export interface Signature {
  readonly accessKeyId: string;
  /** `20261124`. */
  readonly day: string;
  readonly region: string;
  /** The name that the service signs with: `imagebuilder`. */
  readonly service: string;
  /** In lower case, as listed. */
  readonly signedHeaders: readonly string[];
  /** Lower-case hexadecimal. */
  readonly signature: string;
}

/** The signature in an Authorization header; undefined when it is none of this version. */
export function parseSignature(authorization: string | undefined): Signature | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([0-9]{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization ?? '',
    );
  if (match === null) return undefined;
  const [, accessKeyId = '', day = '', region = '', service = '', headers = '', signature = ''] = match;
  return { accessKeyId, day, region, service, signedHeaders: headers.split(';'), signature };
}

/** Whether the request's address carries a signature. */
export function isPresigned({ query }: HttpRequest): boolean {
  return new URLSearchParams(query).has('X-Amz-Signature');
}

/** The moment in the X-Amz-Date header, `20261124T101500Z`; undefined when it holds none. */
export function signedAt(request: HttpRequest): Date | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(header(request, 'x-amz-date'));
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** Whether the request carries the signature that its content and this secret give. */
export function isSignedWith(request: HttpRequest, signature: Signature, secretAccessKey: string): boolean {
  const { day, region, service } = signature;
  const date = header(request, 'x-amz-date');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = [ALGORITHM, date, scope, sha256(canonicalRequest(request, signature))].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return date.startsWith(day) && hmac(key, toSign).toString('hex') === signature.signature;
}

function canonicalRequest(request: HttpRequest, { signedHeaders }: Signature): string {
  const headers = signedHeaders.map(
    (name) => `${name}:${header(request, name).trim().replace(/ +/g, ' ')}\n`,
  );
  return [
    request.method,
    request.path.split('/').map(percentEncode).join('/'),
    canonicalQuery(request.query),
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
}

function canonicalQuery(query: string): string {
  // Sorted by name first: a line feed comes before every character that a name can have.
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${percentEncode(name)}\n${percentEncode(value)}`)
    .sort()
    .map((pair) => pair.replace('\n', '='))
    .join('&');
}

/** All but letters, digits and `-._~`. A path that is encoded already is encoded once more, as the version wants. */
function percentEncode(text: string): string {
  const encodeOne = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, encodeOne);
}

function header(request: HttpRequest, name: string): string {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
