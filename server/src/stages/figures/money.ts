import { phraseAt } from './phrases';
import { isGluedHyphen, type Token } from './tokens';
import { keyOf, type Vocabulary } from './vocabulary';

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
  if (found === undefined || first === undefined) {
    return undefined;
  }
  if (found.end === at + 1 && name.test(first.text)) {
    return plural.test(first.text) && isShortScale(tokens, found.end + 1)
      ? { code: found.value, end: found.end }
      : undefined;
  }
  if (first.text === 'A' && tokens[at + 1]?.glued === false) {
    // “A $10 ticket”: an article.
    return undefined;
  }
  const amount = tokens[found.end];
  if (small.test(first.text) && (amount?.text.length ?? 0) < 3 && !isScaleAt(tokens, found.end + 1)) {
    return undefined;
  }
  const isLetters = found.end === at + 1 && first.kind === 'word';
  const mayStandApart = first.text.length > 2 || first.text === 'Rs' || first.text === 'RM';
  if (amount === undefined || (isLetters && !amount.glued && !mayStandApart)) {
    return undefined;
  }
  return { code: found.value, end: found.end };
}

/** “pounds 35m”, as wires write for papers without the sign: the number has the letters of its scale. */
export function isShortScale(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && tokens[at].role?.abbreviation !== undefined;
}

/** “bn”, “ billion”. */
function isScaleAt(tokens: readonly Token[], at: number): boolean {
  return isShortScale(tokens, at) || (tokens[at]?.role?.magnitude ?? 0) >= 6;
}

/** Letters of a currency of which little is not told: “N95” is a mask, “N500” money. */
const small = /^N$/u;

const plural = /^\p{L}{3,20}s$/u;

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
  if ((phraseAt(tokens, start, vocabulary.units)?.end ?? 0) > end) {
    // “pounds per square inch”
    return undefined;
  }
  const isLetters = end === start + 1 && first.kind === 'word';
  if (isLetters && first.text.length <= 2 && !first.glued) {
    return undefined;
  }
  const next = tokens[end];
  const isNextOnes = start > at || (first.kind === 'mark' ? !first.glued : next?.glued === true);
  if (next?.kind === 'digits' && isNextOnes) {
    // “5 $ 10”, “3 USD50”, “€5-€10”: the sign is the next amount's.
    return undefined;
  }
  if (isWeight(first, vocabulary) && end === start + 1 && !isLarge && !isPaid(tokens, at, vocabulary)) {
    // “190 pounds” is a weight unless millions are spoken of, or what is paid.
    return undefined;
  }
  return { code: found.value, end };
}

/** “cost 750 pounds”, “was fined some 500 pounds”, “worth 40,000 pounds”: a word of paying stands shortly before the number that ends at `at`. */
function isPaid(tokens: readonly Token[], at: number, { payments }: Vocabulary): boolean {
  if (tokens[at + 1]?.text === 'of') {
    return false;
  }
  for (let index = at - 1; index >= Math.max(0, at - payReach); index--) {
    const token = tokens[index];
    if (token?.kind === 'mark' && clauseEnd.test(token.text)) {
      return false;
    }
    if (payments.has(token?.text.toLowerCase() ?? '')) {
      return true;
    }
  }
  return false;
}

/** Tokens, those of the number counted in. */
const payReach = 6;
const clauseEnd = /^[.;:!?]$/u;

/** A code that says which of several currencies a sign stands for: “$10 CAD”. */
export function isCode(token: Token | undefined): boolean {
  return token !== undefined && code.test(token.text);
}

const code = /^\p{Lu}{3}$/u;

/** “MUSD”, “MEUR”: a code behind the letter of its scale, which bankers write as one word. */
export function scaledCurrency(
  token: Token | undefined,
  { currencies }: Vocabulary,
): { code: string; exponent: number } | undefined {
  const found = token?.kind === 'word' ? scaledCode.exec(token.text) : null;
  const exponent = scales.get(found?.[1] ?? '');
  const known = currencies.entries.get((found?.[2] ?? '').toLowerCase());
  return exponent === undefined || known === undefined ? undefined : { code: known, exponent };
}

const scaledCode = /^([KMB])(\p{Lu}{3})$/u;
const scales: ReadonlyMap<string, number> = new Map([
  ['K', 3],
  ['M', 6],
  ['B', 9],
]);

/** “euro” and “Euro” stand behind their number; “Euro 2020” is a tournament. */
const name = /^\p{L}\p{Ll}{2,20}$/u;

/** Whether what is a currency is a weight, too: “pounds”. */
function isWeight({ text }: Token, { units }: Vocabulary): boolean {
  return text.length > 2 && units.entries.get(keyOf(text))?.dimension === 'mass';
}
