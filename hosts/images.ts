/**
 * Small real images for a registry: layers are tar+gzip that come out the same each time, and are made anew, as a
 * stream, whenever they are read, so that their size costs no memory.
 */
import { createCipheriv, createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Registry } from './registry.ts';

/** A file of a layer. Folders above it need not be told. */
export interface LayerFile {
  /** Without a slash in front; at most 100 bytes. */
  readonly path: string;
  readonly content: string | Buffer;
  /** 0o644 unless told. */
  readonly mode?: number;
}

export interface LayerPlan {
  readonly files?: readonly LayerFile[];
  /** Paths in which the program of the last file can be run too: `bin/sh` → `/bin/busybox`. */
  readonly links?: Readonly<Record<string, string>>;
  /** Size of one more file that gzip cannot shrink. */
  readonly randomBytes?: number;
  /** Size of one more file that gzip shrinks to about a third. */
  readonly textBytes?: number;
  /** Layers with other seeds have other random bytes and text. */
  readonly seed?: string;
  /** 0 (no smaller, and quick) to 9; 1 unless told. */
  readonly gzipLevel?: number;
}

export interface Layer {
  /** `sha256:…` of what is stored. */
  readonly digest: string;
  /** `sha256:…` of the tar. */
  readonly diffId: string;
  /** Bytes stored. */
  readonly size: number;
  /** Bytes of the tar. */
  readonly unpackedSize: number;
  /** What is stored. */
  content(): Readable;
}

export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly 'os.version'?: string;
  readonly variant?: string;
}

export interface ImagePlan {
  readonly layers: readonly Layer[];
  /** This machine's own unless told. */
  readonly platform?: Platform;
  /** `docker` unless told. */
  readonly mediaTypes?: 'docker' | 'oci';
  /** Where there is neither this nor `command`, no container of the image starts without a command of its own. */
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** What a tag or digest can stand for. */
export interface Manifest {
  readonly mediaType: string;
  /** JSON, byte for byte as it is pushed. */
  readonly text: string;
  /** `sha256:…` of the text. */
  readonly digest: string;
}

export interface Image extends Manifest {
  readonly platform: Platform;
  /** JSON. */
  readonly config: string;
  /** `sha256:…`: docker's id of the image. */
  readonly configDigest: string;
  readonly layers: readonly Layer[];
}

/** An image with several platforms. */
export interface Index extends Manifest {
  readonly images: readonly Image[];
}

/** The platform of images that run here. */
export const OWN_PLATFORM: Platform = {
  os: 'linux',
  architecture: { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch,
};

const TYPES = {
  docker: {
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    index: 'application/vnd.docker.distribution.manifest.list.v2+json',
    config: 'application/vnd.docker.container.image.v1+json',
    layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  },
  oci: {
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    index: 'application/vnd.oci.image.index.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  },
} as const;

/** Makes a layer, once to learn its digests. */
export async function makeLayer(plan: LayerPlan): Promise<Layer> {
  const content = () => compressed(plan).stream;
  const { stream, measure } = compressed(plan);
  const stored = createHash('sha256');
  let size = 0;
  for await (const chunk of stream) {
    stored.update(chunk);
    size += chunk.length;
  }
  const { diffId, unpackedSize } = measure();
  return { digest: `sha256:${stored.digest('hex')}`, diffId, size, unpackedSize, content };
}

/** A layer with busybox, which is not linked to anything, as /bin/busybox and /bin/sh. */
export function busyboxLayer(): Promise<Layer> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const program = folders.map((folder) => join(folder, 'busybox')).find((path) => existsSync(path));
  if (program === undefined) throw new Error('busybox is not installed');
  const files = [{ path: 'bin/busybox', content: readFileSync(program), mode: 0o755 }];
  return makeLayer({ files, links: { 'bin/sh': '/bin/busybox', 'bin/sleep': '/bin/busybox' } });
}

/** Puts layers together. */
export function makeImage({
  layers,
  platform = OWN_PLATFORM,
  mediaTypes = 'docker',
  ...start
}: ImagePlan): Image {
  const types = TYPES[mediaTypes];
  const config = JSON.stringify({
    created: '2024-01-01T00:00:00Z',
    ...platform,
    config: {
      ...(start.entrypoint && { Entrypoint: start.entrypoint }),
      ...(start.command && { Cmd: start.command }),
      ...(start.labels && { Labels: start.labels }),
      Env: ['PATH=/bin', ...(start.environment ?? [])],
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created: '2024-01-01T00:00:00Z', created_by: 'warm-ami tests' })),
  });
  const configDigest = digestOf(config);
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, size: Buffer.byteLength(config), digest: configDigest },
    layers: layers.map(({ size, digest }) => ({ mediaType: types.layer, size, digest })),
  });
  return { mediaType: types.manifest, text, digest: digestOf(text), platform, config, configDigest, layers };
}

