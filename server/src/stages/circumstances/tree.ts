import { firstEndingAfter, type Span } from '../../text/span';
import type { Word } from '../../types/reading';
import type { Tree as Whole } from '../../types/tree';

/**
 * The words of an article with their heads, to go up and down in. Places are indices of words. A head in another sentence is none: the
 * model knows no sentences, and in a long paragraph it reaches out of one now and then.
 */
export interface SentenceTree {
  readonly words: readonly Word[];
  /** Undefined of a root. */
  readonly headOf: (index: number) => number | undefined;
  readonly childrenOf: (index: number) => readonly number[];
  /** “nsubj:pass” is “nsubj:pass”; the empty text where there is none. */
  readonly relationOf: (index: number) => string;
  /** The word within the span that the others there hang on. */
  readonly topOf: (span: Span) => number | undefined;
}

/** The article's tree cut at its sentences; where the reader knows no syntax, words that hang on nothing. */
export function inSentences(
  whole: Whole | undefined,
  words: readonly Word[],
  sentences: readonly Span[],
): SentenceTree {
  const sentenceOf = sentencesOf(words, sentences);
  const headOf = (index: number): number | undefined => {
    const head = whole?.headOf(index) ?? -1;
    return head < 0 || sentenceOf[head] !== sentenceOf[index] ? undefined : head;
  };
  return {
    words,
    headOf,
    childrenOf: index => whole?.childrenOf(index).filter(child => sentenceOf[child] === sentenceOf[index]) ?? [],
    relationOf: index => words[index]?.relation ?? '',
    topOf: span => {
      for (let index = firstEndingAfter(words, span.start); index < words.length; index++) {
        const word = words[index];
        if (word === undefined || word.start >= span.end) {
          break;
        }
        const head = words[headOf(index) ?? -1];
        if (word.pos !== 'PUNCT' && (head === undefined || head.start < span.start || head.start >= span.end)) {
          return index;
        }
      }
      return undefined;
    },
  };
}

/** The index of each word's sentence. */
function sentencesOf(words: readonly Word[], sentences: readonly Span[]): Int32Array {
  const found = new Int32Array(words.length);
  let sentence = 0;
  // Counted by hand: `Int32Array.from` goes through the words’ iterator and makes a list of them first.
  for (let index = 0; index < words.length; index++) {
    const start = words[index]?.start ?? 0;
    while ((sentences[sentence]?.end ?? Infinity) <= start) {
      sentence++;
    }
    found[index] = sentence;
  }
  return found;
}
