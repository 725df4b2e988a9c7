import { defineStage } from '../../pipeline/stage';
import { firstEndingAfter } from '../../text/span';
import type { Circumstance, Thing } from '../../types/circumstance';
import { figures } from '../figures/figures';
import { mentions } from '../mentions';
import { quotes } from '../quotes/quotes';
import { sentences } from '../sentences';
import { trees } from '../trees';
import { words } from '../words';
import { momentOf } from './moments';
import { sourcesIn } from './sources';
import { thingOf, topicOf } from './topics';
import { inSentences } from './tree';

/** What each figure holds of, in the order of the figures. */
export const circumstances = defineStage({
  name: 'circumstances',
  uses: { words, trees, sentences, figures, quotes, mentions },
  run({ article: { text }, lexicon, words, trees, sentences, figures, quotes, mentions }): readonly Circumstance[] {
    const sourceOf = sourcesIn(quotes);
    const tree = inSentences(trees, words, sentences);
    const dates = figures.filter(figure => figure.iso !== undefined || figure.relative);
    const readable = { text, lexicon, words, tree, mentions, figures, dates };
    return figures.map(figure => {
      const source = sourceOf(figure);
      const sentence = sentences[firstEndingAfter(sentences, figure.start)];
      const isDate = figure.iso !== undefined || figure.relative;
      const moment =
        isDate || sentence === undefined ? undefined : momentOf(text, lexicon, tree, sentence, figures, figure);
      const topic =
        isDate || figure.kind === 'ordinal' || sentence === undefined ? undefined : topicOf(readable, sentence, figure);
      return {
        source: source?.key,
        sourceSpan: source?.span,
        asOf: moment?.iso,
        asOfSpan: moment && { start: moment.start, end: moment.end },
        thing: isDate ? undefined : topic?.act === 'age' ? age : thingOf(readable, figure),
        topic,
      };
    });
  },
});

const age: Thing = { key: 'age', noun: 'ages' };
