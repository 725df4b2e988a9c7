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
