import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { nameListsOf } from '../../reader/rules/names/lists';
import { fold } from '../../text/fold';
import { byPosition, contains, firstEndingAfter } from '../../text/span';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';

/**
 * Names that hold a list or an “and” are one, however they were read: countries (“Trinidad and Tobago”), firms (“Marr & Sons”), and bodies named by what
 * they look after (“Department for Energy, Food and Rural Affairs”).
 */
export function withJoined(text: string, names: readonly Candidate[], lexicon: Lexicon): readonly Candidate[] {
  const whole = names.flatMap(name => countryAt(text, name, lexicon) ?? bodyAt(text, name, lexicon) ?? []);
  return whole.length === 0 ? names : [...names.filter(name => !isWithin(whole, name)), ...whole].sort(byPosition);
}

function isWithin(whole: readonly Candidate[], name: Candidate): boolean {
  const around = whole[firstEndingAfter(whole, name.start)];
  return around !== undefined && contains(around, name);
}

function longer(text: string, name: Candidate, length: number, type: NameType): Candidate {
  const end = name.end + length;
  return { ...name, end, type, form: fold(text.slice(name.start, end)), because: 'joined', confidence: 'certain' };
}

const andName = /^ (?:and|&) \p{Lu}[\p{L}\p{M}’'.-]{1,20}(?: (?:the )?\p{Lu}[\p{L}\p{M}’'.-]{1,20})?/u;
/** UTF-16 code units. */
const reach = 110;

/** “| and Barbuda”: a country, as the lists have its whole name. */
function countryAt(text: string, name: Candidate, lexicon: Lexicon): Candidate | undefined {
  const isPlace = name.type === 'GPE' || name.type === 'LOC';
  const joint =
    isPlace && text.charAt(name.end) === ' '
      ? andName.exec(text.slice(name.end, name.end + reach))?.[0].replace(/\.$/u, '')
      : undefined;
  if (joint === undefined) {
    return undefined;
  }
  const countries = doubleCountries(lexicon);
  const shorter = joint.slice(0, joint.lastIndexOf(' '));
  const length = [joint, shorter].find(part => countries.has(fold(text.slice(name.start, name.end) + part)))?.length;
  return length === undefined ? undefined : longer(text, name, length, 'GPE');
}

const doubleCountries = remember(
  (lexicon: Lexicon): ReadonlySet<string> =>
    new Set([...lexicon.table('country-forms').values()].map(fold).filter(country => country.includes(' and '))),
);

/** “Ministry for ” */
const lookingAfter = /^(?<body>\p{Lu}\p{Ll}{4,12}) (?:for|of) /u;
/** “, Food and Rural Affairs”: what is listed, in capitals, up to what “and” adds. */
const fields =
  /^(?:, \p{Lu}[\p{L}’'-]{2,20}(?: \p{Lu}[\p{L}’'-]{2,20})?){0,4},? (?:and|&) (?:the )?\p{Lu}[\p{L}’'-]{2,20}(?: \p{Lu}[\p{L}’'-]{2,20}){0,2}(?![\p{L}’'-])/u;

function bodyAt(text: string, name: Candidate, lexicon: Lexicon): Candidate | undefined {
  const looksAfter = (word: string): boolean => nameListsOf(lexicon).does('remit', fold(word));
  const written = text.slice(name.start, name.end);
  const found =
    name.type === 'ORG' && looksAfter(lookingAfter.exec(written)?.groups?.['body'] ?? '')
      ? fields.exec(text.slice(name.end, name.end + reach))?.[0]
      : undefined;
  const words = found?.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  const common = lexicon.table('common-words');
  const areFields =
    words.length > 0 &&
    words.every(word => common.has(word.toLowerCase()) && !lexicon.table('given-names').has(fold(word)));
  return found === undefined || !areFields || words.some(looksAfter)
    ? undefined
    : longer(text, name, found.length, 'ORG');
}
