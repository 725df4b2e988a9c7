import { firstEndingAfter, textOf, type Span } from '../../text/span';
import type { Word } from '../../types/reading';

/**
 * How the article describes a source, with what hangs on its words behind them: “a source close to the campaign” of “a source”. Only a reader
 * that knows heads says more than the words themselves.
 */
export function describedBy(text: string, words: readonly Word[], { start, end }: Span): Span {
  const first = firstEndingAfter(words, start);
  let next = firstEndingAfter(words, end);
  let last = end;
  for (let count = 0; ; count++, next++) {
    const word = words[next];
    if (count === mostWords) {
      // So long a description is cut to its core, not anywhere.
      last = end;
      break;
    }
    if (word?.head === undefined || !isPart(text, word) || word.head < first || word.head >= next + reach) {
      break;
    }
    if (!leadsBack(words, next, first, firstEndingAfter(words, end))) {
      break;
    }
    last = word.end;
  }
  return { start: withAt(text, start), end: last };
}

/** Words behind the description, at most. */
const mostWords = 12;

/** How far ahead the head of a word in a description may stand: “a source *with* knowledge”. */
const reach = 6;

const mostSteps = 12;

/** Whether the heads of the word at `index` lead into the description, words `first` up to `end`. */
function leadsBack(words: readonly Word[], index: number, first: number, end: number): boolean {
  let at = index;
  for (let step = 0; step < mostSteps; step++) {
    const { head, relation } = words[at] ?? {};
    if (head === undefined || relation === undefined || head < first || !(modifying.has(relation) || head >= end)) {
      return false;
    }
    if (head < end) {
      return true;
    }
    at = head;
  }
  return false;
}

/** Relations by which something hangs on a noun and describes it. */
const modifying = new Set(['nmod', 'amod', 'acl', 'acl:relcl', 'nmod:poss', 'advmod']);

function isPart(text: string, word: Word): boolean {
  return word.pos !== 'PUNCT' || hyphen.test(textOf(text, word));
}

const hyphen = /^[-‐'’]$/u;

/** “at least two officials”, where the phrase begins with “least”. */
function withAt(text: string, start: number): number {
  return least.test(text.slice(Math.max(0, start - 3), start + 5)) ? start - 3 : start;
}

const least = /^at least$/iu;
