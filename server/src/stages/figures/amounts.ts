import type { Modifier } from '../../types/figure';
import { currencyAfter, currencyBefore, isCode, scaledCurrency } from './money';
import { scaled, scaleAt } from './magnitudes';
import type { NumberRead } from './numberRead';
import { numberAt } from './numbers';
import { apostrophe, isGluedHyphen, type Token } from './tokens';
import { percentAt, rateAt, unitAfter, type UnitRead } from './units';
import type { Vocabulary } from './vocabulary';

/** A number with its currency or unit. */
export interface Amount {
  /** Index of the first token, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'cardinal' | 'ordinal' | 'money' | 'percent' | 'quantity' | 'duration' | 'vague' | 'range';
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly unit: string | undefined;
  /** What an amount is told by: “$5 a barrel” by the barrel. */
  readonly per: string | undefined;
  readonly modifier: Modifier;
  readonly number: NumberRead;
  readonly isAge: boolean;
  /** Whether a sign or a unit of its own makes it one, so that a bare number beside it may share them. */
  readonly hasSign: boolean;
  /** A range only: whether it is told from its upper end down. */
  readonly isDescending?: boolean;
}

/** The amount that begins at `at`, its sign included. */
export function amountAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | undefined {
  const amount = readAt(tokens, at, vocabulary);
  if (amount === undefined || !isBelowZero(tokens, amount, vocabulary)) {
    // “it was minus five” leaves them out, too.
    const isCold = amount?.kind === 'cardinal' && (amount.value ?? 0) < 0 && isWeather(tokens, at, vocabulary);
    return isCold ? { ...amount, kind: 'quantity', unit: 'degree' } : amount;
  }
  const below = { ...amount, value: -(amount.value ?? 0) };
  // “five below zero” leaves the degrees out.
  return amount.kind === 'cardinal' ? { ...below, kind: 'quantity', unit: 'degree' } : below;
}

/** “18 degrees below zero”, “12C below in the pass”, “a 40-below night”; “it was 20 below in town”, “camped at 20 below” where the weather is told of. */
export function isBelowZero(
  tokens: readonly Token[],
  { start, end, kind, value, unit }: Amount,
  vocabulary: Vocabulary,
): boolean {
  const isTold = (kind === 'quantity' || kind === 'cardinal') && value !== undefined && value > 0;
  const isJoined = isGluedHyphen(tokens[end]);
  const below = isJoined ? end + 1 : end;
  if (!isTold || tokens[below]?.text !== 'below') {
    return false;
  }
  const next = tokens[below + 1];
  const isAlone = next === undefined || next.kind === 'mark' || weathering.test(next.text) || next.role !== undefined;
  const isCold =
    kind === 'cardinal' ? isJoined || isWeather(tokens, start, vocabulary) : isTemperature(unit, vocabulary);
  return next?.role?.cardinal === 0 || ((isAlone || isJoined) && isCold);
}

function isTemperature(unit: string | undefined, { units }: Vocabulary): boolean {
  return unit === 'degree' || (unit !== undefined && units.entries.get(unit)?.dimension === 'temperature');
}

/** “it was 20”, “it’s 20”, “the temperature fell to 20”. */
function isWeather(tokens: readonly Token[], start: number, { tensNouns }: Vocabulary): boolean {
  const isShort = apostrophe.test(tokens[start - 2]?.text ?? '');
  const it = tokens[isShort ? start - 3 : start - 2]?.text.toLowerCase() ?? '';
  if (it === 'it' && copula.test(tokens[start - 1]?.text ?? '')) {
    return true;
  }
  for (let index = start - 1; index >= Math.max(0, start - weatherReach); index--) {
    if (tensNouns.has(tokens[index]?.text.toLowerCase() ?? '')) {
      return true;
    }
  }
  return false;
}

const copula = /^(?:was|is|s)$/u;
const weathering = /^(?:in|on|at|outside|overnight|and|when|as|with|that|by)$/u;
/** Tokens before a number. */
const weatherReach = 8;

function readAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | undefined {
  const first = tokens[at];
  const minus = isMinus(tokens, at) ? (first?.kind === 'word' && isGluedHyphen(tokens[at + 1]) ? 2 : 1) : 0;
  const currency = first?.role === undefined ? currencyBefore(tokens, at + minus, vocabulary) : undefined;
  const begin = currency?.end ?? at + minus;
  const inner = currency !== undefined && minus === 0 && isMinusSign(tokens[begin]) ? 1 : 0;
  const number = numberAt(tokens, begin + inner, currency !== undefined, vocabulary);
  if (number === undefined || (currency !== undefined && number.form === 'ordinal')) {
    return undefined;
  }
  const sign = minus + inner > 0 ? -1 : 1;
  const read = (kind: Amount['kind'], end: number, own: Own = bare): Amount => ({
    start: at,
    end,
    kind,
    value: number.value === undefined ? undefined : sign * number.value,
    min: number.min,
    max: number.max,
    unit: own.unit,
    per: own.per,
    modifier: number.modifier,
    number,
    isAge: own.isAge ?? false,
    hasSign: own.hasSign ?? true,
  });
  if (number.form === 'ordinal') {
    return read('ordinal', number.end);
  }
  const isVague = number.form === 'vague';
  if (currency !== undefined) {
    const name = currencyAfter(tokens, number.end, vocabulary, true);
    const isTold = name !== undefined && (name.code === currency.code || isCode(tokens[number.end]));
    const end = isTold ? name.end : number.end;
    return read('money', end, { unit: isTold ? name.code : currency.code, per: perAt(tokens, end, vocabulary) });
  }
  const half = number.form === 'fraction' ? endOfOnePercent(tokens, number.end, vocabulary) : undefined;
  if (half !== undefined) {
    return read('percent', half, { unit: 'percent', per: undefined });
  }
  const behind = behindNumber(tokens, number);
  const isLarge = number.exponent >= 5 || isToldByMillion(tokens, number) || (number.min ?? 0) >= 1e5;
  const money = currencyAfter(tokens, behind, vocabulary, isLarge);
  if (money !== undefined) {
    const scale = number.exponent === 0 && isCode(tokens[behind]) ? scaleAt(tokens, money.end, true) : undefined;
    const end = scale?.end ?? money.end;
    const own = { unit: money.code, per: perAt(tokens, end, vocabulary) };
    return scaledBy(scale?.exponent ?? 0, read(isVague ? 'vague' : 'money', end, own));
  }
  const short = scaledCurrency(tokens[behind], vocabulary);
  if (short !== undefined) {
    return scaledBy(short.exponent, read('money', behind + 1, { unit: short.code, per: undefined }));
  }
  const unit = unitAfter(tokens, behind, vocabulary) ?? timeBehindMore(tokens, behind, vocabulary);
  if (unit !== undefined) {
    const { dimension, name } = unit.unit;
    const kind = dimension === 'time' ? 'duration' : dimension === 'percent' ? 'percent' : 'quantity';
    const per =
      dimension === 'time'
        ? undefined
        : (perAt(tokens, unit.end, vocabulary) ?? perBehindMatter(tokens, unit.end, vocabulary));
    // “thousands of miles” is vague first of all, and its words stand apart: the unit is told, the span is the number's.
    return isVague && behind > number.end
      ? read('vague', number.end, { unit: name, per: undefined, hasSign: false })
      : read(kind, unit.end, { unit: name, per, isAge: unit.isAge });
  }
  return read(isVague ? 'vague' : 'cardinal', number.end);
}

/** “two more years”, “five additional days”: how long stands behind the word that adds it. */
function timeBehindMore(tokens: readonly Token[], at: number, vocabulary: Vocabulary): UnitRead | undefined {
  const unit = vocabulary.cues('adding').has(tokens[at]?.text ?? '')
    ? unitAfter(tokens, at + 1, vocabulary)
    : undefined;
  return unit?.unit.dimension === 'time' && !unit.isAge && (tokens[unit.end - 1]?.text.length ?? 0) > 2
    ? unit
    : undefined;
}

/** “half a million”, “a quarter of a million”. */
function isToldByMillion(tokens: readonly Token[], { end }: NumberRead): boolean {
  return (tokens[end - 1]?.role?.magnitude ?? 0) >= 6;
}

/** “75 USD million”, “120 MEUR”: the scale stands behind the currency. */
function scaledBy(exponent: number, amount: Amount): Amount {
  return exponent === 0 || amount.value === undefined
    ? amount
    : { ...amount, value: scaled(String(amount.value), exponent), number: { ...amount.number, exponent } };
}

/** What an amount has beyond its number. */
interface Own {
  readonly unit: string | undefined;
  readonly per: string | undefined;
  readonly isAge?: boolean;
  readonly hasSign?: boolean;
}

const bare: Own = { unit: undefined, per: undefined, hasSign: false };

/** “one-half of 1 percent”, “a quarter of one percent”. */
function endOfOnePercent(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number | undefined {
  const one = tokens[at + 1]?.text;
  const isOne = tokens[at]?.text === 'of' && (one === '1' || one === 'one' || one === 'a');
  return isOne ? percentAt(tokens, at + 2, vocabulary) : undefined;
}

/** Where a unit would stand: behind “of” in “thousands of miles”, behind “an” in “half an hour”. */
function behindNumber(tokens: readonly Token[], { end, form, modifier }: NumberRead): number {
  const text = tokens[end]?.text;
  if (form === 'vague' && text === 'of') {
    return end + 1;
  }
  if (form === 'fraction') {
    const article = text === 'of' ? end + 1 : end;
    return tokens[article]?.text === 'a' || tokens[article]?.text === 'an' ? article + 1 : end;
  }
  const isPlural = tokens[end - 1]?.role?.plural !== undefined;
  return (modifier === '~' || isPlural) && text === 'of' ? end + 1 : end;
}

/** “400,000 barrels of crude oil a day”: by what time the matter is told; words of it are two at most. */
function perBehindMatter(tokens: readonly Token[], at: number, vocabulary: Vocabulary): string | undefined {
  if (tokens[at]?.text !== 'of') {
    return undefined;
  }
  const isOneWord = tokens[at + 2]?.text === 'a' || tokens[at + 2]?.text === 'per' || tokens[at + 2]?.text === 'each';
  const rate = rateAt(tokens, isOneWord ? at + 2 : at + 3, vocabulary);
  return rate?.unit?.dimension === 'time' ? rate.unit.name : undefined;
}

function perAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): string | undefined {
  const rate = rateAt(tokens, at, vocabulary);
  return rate === undefined ? undefined : (rate.unit?.name ?? tokens[rate.word]?.text.toLowerCase());
}

/** A minus sign: right before a number, behind a blank or an opening mark. */
export function isMinus(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text.toLowerCase() === 'minus') {
    const number = tokens[isGluedHyphen(tokens[at + 1]) ? at + 2 : at + 1];
    return number?.kind === 'digits' || number?.role?.cardinal !== undefined;
  }
  const next = tokens[at + 1];
  return isMinusSign(token) && next?.glued === true && (token?.glued === false || tokens[at - 1]?.text === '(');
}

function isMinusSign(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === '-' || token.text === '−' || token.text === '–');
}
