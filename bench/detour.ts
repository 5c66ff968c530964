/**
 * An address in front of local-aws at which every request takes a round trip longer and is written down, also those
 * that are of no service: addresses that ECR signs, for one.
 */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { LocalAws } from '../local-aws/index.ts';
import type { Span } from './serialDepth.ts';

export interface Detour {
  /** For `AWS_ENDPOINT_URL`. */
  readonly url: string;
  /** Requests since the last time this was emptied; times since 1970. */
  readonly spans: Span[];
  /** How much longer a request takes. */
  milliseconds: number;
  close(): Promise<void>;
}

/** Opens a detour, and has local-aws give out addresses that lead through it. */
export async function openDetour({ url: target, world }: LocalAws): Promise<Detour> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((from, to) => void pass(from, to));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The detour has no port.');
  const detour: Detour = {
    url: `http://127.0.0.1:${address.port}`,
    spans: [],
    milliseconds: 0,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  world.endpoint = detour.url;
  return detour;

  async function pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const begin = Date.now();
    const body = await buffer(from);
    await new Promise((passed) => setTimeout(passed, detour.milliseconds));
    // With the Host that the signature covers.
    const onward = request(new URL(from.url ?? '/', target), {
      ...{ method: from.method, headers: from.headers },
      ...{ setHost: false, agent },
    });
    onward.on('error', () => to.destroy());
    onward.on('response', async (answer) => {
      const text = await buffer(answer);
      detour.spans.push({ begin, end: Date.now() });
      to.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
    });
    onward.end(body);
  }
}
