import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { nameWords } from '../../text/nameForms';
import type { Entity } from '../../types/entity';
import { coreOf } from './organisations';
import { peopleOf } from './things';

/**
 * The part of an entity's name by which articles know it again: “U.S. Customs and Border Protection” is “customs and border
 * protection”, “Hondurans” “honduran”, “Luis E. Arreaga” “luis e arreaga”. For comparing only.
 */
export function coreNameOf({ type, name }: Pick<Entity, 'type' | 'name'>, lexicon: Lexicon): string {
  switch (type) {
    case 'PERSON':
      return nameWords(name).join(' ');
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
