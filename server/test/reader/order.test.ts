import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingsAfresh } from '../../../bench/fuzz/afresh';
import { sentences as some } from '../../../bench/fuzz/sentences';
import { readByRule } from '../../src/reader/rules/rules';
import { openTokenizer } from '../../src/reader/rules/tokenizer';
import type { Readings } from '../../src/types/reading';
import { lexicon } from '../support/inputs';

// Invariant 11: a paragraph's reading depends on nothing but the paragraph.

describe('the rule reading of a sentence', () => {
  const sentences = some(1000);
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

  it('is the same by modules that read nothing else', async function () {
    this.timeout(300_000);
    // `npm run fuzz -- --fresh 1000` starts a process for each.
    const chosen = sentences.filter((_, index) => index % 10 === 0);
    const read = readAll([...sentences].reverse());
    const afresh = await readingsAfresh(chosen);
    assert.equal(afresh.length, 100);
    for (const [index, sentence] of chosen.entries()) {
      assert.equal(afresh[index], read.get(sentence), sentence);
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
