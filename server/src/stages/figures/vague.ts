import type { NumberRead } from './numberRead';
import { isPlural, type Token } from './tokens';

/** “dozens”, “tens of thousands”, “several hundred”, “a couple of thousand” at `at`. */
export function vagueAt(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token?.role?.plural !== undefined) {
    return pluralAt(tokens, at, token.role.plural);
  }
  const isArticle = token?.text === 'a' || token?.text === 'A';
  const from = isArticle ? at + 1 : at;
  const word = tokens[from]?.text.toLowerCase();
  if (word === 'couple' && (isArticle || isDeterminer(tokens[at - 1]))) {
    const behind = tokens[from + 1]?.text === 'of' ? from + 2 : from + 1;
    const base = baseOf(tokens[behind]);
    const next = tokens[behind];
    const isMore = next?.text === 'more' || behind > from + 1 || base !== undefined;
    const isPair = !isMore && !isPlural(next);
    if (isPair) {
      // “a couple was seen”: two people, not two of something.
      return undefined;
    }
    return base === undefined
      ? { ...vague(at, behind), value: 2, form: 'words', mantissa: 2, modifier: '~' }
      : { ...vague(at, behind + 1), value: 2 * base, mantissa: 2 * base, modifier: '~' };
  }
  if (word === 'several' || (word === 'few' && isArticle) || (word === 'many' && !isArticle)) {
    const first = baseOf(tokens[from + 1]);
    const second = first === 100 ? tokens[from + 2]?.role?.magnitude : undefined;
    if (first !== undefined) {
      const base = first * 10 ** (second ?? 0);
      const end = from + (second === undefined ? 2 : 3);
      return { ...vague(at, end), min: 2 * base, mantissa: base, modifier: word === 'few' ? '~' : '>=' };
    }
  }
  return undefined;
}

/** “the past couple of weeks”. */
function isDeterminer(token: Token | undefined): boolean {
  return token?.text === 'another' || token?.role?.ordinal === 1 || (token?.role?.shift ?? 0) !== 0;
}

/** A bare plural is at least two of its base; a plural of plurals is the interval up to the next power of ten. */
function pluralAt(tokens: readonly Token[], at: number, base: number): NumberRead | undefined {
  const second = tokens[at + 1]?.text === 'of' ? tokens[at + 2]?.role?.plural : undefined;
  if (second !== undefined && second > base) {
    const third = tokens[at + 3]?.text === 'of' ? tokens[at + 4]?.role?.plural : undefined;
    const product = base * second * (third !== undefined && third > second ? third : 1);
    const end = at + (third !== undefined && third > second ? 5 : 3);
    return base % 10 === 0 && base !== 20
      ? { ...vague(at, end), min: product, max: product * 10, mantissa: product }
      : { ...vague(at, end), min: 2 * product, mantissa: product, modifier: '>=' };
  }
  return { ...vague(at, at + 1), min: 2 * base, mantissa: base, modifier: '>=' };
}

function baseOf(token: Token | undefined): number | undefined {
  return token?.role?.magnitude === undefined ? token?.role?.group : 10 ** token.role.magnitude;
}

function vague(start: number, end: number): NumberRead {
  return {
    start,
    end,
    value: undefined,
    min: undefined,
    max: undefined,
    form: 'vague',
    mantissa: 0,
    exponent: 0,
    modifier: '=',
  };
}
