import type { Lexicon } from '../../lexicon/lexicon';
import { nameListsOf } from '../../reader/rules/names/lists';
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
      (employs(name, lexicon) && !surnames.has(name.form) ? typeOfBusiness(text, name) : undefined) ??
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

/** Words that end a noun phrase. */
const behindHead = /^(?:of|in|for|that|which|who|whose|based|with|on|at|near|from|to|and|run|owned|by|founded|known)$/u;

function typeToldBehind(text: string, { end }: Candidate, lexicon: Lexicon): NameType | undefined {
  const phrase = text.startsWith(', ', end)
    ? apposed.exec(text.slice(end, end + reach))?.groups?.['phrase']
    : undefined;
  if (phrase === undefined) {
    return undefined;
  }
  const words = phrase.split(' ');
  const stop = words.findIndex(word => behindHead.test(word));
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
const employed = /(?<people>\p{L}{4,20})s(?: at| (?:surveyed|polled|asked) by) $/u;

/** UTF-16 code units. */
const longestEmployed = 42;

/** One word behind people who work somewhere, or are asked by somebody: a firm, and not one of them. */
function typeOfEmployer(text: string, { start, form }: Candidate, lexicon: Lexicon): NameType | undefined {
  const before = form.includes(' ') ? '' : text.slice(Math.max(0, start - longestEmployed), start);
  const people =
    before.endsWith(' at ') || before.endsWith(' by ') ? employed.exec(before)?.groups?.['people'] : undefined;
  return people !== undefined && lexicon.words('person-nouns').has(fold(people)) ? 'ORG' : undefined;
}

/** “Mercer’s clients”, “shares of Kestrel”: one word that has what only a business has. */
function typeOfBusiness(text: string, { start, end, form }: Candidate): NameType | undefined {
  const has =
    belongings.test(text.slice(end, end + longestBelonging)) ||
    stakes.test(text.slice(Math.max(0, start - longestStake), start));
  return !form.includes(' ') && has ? 'ORG' : undefined;
}

const belongings =
  /^(?:[’']s?) (?:\p{Ll}{3,12} )?(?:clients|customers|shareholders|investors|shares|stock|share price|stores|branches|outlets|subsidiar(?:y|ies)|headquarters|revenues?|turnover|creditors|quarterly|boss|chief executive|board)(?!\p{L})/u;
const longestBelonging = 40;
const stakes =
  /\b(?:[Ss]hares|[Ss]tocks?|[Ss]take|[Ii]nvestors|[Ss]hareholders|[Ss]ubsidiary|[Aa] unit|[Cc]ustomers) (?:of|in) $/u;
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
