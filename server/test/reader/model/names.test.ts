import assert from 'node:assert/strict';
import { bestNames } from '../../../src/reader/model/names';

/** Log-probabilities of words over O, B-0, I-0, B-1, I-1, from probabilities in that order. */
const namesIn = (...words: readonly (readonly number[])[]): string =>
  bestNames(Float32Array.from(words.flat().map(Math.log)), words.length, 2)
    .map(({ from, to, type, probability }) => `${from}–${to} type ${type} ${probability.toFixed(2)}`)
    .join(', ');

const outside = [0.96, 0.01, 0.01, 0.01, 0.01];

describe('names', () => {
  it('are none where there are no words', () => assert.equal(namesIn(), ''));

  it('are none where every word is outside', () => assert.equal(namesIn(outside, outside), ''));

  it('begin and go on', () =>
    assert.equal(namesIn(outside, [0, 0.9, 0.1, 0, 0], [0, 0.3, 0.7, 0, 0], outside), '1–3 type 0 0.70'));

  it('that begin next to each other are two', () =>
    assert.equal(namesIn([0, 1, 0, 0, 0], [0, 0.8, 0.2, 0, 0]), '0–1 type 0 1.00, 1–2 type 0 0.80'));

  it('go on only if they began', () => assert.equal(namesIn(outside, [0.3, 0.1, 0.6, 0, 0], outside), ''));

  it('do not begin a paragraph in their middle', () =>
    assert.equal(namesIn([0.05, 0.2, 0.75, 0, 0], [0, 0, 1, 0, 0]), '0–2 type 0 0.20'));

  it('do not change their type as they go on', () =>
    assert.equal(namesIn([0, 0.6, 0, 0.4, 0], [0.1, 0, 0.1, 0, 0.8]), '0–2 type 1 0.40'));

  it('are found where some probabilities are no numbers', () =>
    assert.equal(namesIn([NaN, NaN, NaN, 0.9, NaN], [NaN, NaN, NaN, NaN, NaN]).slice(0, 10), '0–1 type 1'));
});
