import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readConllu } from '../../../../bench/conllu/document';
import { conlluOf } from '../../../src/formats/conllu/conllu';
import { Facts } from '../../../src/pipeline/facts';
import type { Reading, Readings, Word } from '../../../src/types/reading';
import { inputsFor } from '../../support/inputs';

const articles = path.join(__dirname, '../../../../test-fixtures/articles');

const conllu = (text: string, readings?: Readings, id: string | number = 'story'): readonly string[] =>
  conlluOf(new Facts({ ...inputsFor(text), ...(readings === undefined ? {} : { readings }) }), id).split('\n');

/** Readings that know these words of any paragraph, in order: “form UPOS tag head relation”, heads counted in the paragraph from 0. */
function readingsOf(...words: readonly string[]): Readings {
  const of = (paragraph: string): Reading => {
    let end = 0;
    const found = words.map((word): Word => {
      const [form = '', pos = 'X', tag = '', head = '', relation = ''] = word.split(' ');
      const start = paragraph.indexOf(form, end);
      end = start + form.length;
      return { start, end, pos: pos as Word['pos'], tag, head: Number(head), relation };
    });
    return { words: found, names: [] };
  };
  return { reader: 'test', of };
}

/** Of each word what the columns hold that we fill: form, UPOS, XPOS, head, relation, names and spaces. */
const words = (lines: readonly string[]): readonly string[] =>
  lines
    .filter(line => /^\d/u.test(line))
    .map(line => [1, 3, 4, 6, 7, 9].map(column => line.split('\t')[column]).join(' '));

describe('CoNLL-U', () => {
  it('says what it is of, paragraph by paragraph and sentence by sentence', () => {
    const lines = conllu('Ida Holm left. Nobody saw that she had gone\nbefore noon.\n\nIt rained.', undefined, 'a b/c');
    assert.deepEqual(
      lines.filter(line => line.startsWith('#')),
      [
        '# newdoc id = a b/c',
        '# reader = rules',
        '# newpar',
        '# sent_id = a_b/c-1',
        '# text = Ida Holm left.',
        '# sent_id = a_b/c-2',
        '# text = Nobody saw that she had gone before noon.',
        '# newpar',
        '# sent_id = a_b/c-3',
        '# text = It rained.',
      ],
    );
  });

  it('has words, parts of speech and names of a rule reading, and no syntax', () =>
    assert.deepEqual(words(conllu('Ida Holm didn’t pay Ørsted “$2”.')), [
      'Ida PROPN _ _ _ Name=B-PERSON',
      'Holm PROPN _ _ _ Name=I-PERSON',
      'did AUX _ _ _ SpaceAfter=No',
      'n’t PART _ _ _ _',
      'pay VERB _ _ _ _',
      'Ørsted PROPN _ _ _ Name=B-ORG',
      '“ PUNCT _ _ _ SpaceAfter=No',
      '$ SYM _ _ _ SpaceAfter=No',
      '2 NUM _ _ _ SpaceAfter=No',
      '” PUNCT _ _ _ SpaceAfter=No',
      '. PUNCT _ _ _ _',
    ]));

  it('counts heads in each sentence from 1, with one root in each', () => {
    const readings = readingsOf(
      'Ida PROPN NNP 1 nsubj',
      'left VERB VBD -1 root',
      '. PUNCT . 1 punct',
      'Why ADV WRB -1 root',
    );
    assert.deepEqual(words(conllu('Ida left. Why', readings)), [
      'Ida PROPN NNP 2 nsubj _',
      'left VERB VBD 0 root SpaceAfter=No',
      '. PUNCT . 2 punct _',
      'Why ADV WRB 0 root _',
    ]);
  });

  it('has words that the reader passed over, so that the text is whole', () => {
    const readings = readingsOf('Ida PROPN NNP 1 nsubj', 'left VERB VBD -1 root');
    assert.deepEqual(words(conllu('Ida ?? 😀left', readings)), [
      'Ida PROPN NNP 4 nsubj _',
      '?? X _ 4 dep _',
      '😀 X _ 4 dep SpaceAfter=No',
      'left VERB VBD 0 root _',
    ]);
  });

  it('is empty for an empty text', () => assert.deepEqual(conllu(' \n'), ['']));

  for (const file of readdirSync(articles)) {
    it(`holds all that is written in ${file}, in a form that can be read`, () => {
      const text = readFileSync(path.join(articles, file), 'utf8');
      const { characters, sentences } = readConllu(conllu(text).join('\n'));
      const marks = /^#{1,6}\s+/gmu;
      assert.equal(characters, text.replace(marks, '').replace(/[\s\ufeff]+/gu, ''));
      assert.ok(sentences.length > 0);
    });
  }
});
