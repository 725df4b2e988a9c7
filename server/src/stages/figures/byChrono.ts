import { casual } from 'chrono-node/en';
import { rememberWords } from '../../pipeline/memo';
import type { Tense } from './ahead';
import { between, twoFigures, type Day } from './calendar';
import type { DateSense } from './dateSense';
import { yearOfDay } from './yearOfDay';
import { yearOfShort } from './years';

/**
 * What chrono reads in the article's day, if it is known, the tense, and what is written, with blanks between. Remembered, for chrono takes longer than all
 * else that figures need, and an article is read anew at every keystroke.
 */
export const readBy = rememberWords(1000, (key): { readonly sense: Omit<DateSense, 'end'> | undefined } => {
  const [day = '', tense = ''] = key.split(' ', 2);
  const text = key.slice(day.length + tense.length + 2);
  return { sense: senseOf(text, day === '' ? undefined : Number(day), tense as Tense) };
});

function senseOf(text: string, today: Day | undefined, tense: Tense): Omit<DateSense, 'end'> | undefined {
  const written = text
    .replace(britishClock, '$1:$2')
    .replace(betweenDays, '-')
    .replace(articleBefore, '$1 ')
    .replace(yearBehindMark, (_, year: string) => ` ${yearOfShort(Number(year))}`);
  const [read] = casual.parse(written, new Date((today ?? 0) * 86_400_000));
  if (read === undefined) {
    return undefined;
  }
  const isTime = read.start.isCertain('hour');
  const date = componentsIso(read.start, today, tense);
  const until = read.end && !isTime ? componentsIso(read.end, today, tense) : undefined;
  const time = isTime ? `T${twoFigures(read.start.get('hour') ?? 0)}:${twoFigures(read.start.get('minute') ?? 0)}` : '';
  const iso = until === undefined ? `${date}${time}` : date === '' || until === '' ? '' : between(date, until);
  return {
    kind: isTime ? 'time' : 'date',
    iso: iso === '' ? undefined : iso,
    relative: false,
    because: isTime ? 'clock' : 'calendar',
  };
}

/** chrono knows “Sunday 26 June, 2022”, not “Sunday the 26 June, 2022”. */
const articleBefore = /^(\p{L}{3,9}\.?,?) the (?=\d)/u;

/** chrono knows “March 3-4”, not “March 3 and 4”. */
const betweenDays = / (?:and|or|to|through|until|till) (?=\d)|(?<=\d|\d(?:st|nd|rd|th))\/(?=\d)/u;

/** “5 Feb ’21”. */
const yearBehindMark = / ['’‘](\d\d)$/u;

const britishClock = /^(\d{1,2})\.(\d\d)(?=\D)/u;

interface Components {
  readonly isCertain: (part: 'year' | 'month' | 'day' | 'weekday') => boolean;
  readonly get: (part: 'year' | 'month' | 'day' | 'weekday') => number | null;
}

/** “2020-01-16”; “--01-16” when neither the text nor the article's date says the year; empty for a time alone. */
function componentsIso(read: Components, today: Day | undefined, tense: Tense): string {
  if (!read.isCertain('month') || !read.isCertain('day')) {
    return '';
  }
  const month = read.get('month') ?? 1;
  const day = read.get('day') ?? 1;
  // chrono counts weekdays from Sunday, which is 0; for us it is 7.
  const weekday = read.isCertain('weekday') ? (read.get('weekday') ?? 0) || 7 : undefined;
  const year = read.isCertain('year')
    ? (read.get('year') ?? undefined)
    : today && yearOfDay({ month, day, weekday }, tense, today);
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${twoFigures(month)}-${twoFigures(day)}`;
}
