/** Items by key. A crowded key keeps its first items only, so that comparing stays linear. */
export class Buckets<Item> {
  readonly #items = new Map<string, Item[]>();

  /** Those that came before with the same key; `item` joins them. */
  join(key: string, item: Item): readonly Item[] {
    const list = this.#items.get(key);
    if (list === undefined) {
      this.#items.set(key, [item]);
      return [];
    }
    const before = [...list];
    if (list.length < crowd) {
      list.push(item);
    }
    return before;
  }
}

const crowd = 8;
