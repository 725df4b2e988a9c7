/**
 * A date or time of ISO 8601 / EDTF as a newspaper writes it: “2020-01-16” is “Thursday 16 January 2020”, “2023-12” is “December 2023”,
 * “--01-20” is “20 January”, “T17:30” is “17:30”, “2020-01-13/2020-01-19” is “13 to 19 January 2020”. Undefined for what is neither.
 */
export function dateInWords(iso: string): string | undefined {
  const [first = '', last] = iso.split('/');
  const start = partsOf(first);
  if (last === undefined) {
    return start && written(start, true);
  }
  const end = partsOf(last);
  return start && end && `${written(withoutShared(start, end), false)} to ${written(end, false)}`;
}

/** What an ISO date says, as written; a time alone has no year, month or day. */
interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly time: string | undefined;
}

const form = /^(?:(?:(?<year>\d{4})|-)(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?)?(?:T(?<time>\d\d:\d\d))?$/u;

function partsOf(iso: string): Parts | undefined {
  const groups = iso === '' ? undefined : form.exec(iso)?.groups;
  return groups && { year: groups['year'], month: groups['month'], day: groups['day'], time: groups['time'] };
}

/** “13 to 19 January 2020” says month and year once, “March to April 2020” the year. */
function withoutShared(start: Parts, end: Parts): Parts {
  if (start.year !== end.year || start.month === undefined || end.month === undefined) {
    return start;
  }
  const isSameMonth = start.month === end.month && start.day !== undefined && end.day !== undefined;
  return { ...start, year: undefined, month: isSameMonth ? undefined : start.month };
}

function written({ year, month, day, time }: Parts, withWeekday: boolean): string {
  const weekday = withWeekday && year && month && day ? weekdayOf(`${year}-${month}-${day}`) : undefined;
  const date = [weekday, day && String(Number(day)), month && months[Number(month) - 1], year];
  return [date.filter(part => part !== undefined && part !== '').join(' '), time]
    .filter(part => part !== undefined && part !== '')
    .join(', ');
}

function weekdayOf(iso: string): string | undefined {
  return weekdays[new Date(`${iso}T00:00Z`).getUTCDay()];
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
