import * as nativeFs from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type FileSystemAdapter, glob } from 'tinyglobby';
import { errorMessage } from '../aws/errors.ts';
import { byCodeUnit } from '../images/lock.ts';
import { Problem } from '../problem.ts';
import type { SourceFiles } from './sources.ts';

/** As much as a whole cluster's rendered manifests take; anything longer was not written to be applied. */
const LONGEST_FILE_BYTES = 4 * 1024 * 1024;

/**
 * The files below `root`. Wildcards do not match names that begin with a dot. A link to a file is a file
 * (left out where its target is found under its own name as well); one whose target lies outside `root` is
 * refused when it is read. Links to directories are followed only where a glob names them before its first
 * wildcard, and only inside `root`.
 *
 * @param root absolute path of the checkout
 */
export function checkout(root: string): SourceFiles {
  return {
    async find(globs) {
      const real = await realpath(root);
      const options = { cwd: real, expandDirectories: false, fs: insideOnly(real) };
      return filesAmong(real, await glob([...globs], options));
    },
    async read(path) {
      return readInside(await realpath(root), path);
    },
  };
}

/** What leads out of `root` is empty, and a link is a file, so that no loop of links is walked. */
function insideOnly(root: string): FileSystemAdapter {
  const readdir = (path: nativeFs.PathLike, ...rest: unknown[]) => {
    const answer = answerOf(rest);
    nativeFs.realpath(path, (error, real) => {
      if (error !== null || !isInside(root, real)) answer(error, []);
      else nativeFs.readdir(real, { withFileTypes: true }, answer);
    });
  };
  const statOfLink = (_path: nativeFs.PathLike, ...rest: unknown[]) =>
    answerOf(rest)(null, { isDirectory: () => false });
  return {
    readdir: Object.assign(readdir, { __promisify__: nativeFs.readdir.__promisify__ }),
    stat: Object.assign(statOfLink, { __promisify__: nativeFs.stat.__promisify__ }),
  };
}

/** The callback that ends the arguments of a function of `node:fs`. */
function answerOf(rest: readonly unknown[]): (error: Error | null, result: unknown) => void {
  const callback = rest.at(-1);
  return (error, result) => {
    if (typeof callback === 'function') callback(error, result);
  };
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Drops directories behind links, and links to files that are found under their own name. */
async function filesAmong(root: string, found: readonly string[]): Promise<readonly string[]> {
  const sorted = [...new Set(found)].sort(byCodeUnit);
  const targets = await Promise.all(sorted.map((path) => targetOf(root, path)));
  const taken = new Set(sorted.filter((path, index) => path === targets[index]));
  return sorted.filter((path, index) => {
    const target = targets[index];
    if (target === undefined) return false;
    if (path === target) return true;
    if (taken.has(target)) return false;
    taken.add(target);
    return true;
  });
}

/** Where a path leads, relative to `root`; undefined for a directory and for what is gone. */
async function targetOf(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(join(root, path));
    if (isInside(root, real) && !(await stat(real)).isFile()) return undefined;
    return relative(root, real).split(sep).join('/');
  } catch {
    return undefined;
  }
}

async function readInside(root: string, path: string): Promise<string> {
  const real = await realpath(join(root, path)).catch((error: unknown) => {
    throw unreadable(errorMessage(error));
  });
  if (!isInside(root, real)) {
    throw new Problem('is a link that leads out of the checkout', 'Check out what it names.');
  }
  const bytes = await readShort(real).catch((error: unknown) => {
    throw error instanceof Problem ? error : unreadable(errorMessage(error));
  });
  if (bytes.includes(0)) throw new Problem('is no text', 'Exclude it with a glob that begins with !.');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function unreadable(why: string): Problem {
  return new Problem(`cannot be read: ${why}`, 'Exclude it with a glob that begins with !.');
}

/** Opens once, so that what is measured is what is read. */
async function readShort(path: string): Promise<Buffer> {
  const file = await open(path, nativeFs.constants.O_RDONLY | nativeFs.constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) throw unreadable('it is no regular file');
    if (facts.size > LONGEST_FILE_BYTES) {
      throw new Problem(
        `is longer than ${LONGEST_FILE_BYTES / 1024 / 1024} MiB`,
        'Split it, or exclude it with a glob that begins with !.',
      );
    }
    const buffer = Buffer.alloc(LONGEST_FILE_BYTES);
    const { bytesRead } = await file.read(buffer, 0, facts.size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
