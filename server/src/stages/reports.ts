import { defineStage } from '../pipeline/stage';
import { movedBy as spanBy, type Span } from '../text/span';
import type { ReadReport } from '../types/reading';
import { passages } from './passages/passages';
import { read } from './read';

/** What the model hears said in an article. */
export interface Hearsay {
  /** Where the article has them, in order of reading. */
  readonly reports: readonly ReadReport[];
  /** The passages in which it listened: what it does not tell of there, it takes for no saying. In order of reading. */
  readonly heard: readonly Span[];
}

/** What the model hears said in each passage. */
export const reports = defineStage({
  name: 'reports',
  uses: { passages, read },
  run({ passages, read }): Hearsay {
    return {
      reports: passages.all.flatMap(({ start }, index) =>
        (read[index]?.reports ?? []).map(report => movedBy(start, report)),
      ),
      heard: passages.all.filter((_, index) => read[index]?.reports !== undefined),
    };
  },
});

function movedBy(offset: number, { cue, saying, source, content }: ReadReport): ReadReport {
  return {
    cue: spanBy(offset, cue),
    saying,
    source: source && spanBy(offset, source),
    content: content.map(part => ({ ...part, ...spanBy(offset, part) })),
  };
}
