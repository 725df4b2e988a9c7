import assert from 'node:assert/strict';
import { alternatives } from '../../src/text/alternatives';

describe('alternatives', () => {
  const firstOf = (words: readonly string[], text: string): string | undefined =>
    new RegExp(alternatives(words), 'u').exec(text)?.[0];

  it('find the longest word', () => assert.equal(firstOf(['so', 'so far'], 'three so far'), 'so far'));
  it('take marks for marks', () => {
    assert.equal(firstOf(['a.k.a.'], 'Bo, a.k.a. Bill'), 'a.k.a.');
    assert.equal(firstOf(['a.k.a.'], 'Bo, abkbab Bill'), undefined);
    assert.equal(firstOf(['c++ 🎵'], 'in c++ 🎵 he said'), 'c++ 🎵');
  });
  it('of no words find nothing', () => assert.equal(firstOf([], 'three so far'), undefined));
});
