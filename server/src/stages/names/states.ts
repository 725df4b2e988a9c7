import type { Lexicon } from '../../lexicon/lexicon';
import type { Passages } from '../../types/passage';
import { firstEndingAfter } from '../../text/span';
import { shaped, type Candidate } from './candidates';

/** American states by their two letters, where a place is looked for: “from NV to NM”, “in TX and OH”. Only where the sentence has two of them. */
export function statesIn(text: string, passages: Passages, lexicon: Lexicon): readonly Candidate[] {
  const states = lexicon.words('us-states');
  const found = [...text.matchAll(placed)].flatMap(({ indices, groups }) => {
    const [start = 0, end = 0] = indices?.groups?.['code'] ?? [];
    return states.has((groups?.['code'] ?? '').toLowerCase()) ? [{ start, end }] : [];
  });
  return found
    .filter(one => found.some(other => isNear(text, one.start, other.start)))
    .map(({ start, end }) =>
      shaped(text, { start, end }, 'GPE', 'state-code', passages.all[firstEndingAfter(passages.all, start)]?.kind),
    );
}

/** Behind a preposition, or in a list. */
const placed =
  /\b(?:from|to|in|into|across|and|or|for|of|near|than|leaving|not|stand up for) (?<code>\p{Lu}{2})(?![\p{L}\p{N}-])/dgu;

/** UTF-16 code units. */
const reach = 80;

function isNear(text: string, a: number, b: number): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return first !== last && last - first < reach && !/[.!?\n]/u.test(text.slice(first, last));
}
