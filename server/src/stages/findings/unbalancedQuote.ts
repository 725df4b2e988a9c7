import { defineStage } from '../../pipeline/stage';
import type { Finding } from '../../types/finding';
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
  run({ article, passages, marks }): readonly Finding[] {
    const found: Finding[] = [];
    let open: Odd | undefined;
    for (const odd of oddIn(passages.all, marks.stray)) {
      const [first, ...others] = odd.marks;
      if (open !== undefined && first.because === 'never-opened' && odd.index - open.index <= farthest) {
        found.pop();
        found.push(findingOf(article.uri, apart, [...open.marks, ...odd.marks]));
        open = undefined;
        continue;
      }
      found.push(findingOf(article.uri, messages[first.because], odd.marks));
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

function findingOf(uri: string, message: string, [first, ...others]: Odd['marks']): Finding {
  return {
    start: first.start,
    end: first.end,
    code: 'unbalanced-quote',
    severity: 'information',
    message,
    related: others.slice(0, mostRelated).map(mark => ({
      start: mark.start,
      end: mark.end,
      uri,
      message: messages[mark.because],
    })),
  };
}

const messages: Readonly<Record<StrayMark['because'], string>> = {
  'never-closed':
    'This quotation opens and never closes in its paragraph, and the next paragraph does not go on with it.',
  'never-opened': 'This mark closes a quotation that never opened in its paragraph.',
};

const apart = 'This quotation opens here and closes in a later paragraph, but does not open again in each.';

/** Paragraphs from an opening mark to the one that closes it, at most. */
const farthest = 6;

const mostRelated = 10;
