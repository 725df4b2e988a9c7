import { defineStage } from '../../pipeline/stage';
import { textOf, within, type Span } from '../../text/span';
import type { FindingOf } from '../../types/finding';
import type { Figure } from '../../types/figure';
import type { Passage } from '../../types/passage';
import { figures } from '../figures/figures';
import { marks } from '../marks/marks';
import { names } from '../names/names';
import { passages } from '../passages/passages';

/** Related places shown; an article full of “Thursday” needs no more to make the point. */
const mostRelated = 20;

/** Dates that hang on the article's own (“Thursday”, “last week”) where nothing says that: one finding, at the first of them. */
export const relativeDate = defineStage({
  name: 'relativeDate',
  uses: { passages, names, figures, marks },
  run({ article, passages, names, figures, marks }): readonly FindingOf<'relative-date-without-dateline'>[] {
    const isDated =
      passages.date !== undefined ||
      passages.dateline?.date !== undefined ||
      figures.some(figure => mayDateIt(figure, within(passages.all, figure)[0]));
    const quoted = marks.pairs.filter(({ inside }) => inside === undefined);
    const [first, ...others] = isDated
      ? []
      : figures.filter(
          figure => figure.relative && !isOfAnyDay(article.text, figure, quoted) && within(names, figure).length === 0,
        );
    if (first === undefined) {
      return [];
    }
    return [
      {
        start: first.start,
        end: first.end,
        code: 'relative-date-without-dateline',
        args: { date: textOf(article.text, first) },
        severity: 'information',
        related: others.slice(0, mostRelated).map(({ start, end }) => ({
          uri: article.uri,
          start,
          end,
          as: 'other-date',
          words: textOf(article.text, { start, end }),
        })),
      },
    ];
  },
});

/**
 * Whether a date may be the article's own, though nobody has read it so: a whole one in a line that tells no story, “Posted: Nov. 3, 2026”.
 * Nothing is said of a missing date then.
 */
function mayDateIt({ kind, iso, relative }: Figure, passage: Passage | undefined): boolean {
  return (
    kind === 'date' &&
    !relative &&
    wholeDay.test(iso ?? '') &&
    passage !== undefined &&
    (passage.kind !== 'body' || passage.end - passage.start <= shortLine)
  );
}

const wholeDay = /^\d{4}-\d\d-\d\d/u;

/** UTF-16 code units. */
const shortLine = 80;

/** “Today” in somebody’s words, “the youth of today”, “today’s world”: no day in the calendar is meant, or the speaker’s own. */
function isOfAnyDay(text: string, date: Span, quoted: readonly Span[]): boolean {
  if (!anyDay.test(textOf(text, date))) {
    return false;
  }
  return (
    belonging.test(text.slice(Math.max(0, date.start - nearby), date.start)) ||
    owning.test(text.slice(date.end, date.end + nearby)) ||
    within(quoted, date).length > 0
  );
}

const anyDay = /^(?:today|tomorrow|now|yesterday)$/iu;
const belonging = /\bof $/u;
const owning = /^['’]s\b/u;

/** UTF-16 code units. */
const nearby = 4;
