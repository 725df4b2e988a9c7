import { defineStage } from '../../pipeline/stage';
import type { Finding } from '../../types/finding';
import type { StrayMark } from '../../types/quote';
import { marks } from '../marks/marks';
import { passages } from '../passages/passages';

/** Quotation marks without their other half: one finding a paragraph, at its first odd mark; the others are related places. */
export const unbalancedQuote = defineStage({
  name: 'unbalancedQuote',
  uses: { passages, marks },
  run({ article, passages, marks }): readonly Finding[] {
    const found: Finding[] = [];
    let at = 0;
    for (const { start, end } of passages.all) {
      const odd: StrayMark[] = [];
      for (let mark = marks.stray[at]; mark !== undefined && mark.start < end; mark = marks.stray[++at]) {
        if (mark.start >= start) {
          odd.push(mark);
        }
      }
      const [first, ...others] = odd;
      if (first !== undefined) {
        found.push({
          start: first.start,
          end: first.end,
          code: 'unbalanced-quote',
          severity: 'information',
          message: messages[first.because],
          related: others.slice(0, mostRelated).map(mark => ({
            start: mark.start,
            end: mark.end,
            uri: article.uri,
            message: messages[mark.because],
          })),
        });
      }
    }
    return found;
  },
});

const messages: Readonly<Record<StrayMark['because'], string>> = {
  'never-closed':
    'This quotation opens and never closes in its paragraph, and the next paragraph does not go on with it.',
  'never-opened': 'This mark closes a quotation that never opened in its paragraph.',
};

const mostRelated = 10;
