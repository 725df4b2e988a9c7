import { between, isoYear, seasonIso } from './calendar';
import type { DateSense } from './dateSense';
import { phraseBefore } from './phrases';
import { amountAt } from './amounts';
import { rangeAt } from './ranges';
import { posAt, type Surroundings } from './surroundings';
import { isOrdinalEnding, isPlural, type Token } from './tokens';

/** A bare year, a stretch of years, a decade or a century: “2016”, “2004-2008”, “2015-16”, “the 1990s”, “the 19th century”. */
export function yearAt(around: Surroundings, at: number): DateSense | undefined {
  const token = around.tokens[at];
  if (token?.role?.season !== undefined) {
    return seasonOfYear(around.tokens, at, token.role.season);
  }
  return (
    centuryAt(around.tokens, at) ??
    decadeAt(around.tokens, at) ??
    shortYearAt(around.tokens, at) ??
    eraYearAt(around.tokens, at) ??
    bareYearAt(around, at)
  );
}

function sense(end: number, iso: string, because = 'year'): DateSense {
  return { kind: 'date', end, iso, relative: false, because };
}

const fourDigits = /^[12]\d{3}$/u;

/** The year that a token writes, without asking whether it is one; undefined for other tokens. */
export function yearOfToken(token: Token | undefined): number | undefined {
  return token?.kind === 'digits' && fourDigits.test(token.text) ? Number(token.text) : undefined;
}

/** “summer 2012”, “winter of 2013”. */
function seasonOfYear(tokens: readonly Token[], at: number, month: number): DateSense | undefined {
  const from = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1;
  const year = yearOfToken(tokens[from]);
  return year === undefined ? undefined : sense(from + 1, seasonIso(year, month), 'season');
}

const century = /^centur(?:y|ies)$/iu;

/** “19th century”, “twenty-first-century”. */
function centuryAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const first = tokens[at];
  const isWord = first?.role?.ordinal !== undefined;
  const isDigits = first?.kind === 'digits' && isOrdinalEnding(tokens[at + 1]);
  if (!isWord && !isDigits) {
    return undefined;
  }
  const from = at + (isDigits ? 2 : 1);
  const word = tokens[from]?.text === '-' ? from + 1 : from;
  if (!century.test(tokens[word]?.text ?? '')) {
    return undefined;
  }
  const number = first.role?.ordinal ?? Number(first.decimal);
  return number < 1 || number > 22
    ? undefined
    : sense(word + 1, between(isoYear((number - 1) * 100), isoYear(number * 100 - 1)), 'century');
}

/** “508 BC”, “394 AD”; before Christ ISO 8601 counts from the year 0, which is 1 BC. */
function eraYearAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const token = tokens[at];
  const era = tokens[at + 1]?.text ?? '';
  const isYear = token?.kind === 'digits' && eraYear.test(token.text) && !isWelded(tokens, at);
  if (!isYear || !(beforeChrist.test(era) || afterChrist.test(era))) {
    return undefined;
  }
  const year = Number(token.text);
  return sense(at + 2, beforeChrist.test(era) ? `-${isoYear(year - 1)}` : isoYear(year));
}

const eraYear = /^[1-9]\d{0,3}$/u;
const beforeChrist = /^BCE?$/u;
const afterChrist = /^(?:AD|CE)$/u;

const owners = /^(?:his|her|their|my|your|our|its)$/iu;

/** “1990s”, “’90s”, “the 90s”; no “in his 80s”. */
function decadeAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const token = tokens[at];
  const s = tokens[at + 1]?.text === '’' || tokens[at + 1]?.text === "'" ? at + 2 : at + 1;
  if (token?.kind !== 'digits' || tokens[s]?.text !== 's' || !tokens[s].glued || !tokens[at + 1]?.glued) {
    return undefined;
  }
  const year = Number(token.text);
  if (fourDigits.test(token.text) && year % 10 === 0) {
    return sense(s + 1, between(isoYear(year), isoYear(year + (year % 100 === 0 && year < 2000 ? 99 : 9))), 'decade');
  }
  const before = tokens[at - 1];
  const isShort = token.text.length === 2 && year % 10 === 0 && year >= 20 && s === at + 1;
  const mark = (before?.text === '’' || before?.text === "'" || before?.text === '‘') && token.glued;
  const opener = mark ? tokens[at - 2] : before;
  return isShort &&
    (mark || opener?.text.toLowerCase() === 'the' || opener?.role?.shade !== undefined) &&
    !owners.test(opener?.text ?? '')
    ? sense(s + 1, between(isoYear(1900 + year), isoYear(1909 + year)), 'decade')
    : undefined;
}

