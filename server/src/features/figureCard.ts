import type { Corpus } from '../corpus/corpus';
import { spanOf, textOf } from '../text/span';
import type { Figure, FigureKind, Modifier } from '../types/figure';
import { shortened, type Card, type Line } from './card';

/** How a figure is read: value or interval, hedge, unit, and what is counted. */
export function figureCard(corpus: Corpus, uri: string, figure: Figure): Card {
  const text = corpus.article(uri)?.text ?? '';
  return {
    span: spanOf(figure),
    lines: [
      [{ kind: 'strong', text: readingOf(figure) ?? textOf(text, figure) }, ` · ${kinds[figure.kind]}`],
      ...measuredLine(text, figure),
      ...relativeLine(figure),
    ],
  };
}

const kinds: Readonly<Record<FigureKind, string>> = {
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

const signs: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'under ',
  '>': 'over ',
  '<=': 'at most ',
  '>=': 'at least ',
};

/** “at least 2,274”, “10,000 to 100,000”, “80,700,000 USD”, “43 %”, “2023-12”; undefined when nothing could be read. */
export function readingOf(figure: Figure): string | undefined {
  const { value, min, max, iso, modifier } = figure;
  if (value !== undefined) {
    return `${signs[modifier]}${withUnit(number(value), figure)}`;
  }
  if (min !== undefined && max !== undefined) {
    return withUnit(`${modifier === '=' ? '' : signs[modifier]}${number(min)} to ${number(max)}`, figure);
  }
  if (min !== undefined) {
    return withUnit(`${modifier === '>' ? 'over' : 'at least'} ${number(min)}`, figure);
  }
  if (max !== undefined) {
    return withUnit(`${modifier === '<' ? 'under' : 'at most'} ${number(max)}`, figure);
  }
  return iso === undefined ? undefined : `${signs[modifier]}${iso.replace('/', ' to ')}`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 10 });
}

function withUnit(words: string, { unit, kind }: Figure): string {
  if (unit === undefined || kind === 'cardinal' || kind === 'vague') {
    return words;
  }
  return unit === 'percent' ? `${words} %` : `${words} ${unit}`;
}

function measuredLine(text: string, { measured, kind }: Figure): readonly Line[] {
  if (measured === undefined) {
    return [];
  }
  return [
    [
      kind === 'cardinal' || kind === 'vague' || kind === 'range' ? 'Counts: ' : 'Of: ',
      shortened(textOf(text, measured), 100),
    ],
  ];
}

function relativeLine({ relative, iso }: Figure): readonly Line[] {
  return relative && iso === undefined ? [['Depends on the article’s date, which the article does not give.']] : [];
}
