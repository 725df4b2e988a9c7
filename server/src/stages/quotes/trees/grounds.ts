import { firstNot } from '../../../text/search';
import { firstEndingAfter } from '../../../text/span';
import type { Piece } from '../outline/pieces';
import type { VerbLookup } from '../cues/verbs';
import type { SentenceTree } from './sentenceTree';

/** A sentence twice over: its words in their tree, and the pieces of its outline, in which quotations are folded. */
export interface Grounds {
  readonly tree: SentenceTree;
  readonly pieces: readonly Piece[];
  readonly verbs: VerbLookup;
}

/** Index of the piece that holds a word; undefined where the outline passes it over. */
export function placeOf({ tree, pieces }: Grounds, at: number): number | undefined {
  const word = tree.words[at];
  if (word === undefined) {
    return undefined;
  }
  const place = firstNot(pieces, ({ end }) => end <= word.start);
  return (pieces[place]?.start ?? Infinity) <= word.start ? place : undefined;
}

/** The piece that holds a word. */
export function pieceOf(grounds: Grounds, at: number): Piece | undefined {
  const place = placeOf(grounds, at);
  return place === undefined ? undefined : grounds.pieces[place];
}

/** Lower-case; empty within quotations. */
export function wordAt(grounds: Grounds, at: number): string {
  return pieceOf(grounds, at)?.word ?? '';
}

/** Index of the first word of a piece; undefined outside the sentence. */
export function wordOf({ tree, pieces }: Grounds, place: number): number | undefined {
  const piece = pieces[place];
  if (piece === undefined) {
    return undefined;
  }
  const at = firstEndingAfter(tree.words, piece.start);
  return at >= tree.from && at < tree.to ? at : undefined;
}
