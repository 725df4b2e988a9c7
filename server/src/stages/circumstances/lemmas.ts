import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';

/** The word as a dictionary has it: “entered” is “enter”, “men” is “man”. What no list knows stays as it is. */
export function lemmaOf(word: string, lexicon: Lexicon): string {
  const folded = fold(word);
  const irregular = lexicon.table('irregular-forms').get(folded);
  if (irregular !== undefined) {
    return irregular;
  }
  const known = lexicon.words('common-words');
  return stemsOf(folded).find(stem => stem.length > 2 && known.has(stem)) ?? folded;
}

/** What the word’s ending may have been put to, the likeliest first. */
function stemsOf(word: string): readonly string[] {
  const ending = endings.exec(word)?.[0];
  if (ending === undefined) {
    return [];
  }
  const stem = word.slice(0, -ending.length);
  switch (ending) {
    case 'ies':
    case 'ied':
      return [`${stem}y`, `${stem}ie`];
    case 'es':
      return [`${stem}e`, stem];
    case 's':
      return [stem];
    default:
      return doubled.test(stem) ? [stem, stem.slice(0, -1)] : [`${stem}e`, stem];
  }
}

const endings = /(?:ies|ied|ing|ed|es|(?<![su])s)$/u;

/** “stopp-ed”. */
const doubled = /([b-df-hj-np-tv-z])\1$/u;

/** What the word tells, where several tell the same: “killed” and “dead” tell “death”. */
export function meaningOf(word: string, lexicon: Lexicon): string {
  const lemma = lemmaOf(word, lexicon);
  return lexicon.table('topic-words').get(lemma) ?? lemma;
}
