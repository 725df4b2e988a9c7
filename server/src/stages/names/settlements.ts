import type { Lexicon } from '../../lexicon/lexicon';
import { contains } from '../../text/span';
import type { Passages } from '../../types/passage';
import type { Candidate } from './candidates';
import { namedInFull } from './namedInFull';

/**
 * The names with those of places that were read as somebody's, though they stand where only a place stands: in the dateline, behind “the mayor of”, and
 * behind “in”, unless the article names somebody so and goes on as of a person.
 */
export function withSettlements(
  text: string,
  { dateline }: Passages,
  names: readonly Candidate[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const place = dateline?.place;
  const isInDateline = (name: Candidate): boolean => place !== undefined && contains(place, name);
  const known = {
    heads: new Set(names.filter(isInDateline).map(({ form }) => form)),
    bearers: new Set(namedInFull(names).flat()),
  };
  return names.map(name => {
    if (name.type !== 'PERSON' || name.form.includes(' ')) {
      return name;
    }
    const because = isInDateline(name)
      ? 'dateline'
      : standsAsPlace(text, name, known, lexicon)
        ? 'place-before'
        : undefined;
    return because === undefined ? name : { ...name, type: 'GPE', because, confidence: 'certain' };
  });
}

interface Known {
  /** What the dateline names. */
  readonly heads: ReadonlySet<string>;
  /** Words of the names of people whom the article names in full. */
  readonly bearers: ReadonlySet<string>;
}

function standsAsPlace(
  text: string,
  { start, end, form }: Candidate,
  { heads, bearers }: Known,
  lexicon: Lexicon,
): boolean {
  if (text.charAt(start - 1) !== ' ') {
    return false;
  }
  const before = text.slice(Math.max(0, start - longestBefore), start);
  const office = before.endsWith(' of ') ? behindOffice.exec(before)?.groups?.['noun'] : undefined;
  if (office !== undefined) {
    return lexicon.words('place-offices').has(office.toLowerCase());
  }
  const places = lexicon.wordsThat('name-grammar', 'place');
  // A quick look that most words fail.
  if (!places.has(before.slice(before.search(lettersAtEnd), -1).toLowerCase())) {
    return false;
  }
  const { word = '', earlier = '' } = behindWord.exec(before)?.groups ?? {};
  if (!places.has(word.toLowerCase())) {
    return false;
  }
  const after = text.slice(end, end + longestBehind);
  return (
    heads.has(form) ||
    (!isOwner.test(after) && !bearers.has(form) && !isKnownPerson(form, lexicon)) ||
    (closing.test(after) && word === 'in' && !lexicon.words('trust-words').has(earlier.toLowerCase()))
  );
}

function isKnownPerson(form: string, lexicon: Lexicon): boolean {
  return lexicon.table('known-names').get(form)?.startsWith('PERSON') === true;
}

/** UTF-16 code units. */
const longestBefore = 36;
const longestBehind = 4;
/** “mayor of ” */
const behindOffice = /(?<![\p{L}-])(?<noun>\p{L}{4,16}) of $/u;
/** “live in ” */
const behindWord = /(?:(?<earlier>\p{L}{1,20}) |(?<![\p{L}-]))(?<word>\p{L}{2,10}) $/u;
const lettersAtEnd = /\p{L}* $/u;
const isOwner = /^[’']/u;
const closing = /^[.,;:!?]/u;
