import { tenseAt } from './ahead';
import { isoDay, yearOf, type Day } from './calendar';
import type { DateSense } from './dateSense';
import type { Holiday } from './holidayRule';
import { phraseAt } from './phrases';
import { posAt, type Surroundings } from './surroundings';
import { yearOfToken } from './years';

/** “Christmas Eve 2019”, “on Boxing Day”: without its year only behind a word of time, for a “Christmas market” is no day. */
export function holidayAt(around: Surroundings, at: number, today: Day | undefined): DateSense | undefined {
  const { tokens, words, vocabulary } = around;
  const found = capital.test(tokens[at]?.text ?? '') ? phraseAt(tokens, at, vocabulary.holidays) : undefined;
  if (found === undefined) {
    return undefined;
  }
  const joint = tokens[found.end]?.text;
  const from = joint === ',' || joint === 'of' || joint === 'in' ? found.end + 1 : found.end;
  const year = yearOfToken(tokens[from]);
  if (year !== undefined) {
    return { kind: 'date', end: from + 1, iso: isoDay(found.value(year)), relative: false, because: 'holiday' };
  }
  const behind = tokens[found.end];
  const isDay = opener.test(tokens[at - 1]?.text ?? '') && (behind?.kind !== 'word' || !capital.test(behind.text));
  const isFollowed = behind?.kind === 'word' && behind.role === undefined && posAt(words, behind.start) === 'NOUN';
  return isDay && !isFollowed
    ? {
        kind: 'date',
        end: found.end,
        iso: nearestIso(around, at, found.value, today),
        relative: true,
        because: 'holiday',
      }
    : undefined;
}

const capital = /^\p{Lu}/u;
const opener = /^(?:on|by|since|until|till|before|after)$/iu;

/** That of the year before, of this or of the next, as the sentence's tense has it. */
function nearestIso(around: Surroundings, at: number, holiday: Holiday, today: Day | undefined): string | undefined {
  if (today === undefined) {
    return undefined;
  }
  const tense = tenseAt(around, at);
  const days = [-1, 0, 1].map(shift => holiday(yearOf(today) + shift));
  const meant = days.filter(day => tense === 'unknown' || (tense === 'ahead' ? day >= today : day <= today));
  const [nearest] = meant.sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return nearest === undefined ? undefined : isoDay(nearest);
}
