/** What `start` gives for each item, in the items' order, while it is under way for up to `count` of those behind. */
export async function* inOrder<Item, Out>(
  items: Iterable<Item> | AsyncIterable<Item>,
  count: number,
  start: (item: Item) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const item of items) {
    begun.push(start(item));
    const first = begun.length > count ? begun.shift() : undefined;
    if (first !== undefined) {
      yield await first;
    }
  }
  for (const rest of begun) {
    yield await rest;
  }
}
