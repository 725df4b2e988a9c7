import { firstNot } from '../../../text/search';
import type { Span } from '../../../text/span';
import type { Piece } from '../outline/pieces';
import type { Stretch } from '../outline/stretch';

/** Index of the piece that stands at an offset, or of the next one. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  return firstNot(pieces, ({ end }) => end <= offset);
}

/** A span in whole pieces, so that no quotation is cut, without punctuation at its edges. */
export function inWholePieces(pieces: readonly Piece[], { start, end }: Span): Span {
  let first = pieceAt(pieces, start);
  let last = pieceAt(pieces, end - 1);
  while (first < last && pieces[first]?.pos === 'PUNCT') {
    first++;
  }
  while (last > first && pieces[last]?.pos === 'PUNCT') {
    last--;
  }
  return { start: pieces[first]?.start ?? start, end: pieces[last]?.end ?? end };
}

/** The pieces that a span of whole pieces has. */
export function stretchOf(pieces: readonly Piece[], { start, end }: Span): Stretch {
  return { from: pieceAt(pieces, start), to: pieceAt(pieces, end - 1) + 1 };
}
