import { bareScaleAt, halfAt, halfBehind, partAt, quarterAt, ratioAt, slashed } from './fractions';
import { scaled, scaleAt } from './magnitudes';
import { plain, type NumberRead } from './numberRead';
import { wordsAt } from './numberWords';
import { isFractionSign, isOrdinalEnding, type Token } from './tokens';
import { vagueAt } from './vague';
import type { Vocabulary } from './vocabulary';

/** The number that begins at `at`, or undefined. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  isMoney: boolean,
  vocabulary: Vocabulary,
): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) {
    return undefined;
  }
  if (token.kind === 'digits') {
    return digitsAt(tokens, at, isMoney, vocabulary);
  }
  if (token.kind !== 'word') {
    return undefined;
  }
  return (
    vagueAt(tokens, at) ??
    halfAt(tokens, at, vocabulary) ??
    quarterAt(tokens, at, vocabulary) ??
    partAt(tokens, at, vocabulary) ??
    bareScaleAt(tokens, at) ??
    wordsAt(tokens, at, vocabulary)
  );
}

function digitsAt(tokens: readonly Token[], at: number, isMoney: boolean, vocabulary: Vocabulary): NumberRead {
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
      const ratio = ratioAt(tokens, end, Number(decimal), vocabulary);
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
