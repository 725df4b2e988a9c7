/**
 * What `start` gives for each item, in the items' order, while it is under way for up to `count` of those behind. An answer is given as
 * soon as it is there, whether or not more items come: who asks line by line is answered line by line.
 */
export async function* inOrder<Item, Out>(
  items: Iterable<Item> | AsyncIterable<Item>,
  count: number,
  start: (item: Item) => Promise<Out>,
): AsyncGenerator<Out> {
  let begun: readonly Promise<Out>[] = [];
  const source = iterate(items);
  let next: Promise<IteratorResult<Item, unknown>> | undefined = source.next();
  try {
    for (;;) {
      const [first] = begun;
      if (first === undefined && next === undefined) {
        return;
      }
      if (next !== undefined && begun.length <= count && (await comesFirst(next, first))) {
        const { done, value } = await next;
        if (done === true) {
          next = undefined;
        } else {
          const answer = start(value);
          // One that fails is told of when its turn comes; until then nobody waits for it.
          answer.catch(() => undefined);
          begun = [...begun, answer];
          next = source.next();
        }
      } else if (first !== undefined) {
        yield await first;
        begun = begun.slice(1);
      }
    }
  } finally {
    // Nobody waits for these any more, whatever becomes of them.
    Promise.allSettled([next, ...begun]).catch(() => undefined);
    await source.return(undefined);
  }
}

async function* iterate<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** Whether `item` is there before `answer`. */
async function comesFirst(item: Promise<unknown>, answer: Promise<unknown> | undefined): Promise<boolean> {
  return answer === undefined || Promise.race([item.then(() => true), answer.then(() => false)]);
}
