/** Which rows of a list are wanted: up to `count` from the one at `from` on, counted from nought. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/** Some rows of a list, and how many it has in all. */
export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export const everything: Window = { from: 0, count: 0x3fffffff };

export function pageOf<Row>(all: readonly Row[], { from, count }: Window): Page<Row> {
  return { total: all.length, rows: all.slice(from, from + count) };
}

/** Some rows of which it is known how many they are before anybody looks them up. */
export interface Part<Row> {
  readonly count: number;
  readonly rows: () => readonly Row[];
}

/** A page over all parts, one behind the other; only those in the window are looked up. */
export function pageOver<Row>(parts: Iterable<Part<Row>>, { from, count }: Window): Page<Row> {
  const found: Row[] = [];
  let at = 0;
  for (const part of parts) {
    if (at + part.count > from && at < from + count) {
      found.push(...part.rows().slice(Math.max(0, from - at), from + count - at));
    }
    at += part.count;
  }
  return { total: at, rows: found };
}
