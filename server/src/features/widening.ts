import type { Facts } from '../pipeline/facts';
import { mentions } from '../stages/mentions';
import { figures } from '../stages/figures/figures';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { sentences } from '../stages/sentences';
import { statements, type Statement } from '../stages/statements';
import { words } from '../stages/words';
import { contains, overlaps, spanOf, touches, type Span } from '../text/span';

/**
 * What a selection at `offset` grows to, step by step: the word, the name or figure, what is said without its marks, with them, with who says it,
 * the sentence, the paragraph, the article. Each step holds the one before.
 */
export function widening(facts: Facts, offset: number): readonly Span[] {
  const { text } = facts.article;
  const whole = { start: 0, end: text.length };
  if (facts.get(prose).kind !== 'article') {
    return [whole];
  }
  const said = facts
    .get(statements)
    .flatMap(statement =>
      statement.parts.flatMap(part => [withoutMarks(text, part), part, attributed(statement, part)]),
    );
  const steps = [
    ...facts.get(words),
    ...facts.get(mentions),
    ...facts.get(figures),
    ...said,
    ...facts.get(sentences),
    ...facts.get(passages).all,
  ].filter(span => touches(span, offset));
  return nested([...steps, whole]);
}

/** The part with those of its statement's speaker and cue that stand in the same stretch of text. */
function attributed({ parts }: Statement, part: Span): Span {
  let [start, end] = [part.start, part.end];
  for (const { speaker, cue, content } of parts.filter(one => overlaps(one, part))) {
    for (const beside of [speaker, cue, content]) {
      start = Math.min(start, beside?.start ?? start);
      end = Math.max(end, beside?.end ?? end);
    }
  }
  return { start, end };
}

/** From mark to mark, without either. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const opens = quotationMark.test(text.charAt(start)) ? 1 : 0;
  const closes = quotationMark.test(text.charAt(end - 1)) ? 1 : 0;
  return end - start > opens + closes ? { start: start + opens, end: end - closes } : { start, end };
}

const quotationMark = /[\p{Pi}\p{Pf}"']/u;

/** The shortest first, each of those that hold the one before; what would cut through one is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = found.at(-1);
    if (last === undefined || (contains(span, last) && span.end - span.start > last.end - last.start)) {
      found.push(spanOf(span));
    }
  }
  return found;
}
