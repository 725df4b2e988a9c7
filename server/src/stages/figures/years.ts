import { between, isoYear, seasonIso } from './calendar';
import type { DateSense } from './dateSense';
import { decadeOrCenturyAt } from './decades';
import { phraseBefore } from './phrases';
import { amountAt } from './amounts';
import { isHouse } from './labels';
import { rangeAt } from './ranges';
import { isCountedPlural, posAt, type Surroundings } from './surroundings';
import { apostrophe, fourDigits, isGluedHyphen, isPlural, type Token } from './tokens';

/** A bare year, a stretch of years, a decade or a century: “2016”, “2004-2008”, “2015-16”, “the 1990s”, “the 19th century”. */
export function yearAt(around: Surroundings, at: number): DateSense | undefined {
  const token = around.tokens[at];
  if (token?.role?.season !== undefined) {
    return seasonOfYear(around.tokens, at, token.role.season);
  }
  return (
    decadeOrCenturyAt(around, at) ??
    shortYearAt(around.tokens, at) ??
    yearInWordsAt(around, at) ??
    eraYearAt(around.tokens, at) ??
    bareYearAt(around, at)
  );
}

function sense(end: number, iso: string, because = 'year'): DateSense {
  return { kind: 'date', end, iso, relative: false, because };
}

/** The year that a token writes, without asking whether it is one; undefined for other tokens. */
export function yearOfToken(token: Token | undefined): number | undefined {
  return token?.kind === 'digits' && fourDigits.test(token.text) ? Number(token.text) : undefined;
}

/** “summer 2012”, “winter of 2013”. */
function seasonOfYear(tokens: readonly Token[], at: number, month: number): DateSense | undefined {
  const from = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const year = yearOfToken(tokens[from]);
  if (year === undefined) {
    return undefined;
  }
  // “winter 2018/19” is one winter.
  const until = month === 12 ? endOfYears(tokens, from, year) : undefined;
  return sense(until?.year === year + 1 ? until.end : from + 1, seasonIso(year, month), 'season');
}

/** “508 BC”, “394 A.D.”, “AD 640”; before Christ ISO 8601 counts from the year 0, which is 1 BC. */
function eraYearAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const leading = eraAt(tokens, at);
  const number = leading?.end ?? at;
  const token = tokens[number];
  const era = leading ?? eraAt(tokens, at + 1);
  const isYear = token?.kind === 'digits' && eraYear.test(token.text) && !isPartOfCode(tokens, number);
  // The year stands before “BC”, on either side of “AD”.
  if (!isYear || era === undefined || (leading !== undefined && era.isBefore)) {
    return undefined;
  }
  const year = Number(token.text);
  return sense(leading === undefined ? era.end : number + 1, era.isBefore ? `-${isoYear(year - 1)}` : isoYear(year));
}

/** “BC”, “BCE”, “AD”, “CE”, with stops or without. */
function eraAt(tokens: readonly Token[], at: number): { readonly isBefore: boolean; readonly end: number } | undefined {
  const first = tokens[at]?.text ?? '';
  if (tokens[at]?.kind !== 'word' || !mayBeEra.test(first)) {
    return undefined;
  }
  let [letters, end] = [first, at + 1];
  while (tokens[end]?.text === '.' && tokens[end]?.glued === true && letters.length < 3) {
    const next = tokens[end + 1];
    const isLetter = next?.glued === true && oneLetter.test(next.text);
    letters += isLetter ? next.text : '';
    end += isLetter ? 2 : 1;
    if (!isLetter) {
      break;
    }
  }
  const isWhole = first.length > 1 ? end === at + 1 : true;
  const isBefore = beforeChrist.test(letters);
  return isBefore || afterChrist.test(letters) ? { isBefore, end: isWhole ? end : at + 1 } : undefined;
}

const mayBeEra = /^(?:BCE?|AD|CE|[ABC])$/u;
const oneLetter = /^[BCDE]$/u;
const eraYear = /^[1-9]\d{0,3}$/u;
const beforeChrist = /^BCE?$/u;
const afterChrist = /^(?:AD|CE)$/u;

