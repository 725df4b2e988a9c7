import { latinOf } from '../../text/latin';
import { splitsPair } from '../../text/pairs';
import type { Upos, Word } from '../../types/reading';
import { piecesOf } from './pieces';
import { tokenizer } from './tokenizer';

/**
 * Splits a paragraph into words with their parts of speech, by wink-nlp's English tokenizer and tagger.
 * Offsets count from the paragraph's start. Text that the tokenizer drops or changes is passed over, never guessed at.
 */
export function wordsOf(paragraph: string): readonly Word[] {
  // The tokenizer breaks words at letters beyond Latin-1, and takes the end of a line or a no-break blank for a word: it is given plain signs at the same places.
  const text = latinOf(paragraph).replace(oddBlanks, ' ');
  const words: Word[] = [];
  for (const piece of piecesOf(text)) {
    addWords(text.slice(piece.start, piece.end), piece.start, words);
  }
  return words.flatMap(word => whole(paragraph, word));
}

/** The word where it begins and ends between characters: of “:𝐀” the tokenizer is given three letters, and may part the last two. */
function whole(paragraph: string, word: Word): readonly Word[] {
  const start = splitsPair(paragraph, word.start) ? word.start + 1 : word.start;
  const end = splitsPair(paragraph, word.end) ? word.end + 1 : word.end;
  return start === word.start && end === word.end ? [word] : start < end ? [{ ...word, start, end }] : [];
}

function addWords(piece: string, offset: number, words: Word[]): void {
  let at = 0;
  for (const { value, tag } of tokensOf(piece)) {
    // Of two stops in a row the tokenizer makes three tokens, one of them empty.
    const start = value === '' ? undefined : startOf(piece, value, at);
    if (start === undefined) {
      continue;
    }
    const end = start + value.length;
    at = end;
    if (tag !== blank) {
      addWord({ start: offset + start, end: offset + end, pos: tag as Upos }, value, words);
    }
  }
}

/**
 * Adds a word, its possessive ’s as one of its own. The tokenizer parts most of them; but of “Lee’s,” it makes one token, and of every “Lee’s”
 * that it meets later in the same text too.
 */
function addWord(word: Word, written: string, words: Word[]): void {
  const { start, end, pos } = word;
  if (!possessive.test(written)) {
    words.push(word);
    return;
  }
  const clitic = end - 2;
  words.push({ start, end: clitic, pos }, { start: clitic, end, pos: 'PART' });
}

const possessive = /[\p{L}\p{N}.]['’][sS]$/u;

const oddBlanks = /[\r\n\u00a0\u2007\u202f]/gu;

/** The tokenizer's tag for white space that is more than the gap between two words; no part of speech. */
const blank = 'SPACE';

const { tokenize: tokensOf, fault } = tokenizer();

/** Why words are parted by their signs alone; undefined where they are not. */
export const wordsFault = fault;

/** Where `value` stands next: at once, or behind a little white space; further only when the tokenizer left something out. */
function startOf(paragraph: string, value: string, from: number): number | undefined {
  for (let at = from; at < from + nearby; at++) {
    if (paragraph.startsWith(value, at)) {
      return at;
    }
  }
  const far = paragraph.slice(from, from + reach).indexOf(value);
  return far < 0 ? undefined : from + far;
}

/** Characters looked at one by one: the white space between two words. */
const nearby = 4;

/** Characters searched when the tokens and the text have parted; bounded, so that odd text stays linear. */
const reach = 400;
