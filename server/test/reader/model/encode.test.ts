import assert from 'node:assert/strict';
import { encode } from '../../../src/reader/model/encode';
import { inputNames } from '../../../src/reader/model/network';

const pieces = [[7], [8, 9], [5]].map(piece => Uint16Array.from(piece));
const clues = Uint8Array.of(1, 11, 21, 2, 12, 22, 3, 13, 23);

function encoded(from: number, to: number): Readonly<Record<string, readonly number[]>> {
  const inputs = encode({ clues }, pieces, { from, to });
  return Object.fromEntries(inputNames.map(name => [name, [...inputs[name]]]));
}

describe('what the network is given', () => {
  it('are pieces between two special ones, each with the clues of its word', () =>
    assert.deepEqual(encoded(0, 3), {
      pieces: [101, 7, 8, 9, 5, 102],
      casing: [0, 1, 2, 2, 3, 0],
      lexical: [0, 11, 12, 12, 13, 0],
      hint: [0, 21, 22, 22, 23, 0],
      first: [1, 2, 4],
      last: [1, 3, 4],
    }));

  it('are the words of one window alone', () =>
    assert.deepEqual(encoded(1, 2), {
      pieces: [101, 8, 9, 102],
      casing: [0, 2, 2, 0],
      lexical: [0, 12, 12, 0],
      hint: [0, 22, 22, 0],
      first: [1],
      last: [2],
    }));
});
