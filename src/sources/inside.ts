import native, { type PlatformPath } from 'node:path';

/**
 * Whether a path is a folder or lies in it. On Windows neither case nor the way the parts are parted matters, and another
 * drive is outside.
 *
 * @param folder absolute, as `path`, and without links in it
 * @param system how paths are read
 */
export function isInside(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<PlatformPath, 'relative' | 'isAbsolute' | 'sep'> = native,
): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
