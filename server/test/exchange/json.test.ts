import assert from 'node:assert/strict';
import { doccano, doccanoRelations } from '../../src/exchange/doccano';
import type { SpanFormat, Taken } from '../../src/exchange/format';
import { labelStudio } from '../../src/exchange/labelStudio';
import { prodigy } from '../../src/exchange/prodigy';
import { spacy } from '../../src/exchange/spacy';
import { UsedSoFar } from '../../src/exchange/used';
import { markedText } from '../support/marked';

const story = '😀 Ida Holm paid $5.\r\n“It was late,” Holm said.';

const written = (format: SpanFormat): string => format.write(markedText(story, 'a/b')).files[0]!.content;
const read = (format: SpanFormat, value: unknown): Taken => readText(format, JSON.stringify(value));
const readText = (format: SpanFormat, content: string): Taken =>
  format.read({ name: 'a', content, sibling: () => undefined, articleText: () => undefined })[0]!;
const marks = ({ marks, text }: Taken): readonly string[] =>
  marks.map(({ layer, tag, start, end }) => `${layer} ${tag} ${text.slice(start, end)}`);

describe('JSON of other programs', () => {
  for (const format of [spacy, prodigy, doccano, doccanoRelations, labelStudio]) {
    it(`is ASCII, and one line an article: ${format.name}`, () => assert.match(written(format), /^[ -~]+\n?$/u));

    it(`says why a line is not read: ${format.name}`, () => {
      assert.match(readText(format, '{"text": ').problems.join(), /it is not JSON/u);
      assert.match(readText(format, '5').problems.join(), /is no object/u);
      assert.match(readText(format, '{"text": 5, "data": {"text": 5}}').problems.join(), /“text” is no text/u);
    });
  }

  it('of spaCy has entities and spans in code points', () => {
    const doc = JSON.parse(written(spacy)) as {
      ents: object[];
      spans: { copydesk: { label: string; start: number }[] };
    };
    assert.deepEqual(doc.ents[0], { start: 2, end: 10, label: 'PERSON', kb_id: 'person:ida-holm' });
    assert.equal(doc.spans.copydesk.find(({ label }) => label === 'figure-money')?.start, 16);
  });

  it('of Prodigy counts tokens with the last one included', () => {
    const task = JSON.parse(written(prodigy)) as {
      spans: { token_start: number; token_end: number }[];
      tokens: { text: string }[];
    };
    const [{ token_start: first, token_end: last }] = task.spans as [{ token_start: number; token_end: number }];
    assert.deepEqual(
      task.tokens.slice(first, last + 1).map(({ text }) => text),
      ['Ida', 'Holm'],
    );
  });

  it('of Prodigy counts only what was accepted', () => {
    const task = { text: 'Ida left', spans: [{ start: 0, end: 3, label: 'PERSON' }] };
    assert.deepEqual(marks(read(prodigy, task)), ['name PERSON Ida']);
    const rejected = read(prodigy, { ...task, answer: 'reject' });
    assert.deepEqual(marks(rejected), []);
    assert.deepEqual(rejected.problems, ['line 1: its answer is “reject”; only what was accepted is taken']);
  });

  it('of doccano is read as doccano exports it, with labels of others told of', () => {
    const taken = read(doccano, {
      id: 7,
      text: '😀 Ida',
      label: [
        [2, 5, 'PER'],
        [0, 1, 'Smile'],
        [3, 99, 'PER'],
        [5, 2, 'PER'],
      ],
      Comments: [],
    });
    assert.deepEqual(marks(taken), ['name PERSON Ida']);
    assert.equal(taken.problems.length, 3);
    assert.match(taken.problems[0]!, /“Smile” is no label/u);
  });

  it('of Label Studio declares its labels, and suggests what nobody has confirmed', () => {
    const used = new UsedSoFar();
    used.add(markedText(story));
    const [config] = labelStudio.beside!(used);
    assert.match(config!.content, /<Label value="quote-direct"\/>/u);
    assert.match(config!.content, /<Relation value="speaker"\/>/u);
    const task = JSON.parse(written(labelStudio)) as Record<string, unknown>;
    assert.deepEqual(Object.keys(task), ['data', 'predictions']);
  });

  it('of Label Studio is read with offsets of either unit, and with squeezed blanks', () => {
    const region = (id: string, start: number, end: number, text: string): object => {
      return { id, type: 'labels', value: { start, end, text, labels: ['PERSON'] } };
    };
    const result = [region('a', 2, 5, 'Ida'), region('b', 10, 15, 'Bo Re'), region('c', 0, 1, 'Rex')];
    const taken = read(labelStudio, [
      { data: { text: '😀 Ida met Bo  Re' }, annotations: [{ result: [] }, { result }] },
    ]);
    assert.deepEqual(marks(taken), ['name PERSON Ida']);
    const utf16 = read(labelStudio, [
      { data: { text: '😀 Ida' }, annotations: [{ result: [region('a', 3, 6, 'Ida')] }] },
    ]);
    assert.deepEqual(marks(utf16), ['name PERSON Ida']);
    const squeezed = read(labelStudio, [
      { data: { text: 'Bo  Re' }, annotations: [{ result: [region('a', 0, 6, 'Bo Re')] }] },
    ]);
    assert.deepEqual(marks(squeezed), ['name PERSON Bo  Re']);
    assert.equal(squeezed.marks[0]!.status, 'confirmed');
  });
});
