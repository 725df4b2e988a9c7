import { phraseAt } from './phrases';
import { isGluedHyphen, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

export interface Currency {
  /** ISO 4217, or “cent”. */
  readonly code: string;
  /** Index of the token behind it. */
  readonly end: number;
}

/** A sign or code of a currency before a number: “$”, “C$”, “US $”, “EUR”. */
export function currencyBefore(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Currency | undefined {
  const found = phraseAt(tokens, at, vocabulary.currencies);
  const first = tokens[at];
  if (found === undefined || first === undefined || (found.end === at + 1 && name.test(first.text))) {
    return undefined;
  }
  const amount = tokens[found.end];
  const isLetters = found.end === at + 1 && first.kind === 'word';
  const mayStandApart = first.text.length > 2 || first.text === 'Rs' || first.text === 'RM';
  if (amount === undefined || (isLetters && !amount.glued && !mayStandApart)) {
    return undefined;
  }
  return { code: found.value, end: found.end };
}

/** A currency behind a number: “€”, “ euros”, “ Canadian dollars”, “p”. */
export function currencyAfter(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  isLarge: boolean,
): Currency | undefined {
  const start = isGluedHyphen(tokens[at]) ? at + 1 : at;
  const first = tokens[start];
  if (first === undefined || (start > at && !first.glued)) {
    return undefined;
  }
  const found = phraseAt(tokens, start, vocabulary.currencies);
  if (found === undefined) {
    return undefined;
  }
  const { end } = found;
  const isLetters = end === start + 1 && first.kind === 'word';
  if (isLetters && first.text.length <= 2 && !first.glued) {
    return undefined;
  }
  if (first.kind === 'mark' && !first.glued && tokens[end]?.kind === 'digits') {
    // “5 $ 10”: the sign is the next amount's.
    return undefined;
  }
  if (pounds.test(first.text) && end === start + 1 && !isLarge) {
    // “190 pounds” is a weight unless millions are spoken of.
    return undefined;
  }
  return { code: found.value, end };
}

/** “euro” and “Euro” stand behind their number; “Euro 2020” is a tournament. */
const name = /^\p{L}\p{Ll}{2,20}$/u;
const pounds = /^pounds?$/iu;
