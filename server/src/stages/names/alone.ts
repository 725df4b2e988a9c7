import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Paragraph } from '../../types/paragraph';
import { namedBy, shaped, type Candidate } from './candidates';

/**
 * Organisations that one word stands for: a department of the government that says something without an article (“Justice declined to comment”), a
 * paper that is told something (“told the Post”, “the Herald reported”).
 */
export function aloneIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const alone = lexicon.table('alone-names');
  const { department, told, telling } = patternsIn(lexicon);
  const of = (pattern: RegExp, value: string): readonly Candidate[] =>
    namedBy(pattern, paragraph.text)
      .filter(({ words }) => alone.get(words.toLowerCase()) === value)
      .map(place => shaped(paragraph, place, 'ORG', 'alone'));
  return [...of(department, 'department'), ...of(told, 'paper'), ...of(telling, 'paper')];
}

/** “State did not comment”; “told the Post”; “the Herald reported”. */
const patternsIn = remember((lexicon: Lexicon) => {
  const cues = (value: string): string => alternatives(lexicon.wordsThat('alone-cues', value));
  const unsaid = `(?:did|does|would|will|could|has) not ${cues('unsaid')}|would (?:say|not)`;
  return {
    department: new RegExp(
      `(?:^|[.!?]["”’]? |\\n|(?:and|but|while) )(?<name>\\p{Lu}\\p{Ll}{4,8}) (?:${cues('department')}|${unsaid})(?!\\p{L})`,
      'dgu',
    ),
    told: new RegExp(`\\b${cues('told')} the (?<name>\\p{Lu}\\p{Ll}{3,11})(?![\\p{L}’'-]| \\p{Lu})`, 'dgu'),
    telling: new RegExp(`\\b[Tt]he (?<name>\\p{Lu}\\p{Ll}{3,11}) ${cues('paper')}(?!\\p{L})`, 'dgu'),
  };
});
