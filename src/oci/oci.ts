import { makeGate } from '../gate.ts';
import { member, parseJson } from '../json.ts';
import { type AuthorizedReads, authorizedReads, isLoopback, type LoginSettings } from './authorization.ts';
import { digestOf, download, MOST_BYTES, verified } from './content.ts';
import { OciFault } from './fault.ts';
import { type Answer, type HttpSettings, makeSend, type Send } from './http.ts';

/** A repository of a registry that speaks the OCI distribution specification. */
export interface OciRepository {
  /** Host, with or without a port, as references name it: `docker.io`, `localhost:5000`. */
  readonly registry: string;
  /** `library/nginx` */
  readonly path: string;
}

export interface OciManifest {
  /** Of the text. */
  readonly digest: string;
  readonly text: string;
}

/** Reads of registries over HTTP. Every method throws an {@link OciFault}. */
export interface Oci {
  /**
   * A manifest or an index of one of the media types, at most 4 MiB, whose digest was checked.
   *
   * @param reference tag or digest
   */
  manifest(repository: OciRepository, reference: string, mediaTypes: readonly string[]): Promise<OciManifest>;
  /** The text of a blob of at most 4 MiB, whose digest was checked. */
  blob(repository: OciRepository, digest: string): Promise<string>;
  /** All tags, page by page. */
  tags(repository: OciRepository): AsyncGenerator<readonly string[]>;
  /** The content behind an address that needs no login, such as one that ECR signed; at most 4 MiB. */
  download(url: string, digest: string): Promise<string>;
  /** Whether a login of this machine was used for what was read of the repository. */
  usedLogin(repository: OciRepository): boolean;
  /** Whether a manifest is refused to those without a login; asked by HEAD, which registries do not count as a pull. */
  needsLogin(repository: OciRepository, digest: string, mediaTypes: readonly string[]): Promise<boolean>;
}

interface OpenRegistry {
  readonly base: Promise<URL>;
  readonly reads: AuthorizedReads;
  readonly anonymousReads: AuthorizedReads;
}

/** Requests to one host at a time. */
const MOST_AT_ONCE = 16;
const TAGS_A_PAGE = 1000;
const MOST_PAGES = 200;

export function makeOci(settings: HttpSettings & LoginSettings): Oci {
  const send = makeSend(settings);
  const sendGated = gated(send);
  const registries = new Map<string, OpenRegistry>();
  /** By name with digest: registries count what they give. */
  const manifests = new Map<string, string>();
  const anonymous = { ...settings, logins: { of: async () => undefined } };

  function registryOf(name: string) {
    const known = registries.get(name);
    if (known !== undefined) return known;
    const made = {
      base: baseOf(name, send),
      reads: authorizedReads(name, sendGated, settings),
      anonymousReads: authorizedReads(name, sendGated, anonymous),
    };
    made.base.catch(() => registries.delete(name));
    registries.set(name, made);
    return made;
  }

  async function get({ registry, path }: OciRepository, rest: string, accept = 'application/json') {
    const { base, reads } = registryOf(registry);
    const url = new URL(`/v2/${path}/${rest}`, await base);
    return reads.get(path, { method: 'GET', url, headers: { accept }, mostBytes: MOST_BYTES });
  }

  return {
    async manifest(repository, reference, mediaTypes) {
      const { registry, path } = repository;
      const known = manifests.get(`${registry}/${path}@${reference}`);
      if (known !== undefined) return { digest: reference, text: known };
      const answer = await get(repository, `manifests/${reference}`, mediaTypes.join(', '));
      const digest = reference.includes(':') ? reference : digestOfAnswer(answer);
      const text = verified(answer, digest).toString();
      manifests.set(`${registry}/${path}@${digest}`, text);
      return { digest, text };
    },

    async blob(repository, digest) {
      return verified(await get(repository, `blobs/${digest}`, '*/*'), digest).toString();
    },

    async *tags(repository) {
      let rest: string | undefined = `tags/list?n=${TAGS_A_PAGE}`;
      for (let pages = 0; rest !== undefined; pages += 1) {
        if (pages >= MOST_PAGES)
          throw new OciFault('unsound', `${repository.registry} lists tags without end.`);
        const answer: Answer = await get(repository, rest);
        yield tagsOf(answer);
        rest = nextPage(answer, repository);
      }
    },

    async download(url, digest) {
      if (!URL.canParse(url)) throw new OciFault('unsound', 'The address to read from is no URL.');
      return (await download(send, new URL(url), digest)).toString();
    },

    usedLogin: ({ registry, path }) => registries.get(registry)?.reads.usedLogin(path) ?? false,

    async needsLogin({ registry, path }, digest, mediaTypes) {
      const { base, anonymousReads } = registryOf(registry);
      const url = new URL(`/v2/${path}/manifests/${digest}`, await base);
      // Registries answer 404 to who does not ask for the manifest's own type.
      const headers = { accept: mediaTypes.join(', ') };
      const request = { method: 'HEAD', url, headers, mostBytes: MOST_BYTES } as const;
      try {
        await anonymousReads.get(path, request);
        return false;
      } catch (error) {
        if (!(error instanceof OciFault)) throw error;
        // Registries hide from those who may not read a repository that it is there.
        return ['login', 'denied', 'absent'].includes(error.kind);
      }
    },
  };
}

