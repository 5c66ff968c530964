/**
 * A token server as registries put before themselves: it gives out signed tokens for what their bearer may read, which
 * Debian's docker-registry accepts. Over TLS at port 443 of a loopback address of its own.
 */
import { createPrivateKey, randomInt, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { throwawayAuthority } from './certificates.ts';

export interface TokenServerOptions {
  /** Name that it goes by; its address unless told. */
  readonly host?: string;
  /** Passwords by user. */
  readonly users?: Readonly<Record<string, string>>;
  /** Users by the identity token that stands for them. */
  readonly identityTokens?: Readonly<Record<string, string>>;
  /** Repositories that everybody may read; all unless told. Users may read everything. */
  readonly isPublic?: (repository: string) => boolean;
  /** How long the registry takes a token; 300 unless told. */
  readonly seconds?: number;
  /** How long it says that a token holds; the same unless told. */
  readonly toldSeconds?: number;
}

export interface TokenServer {
  readonly host: string;
  readonly address: string;
  /** What the registry names in its challenges. */
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** PEM of the authority that its tokens are signed below. */
  readonly certificate: string;
  /** `GET anonymous repository:web:pull 200`, in order. */
  requests(): readonly string[];
  /** A token for everything in a repository. */
  pushToken(repository: string): string;
  close(): Promise<void>;
}

const SERVICE = 'throwaway-registry';
const ISSUER = 'throwaway-tokens';
/** The registry takes a token so much longer than it holds. */
const LEEWAY_SECONDS = 60;

export async function startTokenServer(options: TokenServerOptions): Promise<TokenServer> {
  const server = new SigningServer(options);
  await server.start();
  return server;
}

class SigningServer implements TokenServer {
  readonly host: string;
  readonly address = `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
  readonly realm: string;
  readonly service = SERVICE;
  readonly issuer = ISSUER;
  readonly certificate = throwawayAuthority().certificate;
  readonly #options: TokenServerOptions;
  readonly #log: string[] = [];
  #server: Server | undefined;

  constructor(options: TokenServerOptions) {
    this.#options = options;
    this.host = options.host ?? this.address;
    this.realm = `https://${this.host}/token`;
  }

  requests(): readonly string[] {
    return [...this.#log];
  }

  pushToken(repository: string): string {
    return this.#token('pusher', [{ type: 'repository', name: repository, actions: ['pull', 'push'] }], 3600);
  }

  async start(): Promise<void> {
    const { certificate: cert, key } = throwawayAuthority().issue([this.host, this.address]);
    const server = createServer({ cert, key }, (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>((fulfil, reject) => {
      server.on('error', reject).listen(443, this.address, fulfil);
    });
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((fulfil) => server.close(fulfil));
    server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const isPost = request.method === 'POST';
    const query = new URL(request.url ?? '', this.realm).searchParams;
    const given = isPost ? new URLSearchParams(Buffer.concat(parts).toString()) : query;
    const user = isPost ? this.#owner(given) : this.#user(request.headers.authorization);
    const scopes = isPost ? (given.get('scope') ?? '').split(' ') : given.getAll('scope');
    const isRight = user !== undefined && given.get('service') === SERVICE;
    this.#log.push(`${request.method} ${user ?? 'nobody'} ${scopes.join(' ')} ${isRight ? 200 : 401}`);
    const { seconds = 300, toldSeconds = seconds } = this.#options;
    if (!isRight) {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ details: 'incorrect username or password' }));
      return;
    }
    const access = scopes.flatMap((scope) => this.#access(user, scope));
    const token = this.#token(user, access, seconds);
    const name = isPost ? 'access_token' : 'token';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ [name]: token, expires_in: toldSeconds, issued_at: new Date().toISOString() }),
    );
  }

  #user(authorization: string | undefined): string | undefined {
    if (authorization === undefined) return 'anonymous';
    const [, encoded = ''] = /^Basic (.*)$/.exec(authorization) ?? [];
    const [, user = '', password] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
    return this.#options.users?.[user] === password && password !== undefined ? user : undefined;
  }

  #owner(form: URLSearchParams): string | undefined {
    if (form.get('grant_type') !== 'refresh_token') return undefined;
    return this.#options.identityTokens?.[form.get('refresh_token') ?? ''];
  }

  #access(user: string, scope: string): readonly Access[] {
    const [, name = ''] = /^repository:(.*):pull$/.exec(scope) ?? [];
    const { isPublic = () => true } = this.#options;
    const isAllowed = name !== '' && (user !== 'anonymous' || isPublic(name));
    return isAllowed ? [{ type: 'repository', name, actions: ['pull'] }] : [];
  }

  #token(subject: string, access: readonly Access[], seconds: number): string {
    const { certificate, key } = throwawayAuthority().issue([this.host, this.address]);
    const now = Math.floor(Date.now() / 1000);
    const header = { typ: 'JWT', alg: 'ES256', x5c: [certificate.replace(/-----.*?-----|\s/g, '')] };
    const exp = now + seconds - LEEWAY_SECONDS;
    const claims = {
      ...{ iss: ISSUER, sub: subject, aud: SERVICE, exp, nbf: exp - 3600, iat: now },
      ...{ jti: String(randomInt(2 ** 40)), access },
    };
    const text = [header, claims].map((part) => base64url(JSON.stringify(part))).join('.');
    const signature = sign('sha256', Buffer.from(text), {
      key: createPrivateKey(key),
      dsaEncoding: 'ieee-p1363',
    });
    return `${text}.${base64url(signature)}`;
  }
}

interface Access {
  readonly type: 'repository';
  readonly name: string;
  readonly actions: readonly string[];
}

function base64url(content: string | Buffer): string {
  return Buffer.from(content).toString('base64url');
}
