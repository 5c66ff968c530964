import { createServer } from 'node:https';
import { throwawayAuthority } from '../../hosts/certificates.ts';
import { makeOci } from '../../src/oci/oci.ts';
import { rejection } from '../tools.ts';
import { startScriptedServer } from './scriptedServer.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A registry over TLS that redirects every request; answers its host. */
async function redirectingTo(location: string): Promise<string> {
  const { certificate: cert, key } = throwawayAuthority().issue(['127.0.0.1']);
  const server = createServer({ cert, key }, (_, response) => response.writeHead(307, { location }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

function read(registry: string, authorities?: string) {
  const oci = makeOci({
    environment: {},
    clock: { now: Date.now, sleep: () => Promise.resolve() },
    logins: { of: async () => undefined },
    mask: () => undefined,
    random: () => 0,
    ...(authorities === undefined ? {} : { authorities }),
  });
  return rejection(oci.manifest({ registry, path: 'web' }, 'v1', ['application/json']));
}

describe('a registry over TLS', () => {
  it('does not lead out of it by a redirect', async () => {
    const plain = await startScriptedServer(() => ({ status: 200, body: '{}' }));
    closers.push(plain.close);
    const fault = await read(
      await redirectingTo(`http://${plain.host}/data`),
      throwawayAuthority().certificate,
    );
    expect(fault).toMatchObject({ kind: 'unsound' });
    expect(fault.message).toMatch(/redirects to http:\/\/127\.0\.0\.1:\d+, which is not https\.$/);
    expect(plain.requests).toEqual([]);
  });

  it('is not asked in the clear when nobody vouches for it', async () => {
    const fault = await read(await redirectingTo('/'));
    expect(fault).toMatchObject({ kind: 'unreachable' });
    expect(fault.message).toMatch(/could not be reached: .*certificate/);
  });
});
