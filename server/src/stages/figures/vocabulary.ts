import type { Lexicon } from '../../lexicon/lexicon';
import type { Modifier } from '../../types/figure';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Period } from './calendar';
import { holidayOf, type Holiday } from './holidayRule';

/** What one word may be to a reader of figures; most words are nothing to it. */
export interface Role {
  /** “twenty”: 20. */
  readonly cardinal?: number;
  /** “third”: 3. */
  readonly ordinal?: number;
  /** “third” or “quarter” as a part of a whole: 3, 4. */
  readonly part?: number;
  /** “thirds”: 3. */
  readonly parts?: number;
  readonly half?: number;
  /** “million”: 6, the power of ten. */
  readonly magnitude?: number;
  /** “bn” behind digits: 9. */
  readonly abbreviation?: number;
  /** Of abbreviations that may stand behind a blank: “3 bn”. */
  readonly apart?: number;
  /** Of those that may where the number is of money: “$3 m”. */
  readonly priced?: number;
  /** “dozen”: 12. */
  readonly group?: number;
  /** “thousands”: 1000. */
  readonly plural?: number;
  readonly month?: number;
  /** Monday is 1. */
  readonly weekday?: number;
  /** A season by the month in which it begins. */
  readonly season?: number;
  /** “yesterday”: -1. */
  readonly day?: number;
  readonly partOfDay?: string;
  readonly clock?: string;
  readonly period?: Period;
  /** “months” standing for some of them: “month”. */
  readonly periods?: string;
  /** “last”: -1. */
  readonly shift?: number;
  /** “earlier”. */
  readonly shade?: string;
  /** “end” of a period. */
  readonly edge?: string;
  /** “nineties”: 90. */
  readonly decade?: number;
  /** A time zone, in capitals: 1; 0 for those that others are told from (“UTC+1”). */
  readonly zone?: number;
  /** Whether a holiday's name may begin with it. */
  readonly opensHoliday?: number;
}

export interface Unit {
  /** “kilometre”. */
  readonly name: string;
  /** What it measures: “length”, “time”. */
  readonly dimension: string;
}

/** What a word right beside a figure may tell of it; the list `figure-cues` has each. */
export type FigureCue =
  | 'dialled'
  | 'timed'
  | 'running'
  | 'left'
  | 'lasting'
  | 'tracing'
  | 'aged'
  | 'grown'
  | 'adding'
  | 'extra'
  | 'shading'
  | 'reaching'
  | 'sized'
  | 'comparing'
  | 'halved'
  | 'quartered'
  | 'paired'
  | 'choosing'
  | 'chosen'
  | 'percent'
  | 'dotted'
  | 'old'
  | 'stamped'
  | 'yearly'
  | 'punctual';

