import { bareScaleAt, halfAt, halfBehind, partAt, quarterAt, ratioAt, slashed } from './fractions';
import { scaled, scaleAt } from './magnitudes';
import { plain, type NumberRead } from './numberRead';
import { wordsAt } from './numberWords';
import { isFractionSign, isOrdinalEnding, type Token } from './tokens';
import { vagueAt } from './vague';

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
  return (
    vagueAt(tokens, at) ??
    halfAt(tokens, at) ??
    quarterAt(tokens, at) ??
    partAt(tokens, at) ??
    bareScaleAt(tokens, at) ??
    wordsAt(tokens, at)
  );
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
