import type { Lexicon } from '../../lexicon/lexicon';
import { relatives } from '../../lexicon/closedClasses';
import { remember } from '../../pipeline/memo';
import { nameListsOf } from '../../reader/rules/names/lists';
import { alternatives } from '../../text/alternatives';
import { fold } from '../../text/fold';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';
import { namedInFull } from './namedInFull';

/**
 * The names with the types that their descriptions tell: “Velta, a maker of looms”, “the newspaper La Verdad”, “the ferry Marta”. A reading
 * that is certain of a longer name keeps its type; of a single word the description knows more.
 */
export function described(text: string, names: readonly Candidate[], lexicon: Lexicon): readonly Candidate[] {
  const surnames = new Set(namedInFull(names).map(words => words.at(-1)));
  return names.map(name => {
    const type =
      typeToldBehind(text, name, lexicon) ??
      typeToldBefore(text, name, lexicon) ??
      (employs(name, lexicon) && !surnames.has(name.form) ? typeOfBusiness(text, name, lexicon) : undefined) ??
      (employs(name, lexicon) && !surnames.has(name.form) ? typeOfEmployer(text, name, lexicon) : undefined);
    return type === undefined || type === name.type || (name.confidence === 'certain' && name.form.includes(' '))
      ? name
      : { ...name, type, because: 'description', confidence: 'certain' };
  });
}

/** “, a maker”, “, the Danish charity”: the noun phrase in apposition up to its head. */
const apposed = /^, (?:an?|the|one of the|once an?) (?<phrase>[\p{L}\p{M}’'-]{1,24}(?: [\p{L}\p{M}’'-]{1,24}){0,5})/u;

/** UTF-16 code units behind a name that are looked at. */
const reach = 120;

/** What ends a noun phrase, beside participles. */
const behindHead: ReadonlySet<string> = new Set([
  ...['of', 'in', 'for', 'with', 'on', 'at', 'near', 'from', 'to', 'and', 'by'],
  ...relatives,
]);

function typeToldBehind(text: string, { end }: Candidate, lexicon: Lexicon): NameType | undefined {
  const phrase = text.startsWith(', ', end)
    ? apposed.exec(text.slice(end, end + reach))?.groups?.['phrase']
    : undefined;
  if (phrase === undefined) {
    return undefined;
  }
  const words = phrase.split(' ');
  const lists = nameListsOf(lexicon);
  const stop = words.findIndex(word => behindHead.has(word) || lists.does('participle', word));
  const head = words[(stop < 0 ? words.length : stop) - 1] ?? '';
  return typeOf(head, lexicon, words[stop] === 'of');
}

const lastWord = /[\p{L}’'-]*$/u;

/** UTF-16 code units. */
const longestNoun = 24;

/** By a small word right before the name: “newspaper | La Verdad”. */
function typeToldBefore(text: string, { start }: Candidate, lexicon: Lexicon): NameType | undefined {
  if (text.charAt(start - 1) !== ' ') {
    return undefined;
  }
  const before = text.slice(Math.max(0, start - longestNoun), start - 1);
  const noun = before.slice(before.search(lastWord));
  const type = lexicon.table('thing-nouns').get(noun) as NameType | undefined;
  // “The city Bremen” has its type already; “the river Jordan” and “the sea” before a country are no news of it.
  return type === 'GPE' || type === 'LOC' ? undefined : type;
}

/** A word that may be a firm's: no place that lists know. */
function employs({ type, form }: Candidate, lexicon: Lexicon): boolean {
  return type === 'PERSON' || (type === 'GPE' && !lexicon.table('places').has(form));
}

/** “analysts at | Dunmore”, “economists polled by | Dunmore”. */
const employedIn = remember(
  (lexicon: Lexicon) =>
    new RegExp(
      `(?<people>\\p{L}{4,20})s(?: at| ${alternatives(lexicon.wordsThat('business-words', 'asks'))} by) $`,
      'u',
    ),
);

/** UTF-16 code units. */
const longestEmployed = 42;

/** One word behind people who work somewhere, or are asked by somebody: a firm, and not one of them. */
function typeOfEmployer(text: string, { start, form }: Candidate, lexicon: Lexicon): NameType | undefined {
  const before = form.includes(' ') ? '' : text.slice(Math.max(0, start - longestEmployed), start);
  const people =
    before.endsWith(' at ') || before.endsWith(' by ')
      ? employedIn(lexicon).exec(before)?.groups?.['people']
      : undefined;
  return people !== undefined && lexicon.words('person-nouns').has(fold(people)) ? 'ORG' : undefined;
}

/** “Mercer’s clients”, “shares of Kestrel”: one word that has what only a business has. */
function typeOfBusiness(text: string, { start, end, form }: Candidate, lexicon: Lexicon): NameType | undefined {
  const { belongings, stakes } = businessIn(lexicon);
  const has =
    belongings.test(text.slice(end, end + longestBelonging)) ||
    stakes.test(text.slice(Math.max(0, start - longestStake), start));
  return !form.includes(' ') && has ? 'ORG' : undefined;
}

const businessIn = remember((lexicon: Lexicon) => {
  const wordsThat = (value: string): string => alternatives(lexicon.wordsThat('business-words', value));
  return {
    belongings: new RegExp(`^(?:[’']s?) (?:\\p{Ll}{3,12} )?${wordsThat('owned')}(?!\\p{L})`, 'u'),
    stakes: new RegExp(`\\b${wordsThat('of')} (?:of|in) $`, 'iu'),
  };
});
const longestBelonging = 40;
const longestStake = 24;

/** What a noun makes of a name beside it; `isTrade` when what it trades in follows: “maker of masks”. */
function typeOf(noun: string, lexicon: Lexicon, isTrade: boolean): NameType | undefined {
  const lists = nameListsOf(lexicon);
  if (isTrade && lists.does('trade', noun)) {
    return 'ORG';
  }
  const type = lists.isPersonNoun(noun) ? undefined : lexicon.table('thing-nouns').get(noun);
  return type as NameType | undefined;
}
