import { firstEndingAfter } from '../../text/span';
import type { ReadName, Reading, Word } from '../../types/reading';

/** A word as it is printed. */
export interface PrintedWord extends Pick<Word, 'start' | 'pos'> {
  readonly form: string;
  readonly tag: string | undefined;
  /** Index of its head among the printed words, -1 for a root; undefined where the reader knows no syntax. */
  readonly head: number | undefined;
  readonly relation: string | undefined;
  /** “B-PERSON” for the first word of a name, “I-PERSON” for the others; undefined outside names. */
  readonly name: string | undefined;
  readonly isSpaceBehind: boolean;
}

/** The words of a paragraph. What the reader passed over is a word too, for the text must be whole; nothing is known of it. */
export function printedWords(paragraph: string, { words, names }: Reading): readonly PrintedWord[] {
  const all: Word[] = [];
  /** Of each of the reader's words the index in `all`. */
  const places: number[] = [];
  let at = 0;
  const passOver = (to: number): void => {
    for (const { index, 0: form } of paragraph.slice(at, to).matchAll(written)) {
      all.push({ start: at + index, end: at + index + form.length, pos: 'X' });
    }
  };
  for (const word of words) {
    passOver(word.start);
    places.push(all.length);
    all.push(word);
    at = word.end;
  }
  passOver(paragraph.length);
  const nameOf = labelsOf(names);
  return all.map(word => ({
    start: word.start,
    pos: word.pos,
    form: paragraph.slice(word.start, word.end),
    tag: word.tag,
    head: word.head === undefined ? undefined : (places[word.head] ?? -1),
    relation: word.relation,
    name: nameOf(word),
    isSpaceBehind: blankOrEnd.test(paragraph.charAt(word.end)),
  }));
}

const written = /\S+/gu;
const blankOrEnd = /^\s?$/u;

/** What a word is called for the name that it is part of. */
function labelsOf(names: readonly ReadName[]): (word: Word) => string | undefined {
  return ({ start, end }) => {
    const name = names[firstEndingAfter(names, start)];
    return name === undefined || name.start >= end ? undefined : `${start <= name.start ? 'B' : 'I'}-${name.type}`;
  };
}
