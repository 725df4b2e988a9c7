import type { Lexicon } from '../../lexicon/lexicon';
import { rememberWhileHeld, rememberWords } from '../../pipeline/memo';
import { meaningOf } from '../../stages/circumstances/lemmas';
import { gap } from './said';
import { weightOf } from './terms';

/** What a folded word tells of the statement that it stands in. */
export interface WordWorth {
  /** The word in its dictionary form, see `meaningOf`. */
  readonly meaning: string;
  /** How much the word tells as it is, see `weightOf`. */
  readonly weight: number;
  /** Whether it tells anything. */
  readonly isTelling: boolean;
}

/** Statements of a folder are held against each other in pairs, so that the same words are asked about over and over. */
export function worthOf(word: string, lexicon: Lexicon): WordWorth {
  return remembered(lexicon)(word);
}

const remembered = rememberWhileHeld((lexicon: Lexicon) =>
  rememberWords(most, (word): WordWorth => ({
    meaning: meaningOf(word, lexicon),
    weight: weightOf(word, lexicon),
    isTelling: word !== gap && word.length > 2 && !lexicon.words('function-words').has(word),
  })),
);

/** Words that are remembered: as many as a large folder's statements have. */
const most = 20_000;
