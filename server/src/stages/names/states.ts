import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import type { Paragraph } from '../../types/paragraph';
import { namedBy, shaped, type Candidate } from './candidates';

/** American states by their two letters, where a place is looked for: “from NV to NM”, “in TX and OH”. Only where the sentence has two of them. */
export function statesIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const { text } = paragraph;
  const states = lexicon.words('us-states');
  const found = namedBy(placedIn(lexicon), text).filter(({ words }) => states.has(words.toLowerCase()));
  return found
    .filter(one => found.some(other => isNear(text, one.start, other.start)))
    .map(place => shaped(paragraph, place, 'GPE', 'state-code'));
}

/** Behind a preposition, or in a list. */
const placedIn = remember((lexicon: Lexicon) => {
  const before = alternatives(lexicon.wordsThat('name-grammar', 'state'));
  return new RegExp(
    `\\b(?:from|to|in|into|across|and|or|for|of|near|than|not|${before}) (?<name>\\p{Lu}{2})(?![\\p{L}\\p{N}-])`,
    'dgu',
  );
});

/** UTF-16 code units. */
const reach = 80;

function isNear(text: string, a: number, b: number): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return first !== last && last - first < reach && !/[.!?\n]/u.test(text.slice(first, last));
}
