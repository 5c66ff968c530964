import * as nativeFs from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type FileSystemAdapter, glob } from 'tinyglobby';
import { byCodeUnit } from '../images/lock.ts';
import { Problem } from '../problem.ts';
import { isInside } from './inside.ts';
import type { SourceFiles } from './sources.ts';

/** As much as a whole cluster's rendered manifests take; anything longer was not written to be applied. */
const LONGEST_FILE_BYTES = 2 * 1024 * 1024;

/**
 * The files below `root`. Wildcards do not match names that begin with a dot. A link to a file is a file
 * (left out where its target is found under its own name as well); a link that leads out of `root` is found
 * and refused when it is read. Links to directories are followed only where a glob names them before its first
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
  const real = await realpath(join(root, path)).catch(refuse);
  if (!isInside(root, real)) {
    throw new Problem('is a link that leads out of the checkout', 'Check out what it names.');
  }
  const bytes = await readShort(real).catch(refuse);
  if (bytes.includes(0)) throw new Problem('is no text', EXCLUDE);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

const EXCLUDE = 'Exclude it with a glob that begins with !.';

/** Says what the system said, without the path on this machine that its message holds. */
function refuse(error: unknown): never {
  if (error instanceof Problem) throw error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  throw new Problem(`cannot be read (${code})`, EXCLUDE, { cause: error });
}

async function readShort(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > LONGEST_FILE_BYTES) {
    throw new Problem(`is longer than ${LONGEST_FILE_BYTES / 1024 / 1024} MiB`, EXCLUDE);
  }
  return readFile(path);
}
