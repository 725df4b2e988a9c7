import assert from 'node:assert/strict';
import { conll2002, conll2003, conll2003Iob1 } from '../../src/exchange/conll';
import { conllu } from '../../src/exchange/conllu';
import type { SpanFormat, Taken } from '../../src/exchange/format';
import type { Mark } from '../../src/exchange/marked';
import { markedText } from '../support/marked';

/** Writes a text with names at just these words. */
function written(
  format: SpanFormat,
  text: string,
  ...names: readonly (readonly [string, string])[]
): readonly string[] {
  const marks = names.map(([words, tag], index): Mark => {
    const start = text.indexOf(words);
    return { key: `name-${index}`, layer: 'name', tag, start, end: start + words.length, fields: {} };
  });
  return format.write({ ...markedText(text, 'a'), marks, links: [] }).files[0]!.content.split('\n');
}

const read = (format: SpanFormat, ...lines: readonly string[]): readonly Taken[] =>
  format.read({ name: 'a', content: lines.join('\n'), sibling: () => undefined, articleText: () => undefined });

const marks = ({ marks, text }: Taken): readonly string[] =>
  marks.map(({ tag, start, end }) => `${tag} ${text.slice(start, end)}`);

describe('columns of CoNLL', () => {
  it('have a word a line, an empty line behind each sentence, and a mark before each article', () =>
    assert.deepEqual(written(conll2002, 'Ida Holm left. It rained.', ['Ida Holm', 'PERSON']), [
      ...['-DOCSTART- O', '', 'Ida B-PERSON', 'Holm I-PERSON', 'left O', '. O', '', 'It O', 'rained O', '. O', '', ''],
    ]));

  it('have the part of speech and no chunk, as those of 2003', () =>
    assert.deepEqual(written(conll2003, 'Ida left', ['Ida', 'PERSON']).slice(0, 4), [
      ...['-DOCSTART- -X- O O', '', 'Ida PROPN _ B-PERSON', 'left VERB _ O'],
    ]));

  it('begin a name with B- in IOB1 only where it would go on else', () => {
    const lines = written(conll2003Iob1, 'Ida Holm Rex left', ['Ida Holm', 'PERSON'], ['Rex', 'PERSON']);
    assert.deepEqual(
      lines.slice(2, 6).map(line => line.split(' ')[3]),
      ['I-PERSON', 'I-PERSON', 'B-PERSON', 'O'],
    );
  });

  it('cut a word where a name ends, and join sentences that one crosses', () => {
    assert.ok(written(conll2002, 'The Tarrow-based firm', ['Tarrow', 'LOC']).includes('Tarrow B-LOC'));
    const lines = written(conll2002, 'He left. Then I came', ['left. Then', 'WORK']);
    assert.deepEqual(lines.slice(2, 8), ['He O', 'left B-WORK', '. I-WORK', 'Then I-WORK', 'I O', 'came O']);
  });

  it('keep the longest of names that overlap, and tell of the others', () => {
    const text = 'Bank of Tarrow';
    const mark = (key: string, start: number, end: number): Mark => ({
      key,
      layer: 'name',
      tag: 'ORG',
      start,
      end,
      fields: {},
    });
    const { losses } = conll2002.write({ ...markedText(text), marks: [mark('a', 0, 14), mark('b', 8, 14)], links: [] });
    assert.deepEqual(losses, [{ what: 'ORG', why: 'it overlaps ORG, which is longer' }]);
  });

  for (const [scheme, tags] of [
    ['IOB1', ['I-PER', 'I-PER', 'B-PER', 'O']],
    ['IOB2', ['B-PER', 'I-PER', 'B-PER', 'O']],
    ['BILOU', ['B-PER', 'L-PER', 'U-PER', 'O']],
    ['IOBES', ['B-PER', 'E-PER', 'S-PER', 'O']],
  ] as const) {
    it(`are read in ${scheme}`, () => {
      const [taken] = read(conll2003, ...['Ida', 'Holm', 'Rex', 'left'].map((word, at) => `${word} NNP _ ${tags[at]}`));
      assert.deepEqual(marks(taken!), ['PERSON Ida Holm', 'PERSON Rex']);
    });
  }

  it('are read with tabs, with numbers and two layers, with comments, and with “#” as a word', () => {
    const [taken] = read(
      conll2002,
      '#\thttp://example.org [2020]',
      '1\tIda\tB-PER\tO',
      '2\t#\tO\tO',
      '# O',
      'Rex\tB-ORG',
    );
    assert.equal(taken!.text, 'Ida # # Rex');
    assert.deepEqual(marks(taken!), ['PERSON Ida', 'ORG Rex']);
  });

  it('say what cannot be read, and read the rest', () => {
    const [taken] = read(conll2002, 'Ida B-PER', 'alone', 'x B-MISC', 'y what', 'Rex B-ORG');
    assert.deepEqual(marks(taken!), ['PERSON Ida', 'ORG Rex']);
    assert.deepEqual(taken!.problems, [
      'line 2: it has one column',
      'line 3: “MISC” is no label of Copydesk’s',
      'line 4: “what” is no tag like B-PERSON',
    ]);
  });
});

describe('CoNLL-U, exported', () => {
  it('has words with their names, and white space that is not one blank', () => {
    const lines = written(conllu, '  Ida\r\nHolm  left', ['Ida\r\nHolm', 'PERSON']);
    assert.equal(lines[0], '# newdoc id = a');
    assert.equal(lines[1], '# text_before = \\s\\s');
    assert.equal(lines[3], '# text = Ida Holm left');
    const others = lines.slice(4, 7).map(line => line.split('\t')[9]);
    assert.deepEqual(others, ['name=B-PERSON|SpacesAfter=\\r\\n', 'name=I-PERSON|SpacesAfter=\\s\\s', 'SpaceAfter=No']);
  });

  it('is read with ranges, empty nodes and names as others write them', () => {
    const blank = '\t_'.repeat(7);
    const [taken] = read(
      conllu,
      '# text = du Pont.',
      `1-2\tdu${blank}\t_`,
      `1\tde${blank}\t_`,
      `2\tle${blank}\t_`,
      `3\tPont${blank}\tNE=U-PER|SpaceAfter=No`,
      `3.1\tis${blank}\t_`,
      `4\t.${blank}\tSpaceAfter=No`,
      '',
    );
    assert.equal(taken!.text, 'du Pont.');
    assert.deepEqual(marks(taken!), ['PERSON Pont']);
  });

  it('says which line has too few columns', () =>
    assert.deepEqual(read(conllu, '1\tIda')[0]!.problems, ['line 1: it has 2 columns instead of ten']));
});
