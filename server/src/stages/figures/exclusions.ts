import type { Amount } from './amounts';
import { isOffset } from './clock';
import { isLineScore, isOdds, isScores, isTally } from './gameScores';
import { isHouse, isModel, isNumbered } from './labels';
import { isOne } from './pronounOne';
import { isInName, posAt, wordAt, type Surroundings } from './surroundings';
import { isGluedHyphen, isPlural, type Token } from './tokens';
import { keyOf, type Vocabulary } from './vocabulary';
import { isWelded } from './welded';

/** Why the amount is no figure of the article, or undefined when it is one: “727 Boeing”, “MS-13”, “3-2”, “this one”. */
export function exclusionOf(amount: Amount, around: Surroundings): string | undefined {
  const { tokens, names } = around;
  const { start, end } = amount;
  const { start: first, end: last } = amount.number;
  if (isInName({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }, names)) {
    return 'part of a name';
  }
  if (tokens[first]?.kind === 'digits' && longRun.test(tokens[first].text)) {
    return 'an identifier';
  }
  if (
    amount.kind === 'cardinal' &&
    end === start + 1 &&
    tokens[first] !== undefined &&
    padded.test(tokens[first].text)
  ) {
    return 'an identifier';
  }
  if (isWelded(tokens, amount) || isOffset(tokens, first)) {
    return 'part of a longer sign';
  }
  if (amount.kind === 'range' && isOdds(tokens, amount)) {
    return 'odds';
  }
  if (amount.kind === 'ordinal') {
    return isTerm(around, start, end) || isAdverb(around, start, end) ? 'part of a term' : undefined;
  }
  if (amount.number.form === 'vague' && !amount.hasSign) {
    return isScores(around, amount) ? 'scores of a game or test' : undefined;
  }
  if (!around.isTitle && isNameEnd(tokens, first)) {
    return 'part of a name';
  }
  if (isCitation(tokens, amount)) {
    return 'number of a source';
  }
  if (isZeroPoint(around, amount)) {
    return 'a point of a scale';
  }
  if (amount.kind === 'range') {
    return isNumberedRange(around, amount) ? 'number of a thing' : undefined;
  }
  return amount.kind === 'cardinal' && !isLineScore(tokens, amount) ? bareExclusion(amount, around) : undefined;
}

/** “the Boeing 737-800”, “platform 12-14”: signs of things, joined by a hyphen. */
function isNumberedRange({ tokens, vocabulary }: Surroundings, { start, end, unit }: Amount): boolean {
  const isJoined = end === start + 3 && tokens[start + 1]?.kind === 'mark' && tokens[start + 1]?.glued === true;
  return isJoined && unit === undefined && vocabulary.labels.has(tokens[start - 1]?.text.toLowerCase() ?? '');
}

/** “18 degrees below zero”, “40 below zero Celsius”, “sub-zero”. */
function isZeroPoint({ tokens, vocabulary }: Surroundings, { start, end, value }: Amount): boolean {
  const isMeasure = end === start + 1 || isScale(tokens[end - 1], vocabulary);
  const isPointed =
    pointed.test(tokens[start - 1]?.text ?? '') ||
    (isGluedHyphen(tokens[start - 1]) && tokens[start - 2]?.text.toLowerCase() === 'sub');
  return value === 0 && isMeasure && tokens[start]?.kind === 'word' && isPointed;
}

const pointed = /^(?:below|above|under)$/u;

/** “Celsius”, “F” */
function isScale(token: Token | undefined, { units }: Vocabulary): boolean {
  return units.entries.get(keyOf(token?.text ?? ''))?.dimension === 'temperature';
}

function bareExclusion(amount: Amount, around: Surroundings): string | undefined {
  const { tokens } = around;
  const { start, end } = amount;
  const first = tokens[start];
  if (isOne(around, start, end)) {
    return 'a pronoun';
  }
  if (first?.kind === 'digits' && isListNumber(tokens, start, end)) {
    return 'number of a list';
  }
  if (first?.kind === 'digits' && isHouse(around, start, end)) {
    return 'number of a house';
  }
  if (first?.kind === 'digits' && isTally(tokens, start, end)) {
    return 'score of a game';
  }
  if (isAgeGroup(around, amount)) {
    return 'part of a word';
  }
  if (isNumbered(around, amount) || isModel(around, amount) || isIndexNumber(tokens, start, end)) {
    return 'number of a thing';
  }
  return undefined;
}

