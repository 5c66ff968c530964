/** Which npm packages the files that went into a bundle belong to. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package of which at least one file is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The licence as package.json names it, an SPDX expression; empty where it names none. */
  readonly licence: string;
  /** URL of the repository, empty where package.json names none: packages of one repository share it. */
  readonly repository: string;
  /** Its licence files and then its notices, joined; empty where it ships none. Lines end in LF. */
  readonly text: string;
}

/** The folder of the package that a file belongs to: what follows the last `node_modules`. */
const PACKAGE_FOLDER = /^.*[\\/]?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const LICENCE_FILE = /^(licen[cs]e|copying)(-\w+)?(\.(md|txt))?$/i;
const NOTICE_FILE = /^notice(\.(md|txt))?$/i;

/** The packages that hold these files, each version once, by name and version. Other files are passed over. */
export async function packagesOf(files: readonly string[]): Promise<readonly BundledPackage[]> {
  const folders = files.flatMap((file) => PACKAGE_FOLDER.exec(file)?.[0] ?? []);
  const packages = await Promise.all([...new Set(folders)].map(readPackage));
  const byVersion = new Map(packages.map((found) => [`${found.name}@${found.version}`, found]));
  return [...byVersion.values()].sort((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1));
}

/** `name version`. */
export function titleOf({ name, version }: BundledPackage): string {
  return `${name} ${version}`;
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly repository?: string | { readonly url?: string };
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const file: PackageFile = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository = '' } = file;
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : '',
    repository: typeof repository === 'string' ? repository : (repository.url ?? ''),
    text: await textOf(folder),
  };
}

async function textOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const licences = names.filter((name) => LICENCE_FILE.test(name));
  if (licences.length === 0) return '';
  const files = [...licences, ...names.filter((name) => NOTICE_FILE.test(name))];
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .map((text) => text.replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
