import fc from 'fast-check';
import { code, codeBlock, count, item, plain, size, table } from '../../src/report/markdown.ts';
import { hostileText } from './hostileText.ts';

const COMMENT = '<!-- -->';

/** What a browser shows of it: comments are nothing, entities are their characters. */
function shown(markdown: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
  return markdown
    .replaceAll(COMMENT, '')
    .replace(/&(?:#(\d+)|([a-z]+));/g, (_, number?: string, name?: string) =>
      number === undefined ? (names[name ?? ''] ?? '?') : String.fromCharCode(Number(number)),
    );
}

describe('plain', () => {
  it('leaves nothing that is markup, HTML, a link, a mention or the end of a cell', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const bare = plain(text).replaceAll(COMMENT, '');
        expect(bare).not.toMatch(/[|`<>\\*_[\](){}!~$+@\r\n\t\v\f\0\u0085\u2028\u2029]/);
        expect(bare).not.toMatch(/#(?!\d+;)|&(?!#\d+;|amp;|lt;|gt;)/);
        expect(bare).not.toMatch(/:\/\/|www\./i);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows the text as it is, on one line and without control characters', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const oneLine = text.replace(/[\s\u0085]+/g, ' ').replace(/\p{Cc}/gu, '');
        expect(shown(plain(text))).toBe(oneLine);
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks what GitHub looks for in the text that entities stand for', () => {
    expect(plain('@octocat')).toBe(`&#64;${COMMENT}octocat`);
    expect(plain('a@b.example')).toBe(`a&#64;${COMMENT}b.example`);
    expect(plain('org/repo#1')).toBe(`org/repo&#35;${COMMENT}1`);
    expect(plain('https://evil.example')).toBe(`https&#58;${COMMENT}//evil.example`);
    expect(plain('WWW.evil.example')).toBe(`WWW&#46;${COMMENT}evil.example`);
  });

  it('leaves names of images, AMIs and ARNs readable in the source', () => {
    expect(plain('arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.3/1')).toBe(
      'arn:aws:imagebuilder:us-east-1:111122223333:image/nodes/1.0.3/1',
    );
  });
});

describe('code and codeBlock', () => {
  it('hold one element whatever the text is', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(code(text).match(/<\/?[a-z]+>/g)).toEqual(['<code>', '</code>']);
        expect(codeBlock(text).match(/<\/?[a-z]+>/g)).toEqual(['<pre>', '</pre>']);
      }),
    );
  });

  it('a block keeps its lines, and no blank line ends it', () => {
    expect(codeBlock('one\r\n\n\rtwo')).toBe('<pre>one\n \n \ntwo</pre>');
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(codeBlock(text)).not.toMatch(/\n\n/);
      }),
    );
  });
});

describe('item', () => {
  it.each([
    ['- a', '- &#45; a'],
    ['1. a', '- 1&#46; a'],
    ['12) a', '- 12&#41; a'],
    ['  --- ', '- &#45;-- '],
    ['layer 1: 2 GB', '- layer 1: 2 GB'],
  ])('writes %j so that no list or rule begins in it', (text, line) => {
    expect(item(text)).toBe(line);
  });
});

describe('table', () => {
  it('is a row for each row and a cell for each cell, whatever the texts are', () => {
    const row = fc.tuple(hostileText, hostileText, hostileText);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const cells = rows.map(([first, second, third]) => [plain(first), code(second), plain(third)]);
        const lines = table(['A', 'B', 'C'], cells).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) expect(line.split('|')).toHaveLength(5);
      }),
    );
  });
});

describe('size', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [9_949, '9.9 kB'],
    [9_950, '10 kB'],
    [340_000_000, '340 MB'],
    [999_600, '1.0 MB'],
    [1_200_000_000, '1.2 GB'],
    [4_000_000_000_000_000, '4000 TB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(size(bytes)).toBe(text);
  });
});

describe('count', () => {
  it.each([
    [0, '0 images'],
    [1, '1 image'],
    [1234, '1,234 images'],
  ])('writes %d with its noun', (number, text) => {
    expect(count(number, 'image')).toBe(text);
  });
});
