import { defineStage } from '../../pipeline/stage';
import type { Lexicon } from '../../lexicon/lexicon';
import { spanOf, textOf } from '../../text/span';
import type { Dateline, Passage, Passages } from '../../types/passage';
import { blocksOf } from './blocks';
import { dateIn, dateInUri } from './date';
import { bareDatelineAt, datelineAt, isLoneDateline, isPlausible } from './dateline';
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
    const dateline = datelineOf(text, all, lexicon);
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

/** The first that the body begins with, or the line above it that is nothing else. */
function datelineOf(text: string, all: readonly Passage[], lexicon: Lexicon): Dateline | undefined {
  const body = all.filter(passage => passage.kind === 'body').slice(0, datelineReach);
  const [first, second] = body;
  const found = body
    .map(passage => datelineAt(text, passage, lexicon))
    .find((one): one is Dateline => one !== undefined && isPlausible(text, one, lexicon));
  if (found !== undefined || first === undefined) {
    return found;
  }
  const above = all[all.indexOf(first) - 1];
  return above?.kind === 'metadata' && isLoneDateline(textOf(text, above), lexicon)
    ? { ...spanOf(above), place: spanOf(above), date: undefined, agency: undefined }
    : second !== undefined && isTurn.test(textOf(text, second))
      ? undefined
      : bareDatelineAt(text, first, lexicon);
}

/** “LOPEZ: Who pays?”: where the next paragraph has a label too, “KELLER:” before it is a speaker's and no place. */
const isTurn = /^\p{Lu}[\p{L}.’' -]{0,40}: /u;

/** Paragraphs of the body, counted from its start, that may begin with the dateline: a note or summary may stand before it. */
const datelineReach = 3;
