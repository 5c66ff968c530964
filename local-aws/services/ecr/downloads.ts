import { createHmac } from 'node:crypto';
import type { HttpAnswer, HttpRequest } from '../../protocol/protocol.ts';
import { inRegion, now, type World } from '../../world.ts';
import type { Repository } from './state.ts';

const PREFIX = '/_local-aws/blobs/';
const LIFETIME_SECONDS = 3600;

/** An address of local-aws itself that gives out a blob for an hour to whoever has it, as one of S3 would. */
export function signedUrl(
  world: World,
  region: string,
  { accountId, name }: Repository,
  digest: string,
): string {
  const path = PREFIX + [region, accountId, name, digest].map(encodeURIComponent).join('/');
  const date = now(world)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': date,
    'X-Amz-Expires': String(LIFETIME_SECONDS),
    'X-Amz-SignedHeaders': 'host',
  });
  query.set('X-Amz-Signature', sign(world, path, query));
  return `${world.endpoint}${path}?${query}`;
}

function sign(world: World, path: string, query: URLSearchParams): string {
  return createHmac('sha256', `secret of ${world.seed}`).update(`${path}?${query}`).digest('hex');
}

/** What S3 answers to a signed address; undefined for a path that is none of a blob. */
export function answerDownload(world: World, request: HttpRequest): HttpAnswer | undefined {
  if (!request.path.startsWith(PREFIX)) return undefined;
  if (request.method !== 'GET') return refused(405, 'MethodNotAllowed', 'The method is not allowed.');
  const query = new URLSearchParams(request.query);
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return refused(403, 'AccessDenied', 'Access Denied');
  if (request.headers.authorization !== undefined) {
    const only =
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string ' +
      'parameter or the Authorization header should be specified';
    return refused(400, 'InvalidArgument', only);
  }
  query.delete('X-Amz-Signature');
  if (sign(world, request.path, query) !== signature) {
    return refused(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match.');
  }
  const ends = signedAt(query.get('X-Amz-Date') ?? '') + LIFETIME_SECONDS * 1000;
  if (now(world).getTime() > ends) return refused(403, 'AccessDenied', 'Request has expired');
  const [region = '', accountId, name, digest = ''] = request.path
    .slice(PREFIX.length)
    .split('/')
    .map(decodeURIComponent);
  const body = inRegion(world, region).ecr.repositories.get(`${accountId}/${name}`)?.blobs.get(digest);
  if (body === undefined) return refused(404, 'NoSuchKey', 'The specified key does not exist.');
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
}

/** Milliseconds since 1970 of `20261124T101500Z`. */
function signedAt(date: string): number {
  return Date.parse(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'));
}

function refused(status: number, code: string, message: string): HttpAnswer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
