/**
 * A half-open range of one article's text, counted in UTF-16 code units:
 * `text.slice(span.start, span.end)` is the text it covers.
 *
 * JavaScript strings and LSP positions count in the same unit, so no other unit exists anywhere in this program.
 *
 * Both are whole numbers, never `Infinity`: V8 keeps small integers within the object, but once it has seen one other number in `start` or
 * `end` it keeps each of them in an object of its own, for spans, words and tokens alike.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Order of reading: earlier first; of two that start together, the longer first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether both are the same stretch of text. */
export function coincides(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether the caret at `offset` touches the span; the place right behind its last character counts, as editors have it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The same stretch of a text before which `offset` UTF-16 code units stand. */
export function movedBy(offset: number, { start, end }: Span): Span {
  return { start: offset + start, end: offset + end };
}

/**
 * The index of the first of `sorted` that ends behind `offset`, or `sorted.length`.
 * `sorted` lies in order of reading and does not overlap.
 */
export function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.end ?? Infinity) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Those of `sorted` (in order of reading, without overlap) that share a character with `span`. */
export function within<Item extends Span>(sorted: readonly Item[], span: Span): readonly Item[] {
  const found: Item[] = [];
  for (let index = firstEndingAfter(sorted, span.start); index < sorted.length; index++) {
    const item = sorted[index];
    if (item === undefined || item.start >= span.end) {
      break;
    }
    found.push(item);
  }
  return found;
}
