/**
 * A company's network on loopback: only its proxy knows the names of the outside. There stand local-aws and other
 * servers under the names of the real ones, with TLS before them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { throwawayAuthority } from '../../hosts/certificates.ts';

/** A server of the outside. */
export interface Place {
  /** Names that it is asked by. */
  readonly names: RegExp;
  /** Where on 127.0.0.1 it speaks HTTP without TLS. */
  readonly port: number;
}

export interface CompanyOptions {
  readonly places: readonly Place[];
  /** `user:password` that the proxy wants. */
  readonly login?: string;
  /** What the proxy answers to everybody, instead. */
  readonly refusal?: number;
}

export interface Company {
  /** Host and port of the proxy. */
  readonly proxy: string;
  /** `CONNECT host:port` or `GET http://host:port` of every request to the proxy, in their order. */
  readonly asked: readonly string[];
  /** Ports of 127.0.0.1 where the places speak TLS, in their order. */
  readonly tlsPorts: readonly number[];
  /** For a step inside: whom to trust, and that it knows no name but those that end in KNOWN_NAMES. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

interface Front {
  readonly place: Place;
  readonly server: Server;
  readonly port: number;
}

/** Opens the network. */
export async function openCompany(options: CompanyOptions): Promise<Company> {
  const fronts = await Promise.all(options.places.map(openFront));
  const folder = mkdtempSync(join(tmpdir(), 'company-'));
  writeFileSync(join(folder, 'authority.pem'), throwawayAuthority().certificate);
  const asked: string[] = [];
  const enter = (incoming: IncomingMessage, host: string, what: string) => {
    asked.push(what);
    const front = fronts.find(({ place }) => place.names.test(host));
    return { front, status: statusOf(options, incoming, front) };
  };
  const proxy = createServer((incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://no.absolute.form.invalid');
    const { front, status } = enter(incoming, url.hostname, `${incoming.method} ${url.origin}`);
    if (front === undefined || status !== 200) response.writeHead(status).end();
    else passOn(incoming, url, front.place.port, response);
  });
  proxy.on('connect', (incoming: IncomingMessage, socket: Duplex) => {
    const { url = '' } = incoming;
    const { front, status } = enter(incoming, url.replace(/:\d+$/, ''), `CONNECT ${url}`);
    if (front === undefined || status !== 200) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    return tie(socket, front.port);
  });
  const servers = [proxy, ...fronts.map(({ server }) => server)];
  return {
    proxy: `127.0.0.1:${await listen(proxy)}`,
    asked,
    tlsPorts: fronts.map(({ port }) => port),
    environment: {
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
      NODE_OPTIONS: `--require ${resolve('__tests__/everywhere/names.cjs')}`,
    },
    close: async () => {
      proxy.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
      rmSync(folder, { recursive: true });
    },
  };
}

function statusOf(
  { login, refusal }: CompanyOptions,
  { headers }: IncomingMessage,
  front: Front | undefined,
) {
  if (refusal !== undefined) return refusal;
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString('base64')}`;
  if (headers['proxy-authorization'] !== wanted) return 407;
  return front === undefined ? 502 : 200;
}

/** TLS with a certificate for whatever name is asked for, and behind it the bytes of the place. */
async function openFront(place: Place): Promise<Front> {
  const authority = throwawayAuthority();
  const server = createTlsServer({
    SNICallback: (name, answer) => {
      const { certificate: cert, key } = authority.issue([name]);
      answer(null, createSecureContext({ cert, key }));
    },
  });
  server.on('secureConnection', (socket) => tie(socket, place.port));
  server.on('tlsClientError', () => undefined);
  return { place, server, port: await listen(server) };
}

/** Ends the two ends of a connection together. */
function tie(socket: Duplex, port: number): void {
  const onward = connect(port, '127.0.0.1');
  socket.pipe(onward).pipe(socket);
  for (const [one, other] of [
    [socket, onward],
    [onward, socket],
  ] as const) {
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }
}

function passOn(incoming: IncomingMessage, url: URL, port: number, response: ServerResponse): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
  const { method = '' } = incoming;
  const options = { host: '127.0.0.1', port, method, path: url.pathname + url.search, headers };
  const onward = request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}

function listen(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
  });
}
