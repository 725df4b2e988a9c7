import { halfBehind, ofWhole, ratioAt } from './fractions';
import { scaled, scaleAt } from './magnitudes';
import { plain, type NumberRead } from './numberRead';
import { isPlural, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** Numbers in words: “twenty-five”, “one hundred and two thousand”, “a dozen”, “two-thirds”, “two and a half million”. */
export function wordsAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): NumberRead | undefined {
  const first = tokens[at];
  const isArticle = first?.text === 'a' || first?.text === 'A' || first?.text === 'an' || first?.text === 'An';
  if (first === undefined || (!isArticle && first.role === undefined)) {
    return undefined;
  }
  if (isArticle) {
    const next = tokens[at + 1];
    if (next?.text === 'couple') {
      return undefined;
    }
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
  const pointed = decimalsAt(tokens, at, read);
  if (pointed !== undefined) {
    return pointed;
  }
  const { value, end } = read;
  if (value > 0 && tokens[end]?.role?.plural === 12) {
    return plain(at, end + 1, value * 12, 'words');
  }
  const power = tokens[end]?.role?.plural ?? 0;
  if (value > 0 && !isArticle && power >= 1000) {
    // “two millions”, “three hundred millions”; but “two hundreds” are a batsman's.
    return plain(at, end + 1, value * power, 'words', Math.log10(power));
  }
  const score = scoreBehind(tokens, at, read);
  if (score !== undefined) {
    return score;
  }
  const isRank = value > 1 || (value === 1 && !isArticle && tokens[end + 1]?.text !== 'of');
  const hundredth = isRank && value < 100 ? (tokens[end]?.role?.ordinal ?? 0) : 0;
  if (hundredth >= 100) {
    return plain(at, end + 1, value * hundredth, 'ordinal');
  }
  const hyphen = tokens[end]?.text === '-' ? 1 : 0;
  const behind = tokens[end + hyphen];
  const parts = behind?.role?.parts ?? (value === 1 && !isArticle ? behind?.role?.part : undefined);
  if (parts !== undefined && value < 100) {
    return ofWhole(tokens, plain(at, end + hyphen + 1, value / parts, 'fraction'));
  }
  if (hyphen === 1 && value >= 20 && value % 10 === 0 && (behind?.role?.ordinal ?? 10) < 10) {
    return plain(at, end + 2, value + (behind?.role?.ordinal ?? 0), 'ordinal');
  }
  const ratio = isArticle ? undefined : ratioAt(tokens, end, value, vocabulary);
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

/** “three score and ten”, “five score ships”: twenties; but “the two score”. */
function scoreBehind(tokens: readonly Token[], at: number, { value, end }: Sum): NumberRead | undefined {
  const isCounted = value > 2 && value < 10 && tokens[end]?.text === 'score' && tokens[at - 1]?.text !== 'the';
  if (!isCounted) {
    return undefined;
  }
  const next = tokens[end + 1];
  const rest = next?.text === 'and' ? tokens[end + 2]?.role?.cardinal : undefined;
  if (rest !== undefined && rest < 20) {
    return plain(at, end + 3, value * 20 + rest, 'words');
  }
  return next === undefined || next.kind === 'mark' || isPlural(next)
    ? plain(at, end + 1, value * 20, 'words')
    : undefined;
}

/** “two point zero three million”: digits in words behind “point”. */
function decimalsAt(tokens: readonly Token[], start: number, { value, end: point }: Sum): NumberRead | undefined {
  let digits = '';
  let end = point + 1;
  if (tokens[point]?.text !== 'point') {
    return undefined;
  }
  for (
    let digit = tokens[end]?.role?.cardinal;
    digit !== undefined && digit < 10;
    digit = tokens[end]?.role?.cardinal
  ) {
    digits += String(digit);
    end++;
  }
  const scale = scaleAt(tokens, end, false);
  return digits === ''
    ? undefined
    : plain(start, scale.end, scaled(`${value}.${digits}`, scale.exponent), 'words', scale.exponent);
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
