import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { nameWords } from '../../text/nameForms';
import type { Entity } from '../../types/entity';
import { coreOf } from './organisations';
import { personWords, withoutNickname } from './personWords';
import { peopleOf } from './things';

/**
 * The part of an entity's name by which articles know it again: “U.S. Customs and Border Protection” is “customs and border
 * protection”, “Hondurans” “honduran”, “Luis E. Arreaga” “luis e arreaga”. For comparing only.
 */
export function coreNameOf({ type, name, forms }: Pick<Entity, 'type' | 'name' | 'forms'>, lexicon: Lexicon): string {
  switch (type) {
    case 'PERSON':
      return personCore(name, forms);
    case 'ORG':
      return coreOf(name, lexicon).join(' ');
    case 'NORP':
      return peopleOf(name);
    case 'GPE':
    case 'LOC':
    case 'FAC':
    case 'EVENT':
    case 'PRODUCT':
    case 'WORK':
    case 'LAW':
      return fold(name).replace(/^the /u, '');
  }
}

/** With the “Sr.” that any form of the name has: the obituary of “Robert Dell” calls him “Dell Sr.” once. */
function personCore(name: string, forms: readonly string[]): string {
  const words = nameWords(withoutNickname(name));
  const suffixes = new Set(forms.map(form => personWords(nameWords(form)).suffix).filter(suffix => suffix !== ''));
  const [suffix] = suffixes;
  const isKnown = personWords(words).suffix !== '' || suffix === undefined || suffixes.size > 1;
  return (isKnown ? words : [...words, suffix]).join(' ');
}
