import { marked } from 'marked';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Marks a text, so that it is found again in what a browser shows. */
export function wrapped(text: string): string {
  return `⟦${text}⟧`;
}

/** The text of one line as a browser shows it, white space aside. */
export function asShown(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ');
}

/** The elements of a page, comments aside, and the marked texts as a person reads them. */
export function shownPage(markdown: string): {
  readonly tags: readonly string[];
  readonly texts: readonly string[];
} {
  const html = marked.parse(markdown, { async: false }).replaceAll('<!-- -->', '');
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (_, decimal, hexadecimal, name) =>
      name === undefined
        ? String.fromCharCode(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
        : (ENTITIES[name] ?? '?'),
    );
  return {
    tags: html.match(/<[^>]*>/g) ?? [],
    texts: [...text.matchAll(/⟦([^⟧]*)⟧/g)].map(([, found = '']) => found.replace(/\s+/g, ' ')),
  };
}
