import fc from 'fast-check';
import { fixtureParagraphs } from '../../server/test/support/fixtures';

/** Ends of words that the tokenizer cuts or keeps by what it has met before. */
const ends = [
  "'s",
  '’s',
  "'s,",
  '’s.',
  "s'",
  '.',
  ',',
  '...',
  '-led',
  '-2',
  "n't",
  '/a',
  ')',
  '”',
  ':',
  '!?',
  '&Co',
  '',
];
const words = [
  'Kestrel',
  'Aldermere',
  'kestrel',
  'U.N',
  'e.g',
  'Velkov',
  'zorbing',
  'ØRSTED',
  'NBA',
  'co-op',
  '12th',
  'No',
  'the',
  'said',
  'It',
  'α',
  '😀',
];

/** `count` sentences: our own, at most 400, and such as are made of unknown words with every end. */
export function sentences(count: number): readonly string[] {
  const word = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...ends)).map(parts => parts.join(''));
  const made = fc.array(word, { minLength: 3, maxLength: 12 }).map(parts => `${parts.join(' ')}.`);
  const own = fixtureParagraphs.flatMap(paragraph => paragraph.split(/(?<=[.”]) /u)).slice(0, Math.min(400, count / 2));
  return [...own, ...fc.sample(made, { numRuns: count - own.length, seed: 10 })];
}
