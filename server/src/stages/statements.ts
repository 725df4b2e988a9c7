import { defineStage } from '../pipeline/stage';
import type { Quote } from '../types/quote';
import { quotes } from './quotes/quotes';

/** What somebody said in one go: a quote with the parts that its cue or a new paragraph split off. */
export interface Statement {
  /** In order of reading; at least one. */
  readonly parts: readonly [Quote, ...Quote[]];
  /** Keys of the entities that say it; empty for unnamed sources. */
  readonly speakers: readonly string[];
}

/** The article's statements, in order of reading; scare quotes are nobody's. */
export const statements = defineStage({
  name: 'statements',
  uses: { quotes },
  run({ quotes }): readonly Statement[] {
    const parts = new Map<number, [Quote, ...Quote[]]>();
    for (const quote of quotes) {
      if (quote.kind === 'scare') {
        continue;
      }
      const before = parts.get(quote.statement);
      if (before === undefined) {
        parts.set(quote.statement, [quote]);
      } else {
        before.push(quote);
      }
    }
    return [...parts.values()].map(all => ({
      parts: all,
      speakers: all.find(part => part.speakers.length > 0)?.speakers ?? [],
    }));
  },
});
