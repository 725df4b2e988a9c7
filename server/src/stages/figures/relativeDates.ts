import { isAhead } from './ahead';
import { inTimeAt, isoAway } from './away';
import { compoundAt } from './compounds';
import {
  between,
  isoDay,
  isoMonth,
  lastDayOf,
  monthOf,
  periodIso,
  seasonIso,
  weekdayOf,
  yearOf,
  type Day,
} from './calendar';
import type { DateSense } from './dateSense';
import { isNowadays } from './nowadays';
import type { Surroundings } from './surroundings';
import type { Token } from './tokens';

/** A date that needs the article's own to be known: “Thursday”, “earlier this week”, “last summer”, “two weeks ago”. */
export function relativeDateAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const role = tokens[at]?.role;
  if (role?.shade !== undefined && tokens[at + 1]?.role?.shift !== undefined) {
    const read = shiftedAt(around, at + 1, today);
    return read && { ...read, iso: shaded(read.iso, role.shade, today) };
  }
  return (
    dayWordAt(around, at, today) ??
    beyondAt(tokens, at, today) ??
    (role?.weekday === undefined ? undefined : weekdayAt(around, at, 0, today)) ??
    shiftedAt(around, at, today) ??
    weekendAt(around, at, today) ??
    inTimeAt(around, at, today) ??
    agoAt(around, at, today)
  );
}

function sense(end: number, iso: string | undefined, because: string, kind: DateSense['kind'] = 'date'): DateSense {
  return { kind, end, iso, relative: true, because };
}

const capital = /^\p{Lu}/u;

/** “the day before yesterday”, “the day after tomorrow”, “the year before last”, “the week after next”. */
function beyondAt(tokens: readonly Token[], at: number, today: Day | undefined): DateSense | undefined {
  const period = tokens[at]?.role?.period;
  const [word, last] = [tokens[at + 1]?.text, tokens[at + 2]?.text.toLowerCase()];
  const way = word === 'before' ? -1 : word === 'after' ? 1 : undefined;
  if (period === undefined || way === undefined) {
    return undefined;
  }
  const isDay = period === 'day' && last === (way < 0 ? 'yesterday' : 'tomorrow');
  const isPeriod = period !== 'day' && last === (way < 0 ? 'last' : 'next') && !isNamedTime(tokens[at + 3]);
  const iso = today === undefined ? undefined : periodIso(period, 2 * way, today);
  return isDay || isPeriod ? sense(at + 3, iso, 'period') : undefined;
}

/** “today”, “yesterday afternoon”; “Today” behind another capital is part of a name (“USA Today”). */
function dayWordAt({ tokens, words }: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const token = tokens[at];
  const shift = token?.role?.day;
  if (token === undefined || shift === undefined) {
    return undefined;
  }
  const before = tokens[at - 1];
  if (
    capital.test(token.text) &&
    before?.kind === 'word' &&
    capital.test(before.text) &&
    before.end + 1 === token.start
  ) {
    return undefined;
  }
  if (shift === 0 && tokens[at + 1]?.text !== 'at' && isNowadays(words, token.start)) {
    return undefined;
  }
  const part = tokens[at + 1]?.role?.partOfDay === undefined ? 0 : 1;
  const isTime = part === 1 || token.text.toLowerCase() === 'tonight';
  return sense(at + 1 + part, today === undefined ? undefined : isoDay(today + shift), 'day', isTime ? 'time' : 'date');
}

/** “the year before last Christmas”. */
function isNamedTime(token: Token | undefined): boolean {
  const role = token?.role;
  return (
    token?.kind === 'word' && (capital.test(token.text) || role?.period !== undefined || role?.season !== undefined)
  );
}

/** “Thursday”, “Thursday morning”; `shift` is that of “last” or “next” before it. */
function weekdayAt(around: Surroundings, at: number, shift: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const token = tokens[at];
  const weekday = token?.role?.weekday;
  if (token === undefined || weekday === undefined || !capital.test(token.text)) {
    return undefined;
  }
  const isShort = token.text.length <= 5;
  const stop = isShort && tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued === true ? 1 : 0;
  if (isShort && stop === 0 && shift === 0) {
    return undefined;
  }
  const behind = tokens[at + 1 + stop];
  const part = behind?.role?.partOfDay === undefined ? 0 : 1;
  if (
    part === 1 &&
    capital.test(behind?.text ?? '') &&
    capital.test(tokens[at + 2 + stop]?.text ?? '') &&
    !around.isTitle
  ) {
    // “Saturday Morning Mail” is the name of something.
    return undefined;
  }
  const end = at + 1 + stop + part;
  const iso = today === undefined ? undefined : isoDay(dayNamed(weekday, shift, today, isAhead(around, at)));
  return sense(end, iso, 'weekday', part === 1 ? 'time' : 'date');
}

/** A weekday is the last one up to the article's date, or the next where the sentence speaks of what will be. */
function dayNamed(weekday: number, shift: number, today: Day, ahead: boolean): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift < 0) {
    return today - (back === 0 ? 7 : back);
  }
  if (shift > 0) {
    return today - weekdayOf(today) + 7 + weekday;
  }
  return ahead && back > 0 ? today + 7 - back : today - back;
}

