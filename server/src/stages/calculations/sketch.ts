import { within, type Span } from '../../text/span';
import type { Figure, FigureKind } from '../../types/figure';
import { endsOf, toJoint } from './ends';

/**
 * A sentence in small letters in which every figure is one sign and the words that hedge figures are left out, so that a pattern can
 * look at what stands between figures: “rose %1 to $2 from $3”.
 */
export interface Sketch {
  readonly words: string;
  /** The figure whose sign stands at an offset of `words`. */
  readonly figureAt: (offset: number) => Figure | undefined;
}

/** Signs of the private use area; what else a text may hold there is left out. */
export const signs = {
  amount: '\uE000',
  percent: '\uE001',
  period: '\uE002',
  date: '\uE003',
  other: '\uE004',
} as const;

const signOf: Readonly<Record<FigureKind, string>> = {
  cardinal: signs.amount,
  money: signs.amount,
  quantity: signs.amount,
  range: signs.amount,
  percent: signs.percent,
  duration: signs.period,
  date: signs.date,
  time: signs.date,
  ordinal: signs.other,
  vague: signs.other,
};

/** `ranges`: whether “20 to 40” is one sign, or one for each end with “to” between. */
export function sketchOf(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  ranges: 'whole' | 'ends' = 'ends',
): Sketch {
  const places = new Map<number, Figure>();
  let words = '';
  let at = sentence.start;
  const copy = (to: number): void => {
    words += text.slice(at, Math.max(at, to)).toLowerCase().replace(blanks, ' ').replace(strange, '');
    at = Math.max(at, to);
  };
  for (const figure of within(figures, sentence)) {
    if (text.startsWith(fold, figure.end - fold.length) && figure.kind === 'cardinal') {
      // “grew tenfold” is a word of change, as “doubled” is.
      continue;
    }
    const hedge = figure.modifierSpan;
    if (hedge !== undefined && hedge.end <= figure.start && hedge.start >= at) {
      copy(hedge.start);
      at = figure.start;
    }
    copy(figure.start);
    for (const end of (ranges === 'ends' ? endsOf(text, figure, toJoint) : undefined) ?? [figure]) {
      words += end === figure || end.start === figure.start ? '' : ' to ';
      places.set(words.length, end);
      words += signOf[figure.kind];
    }
    at = Math.max(at, figure.end);
    if (hedge !== undefined && hedge.start >= figure.end) {
      copy(hedge.start);
      at = Math.max(at, hedge.end);
    }
  }
  copy(sentence.end);
  return { words, figureAt: offset => places.get(offset) };
}

const fold = 'fold';

/** All but single spaces, which stay as they are: nearly all do. */
const blanks = /\s{2,1000}|[^\S ]/gu;
const strange = /[\uE000-\uE004]/gu;
