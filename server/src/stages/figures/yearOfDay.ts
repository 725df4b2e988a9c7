import type { Tense } from './ahead';
import { dayFrom, weekdayOf, yearOf, type Day } from './calendar';

/** A day of the year as it is written: “Sunday, July 9”. Months count from 1, Monday is 1. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly weekday: number | undefined;
}

/**
 * The year that a day without one lies in: plans lie ahead of the article's day, reports behind it, all else is where it is nearest. Where the
 * weekday does not fit, a year beside it may be meant, unless the day is so near that nobody would mean another.
 */
export function yearOfDay({ month, day, weekday }: DayOfYear, tense: Tense, today: Day): number {
  const dayIn = (year: number): Day => dayFrom(year, month, day);
  const thisYear = yearOf(today);
  const nearest = [thisYear, thisYear - 1, thisYear + 1].sort(
    (a, b) => Math.abs(dayIn(a) - today) - Math.abs(dayIn(b) - today),
  );
  const isMeant = (year: number): boolean => {
    const distance = dayIn(year) - today;
    return tense === 'unknown' || (tense === 'ahead' ? distance >= 0 : distance <= timeZones);
  };
  const [first = thisYear, ...others] = [...nearest.filter(isMeant), ...nearest.filter(year => !isMeant(year))];
  const fits = (year: number): boolean => weekday === undefined || weekdayOf(dayIn(year)) === weekday;
  const isNearIn = (year: number): boolean => Math.abs(dayIn(year) - today) <= near;
  const closest = nearest[0] ?? thisYear;
  if (weekday !== undefined && isNearIn(closest) && fits(closest)) {
    // The weekday tells more than the tense does.
    return closest;
  }
  return fits(first) || isNearIn(first)
    ? first
    : (others.find(year => fits(year) && (tense !== 'ahead' || isMeant(year))) ?? first);
}

/** Where it happened it may be tomorrow already: days. */
const timeZones = 1;

/** Days. */
const near = 60;
