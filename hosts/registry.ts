/**
 * A registry on this machine: Debian's docker-registry over TLS at port 443 of a loopback address of its own, with
 * the password that ECR would ask for. It ends with this process, whatever ends that.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwawayAuthority } from './certificates.ts';
import type { TokenServer } from './tokenServer.ts';

export interface RegistryOptions {
  /** Names that its certificate is for, the first of which {@link Registry.host} and {@link Registry.url} have. */
  readonly hosts: readonly string[];
  /** Of the user AWS, at most 72 bytes (bcrypt). Without one everybody is let in. */
  readonly password?: string;
  /** Tokens of this server are demanded instead. */
  readonly tokens?: TokenServer;
  /** Where blobs lie, for benchmarks; a folder for temporary files unless told. What is made there is removed. */
  readonly storageFolder?: string;
  /**
   * Blobs are answered with 307 to a host of their own, as ECR does to S3, that refuses a request with a password.
   * Its name is not one below the registry's, because there Go's HTTP client would take the password along.
   */
  readonly redirectBlobs?: boolean;
  /** How fast that host sends one blob, for a test that needs a pull to be under way. */
  readonly blobBytesPerSecond?: number;
  /** Name of a network namespace, as of `ip netns`, to run in. Needs `address`; not with `redirectBlobs`. */
  readonly networkNamespace?: string;
  /** Where it listens; an address of 127.0.0.0/8 of its own unless told. */
  readonly address?: string;
}

export interface Registry {
  /** Unlike any other's; part of the name of whatever this machine holds for it. */
  readonly name: string;
  /** The first of its names. */
  readonly host: string;
  /** `https://<host>` */
  readonly url: string;
  /** IPv4, without the port, which is 443. */
  readonly address: string;
  readonly password: string | undefined;
  /** Where it demands tokens, one that lets everything be done in a repository. */
  readonly pushToken: ((repository: string) => string) | undefined;
  /** PEM. */
  readonly caCertificate: string;
  /** Every name it goes by, that of blobs too, to its address: what a host needs in /etc/hosts. */
  readonly hostsEntries: Readonly<Record<string, string>>;
  /**
   * What was asked since it first started, in order: `GET /v2/web/manifests/v1 200`; of the host of blobs
   * `GET blobs/sha256:… 200`.
   */
  requests(): readonly string[];
  /** The same from now on. */
  forgetRequests(): void;
  /** Ends it at once, connections under way too; its images stay. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its images. May be called again. */
  close(): Promise<void>;
}

/** Starts a registry without images. */
export async function startRegistry(options: RegistryOptions): Promise<Registry> {
  if (options.networkNamespace !== undefined && (options.redirectBlobs || options.address === undefined)) {
    throw new Error('in a network namespace a registry needs an address and cannot redirect');
  }
  const parent = options.storageFolder ?? tmpdir();
  await mkdir(parent, { recursive: true });
  const registry = new DockerRegistry(await mkdtemp(join(parent, 'throwaway-registry-')), options);
  await registry.start();
  return registry;
}

class DockerRegistry implements Registry {
  readonly name: string;
  readonly host: string;
  readonly url: string;
  readonly address: string;
  readonly password: string | undefined;
  readonly pushToken: ((repository: string) => string) | undefined;
  readonly caCertificate = throwawayAuthority().certificate;
  readonly hostsEntries: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #options: RegistryOptions;
  readonly #blobs: BlobHost | undefined;
  /** Removes the folder when its input ends, which it does when this process is killed too. */
  readonly #janitor: ChildProcess;
  #process: ChildProcess | undefined;
  #log: string[] = [];

