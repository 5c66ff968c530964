/** Images of registries other than ECR, through `dist/`, from Debian's docker-registry with a token server before it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Image, makeImage, makeIndex, makeLayer, OWN_PLATFORM, pushTo } from '../../hosts/images.ts';
import { type Registry, startRegistry } from '../../hosts/registry.ts';
import { startTokenServer, type TokenServer, type TokenServerOptions } from '../../hosts/tokenServer.ts';
import type { Finding } from '../../src/preflight/finding.ts';
import { hostsAvailable } from '../pullComponent/node.ts';
import { callsOf, errorOf, HOST, lockOf, openScene, push, run, runGreen, type Scene } from './world.ts';

jest.setTimeout(60_000);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Site {
  readonly registry: Registry;
  readonly tokens: TokenServer;
  readonly scene: Scene;
  /** For the step: whom to trust, and where docker's config lies. */
  environment(config?: object): Record<string, string>;
  push(path: string, tags: readonly string[], mediaTypes?: 'docker' | 'oci'): Promise<Image>;
}

async function openSite(options: Partial<TokenServerOptions> = {}): Promise<Site> {
  const tokens = await startTokenServer(options);
  closers.push(() => tokens.close());
  const registry = await startRegistry({ hosts: ['registry.example'], tokens });
  closers.push(() => registry.close());
  const folder = mkdtempSync(join(tmpdir(), 'registries-'));
  closers.push(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'authority.pem'), registry.caCertificate);
  return {
    registry,
    tokens,
    scene: await openScene({ system: OWN_PLATFORM.architecture === 'arm64' ? 'linuxArm' : 'linux' }),
    environment(config) {
      if (config !== undefined) writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
      return { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'), DOCKER_CONFIG: folder };
    },
    async push(path, tags, mediaTypes = 'docker') {
      const layer = await makeLayer({ files: [{ path: 'hello', content: path }] });
      const image = makeImage({ layers: [layer], labels: { path }, mediaTypes });
      await pushTo(registry, path, makeIndex([image]), tags);
      return image;
    },
  };
}

const login = (username: string, password: string) => ({
  auth: Buffer.from(`${username}:${password}`).toString('base64'),
});