function gated(send: Send): Send {
  const gates = new Map<string, ReturnType<typeof makeGate>>();
  return (request) => {
    const { host } = request.url;
    const gate = gates.get(host) ?? makeGate(MOST_AT_ONCE);
    gates.set(host, gate);
    return gate(() => send(request));
  };
}

const HUB = 'docker.io';
const HUB_API = 'registry-1.docker.io';

/** Where a registry is asked: over https, and in the clear only on this machine where nothing speaks TLS. */
async function baseOf(registry: string, send: Send): Promise<URL> {
  const host = registry === HUB ? HUB_API : registry;
  const secure = new URL(`https://${host}`);
  if (!isLoopback(registry)) return secure;
  const probe = {
    method: 'GET',
    url: new URL('/v2/', secure),
    headers: {},
    mostBytes: MOST_BYTES,
    tries: 1,
  } as const;
  return send(probe).then(
    () => secure,
    (error: unknown) => {
      if (!speaksNoTls(error)) throw error;
      return new URL(`http://${host}`);
    },
  );
}

function speaksNoTls(error: unknown): boolean {
  const code = error instanceof OciFault ? String(member(error.cause, 'code')) : '';
  return /^(?:EPROTO|ERR_SSL_|ECONNREFUSED|ECONNRESET)/.test(code);
}

/** The digest that the registry says, which is that of the text; where it says none, that of the text. */
function digestOfAnswer({ headers, body }: Answer): string {
  const said = headers['docker-content-digest'];
  return typeof said === 'string' && said.startsWith('sha256:') ? said : digestOf(body);
}

function tagsOf({ body, url }: Answer): readonly string[] {
  const tags = member(parseJson(body.toString()), 'tags');
  if (tags === undefined) throw new OciFault('unsound', `${url.host} answered no list of tags.`);
  // A repository without tags may have null.
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}

/** What follows the repository in the address that the header Link (RFC 8288) names as the next page. */
function nextPage({ headers, url }: Answer, { path }: OciRepository): string | undefined {
  const [link = ''] = [headers.link].flat();
  const [, target] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(link) ?? [];
  if (target === undefined || !URL.canParse(target, url.href)) return undefined;
  const next = new URL(target, url);
  const beginning = `/v2/${path}/`;
  if (!next.pathname.startsWith(beginning)) {
    throw new OciFault('unsound', `${url.host} continues the list of tags elsewhere.`);
  }
  return next.pathname.slice(beginning.length) + next.search;
}