export interface Vocabulary {
  /** By the word in lower case. */
  readonly roles: ReadonlyMap<string, Role>;
  /** By one or more words; forms of at most two letters as written, the others in lower case. */
  readonly units: Phrases<Unit>;
  /** ISO 4217 codes, or “cent”, by sign, code or name. */
  readonly currencies: Phrases<string>;
  /** How many of a currency's small change make one of it: 100 of “cent”. */
  readonly subunits: ReadonlyMap<string, number>;
  /** How many of the second unit make one of the first: 12 of “foot inch”. */
  readonly unitParts: ReadonlyMap<string, number>;
  readonly before: Phrases<Modifier>;
  readonly after: Phrases<Modifier>;
  /** Words of paying, behind which pounds are money. */
  readonly payments: ReadonlySet<string>;
  /** Words that stand so beside a figure, see `figure-cues`. */
  readonly cues: (as: FigureCue) => ReadonlySet<string>;
  /** How verbs begin that tell a level, and verbs of those who expect one; see `value-verbs`. */
  readonly levels: RegExp;
  readonly expecting: RegExp;
  /** Nouns that stand for the number itself: “a total of 96 houses”. */
  readonly transparent: ReadonlySet<string>;
  /** Those of them that count: “a total of 34 were hurt”. */
  readonly totals: ReadonlySet<string>;
  /** Nouns of time that a figure is told by and does not measure: “9 percent over the year”. */
  readonly periods: ReadonlySet<string>;
  /** Times that stand right behind what is counted: “30 people Monday”. */
  readonly dayNames: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** What is told in digits that count nothing: “password”, “account number”. */
  readonly codes: ReadonlySet<string>;
  /** Words of grammar: “on”, “about”. */
  readonly functions: ReadonlySet<string>;
  /** Last words of streets' names. */
  readonly streets: ReadonlySet<string>;
  readonly ordinalTerms: ReadonlySet<string>;
  /** Words that tell whether dates behind them lie “ahead” or “back”. */
  readonly tenses: ReadonlyMap<string, string>;
  readonly holidays: Phrases<Holiday>;
  /** Things that a model number tells apart: “an old 207 hatchback”. */
  readonly models: ReadonlySet<string>;
  /** What happens one after another, so that “over” tells the time in which: “over two seasons”. */
  readonly occasions: ReadonlySet<string>;
  /** Those in so many of which something is counted, so that “three in four games” is no share. */
  readonly tries: ReadonlySet<string>;
  /** Months in full: “june”. */
  readonly wholeMonths: ReadonlySet<string>;
  /** “,80” of “2,80 €”, “3,5 %” and “1,2 million”, a sticky expression. */
  readonly decimals: RegExp;
  /** Verbs and nouns of change, see `change-words`. */
  readonly changes: ReadonlyMap<string, string>;
  /** Verbs that take “up”, see `motion-verbs`. */
  readonly going: ReadonlySet<string>;
  /** Verbs that report. */
  readonly tellings: ReadonlySet<string>;
  /** Verbs of what happens at a time of day. */
  readonly clocked: ReadonlySet<string>;
  /** Plurals of people that no ending tells. */
  readonly counted: ReadonlySet<string>;
  /** What is told in tens, as temperatures are. */
  readonly tensNouns: ReadonlySet<string>;
}

/** Phrases of one or more words, with the words at which one may begin or end. */
export interface Phrases<Value> {
  readonly entries: ReadonlyMap<string, Value>;
  /** Each first piece with the greatest number of pieces that a phrase beginning so has. */
  readonly firsts: ReadonlyMap<string, number>;
  readonly lasts: ReadonlyMap<string, number>;
}

/** The word lists as the reader of figures wants them; made once a lexicon. */
export const vocabularyOf: (lexicon: Lexicon) => Vocabulary = remember(lexicon => ({
  roles: rolesOf(lexicon),
  units: phrases(lexicon.table('units'), unitOf),
  currencies: phrases(
    new Map([
      ...lexicon.table('currencies'),
      ...lexicon.table('currency-names'),
      ...lexicon.table('currency-subunits'),
    ]),
    value => value.split(' ')[0] ?? '',
  ),
  subunits: subunitsOf(lexicon),
  unitParts: unitPartsOf(lexicon),
  before: phrases(lexicon.table('modifiers-before'), asModifier),
  after: phrases(lexicon.table('modifiers-after'), asModifier),
  payments: lexicon.words('payment-words'),
  cues: as => lexicon.wordsThat('figure-cues', as),
  levels: new RegExp(`^${alternatives(lexicon.wordsThat('value-verbs', 'level'))}`, 'u'),
  expecting: new RegExp(`^${alternatives(lexicon.wordsThat('value-verbs', 'expects'))}(?:s|ed|ing|e|es|led)?$`, 'u'),
  transparent: lexicon.wordsThat('transparent-nouns', 'level'),
  totals: lexicon.wordsThat('transparent-nouns', 'number'),
  periods: lexicon.words('period-nouns'),
  dayNames: lexicon.wordsThat('time-nouns', 'day'),
  labels: lexicon.words('numbered-things'),
  codes: lexicon.words('code-nouns'),
  functions: lexicon.words('function-words'),
  streets: lexicon.words('street-endings'),
  ordinalTerms: lexicon.words('ordinal-terms'),
  tenses: lexicon.table('tense-words'),
  holidays: phrases(withCurlyMarks(lexicon.table('holidays')), holidayOf),
  models: lexicon.words('model-nouns'),
  occasions: lexicon.words('occasion-nouns'),
  tries: lexicon.wordsThat('occasion-nouns', 'try'),
  wholeMonths: wholeMonthsOf(lexicon),
  decimals: decimalsOf(lexicon),
  changes: lexicon.table('change-words'),
  going: lexicon.words('motion-verbs'),
  tellings: lexicon.words('reporting-verbs'),
  clocked: lexicon.words('clocked-verbs'),
  counted: lexicon.wordsThat('figure-cues', 'counted'),
  tensNouns: lexicon.words('tens-nouns'),
}));

