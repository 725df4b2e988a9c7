/** A day of the Gregorian calendar, counted from 1 January 1970. */
export type Day = number;

export type Period = 'day' | 'week' | 'fortnight' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const perDay = 86_400_000;

/** The day an ISO date names (“2020-01-18”); undefined where it names none. */
export function dayOf(iso: string | undefined): Day | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? '');
  return found === null ? undefined : dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** `month` counts from 1 and may lie outside the year. */
export function dayFrom(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / perDay;
}

export function isoDay(day: Day): string {
  return new Date(day * perDay).toISOString().slice(0, 10);
}

/** “2020-01”; `month` may lie outside the year. */
export function isoMonth(year: number, month: number): string {
  return isoDay(dayFrom(year, month, 1)).slice(0, 7);
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** “05” of 5, as ISO has months, days, hours and minutes. */
export function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}

export function yearOf(day: Day): number {
  return new Date(day * perDay).getUTCFullYear();
}

/** Counted from 1. */
export function monthOf(day: Day): number {
  return new Date(day * perDay).getUTCMonth() + 1;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function between(first: string, last: string): string {
  return `${first}/${last}`;
}

/** The period that holds `today`, moved by `shift` periods, as ISO 8601 or as an interval with inclusive ends: last week, this year. */
export function periodIso(period: Period, shift: number, today: Day): string {
  const year = yearOf(today);
  const month = monthOf(today);
  const monday = today - weekdayOf(today) + 1 + 7 * shift;
  switch (period) {
    case 'day':
      return isoDay(today + shift);
    case 'week':
      return between(isoDay(monday), isoDay(monday + 6));
    case 'fortnight': {
      // No calendar has them: the last one ends with today, the next begins with tomorrow.
      const first = shift === 0 ? today - weekdayOf(today) + 1 : today + 1 + 14 * (shift < 0 ? shift : shift - 1);
      return between(isoDay(first), isoDay(first + 13));
    }
    case 'weekend':
      return between(isoDay(monday + 5), isoDay(monday + 6));
    case 'month':
      return isoMonth(year, month + shift);
    case 'quarter': {
      const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * shift;
      return between(isoMonth(year, first), isoMonth(year, first + 2));
    }
    case 'year':
      return isoYear(year + shift);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * shift;
      return between(isoYear(first), isoYear(first + 9));
    }
    case 'century': {
      const first = Math.floor(year / 100) * 100 + 100 * shift;
      return between(isoYear(first), isoYear(first + 99));
    }
  }
}

/** The three months of a season that begins in `month` of `year`. */
export function seasonIso(year: number, month: number): string {
  return between(isoMonth(year, month), isoMonth(year, month + 2));
}

/** The `count`-th such weekday of the month; the last for -1. */
export function weekdayIn(year: number, month: number, weekday: number, count: number): Day {
  if (count < 0) {
    const last = dayFrom(year, month + 1, 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayFrom(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
}

/** The last day of “2020” or “2020-02”. */
export function lastDayOf(iso: string): string {
  const [year = 0, month = 12] = iso.split('-').map(Number);
  return isoDay(dayFrom(year, month + 1, 1) - 1);
}
