import { dayFrom, weekdayIn, type Day } from './calendar';

/** When a holiday is in a year. */
export type Holiday = (year: number) => Day;

/** “12-25”, “4 4 11” for the fourth Thursday of November, “easter -2”. */
export function holidayOf(value: string): Holiday {
  const [first = '', second = '', third] = value.split(' ');
  if (first === 'easter') {
    return year => easterOf(year) + Number(second);
  }
  if (third !== undefined) {
    return year => weekdayIn(year, Number(third), Number(first), Number(second));
  }
  const [month = 1, day = 1] = first.split('-').map(Number);
  return year => dayFrom(year, month, day);
}

/** Easter Sunday of the Gregorian calendar, after the “Anonymous Gregorian” computus. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + corrected + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return dayFrom(year, Math.floor(days / 31), (days % 31) + 1);
}
