import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { words } from '../../src/stages/words';
import { inputsFor } from '../support/inputs';

/** A reader that hangs every word of a paragraph on its first one. */
const onTheFirst = {
  reader: 'test',
  of: (paragraph: string) => ({
    words: [...paragraph.matchAll(/\S+/gu)].map(({ index, 0: form }) => ({
      start: index,
      end: index + form.length,
      pos: 'NOUN' as const,
      tag: 'NN',
      head: index === 0 ? -1 : 0,
      relation: index === 0 ? 'root' : 'dep',
    })),
    names: [],
  }),
};

describe('words', () => {
  it('keep their heads among the words of the whole article', () => {
    const text = 'Rain fell here.\n\nSnow came later.';
    const found = new Facts({ ...inputsFor(text), readings: onTheFirst }).get(words);
    assert.deepEqual(
      found.map(({ start, end, head = NaN }) => `${text.slice(start, end)} ${head}`),
      ['Rain -1', 'fell 0', 'here. 0', 'Snow -1', 'came 3', 'later. 3'],
    );
  });
  it('have none where the reader knows no syntax', () => {
    const found = new Facts(inputsFor('Rain fell.')).get(words);
    assert.deepEqual(
      found.map(({ head }) => head),
      found.map(() => undefined),
    );
  });
});
