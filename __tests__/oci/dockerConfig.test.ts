import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { helperRunner, type Login, type Logins, readDockerConfig } from '../../src/oci/dockerConfig.ts';
import { rejection } from '../tools.ts';

interface Read extends Logins {
  readonly masked: readonly string[];
  readonly warnings: readonly string[];
  /** Helper and server of each call. */
  readonly helped: readonly string[];
}

const noHelp = async (): Promise<string> => '{}';

function read(config: unknown, help: (name: string, server: string) => Promise<string> = noHelp): Read {
  const masked: string[] = [];
  const warnings: string[] = [];
  const helped: string[] = [];
  const text = config === undefined || typeof config === 'string' ? config : JSON.stringify(config);
  const logins = readDockerConfig(() => text, {
    runHelper: (name, server) => {
      helped.push(`${name} ${server}`);
      return help(name, server);
    },
    mask: (secret) => masked.push(secret),
    warn: (warning) => warnings.push(warning),
  });
  return { ...logins, masked, warnings, helped };
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function password(username: string, secret: string): Login {
  return { kind: 'password', username, password: secret };
}

describe('the docker config', () => {
  it.each([
    ['ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/v1/', 'ghcr.io'],
    ['http://localhost:5000', 'localhost:5000'],
    ['registry.example:8443', 'registry.example:8443'],
    ['https://index.docker.io/v1/', 'docker.io'],
    ['index.docker.io', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
  ])('has under %s the login for %s, and its secrets are masked', async (key, registry) => {
    const config = read({
      auths: { 'other.example': { auth: base64('x:y') }, [key]: { auth: base64('ada:pass:word') } },
    });
    expect(await config.of(registry)).toEqual(password('ada', 'pass:word'));
    expect([...config.masked].sort()).toEqual([base64('ada:pass:word'), 'pass:word'].sort());
    expect(config.warnings).toEqual([]);
  });

  it.each([
    ['ghcr.io', 'ghcr.io.example'],
    ['ghcr.io', 'ghcr.io:443'],
    ['evil.example/ghcr.io', 'ghcr.io'],
    ['docker.io', 'ghcr.io'],
    ['localhost', 'localhost:5000'],
  ])('has under %s nothing for %s', async (key, registry) => {
    expect(await read({ auths: { [key]: { auth: base64('ada:secret') } } }).of(registry)).toBeUndefined();
  });

  it('prefers the key itself to another spelling of it', async () => {
    const auths = {
      'docker.io': { auth: base64('short:a') },
      'https://index.docker.io/v1/': { auth: base64('long:b') },
      'https://ghcr.io': { auth: base64('long:c') },
      'ghcr.io': { auth: base64('short:d') },
    };
    const config = read({ auths });
    expect(await config.of('docker.io')).toEqual(password('long', 'b'));
    expect(await config.of('ghcr.io')).toEqual(password('short', 'd'));
  });

  it('may hold a user and a password in the clear, and an identity token, which comes first', async () => {
    const auths = {
      'a.example': { username: 'ada', password: 'secret' },
      'b.example': { auth: base64('<token>:'), identitytoken: 'refresh-me' },
    };
    const config = read({ auths });
    expect(await config.of('a.example')).toEqual(password('ada', 'secret'));
    expect(await config.of('b.example')).toEqual({ kind: 'identity-token', token: 'refresh-me' });
    expect(config.masked).toEqual(['secret', 'refresh-me']);
  });

  it('gives a login without the NULs that docker ends it with', async () => {
    const config = read({ auths: { 'a.example': { auth: base64('ada:secret\0\0') } } });
    expect(await config.of('a.example')).toEqual(password('ada', 'secret'));
  });

  it.each([
    ['nothing', undefined],
    ['no logins', {}],
    ['an empty entry, as a helper leaves', { auths: { 'ghcr.io': {} } }],
    ['other things', { auths: null, credHelpers: 3, HttpHeaders: {} }],
  ])('may hold %s', async (_, text) => {
    const config = read(text);
    expect(await config.of('ghcr.io')).toBeUndefined();
    expect(config.warnings).toEqual([]);
  });

  it.each(['', '{', '[]', '"x"', 'null', '{"auths":'])(
    'that is %j is warned of once, and only when it is needed',
    async (text) => {
      const config = read(text);
      expect(config.warnings).toEqual([]);
      expect(await config.of('ghcr.io')).toBeUndefined();
      expect(await config.of('quay.io')).toBeUndefined();
      expect(config.warnings).toEqual(['The docker config is not read, because it is no JSON object.']);
    },
  );

  it.each([base64('no colon'), base64(':no user'), base64(''), '%%%'])(
    'warns of the malformed login %j',
    async (auth) => {
      const config = read({ auths: { 'ghcr.io': { auth } } });
      expect(await config.of('ghcr.io')).toBeUndefined();
      expect(await config.of('ghcr.io')).toBeUndefined();
      expect(config.warnings).toHaveLength(auth === '' ? 0 : 1);
      expect(config.warnings.join()).not.toContain('no colon');
    },
  );

  it('is not fooled by the names that every object has', async () => {
    const config = read('{"auths":{"__proto__":{"auth":"YTpi"}},"credHelpers":{"constructor":"x"}}');
    expect(await config.of('toString')).toBeUndefined();
    expect(config.helped).toEqual([]);
  });
});

describe('a credential helper', () => {
  it('is asked for its registry alone, once, before what the file holds', async () => {
    const secret = JSON.stringify({ ServerURL: 'x', Username: 'AWS', Secret: 'from-helper' });
    const config = read(
      {
        credHelpers: { 'public.ecr.aws': 'ecr-login' },
        auths: { 'public.ecr.aws': { auth: base64('a:b') }, 'ghcr.io': { auth: base64('c:d') } },
      },
      async () => secret,
    );
    expect(await config.of('public.ecr.aws')).toEqual(password('AWS', 'from-helper'));
    await config.of('public.ecr.aws');
    expect(await config.of('ghcr.io')).toEqual(password('c', 'd'));
    expect(config.helped).toEqual(['ecr-login public.ecr.aws']);
    expect(config.masked).toContain('from-helper');
  });

  it('of all registries is asked by the name that docker login used, and what it lacks may be in the file', async () => {
    const config = read({ credsStore: 'desktop', auths: { 'quay.io': { auth: base64('c:d') } } });
    expect(await config.of('docker.io')).toBeUndefined();
    expect(await config.of('quay.io')).toEqual(password('c', 'd'));
    expect(config.helped).toEqual(['desktop https://index.docker.io/v1/', 'desktop quay.io']);
  });

  it('may give an identity token', async () => {
    const config = read({ credsStore: 's' }, async () => '{"Username":"<token>","Secret":"refresh-me"}');
    expect(await config.of('a.azurecr.io')).toEqual({ kind: 'identity-token', token: 'refresh-me' });
  });

  it('that fails is warned of without what it printed', async () => {
    const config = read({ credsStore: 's' }, () => Promise.reject(new Error('it ended with 1.')));
    expect(await config.of('ghcr.io')).toBeUndefined();
    expect(config.warnings).toEqual([
      'The login for ghcr.io is not known: docker-credential-s failed: it ended with 1.',
    ]);
  });

  it.each(['../x', 'a b', 'a;b', '', '-x', 3])('is not run by the name %j', async (name) => {
    const config = read({ credHelpers: { 'ghcr.io': name } });
    expect(await config.of('ghcr.io')).toBeUndefined();
    expect(config.helped).toEqual([]);
    expect(config.warnings).toHaveLength(1);
  });
});

describe('helperRunner', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'helpers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const install = (name: string, script: string) =>
    writeFileSync(join(folder, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const runner = (milliseconds?: number) =>
    helperRunner({ PATH: `${folder}${delimiter}${process.env.PATH}` }, milliseconds);

  it('runs the program with the server on its standard input', async () => {
    install('echo', 'printf \'{"Username":"%s","Secret":"%s"}\' "$1" "$(cat)"');
    expect(await runner()('echo', 'ghcr.io')).toBe('{"Username":"get","Secret":"ghcr.io"}');
  });

  it('takes for no login what the protocol says for it', async () => {
    install('none', 'echo "credentials not found in native keychain"; exit 1');
    expect(await runner()('none', 'ghcr.io')).toBe('{}');
  });

  it('says how it ended, and nothing that it printed', async () => {
    install('bad', 'echo secret; echo secret >&2; exit 3');
    expect((await rejection(runner()('bad', 'ghcr.io'))).message).toBe('it ended with 3.');
    expect((await rejection(runner()('absent', 'ghcr.io'))).message).toBe('it ended with ENOENT.');
  });

  it('gives a program up that does not end', async () => {
    install('slow', 'exec sleep 60');
    expect((await rejection(runner(100)('slow', 'ghcr.io'))).message).toBe('it took too long.');
  });
});
