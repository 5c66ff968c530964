import type { ImageLock, LockedImage, Platform } from '../images/lock.ts';
import { makeLock } from '../images/lock.ts';
import { parseEcrHost, parseReference, splitHost } from '../images/reference.ts';
import { Problem } from '../problem.ts';

/** What a pull component bakes for, beside the lock itself. */
export interface BakeSettings {
  readonly platform: Platform;
  /** Where the images go: containerd's `k8s.io` namespace, or docker. */
  readonly runtime: 'containerd' | 'docker';
  /** containerd only: label every name so that the kubelet's garbage collection spares it. */
  readonly pin: boolean;
}

/** What a lock's text says. */
export interface LockText {
  readonly lock: ImageLock;
  readonly settings: BakeSettings;
}

const headerGrammar =
  /^warm-ami-lock 1 ([0-9a-f]{64}) (linux|windows)\/(amd64|arm64)(?:\/([0-9]{1,9}))? (containerd|docker) (pinned|unpinned)$/;
const registryGrammar = /^@ (\S+) (\S+)$/;
const imageGrammar = /^(\S+) ([A-Za-z0-9+/]{43}) ([A-Za-z0-9+/]{43}|=) (0|[1-9][0-9]*)((?: \S+)*)$/;

/** Whether a line begins a lock that this version can read. */
export function isLockHeader(line: string): boolean {
  return headerGrammar.test(line);
}

/** `windows/amd64/20348`, `linux/arm64`. */
export function printPlatform({ os, architecture, windowsBuild }: Platform): string {
  return windowsBuild === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${windowsBuild}`;
}

/**
 * The lines that `scripts/linux/images.sh` describes and the scripts read: a header, then each registry with
 * the Region to log in to, followed by its images. No line can begin like the end of a here-document, and
 * none holds a quote, because every part is checked against its grammar first.
 *
 * @throws Problem when a part of the lock breaks its grammar or the lock does not have its own id.
 */
export function printLock(lock: ImageLock, settings: BakeSettings): readonly string[] {
  const checked = checkedLock(lock.images);
  if (checked.id !== lock.id) throw unsound(`Its id is ${lock.id} and that of its images ${checked.id}.`);
  const { platform, runtime, pin } = settings;
  const header = `warm-ami-lock 1 ${lock.id} ${printPlatform(platform)} ${runtime} ${pin ? 'pinned' : 'unpinned'}`;
  if (!isLockHeader(header)) throw unsound(`${JSON.stringify(header)} is no header.`);
  const lines = [header];
  let registry: string | undefined;
  for (const image of checked.images) {
    const { host = '', path } = splitHost(image.repository);
    if (host !== registry) lines.push(`@ ${host} ${parseEcrHost(host)?.region ?? '-'}`);
    registry = host;
    lines.push(printImage(path, image));
  }
  return lines;
}

function printImage(path: string, { digest, platformDigest, compressedBytes, tags }: LockedImage): string {
  const manifest = platformDigest === digest ? '=' : shortDigest(platformDigest);
  return [path, shortDigest(digest), manifest, compressedBytes, ...tags].join(' ');
}

/** Reads what {@link printLock} printed; undefined when a line is none of it or the id does not fit. */
export function readLock(lines: readonly string[]): LockText | undefined {
  const [header = '', ...rest] = lines;
  const [, id, os, architecture, build, runtime, pin] = headerGrammar.exec(header) ?? [];
  if (os !== 'linux' && os !== 'windows') return undefined;
  if (architecture !== 'amd64' && architecture !== 'arm64') return undefined;
  if (runtime !== 'containerd' && runtime !== 'docker') return undefined;
  const images = readImages(rest);
  const lock = images && soundLock(images);
  if (lock === undefined || lock.id !== id) return undefined;
  const platform: Platform =
    build === undefined ? { os, architecture } : { os, architecture, windowsBuild: Number(build) };
  return { lock, settings: { platform, runtime, pin: pin === 'pinned' } };
}

function readImages(lines: readonly string[]): readonly LockedImage[] | undefined {
  const images: LockedImage[] = [];
  let registry: string | undefined;
  for (const line of lines) {
    const [, host] = registryGrammar.exec(line) ?? [];
    if (host !== undefined) {
      registry = host;
      continue;
    }
    const image = registry === undefined ? undefined : readImage(registry, line);
    if (image === undefined) return undefined;
    images.push(image);
  }
  return images;
}

function readImage(registry: string, line: string): LockedImage | undefined {
  const [, path, short, manifest, bytes, tags] = imageGrammar.exec(line) ?? [];
  if (short === undefined || manifest === undefined || tags === undefined) return undefined;
  const digest = longDigest(short);
  return {
    repository: `${registry}/${path}`,
    digest,
    platformDigest: manifest === '=' ? digest : longDigest(manifest),
    tags: tags.split(' ').slice(1),
    compressedBytes: Number(bytes),
  };
}

/** 43 characters instead of 71: SHA-256 in base64 without the `=` that always ends it. */
function shortDigest(digest: string): string {
  return Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64').slice(0, 43);
}

function longDigest(short: string): string {
  return `sha256:${Buffer.from(short, 'base64').toString('hex')}`;
}

function soundLock(images: readonly LockedImage[]): ImageLock | undefined {
  try {
    return checkedLock(images);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** The lock of the images in its one order, every part of every name checked. */
function checkedLock(images: readonly LockedImage[]): ImageLock {
  if (images.length === 0) throw unsound('It holds no image.');
  for (const { repository } of images) {
    const { host, tag, digest } = parseReference(repository);
    if (host === undefined || tag !== undefined || digest !== undefined) {
      throw unsound(`${JSON.stringify(repository)} is no repository with its registry.`);
    }
  }
  return makeLock(images);
}

function unsound(what: string): Problem {
  return new Problem(
    `This image lock cannot become a pull component. ${what}`,
    'Run again; if it stays, report it with this message.',
  );
}
