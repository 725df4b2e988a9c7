import { defineStage } from '../../pipeline/stage';
import type { Figure } from '../../types/figure';
import type { Passage } from '../../types/passage';
import { names } from '../names/names';
import { passages } from '../passages/passages';
import { words } from '../words';
import { isMinus, type Amount } from './amounts';
import { withAge } from './ages';
import { dayOf, type Day } from './calendar';
import { dateAt } from './dates';
import { bareDurationAt } from './durations';
import { exclusionOf } from './exclusions';
import { measuredBehind } from './measured';
import { hedgeOf, type Hedge } from './modifiers';
import { rangeAt } from './ranges';
import { posAt, type Surroundings } from './surroundings';
import { isGluedHyphen, tokensOf, type Token } from './tokens';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** Every figure of the article, read and normalised. In order of reading, no overlap. */
export const figures = defineStage({
  name: 'figures',
  uses: { passages, words, names },
  run({ article, lexicon, passages, words, names }): readonly Figure[] {
    const vocabulary = vocabularyOf(lexicon);
    const today = dayOf(passages.date);
    const found: Figure[] = [];
    for (const passage of passages.all) {
      const tokens = tokensOf(article.text, passage, vocabulary);
      const around = { tokens, words, names, vocabulary, isTitle: isTitle(passage) };
      readFigures(article.text, around, today, found);
    }
    return found;
  },
});

function isTitle({ kind }: Passage): boolean {
  return kind === 'headline' || kind === 'subhead';
}

/** Reads one passage from left to right; what was read is not read again. */
function readFigures(text: string, around: Surroundings, today: Day | undefined, found: Figure[]): void {
  const { tokens, names, vocabulary } = around;
  let at = 0;
  while (at < tokens.length) {
    if (!mayBegin(tokens, at, vocabulary)) {
      at++;
      continue;
    }
    const date = dateAt(text, around, at, today);
    if (date !== undefined) {
      found.push(date.figure);
      at = date.end;
      continue;
    }
    const amount = bareDurationAt(tokens, at, vocabulary) ?? rangeAt(tokens, at, vocabulary);
    if (amount === undefined) {
      at++;
      continue;
    }
    if (exclusionOf(amount, around) === undefined) {
      found.push(figureOf(text, around, withAge(amount, tokens, names)));
    }
    at = Math.max(amount.end, at + 1);
  }
}

const wordsThatOpen = /^(?:an?|several|many|few|minus)$/iu;

/** Whether a figure may begin at the token: a quick look that most words fail. */
function mayBegin(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const token = tokens[at];
  if (token === undefined) {
    return false;
  }
  if (token.kind === 'digits' || token.role !== undefined) {
    return true;
  }
  if (token.kind === 'mark') {
    return isMinus(tokens, at) || vocabulary.currencies.firsts.has(token.text);
  }
  const { text } = token;
  return (
    (text.length <= 7 && wordsThatOpen.test(text)) ||
    (text.length <= 4 &&
      text.charCodeAt(0) < 0x61 &&
      vocabulary.currencies.firsts.has(text.length <= 2 ? text : text.toLowerCase()))
  );
}

function figureOf(text: string, around: Surroundings, amount: Amount): Figure {
  const { tokens, words, vocabulary } = around;
  const found = hedgeOf(tokens, amount.start, amount.end, vocabulary);
  const hedge = found !== undefined && isWhile(around, found, amount) ? undefined : found;
  const start = tokens[amount.start]?.start ?? 0;
  const end = tokens[amount.end - 1]?.end ?? start;
  const hyphen = isGluedHyphen(tokens[amount.end]) ? 1 : 0;
  const behind = hedge?.start === amount.end + hyphen ? endOf(tokens, hedge) : end;
  return {
    start,
    end,
    kind: amount.kind,
    value: amount.value,
    min: amount.min,
    max: amount.max,
    modifier: modifierOf(amount, hedge),
    modifierSpan: hedge && { start: tokens[hedge.start]?.start ?? start, end: endOf(tokens, hedge) },
    unit: amount.unit,
    ...(amount.per === undefined ? {} : { per: amount.per }),
    iso: undefined,
    relative: false,
    measured:
      amount.kind === 'duration' ? undefined : measuredBehind(text, words, behind, tokens.at(-1)?.end ?? behind),
    because: amount.number.form,
  };
}

/** “4 percent over two years”, “a rise over two years”: behind a noun or a unit “over” tells the time in which, not more than it. */
function isWhile({ tokens, words }: Surroundings, hedge: Hedge, { kind, unit, isAge }: Amount): boolean {
  const isTime = (kind === 'duration' || (kind === 'range' && unit !== undefined && periods.has(unit))) && !isAge;
  const before = tokens[hedge.start - 1];
  if (!isTime || before === undefined || tokens[hedge.end - 1]?.text !== 'over' || hedge.end - hedge.start > 1) {
    return false;
  }
  return before.kind === 'digits' || before.text === '%' || posAt(words, before.start) === 'NOUN';
}

const periods = new Set(['day', 'week', 'month', 'year', 'decade']);

function endOf(tokens: readonly Token[], hedge: Hedge): number {
  return tokens[hedge.end - 1]?.end ?? 0;
}

/** A vague plural stays “at least” unless its hedge says that it is no more. */
function modifierOf(amount: Amount, hedge: Hedge | undefined): Figure['modifier'] {
  if (hedge === undefined) {
    return amount.modifier;
  }
  return amount.number.form === 'vague' && hedge.modifier === '>' ? '>=' : hedge.modifier;
}
