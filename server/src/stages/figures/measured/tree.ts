import { firstEndingAfter, type Span } from '../../../text/span';
import type { Word } from '../../../types/reading';

/** The words of an article as trees, to climb in. Places are indices of words. */
export interface Tree {
  readonly words: readonly Word[];
  /** -1 of a root. */
  readonly headOf: (index: number) => number;
  /** In order of reading, and at most so many that hostile syntax costs no time. */
  readonly childrenOf: (index: number) => readonly number[];
  /** “nsubj:pass” is “nsubj”. */
  readonly relationOf: (index: number) => string;
  /** The word within the span on which the others there hang; undefined where the span holds none. */
  readonly topOf: (span: Span) => number | undefined;
}

/** Undefined where the reader knows no syntax. The words' children are listed when they are first asked for. */
export function treeOf(words: readonly Word[]): Tree | undefined {
  if (words[0]?.head === undefined) {
    return undefined;
  }
  let children: readonly (readonly number[])[] | undefined;
  const headOf = (index: number): number => words[index]?.head ?? -1;
  return {
    words,
    headOf,
    childrenOf: index => (children ??= childrenIn(words))[index] ?? [],
    relationOf: index => baseOf(words[index]?.relation ?? ''),
    topOf: span => topOf(words, span),
  };
}

function childrenIn(words: readonly Word[]): readonly (readonly number[])[] {
  const children: number[][] = words.map(() => []);
  words.forEach(({ head }, index) => {
    const siblings = children[head ?? -1];
    if (siblings !== undefined && siblings.length < mostChildren) {
      siblings.push(index);
    }
  });
  return children;
}

/** A word with more is misread. */
const mostChildren = 64;

function baseOf(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The last such word, for a number stands before what it is a number of: “million” of “$1.2 million”. */
function topOf(words: readonly Word[], { start, end }: Span): number | undefined {
  let top: number | undefined;
  for (let index = firstEndingAfter(words, start); index < words.length; index++) {
    const word = words[index];
    if (word === undefined || word.start >= end) {
      break;
    }
    const head = words[word.head ?? -1];
    const isInside = head !== undefined && head.end > start && head.start < end;
    if (!isInside && word.pos !== 'PUNCT') {
      top = index;
    }
  }
  return top;
}
