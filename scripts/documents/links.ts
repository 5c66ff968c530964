import { posix } from 'node:path';
import type { Found, Markdown } from './markdown.ts';
import type { Fault, Project } from './project.ts';

/** Links that lead nowhere: to a file, a folder or a heading that is not there, or without TLS. */
export function brokenLinks(
  documents: readonly Markdown[],
  { paths }: Pick<Project, 'paths'>,
): readonly Fault[] {
  const byFile = new Map(documents.map((document) => [document.file, document]));
  return documents.flatMap(({ file, links }) =>
    links.flatMap(({ value, line }) => {
      const what = whatIsWrong(value, file, paths, byFile);
      return what === undefined ? [] : [{ file, line, what: `the link ${value} ${what}` }];
    }),
  );
}

function whatIsWrong(
  link: string,
  from: string,
  paths: ReadonlySet<string>,
  documents: ReadonlyMap<string, Markdown>,
): string | undefined {
  if (isExternal(link)) return link.startsWith('https://') ? undefined : 'is not https';
  const [path = '', anchor] = link.split('#');
  if (path.startsWith('/')) return 'begins with /: write it relative to this file';
  const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURI(path)));
  const file = target.replace(/\/$/, '');
  if (file !== '.' && !paths.has(file)) return 'leads to no file';
  if (anchor === undefined) return undefined;
  const document = documents.get(file);
  if (document === undefined) return 'has an anchor, and leads to no Markdown file';
  return document.anchors.has(anchor) ? undefined : `leads to no heading of ${file}`;
}

function isExternal(link: string): boolean {
  return /^[a-z][a-z+.-]*:/i.test(link) || link.startsWith('//');
}

/** Every address outside the project that a document links to, once, with the first place. */
export function externalLinks(documents: readonly Markdown[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { file, links } of documents) {
    const external = links.filter(({ value }: Found) => isExternal(value));
    for (const { value, line } of external) {
      const [address = ''] = value.split('#');
      if (!places.has(address)) places.set(address, `${file}:${line}`);
    }
  }
  return places;
}
