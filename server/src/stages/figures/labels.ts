import { articles } from '../../lexicon/closedClasses';
import { firstEndingAfter } from '../../text/span';
import type { Word } from '../../types/reading';
import type { Amount } from './amounts';
import { isCountedPlural, isInName, posAt, type Surroundings } from './surroundings';
import { isPlural, type Token } from './tokens';

const capital = /^\p{Lu}/u;
/** “49 Harbour Row”, “1600 W. Mill Street”: up to four capitalised words, the last of them a kind of street. */
export function isHouse({ tokens, vocabulary }: Surroundings, start: number, end: number): boolean {
  if (end - start !== 1 || !houseNumber.test(tokens[start]?.text ?? '')) {
    return false;
  }
  for (let index = end; index < end + 5; index++) {
    const token = tokens[index];
    if (token?.text === '.' && token.glued && tokens[index - 1]?.text.length === 1) {
      continue;
    }
    if (token?.kind !== 'word' || token.glued || !capital.test(token.text)) {
      return false;
    }
    if (index > end && vocabulary.streets.has(token.text.toLowerCase())) {
      return true;
    }
  }
  return false;
}

const houseNumber = /^\d{1,5}$/u;

const digitsOnly = /^\d{1,4}$/u;
const version = /^\d{1,2}\.0$/u;

/** “Section 427”, “Boeing 727”, “two 727 jets”, “S&P 500”, “caravan 2.0”. */
export function isNumbered(around: Surroundings, { start, end, number }: Amount): boolean {
  const { tokens, words, names, vocabulary, isTitle } = around;
  const first = tokens[start];
  const stop = tokens[start - 1]?.text === '.' && isShortLabel(around, start - 2);
  const before = tokens[stop ? start - 2 : start - 1];
  if (before === undefined || first === undefined || number.form === 'ratio') {
    return false;
  }
  const next = tokens[end];
  const counts = isCountedPlural(words, next);
  if (isNamedThing(around, before, next) || (first.text === emergency && !counts)) {
    return true;
  }
  if (before.kind !== 'word') {
    return before.kind === 'digits' && first.kind === 'digits' && !first.glued && digitsOnly.test(first.text);
  }
  if (stop || (vocabulary.labels.has(before.text.toLowerCase()) && !(counts && !capital.test(before.text)))) {
    return true;
  }
  if (first.kind !== 'digits') {
    return false;
  }
  if (version.test(first.text) && !counts) {
    const pos = posAt(words, before.start);
    return pos === 'NOUN' || pos === 'PROPN';
  }
  const far = tokens[start - 2];
  const isCounted =
    before.role?.cardinal !== undefined || (far !== undefined && isNumber(far) && isBetween(words, before));
  if (isCounted && digitsOnly.test(first.text)) {
    return true;
  }
  if (!digitsOnly.test(first.text) || counts || end - start !== 1) {
    return false;
  }
  if (isInName(before, names)) {
    return true;
  }
  const opens = far;
  const isInside = opens !== undefined && (opens.kind !== 'mark' || /^[,;:&’'-]$/u.test(opens.text));
  return !isTitle && isInside && capital.test(before.text) && before.role === undefined && before.text !== 'I';
}

/** “an old 207 hatchback”: nothing is counted by a number before the singular. */
export function isModel({ tokens, vocabulary }: Surroundings, { start, end, value }: Amount): boolean {
  const next = tokens[end];
  const isNumber = end - start === 1 && modelNumber.test(tokens[start]?.text ?? '') && (value ?? 0) > 1;
  return isNumber && next?.kind === 'word' && !next.glued && vocabulary.models.has(next.text.toLowerCase());
}

const modelNumber = /^\d{2,4}$/u;

/** “No.”, “p.”, “Vol.”: labels that have a full stop. */
function isShortLabel({ tokens, vocabulary }: Surroundings, at: number): boolean {
  return tokens[at + 1]?.glued === true && vocabulary.labels.has(`${tokens[at]?.text.toLowerCase() ?? ''}.`);
}

/** “the 727 Boeing”: one thing by the name of its maker. */
function isNamedThing({ tokens, names }: Surroundings, before: Token, next: Token | undefined): boolean {
  const name =
    next?.kind === 'word' && articles.has(before.text.toLowerCase())
      ? names[firstEndingAfter(names, next.start)]
      : undefined;
  const isThing = name !== undefined && name.start === next?.start && things.has(name.type);
  const behind = isThing ? tokens[firstEndingAfter(tokens, name.end)] : undefined;
  return isThing && !isPlural(behind);
}

const things: ReadonlySet<string> = new Set(['ORG', 'PRODUCT']);

function isNumber(token: Token): boolean {
  return token.kind === 'digits' || token.role?.cardinal !== undefined;
}

/** “two new 737 jets”: what is counted once is not counted again behind an adjective. */
function isBetween(words: readonly Word[], token: Token): boolean {
  return posAt(words, token.start) === 'ADJ';
}

/** What is dialled, and the day that is written like it. */
const emergency = '911';
