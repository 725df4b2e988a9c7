import { articles, possessives } from '../../../lexicon/closedClasses';
import { alternatives } from '../../../text/alternatives';
import { firstEndingAfter, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';
import { measuredBehind, type Passage as Behind } from './behind';

/** Where to look: every amount of the passage, in order of reading, and where the passage ends. */
interface Passage extends Behind {
  readonly amounts: readonly Span[];
  readonly limit: number;
}

/** Whether an amount with a unit tells again, or further, of what the amount before it does: “rose 8 percent to $20”, “2 points, or 1 percent”. */
export function continuesAmount(between: string): boolean {
  return continuing.test(between);
}

/** With a hedge or without: “to nearly $20”. */
const continuing = /^,? (?:or|to)(?: \p{L}{4,8})? $/u;

/** “20 percent off all coats”: the coats. A figure of money or per cent; “5 miles off the coast” is another thing. */
export function reducedNoun(passage: Passage, { end }: Span): Span | undefined {
  return passage.text.startsWith(off, end) ? nounPhraseAt(passage, end + off.length) : undefined;
}

const off = ' off ';

/** “$50 for adults and $20 for children”: where two amounts are told apart by “for”, each measures what stands behind its own. */
export function contrastedNoun(passage: Passage, figure: Span): Span | undefined {
  const noun = nounBehindFor(passage, figure);
  if (noun === undefined) {
    return undefined;
  }
  const { text, amounts } = passage;
  const at = firstEndingAfter(amounts, figure.start);
  const [last, next] = [amounts[at - 1], amounts[at + 1]];
  const before = last && nounBehindFor(passage, last);
  const isContrast =
    (before !== undefined && joint.test(text.slice(before.end, figure.start))) ||
    (next !== undefined && joint.test(text.slice(noun.end, next.start)) && nounBehindFor(passage, next) !== undefined);
  return isContrast ? noun : undefined;
}

function nounBehindFor(passage: Passage, { end }: Span): Span | undefined {
  return passage.text.startsWith(purpose, end) ? nounPhraseAt(passage, end + purpose.length) : undefined;
}

const purpose = ' for ';
const joint = /^(?:[,;]|,? (?:and|or|but))(?: \p{L}{4,8})? $/u;

/** The noun phrase that begins there, without its article, short of the next amount. */
function nounPhraseAt(passage: Passage, from: number): Span | undefined {
  const { text, amounts, limit } = passage;
  const next = amounts[firstEndingAfter(amounts, from)];
  const article = opening.exec(text.slice(from, from + longestOpening))?.[0] ?? '';
  return measuredBehind(passage, from + article.length, Math.min(limit, next?.start ?? limit));
}

const longestOpening = 8;
const opening = new RegExp(`^${alternatives([...articles, 'all', 'any', ...possessives])} `, 'u');

/** “FTSE -0.6%”: in a list of what rose and what fell, the name right before the sign. */
export function listedName({ text, words, amounts }: Passage, figure: Span): Span | undefined {
  // A plus stands outside the figure, a minus is its own.
  const sign = text.charAt(figure.start - 1) === '+' ? figure.start - 1 : figure.start;
  if (!signs.test(text.charAt(sign)) || text.charAt(sign - 1) !== ' ') {
    return undefined;
  }
  const last = amounts[firstEndingAfter(amounts, figure.start) - 1];
  const name = firstEndingAfter(words, sign - 1) - 1;
  let first = name + 1;
  while (first > name + 1 - longestName && isOfName(words[first - 1], last)) {
    first--;
  }
  while (words[first]?.pos === 'NUM') {
    first++;
  }
  const [start, end] = [words[first]?.start, words[name]?.end];
  return start === undefined || end === undefined || first > name ? undefined : { start, end };
}

const signs = /[+\-−–]/u;
const longestName = 5;

function isOfName(word: Word | undefined, last: Span | undefined): boolean {
  const isNominal = word?.pos === 'PROPN' || word?.pos === 'NOUN' || word?.pos === 'NUM';
  return isNominal && word.start >= (last?.end ?? 0);
}
