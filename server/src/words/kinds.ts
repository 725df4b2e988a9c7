import type { FigureKind } from '../types/figure';
import type { NameType } from '../types/name';
import type { Quote, QuoteKind } from '../types/quote';

/** What a kind of name is called in the newsroom. */
export const nameKinds: Readonly<Record<NameType, string>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  NORP: 'people or group',
  FAC: 'building or site',
  EVENT: 'event',
  PRODUCT: 'product',
  WORK: 'work',
  LAW: 'law',
};

/** What each kind of figure is called. */
export const figureKinds: Readonly<Record<FigureKind, string>> = {
  cardinal: 'number',
  ordinal: 'rank',
  money: 'amount of money',
  percent: 'share',
  quantity: 'quantity',
  range: 'range',
  vague: 'vague number',
  date: 'date',
  time: 'time',
  duration: 'duration',
};

/** What a quote of this kind is called. */
export function quoteKindInWords({ kind, because }: Pick<Quote, 'kind' | 'because'>): string {
  return because === 'transcript' ? 'Spoken turn, word for word' : quoteKinds[kind];
}

const quoteKinds: Readonly<Record<QuoteKind, string>> = {
  direct: 'Direct quote',
  mixed: 'Mixed quote, partly in the reporter’s words',
  indirect: 'Indirect quote, in the reporter’s words',
  scare: 'Marked words, nobody’s speech',
};

/** “a person”, “an organisation”. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}