/** The pieces of a phrase as the scanner cuts them: runs of letters, single marks. */
export const piece = /\p{L}[\p{L}\p{M}]*|[^\s\p{L}]/gu;

/** The form under which a phrase's word is looked up: short ones as written, for “MW” is no “mw”. */
export function keyOf(word: string): string {
  return word.length <= 2 ? word : word.toLowerCase();
}

function rolesOf(lexicon: Lexicon): ReadonlyMap<string, Role> {
  const roles = new Map<string, Record<string, string | number>>();
  for (const table of [lexicon.table('number-words'), lexicon.table('date-words')]) {
    for (const [word, value] of table) {
      const role = roles.get(word) ?? {};
      for (const one of value.split(', ')) {
        const [name = '', what = ''] = one.split(' ');
        role[names[name] ?? name] = Number.isNaN(Number(what)) ? what : Number(what);
      }
      roles.set(word, role);
    }
  }
  for (const name of lexicon.table('holidays').keys()) {
    const first = /^\p{L}+/u.exec(name.toLowerCase())?.[0] ?? '';
    roles.set(first, { ...roles.get(first), opensHoliday: 1 });
  }
  return roles;
}

/** The longest form of each month. */
function wholeMonthsOf(lexicon: Lexicon): ReadonlySet<string> {
  const byMonth = new Map<string, string>();
  for (const word of lexicon.wordsThat('date-words', 'month')) {
    const month = lexicon.table('date-words').get(word) ?? '';
    byMonth.set(month, word.length > (byMonth.get(month)?.length ?? 0) ? word : (byMonth.get(month) ?? word));
  }
  return new Set(byMonth.values());
}

function decimalsOf(lexicon: Lexicon): RegExp {
  const words = [...lexicon.wordsThat('number-words', 'magnitude'), ...lexicon.wordsThat('figure-cues', 'percent')];
  const behind = alternatives(['EUR', 'per cent', ...words.filter(word => word.length > shortestPercent)]);
  return new RegExp(`,\\d{1,2}(?=[ \\u{a0}\\u{202f}]?(?:[€%]|${behind}\\b))`, 'uy');
}

/** Letters: “pct” may be a name. */
const shortestPercent = 3;

/** Each entry with an apostrophe once more with a curly one. */
function withCurlyMarks(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...table].flatMap(([name, value]) => [[name, value] as const, [name.replace("'", '’'), value] as const]),
  );
}

const names: Readonly<Record<string, string>> = { 'part-of-day': 'partOfDay' };

function subunitsOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  return new Map(
    [...lexicon.table('currency-subunits').values()].map(value => {
      const [name = '', parts] = value.split(' ');
      return [name, Number(parts)];
    }),
  );
}

function unitPartsOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  const parts = [...lexicon.table('unit-parts')].flatMap(([whole, value]) =>
    value.split(', ').map(part => `${whole} ${part}`),
  );
  return new Map(
    parts.map(entry => {
      const count = entry.lastIndexOf(' ');
      return [entry.slice(0, count), Number(entry.slice(count))];
    }),
  );
}

function unitOf(value: string): Unit {
  const [dimension = '', name = ''] = value.split(': ');
  return { dimension, name };
}

function asModifier(value: string): Modifier {
  return value as Modifier;
}

function phrases<Value>(table: ReadonlyMap<string, string>, read: (value: string) => Value): Phrases<Value> {
  const entries = new Map<string, Value>();
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const [phrase, value] of table) {
    const pieces = (phrase.match(piece) ?? []).map(keyOf);
    entries.set(pieces.join(' '), read(value));
    for (const [ends, at] of [
      [firsts, 0],
      [lasts, -1],
    ] as const) {
      const end = pieces.at(at) ?? '';
      ends.set(end, Math.max(ends.get(end) ?? 0, pieces.length));
    }
  }
  return { entries, firsts, lasts };
}
