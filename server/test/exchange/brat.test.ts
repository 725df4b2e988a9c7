import assert from 'node:assert/strict';
import { brat } from '../../src/exchange/brat';
import { UsedSoFar } from '../../src/exchange/used';
import type { Taken } from '../../src/exchange/format';
import { markedText } from '../support/marked';

const story = '👩🏽‍🚀 Ida Holm\r\nleft.\n\n“It cost $5,” Holm said.';

const written = (text: string): readonly string[] =>
  brat
    .write(markedText(text))
    .files.find(({ name }) => name === '.ann')!
    .content.split('\n');

function read(text: string | undefined, ...lines: readonly string[]): Taken {
  const sibling = (): string | undefined => text;
  return brat.read({ name: 'a', content: lines.join('\n'), sibling, articleText: () => undefined })[0]!;
}

/** What was read, as “label words”. */
const marks = ({ marks, text }: Taken): readonly string[] =>
  marks.map(({ layer, tag, start, end }) => `${layer} ${tag} ${text.slice(start, end)}`);

describe('brat', () => {
  it('counts code points, and leaves the text as it is', () => {
    assert.ok(written(story).includes('T1\tPERSON 5 13\tIda Holm'));
    assert.equal(brat.write(markedText(story)).files[0]!.content, story);
  });

  it('has a fragment for each line of a span', () => {
    const text = 'Ida\r\n  Holm left.';
    const mark = { key: 'name-1', layer: 'name', tag: 'PERSON', start: 0, end: 11, fields: {} } as const;
    const article = { ...markedText(text), marks: [mark], links: [] };
    assert.equal(brat.write(article).files[1]!.content, 'T1\tPERSON 0 3;7 11\tIda Holm\n');
  });

  it('tells who says a quote, and what a figure is worth', () => {
    const lines = written(story);
    const idOf = (words: string): string => lines.find(line => line.endsWith(`\t${words}`))!.split('\t')[0]!;
    assert.ok(
      lines.includes(
        `R1\tspeaker Arg1:${idOf('“It cost $5,”')} Arg2:${lines.find(line => line.endsWith('\tHolm'))!.split('\t')[0]!}`,
      ),
    );
    const note = lines.find(line => line.includes(`AnnotatorNotes ${idOf('$5')}\t`))!.split('\t')[2]!;
    const { value, unit } = JSON.parse(note) as Record<string, string>;
    assert.deepEqual({ value, unit }, { value: '5', unit: 'USD' });
  });

  it('declares the labels and links that are used', () => {
    const used = new UsedSoFar();
    used.add(markedText(story));
    const conf = brat.beside!(used)
      .find(({ name }) => name === 'annotation.conf')!
      .content.split('\n');
    assert.ok(conf.includes('quote-direct'));
    assert.ok(conf.includes('speaker\tArg1:quote-direct, Arg2:PERSON'));
    assert.ok(conf.includes('confidence\tArg:quote-direct, Value:certain|likely|guess'));
  });

  it('reads what other programs write: fragments, events left aside, labels of others', () => {
    const taken = read(
      'Ann Ruiz of New\nYork left.',
      'T1\tPER 0 8\tAnn Ruiz',
      'T2\tGPE 12 15;16 20\tNew York',
      'E1\tMove:T1 To:T2',
      'T3\tQuote 21 25\tleft',
      '#1\tAnnotatorNotes T1\tsee there',
    );
    assert.deepEqual(marks(taken), ['name PERSON Ann Ruiz', 'name GPE New\nYork']);
    assert.deepEqual(taken.marks[0]!.fields, { note: 'see there' });
    assert.deepEqual(taken.problems, [
      'line 3: “E1” is nothing that Copydesk reads',
      'line 4: “Quote” is no label of Copydesk’s',
    ]);
  });

  for (const [what, line, why] of [
    ['lies outside', 'T1\tPERSON 0 99\tAnn', /99 lies behind the end of the text/u],
    ['is no place', 'T1\tPERSON x y\tAnn', /“x y” is no place/u],
    ['is reversed', 'T1\tPERSON 3 0\tAnn', /“3 0” is no place/u],
    ['has other words', 'T1\tPERSON 2 5\tBob', /“Bob” is not what stands there: the text is another/u],
    ['counts UTF-16', 'T1\tPERSON 3 6\tAnn', /its offsets count UTF-16/u],
    ['leads nowhere', 'R1\tspeaker Arg1:T7 Arg2:T8', /leads to “T7”, which is not there/u],
    ['is cut', 'R1\tspeaker', /a relation has two arguments/u],
    ['says something of nothing', 'A1\tconfirmed T7', /it is of “T7”, which is not there/u],
  ] as const) {
    it(`passes over a line that ${what}, says why, and reads the rest`, () => {
      const taken = read('😀 Ann left.', line, 'T9\tPERSON 2 5\tAnn');
      assert.deepEqual(marks(taken), ['name PERSON Ann']);
      assert.match(taken.problems[0]!, why);
      assert.match(taken.problems[0]!, /^line 1: /u);
    });
  }

  it('says that there is no text', () =>
    assert.deepEqual(read(undefined, 'T1\tPERSON 0 1\tA').problems, ['there is no .txt beside it']));
});
