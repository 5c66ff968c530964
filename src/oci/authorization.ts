import type { Clock } from '../clock.ts';
import { member, parseJson } from '../json.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { MOST_BYTES, refusalOf } from './content.ts';
import type { Login, Logins } from './dockerConfig.ts';
import { OciFault } from './fault.ts';
import { type Answer, follow, type Request, type Send } from './http.ts';

/** What a registry that wants a login takes. */
export interface LoginSettings {
  readonly logins: Logins;
  readonly clock: Pick<Clock, 'now'>;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
}

/** Reads one registry, logged in where it asks for that. */
export interface AuthorizedReads {
  /** @throws OciFault for every answer but 200 */
  get(repository: string, request: Request): Promise<Answer>;
  /** Whether a login of this machine was used for what was read of the repository. */
  usedLogin(repository: string): boolean;
}

/** A value for the header Authorization. */
interface Authorization {
  readonly header: string;
  /** Made of a login, and not what everybody gets. */
  readonly isLogin: boolean;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Logs in as the distribution project's token specification says: for each repository once, until the token ends or is
 * refused. The first answer of the registry tells how; until it came, nobody else asks.
 *
 * @param registry as references name it
 */
export function authorizedReads(registry: string, send: Send, settings: LoginSettings): AuthorizedReads {
  /** How to log in; nothing where the registry did not ask for it. */
  let way: Promise<Challenge | undefined> | undefined;
  const authorizations = new Map<string, Promise<Authorization>>();
  const loggedIn = new Set<string>();

  function authorize(repository: string, challenge: Challenge): Promise<Authorization> {
    const made = logIn({ registry, repository, challenge }, send, settings);
    authorizations.set(repository, made);
    made.catch(() => authorizations.delete(repository));
    return made;
  }

  async function known(repository: string): Promise<Authorization | undefined> {
    const authorization = await authorizations.get(repository);
    const isGood = authorization !== undefined && authorization.expiresAt > settings.clock.now();
    return isGood ? authorization : undefined;
  }

  async function sendWith(repository: string, request: Request, authorization: Authorization | undefined) {
    const { header, isLogin = false } = authorization ?? {};
    const headers = header === undefined ? {} : { authorization: header };
    const answer = await follow(send, { ...request, headers: { ...request.headers, ...headers } });
    if (isLogin && answer.status === 200) loggedIn.add(repository);
    return answer;
  }

  /** Asks without a login to learn how to log in; the answer where that was all it took. */
  async function learn(request: Request): Promise<Answer | undefined> {
    const first = follow(send, request);
    way = first.then(challengeOf);
    way.catch(() => {
      way = undefined;
    });
    const answer = await first;
    return answer.status === 401 ? undefined : answer;
  }

  async function ask(repository: string, request: Request): Promise<Answer> {
    const enough = way === undefined ? await learn(request) : undefined;
    if (enough !== undefined) return enough;
    const challenge = await way;
    const earlier = await known(repository);
    const used = earlier ?? (challenge && (await authorize(repository, challenge)));
    const answer = await sendWith(repository, request, used);
    if (answer.status !== 401 || (used !== undefined && earlier === undefined)) return answer;
    // The token ended before its time, or was for everything that was read before but not for this.
    const next = challengeOf(answer);
    way = Promise.resolve(next);
    const newer = await known(repository);
    const renewed = newer === used ? next && (await authorize(repository, next)) : newer;
    return sendWith(repository, request, renewed);
  }

  return {
    async get(repository, request) {
      const answer = await ask(repository, request);
      if (answer.status !== 200) throw refusalOf(answer);
      return answer;
    },
    usedLogin: (repository) => loggedIn.has(repository),
  };
}

/** The way to log in that a refusal offers; undefined for an answer that refuses nothing. */
function challengeOf({ status, headers, url, body }: Answer): Challenge | undefined {
  if (status !== 401) return undefined;
  const offered = parseChallenges(headers['www-authenticate'] ?? '');
  const challenge = ['bearer', 'basic'].flatMap(
    (wanted) => offered.find(({ scheme }) => scheme === wanted) ?? [],
  )[0];
  if (challenge === undefined) throw refusalOf({ status, headers, url, body });
  return challenge;
}

interface Wanted {
  readonly registry: string;
  readonly repository: string;
  readonly challenge: Challenge;
}

async function logIn(wanted: Wanted, send: Send, settings: LoginSettings): Promise<Authorization> {
  const login = await settings.logins.of(wanted.registry);
  if (wanted.challenge.scheme === 'bearer') return askForToken(wanted, login, send, settings);
  if (login?.kind !== 'password')
    throw new OciFault('login', `${wanted.registry} wants a user and a password.`);
  return { header: basic(login), isLogin: true, expiresAt: Number.POSITIVE_INFINITY };
}

function basic({ username, password }: Login & { kind: 'password' }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

async function askForToken(
  wanted: Wanted,
  login: Login | undefined,
  send: Send,
  { clock, mask }: LoginSettings,
): Promise<Authorization> {
  const realm = realmOf(wanted);
  const answer =
    login?.kind === 'identity-token'
      ? await send(refreshRequest(realm, wanted, login.token))
      : await follow(send, tokenRequest(realm, wanted, login));
  if (answer.status !== 200) throw tokenRefused(answer);
  const { token, seconds, issuedAt } = readToken(answer);
  if (login !== undefined) mask(token);
  const now = clock.now();
  // A token that the server keeps for a while is older than its answer.
  const age = Math.max(0, now - (issuedAt ?? now));
  const expiresAt = now + seconds * 1000 - age;
  return { header: `Bearer ${token}`, isLogin: login !== undefined, expiresAt };
}

/** A login goes to whatever server its registry names, as with docker, but never in the clear. */
function realmOf({ registry, challenge }: Wanted): URL {
  const text = challenge.parameters.get('realm') ?? '';
  const realm = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    realm?.protocol === 'https:' ||
    (realm?.protocol === 'http:' && isLoopback(registry) && isLoopback(realm.host));
  if (realm === undefined || !isSafe) {
    throw new OciFault(
      'unsound',
      `${registry} names a token server that is not asked: ${JSON.stringify(text)}.`,
    );
  }
  return realm;
}

/** Whether a host, with or without a port, is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(host);
}

/** A registry may want a scope of its own beside that of the repository, as `aws` at public.ecr.aws. */
function scopesOf({ repository, challenge }: Wanted): readonly string[] {
  const own = `repository:${repository}:pull`;
  const others = (challenge.parameters.get('scope') ?? '').split(' ');
  return [own, ...others.filter((scope) => scope !== '' && !scope.startsWith('repository:'))];
}

function tokenRequest(
  realm: URL,
  wanted: Wanted,
  login: (Login & { kind: 'password' }) | undefined,
): Request {
  const url = new URL(realm);
  const service = wanted.challenge.parameters.get('service');
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopesOf(wanted)) url.searchParams.append('scope', scope);
  if (login !== undefined) url.searchParams.set('account', login.username);
  const headers = login === undefined ? {} : { authorization: basic(login) };
  return { method: 'GET', url, headers, mostBytes: MOST_BYTES };
}

function refreshRequest(url: URL, wanted: Wanted, token: string): Request {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: token,
    client_id: 'warm-ami',
    service: wanted.challenge.parameters.get('service') ?? '',
    scope: scopesOf(wanted).join(' '),
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: form.toString(), mostBytes: MOST_BYTES };
}

/** What a token server says of a repository that is not there and of one that is not for everybody is the same. */
function tokenRefused(answer: Answer): OciFault {
  const fault = refusalOf(answer);
  const isOfServer = fault.kind === 'rate-limited' || fault.kind === 'unreachable';
  return isOfServer ? fault : new OciFault('login', fault.message);
}

/** How long a token holds that does not say it. */
const DEFAULT_SECONDS = 60;

function readToken({ body, url }: Answer): { token: string; seconds: number; issuedAt: number | undefined } {
  const document = parseJson(body.toString());
  const token = [member(document, 'token'), member(document, 'access_token')].find(isToken);
  if (token === undefined) throw new OciFault('unsound', `${url.host} answered no token.`);
  const seconds = member(document, 'expires_in');
  const issuedAt = Date.parse(String(member(document, 'issued_at')));
  return {
    token,
    seconds: typeof seconds === 'number' && seconds >= 0 ? seconds : DEFAULT_SECONDS,
    issuedAt: Number.isNaN(issuedAt) ? undefined : issuedAt,
  };
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}