(hostsAvailable() ? describe : describe.skip)('images of other registries', () => {
  it('are baked beside those of ECR, and a second run finds nothing to do', async () => {
    const { registry, scene, environment, push: pushImage } = await openSite();
    const image = await pushImage('team/web', ['v1', 'v2']);
    push(scene, 'api', 'v1');
    const inputs = { images: `${registry.address}/team/web:v*\napi:v1` };
    const result = await runGreen(scene, inputs, environment());
    expect(lockOf(result).images).toEqual([
      expect.objectContaining({ repository: `${HOST}/api`, tags: ['v1'] }),
      expect.objectContaining({
        repository: `${registry.address}/team/web`,
        tags: ['v1', 'v2'],
        platformDigest: image.digest,
        compressedBytes: JSON.parse(image.text).config.size + image.layers[0]?.size,
      }),
    ]);
    expect(result.outputs.changed).toBe('true');
    const again = await runGreen(scene, inputs, environment());
    expect(again.outputs.decision).toBe('unchanged');
    await pushImage('team/web', ['v3']);
    const moved = await runGreen(scene, inputs, environment());
    expect(moved.outputs.decision).toBe('bake');
  });

  it('are read with the login that docker left, which no log shows', async () => {
    const site = await openSite({ users: { ada: 'a-secret' }, isPublic: () => false });
    const { registry, tokens, scene, environment } = site;
    await site.push('private/web', ['v1']);
    const config = { auths: { [registry.address]: login('ada', 'a-secret') } };
    const result = await runGreen(
      scene,
      // The build instance would be refused.
      { images: `${registry.address}/private/web:v1`, preflight: 'warn' },
      environment(config),
    );
    expect(lockOf(result).images).toHaveLength(1);
    // Without a login only preflight asks, whether those who pull need one.
    const asked = ['ada', 'anonymous'].map((user) => `GET ${user} repository:private/web:pull 200`);
    expect(new Set(tokens.requests())).toEqual(new Set(asked));
    const lines = result.stdout.split('\n');
    expect(lines.filter((line) => line.includes('a-secret'))).toEqual(['::add-mask::a-secret']);
    expect(result.summary + JSON.stringify(result.outputs) + result.stderr).not.toContain('a-secret');
  });

  it.each([
    ['not everybody may read', 'docker', false, ['registry-login']],
    ['everybody may read', 'docker', true, []],
    ['not everybody may read', 'oci', false, ['registry-login']],
    ['everybody may read', 'oci', true, []],
  ] as const)(
    'that %s, of %s, need the login that only the runner has, or not',
    async (_, mediaTypes, isPublic, codes) => {
      const site = await openSite({ users: { ada: 'a-secret' }, isPublic: () => isPublic });
      const { address } = site.registry;
      await site.push('team/web', ['v1'], mediaTypes);
      const environment = site.environment({ auths: { [address]: login('ada', 'a-secret') } });
      const inputs = { mode: 'plan', images: `${address}/team/web:v1` };
      const { outputs, exitCode } = await run(site.scene, inputs, environment);
      expect(exitCode).toBe(isPublic ? 0 : 1);
      const findings: readonly Finding[] = JSON.parse(outputs.findings ?? '[]');
      expect(findings.map(({ code }) => code)).toEqual(codes);
      expect(findings.flatMap(({ evidence }) => evidence)).toEqual(codes.map(() => `${address}/team/web:v1`));
    },
  );

  it('are read without a login where docker left none for the registry', async () => {
    const site = await openSite();
    await site.push('web', ['v1']);
    const config = { auths: { 'other.example': login('ada', 'a-secret') } };
    const images = `${site.registry.address}/web:v1`;
    const result = await runGreen(site.scene, { images }, site.environment(config));
    expect(site.tokens.requests()).toContain('GET anonymous repository:web:pull 200');
    expect(result.stdout).not.toContain('a-secret');
  });

  it('that cannot be read are named with their lines, what the registry says and the way out', async () => {
    const site = await openSite({ isPublic: (repository) => repository === 'web' });
    const { address } = site.registry;
    await site.push('web', ['v1.0']);
    await site.push('private/web', ['v1']);
    const images = [
      `${address}/private/web:v1`,
      `${address}/web:v1.1`,
      `${address}/web:v1.0`,
      'nope:v1',
      'registry.invalid/web:v1',
    ];
    const result = await run(site.scene, { images: images.join('\n') }, site.environment());
    expect(result.exitCode).toBe(1);
    const message = errorOf(result);
    expect(message).toMatch(/^4 things need mending/);
    expect(message).toContain(`line 1: ${address}/private/web could not be read. ${address} answered 401`);
    expect(message).toContain(`docker/login-action and "registry: ${address}"`);
    expect(message).toContain(
      `line 2: ${address}/web has no image with a tag v1.1.\nThe nearest tags there: v1.0.`,
    );
    expect(message).toMatch(/line 4: the repository nope does not exist/);
    expect(message).toMatch(
      /line 5: registry\.invalid\/web could not be read\. registry\.invalid could not be reached/,
    );
    expect(callsOf(site.scene, 'CreateComponent')).toEqual([]);
  });

  it('whose docker config is malformed are read without a login after a warning', async () => {
    const site = await openSite();
    await site.push('web', ['v1']);
    const environment = site.environment();
    writeFileSync(join(environment.DOCKER_CONFIG ?? '', 'config.json'), '{"auths": {');
    const result = await runGreen(site.scene, { images: `${site.registry.address}/web:v1` }, environment);
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: 'The docker config is not read, because it is no JSON object.' },
    ]);
  });
});
