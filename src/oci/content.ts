import { createHash } from 'node:crypto';
import { member, parseJson } from '../json.ts';
import { type FaultKind, OciFault } from './fault.ts';
import { type Answer, follow, type Send } from './http.ts';

/** The distribution specification asks registries to take manifests up to this size; more serve none. */
export const MOST_BYTES = 4 * 1024 * 1024;

/**
 * The bytes behind an address that needs no login, such as one that ECR signed.
 *
 * @throws OciFault also where they have another digest
 */
export async function download(send: Send, url: URL, digest: string): Promise<Buffer> {
  const answer = await follow(send, { method: 'GET', url, headers: {}, mostBytes: MOST_BYTES });
  if (answer.status !== 200) throw refusalOf(answer);
  return verified(answer, digest);
}

/** The body, where it has the digest. */
export function verified({ body, url }: Answer, digest: string): Buffer {
  const actual = digestOf(body);
  if (actual === digest) return body;
  throw new OciFault(
    'unsound',
    `${url.host} answered content with the digest ${actual} instead of ${digest}.`,
  );
}

/** `sha256:` and 64 hexadecimal digits. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

const KINDS: Readonly<Record<number, FaultKind>> = {
  401: 'login',
  403: 'denied',
  404: 'absent',
  429: 'rate-limited',
};

/** The fault that an answer's status stands for, with the server's own words. */
export function refusalOf({ status, url, body }: Answer): OciFault {
  const kind = KINDS[status] ?? (status >= 500 ? 'unreachable' : 'unsound');
  const words = wordsOf(body.toString());
  return new OciFault(kind, `${url.host} answered ${status}${words === '' ? '.' : `: ${words}`}`);
}

const MOST_WORDS = 300;

/**
 * What a registry says in `errors` (the distribution specification), a token server in one of several members, and S3
 * in XML.
 */
function wordsOf(body: string): string {
  const said = wordsOfJson(body) ?? body.replace(/<[^>]*>/g, ' ');
  return said.replace(/\s+/g, ' ').trim().slice(0, MOST_WORDS);
}

function wordsOfJson(body: string): string | undefined {
  const document = parseJson(body);
  const [first] = list(member(document, 'errors'));
  const places = [first, document].flatMap((place) =>
    ['message', 'details', 'error_description', 'code', 'error'].map((name) => member(place, name)),
  );
  return places.find((value) => typeof value === 'string');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
