import { isAged } from './ages';
import type { Amount } from './amounts';
import { compoundAt } from './compounds';
import { scaled } from './magnitudes';
import { isPlural, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The amount at `at`, or the range it begins: “800 to 1,000”, “$2-3 million”, “between 5 and 7 percent”. */
export function rangeAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Amount | undefined {
  const low = compoundAt(tokens, at, vocabulary);
  if (low === undefined || low.kind === 'vague' || low.value === undefined || low.number.form === 'ratio') {
    return low;
  }
  if (tokens[at]?.text.endsWith('fold') === true) {
    // “grew tenfold to $200”.
    return low;
  }
  const joint = jointAt(tokens, low);
  if (joint === undefined) {
    return low;
  }
  const high = compoundAt(tokens, joint.end, vocabulary);
  return high === undefined || isChangeToLevel(tokens, low, high, joint, vocabulary)
    ? low
    : (joinedRange(tokens, low, high, joint, vocabulary) ?? low);
}

/** “fell £30 million to £410 million”, “rose 3p to 214p”: by how much and to what, where each has a sign of its own. */
function isChangeToLevel(
  tokens: readonly Token[],
  low: Amount,
  high: Amount,
  { kind, isOpened }: Joint,
  { changes }: Vocabulary,
): boolean {
  const before = tokens[low.start - 1]?.text === 'by' ? low.start - 2 : low.start - 1;
  const verb = tokens[adverb.test(tokens[before]?.text ?? '') ? before - 1 : before]?.text.toLowerCase() ?? '';
  if (kind !== 'to' || isOpened) {
    return false;
  }
  if (before === low.start - 2 && !low.hasSign && !high.hasSign && (high.value ?? 0) >= levelAbove * (low.value ?? 0)) {
    // “cut its staff by 900 to 12,000”: nobody doubts whether it was ten times as much.
    return true;
  }
  return low.hasSign && high.hasSign && isUpOrDown(changes.get(verb));
}

function isUpOrDown(change: string | undefined): boolean {
  return change === 'up' || change === 'down';
}

/** How many times a change the level is, at least, that is told with it. */
const levelAbove = 5;

const adverb = /^(?:about|almost|another|\p{Ll}{3,20}ly)$/u;

interface Joint {
  readonly kind: 'to' | 'dash' | 'and' | 'or';
  readonly end: number;
  /** Whether “from” or “between” stands before the first amount. */
  readonly isOpened: boolean;
}

const dash = /^[-–‑−]$/u;

function jointAt(tokens: readonly Token[], low: Amount): Joint | undefined {
  const token = tokens[low.end];
  const next = tokens[low.end + 1];
  if (token === undefined || next === undefined) {
    return undefined;
  }
  const end = low.end + 1;
  if (token.kind === 'mark') {
    if (!dash.test(token.text)) {
      return undefined;
    }
    if (next.text === 'to' && next.glued) {
      return { kind: 'to', end: tokens[end + 1]?.text === '-' ? end + 2 : end + 1, isOpened: true };
    }
    // “1-2-3” is a chain, no range.
    const isChain = tokens[end + 1]?.glued === true && dash.test(tokens[end + 1]?.text ?? '') && tokens[end + 2]?.glued;
    return token.glued === next.glued && isChain !== true ? { kind: 'dash', end, isOpened: false } : undefined;
  }
  switch (token.text) {
    case 'to':
    case 'through': {
      const opener = openerBefore(tokens, low.start);
      const isHyphened = next.text === '-' && next.glued;
      return { kind: 'to', end: isHyphened ? end + 1 : end, isOpened: opener !== undefined };
    }
    case 'and':
      return openerBefore(tokens, low.start) === 'between' ? { kind: 'and', end, isOpened: true } : undefined;
    case 'or':
      return { kind: 'or', end, isOpened: false };
    default:
      return undefined;
  }
}

/** “from”, “between”, “anywhere from”, with a word of hedging between allowed. */
function openerBefore(tokens: readonly Token[], at: number): string | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 2); index--) {
    const word = tokens[index]?.text.toLowerCase();
    if (word === 'from' || word === 'between') {
      return word;
    }
  }
  return undefined;
}

