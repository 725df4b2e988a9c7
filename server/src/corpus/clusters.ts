import type { EntitySummary } from '../types/summary';

/** An entity of one article. */
export interface Appearance {
  readonly uri: string;
  readonly entity: EntitySummary;
}

/** Entities of several articles that are surely one: same type, same core of the name. */
export interface Cluster {
  readonly core: string;
  readonly words: readonly string[];
  readonly appearances: Appearance[];
}

/** A map from a key to all that bears it. */
export class Index<Item> {
  readonly #items = new Map<string, Item[]>();

  add(key: string, item: Item): void {
    const list = this.#items.get(key);
    if (list === undefined) {
      this.#items.set(key, [item]);
    } else {
      list.push(item);
    }
  }

  of(key: string): readonly Item[] {
    return this.#items.get(key) ?? [];
  }
}

/** The only one, when there is exactly one. */
export function onlyOne<Item>(items: Iterable<Item>): Item | undefined {
  const [first, ...others] = new Set(items);
  return others.length === 0 ? first : undefined;
}
