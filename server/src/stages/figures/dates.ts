import type { Figure, Modifier } from '../../types/figure';
import { yearOf, type Day } from './calendar';
import { calendarDateAt } from './calendarDates';
import type { DateSense } from './dateSense';
import { namedDayAt } from './namedDays';
import { relativeDateAt } from './relativeDates';
import { clockTimeAt } from './clockTimes';
import { numericDateAt } from './numericDates';
import { holidayAt } from './holidays';
import { periodPartAt } from './periodParts';
import { isInName, type Surroundings } from './surroundings';
import type { Token } from './tokens';
import { yearAt } from './years';

export interface DateRead {
  readonly figure: Figure;
  /** Index of the token behind it. */
  readonly end: number;
}

/** The date, time or stretch of the calendar that begins at `at`. `day` is the article's own. */
export function dateAt(text: string, around: Surroundings, at: number, day: Day | undefined): DateRead | undefined {
  const { tokens, names } = around;
  if (!mayBegin(tokens, at)) {
    return undefined;
  }
  const sense =
    (tokens[at]?.kind === 'digits' ? numericDateAt(around, at) : holidayAt(around, at, day)) ??
    periodPartAt(around, at, day) ??
    clockTimeAt(around, at) ??
    namedDayAt(around, at, day) ??
    calendarDateAt(text, around, at, day) ??
    relativeDateAt(around, at, day) ??
    yearAt(around, at);
  if (sense === undefined) {
    return undefined;
  }
  const start = tokens[at]?.start ?? 0;
  const end = tokens[sense.end - 1]?.end ?? start;
  // A year or day behind a name may have been read as part of it (“Fan Expo 2016”); a date that the name covers is the name's.
  if (!besideNames.has(sense.because) && isInName({ start, end }, names)) {
    return undefined;
  }
  const hedge = hedgeBefore(tokens, at);
  return {
    end: sense.end,
    figure: {
      start,
      end,
      kind: sense.kind,
      value: undefined,
      min: undefined,
      max: undefined,
      modifier: hedge?.modifier ?? sense.modifier ?? '=',
      modifierSpan: hedge && { start: hedge.start, end: hedge.end },
      unit: undefined,
      iso: inYearBehind(sense, tokens, day),
      relative: sense.relative,
      measured: undefined,
      because: sense.because,
    },
  };
}

/** “on 22 May last year”: the words behind a day without a year say which. */
function inYearBehind(
  { iso, end, relative }: DateSense,
  tokens: readonly Token[],
  today: Day | undefined,
): string | undefined {
  const shift = tokens[end + 1]?.role?.period === 'year' ? tokens[end]?.role?.shift : undefined;
  return shift === undefined || today === undefined || relative || iso === undefined || !dayOfYear.test(iso)
    ? iso
    : `${String(yearOf(today) + shift)}${iso.slice(-monthAndDay)}`;
}

const dayOfYear = /^(?:-|\d{4})-\d\d-\d\d$/u;
const monthAndDay = '-01-01'.length;

/** A year at the end of a name is a date all the same, and so is a holiday. */
const besideNames: ReadonlySet<string> = new Set(['year', 'holiday']);

/** A quick look that most numbers fail: a day or an hour has a word, a colon, a slash or a hyphen behind it, or is as long as “1530” or “15.30”. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'digits') {
    return token?.kind === 'word';
  }
  const next = tokens[at + 1];
  const isLong = token.text.length === 4 || token.text.length === 5;
  return isLong || next?.kind === 'word' || (next?.glued === true && joins.test(next.text));
}

const joins = /^[-–:/.'’]$/u;

const hedges: ReadonlyMap<string, Modifier> = new Map([
  ['before', '<'],
  ['by', '<='],
  ['until', '<='],
  ['till', '<='],
  ['after', '>'],
  ['since', '>='],
  ['around', '~'],
  ['about', '~'],
  ['circa', '~'],
  ['early as', '>='],
  ['late as', '<='],
]);

/** “before”, “since”, “as early as” in front of a date. */
function hedgeBefore(
  tokens: readonly Token[],
  at: number,
): { start: number; end: number; modifier: Modifier } | undefined {
  const last = tokens[at - 1];
  const word = last?.text.toLowerCase() ?? '';
  const isAs = word === 'as';
  const modifier = hedges.get(isAs ? `${tokens[at - 2]?.text ?? ''} as` : word);
  const first = isAs ? tokens[at - 3] : last;
  return modifier === undefined || last === undefined || first === undefined
    ? undefined
    : { start: first.start, end: last.end, modifier };
}
