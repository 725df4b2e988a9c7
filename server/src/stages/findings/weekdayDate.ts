import { defineStage } from '../../pipeline/stage';
import { textOf, type Span } from '../../text/span';
import type { Figure } from '../../types/figure';
import type { FindingOf } from '../../types/finding';
import { dayOf, weekdayOf, yearOf, type Day } from '../figures/calendar';
import { figures } from '../figures/figures';
import { vocabularyOf, type Vocabulary } from '../figures/vocabulary';
import { passages } from '../passages/passages';

/** Days that are told with a weekday on which they do not fall: “Monday, March 3, 2020”. */
export const weekdayDate = defineStage({
  name: 'weekdayDate',
  uses: { passages, figures },
  run({ article: { text }, lexicon, passages, figures }): readonly FindingOf<'weekday-date'>[] {
    const vocabulary = vocabularyOf(lexicon);
    const today = dayOf(passages.date);
    return figures.flatMap((figure, at) => {
      const told = toldDay(text, figure, figures[at + 1], vocabulary, today);
      const day = dayOf(told?.date.iso);
      if (told === undefined || day === undefined || yearOf(day) < firstYear || isInMarks(text, told.span)) {
        return [];
      }
      const actual = weekdayOf(day);
      return actual === told.weekday
        ? []
        : [
            {
              ...told.span,
              code: 'weekday-date',
              args: {
                date: textOf(text, told.span).replace(blanks, ' '),
                weekday: told.weekday,
                day: told.date.iso ?? '',
                actual,
              },
              severity: 'information',
              related: [],
            },
          ];
    });
  },
});

const blanks = /\s+/gu;

/** Before it not all the world had one calendar. */
const firstYear = 1930;

interface ToldDay {
  readonly span: Span;
  /** Monday is 1. */
  readonly weekday: number;
  readonly date: Figure;
}

/** “Monday, March 3”, “Monday (March 3)”, “on March 3, a Monday”. */
function toldDay(
  text: string,
  figure: Figure,
  next: Figure | undefined,
  vocabulary: Vocabulary,
  today: Day | undefined,
): ToldDay | undefined {
  if (figure.kind !== 'date' && figure.kind !== 'time') {
    return undefined;
  }
  const weekday = weekdayIn(text, figure, vocabulary);
  if (weekday !== undefined && !figure.relative) {
    return { span: { start: figure.start, end: figure.end }, weekday, date: figure };
  }
  if (next === undefined || next.start - figure.end > widest) {
    return undefined;
  }
  const span = { start: figure.start, end: next.end };
  const between = text.slice(figure.end, next.start);
  if (weekday !== undefined && next.kind === 'date' && !next.relative && between === ' (' && text[next.end] === ')') {
    return isSure(text, next, today)
      ? { span: { start: figure.start, end: next.end + 1 }, weekday, date: next }
      : undefined;
  }
  const after = weekdayIn(text, next, vocabulary);
  return after !== undefined && next.relative && between === ', a ' && isSure(text, figure, today)
    ? { span, weekday: after, date: figure }
    : undefined;
}

/** Longest of what stands between the two: UTF-16 code units. */
const widest = 4;

function weekdayIn(text: string, { start, end }: Span, { roles }: Vocabulary): number | undefined {
  const word = firstWord.exec(text.slice(start, end))?.[0];
  return word === undefined ? undefined : roles.get(word.toLowerCase())?.weekday;
}

const firstWord = /^\p{Lu}\p{Ll}{2,8}/u;

/** Whether the day is surely the one that is meant: it tells its year, or it is near. */
function isSure(text: string, { start, end, iso }: Figure, today: Day | undefined): boolean {
  const day = dayOf(iso);
  const isNear = day !== undefined && today !== undefined && Math.abs(day - today) <= near;
  return isNear || wholeYear.test(text.slice(start, end));
}

const wholeYear = /\b\d{4}\b/u;

/** Days. */
const near = 60;

/** “The novel ‘Thursday, June 3, 1950’ is set in a bank.” */
function isInMarks(text: string, { start, end }: Span): boolean {
  return opening.test(text[start - 1] ?? '') && closing.test(text[end] ?? '');
}

const opening = /["“‘'«]/u;
const closing = /["”’'»]/u;
