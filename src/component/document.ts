import { createHash } from 'node:crypto';
import { gzipSync, strToU8 } from 'fflate';
import type { ImageLock } from '../images/lock.ts';
import { makeLock } from '../images/lock.ts';
import { Problem } from '../problem.ts';
import type { BakeSettings, LockText } from './lockText.ts';
import { isLockHeader, printLock, printPlatform, readLock } from './lockText.ts';
import linuxBuild from './scripts/linux/build.sh';
import linuxContainerd from './scripts/linux/containerd.sh';
import linuxDocker from './scripts/linux/docker.sh';
import linuxImages from './scripts/linux/images.sh';
import linuxVerify from './scripts/linux/verify.sh';
import windowsBuild from './scripts/windows/build.ps1';
import windowsContainerd from './scripts/windows/containerd.ps1';
import windowsDocker from './scripts/windows/docker.ps1';
import windowsImages from './scripts/windows/images.ps1';
import windowsVerify from './scripts/windows/verify.ps1';

export type { BakeSettings } from './lockText.ts';

/** What a pull component is made with. */
export interface ComponentSettings extends BakeSettings {
  /** Images downloaded at a time; it changes nothing of what the AMI holds. */
  readonly pullConcurrency: 'auto' | number;
}

/** Whether two components bake the same images in the same way. The platform follows the base image. */
export function sameSettings(left: BakeSettings, right: BakeSettings): boolean {
  return left.runtime === right.runtime && (left.runtime === 'docker' || left.pin === right.pin);
}

/** Most characters of a component's inline `data` (Image Builder API, shape InlineComponentData). */
export const longestDocument = 16_000;

/** What `pull-concurrency: auto` means; how it was measured stands in bench/README.md. */
const automaticConcurrency = 2;

/** The scripts of one operating system, and how its AWSTOE runs them. */
interface ScriptSet {
  readonly action: 'ExecuteBash' | 'ExecutePowerShell';
  readonly build: string;
  readonly verify: string;
  readonly images: string;
  readonly runtimes: Readonly<Record<BakeSettings['runtime'], string>>;
}

const scriptSets: Readonly<Record<BakeSettings['platform']['os'], ScriptSet>> = {
  linux: {
    action: 'ExecuteBash',
    build: linuxBuild,
    verify: linuxVerify,
    images: linuxImages,
    runtimes: { containerd: linuxContainerd, docker: linuxDocker },
  },
  windows: {
    action: 'ExecutePowerShell',
    build: windowsBuild,
    verify: windowsVerify,
    images: windowsImages,
    runtimes: { containerd: windowsContainerd, docker: windowsDocker },
  },
};

/**
 * The AWSTOE document of the pull component, which contains the lock. The same lock and settings give the
 * same bytes.
 *
 * @throws Problem when it would exceed {@link longestDocument}, saying how many of the images fit; when a
 *   part of the lock breaks its grammar.
 */
export function renderDocument(lock: ImageLock, settings: ComponentSettings): string {
  const document = composeDocument(lock, settings);
  if (document.length <= longestDocument) return document;
  const fitting = countFitting(lock, settings);
  throw new Problem(
    `The pull component of ${lock.images.length} images would take ${document.length} characters and Image ` +
      `Builder takes at most ${longestDocument}: the first ${fitting} images fit.`,
    'Name fewer images or tags (newest=N keeps the N pushed last of each repository), or bake two AMIs.',
  );
}

/**
 * The lock that a document contains, and what it was made for; undefined when the text is not a document of
 * ours, or names were changed since it was rendered. Takes any text and never throws.
 */
export function readDocument(text: string): LockText | undefined {
  const lines = text.split(/\r?\n/);
  const headers = lines.filter((line) => isLockHeader(line.trim()));
  const [header] = headers;
  if (header === undefined || headers.length > 1) return undefined;
  const indentation = header.slice(0, header.length - header.trimStart().length);
  const fromHeader = lines.slice(lines.indexOf(header)).map((line) => withoutPrefix(line, indentation));
  const end = fromHeader.findIndex((line) => lockEnds.includes(line));
  return end < 0 ? undefined : readLock(fromHeader.slice(0, end));
}

/** What follows the lock in `build.sh` and `build.ps1`. */
const lockEnds: readonly string[] = ['WARM_AMI_LOCK', "'@"];

function withoutPrefix(line: string, prefix: string): string {
  return line.startsWith(prefix) ? line.slice(prefix.length) : line;
}

/** How many images from the first on fit; no list of fewer images is longer. */
function countFitting(lock: ImageLock, settings: ComponentSettings): number {
  let fitting = 0;
  let tooMany = lock.images.length;
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    const part = makeLock(lock.images.slice(0, count));
    if (composeDocument(part, settings).length <= longestDocument) fitting = count;
    else tooMany = count;
  }
  return fitting;
}

function composeDocument(lock: ImageLock, settings: ComponentSettings): string {
  const { action, build, verify, images, runtimes } = scriptSets[settings.platform.os];
  const { pullConcurrency } = settings;
  const lockLines = printLock(lock, settings);
  const script = withoutComments(fill(images, { runtime: runtimes[settings.runtime].trimEnd() }));
  const buildScript = fill(build, {
    lock: lockLines.join('\n'),
    script: pack(script),
    downloads: String(pullConcurrency === 'auto' ? automaticConcurrency : pullConcurrency),
  });
  const sums = { 'lock-sum': checksum(`${lockLines.join('\n')}\n`), 'script-sum': checksum(script) };
  const count = lock.images.length === 1 ? '1 image' : `${lock.images.length} images`;
  const target = `${printPlatform(settings.platform)} into ${settings.runtime}`;
  return joinLines([
    `description: Pulls ${count} for ${target}, lock ${lock.id.slice(0, 12)}`,
    'schemaVersion: 1.0',
    'phases:',
    ...phase('build', 'PullImages', action, 21_600, buildScript),
    ...phase('validate', 'VerifyImages', action, 7_200, fill(verify, { ...sums, command: 'verify' })),
    ...phase('test', 'TestImages', action, 7_200, fill(verify, { ...sums, command: 'test' })),
  ]);
}

/**
 * One phase of one step. A second attempt is for AWSTOE's own faults (a credential race at the start): the
 * scripts repeat by themselves what a network needs repeated, and do nothing twice.
 */
function phase(
  name: string,
  step: string,
  action: string,
  timeoutSeconds: number,
  script: string,
): readonly string[] {
  return [
    `- name: ${name}`,
    '  steps:',
    `  - name: ${step}`,
    `    action: ${action}`,
    `    timeoutSeconds: ${timeoutSeconds}`,
    '    maxAttempts: 2',
    '    inputs:',
    '     commands:',
    '     - |',
    ...script
      .trimEnd()
      .split('\n')
      .map((line) => `      ${line}`),
  ];
}

/** The script with `%name%` replaced by each text; a text is put in as it is, whatever it holds. */
function fill(script: string, texts: Readonly<Record<string, string>>): string {
  return script.replace(/%([a-z-]+)%/g, (placeholder, name: string) => texts[name] ?? placeholder);
}

/** Whole lines of comments only cost room where nobody reads them unasked. */
function withoutComments(script: string): string {
  return joinLines(script.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line)));
}

/**
 * The script in gzip and base64, which `base64 -d | gunzip` undoes. A library, because what Node's own zlib
 * writes differs between its versions and processors, and the same lock has to give the same bytes.
 */
function pack(script: string): string {
  return Buffer.from(gzipSync(strToU8(script), { level: 9, mtime: 0 })).toString('base64');
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
