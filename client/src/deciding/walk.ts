import type { DecisionRow } from '../../../server/src/protocol';

/**
 * What the walk has not been at, disputes first, in order of article and place. One of a dispute speaks for the others at its place; what one person alone marked
 * speaks for itself.
 */
export function toSettle(rows: readonly DecisionRow[], passed: ReadonlySet<string>): readonly DecisionRow[] {
  const seen = new Set(passed);
  return [...rows]
    .sort((a, b) => Number(isAlone(a)) - Number(isAlone(b)) || byPlace(a, b))
    .filter(row => {
      const place = hasPassed(row);
      const isNew = !seen.has(place);
      seen.add(place);
      return isNew;
    });
}

/** What the walk remembers of a dispute: where it is; of what one person alone marked: the line that tells it. */
export function hasPassed(row: DecisionRow): string {
  const { uri, range } = row.place;
  return isAlone(row)
    ? `${uri} ${row.line}`
    : `${uri} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character}`;
}

/** “2 are disputed still, 1 is marked by one person only”. */
export function leftInWords(left: readonly DecisionRow[]): string {
  const alone = left.filter(isAlone).length;
  const disputed = left.length - alone;
  const are = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'is' : 'are'}`;
  return [
    ...(disputed === 0 ? [] : [`${are(disputed)} disputed still`]),
    ...(alone === 0 ? [] : [`${are(alone)} marked by one person only`]),
  ].join(', ');
}

export function isAlone({ state }: DecisionRow): boolean {
  return state === 'alone';
}

function byPlace(a: DecisionRow, b: DecisionRow): number {
  const [one, other] = [a.place, b.place];
  return one.uri < other.uri
    ? -1
    : one.uri > other.uri
      ? 1
      : one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character;
}
