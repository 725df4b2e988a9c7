import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import type { Paragraph } from '../../types/paragraph';
import { namedBy, shaped, type Candidate } from './candidates';

/**
 * People whose first names are words, where nothing was read: “Mark Price of Bath”, “June Okoro, 52”. A given name, and behind it a surname that is
 * no place nor the end of one (“June Lake”). Headlines write any word so.
 */
export function givenIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  return paragraph.kind !== 'body'
    ? []
    : namedBy(twoWords, paragraph.text)
        .filter(({ words }) => isPerson(words, lexicon))
        .map(place => shaped(paragraph, place, 'PERSON', 'given-name'));
}

/** Two words in capitals, with none before nor behind. */
const twoWords =
  /(?<!\p{Lu}[\p{L}\p{M}’'.&-]{0,20} |[\p{L}\p{M}\p{N}’'.&-])(?<name>\p{Lu}\p{Ll}{2,11} \p{Lu}(?:[’']\p{Lu})?\p{Ll}[\p{L}\p{M}]{0,15})(?![\p{L}\p{M}\p{N}&€-]| (?:& )?\p{Lu})/dgu;

function isPerson(words: string, lexicon: Lexicon): boolean {
  const [first = '', last = ''] = fold(words).split(' ');
  const isWord = lexicon.table('common-words').has(last);
  const isOfThing =
    lexicon.table('name-heads').has(last) ||
    lexicon.table('thing-nouns').has(last) ||
    lexicon.words('street-endings').has(last);
  const isSurname = lexicon.words('surnames').has(last) || (!isWord && !lexicon.table('places').has(last));
  return (
    lexicon.table('given-names').has(first) &&
    // “Sir Leonard”, “River Tarrow”
    !lexicon.table('titles').has(first) &&
    !lexicon.table('name-heads').has(first) &&
    !lexicon.table('places').has(`${first} ${last}`) &&
    isSurname &&
    !isOfThing
  );
}
