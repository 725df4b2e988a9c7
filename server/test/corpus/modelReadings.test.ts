import assert from 'node:assert/strict';
import { carriedThrough, paragraphsOf, readByModel, readingsNow } from '../../src/corpus/modelReadings';
import { Corpus } from '../../src/corpus/corpus';
import { Cancelled } from '../../src/pipeline/breathe';
import { names } from '../../src/stages/names/names';
import { textOf } from '../../src/text/span';
import { means, readings as rules } from '../support/inputs';
import { plainHash, plainReader } from '../support/reader';

const uri = 'test:/a.txt';
const text =
  'Strike goes on\n\nDockers of Port Marrow met on Friday. Ona Brekke spoke.\n\nNobody else did, said the mayor.\n';
const corpus = Corpus.empty(means).with({ uri, version: 1, text });

function paragraphsIn(of: Corpus): readonly string[] {
  return paragraphsOf(of.facts(uri)!);
}

describe('readings by the model', () => {
  it('are asked for once, and then count for the article', async () => {
    const reader = plainReader();
    const readers = { model: reader.start(), rules };
    const readings = await readByModel(corpus, uri, readers);
    assert.equal(readings?.reader, plainHash);
    const read = corpus.reread(uri, readings);
    assert.deepEqual(
      read
        .facts(uri)!
        .get(names)
        .map(name => [textOf(text, name), name.type]),
      [
        ['Strike', 'PRODUCT'],
        ['Dockers', 'PRODUCT'],
        ['Port Marrow', 'PRODUCT'],
        ['Friday', 'PRODUCT'],
        ['Ona Brekke', 'PRODUCT'],
        ['Nobody', 'PRODUCT'],
      ],
    );
    assert.equal(await readByModel(read, uri, readers), undefined);
    assert.equal(reader.asked.length, 3);
    readers.model.dispose();
  });

  it('leave what they were made for as it was: what is read later makes new ones', async () => {
    const reader = plainReader();
    const readers = { model: reader.start(), rules };
    const before = readingsNow(paragraphsIn(corpus), readers);
    assert.equal(before.reader, 'rules');
    const [headline = ''] = paragraphsIn(corpus);
    await readByModel(corpus, uri, readers);
    assert.deepEqual(before.of(headline), rules.of(headline));
    assert.notDeepEqual(readingsNow(paragraphsIn(corpus), readers).of(headline), rules.of(headline));
    readers.model.dispose();
  });

  it('are not there where the model cannot be had, or is no longer wanted', async () => {
    const broken = plainReader('no such file').start();
    assert.equal(await readByModel(corpus, uri, { model: broken, rules }), undefined);
    broken.dispose();
    const held = plainReader();
    held.hold();
    const model = held.start();
    const reading = readByModel(corpus, uri, { model, rules });
    model.dispose();
    await assert.rejects(reading, Cancelled);
  });

  it('go through an edit of one paragraph, wherever others come and go', async () => {
    const readers = { model: plainReader().start(), rules };
    const before = { paragraphs: paragraphsIn(corpus), readings: (await readByModel(corpus, uri, readers))! };
    const edited = [...before.paragraphs];
    edited[1] = 'Dockers of Port Marrow met on Friday. Ona Bre spoke.';
    const carried = carriedThrough(before, edited, readers);
    assert.deepEqual(
      carried.get(edited[1])?.names.map(name => textOf(edited[1]!, name)),
      ['Dockers', 'Port Marrow', 'Friday', 'Ona Bre'],
    );
    assert.equal(carried.size, 1, 'the others are known to the model');
    assert.equal(carriedThrough(before, ['A new beginning.', ...before.paragraphs], readers).size, 1);
    assert.equal(carriedThrough(before, [], readers).size, 0);
    readers.model.dispose();
  });
});
