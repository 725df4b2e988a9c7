import { firstEndingAfter, textOf, type Span } from '../../../text/span';
import type { Vocabulary } from '../vocabulary';
import type { Word } from '../../../types/reading';
import { measuredBehind } from './behind';
import { contrastedNoun, continuesAmount, listedName, reducedNoun } from './beside';
import { clauseNoun, countedNoun, nothing } from './byHeads';
import type { Field, Measurable } from './field';
import { alternativeNoun, movedNoun } from './neighbours';
import { nounBefore, phraseBefore } from './byOrder';
import { nounPhraseOf } from './nounPhrase';
import { countsOn, isReferring, labelOf } from './told';
import type { Tree } from '../../../types/tree';

/** What a figure measures, and whether it is counted right there or named by the clause. */
export interface Measured {
  readonly span: Span;
  readonly isCounted: boolean;
}

export interface Around {
  readonly words: readonly Word[];
  /** Undefined where the reader knows no syntax. */
  readonly tree: Tree | undefined;
  readonly vocabulary: Vocabulary;
  /** Every amount of the passage, in order of reading. */
  readonly amounts: readonly Span[];
  /** Where the passage ends. */
  readonly limit: number;
}

/**
 * What the figure measures. `behind` is where its words, hedges included, end. An amount in brackets behind another says the same in other
 * units: “60 mph (97 km/h)”; `before` is what that other measures.
 */
export function measuredOf(
  text: string,
  around: Around,
  figure: Measurable,
  behind: number,
  before: Measured | undefined,
): Measured | undefined {
  const { words, tree, vocabulary, amounts, limit } = around;
  const passage = { text, words, vocabulary, amounts, limit };
  const last = amounts[firstEndingAfter(amounts, figure.start) - 1];
  const between = text.slice(Math.max(last?.end ?? figure.start, figure.start - longestBetween), figure.start);
  if (last !== undefined && figure.hasUnit && bracket.test(between)) {
    return before;
  }
  if (!figure.hasUnit && text.startsWith(outOf, figure.end)) {
    const span = measuredBehind(passage, figure.end + outOf.indexOf('of') - 1, limit);
    return span && { span, isCounted: true };
  }
  const isAmount = (index: number): boolean => isWithin(words[index], amounts);
  if (tree === undefined) {
    return measuredByRule(text, around, figure, behind, isAmount);
  }
  const field = { text, tree, vocabulary, isAmount };
  const beside =
    (figure.isMoney || figure.isPercent ? reducedNoun(passage, figure) : undefined) ??
    (figure.hasUnit ? (contrastedNoun(passage, figure) ?? listedName(passage, figure)) : undefined);
  if (beside !== undefined) {
    return { span: beside, isCounted: true };
  }
  const label = labelOf(passage, figure);
  if (label !== undefined) {
    return { span: label, isCounted: false };
  }
  if (before?.isCounted === true && isReferring(text, figure) && countsOn(passage, figure)) {
    return before;
  }
  const times = figure.hasUnit ? undefined : timesBehind(text, words, figure);
  if (times !== undefined) {
    const next = words[firstEndingAfter(words, times.end)];
    const compared = next === undefined ? '' : textOf(text, next);
    // “three times more power” counts nothing: it compares.
    return compared === 'as' || vocabulary.cues('comparing').has(compared)
      ? undefined
      : { span: times, isCounted: true };
  }
  // “60-odd fans”: the hyphen ties the hedge, not what is counted.
  const isHedged = behind > figure.end;
  const hyphened = figure.hasUnit
    ? undefined
    : text.charAt(figure.end) === '-' && isHedged
      ? measuredBehind(passage, behind, limit)
      : behindHyphen(text, words, figure);
  if (hyphened !== undefined) {
    return { span: hyphened, isCounted: true };
  }
  const counted = countedNoun(field, figure);
  if (counted !== undefined) {
    return measuredAt(field, counted, figure, true);
  }
  const span = figure.hasUnit ? undefined : measuredBehind(passage, behind, limit);
  if (span !== undefined) {
    return { span, isCounted: true };
  }
  if (before?.isCounted === true && (!figure.hasUnit || figure.isPercent) && countsOn(passage, figure)) {
    return before;
  }
  if (before?.isCounted === true && !figure.hasUnit && change.test(between)) {
    return before;
  }
  if (before?.isCounted === false && figure.hasUnit && continuesAmount(between)) {
    return before;
  }
  if (figure.isLoose) {
    const other = alternativeNoun(field, figure);
    return other === undefined ? undefined : measuredAt(field, other, figure, true);
  }
  const noun =
    nounBeforeBracket(text, words, figure, isAmount) ??
    (figure.hasUnit ? movedNoun(field, figure) : undefined) ??
    clauseNoun(field, figure) ??
    (figure.isDuration ? undefined : nounBefore(text, words, figure, isAmount, vocabulary));
  if (noun === undefined || noun === nothing || isTotalOf(field, noun, figure)) {
    return undefined;
  }
  const measured = measuredAt(field, noun, figure, false);
  return measured && { ...measured, span: withoutVerb(text, measured.span, around) };
}

