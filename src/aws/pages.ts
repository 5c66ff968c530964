/** The items of every page of a list, in order. */
export async function everyPage<Item>(
  read: (nextToken: string | undefined) => Promise<{
    readonly items: readonly Item[];
    readonly nextToken: string | undefined;
  }>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let nextToken: string | undefined;
  do {
    const page = await read(nextToken);
    for (const item of page.items) all.push(item);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return all;
}
