import type { Lexicon } from '../../../lexicon/lexicon';
import { remember } from '../../../pipeline/memo';
import { verbLookup, type Verb } from '../cues/verbs';
import { classLookup, type WordClass } from './classes';

/** All that the lists say of a word in small letters. */
export interface Entry {
  readonly is: ReadonlySet<WordClass>;
  readonly verb: Verb | undefined;
}

export type Vocabulary = (word: string) => Entry;

/** What is known of words for finding out who speaks, by one look for each. */
export const vocabularyOf = remember((lexicon: Lexicon): Vocabulary => {
  const [classes, verbs] = [classLookup(lexicon), verbLookup(lexicon)];
  const listed = (['speech-words', 'reporting-verbs', 'telling-verbs'] as const).flatMap(list => [
    ...lexicon.table(list).keys(),
  ]);
  const known = new Map(listed.map((word): [string, Entry] => [word, { is: classes(word), verb: verbs(word) }]));
  const people = lexicon.words('person-nouns');
  const bodies = new Set([...lexicon.table('thing-nouns')].filter(([, type]) => type === 'ORG').map(([noun]) => noun));
  const isIn = (nouns: ReadonlySet<string>, word: string): boolean =>
    nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)));
  return word => known.get(word) ?? (isIn(people, word) ? person : isIn(bodies, word) ? body : plain);
});

const person: Entry = { is: new Set(['person']), verb: undefined };
const body: Entry = { is: new Set(['body']), verb: undefined };
const plain: Entry = { is: new Set(), verb: undefined };
