/** The words `from` up to `to` of a paragraph. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** What the network was trained on and can hold in one run: words, and pieces with the two special ones. */
export const longestWindow = { words: 200, pieces: 400 } as const;

/** What the network reads in one run each: nearly every paragraph is one window. `pieces` are those of each word. */
export function windowsOf(words: readonly string[], pieces: readonly ArrayLike<number>[]): readonly Window[] {
  return cut(words, from => endOfFull(pieces, from));
}

/**
 * Cuts a long paragraph behind a sentence if one ends in the second half of what fits, else where nothing more fits.
 * `endOfFull` tells how far the words from an index on fit; it is further on, always.
 */
export function cut(words: readonly string[], endOfFull: (from: number) => number): readonly Window[] {
  const windows: Window[] = [];
  let from = 0;
  while (from < words.length) {
    const full = Math.min(endOfFull(from), words.length);
    const to = full < words.length ? (sentenceEnd(words, from, full) ?? full) : full;
    windows.push({ from, to });
    from = to;
  }
  return windows;
}

/** As many words as fit, and one at least: a word has few pieces. */
function endOfFull(pieces: readonly ArrayLike<number>[], from: number): number {
  let room = longestWindow.pieces - specialPiecesAround;
  let to = from;
  while (to < pieces.length && to - from < longestWindow.words) {
    room -= pieces[to]?.length ?? 0;
    if (room < 0 && to > from) {
      break;
    }
    to++;
  }
  return to;
}

const specialPiecesAround = 2;

/** Behind the last mark in the second half that ends a sentence, and behind the quotation marks that close with it. */
function sentenceEnd(words: readonly string[], from: number, full: number): number | undefined {
  const half = from + (full - from) / 2;
  for (let end = full; end > half; end--) {
    if (ends.has(words[end - 1] ?? '')) {
      let behind = end;
      while (behind < full && closing.has(words[behind] ?? '')) {
        behind++;
      }
      return behind;
    }
  }
  return undefined;
}

const ends: ReadonlySet<string> = new Set(['.', '!', '?']);
const closing: ReadonlySet<string> = new Set(['”', '’', '"', "'", '»', ')']);
