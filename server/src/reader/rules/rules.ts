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

/** Paragraphs kept: those of some fifty articles. */
const remembered = 2000;