/** “Dorr 40 +0.6%”: the number of an index before its change. */
function isIndexNumber(tokens: readonly Token[], start: number, end: number): boolean {
  const [before, sign, change, percent] = [tokens[start - 1], tokens[end], tokens[end + 1], tokens[end + 2]];
  const isChange = changeSign.test(sign?.text ?? '') && change?.glued === true && percent?.text === '%';
  return end === start + 1 && isChange && sign?.glued === false && before?.kind === 'word' && capital.test(before.text);
}

const changeSign = /^[+\-−–]$/u;

/** “thirty-somethings”, “a 20-something”. */
function isAgeGroup({ tokens, vocabulary: { cues } }: Surroundings, { end }: Amount): boolean {
  return isGluedHyphen(tokens[end]) && cues('grown').has(tokens[end + 1]?.text.toLowerCase() ?? '');
}

/** Nothing is counted with a nought before it. */
const padded = /^0\d+$/u;

/** Nothing in an article is counted in so many digits without a separator. */
const longRun = /\d{13}/u;

/** “First, he left”, “when it was first sung”: no rank, as far as the reader tells parts of speech. */
function isAdverb({ tokens, words }: Surroundings, start: number, end: number): boolean {
  const [first, next] = [tokens[start], tokens[end]];
  if (first?.text.toLowerCase() !== 'first' || next === undefined) {
    return false;
  }
  const word = wordAt(words, first.start);
  const isBeforeVerb = next.text === ',' || posAt(words, next.start) === 'VERB';
  return word?.tag !== undefined && word.pos === 'ADV' && isBeforeVerb;
}

/** “third country”, “first lady”, “5th Avenue”, “the Ninth Circuit”. */
function isTerm({ tokens, vocabulary }: Surroundings, start: number, end: number): boolean {
  const hyphen = isGluedHyphen(tokens[end]);
  const next = tokens[hyphen ? end + 1 : end];
  if (next?.kind !== 'word') {
    return false;
  }
  const named = next.text.toLowerCase();
  if (capital.test(next.text) && (vocabulary.streets.has(named) || vocabulary.labels.has(named))) {
    return true;
  }
  if (end - start !== 1) {
    return false;
  }
  const [one, two] = [tokens[start]?.text.toLowerCase() ?? '', next.text.toLowerCase()];
  return vocabulary.ordinalTerms.has(`${one} ${two}`) || (hyphen && vocabulary.ordinalTerms.has(`${one}-${two}`));
}

/** “1.” or “2)” at the head of a paragraph. */
function isListNumber(tokens: readonly Token[], start: number, end: number): boolean {
  const behind = tokens[end];
  const next = tokens[end + 1];
  return (
    (start === 0 || (start === 1 && tokens[0]?.text === '(')) &&
    (tokens[start]?.text.length ?? 0) <= 3 &&
    (behind?.text === '.' || behind?.text === ')') &&
    next !== undefined
  );
}

/** “Air Force One”, “Uranium One”: a capital within a sentence, behind another. */
function isNameEnd(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at], tokens[at - 1]];
  const isAfter = before?.kind === 'word' && capital.test(before.text) && before.role === undefined;
  return word?.kind === 'word' && isAfter && titleCase.test(word.text) && tokens[at - 2] !== undefined;
}

const capital = /^\p{Lu}\p{Ll}/u;
const titleCase = /^\p{Lu}\p{Ll}+$/u;

/** “as was shown [12]”, “[8–11]”; but “[12] houses”. */
function isCitation(tokens: readonly Token[], { start, end, hasSign }: Amount): boolean {
  const isBracketed = tokens[start - 1]?.text === '[' && tokens[end]?.text === ']';
  return isBracketed && !hasSign && sourceNumber.test(tokens[start]?.text ?? '') && !isPlural(tokens[end + 1]);
}

const sourceNumber = /^\d{1,3}$/u;
