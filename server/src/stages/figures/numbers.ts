import type { Modifier } from '../../types/figure';
import { scaled, scaleAt } from './magnitudes';
import { isFractionSign, isOrdinalEnding, type Token } from './tokens';
import { vagueAt } from './vague';

/** A bare number, read: its value without unit or currency. */
export interface NumberRead {
  /** Index of the first token, and of the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'vague' | 'ordinal';
  /** The value before words of scale, and their power of ten: a range may share them (“$2-3 million”). */
  readonly mantissa: number;
  readonly exponent: number;
  /** What the number itself says of its sureness: “a couple of” is about two. */
  readonly modifier: Modifier;
}

/** The number that begins at `at`, or undefined. */
export function numberAt(tokens: readonly Token[], at: number, isMoney: boolean): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  if (token.kind === 'digits') {
    return digitsAt(tokens, at, isMoney);
  }
  if (token.kind !== 'word') {
    return undefined;
  }
  return vagueAt(tokens, at) ?? halfAt(tokens, at) ?? quarterAt(tokens, at) ?? wordsAt(tokens, at);
}

/** A number of one value. */
export function plain(start: number, end: number, value: number, form: NumberRead['form'], exponent = 0): NumberRead {
  const mantissa = exponent === 0 ? value : scaled(String(value), -exponent);
  return { start, end, value, min: undefined, max: undefined, form, mantissa, exponent, modifier: '=' };
}

function digitsAt(tokens: readonly Token[], at: number, isMoney: boolean): NumberRead {
  const token = tokens[at];
  let decimal = token?.decimal ?? '0';
  let end = at + 1;
  const next = tokens[end];
  if (next !== undefined && isFractionSign(next)) {
    decimal = String(Number(decimal) + Number(next.decimal));
    end++;
  } else {
    const fraction = slashed(tokens, at);
    const behind = slashed(tokens, end);
    if (fraction !== undefined) {
      return plain(at, at + 3, fraction, 'fraction');
    }
    if (behind !== undefined && next?.glued === false && !decimal.includes('.')) {
      decimal = String(Number(decimal) + behind);
      end += 3;
    } else if (isOrdinalEnding(next)) {
      return plain(at, end + 1, Number(decimal), 'ordinal');
    } else {
      const ratio = ratioAt(tokens, end, Number(decimal));
      if (ratio !== undefined) {
        return plain(at, ratio.end, ratio.value, 'ratio');
      }
    }
  }
  const half = halfBehind(tokens, end);
  if (half !== undefined) {
    decimal = String(Number(decimal) + half.value);
    end = half.end;
  }
  const scale = scaleAt(tokens, end, isMoney);
  return plain(at, scale.end, scaled(decimal, scale.exponent), 'digits', scale.exponent);
}

/** Denominators that people write with a slash; “9/11” and “24/7” have others. */
const denominators: readonly number[] = [2, 3, 4, 5, 6, 8, 10, 16];

/** “1/2” at `at`. */
function slashed(tokens: readonly Token[], at: number): number | undefined {
  const [over, slash, under, next] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (over?.kind !== 'digits' || slash?.text !== '/' || !slash.glued || under?.kind !== 'digits' || !under.glued) {
    return undefined;
  }
  const below = Number(under.decimal);
  const isDate = next?.text === '/' && next.glued;
  return denominators.includes(below) && Number(over.decimal) < below && !isDate
    ? Number(over.decimal) / below
    : undefined;
}

/** “ in 4”, “ out of ten” behind `count`. */
function ratioAt(tokens: readonly Token[], at: number, count: number): { value: number; end: number } | undefined {
  const isIn = tokens[at]?.text === 'in';
  const isOutOf = tokens[at]?.text === 'out' && tokens[at + 1]?.text === 'of';
  if (!isIn && !isOutOf) {
    return undefined;
  }
  const from = at + (isIn ? 1 : 2);
  const whole = tokens[from];
  const isWord = whole?.role?.cardinal !== undefined && tokens[from + 1]?.role?.cardinal === undefined;
  if (whole === undefined || !(isWord || (whole.kind === 'digits' && !whole.text.includes('.')))) {
    return undefined;
  }
  const all = whole.role?.cardinal ?? Number(whole.decimal);
  const next = tokens[from + 1];
  const isYear = whole.text.length === 4 && all >= 1900 && all < 2100;
  const isMeasured =
    next !== undefined && (unitLike.test(next.text) || next.role?.month !== undefined || next.text === '-');
  if (!(count > 0 && all > count) || isYear || isMeasured || !Number.isInteger(count) || (isIn && count > 20)) {
    return undefined;
  }
  return { value: count / all, end: from + 1 };
}

