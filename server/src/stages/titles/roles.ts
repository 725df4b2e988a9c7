import type { Lexicon } from '../../lexicon/lexicon';

/** What a word can be within a title. */
export interface Roles {
  /** Whether the word, in small letters, names what one person is: “president”, “sen.”, “spokeswoman”. */
  readonly isRole: (word: string) => boolean;
  /** Whether it may stand before a role whatever part of speech it looks like: “acting”, “former”. */
  readonly isModifier: (word: string) => boolean;
  /** Whether it is a noun of time, which never belongs to a title: “Thursday”, “week”. */
  readonly isTime: (word: string) => boolean;
  /** Whether it is a mere form of address: “Mr.” */
  readonly isAddress: (word: string) => boolean;
}

/** Ends of nouns that make a person of anything: “alderwoman”, “epidemiologist”. */
const personEnding = /.(?:(?:wo)?man|person|ologist|wright)$/u;

export function rolesOf(lexicon: Lexicon): Roles {
  const offices = lexicon.words('offices');
  const persons = lexicon.words('person-nouns');
  const modifiers = lexicon.words('title-modifiers');
  const times = lexicon.words('time-nouns');
  const addresses = lexicon.wordsThat('person-gender', 'address');
  return {
    isRole: word => {
      const bare = withoutStop(word);
      const noun = bare.slice(bare.lastIndexOf('-') + 1);
      return offices.has(bare) || persons.has(noun) || offices.has(noun) || personEnding.test(noun);
    },
    isModifier: word => modifiers.has(word),
    isTime: word => times.has(withoutStop(word)),
    isAddress: word => addresses.has(withoutStop(word)),
  };
}

function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}
