import type { Span } from './span';

/**
 * Spans as plain numbers: start and end of each in turn. A hundred mentions in five thousand articles would be many small objects, and
 * numbers go to another thread, to disk and back as they are.
 */
export type PackedSpans = readonly number[];

export function packed(spans: readonly Span[]): PackedSpans {
  return spans.flatMap(({ start, end }) => [start, end]);
}

export function unpacked(spans: PackedSpans): readonly Span[] {
  return Array.from({ length: spans.length / 2 }, (_, index) => spanAt(spans, index) ?? nowhere);
}

/** The span at `index`, counted from nought. */
export function spanAt(spans: PackedSpans, index: number): Span | undefined {
  const [start, end] = [spans[index * 2], spans[index * 2 + 1]];
  return start === undefined || end === undefined ? undefined : { start, end };
}

const nowhere: Span = { start: 0, end: 0 };
