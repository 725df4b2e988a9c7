import { defineStage } from '../../pipeline/stage';
import type { Dateline, Passage, Passages } from '../../types/passage';
import { blocksOf } from './blocks';
import { dateIn, dateInUri } from './date';
import { datelineAt, isPlausible } from './dateline';
import { kindsOf } from './kinds';
import { paragraphsOf } from './paragraphs';

/** Tells the article's parts: headline, byline, dateline, body, lead-ins with what they introduce, boilerplate. */
export const passages = defineStage({
  name: 'passages',
  uses: {},
  run({ article, lexicon }): Passages {
    const { text } = article;
    const paragraphs = paragraphsOf(text);
    const kinds = kindsOf(text, paragraphs, lexicon);
    const all = paragraphs.map(({ start, end }, index): Passage => ({ start, end, kind: kinds[index] ?? 'body' }));
    const dateline = all
      .filter(passage => passage.kind === 'body')
      .slice(0, datelineReach)
      .map(passage => datelineAt(text, passage))
      .find((found): found is Dateline => found !== undefined && isPlausible(text, found, lexicon));
    return {
      all,
      headline: all.find(passage => passage.kind === 'headline'),
      byline: all.find(passage => passage.kind === 'byline'),
      dateline,
      blocks: blocksOf(text, all, lexicon),
      date: article.date ?? dateIn(text, all, dateline?.date) ?? dateInUri(article.uri),
    };
  },
});

/** Paragraphs of the body, counted from its start, that may begin with the dateline: a note or summary may stand before it. */
const datelineReach = 3;
