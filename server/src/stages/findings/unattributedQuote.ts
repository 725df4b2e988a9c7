import { defineStage } from '../../pipeline/stage';
import { firstEndingAfter } from '../../text/span';
import type { Finding } from '../../types/finding';
import type { Passage } from '../../types/passage';
import { passages } from '../passages/passages';
import { quotes } from '../quotes/quotes';

/**
 * Whole sentences in marks that nobody is said to have said. Terms, titles and words of irony in marks need no speaker, nor does a
 * quote that stands as a headline: the story beneath tells whose it is.
 */
export const unattributedQuote = defineStage({
  name: 'unattributedQuote',
  uses: { passages, quotes },
  run({ passages, quotes }): readonly Finding[] {
    return quotes

      .filter(({ kind, speaker, cue }) => kind === 'direct' && speaker === undefined && cue === undefined)
      .filter(quote => !isTitle(passages.all[firstEndingAfter(passages.all, quote.start)]))
      .map(({ start, end }) => ({
        start,
        end,
        code: 'unattributed-quote',
        severity: 'information',
        message: 'No speaker is named for this quote, here or in the sentences before.',
        related: [],
      }));
  },
});

function isTitle(passage: Passage | undefined): boolean {
  return passage?.kind === 'headline' || passage?.kind === 'subhead';
}
