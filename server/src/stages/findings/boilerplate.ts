import { defineStage } from '../../pipeline/stage';
import type { FindingOf } from '../../types/finding';
import { passages } from '../passages/passages';

/** Advertisements, credits and sign-up lines that a scraper left among the article's words; neighbours are one finding. */
export const boilerplate = defineStage({
  name: 'boilerplate',
  uses: { passages },
  run({ passages }): readonly FindingOf<'boilerplate'>[] {
    const found: { start: number; end: number }[] = [];
    let before: 'boilerplate' | 'other' = 'other';
    for (const passage of passages.all) {
      const last = found.at(-1);
      if (passage.kind !== 'boilerplate') {
        before = 'other';
      } else if (before === 'boilerplate' && last !== undefined) {
        last.end = passage.end;
      } else {
        found.push({ start: passage.start, end: passage.end });
        before = 'boilerplate';
      }
    }
    return found.map(span => ({
      ...span,
      code: 'boilerplate',
      args: {},
      severity: 'hint',
      related: [],
    }));
  },
});