/** “A total of 34 were hurt”: it is no total that is counted. */
function isTotalOf({ text, tree, vocabulary }: Field, noun: number, { start }: Span): boolean {
  const word = tree.words[noun];
  return (
    word !== undefined &&
    word.end <= start &&
    start - word.end <= longestOf &&
    ofBefore.test(text.slice(word.end, start)) &&
    vocabulary.totals.has(textOf(text, word).toLowerCase())
  );
}

const ofBefore = /^ of (?:\p{L}{4,8} )?$/iu;
/** UTF-16 code units. */
const longestOf = 14;

/** The phrase without “rose” of “Brent crude rose $1.20”: a verb of change right before an amount, which the reader took for a noun. */
function withoutVerb(text: string, span: Span, { amounts, vocabulary: { changes } }: Around): Span {
  const last = text.lastIndexOf(' ', span.end - 1);
  if (last <= span.start || last >= span.end || !changes.has(text.slice(last + 1, span.end))) {
    return span;
  }
  const next = amounts[firstEndingAfter(amounts, span.end)];
  return next !== undefined && next.start - span.end <= longestHedge ? { start: span.start, end: last } : span;
}

/** UTF-16 code units between a verb and its amount. */
const longestHedge = 12;

/** “49 out of the 54 seats”. */
const outOf = ' out of ';

const letter = /\p{L}/u;

/** “the north (around 79 percent), the south (60 percent)”: what stands before the bracket. */
function nounBeforeBracket(
  text: string,
  words: readonly Word[],
  { start }: Span,
  isAmount: (index: number) => boolean,
): number | undefined {
  const at = firstEndingAfter(words, start) - 1;
  for (let index = at; index > at - nearBracket; index--) {
    const word = words[index];
    if (word !== undefined && text.charAt(word.start) === '(') {
      const before = words[index - 1];
      const isNoun = before?.pos === 'PROPN' || before?.pos === 'NOUN';
      return isNoun && !isAmount(index - 1) ? index - 1 : undefined;
    }
  }
  return undefined;
}

/** The bracket and a word that hedges. */
const nearBracket = 2;

/** “6 times earnings”: the times are counted. */
function timesBehind(text: string, words: readonly Word[], { end }: Span): Span | undefined {
  const word = text.startsWith(' times ', end) ? words[firstEndingAfter(words, end + 1)] : undefined;
  return word && { start: word.start, end: word.end };
}

/** “a two-door car” has two doors. */
function behindHyphen(text: string, words: readonly Word[], { end }: Span): Span | undefined {
  const word = text.charAt(end) === '-' ? words[firstEndingAfter(words, end + 1)] : undefined;
  return word?.pos === 'NOUN' && word.start === end + 1 ? { start: word.start, end: word.end } : undefined;
}

/** The same as far as the order of words tells it. */
function measuredByRule(
  text: string,
  { words, vocabulary, limit }: Around,
  figure: Measurable,
  behind: number,
  isAmount: (index: number) => boolean,
): Measured | undefined {
  const counted = figure.isDuration ? undefined : measuredBehind({ text, words, vocabulary }, behind, limit);
  if (counted !== undefined || figure.isDuration || !figure.hasUnit) {
    return counted && { span: counted, isCounted: true };
  }
  const noun = nounBefore(text, words, figure, isAmount, vocabulary);
  return noun === undefined ? undefined : { span: phraseBefore(words, noun), isCounted: false };
}

/** Words between the two ends of a change: “3.9 million headsets, up from 2.4 million”. In UTF-16 code units. */
const longestBetween = 60;
const change =
  / (?:up|down|compared (?:with|to)|versus|instead of|rather than)(?: from)?(?: (?:about|some|just|only))? $/u;
const bracket = /^(?: (?:per|a|an) \p{L}{1,12})? ?[([] ?(?:or |about |around |some |roughly )?$/u;

function measuredAt(
  { text, tree, isAmount }: Field,
  noun: number,
  figure: Span,
  isCounted: boolean,
): Measured | undefined {
  const span = nounPhraseOf(tree, noun, figure, isAmount, !isCounted);
  return span && letter.test(text.slice(span.start, span.end)) ? { span, isCounted } : undefined;
}

function isWithin(word: Word | undefined, amounts: readonly Span[]): boolean {
  const amount = word === undefined ? undefined : amounts[firstEndingAfter(amounts, word.start)];
  return word !== undefined && amount !== undefined && amount.start < word.end;
}
