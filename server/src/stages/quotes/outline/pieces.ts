import { firstNot } from '../../../text/search';
import { firstEndingAfter, spanOf, type Span } from '../../../text/span';
import type { Name } from '../../../types/name';
import type { Passage } from '../../../types/passage';
import type { MarkedSpan } from '../../../types/quote';
import type { Upos, Word } from '../../../types/reading';
import type { Verb } from '../cues/verbs';
import type { WordClass } from './classes';
import type { Vocabulary } from './vocabulary';

/** A word of the reporter's own, or a whole outermost quotation folded into one. */
export interface Piece extends Span {
  /** Lower-case; empty for a quotation. */
  readonly word: string;
  readonly pos: Upos;
  readonly capital: boolean;
  readonly quote: MarkedSpan | undefined;
  /** The name that covers it. */
  readonly name: Name | undefined;
  /** What it may be for finding out who speaks. */
  readonly is: ReadonlySet<WordClass>;
  /** What it takes where it is a verb that reports or tells. */
  readonly verb: Verb | undefined;
}

/** A paragraph as its reporter wrote it, quotations folded, cut into sentences. */
export interface Outline {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  /** Index of the first piece of each sentence; a sentence ends where the next begins. */
  readonly starts: readonly number[];
}

/** Everything the outlines are made of; each list in order of reading. */
export interface Material {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  readonly pairs: readonly MarkedSpan[];
  readonly sentences: readonly Span[];
  readonly vocabulary: Vocabulary;
}

/** Folds one paragraph. Reads on in the lists from where the paragraph begins. */
export function outlineOf(passage: Passage, material: Material, endsWithTail: TailTest): Outline {
  const pieces = piecesOf(passage, material);
  return { passage, pieces, starts: sentenceStarts(pieces, passage, material, endsWithTail) };
}

/** Whether the sentence that begins at a piece is nothing but the attribution of the quotation before it: “Smith asked.” */
export type TailTest = (pieces: readonly Piece[], at: number) => boolean;

function piecesOf(passage: Span, { text, words, names, pairs, vocabulary }: Material): readonly Piece[] {
  const found: Piece[] = [];
  // Pairs nest, so their ends are in no order.
  let atPair = firstNot(pairs, ({ start }) => start < passage.start);
  let atName = firstEndingAfter(names, passage.start);
  let quotedUntil = passage.start;
  for (let at = firstEndingAfter(words, passage.start); at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.start >= passage.end) {
      break;
    }
    if (word.end <= quotedUntil) {
      continue;
    }
    let pair = pairs[atPair];
    while (pair !== undefined && (pair.end <= word.start || pair.inside !== undefined)) {
      pair = pairs[++atPair];
    }
    if (pair !== undefined && word.start < pair.end && word.end > pair.start && word.end <= passage.end) {
      quotedUntil = pair.end;
      atPair++;
      found.push({
        ...spanOf(pair),
        word: '',
        pos: 'X',
        capital: false,
        quote: pair,
        name: undefined,
        ...vocabulary(''),
      });
      continue;
    }
    while ((names[atName]?.end ?? Infinity) <= word.start) {
      atName++;
    }
    const name = names[atName];
    const surface = text.slice(word.start, word.end);
    const lower = surface.toLowerCase();
    const { is, verb } = vocabulary(lower);
    found.push({
      start: word.start,
      end: word.end,
      word: lower,
      pos: word.pos,
      capital: lower !== surface,
      quote: undefined,
      name: name !== undefined && name.start < word.end ? name : undefined,
      is,
      verb,
    });
  }
  return found;
}

const stop = /[.!?…]["”’'»)\]]{0,3}$/u;
const asks = /[!?…—–-]["”’'»)\]]{0,3}$/u;

/** A sentence begins where the text's sentences do, except within a folded quotation or before its attribution. */
function sentenceStarts(
  pieces: readonly Piece[],
  passage: Span,
  { text, sentences }: Material,
  endsWithTail: TailTest,
): readonly number[] {
  const starts: number[] = pieces.length > 0 ? [0] : [];
  let at = firstEndingAfter(sentences, passage.start);
  for (let index = 1; index < pieces.length; index++) {
    const piece = pieces[index];
    const before = pieces[index - 1];
    if (piece === undefined || before === undefined) {
      continue;
    }
    let begins = false;
    while ((sentences[at]?.start ?? Infinity) <= piece.start) {
      begins ||= (sentences[at]?.start ?? 0) >= before.end;
      at++;
    }
    if (!begins && before.quote !== undefined) {
      const end = text.slice(Math.max(before.start, before.end - 5), before.end);
      begins = stop.test(end) && (piece.capital || piece.quote !== undefined) && /\s/u.test(text.charAt(before.end));
    }
    if (begins && before.quote !== undefined) {
      const end = text.slice(Math.max(before.start, before.end - 5), before.end);
      begins = piece.quote !== undefined || (stop.test(end) && !(asks.test(end) && endsWithTail(pieces, index)));
    }
    if (begins) {
      starts.push(index);
    }
  }
  return starts;
}

/** “that” before a clause. */
export function isThat(piece: Piece | undefined): boolean {
  return piece?.pos === 'SCONJ' && piece.word === 'that';
}
