import { defineStage } from '../../pipeline/stage';
import type { FindingOf, FindingArgs } from '../../types/finding';
import type { Passage } from '../../types/passage';
import type { StrayMark } from '../../types/quote';
import { marks } from '../marks/marks';
import { passages } from '../passages/passages';

/**
 * Quotation marks without their other half: one finding a paragraph, at its first odd mark; the others are related places. A quotation that opens
 * in one paragraph and closes in a later one, without opening again in each, is one finding too.
 */
export const unbalancedQuote = defineStage({
  name: 'unbalancedQuote',
  uses: { passages, marks },
  run({ article, passages, marks }): readonly FindingOf<'unbalanced-quote'>[] {
    const found: FindingOf<'unbalanced-quote'>[] = [];
    let open: Odd | undefined;
    for (const odd of oddIn(passages.all, marks.stray)) {
      const [first, ...others] = odd.marks;
      if (open !== undefined && first.because === 'never-opened' && odd.index - open.index <= farthest) {
        found.pop();
        found.push(findingOf(article.uri, 'closed-later', [...open.marks, ...odd.marks]));
        open = undefined;
        continue;
      }
      found.push(findingOf(article.uri, first.because, odd.marks));
      open = others.length === 0 && first.because === 'never-closed' ? odd : undefined;
    }
    return found;
  },
});

/** The odd marks of one paragraph. */
interface Odd {
  readonly index: number;
  readonly marks: readonly [StrayMark, ...StrayMark[]];
}

function* oddIn(all: readonly Passage[], stray: readonly StrayMark[]): Iterable<Odd> {
  let at = 0;
  for (const [index, { start, end }] of all.entries()) {
    const marks: StrayMark[] = [];
    for (let mark = stray[at]; mark !== undefined && mark.start < end; mark = stray[++at]) {
      if (mark.start >= start) {
        marks.push(mark);
      }
    }
    const [first, ...others] = marks;
    if (first !== undefined) {
      yield { index, marks: [first, ...others] };
    }
  }
}

type Because = FindingArgs['unbalanced-quote']['because'];

function findingOf(uri: string, because: Because, [first, ...others]: Odd['marks']): FindingOf<'unbalanced-quote'> {
  return {
    start: first.start,
    end: first.end,
    code: 'unbalanced-quote',
    args: { because },
    severity: 'information',
    related: others.slice(0, mostRelated).map(mark => ({
      start: mark.start,
      end: mark.end,
      uri,
      as: mark.because,
    })),
  };
}

/** Paragraphs from an opening mark to the one that closes it, at most. */
const farthest = 6;

const mostRelated = 10;
