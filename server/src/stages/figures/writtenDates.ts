import { endOfClock, endOfHalfDay, isPartOfSign } from './clock';
import { isDayOfMonth, isMonth, isShortened, isShortYear, joint, skip } from './monthDays';
import { isCountedPlural, type Surroundings } from './surroundings';
import { isOrdinalEnding, type Token } from './tokens';
import { yearOfToken } from './years';

/** Where the written date or time that begins at `at` ends; undefined where none does. */
export function endOfWritten(around: Surroundings, at: number): number | undefined {
  const { tokens } = around;
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  const first = isWeekday(token) ? afterWeekday(tokens, at) : at;
  const date = endOfDate(around, first);
  if (date !== undefined) {
    const comma = skip(tokens, date, ',');
    const time = endOfClock(tokens, tokens[comma]?.text === 'at' ? comma + 1 : comma);
    return time ?? date;
  }
  if (first > at) {
    return undefined;
  }
  return endOfClock(tokens, at);
}

function isWeekday({ role, text }: Token): boolean {
  return role?.weekday !== undefined && capital.test(text);
}

const capital = /^\p{Lu}/u;

function afterWeekday(tokens: readonly Token[], at: number): number {
  // “Mon., March 17”; but “on Monday. March 17 is …”
  const stop = (tokens[at]?.text.length ?? 0) < shortestWeekday ? skip(tokens, at + 1, '.') : at + 1;
  const behind = skip(tokens, stop, ',');
  return tokens[behind]?.text === 'the' ? behind + 1 : behind;
}

/** Letters of “Monday”. */
const shortestWeekday = 6;

function endOfDate(around: Surroundings, at: number): number | undefined {
  const { tokens } = around;
  const token = tokens[at];
  let end: number;
  if (isMonth(token)) {
    const day = skip(tokens, at + 1, '.');
    if (!isDayOfMonth(tokens, day)) {
      return undefined;
    }
    end = behindDay(tokens, day);
    if (isDayOfMonth(tokens, end + 1) && joinsDays(around, end)) {
      end = behindDay(tokens, end + 1);
    }
  } else if (token?.kind === 'digits' && !isPartOfSign(tokens, at)) {
    if (!isDayOfMonth(tokens, at)) {
      return undefined;
    }
    const day = behindDays(tokens, at);
    const month = tokens[day]?.text === 'of' ? day + 1 : day;
    if (!isMonth(tokens[month])) {
      return undefined;
    }
    end = isShortened(tokens[month], around) ? skip(tokens, month + 1, '.') : month + 1;
  } else {
    return undefined;
  }
  const year = skip(tokens, end, ',');
  if (isShortYear(tokens, end)) {
    return end + 2;
  }
  return yearOfToken(tokens[year]) === undefined || tokens[year]?.glued === true ? end : year + 1;
}

/** “March 3-5”, “March 3 and 4.”; “March 3 and 4 people” is no stretch of days. */
function joinsDays(around: Surroundings, at: number): boolean {
  const { tokens } = around;
  const joined = tokens[at];
  if (joined === undefined || !joint.test(joined.text)) {
    return false;
  }
  const behind = tokens[behindDay(tokens, at + 1)];
  if (joined.kind === 'mark') {
    return joined.glued;
  }
  if (isOrdinalEnding(tokens[at - 1]) && isOrdinalEnding(tokens[at + 2])) {
    return true;
  }
  const first = isOrdinalEnding(tokens[at - 1]) ? at - 2 : at - 1;
  const isInOrder = until.test(joined.text) && Number(tokens[at + 1]?.text) > Number(tokens[first]?.text);
  return behind === undefined || behind.kind === 'mark' || (isInOrder && goesOn(around, behindDay(tokens, at + 1)));
}

const until = /^(?:to|through|until|till)$/u;

/** Whether the sentence goes on behind a day, and does not count it: “March 3 to 4 was dry”, “from March 3 to 4 p.m.”. */
function goesOn({ tokens, words }: Surroundings, at: number): boolean {
  const token = tokens[at];
  const isWord = token?.kind === 'word' && token.role === undefined && !isCountedPlural(words, token);
  return isWord && endOfHalfDay(tokens, at) === undefined;
}

/** “19-21” of “19-21 August”, “12 to 16” of “12 to 16 May”: days in their order, told before the month of both. */
function behindDays(tokens: readonly Token[], at: number): number {
  const end = behindDay(tokens, at);
  const joined = tokens[end];
  const isJoined = joined !== undefined && joint.test(joined.text) && isDayOfMonth(tokens, end + 1);
  const isInOrder = Number(tokens[end + 1]?.text) > Number(tokens[at]?.text);
  return isJoined && isInOrder && isMonth(tokens[behindDay(tokens, end + 1)]) ? behindDay(tokens, end + 1) : end;
}

function behindDay(tokens: readonly Token[], day: number): number {
  return isOrdinalEnding(tokens[day + 1]) ? day + 2 : day + 1;
}
