import type { Lexicon } from '../../lexicon/lexicon';
import type { Passages } from '../../types/passage';
import { namedBy, shaped, type Candidate } from './candidates';

/**
 * Organisations that one word stands for: a department of the government that says something without an article (“Justice declined to comment”), a
 * paper that is told something (“told the Post”, “the Herald reported”).
 */
export function aloneIn(text: string, passages: Passages, lexicon: Lexicon): readonly Candidate[] {
  const alone = lexicon.table('alone-names');
  const of = (pattern: RegExp, value: string): readonly Candidate[] =>
    namedBy(pattern, text)
      .filter(({ words }) => alone.get(words.toLowerCase()) === value)
      .map(place => shaped(text, passages, place, 'ORG', 'alone'));
  return [...of(department, 'department'), ...of(told, 'paper'), ...of(telling, 'paper')];
}

const saying =
  '(?:said|says|declined|refused|confirmed|announced|denied|told|argued|insisted|(?:did|does|would|will|could|has) not (?:comment|respond|reply|say|answer|immediately)|would (?:say|not))(?!\\p{L})';
/** “State did not comment.” */
const department = new RegExp(`(?:^|[.!?]["”’]? |\\n|(?:and|but|while) )(?<name>\\p{Lu}\\p{Ll}{4,8}) ${saying}`, 'dgu');
/** “told the Post” */
const told =
  /\b(?:told|tells|telling|informed|wrote in|writes in|wrote for|interview with|statement to|letter to|according to|quoted by) the (?<name>\p{Lu}\p{Ll}{3,11})(?![\p{L}’'-]| \p{Lu})/dgu;
/** “the Herald reported” */
const telling =
  /\b[Tt]he (?<name>\p{Lu}\p{Ll}{3,11}) (?:reported|reports|wrote|writes|said|says|printed|published|revealed|quoted|quotes)(?!\p{L})/dgu;
