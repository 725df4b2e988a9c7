import assert from 'node:assert/strict';
import { joined } from '../../../src/reader/model/answer';
import { clueSizes, nameTypes } from '../../../src/reader/model/clues';
import type { NetworkInputs } from '../../../src/reader/model/network';
import { readParagraph } from '../../../src/reader/model/reader';
import { partsOf } from '../../../src/reader/model/request';
import { longestWindow } from '../../../src/reader/model/windows';
import { readings } from '../../support/inputs';
import { modelOf, plainOutputs, readingFor, requestFor, someLabels } from '../../support/model';

/** A network that hangs every word on the one before, and takes its window's first word for a person; what it was given is kept. */
function listening(): { readonly given: NetworkInputs[]; readonly model: ReturnType<typeof modelOf> } {
  const given: NetworkInputs[] = [];
  const model = modelOf(inputs => {
    given.push(inputs);
    const words = inputs.first.length;
    const outputs = plainOutputs(words);
    for (let word = 0; word < words; word++) {
      outputs.heads[word * (words + 1) + word] = 2;
    }
    outputs.names[1 + 2 * nameTypes.indexOf('PERSON')] = 1;
    return Promise.resolve(outputs);
  });
  return { given, model };
}

const sentence = 'Ida Holm paid 12 crowns for a boat. ';

describe('reading a paragraph', () => {
  it('runs the network once', async () => {
    const { given, model } = listening();
    const text = 'Ida Holm paid.';
    const { words, names } = readingFor(text, await readParagraph(model, requestFor(text)), someLabels);
    assert.equal(given.length, 1);
    assert.deepEqual(
      words.map(({ head }) => head),
      [-1, 0, 1, 2],
    );
    assert.deepEqual(
      names.map(({ start, end, type }) => [text.slice(start, end), type]),
      [['Ida', 'PERSON']],
    );
  });

  it('does not run it for no words', async () => {
    const { given, model } = listening();
    const answer = await readParagraph(model, requestFor(' \n'));
    assert.deepEqual([given.length, answer.words.length, answer.names.length], [0, 0, 0]);
  });

  it('cuts a long one at its sentences, and counts on from window to window', async () => {
    const { given, model } = listening();
    const text = sentence.repeat(60);
    const { words, names } = readingFor(text, await readParagraph(model, requestFor(text)), someLabels);
    assert.deepEqual(
      given.map(({ first }) => first.length),
      [198, 198, 144],
    );
    assert.deepEqual(
      words.flatMap(({ head }, index) => (head === -1 ? [index] : [])),
      [0, 198, 396],
    );
    assert.ok(words.every(({ head }, index) => head === -1 || head === index - 1));
    assert.deepEqual(
      names.map(({ start }) => start),
      [0, 22 * sentence.length, 44 * sentence.length],
    );
  });

  for (const [what, text] of [
    ['a paragraph of 100,000 characters', sentence.repeat(2800)],
    ['a word of 10,000 characters', 'x'.repeat(10_000)],
    ['a row of marks', '?!'.repeat(5000)],
    ['lone surrogates', '\ud83d \ude00 \ud83d\ud83d a\ude00b'],
    ['only emoji', '😀 👩‍👩‍👧 🇳🇴'],
    ['another language', '日本の首相は東京で記者団に語った。'.repeat(50)],
    ['only blanks', ' \n\t\u3000'],
    ['nothing', ''],
  ] as const) {
    it(`answers ${what}, and gives the network no more than it can hold`, async () => {
      const { given, model } = listening();
      const answers = [];
      for (const part of partsOf(requestFor(text))) {
        answers.push(await readParagraph(model, part));
      }
      const { words } = readingFor(text, joined(answers), someLabels);
      assert.equal(words.length, readings.of(text).words.length);
      for (const { pieces, casing, lexical, hint, first, last } of given) {
        assert.ok(pieces.length <= longestWindow.pieces && first.length <= longestWindow.words && first.length > 0);
        assert.ok(last.every((end, word) => end >= first[word]! && end < pieces.length - 1));
        assert.ok(pieces.every(piece => piece >= 0 && piece < 30_522));
        assert.ok(casing.every(clue => clue < clueSizes.casing) && hint.every(clue => clue < clueSizes.hint));
        assert.ok(lexical.every(clue => clue < clueSizes.lexical));
      }
    });
  }
});

describe('parts of a request', () => {
  it('are the request itself where it is of a usual length', () => {
    const request = requestFor(sentence);
    assert.deepEqual(partsOf(request), [request]);
  });

  it('hold the words of the whole one, each with its clues', () => {
    const whole = requestFor(sentence.repeat(100));
    const parts = partsOf(whole);
    assert.ok(parts.length > 1);
    const wordsOf = ({ text, spans, clues }: typeof whole): readonly string[] =>
      Array.from({ length: spans.length / 2 }, (_, index) => {
        const word = text.slice(spans[2 * index], spans[2 * index + 1]);
        return `${word} ${clues.slice(3 * index, 3 * index + 3).join()}`;
      });
    assert.deepEqual(parts.flatMap(wordsOf), wordsOf(whole));
  });
});