const unitLike =
  /^(?:%|percent|per|(?:second|minute|hour|day|night|week|month|year|decade|game|match|start|attempt)s?)$/u;

/** “ and a half” behind a number. */
function halfBehind(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const skip = tokens[at]?.text === '-' ? 1 : 0;
  const and = at + skip;
  if (tokens[and]?.text !== 'and') {
    return undefined;
  }
  const a = and + 1 + (tokens[and + 1]?.text === '-' ? 1 : 0);
  const part = a + 1 + (tokens[a + 1]?.text === '-' ? 1 : 0);
  const parts = tokens[part]?.role?.part;
  const isArticle = tokens[a]?.text === 'a' || tokens[a]?.text === 'one';
  return isArticle && (parts === 2 || parts === 4) ? { value: 1 / parts, end: part + 1 } : undefined;
}

const afterHalf = /^(?:of|the|a|an|its|their|his|her|our|my|your|all|those|these|that|this|as)$/u;

/** “half a million”, “half-dozen”, “half of the”, “half an hour”. */
function halfAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token?.role?.half === undefined || tokens[at - 1]?.role?.ordinal !== undefined) {
    return undefined;
  }
  const hyphen = tokens[at + 1]?.text === '-';
  const article = tokens[at + 1]?.text === 'a' || tokens[at + 1]?.text === 'an';
  const from = at + (hyphen || article ? 2 : 1);
  const whole = wholeOf(tokens[from]);
  if (whole !== undefined) {
    return plain(at, from + 1, whole / 2, 'words');
  }
  return afterHalf.test(tokens[at + 1]?.text ?? '') && !otherHalf.test(tokens[at - 1]?.text ?? '')
    ? plain(at, at + 1, 0.5, 'fraction')
    : undefined;
}

const otherHalf = /^(?:other|better|latter|former|front|back|top|bottom|upper|lower|last|and)$/u;

/** “quarter million”, “a quarter of a million”. */
function quarterAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const isArticle = tokens[at]?.text === 'a' || tokens[at]?.text === 'A';
  const from = isArticle ? at + 1 : at;
  const whole = tokens[from]?.role?.part === 4 ? wholeOf(tokens[from + 1]) : undefined;
  return whole === undefined ? undefined : plain(at, from + 2, whole / 4, 'words');
}

/** “million” is 1e6, “dozen” 12. */
function wholeOf(token: Token | undefined): number | undefined {
  return token?.role?.magnitude === undefined ? token?.role?.group : 10 ** token.role.magnitude;
}

/** Numbers in words: “twenty-five”, “one hundred and two thousand”, “a dozen”, “two-thirds”, “two and a half million”. */
function wordsAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const first = tokens[at];
  const isArticle = first?.text === 'a' || first?.text === 'A' || first?.text === 'an' || first?.text === 'An';
  if (first === undefined || (!isArticle && first.role === undefined)) {
    return undefined;
  }
  if (isArticle) {
    const next = tokens[at + 1];
    if (next?.role?.part !== undefined && tokens[at + 2]?.text === 'of') {
      return ofWhole(tokens, plain(at, at + 2, 1 / next.role.part, 'fraction'));
    }
    if (next?.role?.magnitude === undefined && next?.role?.group === undefined) {
      return undefined;
    }
  }
  const read = additive(tokens, at, isArticle);
  if (read === undefined) {
    return first.role?.ordinal === undefined ? undefined : plain(at, at + 1, first.role.ordinal, 'ordinal');
  }
  const { value, end } = read;
  const hyphen = tokens[end]?.text === '-' ? 1 : 0;
  const behind = tokens[end + hyphen];
  const parts = behind?.role?.parts ?? (value === 1 && !isArticle ? behind?.role?.part : undefined);
  if (parts !== undefined && value < 100) {
    return ofWhole(tokens, plain(at, end + hyphen + 1, value / parts, 'fraction'));
  }
  if (hyphen === 1 && value >= 20 && value % 10 === 0 && (behind?.role?.ordinal ?? 10) < 10) {
    return plain(at, end + 2, value + (behind?.role?.ordinal ?? 0), 'ordinal');
  }
  const ratio = isArticle ? undefined : ratioAt(tokens, end, value);
  if (ratio !== undefined) {
    return plain(at, ratio.end, ratio.value, 'ratio');
  }
  const half = halfBehind(tokens, end);
  if (half !== undefined) {
    const scale = scaleAt(tokens, half.end, false);
    return read.exponent > 0
      ? plain(at, half.end, value + half.value * 10 ** read.exponent, 'words')
      : plain(at, scale.end, scaled(String(value + half.value), scale.exponent), 'words', scale.exponent);
  }
  return plain(at, end, value, 'words', read.exponent);
}

