import { articles } from '../../lexicon/closedClasses';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { nameListsOf } from '../../reader/rules/names/lists';
import { alternatives, capitalised } from '../../text/alternatives';
import { fold } from '../../text/fold';
import type { Paragraph } from '../../types/paragraph';
import { namedBy, shaped, type Candidate } from './candidates';

/** Aircraft and weapons by the words in capitals before what they are: “a US | Kestrel helicopter”. A country or people before them is no part of it. */
export function vehiclesIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const { text } = paragraph;
  const nouns = lexicon.words('vehicle-nouns');
  return namedBy(namedIn(lexicon), text).flatMap(({ start: from, end, words: name }) => {
    const noun = firstWord.exec(text.slice(end + 1, end + 1 + longestNoun))?.[0] ?? '';
    if (!nouns.has(noun) && !nouns.has(noun.replace(plural, ''))) {
      return [];
    }
    const words = name.split(' ');
    const first = words.findIndex(word => !isOrigin(word, lexicon));
    const start = from + words.slice(0, first).join(' ').length + Number(first > 0);
    return first < 0 ? [] : [shaped(paragraph, { start, end }, 'PRODUCT', 'vehicle')];
  });
}

const namedIn = remember((lexicon: Lexicon) => {
  const before = [...articles, 'its', 'their', 'several', ...lexicon.wordsThat('number-words', 'cardinal')];
  return new RegExp(
    `\\b(?:${alternatives([...before, ...before.map(capitalised)])}|\\d+) (?<name>\\p{Lu}[\\p{L}.-]{1,20}(?: \\p{Lu}[\\p{L}\\d-]{1,20}){0,2}) (?=\\p{Ll}{3})`,
    'dgu',
  );
});

const firstWord = /^\p{Ll}{3,14}(?!\p{L})/u;
const plural = /s$/u;

/** UTF-16 code units. */
const longestNoun = 20;

function isOrigin(word: string, lexicon: Lexicon): boolean {
  const form = fold(word);
  return (
    lexicon.words('peoples').has(form) ||
    lexicon.table('country-forms').has(form) ||
    lexicon.table('places').has(form) ||
    nameListsOf(lexicon).does('branch', form)
  );
}