const twoDigits = /^\d\d$/u;

/** “’16”, “FY24”: a year without its century. */
function shortYearAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const token = tokens[at];
  const mark = tokens[at - 1];
  const next = tokens[at + 1];
  const isFiscal = mark?.kind === 'word' && fiscal.test(mark.text);
  const isMarked =
    token?.glued === true && mark !== undefined && (isFiscal || apostrophe.test(mark.text)) && !mark.glued;
  if (
    token === undefined ||
    !isMarked ||
    !twoDigits.test(token.text) ||
    (next?.glued === true && !closing.test(next.text))
  ) {
    return undefined;
  }
  return isPlural(next) ? undefined : sense(at + 1, isoYear(yearOfShort(Number(token.text))));
}

/** “in nineteen ninety-four”, “since twenty twenty-one”. */
function yearInWordsAt({ tokens, words }: Surroundings, at: number): DateSense | undefined {
  const century = tokens[at]?.role?.cardinal;
  if (century === undefined || century < 17 || century > 20 || !strictOpeners.test(tokens[at - 1]?.text ?? '')) {
    return undefined;
  }
  const tens = tokens[at + 1]?.glued === false ? (tokens[at + 1]?.role?.cardinal ?? 0) : 0;
  const isJoined = tens >= 20 && isGluedHyphen(tokens[at + 2]);
  const ones = isJoined ? (tokens[at + 3]?.role?.cardinal ?? 0) : 0;
  const end = ones > 0 ? at + 4 : at + 2;
  const isCounting = isGluedHyphen(tokens[end]) || isCountedPlural(words, tokens[end]);
  return tens < 10 || tens > 90 || ones > 9 || isCounting
    ? undefined
    : sense(end, isoYear(century * 100 + tens + ones));
}

const closing = /^[.,;:!?)'"’”]$/u;

/** “12” is 2012, “87” is 1987: of this century up to 2030. */
export function yearOfShort(year: number): number {
  return year <= lastShortYear ? 2000 + year : 1900 + year;
}

const lastShortYear = 30;

const openers =
  /^(?:in|since|by|until|till|from|during|after|before|of|to|through|the|a|an|and|between|circa|for|late|early|mid|his|her|its|their|our|s|this|last|as|on|than|with|at|into|versus|vs|around)$/iu;
const oldOpeners = /^(?:in|since|until|circa)$/iu;
const strictOpeners = /^(?:in|since|by|until|till|from|during|after|before|circa|between|early|late|mid|of)$/iu;
const dash = /^[-–]$/u;
/** Behind these a number before a street's name is a year all the same: “in 2019 Mill Street was closed”. */
const timely = /^(?:in|since|until|till|during|after|before|circa)$/iu;

function bareYearAt(around: Surroundings, at: number): DateSense | undefined {
  const { tokens, vocabulary } = around;
  const token = tokens[at];
  const year = yearOfToken(token);
  if (token === undefined || year === undefined || year > 2199 || isPartOfCode(tokens, at)) {
    return undefined;
  }
  const before = tokens[at - 1];
  if (!timely.test(before?.text ?? '') && isHouse(around, at, at + 1)) {
    return undefined;
  }
  const last = endOfYears(tokens, at, year);
  const next = tokens[last?.end ?? at + 1];
  const counts =
    last === undefined
      ? isPlural(next) && posAt(around.words, next.start) !== 'VERB'
      : isCountedPlural(around.words, next);
  const word = before?.kind === 'word' ? before.text : '';
  const isOpened =
    year < 1400 ? oldOpeners.test(word) : strictOpeners.test(word) || isTold(around, at, last?.end ?? at + 1);
  if ((year < 1900 || year > 2100) && !(isOpened && !counts)) {
    return undefined;
  }
  if (counts && !openers.test(word) && !vocabulary.cues('yearly').has(word.toLowerCase())) {
    return undefined;
  }
  // Behind “in” a year is no end of a range: “rose in 2018 to 3.9 million”.
  const amount = strictOpeners.test(word) ? amountAt(tokens, at, vocabulary) : rangeAt(tokens, at, vocabulary);
  if (amount !== undefined && (amount.number.exponent > 0 || (amount.unit !== undefined && !isName(tokens[at + 1])))) {
    return undefined;
  }
  const hedge = phraseBefore(tokens, at, vocabulary.before);
  if (hedge !== undefined && (counts || !datable.test(word) || (year < 1950 && !timely.test(word)))) {
    return undefined;
  }
  return last === undefined
    ? sense(at + 1, isoYear(year))
    : sense(last.end, between(isoYear(year), isoYear(last.year)));
}

