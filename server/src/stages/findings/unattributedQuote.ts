import { defineStage } from '../../pipeline/stage';
import type { Finding } from '../../types/finding';
import { quotes } from '../quotes/quotes';

/** Whole sentences in marks that nobody is said to have said. Terms, titles and words of irony in marks need no speaker. */
export const unattributedQuote = defineStage({
  name: 'unattributedQuote',
  uses: { quotes },
  run({ quotes }): readonly Finding[] {
    return quotes
      .filter(({ kind, speaker, cue }) => kind === 'direct' && speaker === undefined && cue === undefined)
      .map(({ start, end }) => ({
        start,
        end,
        code: 'unattributed-quote',
        severity: 'information',
        message: 'Nobody is named here, or in the sentences before, as the one who said this.',
        related: [],
      }));
  },
});
