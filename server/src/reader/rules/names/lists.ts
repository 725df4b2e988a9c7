import type { Lexicon } from '../../../lexicon/lexicon';
import { remember, rememberWords } from '../../../pipeline/memo';
import type { NameType } from '../../../types/name';

/** The word lists as the rules of names ask for them. Every question is put with a folded word or phrase. */
export interface NameLists {
  readonly isFunctionWord: (word: string) => boolean;
  /** “Nobody”, “Meanwhile”: what opens a sentence and names nobody. */
  readonly isOpeningWord: (word: string) => boolean;
  /** How common the word is in small letters: digits of its count in fifty million words of news, 0 for words that are not. */
  readonly commonness: (word: string) => number;
  readonly isGivenName: (word: string) => boolean;
  readonly isSurname: (word: string) => boolean;
  readonly isPeople: (word: string) => boolean;
  /** “Nets”, “Angels”: what a team is called behind “the”. */
  readonly isTeam: (word: string) => boolean;
  readonly isTitle: (phrase: string) => boolean;
  /** “Secretary”, “goalkeeper”: any noun for a person. */
  readonly isPersonNoun: (word: string) => boolean;
  readonly isParticle: (word: string) => boolean;
  /** Whether a name may begin with the particle: “bin Laden”, “de la Cruz”. */
  readonly isLeadingParticle: (word: string) => boolean;
  readonly isCompanySuffix: (word: string) => boolean;
  readonly isCalendarWord: (word: string) => boolean;
  /** “Covid”, “Internet”: capitalised, but none of the kinds of names. */
  readonly isPlainWord: (word: string) => boolean;
  readonly isReportingVerb: (word: string) => boolean;
  /** Whether the word does this in the grammar of names: “of” is a link, “northern” a direction. */
  readonly does: (role: GrammarRole, word: string) => boolean;
  readonly head: (word: string) => Head | undefined;
  readonly cue: (word: string) => NameType | undefined;
  readonly place: (phrase: string) => KnownPlace | undefined;
  /** `inCapitals`: whether it is written in capitals, as acronyms are. */
  readonly known: (phrase: string, inCapitals: boolean) => NameType | undefined;
  /** The number of words of the longest phrase in any list that begins with this word; 0 for none. */
  readonly longestFrom: (word: string) => number;
}

/** What words of grammar do around and inside names; the list `name-grammar` tells each. */
export type GrammarRole =
  | 'link'
  | 'place'
  | 'actor'
  | 'unknown-none'
  | 'unknown-GPE'
  | 'direction'
  | 'saint'
  | 'courtesy'
  | 'suffix'
  | 'postnominal'
  | 'bodies'
  | 'settlement'
  | 'body'
  | 'portfolio'
  | 'ending'
  | 'trade'
  | 'remit'
  | 'branch'
  | 'participle'
  | 'plural'
  | 'hyphened'
  | 'owner';

/** A common noun that makes a name of what stands before it (“… University”), or of what follows (“Lake …”). */
export interface Head {
  readonly type: NameType;
  readonly leads: boolean;
  /** Whether it is a name by itself: “Congress”. */
  readonly alone: boolean;
}

export interface KnownPlace {
  readonly type: 'GPE' | 'LOC';
  /** Digits of the number of inhabitants; 10 for countries, 8 for their regions, 0 where unknown. */
  readonly size: number;
}

export const nameListsOf = remember((lexicon: Lexicon): NameLists => {
  const longest = new Map<string, number>();
  const known = new Map<string, string>();
  for (const phrase of lexicon.words('news-outlets')) {
    known.set(phrase.replace(leadingArticle, ''), 'ORG');
  }
  for (const [phrase, type] of lexicon.table('known-names')) {
    known.set(phrase, type);
  }
  for (const list of [known, lexicon.table('places'), lexicon.table('titles'), lexicon.table('peoples')]) {
    for (const phrase of list.keys()) {
      const blank = phrase.indexOf(' ');
      const first = blank < 0 ? phrase : phrase.slice(0, blank);
      const count = blank < 0 ? 1 : phrase.split(' ').length;
      if (count > (longest.get(first) ?? 0)) {
        longest.set(first, count);
      }
    }
  }
  const commonWords = lexicon.table('common-words');
  const heads = lexicon.table('name-heads');
  const places = lexicon.table('places');
  const wordsOfRole = rolesOf(lexicon);
  const particles = lexicon.table('name-particles');
  const cues = lexicon.table('name-cues');
  const has = (list: Parameters<Lexicon['words']>[0]): ((word: string) => boolean) => {
    const words = lexicon.words(list);
    return word => words.has(word);
  };
  const isKnownSurname = has('surnames');
  const isKnownPeople = has('peoples');
  const isPlainWord = has('plain-words');
  return {
    isFunctionWord: has('function-words'),
    isOpeningWord: has('opening-words'),
    commonness: word => {
      const value =
        commonWords.get(word) ??
        (word.endsWith('s') && !isKnownSurname(word) ? commonWords.get(word.slice(0, -1)) : undefined);
      return value !== undefined ? Number(value) : word.includes('-') ? commonnessOfParts(word, commonWords) : 0;
    },
    isGivenName: has('given-names'),
    isSurname: isKnownSurname,
    isPeople: word => isKnownPeople(word) || (word.endsWith('s') && isKnownPeople(word.slice(0, -1))),
    isTeam: has('team-nicknames'),
    isTitle: has('titles'),
    isPersonNoun: has('person-nouns'),
    isParticle: has('name-particles'),
    isLeadingParticle: word => particles.get(word) === 'leads',
    isCompanySuffix: has('company-suffixes'),
    isCalendarWord: has('calendar'),
    isPlainWord: word => isPlainWord(word) || (word.endsWith('s') && isPlainWord(word.slice(0, -1))),
    isReportingVerb: has('reporting-verbs'),
    does: (role, word) => wordsOfRole.get(role)?.has(word) === true,
    head: word => {
      const value = heads.get(word);
      return value === undefined ? undefined : headOf(value);
    },
    cue: word => cues.get(word) as NameType | undefined,
    place: phrase => {
      const value = places.get(phrase);
      return value === undefined ? undefined : placeOf(value);
    },
    known: (phrase, inCapitals) => {
      const value = known.get(phrase);
      return value === undefined || (!inCapitals && value.endsWith(' capitals'))
        ? undefined
        : (value.split(' ')[0] as NameType);
    },
    longestFrom: word => longest.get(word) ?? 0,
  };
});

function rolesOf(lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [word, roles] of lexicon.table('name-grammar')) {
    for (const role of roles.split(' ')) {
      found.set(role, (found.get(role) ?? new Set()).add(word));
    }
  }
  return found;
}

// The values of the lists are few, and asked for at every word.
const headOf = rememberWords(1000, (value): Head => ({
  type: value.split(' ')[0] as NameType,
  leads: value.endsWith(' leads'),
  alone: value.endsWith(' alone'),
}));
const placeOf = rememberWords(1000, (value): KnownPlace => ({
  type: value.slice(0, 3) as KnownPlace['type'],
  size: Number(value.slice(4) || 0),
}));

/** “Co-operation”: as common as its rarest part; 0 if one part is no common word. */
function commonnessOfParts(word: string, commonWords: ReadonlyMap<string, string>): number {
  return word.split('-').reduce((least, part) => Math.min(least, Number(commonWords.get(part) ?? 0)), Infinity);
}

const leadingArticle = /^the /u;
