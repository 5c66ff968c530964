import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Clock } from '../clock.ts';
import { member } from '../json.ts';
import { proxyRefusal, saidByProxy } from '../proxies.ts';
import { OciFault } from './fault.ts';

export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** A longer answer is refused before all of it came. */
  readonly mostBytes: number;
  /** Six unless told. */
  readonly tries?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Where it came from, after redirects. */
  readonly url: URL;
}

/** Sends one request. @throws OciFault where no whole answer came */
export type Send = (request: Request) => Promise<Answer>;

export interface HttpSettings {
  /** Where `HTTPS_PROXY` and `NO_PROXY` are read from. */
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Certificates (PEM) to trust instead of Node's own and those of `NODE_EXTRA_CA_CERTS`. */
  readonly authorities?: string;
  /** Finds hosts' addresses instead of the system. */
  readonly lookup?: LookupFunction;
}

const MOST_SOCKETS = 256;
/** Until the connection stands, and between two pieces of an answer. */
const IDLE_MILLISECONDS = 20_000;
/** For one answer, which is a few megabytes at most. */
const LONGEST_MILLISECONDS = 60_000;

/** Requests over kept connections, through the environment's proxy, each tried again while it may succeed. */
export function makeSend(settings: HttpSettings): Send {
  const once = makeExchange(settings);
  return (request) => sendPatiently(once, request, settings);
}

function makeExchange({ environment, authorities, lookup }: HttpSettings): Send {
  const shared = { keepAlive: true, maxSockets: MOST_SOCKETS, proxyEnv: environment };
  const httpAgent = new HttpAgent(shared);
  const httpsAgent = new HttpsAgent({ ...shared, ...(authorities === undefined ? {} : { ca: authorities }) });
  return ({ method, url, headers, body, mostBytes }) =>
    new Promise((resolve, reject) => {
      const fail = (cause: unknown) => reject(unreachable(url, cause));
      const options = {
        method,
        headers: { 'user-agent': 'warm-ami', 'accept-encoding': 'identity', ...headers },
        timeout: IDLE_MILLISECONDS,
        signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
        ...(lookup === undefined ? {} : { lookup }),
      };
      const take = (incoming: IncomingMessage) => {
        const { statusCode: status = 0, headers: itsHeaders } = incoming;
        readBody(incoming, url, mostBytes).then(
          (its) => resolve({ status, headers: itsHeaders, body: its, url }),
          reject,
        );
      };
      const request =
        url.protocol === 'https:'
          ? httpsRequest(url, { ...options, agent: httpsAgent }, take)
          : httpRequest(url, { ...options, agent: httpAgent }, take);
      request.on('error', fail);
      request.on('timeout', () => request.destroy(new Error(`no answer for ${IDLE_MILLISECONDS / 1000} s`)));
      request.end(body);
    });
}

async function readBody(incoming: IncomingMessage, url: URL, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of incoming) {
      bytes += part.length;
      if (bytes > mostBytes)
        throw new OciFault('unsound', `${url.host} answered more than ${mostBytes} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof OciFault ? error : unreachable(url, error);
  }
  return Buffer.concat(parts);
}

function unreachable(url: URL, cause: unknown): OciFault {
  const refusal = proxyRefusal(cause);
  if (refusal !== undefined) {
    return new OciFault('unreachable', `${url.host} was not asked. ${saidByProxy(refusal)}`, { cause });
  }
  const [why] = String(member(cause, 'message') || member(cause, 'code') || cause).split('\n');
  return new OciFault('unreachable', `${url.host} could not be reached: ${why}.`, { cause });
}

const MOST_TRIES = 6;
const FIRST_DELAY_MILLISECONDS = 100;
const LONGEST_DELAY_MILLISECONDS = 20_000;

/** Tries again what a later try may mend; a server that asks for more patience than there is, is not asked again. */
async function sendPatiently(
  once: Send,
  request: Request,
  { clock, random }: Pick<HttpSettings, 'clock' | 'random'>,
): Promise<Answer> {
  const { tries: most = MOST_TRIES } = request;
  for (let tries = 1; ; tries += 1) {
    const result = await once(request).catch((error: unknown) => {
      if (error instanceof OciFault && mayPass(error) && tries < most) return undefined;
      throw error;
    });
    if (result !== undefined && !isPassing(result.status)) return result;
    const asked = result === undefined ? 0 : retryAfter(result.headers, clock.now());
    if (result !== undefined && (tries >= most || asked > LONGEST_DELAY_MILLISECONDS)) return result;
    const longest = Math.min(LONGEST_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** tries);
    await clock.sleep(Math.max(asked, random() * longest));
  }
}

/** A proxy that does not know the user does not know it the next time either. */
function mayPass(fault: OciFault): boolean {
  return fault.kind === 'unreachable' && (proxyRefusal(fault) ?? 500) >= 500;
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** Milliseconds that the header Retry-After asks for, given in seconds or as a date; 0 without one. */
function retryAfter(headers: IncomingHttpHeaders, now: number): number {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^[0-9]+$/.test(text)) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? 0 : Math.max(0, moment - now);
}

const MOST_REDIRECTS = 5;

/**
 * A GET or HEAD that follows redirects. What the request is authorized by goes to no other host, and no redirect leads out of
 * https.
 */
export async function follow(send: Send, request: Request): Promise<Answer> {
  const seen = new Set<string>();
  let current = request;
  for (;;) {
    const answer = await send(current);
    const target = redirectOf(answer);
    if (target === undefined) return answer;
    const { authorization: _, ...bare } = current.headers;
    seen.add(current.url.href);
    if (seen.has(target.href) || seen.size > MOST_REDIRECTS) {
      throw new OciFault('unsound', `${request.url.host} redirects in a circle or too often.`);
    }
    current = {
      ...current,
      url: target,
      headers: target.origin === answer.url.origin ? current.headers : bare,
    };
  }
}

function redirectOf({ status, headers, url }: Answer): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const { location = '' } = headers;
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  const isAllowed =
    target?.protocol === 'https:' || (target?.protocol === 'http:' && url.protocol === 'http:');
  if (target === undefined || !isAllowed) {
    const where =
      target === undefined ? 'to no address' : `to ${target.protocol}//${target.host}, which is not https`;
    throw new OciFault('unsound', `${url.host} redirects ${where}.`);
  }
  return target;
}
