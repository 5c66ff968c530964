/** What registries answer too seldom to wait for it. */
import { createServer } from 'node:http';
import { digestOf } from '../../src/oci/content.ts';
import type { Login } from '../../src/oci/dockerConfig.ts';
import { makeOci, type Oci } from '../../src/oci/oci.ts';
import { rejection } from '../tools.ts';
import { type ScriptedAnswer, type ScriptedServer, startScriptedServer } from './scriptedServer.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(answer: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> {
  const server = await startScriptedServer(answer);
  closers.push(server.close);
  return server;
}

interface Client {
  readonly oci: Oci;
  /** Milliseconds of each wait. */
  readonly waits: readonly number[];
}

const NOW = Date.parse('2026-11-24T10:00:00Z');

function client(login?: Login, environment: NodeJS.ProcessEnv = {}): Client {
  const waits: number[] = [];
  let now = NOW;
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
  const logins = { of: async () => login };
  return { oci: makeOci({ environment, clock, logins, mask: () => undefined, random: () => 1 }), waits };
}

const TYPES = ['application/vnd.oci.image.manifest.v1+json'];
const TEXT = '{"schemaVersion":2}';
const DIGEST = digestOf(Buffer.from(TEXT));
const ok: ScriptedAnswer = { status: 200, body: TEXT };

function at({ host }: ScriptedServer, path = 'web') {
  return { registry: host, path };
}

function without(server: ScriptedServer): readonly string[] {
  return server.requests.map((line) => line.replace('GET /v2/web/', ''));
}

describe('a registry that asks for patience', () => {
  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Tue, 24 Nov 2026 10:00:09 GMT', 9000],
    ['nothing', '', 200],
    ['a moment that is over', 'Tue, 24 Nov 2026 09:00:00 GMT', 200],
    ['no time at all', 'soon', 200],
  ])('is given it, told in %s', async (_, header, wait) => {
    const server = await serve((_request, count) =>
      count === 1 ? { status: 429, headers: { 'retry-after': header } } : ok,
    );
    const { oci, waits } = client();
    expect((await oci.manifest(at(server), 'v1', TYPES)).digest).toBe(DIGEST);
    expect(waits).toEqual([wait]);
  });

  it('is not asked again where it asks for more than there is', async () => {
    const body = JSON.stringify({
      errors: [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit.' }],
    });
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '3600' }, body }));
    const { oci, waits } = client();
    const fault = await rejection(oci.manifest(at(server), 'v1', TYPES));
    expect(fault).toMatchObject({ kind: 'rate-limited' });
    expect(fault.message).toMatch(/answered 429: You have reached your pull rate limit\./);
    expect([server.requests.length, waits]).toEqual([1, []]);
  });

  it('is asked six times in all', async () => {
    const server = await serve(() => ({ status: 429 }));
    const { oci, waits } = client();
    expect(await rejection(oci.manifest(at(server), 'v1', TYPES))).toMatchObject({ kind: 'rate-limited' });
    expect(server.requests).toHaveLength(6);
    expect(waits).toEqual([200, 400, 800, 1600, 3200]);
  });
});

describe('a registry in trouble', () => {
  it.each<[string, ScriptedAnswer | undefined]>([
    ['a fault', { status: 503 }],
    ['no answer', undefined],
    ['half an answer', { ...ok, cutAfter: 5 }],
    ['half an answer in chunks', { ...ok, headers: { 'transfer-encoding': 'chunked' }, cutAfter: 5 }],
  ])('is asked again after %s', async (_, answer) => {
    const server = await serve((_request, count) => (count <= 2 ? answer : ok));
    expect((await client().oci.manifest(at(server), 'v1', TYPES)).text).toBe(TEXT);
    expect(server.requests).toHaveLength(3);
  });

  it.each<[string, ScriptedAnswer | undefined]>([
    ['faults', { status: 500 }],
    ['lost connections', undefined],
    ['half answers', { ...ok, cutAfter: 5 }],
  ])('is given up after six times of %s', async (_, answer) => {
    const server = await serve(() => answer);
    const fault = await rejection(client().oci.manifest(at(server), 'v1', TYPES));
    expect(fault).toMatchObject({ kind: 'unreachable' });
    expect(server.requests).toHaveLength(6);
  });

  it.each([400, 404, 405, 410])('is not asked again after %i', async (status) => {
    const server = await serve(() => ({ status }));
    await rejection(client().oci.manifest(at(server), 'v1', TYPES));
    expect(server.requests).toHaveLength(1);
  });
});

