import { possessives } from '../../lexicon/closedClasses';
import { isPlural, type Token } from './tokens';

/** `decimal` times ten to the power of `exponent`, rounded once: “80.7” and 6 are 80700000. */
export function scaled(decimal: string, exponent: number): number {
  if (exponent === 0) {
    return Number(decimal);
  }
  const value = Number(`${decimal}e${exponent}`);
  return Number.isNaN(value) ? Number(decimal) * 10 ** exponent : value;
}

export interface Scale {
  /** Power of ten. */
  readonly exponent: number;
  /** Index of the token behind the words of scale. */
  readonly end: number;
}

/**
 * The words of scale at `at`, behind a number in digits: “ million”, “bn”, “-million”, “ hundred thousand”. `isMoney` says that a
 * currency stands before the number, so that “m” is a million and no metre.
 */
export function scaleAt(tokens: readonly Token[], at: number, isMoney: boolean): Scale {
  let exponent = 0;
  let end = at;
  const first = tokens[at];
  if (first?.kind === 'mark' && first.text === '-' && first.glued && tokens[at + 1]?.role?.magnitude !== undefined) {
    end++;
  }
  const short = tokens[end];
  if (short?.role?.abbreviation !== undefined && isScale(tokens, end, isMoney)) {
    return { exponent: short.role.abbreviation, end: end + 1 };
  }
  for (let token = tokens[end]; token?.role?.magnitude !== undefined || isPluralScale(token); token = tokens[end]) {
    exponent += token?.role?.magnitude ?? Math.log10(token?.role?.plural ?? 1);
    end++;
    if (exponent > greatest) {
      break;
    }
  }
  return exponent === 0 ? { exponent, end: at } : { exponent, end };
}

/** Nothing in the news is counted beyond; it keeps sums finite. */
const greatest = 30;

/** “5 millions”: a plural of a power of ten, not of a dozen. */
function isPluralScale(token: Token | undefined): boolean {
  const plural = token?.role?.plural;
  return plural !== undefined && plural >= 1000;
}

function isOwned(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of' && possessives.has(tokens[at + 1]?.text ?? '');
}

function isScale(tokens: readonly Token[], at: number, isMoney: boolean): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || (next?.glued === true && (next.kind !== 'mark' || next.text === '/'))) {
    return false;
  }
  if (token.role?.apart !== undefined || (isMoney && (token.glued || token.role?.priced !== undefined))) {
    return true;
  }
  switch (token.glued ? token.text : '') {
    case 'k':
    case 'b':
    case 'B':
    case 'M':
      return true;
    case 'K':
      // “4K” and “8K” are pictures, “10K” is a race; “150K” is a number.
      return Number(tokens[at - 1]?.decimal ?? 0) > 10;
    case 'm':
      // “5m people” and “5m of its users” are millions; “5m deep” and “5m from” are metres.
      return isPlural(next) || isOwned(tokens, at + 1);
    default:
      return false;
  }
}
