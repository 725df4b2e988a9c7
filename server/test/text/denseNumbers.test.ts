import assert from 'node:assert/strict';
import fc from 'fast-check';
import { denseNumbers, eachNumber } from '../../src/text/denseNumbers';

describe('numbers in little room', () => {
  const back = (bytes: string): readonly number[] => {
    const found: number[] = [];
    eachNumber(bytes, number => found.push(number));
    return found;
  };

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000_000)), numbers => assert.deepEqual(back(denseNumbers(numbers)), numbers)),
    );
    const around = [0, 191, 192, 193, 12_479, 12_480, 12_481, 798_911, 798_912];
    assert.deepEqual(back(denseNumbers(around)), around);
  });

  it('are bytes, the smallest of them one each', () => {
    const bytes = denseNumbers([0, 191, 192, 12_479, 12_480]);
    assert.equal(bytes.length, 1 + 1 + 2 + 2 + 3);
    assert.match(bytes, /^[\0-\xff]*$/u);
  });

  it('may be very many', () => assert.equal(denseNumbers(Array.from({ length: 300_000 }, () => 7)).length, 300_000));
});