it('reads no manifest twice whose digest it knows', async () => {
  const server = await serve(() => ok);
  const { oci } = client();
  const { digest } = await oci.manifest(at(server), 'v1', TYPES);
  expect((await oci.manifest(at(server), digest, TYPES)).text).toBe(TEXT);
  expect(without(server)).toEqual(['manifests/v1']);
  await oci.manifest(at(server), 'v1', TYPES);
  await oci.manifest(at(server, 'api'), digest, TYPES);
  expect(server.requests).toHaveLength(3);
});

describe('what was read', () => {
  const other = `sha256:${'0'.repeat(64)}`;

  it('has the digest that was asked for', async () => {
    const server = await serve(() => ok);
    const { oci } = client();
    expect((await oci.manifest(at(server), DIGEST, TYPES)).text).toBe(TEXT);
    for (const read of [oci.manifest(at(server), other, TYPES), oci.blob(at(server), other)]) {
      const fault = await rejection(read);
      expect(fault).toMatchObject({ kind: 'unsound' });
      expect(fault.message).toMatch(/content with the digest sha256:[0-9a-f]{64} instead of sha256:0{64}/);
    }
  });

  it('has the digest that the registry says', async () => {
    const server = await serve((request) => ({
      ...ok,
      headers: { 'docker-content-digest': request.url?.endsWith('v1') ? DIGEST : other },
    }));
    const { oci } = client();
    expect((await oci.manifest(at(server), 'v1', TYPES)).digest).toBe(DIGEST);
    expect(await rejection(oci.manifest(at(server), 'v2', TYPES))).toMatchObject({ kind: 'unsound' });
  });

  it('is at most 4 MiB long', async () => {
    const body = 'x'.repeat(4 * 1024 * 1024 + 1);
    const server = await serve(() => ({ status: 200, body }));
    const { oci } = client();
    for (const read of [oci.manifest(at(server), 'v1', TYPES), oci.blob(at(server), other)]) {
      const fault = await rejection(read);
      expect(fault).toMatchObject({ kind: 'unsound' });
      expect(fault.message).toMatch(/answered more than 4194304 bytes/);
    }
    const most = await serve(() => ({ status: 200, body: body.slice(1) }));
    await expect(oci.manifest(at(most), 'v1', TYPES)).resolves.toHaveProperty('text');
  });
});

