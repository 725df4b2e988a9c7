import assert from 'node:assert/strict';
import { Facts } from '../../src/pipeline/facts';
import { calculations } from '../../src/stages/calculations/calculations';
import { inputsFor } from '../support/inputs';

// One sentence for each kind of arithmetic, once as it is right and once as it is wrong: what is reckoned with, and what it gives.
describe('calculations', () => {
  it('convert', () => {
    gives('The wind blew at 60 mph (97 km/h).', 'conversion: 60 mph = 97 km/h');
    gives('The wind blew at 60 mph (120 km/h).', 'conversion: 60 mph ≠ 120 km/h');
  });

  it('tell changes, in both directions and backwards', () => {
    gives('Prices rose 10 percent, from $50 to $55.', 'change up: 10 percent, $50 = $55');
    gives('Prices fell from $80 to $60, a drop of 25 percent.', 'change down: 25 percent, $80 = $60');
    gives('Prices fell from $80 to $60, a drop of 40 percent.', 'change down: 40 percent, $80 ≠ $60');
  });

  it('leave to the reader what was before', () =>
    gives('The harbour earned $80.7 million (a 43% cut from last year).', 'change down: 43%, $80.7 million'));

  it('tell multiples', () => {
    gives('The herd doubled from 20 to 40 goats.', 'multiple: 20 = 40');
    gives('The herd doubled from 20 to 60 goats.', 'multiple: 20 ≠ 60');
  });

  it('tell shares', () => {
    gives('They hold 49 of the 54 seats (91 percent).', 'share: 49, 54 = 91 percent');
    gives('They hold 49 of the 54 seats (81 percent).', 'share: 49, 54 ≠ 81 percent');
  });

  it('add up', () => {
    gives('The crash killed 12 people: seven men and five women.', 'sum: seven, five = 12');
    gives('The crash killed 12 people: seven men and six women.', 'sum: seven, six ≠ 12');
  });

  it('multiply', () =>
    gives('The town bought 30 buses at $200,000 each, for $6 million.', 'product: 30, $200,000 = $6 million'));

  it('are none where figures merely stand together', () => {
    gives('The 🙂 ferry has 12 cabins and carries 300 people.');
    gives('She is 41.');
    gives('');
  });

  it('reckon within a sentence only', () => gives('Prices rose 10 percent. They went from $50 to $80.'));
});

/** Each calculation as its kind, its terms and its result as written; “≠” where that is not what the terms give. */
function gives(text: string, ...expected: readonly string[]): void {
  const written = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const found = new Facts(inputsFor(text)).get(calculations).map(({ kind, direction, terms, result, holds }) => {
    const of = `${[kind, ...(direction === undefined ? [] : [direction])].join(' ')}: ${terms.map(written).join(', ')}`;
    return result === undefined ? of : `${of} ${holds ? '=' : '≠'} ${written(result)}`;
  });
  assert.deepEqual(found, expected);
}
