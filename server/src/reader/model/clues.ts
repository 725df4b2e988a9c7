import type { Lexicon } from '../../lexicon/lexicon';
import { remember, rememberWords } from '../../pipeline/memo';
import { fold } from '../../text/fold';
import type { NameType } from '../../types/name';
import type { ReadName, Reading, Word } from '../../types/reading';
import { nameListsOf, type NameLists } from '../rules/names/lists';

/**
 * What the model is told of a word besides its letters: three small numbers, each an index into an embedding of its own.
 * The weights were trained with exactly these; whoever changes their meaning trains anew.
 */
export interface Clues {
  /** How the word is written, for the model itself reads small letters only. */
  readonly casing: number;
  /** Which word lists hold it, and how common it is in small letters. */
  readonly lexical: number;
  /** What the rule reading takes it for. */
  readonly hint: number;
}

/** How many values each clue has; 0 is the value of what is no word. */
export const clueSizes = { casing: 9, lexical: 65, hint: 41 } as const;

/** The types of names, in the order in which the model counts them. */
export const nameTypes = [
  'PERSON',
  'ORG',
  'GPE',
  'LOC',
  'NORP',
  'FAC',
  'EVENT',
  'PRODUCT',
  'WORK',
  'LAW',
] as const satisfies readonly NameType[];

/** The clues of each word of a paragraph, from its rule reading. */
export function cluesOf(paragraph: string, { words, names }: Reading, lexicon: Lexicon): readonly Clues[] {
  const lists = nameListsOf(lexicon);
  const looks = looksOf(lists);
  const hints = hintsOf(words, names);
  return words.map(({ start, end }, index) => {
    const { casing, lexical } = looks(paragraph.slice(start, end));
    return { casing, lexical, hint: hints[index] ?? 0 };
  });
}

/** Of each word: 0 outside names, else 1 + 2 × type, one more inside a name, 20 more in a name that is a guess. */
function hintsOf(words: readonly Word[], names: readonly ReadName[]): Uint8Array {
  const hints = new Uint8Array(words.length);
  let at = 0;
  for (const { start, end, type, confidence } of names) {
    while (at < words.length && (words[at]?.end ?? 0) <= start) {
      at++;
    }
    const first = 1 + 2 * nameTypes.indexOf(type) + (confidence === 'guess' ? 2 * nameTypes.length : 0);
    for (let inside = 0; at < words.length && (words[at]?.start ?? 0) < end; at++, inside = 1) {
      hints[at] = first + inside;
    }
  }
  return hints;
}

type Looks = Pick<Clues, 'casing' | 'lexical'>;

/** What a word looks like wherever it stands. The words of an article are few, and most come again and again. */
const looksOf = remember((lists: NameLists) =>
  rememberWords(20_000, (word): Looks => ({ casing: casingOf(word), lexical: lexicalOf(fold(word), lists) })),
);

const casings: readonly (readonly [RegExp, number])[] = [
  [/\p{N}/u, 1],
  [/^\p{Lu}\.?$/u, 2],
  [/^(?:\p{Lu}[\p{M}.&'’-]*){2,}s?$/u, 3],
  [/^\p{Lu}[^\p{Lu}]*$/u, 4],
  [/^[^\p{Lu}]*\p{Ll}[^\p{Lu}]*$/u, 5],
  [/\p{Lu}/u, 6],
  [/\p{L}/u, 7],
];

/** 1 with a digit, 2 an initial, 3 in capitals, 4 with a capital first, 5 small, 6 mixed, 7 without case, 8 no letter at all. */
function casingOf(word: string): number {
  return casings.find(([pattern]) => pattern.test(word.slice(0, longestLook)))?.[1] ?? 8;
}

/** UTF-16 code units of a word that are looked at: no name has more. */
const longestLook = 60;

/** 1 + the sum of 1 for given names, 2 for surnames, 4 for places, 8 for the nouns of bodies (“university”), and 16 × 0 to 3 for commonness. */
function lexicalOf(word: string, lists: NameLists): number {
  const commonness = lists.commonness(word);
  return (
    1 +
    (lists.isGivenName(word) ? 1 : 0) +
    (lists.isSurname(word) ? 2 : 0) +
    (lists.place(word) !== undefined ? 4 : 0) +
    (lists.head(word)?.type === 'ORG' ? 8 : 0) +
    16 * (commonness === 0 ? 0 : commonness < 4 ? 1 : commonness < 6 ? 2 : 3)
  );
}
