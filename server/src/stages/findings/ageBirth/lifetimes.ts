import { dayFrom, dayOf, type Day } from '../../figures/calendar';

/** Days from `first` to `last`, both inclusive. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** The days that an ISO date may mean: “1940”, “1940-05”, “1940-05-06”, and an interval of such; undefined for all else. */
export function stretchOf(iso: string | undefined): Stretch | undefined {
  const [from = '', to = from] = (iso ?? '').split('/');
  const first = partsOf(from);
  const last = partsOf(to);
  if (first === undefined || last === undefined) {
    return undefined;
  }
  return {
    first: dayFrom(first.year, first.month ?? 1, first.day ?? 1),
    last: dayOf(to) ?? (last.month === undefined ? dayFrom(last.year, 12, 31) : dayFrom(last.year, last.month + 1, 0)),
  };
}

function partsOf(iso: string): { year: number; month: number | undefined; day: number | undefined } | undefined {
  const found = date.exec(iso);
  const number = (part: string | undefined): number | undefined => (part === undefined ? undefined : Number(part));
  return found === null ? undefined : { year: Number(found[1]), month: number(found[2]), day: number(found[3]) };
}

const date = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u;

/** The ages, in whole years, that somebody born in one stretch may have in another. */
export function agesOf(birth: Stretch, then: Stretch): { readonly low: number; readonly high: number } {
  return { low: yearsBetween(birth.last, then.first), high: yearsBetween(birth.first, then.last) };
}

function yearsBetween(birth: Day, then: Day): number {
  const [born, at] = [birth, then].map(day => new Date(day * perDay));
  if (born === undefined || at === undefined) {
    return 0;
  }
  const isBefore =
    at.getUTCMonth() < born.getUTCMonth() ||
    (at.getUTCMonth() === born.getUTCMonth() && at.getUTCDate() < born.getUTCDate());
  return at.getUTCFullYear() - born.getUTCFullYear() - (isBefore ? 1 : 0);
}

/** Milliseconds. */
const perDay = 86_400_000;
