import { articles } from '../../lexicon/closedClasses';
import { firstEndingAfter } from '../../text/span';
import type { Word } from '../../types/reading';
import type { Amount } from './amounts';
import { isCountedPlural, isInName, posAt, type Surroundings } from './surroundings';
import { isOrdinalEnding, isPlural, type Token } from './tokens';

const capital = /^\p{Lu}/u;
/** “49 Harbour Row”, “1600 W. Mill Street”, “44 West 63rd Street”: up to four capitalised words, the last of them a kind of street. */
export function isHouse({ tokens, vocabulary }: Surroundings, start: number, end: number): boolean {
  if (end - start !== 1 || !houseNumber.test(tokens[start]?.text ?? '')) {
    return false;
  }
  for (let index = end; index < end + 5; index++) {
    const token = tokens[index];
    if (token?.text === '.' && token.glued && tokens[index - 1]?.text.length === 1) {
      continue;
    }
    if (token?.kind === 'digits' && isOrdinalEnding(tokens[index + 1])) {
      continue;
    }
    if (isOrdinalEnding(token) && tokens[index - 1]?.kind === 'digits') {
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
  if (isGroupName(tokens, start) || (!counts && isCodeNumber(around, start, first))) {
    return true;
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
  const isSomething = before.role === undefined || before.role.zone !== undefined;
  return !isTitle && isInside && capital.test(before.text) && isSomething && before.text !== 'I';
}

/** “the Group of 77 nations”. */
function isGroupName(tokens: readonly Token[], start: number): boolean {
  return tokens[start - 1]?.text === 'of' && tokens[start - 2]?.text === 'Group' && start > 2;
}

/** “a password of 4821”, “the account number was 33920184”. */
function isCodeNumber({ tokens, vocabulary }: Surroundings, start: number, first: Token): boolean {
  const [joint, noun, before] = [tokens[start - 1], tokens[start - 2]?.text.toLowerCase() ?? '', tokens[start - 3]];
  if (first.kind !== 'digits' || first.text.length < shortestCode || !codeJoint.test(joint?.text ?? '')) {
    return false;
  }
  return vocabulary.codes.has(noun) || vocabulary.codes.has(`${before?.text.toLowerCase() ?? ''} ${noun}`);
}

const shortestCode = 3;
const codeJoint = /^(?:of|is|was|:)$/u;

/** “the 737 MAX”, “its 911 Carrera”: one thing by its maker's number; “the 30 Chinese” and “the 14 Labour members” are counted. */
function isVersion({ tokens, words, names }: Surroundings, start: number, end: number): boolean {
  const [before, next, behind] = [tokens[start - 1], tokens[end], tokens[end + 1]];
  const isOne =
    articles.has(before?.text.toLowerCase() ?? '') && next?.kind === 'word' && !next.glued && capital.test(next.text);
  if (!isOne || next.text.endsWith('s') || !threeDigits.test(tokens[start]?.text ?? '')) {
    return false;
  }
  const people = names[firstEndingAfter(names, next.start)];
  const isPeople = people?.type === 'NORP' && people.start <= next.start;
  const goesOn =
    behind?.kind === 'word' && (/s$/u.test(behind.text) ? !isVerb(words, behind) : capital.test(behind.text));
  return !isPeople && !goesOn;
}

function isVerb(words: readonly Word[], token: Token): boolean {
  const pos = posAt(words, token.start);
  return pos === 'VERB' || pos === 'AUX';
}

const threeDigits = /^[1-9]\d{2}$/u;

/** “an old 207 hatchback”: nothing is counted by a number before the singular; “40 bus drivers” are. */
export function isModel(around: Surroundings, { start, end, value }: Amount): boolean {
  const { tokens, vocabulary } = around;
  if (isVersion(around, start, end)) {
    return true;
  }
  const next = tokens[end];
  const isNumber = end - start === 1 && modelNumber.test(tokens[start]?.text ?? '') && (value ?? 0) > 1;
  const isOfMany = isCountedPlural(around.words, tokens[end + 1]);
  return (
    isNumber && !isOfMany && next?.kind === 'word' && !next.glued && vocabulary.models.has(next.text.toLowerCase())
  );
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
