import { possessives } from '../../lexicon/closedClasses';
import { amountAt, type Amount } from './amounts';
import { isGluedHyphen, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

/**
 * Gives a bare number the unit that its neighbour tells for both: “7- or 8-inch”, “29 percent of women and 31 of men”,
 * “280 million of the 1.5 billion shekels”. `last` is the amount before it in the passage.
 */
export function withSharedUnit(
  amount: Amount,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  last: Amount | undefined,
): Amount {
  if (amount.kind !== 'cardinal' || amount.number.form !== 'digits') {
    return amount;
  }
  const giver =
    behindHyphen(amount, tokens, vocabulary) ?? wholeOf(amount, tokens, vocabulary) ?? before(amount, tokens, last);
  return giver?.unit === undefined
    ? amount
    : { ...amount, kind: giver.kind, unit: giver.unit, per: giver.per, isAge: giver.isAge, hasSign: true };
}

/** “7- or 8-inch”. */
function behindHyphen({ end }: Amount, tokens: readonly Token[], vocabulary: Vocabulary): Amount | undefined {
  const joint = tokens[end + 1];
  if (!isGluedHyphen(tokens[end]) || joint?.glued !== false || !joining.test(joint.text)) {
    return undefined;
  }
  const next = amountAt(tokens, end + 2, vocabulary);
  return next !== undefined && measured.has(next.kind) && next.number.form === 'digits' ? next : undefined;
}

const joining = /^(?:or|and|to)$/u;
const measured: ReadonlySet<Amount['kind']> = new Set(['quantity', 'duration', 'percent']);

/** “280 million of the 1.5 billion shekels”. */
function wholeOf({ end, number }: Amount, tokens: readonly Token[], vocabulary: Vocabulary): Amount | undefined {
  if (number.exponent === 0 || tokens[end]?.text !== 'of' || !determiners.has(tokens[end + 1]?.text ?? '')) {
    return undefined;
  }
  const whole = amountAt(tokens, end + 2, vocabulary);
  return whole?.kind === 'money' ? whole : undefined;
}

const determiners: ReadonlySet<string> = new Set(['the', 'that', ...possessives]);

/** “29 percent of women and 31 of men”. */
function before({ start, end }: Amount, tokens: readonly Token[], last: Amount | undefined): Amount | undefined {
  const isParallel =
    last?.kind === 'percent' &&
    tokens[last.end]?.text === 'of' &&
    tokens[end]?.text === 'of' &&
    !pronoun.test(tokens[end + 1]?.text ?? '');
  return isParallel && start - last.end <= reach && contrasting.test(tokens[start - 1]?.text ?? '') ? last : undefined;
}

/** Tokens between the first share and the second: “of young women and”. */
const reach = 8;
/** “14 of them” are counted. */
const pronoun = /^(?:them|us|you|these|those|whom|which)$/u;
const contrasting = /^(?:and|but|versus|vs|against|or|to|with|,)$/u;
