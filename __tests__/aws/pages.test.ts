import fc from 'fast-check';
import { everyPage } from '../../src/aws/pages.ts';

describe('everyPage', () => {
  it('gives the items of all pages in order, and asks for each page once', async () => {
    const pages = fc.array(fc.array(fc.integer()), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(pages, async (all) => {
        const asked: (string | undefined)[] = [];
        const items = await everyPage(async (nextToken) => {
          asked.push(nextToken);
          const place = Number(nextToken ?? 0);
          return {
            items: all[place] ?? [],
            nextToken: place + 1 < all.length ? String(place + 1) : undefined,
          };
        });
        expect(items).toEqual(all.flat());
        expect(asked).toEqual(all.map((_, place) => (place === 0 ? undefined : String(place))));
      }),
    );
  });

  it('holds a page of more items than a call takes arguments', async () => {
    const items = Array.from({ length: 300_000 }, (_, index) => index);
    expect(await everyPage(async () => ({ items, nextToken: undefined }))).toHaveLength(300_000);
  });

  it('fails with the page that fails', async () => {
    const failing = everyPage(async (nextToken) => {
      if (nextToken === undefined) return { items: [1], nextToken: 'second' };
      throw new Error('no second page');
    });
    await expect(failing).rejects.toThrow('no second page');
  });
});