  constructor(folder: string, options: RegistryOptions) {
    const [host = 'registry.example'] = options.hosts;
    this.name = basename(folder);
    this.host = host;
    this.url = `https://${host}`;
    this.address = options.address ?? ownAddress();
    this.password = options.password;
    const { tokens } = options;
    this.pushToken = tokens && ((repository) => tokens.pushToken(repository));
    this.#folder = folder;
    this.#options = options;
    this.#janitor = spawn('sh', ['-c', 'cat; sleep 0.1; rm -rf "$1"', '-', folder], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const entries = options.hosts.map((name) => [name, this.address]);
    if (options.redirectBlobs) {
      this.#blobs = new BlobHost(blobsOf(host), join(folder, 'storage'), options.blobBytesPerSecond, (line) =>
        this.#log.push(line),
      );
      entries.push([this.#blobs.host, this.#blobs.address]);
    }
    this.hostsEntries = Object.fromEntries(entries);
  }

  requests(): readonly string[] {
    return [...this.#log];
  }

  forgetRequests(): void {
    this.#log = [];
  }

  async start(): Promise<void> {
    if (this.#process !== undefined) return;
    const { certificate, key } = throwawayAuthority().issue([...this.#options.hosts, this.address]);
    await mkdir(join(this.#folder, 'storage'), { recursive: true });
    await writeFile(join(this.#folder, 'certificate.pem'), certificate);
    await writeFile(join(this.#folder, 'key.pem'), key);
    if (this.password !== undefined) {
      await writeFile(join(this.#folder, 'users'), `AWS:${encrypted(this.password)}\n`);
    }
    const { tokens } = this.#options;
    if (tokens !== undefined) await writeFile(join(this.#folder, 'issuer.pem'), tokens.certificate);
    await writeFile(join(this.#folder, 'config.yml'), JSON.stringify(this.#configuration()));
    await this.#blobs?.start();
    await this.#launch();
  }

  /** YAML, of which JSON is a part. */
  #configuration(): object {
    const users = { htpasswd: { realm: 'warm-ami', path: join(this.#folder, 'users') } };
    const { tokens } = this.#options;
    const token = {
      ...{ realm: tokens?.realm, service: tokens?.service, issuer: tokens?.issuer },
      rootcertbundle: join(this.#folder, 'issuer.pem'),
    };
    const redirect = [{ name: 'redirect', options: { baseurl: `https://${this.#blobs?.host}/` } }];
    return {
      version: '0.1',
      log: { accesslog: { disabled: false }, level: 'info' },
      storage: {
        filesystem: { rootdirectory: join(this.#folder, 'storage') },
        cache: { blobdescriptor: 'inmemory' },
        redirect: { disable: this.#blobs === undefined },
      },
      ...(this.#blobs === undefined ? {} : { middleware: { storage: redirect } }),
      ...(this.password === undefined ? {} : { auth: users }),
      ...(tokens === undefined ? {} : { auth: { token } }),
      http: {
        addr: `${this.address}:443`,
        secret: 'throwaway',
        tls: { certificate: join(this.#folder, 'certificate.pem'), key: join(this.#folder, 'key.pem') },
      },
    };
  }

  #launch(): Promise<void> {
    const name = this.#options.networkNamespace;
    const entrance = name === undefined ? [] : ['nsenter', `--net=/run/netns/${name}`];
    const serve = [
      'setpriv',
      '--pdeathsig',
      'KILL',
      'docker-registry',
      'serve',
      join(this.#folder, 'config.yml'),
    ];
    const [program = '', ...words] = [...entrance, ...serve];
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = child;
    let said = '';
    return new Promise((fulfil, reject) => {
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`docker-registry ended\n${said}`)));
      for (const stream of [child.stdout, child.stderr]) {
        onLines(stream, (line) => {
          said = `${said}${line}\n`.slice(-5000);
          if (line.includes('listening on')) fulfil();
          this.#note(line);
        });
      }
    });
  }

  /** The access log is in Apache's combined form. */
  #note(line: string): void {
    const [, method, path, status] = /^\S+ - .* \[.*?\] "(\S+) (\S+) [^"]*" (\d+) /.exec(line) ?? [];
    if (method !== undefined) this.#log.push(`${method} ${path} ${status}`);
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    await this.#blobs?.stop();
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((fulfil) => child.once('close', fulfil));
    child.kill('SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.#janitor.exitCode !== null) return;
    const gone = new Promise((fulfil) => this.#janitor.once('exit', fulfil));
    this.#janitor.stdin?.end();
    await gone;
  }
}

/** Serves the blobs of a registry's storage to whoever comes without a password, as S3 does by signed URLs. */
class BlobHost {
  readonly host: string;
  readonly address = ownAddress();
  readonly #storage: string;
  readonly #bytesPerSecond: number | undefined;
  readonly #note: (line: string) => void;
  #server: Server | undefined;

  constructor(
    host: string,
    storage: string,
    bytesPerSecond: number | undefined,
    note: (line: string) => void,
  ) {
    this.host = host;
    this.#storage = storage;
    this.#bytesPerSecond = bytesPerSecond;
    this.#note = note;
  }

  async start(): Promise<void> {
    const { certificate, key } = throwawayAuthority().issue([this.host, this.address]);
    const server = createServer({ cert: certificate, key }, (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>((fulfil, reject) => {
      server.on('error', reject).listen(443, this.address, fulfil);
    });
  }

  async #answer({ headers, method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, digest] = /\/([0-9a-f]{64})\/data(?:\?|$)/.exec(url) ?? [];
    const path = join(this.#storage, `docker/registry/v2/blobs/sha256/${digest?.slice(0, 2)}/${digest}/data`);
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    );
    const from = Number(/^bytes=(\d+)-/.exec(headers.range ?? '')?.[1] ?? 0);
    // S3 refuses a request that is signed twice.
    const status = headers.authorization !== undefined ? 400 : size < 0 ? 404 : from > 0 ? 206 : 200;
    this.#note(`${method} blobs/sha256:${digest} ${status}`);
    if (status >= 400) {
      response.writeHead(status).end();
      return;
    }
    const range = status === 206 ? { 'content-range': `bytes ${from}-${size - 1}/${size}` } : {};
    response.writeHead(status, { 'content-length': size - from, 'accept-ranges': 'bytes', ...range });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    const file = createReadStream(path, { start: from });
    const rate = this.#bytesPerSecond;
    await (rate === undefined ? pipeline(file, response) : pipeline(file, slowly(rate), response));
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    const closed = new Promise((fulfil) => server.close(fulfil));
    server.closeAllConnections();
    await closed;
  }
}

/** Hands on what comes, so many bytes a second. */
function slowly(bytesPerSecond: number) {
  return async function* (file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of file) {
      yield part;
      await sleep((part.length / bytesPerSecond) * 1000);
    }
  };
}

function blobsOf(host: string): string {
  return `layers-${host.split('.')[0]}.s3.amazonaws.com`;
}

/** Of sixteen million; two processes hardly come to draw the same. */
function ownAddress(): string {
  return `127.${randomInt(1, 255)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** Little work goes into it, because the registry repeats that at each request. */
function encrypted(password: string): string {
  const words = ['-m', 'bcrypt-a', '-R', '5', '--stdin'];
  return execFileSync('mkpasswd', words, { input: password, encoding: 'utf8' }).trim();
}

function onLines(stream: NodeJS.ReadableStream | null, hear: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}
