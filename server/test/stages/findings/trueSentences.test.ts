import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Facts } from '../../../src/pipeline/facts';
import { figureArithmetic } from '../../../src/stages/findings/figureArithmetic';
import { findingInWords } from '../../../src/words/findings';
import { trueSentences } from '../../support/arithmetic/trueSentences';
import { inputsFor } from '../../support/inputs';

/** `COPYDESK_TRUE_SENTENCES=10000` tries so many of each kind, other ones at each run; without it some, always the same. */
const wanted = process.env['COPYDESK_TRUE_SENTENCES'];
const runs = wanted === undefined ? { numRuns: 100, seed: 1 } : { numRuns: Number(wanted) };

describe('figure-arithmetic: true sentences', () => {
  for (const [kind, sentences] of Object.entries(trueSentences)) {
    it(`accuses none about ${kind}`, function () {
      this.timeout(0);
      fc.assert(
        fc.property(sentences, text => {
          const found = new Facts(inputsFor(text, undefined, '2024-06-12')).get(figureArithmetic);
          assert.deepEqual(found.map(findingInWords), [], text);
        }),
        runs,
      );
    });
  }
});
