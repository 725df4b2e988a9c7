import type { Lexicon } from '../../lexicon/lexicon';
import { rememberMany } from '../../pipeline/memo';
import { seenOf, type Seen } from '../../text/seen';
import type { Reading, Readings } from '../../types/reading';
import { namesOf } from './names/names';
import { wordsOf } from './words';

/**
 * Reads by rule and lexicon: tokens and parts of speech by wink-nlp, names by word lists and the shapes of words.
 * Each paragraph is read once and remembered by its words, so that an edit re-reads only its own paragraph.
 */
export function readByRule(lexicon: Lexicon): Readings {
  return {
    reader: 'rules',
    of: rememberMany(
      rememberedWords,
      (paragraph: string) => {
        const seen = seenOf(paragraph);
        return seen === undefined ? readingOf(paragraph, lexicon) : outward(readingOf(seen.text, lexicon), seen);
      },
      ({ words }) => someWords + words.length,
    ),
  };
}

function readingOf(paragraph: string, lexicon: Lexicon): Reading {
  const words = wordsOf(paragraph);
  return { words, names: namesOf(paragraph, words, lexicon) };
}

/** The reading of what is seen in a paragraph, where it stands in the paragraph as it is. */
function outward({ words, names }: Reading, seen: Seen): Reading {
  return {
    words: words.map(word => ({ ...word, ...seen.outward(word) })),
    names: names.map(name => ({ ...name, ...seen.outward(name) })),
  };
}

/**
 * Words of the paragraphs that are remembered, some 60 bytes each: several stages ask for each paragraph, so that the longest article must fit
 * in, or each of its paragraphs would be read again by every stage that asks. A megabyte has some 200,000.
 */
const rememberedWords = 300_000;

/** What a paragraph weighs besides its words. */
const someWords = 10;
