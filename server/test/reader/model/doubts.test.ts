import assert from 'node:assert/strict';
import { withoutDoubts } from '../../../src/reader/model/doubts';
import type { ReadName } from '../../../src/types/reading';

const text = 'The Salt Harbour Board met Ida Holm';

function name(
  words: string,
  confidence: ReadName['confidence'],
  because: string,
  type: ReadName['type'] = 'ORG',
): ReadName {
  const start = text.indexOf(words);
  return { start, end: start + words.length, type, because, confidence };
}

function settled(byModel: readonly ReadName[], byRule: readonly ReadName[]): readonly string[] {
  return withoutDoubts(byModel, byRule).map(({ start, end, because }) => `${text.slice(start, end)} by ${because}`);
}

describe('doubts of the model', () => {
  const sure = name('Ida Holm', 'certain', 'model', 'PERSON');

  it('let a guess stand that the rules share, whatever they take it for, and no other', () => {
    const guess = name('Salt Harbour Board', 'guess', 'model');
    assert.deepEqual(settled([guess, sure], [name('Salt Harbour Board', 'guess', 'rule', 'LOC')]), [
      'Salt Harbour Board by model',
      'Ida Holm by model',
    ]);
    assert.deepEqual(settled([guess, sure], []), ['Ida Holm by model']);
    assert.deepEqual(settled([guess, sure], [name('Harbour Board', 'likely', 'rule')]), ['Ida Holm by model']);
  });

  it('give way to a name that the rules are certain of, cut otherwise', () => {
    const likely = name('Harbour Board', 'likely', 'model');
    assert.deepEqual(settled([likely, sure], [name('Salt Harbour Board', 'certain', 'rule')]), [
      'Salt Harbour Board by rule',
      'Ida Holm by model',
    ]);
    assert.deepEqual(settled([likely, sure], [name('Salt Harbour Board', 'likely', 'rule')]), [
      'Harbour Board by model',
      'Ida Holm by model',
    ]);
  });

  it('are none where the model is certain or silent, but for the rarer types', () => {
    const board = name('Salt Harbour Board', 'certain', 'rule');
    assert.deepEqual(settled([sure], [board, name('Ida', 'certain', 'rule')]), ['Ida Holm by model']);
    assert.deepEqual(settled([sure], [{ ...board, type: 'WORK' }]), [
      'Salt Harbour Board by rule',
      'Ida Holm by model',
    ]);
    assert.deepEqual(settled([sure], [{ ...board, type: 'WORK', confidence: 'guess' }]), ['Ida Holm by model']);
    assert.deepEqual(settled([], []), []);
  });

  it('keep a person whom the model only joins to more, and one behind a title', () => {
    const holm = name('Ida Holm', 'certain', 'given-name', 'PERSON');
    assert.deepEqual(settled([name('met Ida Holm', 'guess', 'model')], [holm]), ['Ida Holm by given-name']);
    assert.deepEqual(settled([], [{ ...holm, because: 'title-before' }]), ['Ida Holm by title-before']);
    assert.deepEqual(settled([], [holm]), []);
  });
});
