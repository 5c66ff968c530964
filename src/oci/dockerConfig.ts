import { execFile } from 'node:child_process';
import { member, parseJson, textMember } from '../json.ts';

/** What a registry takes for a login. */
export type Login =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** Exchanged for tokens at the token server (OAuth 2.0 of the distribution specification). */
  | { readonly kind: 'identity-token'; readonly token: string };

/** What `docker login` left on this machine. */
export interface Logins {
  /** The login for a registry as references name it, such as `docker.io`; undefined where there is none. */
  of(registry: string): Promise<Login | undefined>;
}

export interface LoginTools {
  /** Answers what `docker-credential-<name> get` prints for a server's name on its standard input. */
  readonly runHelper: (name: string, server: string) => Promise<string>;
  /** Keeps a text out of the log. */
  readonly mask: (secret: string) => void;
  readonly warn: (text: string) => void;
}

/** Where `docker login` keeps what is for Docker Hub. */
const HUB_KEY = 'https://index.docker.io/v1/';
const HUB_NAMES: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/**
 * Reads docker's `config.json`: `auths`, `credHelpers` and `credsStore`. What is malformed is warned of once and taken
 * for no login.
 *
 * @param read gives the text of the file, when a login is first wanted; undefined where there is none
 */
export function readDockerConfig(read: () => string | undefined, tools: LoginTools): Logins {
  let config: Config | undefined;
  const known = new Map<string, Promise<Login | undefined>>();
  return {
    of(registry) {
      config ??= parseConfig(read(), tools);
      const login = known.get(registry) ?? findLogin(config, registry, tools);
      known.set(registry, login);
      return login;
    },
  };
}

interface Config {
  readonly auths: ReadonlyMap<string, unknown>;
  readonly credHelpers: ReadonlyMap<string, unknown>;
  readonly credsStore: unknown;
}

function parseConfig(text: string | undefined, { warn }: LoginTools): Config {
  if (text === undefined) return { auths: new Map(), credHelpers: new Map(), credsStore: undefined };
  const document = parseJson(text);
  if (!isObject(document)) warn('The docker config is not read, because it is no JSON object.');
  return {
    auths: entries(member(document, 'auths')),
    credHelpers: entries(member(document, 'credHelpers')),
    credsStore: member(document, 'credsStore'),
  };
}

async function findLogin(config: Config, registry: string, tools: LoginTools): Promise<Login | undefined> {
  const isHub = HUB_NAMES.includes(registry);
  const isRegistry = (key: string) =>
    hostOf(key) === registry || (isHub && HUB_NAMES.includes(hostOf(key) ?? ''));
  const helper = find(config.credHelpers, isHub ? HUB_KEY : registry, isRegistry) ?? config.credsStore;
  const helped =
    helper === undefined ? undefined : await askHelper(helper, isHub ? HUB_KEY : registry, tools);
  const login =
    helped ?? readEntry(find(config.auths, isHub ? HUB_KEY : registry, isRegistry), registry, tools);
  if (login !== undefined) tools.mask(login.kind === 'password' ? login.password : login.token);
  return login;
}

/** What stands under the key itself, else under another spelling of it. */
function find(
  entriesByKey: ReadonlyMap<string, unknown>,
  key: string,
  isSame: (key: string) => boolean,
): unknown {
  if (entriesByKey.has(key)) return entriesByKey.get(key);
  const [, value] = [...entriesByKey].find(([other]) => isSame(other)) ?? [];
  return value;
}

/** Host and port of a key, which may be a URL. */
function hostOf(key: string): string | undefined {
  return key.replace(/^https?:\/\//, '').split('/')[0];
}

function readEntry(entry: unknown, registry: string, { warn, mask }: LoginTools): Login | undefined {
  const identityToken = textMember(entry, 'identitytoken');
  if (identityToken !== undefined) return { kind: 'identity-token', token: identityToken };
  const auth = textMember(entry, 'auth');
  if (auth === undefined) return passwordOf(textMember(entry, 'username'), textMember(entry, 'password'));
  mask(auth);
  const [, username, password] = /^([^:]+):(.+)$/s.exec(decode(auth)) ?? [];
  const login = passwordOf(username, password);
  if (login === undefined)
    warn(`The login for ${registry} in the docker config is not used: it is malformed.`);
  return login;
}

function passwordOf(username: string | undefined, password: string | undefined): Login | undefined {
  return username === undefined || password === undefined
    ? undefined
    : { kind: 'password', username, password };
}

/** Docker ends what it encodes with NULs, where it does. */
function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString().replace(/\0+$/, '');
}

/** A helper says by this user that its secret is an identity token. */
const TOKEN_USER = '<token>';

async function askHelper(helper: unknown, server: string, tools: LoginTools): Promise<Login | undefined> {
  const warn = (why: string) => tools.warn(`The login for ${server} is not known: ${why}`);
  if (typeof helper !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper)) {
    warn('the docker config names a credential helper by no program name.');
    return undefined;
  }
  try {
    const answer = parseJson(await tools.runHelper(helper, server));
    const [username, secret] = [textMember(answer, 'Username'), textMember(answer, 'Secret')];
    if (username === TOKEN_USER && secret !== undefined) return { kind: 'identity-token', token: secret };
    return passwordOf(username, secret);
  } catch (error) {
    warn(`docker-credential-${helper} failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const HELPER_MILLISECONDS = 30_000;
const NOT_FOUND = /credentials not found/i;

/** Runs credential helpers of the environment's `PATH`. */
export function helperRunner(
  environment: NodeJS.ProcessEnv,
  milliseconds = HELPER_MILLISECONDS,
): LoginTools['runHelper'] {
  return (name, server) =>
    new Promise((resolve, reject) => {
      const options = { env: environment, timeout: milliseconds, maxBuffer: 1024 * 1024 };
      const child = execFile(`docker-credential-${name}`, ['get'], options, (error, stdout) => {
        if (error === null) resolve(stdout);
        // Its standard output may hold a secret; but for this message it says nothing that helps.
        else if (NOT_FOUND.test(stdout)) resolve('{}');
        else reject(new Error(error.killed ? 'it took too long.' : `it ended with ${error.code}.`));
      });
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(server);
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entries(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isObject(value) ? Object.entries(value) : []);
}
