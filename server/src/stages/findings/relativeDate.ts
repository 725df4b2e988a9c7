import { defineStage } from '../../pipeline/stage';
import { textOf } from '../../text/span';
import type { Finding } from '../../types/finding';
import { figures } from '../figures/figures';
import { passages } from '../passages/passages';

/** Related places shown; an article full of “Thursday” needs no more to make the point. */
const mostRelated = 20;

/** Dates that hang on the article's own (“Thursday”, “last week”) where nothing says that: one finding, at the first of them. */
export const relativeDate = defineStage({
  name: 'relativeDate',
  uses: { passages, figures },
  run({ article, passages, figures }): readonly Finding[] {
    const isDated = passages.date !== undefined || passages.dateline?.date !== undefined;
    const [first, ...others] = isDated ? [] : figures.filter(figure => figure.relative);
    if (first === undefined) {
      return [];
    }
    return [
      {
        start: first.start,
        end: first.end,
        code: 'relative-date-without-dateline',
        severity: 'information',
        message: `“${textOf(article.text, first)}” cannot be dated, for the article gives no date of its own.`,
        related: others.slice(0, mostRelated).map(({ start, end }) => ({
          uri: article.uri,
          start,
          end,
          message: `“${textOf(article.text, { start, end })}” cannot be dated either.`,
        })),
      },
    ];
  },
});
