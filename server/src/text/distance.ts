/**
 * How many units must be put in, taken out or changed to make one text of the other, when there are at most `most`; undefined when there are
 * more. Takes time as the length times `most`.
 */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) {
    return undefined;
  }
  const far = most + 1;
  let before = new Uint32Array(b.length + 1).map((_, index) => Math.min(index, far));
  let now = new Uint32Array(b.length + 1);
  for (let row = 1; row <= a.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    // What lies outside the band is too far away.
    now[from - 1] = from === 1 ? Math.min(row, far) : far;
    let best = now[from - 1] ?? far;
    for (let column = from; column <= to; column++) {
      const changed = (before[column - 1] ?? far) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const least = Math.min(changed, (before[column] ?? far) + 1, (now[column - 1] ?? far) + 1, far);
      now[column] = least;
      best = Math.min(best, least);
    }
    if (to < b.length) {
      now[to + 1] = far;
    }
    if (best > most) {
      return undefined;
    }
    [before, now] = [now, before];
  }
  const found = before[b.length] ?? far;
  return found > most ? undefined : found;
}