/** “dates back to 1865”, “the picture (1505)”, “in 1687 and 1689”: a year of old times. */
function isTold({ tokens, vocabulary: { cues } }: Surroundings, at: number, end: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return (
    (before === 'to' && cues('tracing').has(tokens[at - 2]?.text ?? '')) ||
    (before === '(' && tokens[end]?.text === ')') ||
    (also.test(before) && yearOfToken(tokens[at - 2]) !== undefined)
  );
}

const also = /^(?:and|or)$/u;

/** “2016 Stone”: a unit does not begin with a capital. */
function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.glued && titled.test(token.text);
}

const titled = /^\p{Lu}\p{Ll}{3,20}$/u;

/** Hedges that a year may have as well as a number. */
const datable = /^(?:around|about|circa|near|of|than|beyond|in|to|as)$/iu;

/** “-2008”, “–16”, “ to 2008” behind a year. */
function endOfYears(tokens: readonly Token[], at: number, year: number): { year: number; end: number } | undefined {
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  if (joint === undefined || second?.kind !== 'digits') {
    return undefined;
  }
  const opener = tokens[at - 1]?.text.toLowerCase();
  const isWord = joint.text === 'to' || joint.text === 'through' || (joint.text === 'and' && opener === 'between');
  const full = yearOfToken(second);
  const isNext = joint.text === '/' && joint.glued && full === year + 1;
  if (full !== undefined && full > year && full <= 2100 && (isWord || isNext || dash.test(joint.text))) {
    return { year: full, end: at + 3 };
  }
  const short = Number(second.text);
  const isShort = second.text.length === 2 && joinsYears.test(joint.text) && joint.glued && second.glued;
  // “2015/16” is a season; a hyphen may join more years than two: “1914-18”.
  const isLater =
    joint.text === '/' ? short === (year % 100) + 1 : short > year % 100 && !isGluedHyphen(tokens[at + 3]);
  return isShort && isLater ? { year: Math.floor(year / 100) * 100 + short, end: at + 3 } : undefined;
}

/** Whether signs or letters right beside the digits make them part of something else: “A-2016”, “2016.5”, “#2016”. */
function isPartOfCode(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]?.glued === true && before !== undefined) {
    const isJoined = dash.test(before.text) && isPrefix(tokens[at - 2]);
    const isOpened = before.kind === 'mark' ? isJoined || opening.test(before.text) : fiscal.test(before.text);
    if (!isOpened) {
      return true;
    }
  }
  return (
    next?.glued === true &&
    (next.kind !== 'mark' || (weld.test(next.text) && tokens[at + 2]?.glued === true && !isYears(tokens, at)))
  );
}

/** “FY2023”. */
const fiscal = /^[FC]Y$/u;
/** “mid-2024”, “pre-1990”, “end-2019” */
function isPrefix(token: Token | undefined): boolean {
  return prefix.test(token?.text ?? '') || token?.role?.shade !== undefined || token?.role?.edge !== undefined;
}

const prefix = /^(?:pre|post)$/iu;
const opening = /^["“”‘’'([{—–/]$/u;
const weld = /^[-/:%€£$+]$/u;

/** “2015-16”, “2015/16”: a year or season over the turn of the year. */
const joinsYears = /^[-–/]$/u;

function isYears(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at + 1]?.text ?? '';
  const [first, second] = [Number(tokens[at]?.text), Number(tokens[at + 2]?.text)];
  const isNext = second === (first + 1) % 100 || second === first + 1;
  return dash.test(joint) || (joinsYears.test(joint) && isNext);
}
