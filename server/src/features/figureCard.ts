import type { Corpus } from '../corpus/corpus';
import { spanOf, textOf } from '../text/span';
import type { Figure, FigureKind, Modifier } from '../types/figure';
import { numberInWords, ordinalInWords, unitInWords } from '../text/amountWords';
import { shortened, type Card, type Line } from './card';
import { dateInWords } from './dateWords';

/** How a figure is read: value or interval, hedge, unit, and what is counted. */
export function figureCard(corpus: Corpus, uri: string, figure: Figure): Card {
  const text = corpus.article(uri)?.text ?? '';
  const isDated = corpus.summary(uri)?.date !== undefined;
  return {
    span: spanOf(figure),
    lines: [
      [{ kind: 'strong', text: readingOf(figure) ?? textOf(text, figure) }, ` · ${kinds[figure.kind]}`, ...iso(figure)],
      ...measuredLine(text, figure),
      ...unknownDateLine(figure, isDated),
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

const hedges: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'under ',
  '>': 'over ',
  '<=': 'at most ',
  '>=': 'at least ',
};

/** The same of dates; “since May” and “as early as May” alike are “from May”. */
const dateHedges: Readonly<Record<Modifier, string>> = {
  '=': '',
  '~': 'about ',
  '<': 'before ',
  '>': 'after ',
  '<=': 'by ',
  '>=': 'from ',
};

/** “at least 2,274”, “10,000 to 100,000”, “80.7 million USD”, “43%”, “December 2023”; undefined when nothing could be read. */
export function readingOf(figure: Figure): string | undefined {
  const { kind, value, min, max, iso, modifier } = figure;
  if (value !== undefined) {
    const number = kind === 'ordinal' ? ordinalInWords(value) : numberInWords(value);
    return `${hedges[modifier]}${withUnit(number, value, figure)}`;
  }
  if (min !== undefined && max !== undefined) {
    return withUnit(`${hedges[modifier]}${numberInWords(min)} to ${numberInWords(max)}`, max, figure);
  }
  if (min !== undefined) {
    return withUnit(`${modifier === '=' ? 'at least ' : hedges[modifier]}${numberInWords(min)}`, min, figure);
  }
  if (max !== undefined) {
    return withUnit(`${modifier === '=' ? 'at most ' : hedges[modifier]}${numberInWords(max)}`, max, figure);
  }
  return iso === undefined ? undefined : `${dateHedges[modifier]}${dateInWords(iso) ?? iso}`;
}

function withUnit(words: string, value: number, { unit, per, kind }: Figure): string {
  if (unit === undefined || kind === 'ordinal') {
    return words;
  }
  const rate = per === undefined ? '' : ` per ${per}`;
  return unit === 'percent' ? `${words}%${rate}` : `${words} ${unitInWords(unit, value)}${rate}`;
}

/** The date as data has it, unless the words are the same: “2016”. */
function iso({ iso }: Figure): Line {
  return iso === undefined || dateInWords(iso) === iso ? [] : [` · ${iso}`];
}

function measuredLine(text: string, { measured, kind }: Figure): readonly Line[] {
  if (measured === undefined) {
    return [];
  }
  const label = kind === 'cardinal' || kind === 'vague' || kind === 'range' ? 'Counts: ' : 'Of: ';
  return [[label, shortened(textOf(text, measured), longestMeasured)]];
}

/** UTF-16 code units. */
const longestMeasured = 100;

function unknownDateLine({ relative, iso }: Figure, isDated: boolean): readonly Line[] {
  if (!relative || iso !== undefined) {
    return [];
  }
  return [[isDated ? 'No date in the calendar can be told from it.' : 'The article gives no date to count from.']];
}
