import { firstEndingAfter, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';
import type { Measurable } from './field';

/** Where to look: the text, and every amount of the passage in order of reading. */
interface Passage {
  readonly text: string;
  readonly words: readonly Word[];
  readonly amounts: readonly Span[];
}

/**
 * Whether a number without a noun counts what the amount before it counts: “12 of whom board”, “30 jets: 18 from Velta and ten from Orlo”,
 * “Of the 14 candidates, nine were women and five …”.
 */
export function countsOn(passage: Passage, figure: Measurable): boolean {
  const { text, amounts } = passage;
  const last = amounts[firstEndingAfter(amounts, figure.start) - 1];
  if (last === undefined || figure.start - last.end > longest) {
    return false;
  }
  const between = text.slice(last.end, figure.start);
  const behind = text.slice(figure.end, figure.end + reach);
  if (sentenceEnd.test(between)) {
    return false;
  }
  if (referring.test(behind)) {
    return true;
  }
  const preposition = placed.exec(behind)?.[1];
  const isPart = preposition !== undefined && !figure.hasUnit;
  return (
    (isPart && (listed.test(between) || parallel.exec(between)?.[1] === preposition)) ||
    isOfWhole(passage, figure) ||
    isSubjectToo(passage, figure, between)
  );
}

/** “12 of whom”, “half of them”. */
export function isReferring(text: string, { end }: Span): boolean {
  return referring.test(text.slice(end, end + reach));
}

/** UTF-16 code units between two amounts. */
const longest = 120;
const reach = 24;
const sentenceEnd = /[.!?]["”’']? \p{Lu}|\n/u;
const referring = /^ of (?:whom|which|them|these|those)\b/u;
const placed = /^ (from|in|at|for|on|to|with|by|off|under|over|near) /u;
/** “30 jets: ”. */
const listed = /^ [\p{L} '’-]{2,40}: (?:\p{L}{4,8} )?$/u;
/** “ from Velta and ”, with a hedge or without. */
const parallel =
  /^ (from|in|at|for|on|to|with|by|off|under|over|near) [^.;:!?]{1,50}?(?:,|,? and|;|,? plus) (?:\p{L}{4,8} )?$/u;

/** “12 people died and 40 were hurt”: a number behind “and” that is the subject of a verb of its own. */
function isSubjectToo({ text, words }: Passage, figure: Measurable, between: string): boolean {
  const next = words[firstEndingAfter(words, figure.end + 1)];
  const isVerb = next?.pos === 'AUX' || (next?.pos === 'VERB' && pastTag.test(next.tag ?? ''));
  return isVerb && !figure.hasUnit && joinedClause.test(between) && text.charAt(figure.end) === ' ';
}

const pastTag = /^VB[DZP]$/u;
/** “ people died and at least ”. */
const joinedClause = /^ \p{Ll}[^.!?;:,]{2,60}?,? (?:and|while|but) (?:\p{L}{2,8} ){0,2}$/u;

/** Whether the sentence begins with “Of the 14 candidates,” and the number behind it is a subject of its own. */
function isOfWhole({ text, words }: Passage, figure: Measurable): boolean {
  const before = text.slice(Math.max(0, figure.start - 2 * longest), figure.start);
  const next = words[firstEndingAfter(words, figure.end + 1)];
  const isSubject = next?.pos === 'VERB' || next?.pos === 'AUX';
  return isSubject && opensWithWhole.test(before);
}

const opensWithWhole = /(?:^|[.!?]["”’]? |\n)Of (?:[^.!?\n]|\.\d){2,220}, (?:[^.!?\n]{1,120} )?$/u;

/** “Revenue: €210m.”: the label before a figure that stands for itself. */
export function labelOf({ text, words }: Passage, { start, end }: Span): Span | undefined {
  const colon = firstEndingAfter(words, start) - 1;
  const mark = words[colon];
  if (
    mark === undefined ||
    text.charAt(mark.start) !== ':' ||
    mark.end !== start - 1 ||
    !closes.test(text.slice(end, end + 2))
  ) {
    return undefined;
  }
  let first = colon;
  while (first > colon - longestLabel && isOfLabel(text, words[first - 1])) {
    first--;
  }
  const before = words[first - 1];
  const isOpened = before === undefined || opener.test(text.slice(before.start, words[first]?.start ?? start));
  const [from, last] = [words[first], words[colon - 1]];
  return first < colon && isOpened && from !== undefined && last !== undefined
    ? { start: from.start, end: last.end }
    : undefined;
}

const longestLabel = 5;
const opener = /[.;,|•\n]/u;
const closes = /^(?:[.;,|)\n]|$)/u;

function isOfLabel(text: string, word: Word | undefined): boolean {
  return word !== undefined && nounish.test(word.pos) && text.charAt(word.end - 1) !== '.';
}

const nounish = /^(?:NOUN|PROPN|ADJ)$/u;
