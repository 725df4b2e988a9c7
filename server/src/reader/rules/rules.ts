import type { Lexicon } from '../../lexicon/lexicon';
import { rememberMany } from '../../pipeline/memo';
import type { Readings } from '../../types/reading';
import { namesOf } from './names/names';
import { wordsOf } from './words';

/**
 * Reads by rule and lexicon: tokens and parts of speech by wink-nlp, names by word lists and the shapes of words.
 * Each paragraph is read once and remembered by its words, so that an edit re-reads only its own paragraph.
 */
export function readByRule(lexicon: Lexicon): Readings {
  return {
    reader: 'rules',
    of: rememberMany(remembered, paragraph => {
      const words = wordsOf(paragraph);
      return { words, names: namesOf(paragraph, words, lexicon) };
    }),
  };
}

/**
 * Paragraphs kept, some 50 MB at most: several stages ask for each, so that the longest article must fit in, or each of its
 * paragraphs would be read again by every stage that asks.
 */
const remembered = 12_000;
