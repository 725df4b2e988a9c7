import type { Facts } from '../../src/pipeline/facts';
import { passages } from '../../src/stages/passages/passages';
import { textOf } from '../../src/text/span';
import type { Mark } from './marks';

/**
 * The article's parts as marks: every passage but the body's, the dateline with its place, date and agency, and each block of another
 * outlet's words. The article's own date stands in the dateline's or the headline's label, where there is one.
 */
export function passageMarks(facts: Facts): readonly Mark[] {
  const { text } = facts.article;
  const { all, dateline, blocks, date } = facts.get(passages);
  const found: Mark[] = [];
  for (const { start, end, kind } of all) {
    if (kind !== 'body') {
      found.push({ start, end, label: kind === 'headline' && date !== undefined ? `headline, ${date}` : kind });
    }
  }
  if (dateline !== undefined) {
    const { start, end, place, date: day, agency } = dateline;
    found.push({ start, end, label: 'dateline' });
    for (const [label, part] of Object.entries({ place, date: day, agency })) {
      if (part !== undefined) {
        found.push({ start: part.start, end: part.end, label });
      }
    }
  }
  for (const { start, end, source } of blocks) {
    found.push({ start, end, label: source === undefined ? 'theirs' : `words of ${textOf(text, source)}` });
  }
  return found;
}