function joinedRange(
  tokens: readonly Token[],
  low: Amount,
  high: Amount,
  joint: Joint,
  vocabulary: Vocabulary,
): Amount | undefined {
  const { value: lower } = low;
  const { value: upper } = high;
  if (lower === undefined || upper === undefined || high.kind === 'vague' || !fits(low, high, joint)) {
    return undefined;
  }
  // “2 to 5 below zero” is cold from its first number on.
  const isCold = upper < 0 && lower > 0 && high.end > high.start && tokens[high.end]?.text === 'below';
  const first = isCold ? -lower : sharesScale(low, high) ? scaled(String(lower), high.number.exponent) : lower;
  const isBothBelow = first < 0 && upper < 0;
  if (first >= upper && !joint.isOpened && !isBothBelow) {
    return undefined;
  }
  if (
    joint.kind === 'or' &&
    !(Number.isInteger(upper) && upper - first === high.number.mantissa - low.number.mantissa && upper - first <= 2)
  ) {
    return undefined;
  }
  const signed = low.hasSign ? low : high;
  if (joint.kind === 'or' && signed.kind === 'money') {
    return undefined;
  }
  if (joint.kind === 'dash' && !signed.hasSign && isScore(tokens, low, high, vocabulary)) {
    return undefined;
  }
  const isOrdinal = low.kind === 'ordinal';
  return {
    ...high,
    start: low.start,
    kind: isOrdinal ? 'ordinal' : 'range',
    unit: signed.unit ?? high.unit,
    per: high.per ?? low.per,
    value: undefined,
    min: Math.min(first, upper),
    max: Math.max(first, upper),
    hasSign: signed.hasSign,
    isDescending: first > upper && !isBothBelow,
  };
}

/** Whether two amounts can be the ends of one range. */
function fits(low: Amount, high: Amount, joint: Joint): boolean {
  if (low.kind === 'ordinal' || high.kind === 'ordinal' || low.number.form === 'fraction') {
    return false;
  }
  if (low.unit === high.unit) {
    return true;
  }
  if (!low.hasSign) {
    // “5 to 7 percent”, “10 to $15”; but no “5 to 10 minutes” of which only the second is timed when “to” is no range.
    return !(low.number.exponent > 0 && high.number.exponent === 0);
  }
  return (
    !high.hasSign && (joint.isOpened || joint.kind === 'dash' || (low.kind === 'money' && high.number.exponent > 0))
  );
}

/** “$2 to 3 million” shares the million; “$200 to $4 million” and “2 to 1 million” do not. */
function sharesScale(low: Amount, high: Amount): boolean {
  return (
    low.number.exponent === 0 &&
    high.number.exponent > 0 &&
    Math.abs(low.number.mantissa) < Math.abs(high.number.mantissa) &&
    Math.abs(low.number.mantissa) < 1000
  );
}

/** “3-2”, “7-10”: small numbers that count nothing stand for a score, three and four digits for a telephone. */
function isScore(tokens: readonly Token[], low: Amount, high: Amount, vocabulary: Vocabulary): boolean {
  if (isPhoneNumber(tokens, low, high)) {
    return true;
  }
  return (
    !isAged(tokens[low.start - 1], vocabulary) &&
    Math.max(low.value ?? 0, high.value ?? 0) < 40 &&
    low.number.form === 'digits' &&
    !isPlural(tokens[high.end])
  );
}

/** “555-1234”. */
function isPhoneNumber(tokens: readonly Token[], low: Amount, high: Amount): boolean {
  return threeDigits.test(tokens[low.start]?.text ?? '') && fourDigits.test(tokens[high.start]?.text ?? '');
}

const threeDigits = /^\d{3}$/u;
const fourDigits = /^\d{3}[1-9]$/u;
