import assert from 'node:assert/strict';
import { AnswerMemory } from '../../../src/reader/service/memory';

const answerOf = (words: number) => ({
  words: new Int16Array(4 * words),
  names: new Int32Array(),
  reports: new Int32Array(),
});

describe('remembered answers', () => {
  it('are those asked for last, up to so many words', () => {
    const memory = new AnswerMemory(100);
    memory.keep('a', answerOf(20));
    memory.keep('b', answerOf(20));
    memory.keep('c', answerOf(20));
    assert.ok(memory.get('a'));
    memory.keep('d', answerOf(20));
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].filter(paragraph => memory.has(paragraph)),
      ['a', 'c', 'd'],
    );
  });

  it('hold the last one, however long', () => {
    const memory = new AnswerMemory(100);
    memory.keep('a', answerOf(20));
    memory.keep('long', answerOf(500));
    assert.deepEqual([memory.has('a'), memory.get('long')?.answer.words.length], [false, 2000]);
  });

  it('count an answer once that is given twice', () => {
    const memory = new AnswerMemory(100);
    for (let time = 0; time < 10; time++) {
      memory.keep('a', answerOf(40));
      memory.keep('b', answerOf(20));
    }
    assert.ok(memory.has('a') && memory.has('b'));
  });

  it('do not outgrow their bound for paragraphs without words', () => {
    const memory = new AnswerMemory(100);
    for (let time = 0; time < 50; time++) {
      memory.keep(' '.repeat(time), answerOf(0));
    }
    assert.ok(!memory.has(' ') && memory.has(' '.repeat(49)));
  });
});
