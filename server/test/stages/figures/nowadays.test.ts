import assert from 'node:assert/strict';
import { Facts } from '../../../src/pipeline/facts';
import { figures } from '../../../src/stages/figures/figures';
import { inputsFor } from '../../support/inputs';
import { sentenceOf } from '../../support/trees';

describe('figures: “today” by syntax', () => {
  for (const [count, tree] of [
    [1, 'The/DET/det>1 firm/NOUN/nsubj>2 closed/VERB/root>-1 today/NOUN/obl:unmarked>2 ./PUNCT/punct>2'],
    [0, 'The/DET/det>1 bell/NOUN/nsubj>2 rings/VBZ/root>-1 today/NOUN/obl:unmarked>2 ./PUNCT/punct>2'],
    [
      1,
      'The/DET/det>1 firm/NOUN/nsubj>3 today/NOUN/obl:unmarked>3 is/VBZ/root>-1 to/PART/mark>5 begin/VERB/xcomp>3 ./PUNCT/punct>3',
    ],
    [0, 'It/PRON/nsubj:pass>2 is/VBZ/aux:pass>2 known/VERB/root>-1 today/NOUN/obl:unmarked>2 ./PUNCT/punct>2'],
  ] as const) {
    it(`${sentenceOf(tree).text} → ${count}`, () => {
      const { text, readings } = sentenceOf(tree);
      assert.equal(new Facts({ ...inputsFor(text), readings }).get(figures).length, count);
    });
  }
});
