import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { defineStage } from '../../pipeline/stage';
import { alternatives } from '../../text/alternatives';
import { isBlank } from '../../text/lines';
import type { MarkedSpan, StrayMark } from '../../types/quote';
import { passages } from '../passages/passages';
import { pairsOf } from './pairs';
import { signsIn, type MarkWords } from './signs';

export interface Marks {
  /** In order of reading; one inside another follows it. */
  readonly pairs: readonly MarkedSpan[];
  readonly stray: readonly StrayMark[];
}

/**
 * Pairs quotation marks paragraph by paragraph, so that an odd mark costs at most its own. A paragraph that opens a quotation
 * and does not close it is continued where the next one opens again, as newspapers set long quotations.
 */
export const marks = defineStage({
  name: 'marks',
  uses: { passages },
  run({ article: { text }, lexicon, passages }): Marks {
    const words = markWordsOf(lexicon);
    const pairs: MarkedSpan[] = [];
    const stray: StrayMark[] = [];
    const paragraphs = passages.all.filter(({ kind }) => kind !== 'metadata');
    for (const [index, paragraph] of paragraphs.entries()) {
      const signs = signsIn(text, paragraph, words);
      if (signs.length === 0) {
        continue;
      }
      const { pairs: here, stray: odd, open } = pairsOf(text, signs);
      const next = paragraphs[index + 1];
      const goesOn = next !== undefined && opensAt(text, next.start);
      const holdsOthers = here.some(({ start, style }) => style !== 'single' && start > (open?.start ?? Infinity));
      if (open !== undefined && holdsOthers && !goesOn) {
        // An odd mark in front of whole quotations.
        stray.push({ start: open.start, end: open.end, because: 'never-closed' });
        here.forEach(pair => pairs.push(pair));
      } else if (open !== undefined && (!open.loose || (goesOn && text.startsWith('«', next.start)))) {
        if (!goesOn) {
          stray.push({ start: open.start, end: open.end, because: 'never-closed' });
        }
        const { start, style } = open;
        pairs.push({ start, end: paragraph.end, style, closed: false, inside: undefined });
        for (const pair of here) {
          pairs.push(pair.start > start && pair.inside === undefined ? { ...pair, inside: start } : pair);
        }
      } else {
        here.forEach(pair => pairs.push(pair));
      }
      // One by one: a paragraph of nothing but marks has more of them than a call may have arguments.
      odd.forEach(mark => stray.push(mark));
    }
    return { pairs: pairs.sort((a, b) => a.start - b.start), stray: stray.sort((a, b) => a.start - b.start) };
  },
});

const markWordsOf = remember((lexicon: Lexicon): MarkWords => ({
  elisions: lexicon.table('elisions'),
  measure: new RegExp(`^ ${alternatives(['x', 'by', ...lexicon.wordsThat('figure-cues', 'sized')])}\\b`, 'u'),
}));

/** Whether a paragraph begins with an opening mark. */
function opensAt(text: string, start: number): boolean {
  return openingMarks.has(text.charAt(start)) && !isBlank(text.charCodeAt(start + 1));
}

const openingMarks = new Set('"“„«‘\'`'.split(''));
