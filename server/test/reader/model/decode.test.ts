import assert from 'node:assert/strict';
import { nameTypes } from '../../../src/reader/model/clues';
import { decode } from '../../../src/reader/model/decode';
import type { Labels } from '../../../src/reader/model/labels';
import type { NetworkOutputs } from '../../../src/reader/model/network';
import { writeMarks } from '../../support/marks';
import { plainOutputs, readingFor, someLabels } from '../../support/model';
import { readings } from '../../support/inputs';

const wordsOf = (text: string): readonly string[] =>
  readings.of(text).words.map(({ start, end }) => text.slice(start, end));

const read = (text: string, outputs: Partial<NetworkOutputs>, labels: Labels = someLabels) => {
  const words = wordsOf(text);
  return readingFor(text, decode({ ...plainOutputs(words.length), ...outputs }, words, labels), labels);
};

/** Marks what comes of a network that takes these words for one name of a type, with this probability. */
function marked(
  text: string,
  name: readonly string[],
  type: (typeof nameTypes)[number],
  probability: number,
  labels?: Labels,
): string {
  const words = wordsOf(text);
  const size = 1 + 2 * nameTypes.length;
  const names = plainOutputs(words.length).names.slice();
  const begin = 1 + 2 * nameTypes.indexOf(type);
  for (const [index, word] of words.entries()) {
    if (name.includes(word)) {
      names[index * size] = Math.log(1 - probability);
      names[index * size + begin + (word === name[0] ? 0 : 1)] = Math.log(probability);
    }
  }
  return writeMarks(
    text,
    read(text, { names }, labels).names.map(({ start, end, type, confidence, because }) => {
      assert.equal(because, 'model');
      return { start, end, label: `${type} ${confidence}` };
    }),
  );
}

describe('what the network says', () => {
  it('becomes parts of speech, tags, heads and relations', () => {
    const heads = Float32Array.of(0, -1e4, 5, 5, 0, -1e4);
    const reading = read('Ida rowed', {
      upos: Int32Array.of(0, 1),
      xpos: Int32Array.of(0, 1),
      relation: Int32Array.of(2, 1),
      heads,
    });
    assert.deepEqual(reading.words, [
      { start: 0, end: 3, pos: 'NOUN', tag: 'NN', head: 1, relation: 'nsubj' },
      { start: 4, end: 9, pos: 'VERB', tag: 'VBD', head: -1, relation: 'root' },
    ]);
  });

  it('calls a root “root” and nothing else so, whatever the network says', () => {
    const heads = Float32Array.of(0, -1e4, 5, 5, 0, -1e4);
    const { words } = read('Ida rowed', { relation: Int32Array.of(1, 2), heads });
    assert.deepEqual(
      words.map(({ relation }) => relation),
      ['dep', 'root'],
    );
  });

  it('is read as far as there are labels for it', () => {
    const { words } = read('Ida', { upos: Int32Array.of(99), xpos: Int32Array.of(-1) });
    assert.deepEqual([words[0]?.pos, words[0]?.tag], ['PROPN', 'XX']);
  });

  it('becomes names, the surer the likelier they are', () => {
    const text = '😀 “Ida Holm left.”';
    const name = ['Ida', 'Holm'];
    assert.equal(marked(text, name, 'PERSON', 0.95), '😀 “«Ida Holm|PERSON certain» left.”');
    assert.equal(marked(text, name, 'PERSON', 0.7), '😀 “«Ida Holm|PERSON likely» left.”');
    assert.equal(marked(text, name, 'PERSON', 0.55), '😀 “«Ida Holm|PERSON guess» left.”');
  });

  it('loses the article before a name and the ’s behind it', () => {
    const text = 'The Holm Fund’s boat and the fund';
    assert.equal(
      marked(text, ['The', 'Holm', 'Fund', '’s'], 'ORG', 0.99),
      'The «Holm Fund|ORG certain»’s boat and the fund',
    );
  });

  it('is no name in small letters throughout, unless the rules say so; what has no capitals is', () => {
    assert.equal(marked('the union says', ['union'], 'ORG', 0.99), 'the union says');
    assert.equal(marked('the iPhone says', ['iPhone'], 'PRODUCT', 0.99), 'the «iPhone|PRODUCT certain» says');
    assert.equal(marked('the 東京 says', ['東京'], 'GPE', 0.99), 'the «東京|GPE certain» says');
  });

  it('ends with no word that only links', () => {
    const linking = { ...someLabels, upos: ['CCONJ'] as const };
    assert.equal(
      marked('Ida Holm and others', ['Ida', 'Holm', 'and'], 'PERSON', 0.99, linking),
      '«Ida Holm|PERSON certain» and others',
    );
  });

  it('keeps a name that is nothing but an article', () =>
    assert.equal(marked('He read The there', ['The'], 'WORK', 0.99), 'He read «The|WORK certain» there'));

  it('is refused where it is of another size', () =>
    assert.throws(() => read('Ida rowed', { names: new Float32Array(3) }), /another form/u));

  it('is nothing of no words', () => assert.deepEqual(read('', {}), { words: [], names: [], reports: [] }));
});