describe('a redirect', () => {
  it('is followed without the authorization to another host, and with it at the same', async () => {
    const elsewhere = await serve(({ headers }) =>
      headers.authorization === undefined ? ok : { status: 400 },
    );
    const server = await serve((request) => {
      if (request.headers.authorization === undefined) {
        return { status: 401, headers: { 'www-authenticate': 'Basic realm="r"' } };
      }
      const here = request.url?.startsWith('/v2/') === true;
      return { status: 307, headers: { location: here ? '/inside' : `http://${elsewhere.host}/data` } };
    });
    const { oci } = client({ kind: 'password', username: 'u', password: 'p' });
    expect(await oci.blob(at(server), DIGEST)).toBe(TEXT);
    expect(server.requests.at(-1)).toBe('GET /inside Basic dTpw');
    expect(elsewhere.requests).toEqual(['GET /data']);
  });

  it.each([
    ['to itself', (_count: number) => `/v2/web/manifests/v1`],
    ['round in a circle', (count: number) => (count % 2 === 0 ? '/v2/web/manifests/v1' : '/b')],
    ['on and on', (count: number) => `/${count}`],
  ])('%s is an error', async (_, location) => {
    const server = await serve((_request, count) => ({
      status: 307,
      headers: { location: location(count) },
    }));
    const fault = await rejection(client().oci.manifest(at(server), 'v1', TYPES));
    expect(fault).toMatchObject({ kind: 'unsound' });
    expect(fault.message).toMatch(/redirects in a circle or too often/);
    expect(server.requests.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['another protocol', 'file:///etc/passwd', /redirects to file:\/\//],
    ['no address', 'http://', /redirects to no address/],
  ])('to %s is an error', async (_, location, message) => {
    const server = await serve(() => ({ status: 302, headers: { location } }));
    expect((await rejection(client().oci.manifest(at(server), 'v1', TYPES))).message).toMatch(message);
  });
});

describe('logging in', () => {
  const challenge = (realm: string) => `Bearer realm="${realm}",service="s",scope="repository:web:pull"`;

  it('stops when the registry refuses the token that it just asked for', async () => {
    const server = await serve(({ url, headers }) => {
      if (url?.startsWith('/token')) return { status: 200, body: '{"token":"t"}' };
      return { status: 401, headers: { 'www-authenticate': challenge(`http://${headers.host}/token`) } };
    });
    const { oci } = client();
    expect(await rejection(oci.manifest(at(server), 'v1', TYPES))).toMatchObject({ kind: 'login' });
    expect(without(server)).toEqual([
      'manifests/v1',
      'GET /token?service=s&scope=repository%3Aweb%3Apull',
      'manifests/v1 Bearer t',
    ]);
    await rejection(oci.manifest(at(server), 'v1', TYPES));
    expect(server.requests.length).toBeLessThanOrEqual(7);
  });

  it('takes the first way that it knows of several, and asks for the scope that the registry names beside its own', async () => {
    const server = await serve(({ url, headers }) => {
      if (url?.startsWith('/token')) return { status: 200, body: '{"access_token":"t"}' };
      if (headers.authorization === 'Bearer t') return ok;
      const offered = `Negotiate, Basic realm="x", Bearer realm="http://${headers.host}/token?a=b",scope="aws"`;
      return { status: 401, headers: { 'www-authenticate': offered } };
    });
    expect((await client().oci.manifest(at(server), 'v1', TYPES)).text).toBe(TEXT);
    expect(server.requests[1]).toBe('GET /token?a=b&scope=repository%3Aweb%3Apull&scope=aws');
  });

  it.each([
    ['in the clear on another machine', 'http://tokens.example/token'],
    ['of no address', 'token'],
    ['of another protocol', 'file:///etc/passwd'],
  ])('asks no token server %s', async (_, realm) => {
    const server = await serve(() => ({ status: 401, headers: { 'www-authenticate': challenge(realm) } }));
    const { oci } = client({ kind: 'password', username: 'u', password: 'p' });
    const fault = await rejection(oci.manifest(at(server), 'v1', TYPES));
    expect(fault).toMatchObject({ kind: 'unsound' });
    expect(fault.message).toMatch(/names a token server that is not asked/);
  });

  it('sends a login to no other host than its token server names', async () => {
    const elsewhere = await serve(() => ({ status: 200, body: '{"token":"t"}' }));
    const server = await serve(({ url, headers }) => {
      if (url?.startsWith('/token'))
        return { status: 302, headers: { location: `http://${elsewhere.host}/token` } };
      if (headers.authorization === 'Bearer t') return ok;
      return { status: 401, headers: { 'www-authenticate': challenge(`http://${headers.host}/token`) } };
    });
    await client({ kind: 'password', username: 'u', password: 'p' }).oci.manifest(at(server), 'v1', TYPES);
    expect(server.requests[1]).toMatch(/account=u Basic dTpw$/);
    expect(elsewhere.requests).toEqual(['GET /token']);
  });

  it('says so where the registry offers no way that is known', async () => {
    const server = await serve(() => ({ status: 401, headers: { 'www-authenticate': 'Negotiate' } }));
    expect(await rejection(client().oci.manifest(at(server), 'v1', TYPES))).toMatchObject({ kind: 'login' });
  });

  it.each(['', '[]', '{}', '{"token":""}', '{"token":"a b"}', '{"token":"a\\r\\nb: c"}', '{"token":1}'])(
    'takes %j for no token',
    async (body) => {
      const server = await serve(({ url, headers }) => {
        if (url?.startsWith('/token')) return { status: 200, body };
        return { status: 401, headers: { 'www-authenticate': challenge(`http://${headers.host}/token`) } };
      });
      const fault = await rejection(client().oci.manifest(at(server), 'v1', TYPES));
      expect(fault.message).toMatch(/answered no token/);
    },
  );

  it('reckons the life of a token from when it was issued', async () => {
    const token = { token: 't', expires_in: 100, issued_at: new Date(NOW - 99_999).toISOString() };
    const server = await serve(({ url, headers }) => {
      if (url?.startsWith('/token')) return { status: 200, body: JSON.stringify(token) };
      if (headers.authorization === 'Bearer t') return ok;
      return { status: 401, headers: { 'www-authenticate': challenge(`http://${headers.host}/token`) } };
    });
    const { oci } = client();
    const asked = () => server.requests.filter((line) => line.includes('/token')).length;
    await oci.manifest(at(server), 'v1', TYPES);
    await oci.manifest(at(server), 'v1', TYPES);
    expect(asked()).toBe(1);
    token.issued_at = new Date(NOW - 100_000).toISOString();
    const later = client().oci;
    await later.manifest(at(server), 'v1', TYPES);
    await later.manifest(at(server), 'v1', TYPES);
    expect(asked()).toBe(3);
  });
});

describe('a list of tags', () => {
  async function tagsOf(server: ScriptedServer): Promise<readonly string[]> {
    const tags: string[] = [];
    for await (const page of client().oci.tags(at(server))) tags.push(...page);
    return tags;
  }

  it.each([
    ['a path', (_host: string) => '</v2/web/tags/list?last=v2&n=2>; rel="next"'],
    ['an address', (host: string) => `<http://${host}/v2/web/tags/list?last=v2&n=2>; rel="next"`],
    ['a query', (_host: string) => '<?last=v2&n=2>; rel=next'],
    [
      'the second link',
      (_host: string) => '<https://x/y>; rel="help", </v2/web/tags/list?last=v2&n=2>; rel="next"',
    ],
  ])('goes on where the header Link says by %s', async (_, link) => {
    const server = await serve(({ url = '', headers }) =>
      url.includes('last=v2')
        ? { status: 200, body: '{"name":"web","tags":["v3"]}' }
        : {
            status: 200,
            headers: { link: link(headers.host ?? '') },
            body: '{"name":"web","tags":["v1","v2"]}',
          },
    );
    expect(await tagsOf(server)).toEqual(['v1', 'v2', 'v3']);
  });

  it('is empty where there is none', async () => {
    const server = await serve(() => ({ status: 200, body: '{"name":"web","tags":null}' }));
    expect(await tagsOf(server)).toEqual([]);
  });

  it('is given up where it goes on for ever, or elsewhere', async () => {
    const endless = await serve((_request, count) => ({
      status: 200,
      headers: { link: `</v2/web/tags/list?last=${count}>; rel="next"` },
      body: '{"tags":["v1"]}',
    }));
    expect((await rejection(tagsOf(endless))).message).toMatch(/lists tags without end/);
    const elsewhere = await serve(() => ({
      status: 200,
      headers: { link: '</v2/other/tags/list>; rel="next"' },
      body: '{"tags":["v1"]}',
    }));
    expect((await rejection(tagsOf(elsewhere))).message).toMatch(/continues the list of tags elsewhere/);
  });

  it.each(['', '[]', '"x"', '{"errors":[]}'])('is none that is %j', async (body) => {
    const server = await serve(() => ({ status: 200, body }));
    expect((await rejection(tagsOf(server))).message).toMatch(/answered no list of tags/);
  });
});

it('asks at most sixteen times at a time', async () => {
  const held: (() => void)[] = [];
  let most = 0;
  const server = createServer((request, response) => {
    const answer = () => response.end(TEXT);
    // The first is alone, because it learns whether a login is wanted.
    if (request.url?.includes('web-0')) answer();
    else held.push(answer);
    most = Math.max(most, held.length);
    const releaseAll = () => {
      for (const release of held.splice(0)) release();
    };
    if (held.length === 16) setTimeout(releaseAll, 200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const registry = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { oci } = client();
  await Promise.all(
    Array.from({ length: 33 }, (_, number) => oci.manifest({ registry, path: `web-${number}` }, 'v1', TYPES)),
  );
  expect(most).toBe(16);
});

it('goes through the proxy of the environment, and around it where NO_PROXY says so', async () => {
  const server = await serve(() => ok);
  const proxy = await serve(() => ({ status: 403, body: 'the proxy says no' }));
  const HTTP_PROXY = `http://${proxy.host}`;
  const read = (environment: NodeJS.ProcessEnv) =>
    client(undefined, environment).oci.download(`http://${server.host}/x`, DIGEST);
  const supported = Number(process.versions.node.split('.')[0]) >= 24;
  if (supported) expect((await rejection(read({ HTTP_PROXY }))).message).toMatch(/the proxy says no/);
  expect(await read({ HTTP_PROXY, NO_PROXY: '127.0.0.1' })).toBe(TEXT);
});