/** “this week”, “last summer”, “next May”, “this morning”, “last night”, “last Friday”. */
function shiftedAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const shift = tokens[at]?.role?.shift;
  const next = tokens[at + 1];
  const role = next?.role;
  if (shift === undefined || role === undefined || next?.glued === true) {
    return undefined;
  }
  const end = at + 2;
  if (role.weekday !== undefined) {
    const read = weekdayAt(around, at + 1, shift, today);
    return (
      read &&
      (shift === 0 && today !== undefined ? { ...read, iso: isoDay(today - weekdayOf(today) + role.weekday) } : read)
    );
  }
  if (role.partOfDay !== undefined) {
    const isNight = shift < 0;
    return shift > 0 || (isNight && role.partOfDay !== 'night' && role.partOfDay !== 'evening')
      ? undefined
      : sense(end, today === undefined ? undefined : isoDay(today + shift), 'part of day', 'time');
  }
  if (role.month !== undefined && capital.test(next?.text ?? '')) {
    return sense(
      end,
      today === undefined ? undefined : isoMonth(yearWith(role.month, shift, today), role.month),
      'month',
    );
  }
  if (role.season !== undefined) {
    return sense(
      end,
      today === undefined
        ? undefined
        : seasonIso(yearOfSeason(role.season, shift, today, isAhead(around, at)), role.season),
      'season',
    );
  }
  if (role.period === undefined || role.period === 'day') {
    return undefined;
  }
  if (role.period === 'weekend') {
    return sense(end, today === undefined ? undefined : weekendIso(around, at, shift, today), 'weekend');
  }
  return sense(end, today === undefined ? undefined : periodIso(role.period, shift, today), 'period');
}

/**
 * The year in which “this winter” or “last summer” begins. A season that lasts over the turn of the year began in the year before; just after it,
 * “this winter” is the one that is over, unless the sentence speaks of what will be.
 */
function yearOfSeason(first: number, shift: number, today: Day, ahead: boolean): number {
  const year = yearOf(today);
  const behind = (monthOf(today) - first + 12) % 12;
  const isNow = behind < monthsOfSeason;
  const isOver = shift === 0 && !ahead && behind < 2 * monthsOfSeason;
  const began = monthOf(today) < first ? year - 1 : year;
  if (isNow || isOver) {
    return began + shift;
  }
  return shift < 0 ? began : shift > 0 ? began + 1 : year;
}

const monthsOfSeason = 3;

/** The year of “last May” or “next January”. */
function yearWith(month: number, shift: number, today: Day): number {
  const year = yearOf(today);
  const isPast = month < monthOf(today);
  return shift === 0 ? year : shift < 0 ? (isPast ? year : year - 1) : month > monthOf(today) ? year : year + 1;
}

/** “the weekend”: this one. */
function weekendAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  return tokens[at]?.role?.period === 'weekend' && tokens[at - 1]?.text.toLowerCase() === 'the'
    ? sense(at + 1, today === undefined ? undefined : weekendIso(around, at, 0, today), 'weekend')
    : undefined;
}

/** Early in the week “this weekend” is mostly the one just gone, unless the sentence speaks of what will be. */
function weekendIso(around: Surroundings, at: number, shift: number, today: Day): string {
  const isEarly = weekdayOf(today) <= 3;
  return periodIso('weekend', shift === 0 && isEarly && !isAhead(around, at) ? -1 : shift, today);
}

const shifted = /^(?:earlier|later)$/u;

/** “a year earlier”, “a fortnight later”, “a year before.”; but “a year before the war”. */
function isFromThen(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  return shifted.test(text) || (apart.test(text) && (next === undefined || closing.test(next.text)));
}

const apart = /^(?:before|after|afterwards)$/u;
const closing = /^[.,;:!?)]$/u;
const many = /^(?:few|several|many|some)$/u;

/** “ten years ago”, “a decade ago”, “a few months ago”. */
function agoAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens, vocabulary } = around;
  const isArticle = tokens[at]?.text.toLowerCase() === 'a' || tokens[at]?.text.toLowerCase() === 'an';
  const from = isArticle ? at + 1 : at;
  const isMany = many.test(tokens[from]?.text.toLowerCase() ?? '');
  const word = isMany ? from + 1 : from;
  const period = tokens[word]?.role?.period ?? tokens[word]?.role?.periods;
  if (period !== undefined && tokens[word + 1]?.text === 'ago') {
    const iso = isMany || !isArticle ? undefined : isoAway(period, -1, today);
    return { ...sense(word + 2, iso, 'ago'), ...(isMany || !isArticle ? { modifier: '~' as const } : {}) };
  }
  if (isArticle && !isMany && period !== undefined && isFromThen(tokens, word + 1)) {
    // “$2 million a year earlier”: told from another day, which only the sentence knows.
    return sense(word + 2, undefined, 'ago');
  }
  if (!isNear(tokens, at)) {
    return undefined;
  }
  const amount = compoundAt(tokens, at, vocabulary);
  return amount?.kind === 'duration' && amount.value !== undefined && tokens[amount.end]?.text === 'ago'
    ? sense(amount.end + 1, isoAway(amount.unit ?? '', -amount.value, today), 'ago')
    : undefined;
}

/** Whether “ago” stands within the next few words: a cheap look before the number is read. */
function isNear(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 7; index++) {
    if (tokens[index]?.text === 'ago') {
      return true;
    }
  }
  return false;
}

/** “earlier this week” ends with the article's date, “later this week” begins with it. */
function shaded(iso: string | undefined, shade: string, today: Day | undefined): string | undefined {
  if (iso === undefined || today === undefined) {
    return iso;
  }
  const [first = '', last = first] = iso.split('/');
  const now = isoDay(today);
  const start = first.length === 10 ? first : `${first}${first.length === 4 ? '-01' : ''}-01`;
  const end = last.length === 10 ? last : lastDayOf(last);
  const holds = start <= now && now <= end;
  return holds && shade === 'earlier' ? between(start, now) : holds && shade === 'later' ? between(now, end) : iso;
}