const apostrophe = /^[’'‘]$/u;
const twoDigits = /^\d\d$/u;

/** “’16”: a year without its century, of this one up to 2030. */
function shortYearAt(tokens: readonly Token[], at: number): DateSense | undefined {
  const token = tokens[at];
  const mark = tokens[at - 1];
  const next = tokens[at + 1];
  const isMarked = token?.glued === true && mark !== undefined && apostrophe.test(mark.text) && !mark.glued;
  if (token === undefined || !isMarked || !twoDigits.test(token.text) || next?.glued === true) {
    return undefined;
  }
  const year = Number(token.text);
  return isPlural(next) ? undefined : sense(at + 1, isoYear(year <= 30 ? 2000 + year : 1900 + year));
}

const openers =
  /^(?:in|since|by|until|till|from|during|after|before|of|to|through|the|a|an|and|between|fiscal|circa|for|late|early|mid|his|her|its|their|our|s|calendar|year|season|this|last|as|on|than|with|at|into|versus|vs|around)$/iu;
const oldOpeners = /^(?:in|since|until|circa)$/iu;
const tracing = /^(?:back|date|dates|dated|dating|prior)$/u;
const strictOpeners = /^(?:in|since|by|until|till|from|during|after|before|circa|between|early|late|mid|of)$/iu;
const dash = /^[-–]$/u;

function bareYearAt(around: Surroundings, at: number): DateSense | undefined {
  const { tokens, vocabulary } = around;
  const token = tokens[at];
  const year = yearOfToken(token);
  if (token === undefined || year === undefined || year > 2199 || isWelded(tokens, at)) {
    return undefined;
  }
  const before = tokens[at - 1];
  const last = endOfYears(tokens, at, year);
  const next = tokens[last?.end ?? at + 1];
  const counts = isPlural(next) && posAt(around.words, next.start) !== 'VERB';
  const word = before?.kind === 'word' ? before.text : '';
  const isOpened =
    year < 1400 ? oldOpeners.test(word) : strictOpeners.test(word) || isTold(tokens, at, last?.end ?? at + 1);
  if ((year < 1900 || year > 2100) && !(isOpened && !counts)) {
    return undefined;
  }
  if (counts && !openers.test(word)) {
    return undefined;
  }
  // Behind “in” a year is no end of a range: “rose in 2018 to 3.9 million”.
  const amount = strictOpeners.test(word) ? amountAt(tokens, at, vocabulary) : rangeAt(tokens, at, vocabulary);
  if (amount !== undefined && (amount.number.exponent > 0 || (amount.unit !== undefined && !isName(tokens[at + 1])))) {
    return undefined;
  }
  const hedge = phraseBefore(tokens, at, vocabulary.before);
  if (hedge !== undefined && (counts || !datable.test(word) || year < 1950)) {
    return undefined;
  }
  return last === undefined
    ? sense(at + 1, isoYear(year))
    : sense(last.end, between(isoYear(year), isoYear(last.year)));
}

/** “dates back to 1865”, “the picture (1505)”, “in 1687 and 1689”: a year of old times. */
function isTold(tokens: readonly Token[], at: number, end: number): boolean {
  const before = tokens[at - 1]?.text ?? '';
  return (
    (before === 'to' && tracing.test(tokens[at - 2]?.text ?? '')) ||
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
  if (full !== undefined && full > year && full <= 2100 && (isWord || dash.test(joint.text))) {
    return { year: full, end: at + 3 };
  }
  const short = Number(second.text);
  const isShort = second.text.length === 2 && dash.test(joint.text) && joint.glued && second.glued;
  return isShort && short === (year % 100) + 1
    ? { year: Math.floor(year / 100) * 100 + short, end: at + 3 }
    : undefined;
}

/** Whether signs or letters right beside the digits make them part of something else: “A-2016”, “2016.5”, “#2016”. */
function isWelded(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]?.glued === true && before !== undefined) {
    const isPrefix = dash.test(before.text) && prefix.test(tokens[at - 2]?.text ?? '');
    if (before.kind !== 'mark' || !(isPrefix || opening.test(before.text))) {
      return true;
    }
  }
  return (
    next?.glued === true &&
    (next.kind !== 'mark' || (weld.test(next.text) && tokens[at + 2]?.glued === true && !isYears(tokens, at)))
  );
}

const prefix = /^(?:mid|pre|post|early|late)$/iu;
const opening = /^["“”‘’'([{—–/]$/u;
const weld = /^[-/:%€£$+]$/u;

function isYears(tokens: readonly Token[], at: number): boolean {
  return dash.test(tokens[at + 1]?.text ?? '');
}
