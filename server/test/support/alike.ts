import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../src/types/reading';

const namesIn = ({ names }: Reading): readonly string[] =>
  names.map(({ start, end, type }) => `${start}–${end} ${type}`);

/** Two runtimes' readings of the same paragraphs are the same but for rounding. */
export function assertAlike(readings: readonly Reading[], others: readonly Reading[]): void {
  assert.equal(readings.length, others.length);
  const seen = { words: 0, otherWords: 0, names: 0, otherNames: 0 };
  for (const [index, one] of readings.entries()) {
    const other = others[index]!;
    seen.words += one.words.length;
    seen.otherWords += one.words.filter((word, at) => !isDeepStrictEqual(word, other.words[at])).length;
    const [names, otherNames] = [namesIn(one), namesIn(other)];
    seen.names += names.length;
    seen.otherNames += names.filter(name => !otherNames.includes(name)).length;
  }
  assert.ok(seen.names > 50);
  // Numbers of eight bits are rounded, and where two heads are as good as each other the last bit decides.
  assert.ok(seen.otherWords <= seen.words / 50 && seen.otherNames <= seen.names / 30, JSON.stringify(seen));
}
