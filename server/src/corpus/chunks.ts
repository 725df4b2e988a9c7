import { rememberWhileHeld } from '../pipeline/memo';

/** Some neighbours of a map: keys in order, each with its value. Never changed. */
export interface Chunk<Value> {
  readonly keys: readonly string[];
  readonly values: readonly Value[];
}

/** What is to stand at a key from now on; undefined for nothing. */
export type Changes<Value> = ReadonlyMap<string, Value | undefined>;

/**
 * An immutable map in order of its keys. A change makes a new map that shares all chunks but those it touches, so that a change among a
 * million entries costs as little as one among a hundred, and whoever holds the old map is not disturbed.
 */
export class Chunks<Value> {
  static readonly none = new Chunks<never>([]);

  private constructor(readonly all: readonly Chunk<Value>[]) {}

  static of<Value>(entries: Iterable<readonly [string, Value]>): Chunks<Value> {
    const none: Chunks<Value> = Chunks.none;
    return none.with(new Map(entries));
  }

  /** How many entries there are. */
  get size(): number {
    return this.all.reduce((total, { keys }) => total + keys.length, 0);
  }

  get(key: string): Value | undefined {
    const chunk = this.all[this.#indexFor(key)];
    return chunk?.values[indexIn(chunk.keys, key)];
  }

  *keys(): Generator<string> {
    for (const { keys } of this.all) {
      yield* keys;
    }
  }

  *values(): Generator<Value> {
    for (const { values } of this.all) {
      yield* values;
    }
  }

  /** Up to `count` values from the one at `from` on, counted from nought. */
  slice(from: number, count: number): readonly Value[] {
    const found: Value[] = [];
    let at = 0;
    for (const { values } of this.all) {
      if (at + values.length > from) {
        found.push(...values.slice(Math.max(0, from - at), from + count - at));
      }
      at += values.length;
      if (at >= from + count) {
        break;
      }
    }
    return found;
  }

  with(changes: Changes<Value>): Chunks<Value> {
    if (changes.size === 0) {
      return this;
    }
    const sorted = [...changes].sort(([a], [b]) => (a < b ? -1 : 1));
    const all: Chunk<Value>[] = [];
    let copied = 0;
    for (let at = 0; at < sorted.length;) {
      const index = Math.max(0, this.#indexFor(sorted[at]?.[0] ?? ''));
      const next = this.all[index + 1]?.keys[0];
      let end = at + 1;
      while (end < sorted.length && (next === undefined || (sorted[end]?.[0] ?? '') < next)) {
        end++;
      }
      for (; copied < index; copied++) {
        push(all, this.all[copied]);
      }
      split(merged(this.all[index], sorted.slice(at, end)), all);
      copied = index + 1;
      at = end;
    }
    for (; copied < this.all.length; copied++) {
      push(all, this.all[copied]);
    }
    return new Chunks(all);
  }

  /** The map with what `compute` makes of each chunk's values; a chunk that was seen before is not made again. */
  static mapping<From, To>(compute: (value: From) => To): (chunks: Chunks<From>) => Chunks<To> {
    const ofChunk = rememberWhileHeld(({ keys, values }: Chunk<From>): Chunk<To> => ({
      keys,
      values: values.map(compute),
    }));
    return chunks => new Chunks(chunks.all.map(ofChunk));
  }

  /** What is otherwise than in `before`: each key with the value that was and the value that is. In order. */
  changesSince(before: Chunks<Value>): readonly (readonly [string, Value | undefined, Value | undefined])[] {
    const changes: [string, Value | undefined, Value | undefined][] = [];
    const [old, now] = [new Cursor(before.all), new Cursor(this.all)];
    while (!old.isAtEnd || !now.isAtEnd) {
      if (old.skipsWith(now)) {
        continue;
      }
      const [was, is] = [old.key, now.key];
      const key = is === undefined || (was !== undefined && was < is) ? was : is;
      const [before, after] = [was === key ? old.take() : undefined, is === key ? now.take() : undefined];
      if (before !== after) {
        changes.push([key ?? '', before, after]);
      }
    }
    return changes;
  }

  /** The last chunk that begins with this key or one before it; -1 where none does. */
  #indexFor(key: string): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle]?.keys[0] ?? '') <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}

/** Entries of a chunk that is not split yet; a chunk with fewer than the quarter of it is put to its neighbour. */
const most = 128;
const fewest = most / 4;

function indexIn(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return keys[low] === key ? low : -1;
}

function merged<Value>(
  chunk: Chunk<Value> = { keys: [], values: [] },
  changes: readonly (readonly [string, Value | undefined])[],
): Chunk<Value> {
  const keys: string[] = [];
  const values: Value[] = [];
  let at = 0;
  for (const [key, value] of changes) {
    for (; at < chunk.keys.length && (chunk.keys[at] ?? '') < key; at++) {
      keys.push(chunk.keys[at] ?? '');
      values.push(chunk.values[at] as Value);
    }
    if (chunk.keys[at] === key) {
      at++;
    }
    if (value !== undefined) {
      keys.push(key);
      values.push(value);
    }
  }
  return { keys: [...keys, ...chunk.keys.slice(at)], values: [...values, ...chunk.values.slice(at)] };
}

function split<Value>({ keys, values }: Chunk<Value>, into: Chunk<Value>[]): void {
  const parts = Math.ceil(keys.length / most);
  const length = Math.ceil(keys.length / Math.max(1, parts));
  for (let from = 0; from < keys.length; from += length) {
    push(into, { keys: keys.slice(from, from + length), values: values.slice(from, from + length) });
  }
}

/** Chunks that have become small are put together, so that their number follows that of the entries. */
function push<Value>(into: Chunk<Value>[], chunk: Chunk<Value> | undefined): void {
  const last = into.at(-1);
  if (chunk === undefined || chunk.keys.length === 0) {
    return;
  }
  if (
    last !== undefined &&
    Math.min(last.keys.length, chunk.keys.length) < fewest &&
    last.keys.length + chunk.keys.length <= most
  ) {
    into[into.length - 1] = { keys: [...last.keys, ...chunk.keys], values: [...last.values, ...chunk.values] };
  } else {
    into.push(chunk);
  }
}

/** Goes through the entries of some chunks in order. */
class Cursor<Value> {
  #chunk = 0;
  #entry = 0;

  constructor(private readonly all: readonly Chunk<Value>[]) {}

  get isAtEnd(): boolean {
    return this.#chunk === this.all.length;
  }

  get key(): string | undefined {
    return this.all[this.#chunk]?.keys[this.#entry];
  }

  take(): Value | undefined {
    const chunk = this.all[this.#chunk];
    const value = chunk?.values[this.#entry++];
    if (this.#entry === chunk?.keys.length) {
      this.#chunk++;
      this.#entry = 0;
    }
    return value;
  }

  /** Goes past a chunk that both are about to enter. */
  skipsWith(other: Cursor<Value>): boolean {
    const chunk = this.all[this.#chunk];
    const isShared = this.#entry + other.#entry === 0 && chunk !== undefined && chunk === other.all[other.#chunk];
    if (isShared) {
      this.#chunk++;
      other.#chunk++;
    }
    return isShared;
  }
}
