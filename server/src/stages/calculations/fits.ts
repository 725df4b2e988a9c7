import type { Figure } from '../../types/figure';
import type { Sketch } from './sketch';

/** One place where a pattern fits a sketch: its named groups as figures and as words. */
export interface Fit {
  readonly figure: (name: string) => Figure | undefined;
  readonly word: (name: string) => string | undefined;
  /** Where the group begins; -1 where it stands nowhere. */
  readonly place: (name: string) => number;
  /** What stands before the fit, at most 60 UTF-16 code units. */
  readonly before: string;
  /** What stands behind it, at most 90. */
  readonly behind: string;
  readonly start: number;
  readonly end: number;
}

/** Every place where `pattern` fits, left to right; fits may overlap. The pattern has the flags `d` and `g`. */
export function* fits({ words, figureAt }: Sketch, pattern: RegExp): Generator<Fit> {
  let from = 0;
  for (;;) {
    pattern.lastIndex = from;
    const found = pattern.exec(words);
    if (found === null) {
      return;
    }
    const { index, indices, groups } = found;
    yield {
      figure: name => {
        const place = indices?.groups?.[name];
        return place === undefined ? undefined : figureAt(place[0]);
      },
      word: name => groups?.[name],
      place: name => indices?.groups?.[name]?.[0] ?? -1,
      before: words.slice(Math.max(0, index - nearby), index),
      behind: words.slice(index + found[0].length, index + found[0].length + 1.5 * nearby),
      start: index,
      end: index + found[0].length,
    };
    from = index + 1;
  }
}

const nearby = 60;
