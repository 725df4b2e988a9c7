import assert from 'node:assert/strict';
import { outcomeOf } from '../../../bench/fuzz/faults';
import { round } from '../../../bench/fuzz/rounds';
import { shrunk } from '../../../bench/fuzz/shrink';
import { readAhead } from '../../../bench/model';
import { loadModel } from '../../src/node/reader/loadModel';
import type { Readings } from '../../src/types/reading';
import { means, readings } from '../support/inputs';
import { modelFolder } from '../support/model';

// A short run of `npm run fuzz`, and what longer ones have found.

/** Each was at fault once. */
const seeds = [
  'N B Association and W\'s NBA are. "A',
  ':𝐀 saying e ve 1',
  'N B Association and NBA are,said t n moed',
  'The minister left. 𝐀: “We go,” he said. Witness 😀: saying the man went to 𝐁',
];

/** 20 KB that took more than a second once, by model. */
const slow = ['Ɛ\n'.repeat(10_000)];

describe('fuzz', () => {
  for (const text of seeds) {
    it(`finds no fault any more in ${JSON.stringify(text)}`, () =>
      assert.equal(outcomeOf(text, means).fault, undefined));
  }

  it('finds none in some odd texts, by rule, in whatever order', async function () {
    this.timeout(120_000);
    assert.deepEqual(await round(-1, 100, means), []);
  });

  it('finds none in a few, and in what was slow once, by model', async function () {
    this.timeout(120_000);
    const loaded = await loadModel(modelFolder, undefined);
    const ahead = (text: string): Promise<Readings> => readAhead(text, loaded, means);
    for (const text of slow) {
      const { fault } = outcomeOf(text, means, await ahead(text));
      // How long it takes is asked by `npm run fuzz`: a process that has run all other tests is slower.
      assert.ok(fault === undefined || fault.startsWith('it took'), fault);
    }
    assert.deepEqual(await round(-2, 30, means, ahead), []);
    await loaded.model.network.close();
  });

  it('would notice a throw, and shows the smallest text that throws', async () => {
    const broken = {
      ...means,
      readings: {
        ...readings,
        of: (paragraph: string) => {
          if (paragraph.includes('said')) {
            throw new Error('the rules tripped');
          }
          return readings.of(paragraph);
        },
      },
    };
    const found = await round(-1, 60, broken);
    assert.ok(
      found.some(({ text, fault }) => text === 'said' && fault.includes('the rules tripped')),
      JSON.stringify(found),
    );
  });

  it('makes a text smaller as long as it is at fault', () =>
    assert.equal(
      shrunk('The mayor said no, and left.', text => text.includes('no,')),
      'no,',
    ));
});
