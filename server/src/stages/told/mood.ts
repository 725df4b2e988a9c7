import { futureAuxiliaries } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';

/** Whether a sentence tells what will be, what may be or what somebody means to do: these in one text, empty where it tells what is. */
export function moodOf(sentence: string, lexicon: Lexicon): string {
  return moodsIn(lexicon)
    .filter(([, words]) => words.test(sentence))
    .map(([mood]) => mood)
    .join();
}

const ahead = new RegExp(
  `\\b(?:${alternatives(futureAuxiliaries)}|would|wouldn[’']t|going to|is to|are to)\\b|[’'](?:ll|d)\\b`,
  'u',
);

/** As written: May and Will may be somebody's name, or a month. */
const moodsIn = remember((lexicon: Lexicon): readonly (readonly [mood: string, words: RegExp])[] => [
  ['ahead', ahead],
  ...(['maybe', 'meant'] as const).map(
    mood => [mood, new RegExp(`\\b${alternatives(lexicon.wordsThat('mood-words', mood))}\\b`, 'u')] as const,
  ),
]);
