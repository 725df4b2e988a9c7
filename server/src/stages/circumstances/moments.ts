import { firstEndingAfter, textOf, within, type Span } from '../../text/span';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Figure } from '../../types/figure';
import type { Word } from '../../types/reading';
import type { SentenceTree } from './tree';

/** The date in the sentence that tells when the figure holds: of its own clause, and not the day on which somebody said so. */
export function momentOf(
  text: string,
  lexicon: Lexicon,
  tree: SentenceTree,
  sentence: Span,
  figures: readonly Figure[],
  figure: Figure,
): Figure | undefined {
  const near = {
    start: Math.max(sentence.start, figure.start - reach),
    end: Math.min(sentence.end, figure.end + reach),
  };
  const dates = within(figures, near).filter(date => tellsWhen(text, date) && !isApart(text, date, figure));
  if (dates.length === 0) {
    return undefined;
  }
  const verb = verbAbove(tree, figure);
  if (verb !== undefined) {
    return nearest(
      dates.filter(date => verbAbove(tree, date) === verb),
      figure,
    );
  }
  const [only, another] = dates;
  return another === undefined && only !== undefined && !isOfSaying(text, lexicon, tree.words, only) ? only : undefined;
}

/** How far from the figure a date is looked for: UTF-16 code units. */
const reach = 300;

/** “on Monday”, but not “since Monday”, nor the time of day alone. */
export function tellsWhen(text: string, { kind, iso, modifier, start }: Figure): boolean {
  return (
    (kind === 'date' || kind === 'time') &&
    iso?.startsWith('T') !== true &&
    modifier === '=' &&
    !otherTime.test(text.slice(Math.max(0, start - longestWord), start))
  );
}

const otherTime = /\b(?:from|than|since|until|till|before|after|by|to|of|compared with)\s{1,3}(?:the\s{1,3})?$/iu;

/** UTF-16 code units. */
const longestWord = 20;

/** Whether a bracket stands between the two. */
function isApart(text: string, a: Span, b: Span): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return bracket.test(between);
}

const bracket = /[()[\]]/u;

/** The verb that governs the figure. */
function verbAbove(tree: SentenceTree, figure: Figure): number | undefined {
  let at = tree.topOf(figure);
  for (let step = 0; at !== undefined && step < longestClimb; step++) {
    if (tree.words[at]?.pos === 'VERB') {
      return at;
    }
    at = tree.headOf(at);
  }
  return undefined;
}

const longestClimb = 12;

function nearest(dates: readonly Figure[], { start }: Figure): Figure | undefined {
  return dates.reduce<Figure | undefined>(
    (best, date) => (best === undefined || Math.abs(date.start - start) < Math.abs(best.start - start) ? date : best),
    undefined,
  );
}

/** “said on Wednesday”. */
function isOfSaying(text: string, lexicon: Lexicon, words: readonly Word[], { start }: Figure): boolean {
  const at = firstEndingAfter(words, start);
  return [words[at - 1], words[at - 2]].some(
    word => word !== undefined && lexicon.words('reporting-verbs').has(textOf(text, word).toLowerCase()),
  );
}
