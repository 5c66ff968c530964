/** The client against Debian's docker-registry with a token server before it, and its blobs at a host of their own. */
import type { LookupFunction } from 'node:net';
import { type Image, makeImage, makeIndex, makeLayer, pushTo } from '../../hosts/images.ts';
import { type Registry, type RegistryOptions, startRegistry } from '../../hosts/registry.ts';
import { missingPrograms } from '../../hosts/throwawayHost.ts';
import { startTokenServer, type TokenServer, type TokenServerOptions } from '../../hosts/tokenServer.ts';
import { indexMediaTypes, manifestMediaTypes } from '../../src/images/manifest.ts';
import type { Login } from '../../src/oci/dockerConfig.ts';
import { makeOci, type Oci } from '../../src/oci/oci.ts';
import { rejection } from '../tools.ts';

const HOST = 'registry.example';
const TYPES = [...manifestMediaTypes, ...indexMediaTypes];

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

function canRun(): boolean {
  const missing = missingPrograms();
  if (missing.length === 0) return true;
  const what = `no real registry was read: ${missing.join(', ')} not here`;
  if (process.env.CI !== undefined) throw new Error(what);
  console.warn(`SKIPPED: ${what}`);
  return false;
}

interface Site {
  readonly registry: Registry;
  readonly tokens: TokenServer;
  readonly masked: readonly string[];
  /** A new client with a login, or without one. */
  client(login?: Login): Oci;
  /** Pushes an index of one image. */
  push(path: string, tag: string): Promise<{ image: Image; digest: string }>;
}

async function openSite(
  tokenOptions: Partial<TokenServerOptions> = {},
  options: Partial<RegistryOptions> = {},
): Promise<Site> {
  const tokens = await startTokenServer({ host: 'tokens.example', ...tokenOptions });
  closers.push(() => tokens.close());
  const registry = await startRegistry({ hosts: [HOST], tokens, redirectBlobs: true, ...options });
  closers.push(() => registry.close());
  const addresses: Record<string, string> = { ...registry.hostsEntries, [tokens.host]: tokens.address };
  const masked: string[] = [];
  return {
    registry,
    tokens,
    masked,
    client: (login) =>
      makeOci({
        environment: {},
        clock: { now: Date.now, sleep: () => Promise.resolve() },
        random: () => 0,
        authorities: registry.caCertificate,
        lookup: lookupIn(addresses),
        logins: { of: async () => login },
        mask: (secret) => masked.push(secret),
      }),
    async push(path, tag) {
      const layer = await makeLayer({ files: [{ path: 'hello', content: path }] });
      const image = makeImage({ layers: [layer], labels: { path, tag } });
      const index = makeIndex([image]);
      await pushTo(registry, path, index, [tag]);
      registry.forgetRequests();
      return { image, digest: index.digest };
    },
  };
}

function lookupIn(addresses: Readonly<Record<string, string>>): LookupFunction {
  return (host, { all }, found) => {
    const address = addresses[host];
    if (address === undefined) found(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }), '');
    else if (all) found(null, [{ address, family: 4 }]);
    else found(null, address, 4);
  };
}

function at(path: string) {
  return { registry: HOST, path };
}

