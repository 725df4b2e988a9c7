import { firstNot } from '../../../text/search';
import { contains, overlaps, type Span } from '../../../text/span';
import type { MarkedSpan } from '../../../types/quote';
import type { Attribution } from '../cues/attribution';
import type { Heard } from '../marked/heard';
import type { Shape } from '../marked/shapes';
import type { Reported } from './reported';

/** What is reported without marks: the parts that no quotation is or stands in. */
export function unmarked(reported: readonly Reported[], heard: readonly Heard[]): readonly Reported[] {
  const marked = heard.map(({ content, pair }) => content ?? pair);
  return reported
    .map(one => ({ ...one, parts: one.parts.filter(part => !covers(marked, part)) }))
    .filter(({ parts }) => parts.length > 0);
}

/**
 * The quotations with what is reported around them: words in marks that stand in what a cue reports are quoted from it, whether or not a cue
 * of their own was heard, unless that cue passes on a named person's words. A title within what is reported stays a title.
 */
export function withReported(
  heard: readonly Heard[],
  reported: readonly Reported[],
  shapeOf: (pair: MarkedSpan) => Shape,
): readonly Heard[] {
  const parts = reported
    .flatMap(({ attribution, parts }) => parts.map(({ start, end }) => ({ start, end, attribution })))
    .sort((a, b) => a.start - b.start);
  return parts.length === 0 ? heard : heard.map(one => within(one, parts, shapeOf(one.pair)));
}

/** A part of what one attribution reports. */
interface Part extends Span {
  readonly attribution: Attribution;
}

function within(one: Heard, parts: readonly Part[], shape: Shape): Heard {
  const { pair, kind, attribution } = one;
  const own = one.content ?? pair;
  const behind = firstNot(parts, ({ start }) => start <= own.start);
  const around = parts
    .slice(Math.max(0, behind - nested), behind)
    .find(part => contains(part, own) && !contains(own, part));
  if (around === undefined) {
    return one;
  }
  const same = around.attribution.cueAt === attribution?.cueAt;
  const isPassedOn = attribution?.subject?.form === 'name' && attribution.order === 'subject-first';
  if (same && one.content !== undefined && one.content.start <= around.start) {
    // The content of its own cue has been weighed already.
    return one;
  }
  const isOwn = kind === 'scare' ? shape.title : kind === 'direct' ? shape.capital : !same && isPassedOn;
  return isOwn
    ? one
    : {
        ...one,
        kind: 'mixed',
        content: { start: around.start, end: around.end },
        attribution: around.attribution,
        because: same ? one.because : 'within-content',
        confidence: 'likely',
      };
}

/** Contents within contents that are looked through for the outermost; nobody reports more in a sentence. */
const nested = 8;

/** Whether a content that holds quotations already says what this one would. */
function covers(marked: readonly Span[], content: Span): boolean {
  const before = marked[firstNot(marked, ({ start }) => start <= content.start) - 1];
  return before !== undefined && overlaps(before, content);
}
