import { firstNot } from '../../../text/search';
import { overlaps, type Span } from '../../../text/span';
import type { ReadReport } from '../../../types/reading';
import type { Hearsay } from '../../reports';

/** What the model hears said within a stretch of the article, by where the words of saying stand; undefined where it did not listen. */
export function heardWithin({ reports, heard }: Hearsay, { start, end }: Span): readonly ReadReport[] | undefined {
  const passage = heard[firstNot(heard, one => one.end <= start)];
  if (passage === undefined || passage.start > start) {
    return undefined;
  }
  const first = firstNot(reports, ({ cue }) => cue.end <= start);
  const behind = firstNot(reports, ({ cue }) => cue.start < end);
  return reports.slice(first, behind);
}

/** What the model hears of a cue. */
export function reportOf(learned: readonly ReadReport[], cue: Span): ReadReport | undefined {
  return learned.find(report => overlaps(report.cue, cue));
}
