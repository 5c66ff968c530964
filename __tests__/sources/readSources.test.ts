import { documents } from './documents.ts';
import { lineOf, readAll } from './memoryFiles.ts';

describe('a file that names images', () => {
  it.each(documents.map((document) => [document.name, document] as const))('%s', async (_, document) => {
    const { images, unread } = await readAll(document.files);
    expect(images.map(lineOf)).toEqual(document.finds);
    expect(unread.map(({ file, line, what }) => `${file}:${line} ${what}`)).toEqual(document.unread);
  });
});
