import assert from 'node:assert/strict';
import { joined } from '../../../src/reader/model/answer';
import { decode } from '../../../src/reader/model/decode';
import { tagCount } from '../../../src/reader/model/reports';
import { readings } from '../../support/inputs';
import { writeMarks } from '../../support/marks';
import { plainOutputs, readingFor, someLabels } from '../../support/model';

const wordsOf = (text: string): readonly string[] =>
  readings.of(text).words.map(({ start, end }) => text.slice(start, end));

/** Tags by letter: S begins a source, C what is said, small letters go on, “-” is outside. */
const letters = ['-', 'S', 's', 'C', 'c'];

/** What a network says that hears one word of saying with these tags, a letter a word, each with a probability of 0.96. */
function outputsOf(text: string, cue: string, tags: string, odds = 3) {
  const words = wordsOf(text);
  assert.equal(tags.length, words.length, words.join(' '));
  return {
    ...plainOutputs(words.length),
    cues: Int32Array.of(words.indexOf(cue)),
    saying: Float32Array.of(odds),
    tags: Float32Array.from(Array.from(tags).flatMap(tag => letters.map(one => Math.log(one === tag ? 0.96 : 0.01)))),
  };
}

function marked(text: string, cue: string, tags: string, odds?: number): string {
  const words = wordsOf(text);
  const answer = decode(outputsOf(text, cue, tags, odds), words, someLabels);
  const [report] = readingFor(text, answer, someLabels).reports ?? [];
  return writeMarks(text, [
    ...(report === undefined ? [] : [{ ...report.cue, label: 'CUE' }]),
    ...(report?.source === undefined ? [] : [{ ...report.source, label: 'SOURCE' }]),
    ...(report?.content ?? []).map(({ start, end }) => ({ start, end, label: 'SAID' })),
  ]);
}

describe('what the network hears said', () => {
  it('is a word of saying, who says it and what is said', () =>
    assert.equal(
      marked('😀 “The cook” swears that soup is ready.', 'swears', '--Ss-' + '--Ccc-'),
      '😀 “«The cook|SOURCE»” «swears|CUE» that «soup is ready|SAID».',
    ));

  it('has two parts around the word of saying, the longest where the network has more', () => {
    assert.equal(
      marked('Soup, the cook swears, is ready.', 'swears', 'C-Ss--Cc-'),
      '«Soup|SAID», «the cook|SOURCE» «swears|CUE», «is ready|SAID».',
    );
    assert.equal(
      marked('Soup, the cook swears, is ready now.', 'swears', 'C-Ss-C' + 'Cc' + 'c-'),
      marked('Soup, the cook swears, is ready now.', 'swears', 'C-Ss--' + 'Cc' + 'c-'),
    );
  });

  it('begins where it goes on and nothing has begun', () =>
    assert.equal(marked('He swears soup is ready.', 'swears', '---cc-'), 'He «swears|CUE» soup «is ready|SAID».'));

  it('holds its own word of saying never', () =>
    assert.equal(marked('He swears soup is ready.', 'swears', '-Ccccc'), 'He «swears|CUE» soup is ready.'));

  it('is not told where the word is hardly one of saying', () =>
    assert.equal(marked('He eats soup.', 'eats', 'S-C-', -4), 'He eats soup.'));

  it('comes with how likely it is', () => {
    const text = 'He swears soup is ready.';
    const answer = decode(outputsOf(text, 'swears', 'S-Ccc-', 0), wordsOf(text), someLabels);
    const [report] = readingFor(text, answer, someLabels).reports ?? [];
    assert.equal(report?.saying, 0.5);
    const [part] = report.content;
    assert.deepEqual([part?.begins, part?.ends], [0.96, 0.96]);
  });

  it('stands at its own words in a paragraph that is read in parts', () => {
    const text = 'He swears soup is ready.';
    const one = decode(outputsOf(text, 'swears', 'S-Ccc-'), wordsOf(text), someLabels);
    const twice = `${text} ${text}`;
    const { reports } = readingFor(twice, joined([one, one]), someLabels);
    assert.deepEqual(
      reports?.map(({ cue, source, content: [part] }) => [cue.start, source?.start, part?.start, part?.end]),
      [
        [3, 0, 10, 23],
        [28, 25, 35, 48],
      ],
    );
  });

  it('is refused where it is of another size', () => {
    const outputs = { ...plainOutputs(2), tags: new Float32Array(tagCount) };
    assert.throws(() => decode(outputs, ['He', 'eats'], someLabels), /another form/u);
  });

  it('is nothing where the network answers nonsense', () => {
    const text = 'He swears soup is ready.';
    const nan = { ...outputsOf(text, 'swears', 'S-Ccc-'), saying: Float32Array.of(NaN) };
    assert.deepEqual(readingFor(text, decode(nan, wordsOf(text), someLabels), someLabels).reports, []);
    const astray = { ...outputsOf(text, 'swears', 'S-Ccc-'), cues: Int32Array.of(99) };
    assert.deepEqual(readingFor(text, decode(astray, wordsOf(text), someLabels), someLabels).reports, []);
  });
});
