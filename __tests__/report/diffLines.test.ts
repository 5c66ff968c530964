import { diffLines } from '../../src/report/diffLines.ts';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const held = (letter: string) => ({ digest: digest('0'), platformDigest: digest(letter) });

describe('diffLines', () => {
  it('is a line an image by what became of it, and counts the unchanged', () => {
    expect(
      diffLines({
        added: [{ name: 'web:v2', ...held('a'), compressedBytes: 1_200_000_000 }],
        moved: [{ name: 'web:prod', from: held('b'), to: held('c') }],
        removed: [{ name: 'web:v1', ...held('d') }],
        unchanged: [
          { name: 'a:1', ...held('e') },
          { name: 'b:1', ...held('f') },
        ],
      }),
    ).toEqual([
      '+ web:v2 (1.2 GB)',
      '~ web:prod: sha256:bbbbbbbbbbbb → sha256:cccccccccccc',
      '- web:v1',
      '2 unchanged',
    ]);
  });

  it('ends after 200 lines with how many there are more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `web:${index}`, ...held('a') }));
    const nothing = { removed: [], moved: [], unchanged: [] };
    const lines = diffLines({ ...nothing, added: many(201) });
    expect(lines.slice(199)).toEqual(['+ web:199', '… and 1 more, in the output diff', '0 unchanged']);
    expect(diffLines({ ...nothing, added: many(200) })).toHaveLength(201);
  });
});