/**
 * Puts images under one name. The same image may be listed for several platforms, if entries say which; images stand
 * for their own platform unless told.
 */
export function makeIndex(
  images: readonly (Image | { readonly image: Image; readonly platform: Platform })[],
  mediaTypes: 'docker' | 'oci' = 'docker',
): Index {
  const entries = images.map((entry) =>
    'image' in entry ? entry : { image: entry, platform: entry.platform },
  );
  const { index: mediaType } = TYPES[mediaTypes];
  const text = JSON.stringify({
    schemaVersion: 2,
    mediaType,
    manifests: entries.map(({ image, platform }) => ({
      mediaType: image.mediaType,
      size: Buffer.byteLength(image.text),
      digest: image.digest,
      platform,
    })),
  });
  return { mediaType, text, digest: digestOf(text), images: [...new Set(entries.map(({ image }) => image))] };
}

/**
 * Uploads what the registry lacks of an image or index, and tags it; without tags it can be asked for by its digest.
 *
 * @throws {Error} With the registry's answer when it refuses anything.
 */
export async function pushTo(
  registry: Registry,
  repository: string,
  image: Image | Index,
  tags: readonly string[] = [],
): Promise<void> {
  const upload = new Upload(registry, repository);
  const images = 'images' in image ? image.images : [image];
  try {
    for (const { layers, config, configDigest } of images) {
      for (const layer of layers) await upload.blob(layer.digest, layer.size, () => layer.content());
      await upload.blob(configDigest, Buffer.byteLength(config), () => Readable.from([Buffer.from(config)]));
    }
    for (const part of images) await upload.manifest(part, part.digest);
    for (const name of [image.digest, ...tags]) await upload.manifest(image, name);
  } finally {
    upload.end();
  }
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readable;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const homes = new WeakMap<Registry, Map<string, string>>();

class Upload {
  readonly #registry: Registry;
  readonly #repository: string;
  readonly #agent = new Agent({ keepAlive: true });
  /** A repository of each blob that came this way, which others can take it over from. */
  readonly #homes: Map<string, string>;

  constructor(registry: Registry, repository: string) {
    this.#registry = registry;
    this.#repository = repository;
    this.#homes = homes.get(registry) ?? new Map();
    homes.set(registry, this.#homes);
  }

  async blob(digest: string, size: number, content: () => Readable): Promise<void> {
    const blobs = `/v2/${this.#repository}/blobs`;
    if ((await this.#ask({ method: 'HEAD', path: `${blobs}/${digest}` })).status < 400) return;
    const from = this.#homes.get(digest);
    const query = from === undefined ? '' : `?mount=${digest}&from=${from}`;
    const answer = await this.#ask({ method: 'POST', path: `${blobs}/uploads/${query}` });
    this.#homes.set(digest, this.#repository);
    if (answer.status === 201) return;
    const { headers } = expectStatus(202, answer);
    const place = new URL(headers.location ?? '', this.#registry.url);
    place.searchParams.set('digest', digest);
    await this.#expect(201, {
      method: 'PUT',
      path: `${place.pathname}${place.search}`,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
      body: content(),
    });
  }

  async manifest({ mediaType, text }: Manifest, name: string): Promise<void> {
    await this.#expect(201, {
      method: 'PUT',
      path: `/v2/${this.#repository}/manifests/${name}`,
      headers: { 'content-type': mediaType, 'content-length': String(Buffer.byteLength(text)) },
      body: Readable.from([Buffer.from(text)]),
    });
  }

  end(): void {
    this.#agent.destroy();
  }

  async #expect(status: number, question: Question): Promise<void> {
    expectStatus(status, await this.#ask(question));
  }

  #ask({ method, path, headers = {}, body = Readable.from([]) }: Question): Promise<Answer> {
    const { address, host, caCertificate, password, pushToken } = this.#registry;
    const login = password === undefined ? {} : { auth: `AWS:${password}` };
    const token = pushToken === undefined ? {} : { authorization: `Bearer ${pushToken(this.#repository)}` };
    const where = { host: address, servername: host, ca: caCertificate, agent: this.#agent, ...login };
    return new Promise((fulfil, reject) => {
      const asked = request(
        { ...where, method, path, headers: { host, ...token, ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () =>
            fulfil({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      asked.on('error', reject);
      body.on('error', reject).pipe(asked);
    });
  }
}

function expectStatus(status: number, answer: Answer): Answer {
  if (answer.status === status) return answer;
  throw new Error(`the registry answers ${answer.status} to a push: ${answer.text}`);
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The stored form of a layer, and what is known of its tar once the stream ended. */
function compressed(plan: LayerPlan) {
  const unpacked = createHash('sha256');
  let unpackedSize = 0;
  async function* measured() {
    for (const chunk of tar(plan)) {
      unpacked.update(chunk);
      unpackedSize += chunk.length;
      yield chunk;
    }
  }
  const stream = Readable.from(measured()).pipe(createGzip({ level: plan.gzipLevel ?? 1 }));
  return { stream, measure: () => ({ diffId: `sha256:${unpacked.digest('hex')}`, unpackedSize }) };
}

const BLOCK = 512;
const CHUNK = 256 * 1024;

/** The blocks of a tar file (ustar). */
function* tar({ files = [], links = {}, randomBytes = 0, textBytes = 0, seed = '' }: LayerPlan) {
  for (const { path, content, mode = 0o644 } of files) {
    const bytes = Buffer.from(content);
    yield header(path, { size: bytes.length, mode });
    yield bytes;
    yield padding(bytes.length);
  }
  for (const [path, target] of Object.entries(links)) yield header(path, { size: 0, mode: 0o777, target });
  const big = [
    { path: `random-${seed}`, size: randomBytes, fill: (bytes: Buffer) => bytes },
    { path: `text-${seed}`, size: textBytes, fill: asWords },
  ];
  for (const { path, size, fill } of big) {
    if (size === 0) continue;
    yield header(path, { size, mode: 0o644 });
    yield* noise(path, size, fill);
    yield padding(size);
  }
  yield Buffer.alloc(2 * BLOCK);
}

interface Entry {
  readonly size: number;
  readonly mode: number;
  /** Of a symbolic link. */
  readonly target?: string;
}

function header(path: string, { size, mode, target }: Entry): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  block.write(path, 0);
  block.write(octal(mode, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(target === undefined ? '0' : '2', 156);
  block.write(target ?? '', 157);
  block.write('ustar\u000000', 257);
  // The sum counts its own place as spaces.
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\u0000 `, 148);
  return block;
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** Bytes that only the seed decides. */
function* noise(seed: string, size: number, fill: (bytes: Buffer) => Buffer) {
  const cipher = createCipheriv('aes-128-ctr', createHash('md5').update(seed).digest(), Buffer.alloc(16));
  const zeros = Buffer.alloc(CHUNK);
  for (let left = size; left > 0; left -= CHUNK) {
    yield fill(cipher.update(zeros)).subarray(0, left);
  }
}

/** For every byte eight of a word, of 256. */
function asWords(bytes: Buffer): Buffer {
  const text = Buffer.alloc(bytes.length);
  for (let place = 0; place < text.length; place += 8) {
    WORDS.copy(text, place, (bytes[place] ?? 0) * 8, (bytes[place] ?? 0) * 8 + 8);
  }
  return text;
}

const WORDS = wordList();

function wordList(): Buffer {
  const letters = Array.from({ length: 256 }, (_, word) => digestOf(String(word)).slice(8, 15));
  return Buffer.from(letters.map((word) => `${word} `).join(''));
}
