import { within, type Span } from '../../../text/span';
import type { MarkedSpan } from '../../../types/quote';
import type { Word } from '../../../types/reading';

/** What the words between the marks are by themselves. */
export interface Shape {
  /** Number of words. */
  readonly length: number;
  /** Begins with a capital or a digit. */
  readonly capital: boolean;
  /** Has a verb that can carry a clause. */
  readonly verb: boolean;
  /** Every word that bears meaning is capitalised, as in the title of a work: “The Art of the Deal”. */
  readonly title: boolean;
  /** The same, for one word too. */
  readonly capitals: boolean;
  /** Ends with a full stop, question or exclamation mark inside the marks. */
  readonly ends: boolean;
  /** A noun with what describes it, as a thing is called: “trench lung”, “the Grey Widow”, but not “a disgrace”. */
  readonly name: boolean;
  /** A clause that can stand alone, as far as words without syntax tell. */
  readonly standsAlone: boolean;
}

const firstLetter = /[\p{L}\p{N}]/u;
const upper = /^[\p{Lu}\p{N}]/u;
const lower = /^\p{Ll}/u;
/** “I'm”, where the reader leaves it whole. */
const contracted = /^(?:I|you|he|she|it|we|they|that|there)['’](?:m|re|s|ve|d|ll)$/iu;
const sentenceEnd = /[.!?…—–]["”’'»]{0,3}$/u;

export function shapeOf(text: string, words: readonly Word[], pair: MarkedSpan): Shape {
  const inner: Span = { start: pair.start + 1, end: pair.closed ? pair.end - 1 : pair.end };
  const said = within(words, inner).filter(
    word => word.pos !== 'PUNCT' && firstLetter.test(text.slice(word.start, word.end)),
  );
  const first = said[0];
  const capital = first !== undefined && upper.test(text.slice(first.start, first.end));
  const verb = said.some(
    word => word.pos === 'AUX' || word.pos === 'VERB' || contracted.test(text.slice(word.start, word.end)),
  );
  const content = said.filter(word => !isSmall(word));
  const capitals = capital && content.every(word => !lower.test(text.slice(word.start, word.end)));
  const title = capitals && said.length >= 2;
  const ends = sentenceEnd.test(text.slice(Math.max(pair.start, pair.end - 5), pair.end));
  return {
    length: said.length,
    capital,
    verb,
    title,
    capitals,
    ends,
    name: !verb && isNominal(said.at(-1)) && !(first !== undefined && one.test(text.slice(first.start, first.end))),
    standsAlone:
      said.length > 0 && (capital ? verb || ends || said.length > 3 : verb && said.length > 3 && hasSubject(said)),
  };
}

function isNominal(word: Word | undefined): boolean {
  return word?.pos === 'NOUN' || word?.pos === 'PROPN';
}

const one = /^an?$/iu;

function isSmall(word: Word): boolean {
  return (
    word.pos === 'ADP' ||
    word.pos === 'DET' ||
    word.pos === 'CCONJ' ||
    word.pos === 'PART' ||
    word.pos === 'AUX' ||
    word.pos === 'SCONJ' ||
    word.pos === 'PRON'
  );
}

/** A pronoun or noun stands before the first verb. */
function hasSubject(said: readonly Word[]): boolean {
  const verb = said.findIndex(word => word.pos === 'AUX' || word.pos === 'VERB');
  return said.slice(0, verb).some(word => word.pos === 'PRON' || word.pos === 'NOUN' || word.pos === 'PROPN');
}