/** “three-quarters of a million”. */
function ofWhole(tokens: readonly Token[], read: NumberRead): NumberRead {
  const whole =
    tokens[read.end]?.text === 'of' && tokens[read.end + 1]?.text === 'a' ? tokens[read.end + 2] : undefined;
  return whole?.role?.magnitude === undefined
    ? read
    : plain(read.start, read.end + 3, (read.value ?? 0) * 10 ** whole.role.magnitude, 'words');
}

interface Sum {
  readonly value: number;
  readonly end: number;
  /** Power of ten of the last word of scale, when nothing was added behind it: “two million” has 6, “two million five” 0. */
  readonly exponent: number;
}

/** Adds up number words as long as they build one number. */
function additive(tokens: readonly Token[], at: number, isArticle: boolean): Sum | undefined {
  let total = 0;
  let group = isArticle ? 1 : 0;
  let scale = Infinity;
  let exponent = 0;
  let any = isArticle;
  let index = isArticle ? at + 1 : at;
  for (;;) {
    const step = joined(tokens, index, any && (total > 0 || group >= 100), group);
    const role = tokens[step]?.role;
    if (role?.cardinal !== undefined && fits(role.cardinal, group, any && total === 0, tokens[step + 1])) {
      group += role.cardinal;
      exponent = 0;
    } else if (role?.group !== undefined && any && group > 0 && group < 100 && total === 0) {
      return { value: group * role.group, end: step + 1, exponent: 0 };
    } else if (role?.magnitude === 2 && group > 0 && group < 100) {
      group *= 100;
      exponent = 2;
    } else if (role?.magnitude !== undefined && role.magnitude > 2 && role.magnitude < scale && group > 0) {
      total += group * 10 ** role.magnitude;
      scale = role.magnitude;
      exponent = role.magnitude;
      group = 0;
    } else {
      break;
    }
    any = true;
    index = step + 1;
  }
  return any && index > at + (isArticle ? 1 : 0) ? { value: total + group, end: index, exponent } : undefined;
}

/** Where the next number word would stand: at once, behind a hyphen (“twenty-five”), or behind “and” (“one hundred and two”). */
function joined(tokens: readonly Token[], index: number, mayAnd: boolean, group: number): number {
  const token = tokens[index];
  if (token?.text === '-' && token.glued && tokens[index + 1]?.glued === true && group > 0) {
    return index + 1;
  }
  return mayAnd && token?.text === 'and' && (tokens[index + 1]?.role?.cardinal ?? 0) > 0 ? index + 1 : index;
}

/** Whether a cardinal can be added to what was read: “twenty five” and “hundred five” can, “five twenty” cannot. */
function fits(cardinal: number, group: number, isBegun: boolean, next: Token | undefined): boolean {
  if (group === 0) {
    return !(isBegun && cardinal === 0);
  }
  if (next?.role?.magnitude === 2 || cardinal === 0) {
    return false;
  }
  return cardinal >= 10 ? group % 100 === 0 : group % 10 === 0 && (group % 100 === 0 || group % 100 >= 20);
}