(canRun() ? describe : describe.skip)('a registry with a token server before it', () => {
  it('gives manifests by tag and by digest to everybody, with one token for each repository', async () => {
    const site = await openSite();
    const { digest, image } = await site.push('team/web', 'v1');
    await site.push('team/api', 'v1');
    const oci = site.client();
    const index = await oci.manifest(at('team/web'), 'v1', TYPES);
    expect(index.digest).toBe(digest);
    expect(JSON.parse(index.text).manifests[0].digest).toBe(image.digest);
    expect((await oci.manifest(at('team/web'), image.digest, TYPES)).text).toBe(image.text);
    await oci.manifest(at('team/api'), 'v1', TYPES);
    expect(site.tokens.requests()).toEqual([
      'GET anonymous repository:team/web:pull 200',
      'GET anonymous repository:team/api:pull 200',
    ]);
    // Only the very first request has to learn that a token is wanted.
    expect(site.registry.requests().map((line) => line.slice(-3))).toEqual(['401', '200', '200', '200']);
    expect(oci.usedLogin(at('team/web'))).toBe(false);
    expect(site.masked).toEqual([]);
  });

  it('learns the way once, however many repositories are asked for at the same time', async () => {
    const site = await openSite();
    const paths = Array.from({ length: 30 }, (_, number) => `team/service-${number}`);
    for (const path of paths) await site.push(path, 'v1');
    const oci = site.client();
    await Promise.all(paths.map((path) => oci.manifest(at(path), 'v1', TYPES)));
    expect(site.registry.requests().filter((line) => line.endsWith('401'))).toHaveLength(1);
    expect(site.tokens.requests()).toHaveLength(30);
  });

  it('reads configurations from the host that it redirects to, which refuses any authorization', async () => {
    const site = await openSite();
    const { image } = await site.push('web', 'v1');
    expect(await site.client().blob(at('web'), image.configDigest)).toBe(image.config);
    expect(site.registry.requests()).toEqual([
      expect.stringMatching(/blobs\/\S+ 401$/),
      expect.stringMatching(/blobs\/\S+ 307$/),
      `GET blobs/${image.configDigest} 200`,
    ]);
  });

  it('uses a login where there is one, tells so, and masks the token', async () => {
    const site = await openSite({ users: { ada: 'pass:word' }, isPublic: () => false });
    await site.push('private/web', 'v1');
    const oci = site.client({ kind: 'password', username: 'ada', password: 'pass:word' });
    await oci.manifest(at('private/web'), 'v1', TYPES);
    expect(site.tokens.requests()).toEqual(['GET ada repository:private/web:pull 200']);
    expect(oci.usedLogin(at('private/web'))).toBe(true);
    expect(oci.usedLogin(at('other'))).toBe(false);
    expect(site.masked).toHaveLength(1);
  });

  it('tells whether those without a login could have read it', async () => {
    const site = await openSite({ users: { ada: 'secret' }, isPublic: (path) => path === 'public' });
    const oci = site.client({ kind: 'password', username: 'ada', password: 'secret' });
    for (const path of ['public', 'private']) {
      const { digest } = await site.push(path, 'v1');
      await oci.manifest(at(path), 'v1', TYPES);
      expect(oci.usedLogin(at(path))).toBe(true);
      expect(await oci.needsLogin(at(path), digest, TYPES)).toBe(path === 'private');
    }
    expect(site.registry.requests().filter((line) => line.startsWith('HEAD'))).toEqual([
      expect.stringMatching(/^HEAD \/v2\/private\/.* 401$/),
    ]);
  });

  it('exchanges an identity token for tokens', async () => {
    const site = await openSite({ identityTokens: { 'refresh-me': 'ada' }, isPublic: () => false });
    await site.push('private/web', 'v1');
    const oci = site.client({ kind: 'identity-token', token: 'refresh-me' });
    await oci.manifest(at('private/web'), 'v1', TYPES);
    expect(site.tokens.requests()).toEqual(['POST ada repository:private/web:pull 200']);
    expect(oci.usedLogin(at('private/web'))).toBe(true);
  });

  it('says that a login is wanted for what is not for everybody, after one token', async () => {
    const site = await openSite({ isPublic: () => false });
    await site.push('private/web', 'v1');
    const fault = await rejection(site.client().manifest(at('private/web'), 'v1', TYPES));
    expect(fault).toMatchObject({ name: 'OciFault', kind: 'login' });
    expect(fault.message).toMatch(/registry\.example answered 401: authentication required/);
    expect(site.tokens.requests()).toHaveLength(1);
  });

  it("gives the token server's words where it refuses the login", async () => {
    const site = await openSite({ users: { ada: 'right' } });
    await site.push('web', 'v1');
    const oci = site.client({ kind: 'password', username: 'ada', password: 'wrong' });
    const fault = await rejection(oci.manifest(at('web'), 'v1', TYPES));
    expect(fault).toMatchObject({ kind: 'login' });
    expect(fault.message).toMatch(/tokens\.example answered 401: incorrect username or password/);
  });

  it('gets a new token before the old one ends', async () => {
    const site = await openSite({ toldSeconds: 0 });
    await site.push('web', 'v1');
    const oci = site.client();
    await oci.manifest(at('web'), 'v1', TYPES);
    await oci.manifest(at('web'), 'v1', TYPES);
    expect(site.tokens.requests()).toHaveLength(2);
    expect(site.registry.requests().filter((line) => line.endsWith('401'))).toHaveLength(1);
  });

  it('meets the refusal of a token that ended early with one new token', async () => {
    // Tokens end on whole seconds: one of a second may be over before the requests that wait for it.
    const site = await openSite({ seconds: 3, toldSeconds: 300 });
    await site.push('web', 'v1');
    const oci = site.client();
    await oci.manifest(at('web'), 'v1', TYPES);
    await new Promise((resolve) => setTimeout(resolve, 4500));
    await Promise.all(Array.from({ length: 5 }, () => oci.manifest(at('web'), 'v1', TYPES)));
    expect(site.tokens.requests()).toHaveLength(2);
  });

  it('lists tags', async () => {
    const site = await openSite();
    for (const tag of ['v1', 'v2', 'v3']) await site.push('web', tag);
    const tags: string[] = [];
    for await (const page of site.client().tags(at('web'))) tags.push(...page);
    expect(tags.sort()).toEqual(['v1', 'v2', 'v3']);
  });

  it('tells what is not there from what cannot be read', async () => {
    const site = await openSite();
    await site.push('web', 'v1');
    const oci = site.client();
    expect(await rejection(oci.manifest(at('web'), 'v2', TYPES))).toMatchObject({ kind: 'absent' });
    expect(await rejection(oci.manifest(at('none'), 'v1', TYPES))).toMatchObject({ kind: 'absent' });
    await site.registry.stop();
    expect(await rejection(oci.manifest(at('web'), 'v1', TYPES))).toMatchObject({ kind: 'unreachable' });
  });

  it('reads a registry that lets everybody in, and one that wants a password each time', async () => {
    const open = await startRegistry({ hosts: [HOST] });
    closers.push(() => open.close());
    const closed = await startRegistry({ hosts: ['closed.example'], password: 'secret' });
    closers.push(() => closed.close());
    const layer = await makeLayer({ files: [{ path: 'hello', content: 'x' }] });
    const image = makeImage({ layers: [layer] });
    for (const registry of [open, closed]) await pushTo(registry, 'web', image, ['v1']);
    const client = (login: Login | undefined) =>
      makeOci({
        environment: {},
        clock: { now: Date.now, sleep: () => Promise.resolve() },
        random: () => 0,
        authorities: open.caCertificate,
        lookup: lookupIn({ ...open.hostsEntries, ...closed.hostsEntries }),
        logins: { of: async () => login },
        mask: () => undefined,
      });
    const oci = client({ kind: 'password', username: 'AWS', password: 'secret' });
    for (const registry of [HOST, 'closed.example']) {
      expect((await oci.manifest({ registry, path: 'web' }, 'v1', TYPES)).digest).toBe(image.digest);
    }
    expect(oci.usedLogin({ registry: HOST, path: 'web' })).toBe(false);
    expect(oci.usedLogin({ registry: 'closed.example', path: 'web' })).toBe(true);
    const fault = await rejection(
      client(undefined).manifest({ registry: 'closed.example', path: 'web' }, 'v1', TYPES),
    );
    expect(fault).toMatchObject({ kind: 'login' });
  });
});
