/** A server on loopback that answers as a test says, over HTTP in the clear. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface ScriptedServer {
  /** `127.0.0.1:41234` */
  readonly host: string;
  /** `GET /v2/ Bearer x`, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The connection is lost after so many bytes of the body. */
  readonly cutAfter?: number;
}

/** @param answer undefined loses the connection before an answer */
export async function startScriptedServer(
  answer: (request: IncomingMessage, count: number) => ScriptedAnswer | undefined,
): Promise<ScriptedServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    const login = authorization === undefined ? '' : ` ${authorization}`;
    requests.push(`${request.method} ${request.url}${login}`);
    request.resume();
    request.on('end', () => send(response, answer(request, requests.length)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: ScriptedAnswer | undefined): void {
  if (answer === undefined) {
    response.destroy();
    return;
  }
  const { status, headers = {}, body = '', cutAfter } = answer;
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  if (cutAfter === undefined) response.end(body);
  else response.write(body.slice(0, cutAfter), () => response.destroy());
}
