/** The proxies that the environment names, in the one spelling that every client of this program reads alike. */
import { member } from './json.ts';

/** Of each variable the spelling that curl knows, which clients read before the one in capitals. */
export const PROXY_VARIABLES = ['https_proxy', 'http_proxy', 'no_proxy'] as const;

export interface Proxies {
  /** To stand in the environment instead of both spellings; undefined: neither shall. */
  readonly variables: Readonly<Record<(typeof PROXY_VARIABLES)[number], string | undefined>>;
  /** To be kept out of the log. */
  readonly secrets: readonly string[];
  /** What is not as the environment wants it, a sentence each. */
  readonly warnings: readonly string[];
}

/** What never leaves this machine, however the environment is set: the runner leaves it out as well. */
const LOOPBACK = ['localhost', '*.localhost', '127.0.0.0-127.255.255.255', '::1', '[::1]'];

/**
 * Reads `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, of which the lower case goes before. Node's own agents and the
 * packages that GitHub is asked by read them each in a way of its own:
 *
 * - An address without a scheme is one of http; Node would go past it.
 * - A name in NO_PROXY stands for itself and for what lies below it, written `example.com`, `.example.com` or
 *   `*.example.com`. Node would take the first for itself alone, an older Node the second also for what merely ends in it,
 *   and GitHub's packages know nothing of the third: the first and the third together are read alike by all.
 *
 * @param nodeVersion `24.21.0`
 */
export function readProxies(environment: NodeJS.ProcessEnv, nodeVersion: string): Proxies {
  const read = (['https_proxy', 'http_proxy'] as const).map((name) => {
    const [used = name, text] = written(environment, name);
    return { name, used, text, url: text === undefined ? undefined : proxyUrl(text) };
  });
  const usable = read.filter(({ url }) => url !== undefined);
  const wrong = read.filter(({ text, url }) => text !== undefined && url === undefined);
  const [, exceptions] = written(environment, 'no_proxy');
  const addressOf = (wanted: string) => usable.find(({ name }) => name === wanted)?.url?.href;
  return {
    variables: {
      https_proxy: addressOf('https_proxy'),
      http_proxy: addressOf('http_proxy'),
      no_proxy: usable.length === 0 ? exceptions : exceptionsOf(exceptions ?? '').join(','),
    },
    secrets: usable.flatMap(({ url }) => (url === undefined ? [] : secretsOf(url))),
    warnings: [
      ...wrong.map(
        ({ used }) =>
          `${used} is not used: it is no address such as http://user:password@proxy.example:3128.`,
      ),
      ...(usable.length === 0 || canProxy(nodeVersion) ? [] : [tooOld(usable[0]?.used ?? '', nodeVersion)]),
    ],
  };
}

/** The spelling that counts and what it says; what is empty counts as not written. */
function written(
  environment: NodeJS.ProcessEnv,
  name: string,
): readonly [string | undefined, string | undefined] | readonly [] {
  const used = [name, name.toUpperCase()].find((spelling) => environment[spelling]?.trim());
  return used === undefined ? [] : [used, environment[used]?.trim()];
}

function proxyUrl(text: string): URL | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.username = decodable(url.username);
  url.password = decodable(url.password);
  return url;
}

/** A percent sign that begins no character stands for itself; clients would fail to decode it. */
function decodable(part: string): string {
  try {
    decodeURIComponent(part);
    return part;
  } catch {
    return part.replaceAll('%', '%25');
  }
}

function secretsOf({ username, password }: URL): readonly string[] {
  if (password === '') return [];
  const [user, secret] = [username, password].map(decodeURIComponent);
  return [...new Set([secret ?? '', password, Buffer.from(`${user}:${secret}`).toString('base64')])];
}

function exceptionsOf(text: string): readonly string[] {
  const items = text.toLowerCase().split(/[\s,]+/);
  const all = items.flatMap((item) => {
    const [, name] = /^(?:\*?\.)?([a-z0-9_-]+(?:\.[a-z0-9_-]+)*)$/.exec(item) ?? [];
    return name === undefined ? [item] : [name, `*.${name}`];
  });
  return [...new Set([...all, ...LOOPBACK])].filter((item) => item !== '');
}

/** Since which Node the agents of `node:http` take `proxyEnv` (nodejs.org, "Built-in Proxy Support"). */
function canProxy(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5);
}

function tooOld(variable: string, version: string): string {
  return (
    `${variable} is set, and Node ${version} of this runner knows no proxy: AWS and registries are asked past it. ` +
    'Update the runner to 2.328.0 or newer, which brings Node 24.5.'
  );
}

/** How a proxy said that it does not let a request through: its status; undefined for every other error. */
export function proxyRefusal(error: unknown): number | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const status = REFUSALS.map((words) => words.exec(String(member(cause, 'message')))?.[1]).find(Boolean);
    if (status !== undefined) return Number(status);
  }
  return undefined;
}

/** The words of Node's agents and of the packages tunnel and undici. */
const REFUSALS = [
  /Failed to establish tunnel to [\s\S]*?HTTP\/1\.[01] (\d{3})/,
  /tunneling socket could not be established, statusCode=(\d{3})/,
  /Proxy response \((\d{3})\)/,
];

/** What is wrong, in a sentence without the proxy's address, which may hold a password. */
export function saidByProxy(status: number): string {
  return `The proxy of HTTPS_PROXY or HTTP_PROXY answered ${status}.`;
}

/** What to do about a proxy that refuses. */
export function mendOfProxy(status: number): string {
  if (status === 407) {
    return (
      'Write user and password of the proxy into HTTPS_PROXY, as http://user:password@proxy.example:3128 with ' +
      'everything but letters and digits as %XX.'
    );
  }
  return 'Have the proxy let the host through, or name the host in NO_PROXY if it can be reached without.';
}
