import fc from 'fast-check';
import { mendOfProxy, proxyRefusal, readProxies, saidByProxy } from '../src/proxies.ts';

const NODE = '24.21.0';
const NONE = { https_proxy: undefined, http_proxy: undefined, no_proxy: undefined };
const read = (environment: NodeJS.ProcessEnv, version = NODE) => readProxies(environment, version);
const exceptionsOf = (NO_PROXY: string) =>
  read({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY }).variables.no_proxy?.split(',') ?? [];

describe('the proxies of the environment', () => {
  it('are none where it names none, and what it excepts stays as it is', () => {
    expect(read({})).toEqual({ variables: NONE, secrets: [], warnings: [] });
    expect(read({ HTTPS_PROXY: ' ', no_proxy: '*.x' }).variables).toEqual({ ...NONE, no_proxy: '*.x' });
    expect(read({}, '20.0.0').warnings).toEqual([]);
  });

  it('are read in lower case first, and in capitals where that is empty', () => {
    const both = { https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' };
    expect(read(both).variables.https_proxy).toBe('http://lower:1/');
    expect(read({ ...both, https_proxy: '' }).variables.https_proxy).toBe('http://upper:2/');
  });

  it('are each for its own: what is asked by https has no other proxy', () => {
    const { variables } = read({ HTTP_PROXY: 'http://plain:1' });
    expect([variables.http_proxy, variables.https_proxy]).toEqual(['http://plain:1/', undefined]);
  });

  it.each([
    ['proxy.example:3128', 'http://proxy.example:3128/'],
    ['HTTP://Proxy.Example:3128', 'http://proxy.example:3128/'],
    ['https://proxy.example', 'https://proxy.example/'],
    ['ada:secret@proxy.example:3128', 'http://ada:secret@proxy.example:3128/'],
    ['[::1]:3128', 'http://[::1]:3128/'],
  ])('may be written as %s', (HTTPS_PROXY, address) => {
    expect(read({ HTTPS_PROXY }).variables.https_proxy).toBe(address);
  });

  it.each(['socks5://proxy.example:1080', 'http://', 'not an address', 'http://proxy:port'])(
    'are warned of and not used where they are %s',
    (HTTPS_PROXY) => {
      const { variables, warnings } = read({ HTTPS_PROXY });
      expect(variables).toEqual(NONE);
      expect(warnings).toEqual([
        'HTTPS_PROXY is not used: it is no address such as http://user:password@proxy.example:3128.',
      ]);
    },
  );

  it('have passwords, whose every form is a secret, and no warning holds one', () => {
    const { secrets } = read({ HTTPS_PROXY: 'http://ada:p%40ss@proxy:3128' });
    expect(secrets).toEqual(['p@ss', 'p%40ss', Buffer.from('ada:p@ss').toString('base64')]);
    const printable = fc.string({ minLength: 8 }).map((text) => `secret${text}`);
    fc.assert(
      fc.property(printable, fc.constantFrom('http', 'socks5'), (password, scheme) => {
        const proxies = read(
          { HTTPS_PROXY: `${scheme}://ada:${encodeURIComponent(password)}@p:1` },
          '24.4.0',
        );
        expect(proxies.warnings.join()).not.toContain('secret');
        if (scheme === 'http') expect(proxies.secrets).toContain(password);
      }),
    );
  });

  it('can be decoded by every client, whatever user and password are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w%!~]{1,12}$/), (text) => {
        const url = new URL(
          read({ HTTPS_PROXY: `http://${text}:${text}@proxy:1` }).variables.https_proxy ?? '',
        );
        expect(() => [url.username, url.password].map(decodeURIComponent)).not.toThrow();
      }),
    );
  });

  it.each(['24.4.1', '20.20.2', '22.21.0'])('are warned of where Node %s knows none', (version) => {
    const { warnings } = read({ https_proxy: 'http://proxy:3128' }, version);
    expect(warnings).toEqual([expect.stringMatching(/^https_proxy is set.*Update the runner to 2\.328\.0/)]);
  });

  it.each(['24.5.0', '24.21.0', '25.0.0', '26.1.0'])('are used by Node %s', (version) => {
    expect(read({ HTTPS_PROXY: 'http://proxy:3128' }, version).warnings).toEqual([]);
  });
});

describe('what NO_PROXY excepts', () => {
  it.each(['example.com', '.example.com', '*.example.com', 'Example.COM'])(
    'is a name and all below it, written %s',
    (item) => {
      expect(exceptionsOf(`one.test, ${item}\tother.test`)).toEqual(
        expect.arrayContaining(['example.com', '*.example.com', 'one.test', 'other.test']),
      );
    },
  );

  it('is anything else as it is written', () => {
    const items = ['*', 'host.test:8443', '10.0.0.1-10.0.0.9', '[fd00::1]'];
    expect(exceptionsOf(items.join())).toEqual(expect.arrayContaining(items));
  });

  it('is this machine, always', () => {
    expect(exceptionsOf('')).toEqual(
      expect.arrayContaining(['localhost', '*.localhost', '127.0.0.0-127.255.255.255', '[::1]']),
    );
  });
});

describe('a refusal of a proxy', () => {
  it.each([
    [
      'Failed to establish tunnel to a:443 via http://ada:secret@p:1: HTTP/1.1 407 Proxy Authentication Required',
      407,
    ],
    ['Failed to establish tunnel to a:443 via http://p:1/: HTTP/1.0 503 Service Unavailable', 503],
    ['tunneling socket could not be established, statusCode=403', 403],
    ['Proxy response (407) !== 200 when HTTP Tunneling', 407],
  ])('is known by "%s"', (words, status) => {
    expect(proxyRefusal(new Error(words))).toBe(status);
    expect(proxyRefusal(new Error('fetch failed', { cause: new TypeError(words) }))).toBe(status);
    expect(saidByProxy(status) + mendOfProxy(status)).not.toContain('secret');
  });

  it('is no other error', () => {
    const others = [
      new Error('connect ECONNREFUSED 127.0.0.1:3128'),
      new Error(),
      'text',
      undefined,
      { message: 7 },
    ];
    expect(others.map(proxyRefusal)).toEqual(others.map(() => undefined));
  });
});
