import type { Lexicon } from '../../lexicon/lexicon';
import { byParagraph } from '../../pipeline/byParagraph';
import { defineStage } from '../../pipeline/stage';
import { movedBy as spanBy, type Span } from '../../text/span';
import type { Name } from '../../types/name';
import type { Tree } from '../../types/tree';
import type { Figure } from '../../types/figure';
import { isTitle } from '../passages/isTitle';
import { ownNames } from '../ownNames';
import { paragraphs } from '../paragraphs';
import { passages } from '../passages/passages';
import { treeOf, trees } from '../trees';
import { isMinus, type Amount } from './amounts';
import { withAge } from './ages';
import { dayOf, type Day } from './calendar';
import { dateAt } from './dates';
import { isDayFirst as daysStandFirst } from './dayFirst';
import { figuresDecided } from './decided';
import { bareDurationAt } from './durations';
import { withSharedUnit } from './ellipsis';
import { exclusionOf } from './exclusions';
import { figureOf } from './figure';
import { gameClockAt } from './gameClock';
import { isShortScale } from './money';
import { withNationalCurrencies } from './nationalCurrencies';
import { inPounds } from './pence';
import { endOfPhone } from './phones';
import { rangeAt } from './ranges';
import type { Surroundings } from './surroundings';
import { tokensOf, type Token } from './tokens';
import { vocabularyOf, type Vocabulary } from './vocabulary';

/** Every figure of the article, read and normalised. In order of reading, no overlap. */
export const figures = defineStage({
  name: 'figures',
  uses: { passages, paragraphs, trees, ownNames },
  run({ article, lexicon, passages, paragraphs, trees, ownNames }): readonly Figure[] {
    const isDayFirst = daysStandFirst(article.text);
    const hasTrees = trees !== undefined;
    const found = paragraphs.flatMap((paragraph, index) => {
      const own = figuresOf(paragraph, lexicon, ownNames[index], passages.date, isDayFirst, hasTrees);
      const offset = passages.all[index]?.start ?? 0;
      return own.map(figure => movedBy(offset, figure));
    });
    return withNationalCurrencies(article.text, found, lexicon);
  },
  decide: figuresDecided,
});

/** The figures of one paragraph, offsets counted from its start. */
const figuresOf = byParagraph(
  (
    paragraph,
    lexicon: Lexicon,
    names: readonly Name[] = [],
    date: string | undefined,
    isDayFirst: boolean,
    hasTree: boolean,
  ): readonly Figure[] => {
    const { text, reading } = paragraph;
    const { words } = reading;
    const vocabulary = vocabularyOf(lexicon);
    const tokens = tokensOf(text, { start: 0, end: text.length }, vocabulary);
    const around = { tokens, words, names, vocabulary, isTitle: isTitle(paragraph), isDayFirst };
    return figuresIn(text, around, hasTree ? treeOf(words) : undefined, readIn(text, around, dayOf(date)));
  },
);

/** The same figure in a text before which `offset` UTF-16 code units stand. */
export function movedBy(offset: number, figure: Figure): Figure {
  const { start, end, modifierSpan, measured } = figure;
  return {
    ...figure,
    start: offset + start,
    end: offset + end,
    modifierSpan: modifierSpan && spanBy(offset, modifierSpan),
    measured: measured && spanBy(offset, measured),
  };
}

/** Amounts are told apart from dates by what they are still to be asked: what they measure. */
type Read = { readonly kind: 'date'; readonly figure: Figure } | { readonly kind: 'amount'; readonly amount: Amount };

function figuresIn(
  text: string,
  around: Surroundings,
  tree: Tree | undefined,
  read: readonly Read[],
): readonly Figure[] {
  const { tokens, words, vocabulary } = around;
  const spanOfAmount = ({ start, end }: Amount): Span => ({
    start: tokens[start]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const amounts = read.map(one => (one.kind === 'date' ? one.figure : spanOfAmount(one.amount)));
  const measuring = { words, tree, vocabulary, amounts, limit: tokens.at(-1)?.end ?? 0 };
  const found: Figure[] = [];
  for (const one of read) {
    found.push(one.kind === 'date' ? one.figure : figureOf(text, around, measuring, one.amount, found.at(-1)));
  }
  return found;
}

/** Reads one passage from left to right; what was read is not read again. */
function readIn(text: string, around: Surroundings, today: Day | undefined): readonly Read[] {
  const { tokens, names, vocabulary } = around;
  const found: Read[] = [];
  let at = 0;
  let last: Amount | undefined;
  while (at < tokens.length) {
    if (!mayBegin(tokens, at, vocabulary)) {
      at++;
      continue;
    }
    const phone = endOfPhone(tokens, at);
    if (phone !== undefined) {
      at = phone;
      continue;
    }
    const timed = gameClockAt(tokens, at, vocabulary);
    if (timed !== undefined) {
      found.push({ kind: 'amount', amount: timed });
      at = timed.end;
      continue;
    }
    const date = dateAt(text, around, at, today);
    if (date !== undefined) {
      found.push({ kind: 'date', figure: date.figure });
      at = date.end;
      continue;
    }
    const read = bareDurationAt(tokens, at, vocabulary) ?? rangeAt(tokens, at, vocabulary);
    if (read === undefined) {
      at++;
      continue;
    }
    const amount = withAge(withSharedUnit(read, tokens, vocabulary, last), tokens, names, vocabulary, last);
    if (exclusionOf(amount, around) === undefined) {
      last = amount;
      found.push({ kind: 'amount', amount: inPounds(amount) });
    }
    at = Math.max(amount.end, at + 1);
  }
  return found;
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
    (isShortScale(tokens, at + 2) && vocabulary.currencies.firsts.has(text.toLowerCase())) ||
    ((text === 'Q' || text === 'H') && token.mixed) ||
    (text.length <= 7 && wordsThatOpen.test(text)) ||
    (text.length <= 4 &&
      text.charCodeAt(0) < 0x61 &&
      vocabulary.currencies.firsts.has(text.length <= 2 ? text : text.toLowerCase()))
  );
}
