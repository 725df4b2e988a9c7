import { complementing } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { foldedWords, nameWords } from '../../text/nameForms';
import type { Gender } from '../../types/entity';

/** What words tell of a person's gender. */
export interface Genders {
  /** By a form of address or a role: “Mrs.”, “Institute spokeswoman”, “daughter of the president”. */
  readonly ofTitle: (title: string) => Gender | undefined;
  /** By the given name of a full name: “Olga Sanchez Cordero”. */
  readonly ofName: (name: string) => Gender | undefined;
}

export function gendersOf(lexicon: Lexicon): Genders {
  const nouns = lexicon.table('person-gender');
  const given = lexicon.table('given-names');
  return {
    ofTitle: title => genderOf(nouns.get(headOf(nameWords(title)))),
    ofName: name => {
      const words = foldedWords(name);
      const first = words.find(word => word.length > 1);
      return words.length < 2 || first === undefined || first === words.at(-1) ? undefined : genderOf(given.get(first));
    },
  };
}

/** The last word before a complement: “daughter” in “daughter of the president”. */
export function headOf(words: readonly string[]): string {
  const end = words.findIndex(word => complementing.has(word));
  return words[(end < 0 ? words.length : end) - 1] ?? '';
}

function genderOf(value: string | undefined): Gender | undefined {
  const gender = value?.split(' ')[0];
  return gender === 'f' ? 'female' : gender === 'm' ? 'male' : undefined;
}
