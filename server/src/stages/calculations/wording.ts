import type { Lexicon } from '../../lexicon/lexicon';
import { alternatives } from '../../text/alternatives';

/** The words that stand so between figures, see `reckoning-words`, as a part of a pattern. */
export function wording(lexicon: Lexicon, as: string): string {
  return alternatives(lexicon.wordsThat('reckoning-words', as));
}
