import { tenseAt } from './ahead';
import { readBy } from './byChrono';
import type { Day } from './calendar';
import type { DateSense } from './dateSense';
import { monthsAt } from './months';
import type { Surroundings } from './surroundings';
import { endOfWritten } from './writtenDates';

/**
 * A date or time of the calendar that begins at `at`: “Jan. 16, 2020”, “16 January”, “March and April”, “December 2023”, “5:30 p.m.”.
 * Our walk over the tokens says where it begins and ends (so that “May” as a verb and “9 to 10” are none); chrono reads what it says.
 */
export function calendarDateAt(
  text: string,
  around: Surroundings,
  at: number,
  today: Day | undefined,
): DateSense | undefined {
  return monthsAt(around, at, today) ?? writtenAt(text, around, at, today);
}

function writtenAt(text: string, around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens } = around;
  const end = endOfWritten(around, at);
  const first = tokens[at];
  const last = tokens[(end ?? 0) - 1];
  if (end === undefined || first === undefined || last === undefined) {
    return undefined;
  }
  const { sense } = readBy(`${today ?? ''} ${tenseAt(around, at)} ${text.slice(first.start, last.end)}`);
  return sense && { ...sense, end };
}
