import assert from 'node:assert/strict';
import type { FromReader, Port, ToReader } from '../../../src/reader/service/messages';
import { modelFrom, type ModelParts } from '../../../src/reader/service/model';
import { serveReader, type Load } from '../../../src/reader/service/serve';
import { nameTypes } from '../../../src/reader/model/clues';
import { modelOf, plainOutputs, requestFor } from '../../support/model';

const plain = modelOf(inputs => Promise.resolve(plainOutputs(inputs.first.length)));

/** What the reader's thread tells when it is told all this at once. */
function told(load: Load, ...messages: readonly ToReader[]): Promise<readonly FromReader[]> {
  return new Promise(resolve => {
    const heard: FromReader[] = [];
    const port: Port<FromReader, ToReader> = {
      post: message => {
        heard.push(message);
        if (heard.length === messages.length) {
          resolve(heard);
        }
      },
      listen: onMessage => messages.forEach(onMessage),
      close: () => undefined,
    };
    serveReader(port, load);
  });
}

const load = { kind: 'load', folder: 'somewhere' } as const;
const read = (batch: number, ...paragraphs: readonly string[]): ToReader => ({
  kind: 'read',
  batch,
  requests: paragraphs.map(requestFor),
});

describe('the reader’s own thread', () => {
  it('loads, then answers batch by batch', async () => {
    const heard = await told(
      folder => Promise.resolve({ model: plain, runtime: 'wasm', note: `in ${folder}` }),
      load,
      read(1, 'Ida rowed.', ''),
      read(2, 'Holm.'),
    );
    assert.deepEqual(heard[0], {
      kind: 'loaded',
      model: { runtime: 'wasm', note: 'in somewhere', hash: 'made up', labels: plain.labels },
    });
    assert.deepEqual(
      heard
        .slice(1)
        .map(message => (message.kind === 'answers' ? message.answers.map(({ words }) => words.length / 4) : message)),
      [[3, 0], [2]],
    );
  });

  it('says why the model cannot be used', async () =>
    assert.deepEqual(await told(() => Promise.reject(new Error('It is damaged.')), load), [
      { kind: 'unusable', message: 'It is damaged.' },
    ]));

  it('says that it is broken where the network fails', async () => {
    const model = modelOf(() => Promise.reject(new Error('out of memory')));
    const heard = await told(
      () => Promise.resolve({ model, runtime: 'native', note: undefined }),
      load,
      read(1, 'Ida.'),
    );
    assert.deepEqual(heard[1], { kind: 'broken', message: 'out of memory' });
  });
});

describe('a model', () => {
  const parts: ModelParts = {
    labels: JSON.stringify({ upos: ['X'], xpos: ['XX'], relations: ['root'], names: nameTypes }),
    vocabulary: `${'[PAD]\n'.repeat(101)}[CLS]\n[SEP]\n`,
    sums: 'abc  reader.onnx\ndef  labels.json\n012  vocabulary.txt\n',
    hashes: { weights: 'abc', labels: 'def', vocabulary: '012' },
    open: () => Promise.resolve(plain.network),
  };

  it('is put together from its parts', async () => assert.equal((await modelFrom(parts)).network, plain.network));

  for (const [wrong, why] of [
    [{ labels: '{}' }, /^labels\.json: “upos” must be/u],
    [{ vocabulary: 'the\nof' }, /^vocabulary\.txt: it is not BERT's/u],
    [{ hashes: { ...parts.hashes, weights: 'abd' } }, /^reader\.onnx: it is damaged/u],
    [{ hashes: { ...parts.hashes, labels: 'deg' } }, /^labels\.json: it is damaged/u],
    [{ hashes: { ...parts.hashes, vocabulary: '112' } }, /^vocabulary\.txt: it is damaged/u],
    [{ sums: 'abc  reader.onnx' }, /^labels\.json: it is damaged/u],
    [{ open: () => Promise.reject(new Error('no protobuf')) }, /^reader\.onnx: no protobuf/u],
    [
      { open: () => Promise.resolve({ ...plain.network, run: () => Promise.resolve(plainOutputs(7)) }) },
      /^reader\.onnx: the weights answer in another form/u,
    ],
  ] as const) {
    it(`is refused with ${String(why)}`, () => assert.rejects(modelFrom({ ...parts, ...wrong }), { message: why }));
  }
});
