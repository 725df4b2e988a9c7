import { textOf, type Span } from '../text/span';
import { shortened } from '../text/shortened';

/** A figure with the words that hedge it and what it counts, each where the article has it. */
export interface WrittenFigure extends Span {
  readonly modifierSpan: Span | undefined;
  readonly measured: Span | undefined;
}

/** The article's own words for a figure, with their hedge: “more than £6.5 million”. */
export function figureWords(text: string, figure: WrittenFigure): string {
  return shortened(textOf(text, hedged(text, figure)), longest);
}

/** The same with what is counted: “at least 2,274 people”; “43 percent · exports” where that stands elsewhere. */
export function figureWithNoun(text: string, figure: WrittenFigure): string {
  const { measured } = figure;
  if (measured === undefined) {
    return figureWords(text, figure);
  }
  const isBehind = measured.start >= figure.end && isBeside(text, figure.end, measured.start, longestLink);
  const { start, end } = hedged(text, isBehind ? { ...figure, end: measured.end } : figure);
  const words = shortened(text.slice(start, end), longest);
  return isBehind || contained(measured, start, end)
    ? words
    : `${words} · ${shortened(textOf(text, measured), longest)}`;
}

/** The figure's stretch, over the hedge that stands right before or behind it. */
function hedged(text: string, { start, end, modifierSpan: hedge }: WrittenFigure): Span {
  if (hedge === undefined) {
    return { start, end };
  }
  return {
    start: hedge.end <= start && isBeside(text, hedge.end, start, longestArticle) ? hedge.start : start,
    end: hedge.start >= end && isBeside(text, end, hedge.start, longestArticle) ? hedge.end : end,
  };
}

/** Whether no more than so many characters of the same line stand between. */
function isBeside(text: string, from: number, to: number, most: number): boolean {
  return to - from <= most && !/[\r\n]\s*[\r\n]|[.!?;:]\s/u.test(text.slice(from, to));
}

function contained({ start, end }: Span, from: number, to: number): boolean {
  return start >= from && end <= to;
}

/** UTF-16 code units. */
const longest = 60;

/** What may stand between a hedge and its figure: “about a ” dozen. UTF-16 code units. */
const longestArticle = 12;

/** What may stand between a figure and the noun it counts: 43 percent “ of the ” fish. UTF-16 code units. */
const longestLink = 24;
