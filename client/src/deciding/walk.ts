import type { DecisionRow } from '../../../server/src/protocol';

/** The disputed decisions that the walk has not been at, in order of article and place. One of a dispute speaks for the others at its place. */
export function toSettle(rows: readonly DecisionRow[], passed: ReadonlySet<string>): readonly DecisionRow[] {
  const seen = new Set(passed);
  return [...rows].sort(byPlace).filter(row => {
    const place = hasPassed(row);
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/** What the walk remembers of a dispute: where it is. */
export function hasPassed({ place: { uri, range } }: DecisionRow): string {
  return `${uri} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}

function byPlace(a: DecisionRow, b: DecisionRow): number {
  const [one, other] = [a.place, b.place];
  return one.uri < other.uri
    ? -1
    : one.uri > other.uri
      ? 1
      : one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character;
}
