import { isThat, type Piece } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';
import { placeOf, type Grounds } from './grounds';

/**
 * The pieces of these words (in order of reading) in runs, marks between them included, marks and “that” at the edges left out; a
 * pronoun alone says nothing.
 */
export function runsOf(grounds: Grounds, words: readonly number[]): readonly Stretch[] {
  const { pieces } = grounds;
  const runs: Stretch[] = [];
  let from: number | undefined;
  let last = -1;
  for (const word of words) {
    const place = placeOf(grounds, word);
    if (place === undefined || place === last) {
      continue;
    }
    if (from !== undefined && !isMarksOnly(pieces, last + 1, place)) {
      runs.push(trimmed(pieces, { from, to: last + 1 }));
      from = undefined;
    }
    from ??= place;
    last = place;
  }
  if (from !== undefined) {
    runs.push(trimmed(pieces, { from, to: last + 1 }));
  }
  return runs.filter(({ from, to }) => to > from + 1 || (to > from && pieces[from]?.pos !== 'PRON'));
}

function isMarksOnly(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (pieces[at]?.pos !== 'PUNCT') {
      return false;
    }
  }
  return true;
}

function trimmed(pieces: readonly Piece[], { from, to }: Stretch): Stretch {
  while (from < to && (pieces[from]?.pos === 'PUNCT' || isThat(pieces[from]))) {
    from++;
  }
  while (to > from && (pieces[to - 1]?.pos === 'PUNCT' || pieces[to - 1]?.pos === 'CCONJ')) {
    to--;
  }
  return { from, to };
}
