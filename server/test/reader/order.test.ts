import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readByRule } from '../../src/reader/rules/rules';
import { openTokenizer } from '../../src/reader/rules/tokenizer';
import type { Readings } from '../../src/types/reading';
import { fixtureParagraphs } from '../support/fixtures';
import { lexicon } from '../support/inputs';

// Invariant 11: a paragraph's reading depends on nothing but the paragraph.

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

/** 1,000 sentences: our own, and such as are made of unknown words with every end. */
function someSentences(): readonly string[] {
  const word = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...ends)).map(parts => parts.join(''));
  const made = fc.array(word, { minLength: 3, maxLength: 12 }).map(parts => `${parts.join(' ')}.`);
  const own = fixtureParagraphs.flatMap(paragraph => paragraph.split(/(?<=[.”]) /u)).slice(0, 400);
  return [...own, ...fc.sample(made, { numRuns: 1000 - own.length, seed: 10 })];
}

describe('the rule reading of a sentence', () => {
  const sentences = someSentences();
  const readAll = (order: readonly string[], { of }: Readings = readByRule(lexicon)) =>
    new Map(order.map(sentence => [sentence, JSON.stringify(of(sentence))]));

  it('is the same in whatever order 1,000 of them are read', () => {
    assert.equal(sentences.length, 1000);
    const read = readAll(sentences);
    const shuffled = fc.sample(fc.shuffledSubarray([...sentences], { minLength: 1000 }), { numRuns: 3, seed: 10 });
    for (const order of [[...sentences].reverse(), ...shuffled]) {
      assert.deepEqual(readAll(order), read);
    }
  });

  it('does not hang on what the tokenizer met in other sentences', () => {
    const tokenize = openTokenizer();
    const inOrder = sentences.map(sentence => JSON.stringify(tokenize(sentence)));
    for (let index = 0; index < sentences.length; index += 111) {
      const afresh = openTokenizer();
      assert.equal(JSON.stringify(afresh(sentences[index]!)), inOrder[index], sentences[index]);
    }
  });

  it('is the same after so many words that the tokenizer cuts its tables back', () => {
    const tokenize = openTokenizer();
    const before = sentences.map(sentence => JSON.stringify(tokenize(sentence)));
    for (let count = 0; count < 60; count++) {
      tokenize(Array.from({ length: 1000 }, (_, index) => `zorb${count}x${index}a`).join(' '));
    }
    assert.deepEqual(
      sentences.map(sentence => JSON.stringify(tokenize(sentence))),
      before,
    );
  });
});
