import assert from 'node:assert/strict';
import { longestWindow, windowsOf } from '../../../src/reader/model/windows';

/** How many words each window has, if each word has so many pieces. */
const lengths = (words: readonly string[], piecesEach = 1): readonly number[] =>
  windowsOf(
    words,
    words.map(() => new Uint16Array(piecesEach)),
  ).map(({ from, to }) => to - from);

const words = (count: number): readonly string[] => Array.from({ length: count }, () => 'boat');

/** Words of which the one at each of these indices is a full stop. */
const stopped = (count: number, ...stops: readonly number[]): readonly string[] =>
  words(count).map((word, index) => (stops.includes(index) ? '.' : word));

describe('windows', () => {
  it('are none of no words', () => assert.deepEqual(lengths([]), []));
  it('are one of as many words as fit', () => assert.deepEqual(lengths(words(200)), [200]));
  it('are cut hard where no sentence ends', () => assert.deepEqual(lengths(words(450)), [200, 200, 50]));
  it('end behind the last sentence in the second half', () =>
    assert.deepEqual(lengths(stopped(250, 120, 150)), [151, 99]));
  it('do not end in the first half', () => assert.deepEqual(lengths(stopped(250, 99)), [200, 50]));
  it('take the marks along that close a sentence', () =>
    assert.deepEqual(lengths(stopped(250, 150).map((word, index) => (index === 151 ? '”' : word))), [152, 98]));
  it('hold as many pieces as fit', () => assert.deepEqual(lengths(words(100), 4), [99, 1]));
  it('hold one word at least', () => assert.deepEqual(lengths(words(2), longestWindow.pieces), [1, 1]));
});
