import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadModel } from '../../../src/node/reader/loadModel';
import { startReader } from '../../../src/node/reader/startReader';
import { Cancelled } from '../../../src/pipeline/breathe';
import { readParagraph } from '../../../src/reader/model/reader';
import { wordsOf } from '../../../src/reader/rules/words';
import type { Runtime } from '../../../src/reader/service/messages';
import { modelFiles } from '../../../src/reader/service/model';
import type { ReaderState } from '../../../src/reader/service/service';
import type { Loaded } from '../../../src/reader/service/serve';
import type { Reading } from '../../../src/types/reading';
import { assertAlike } from '../../support/alike';
import { fixtureParagraphs } from '../../support/fixtures';
import { lexicon, readings } from '../../support/inputs';
import { modelFolder, readingFor, requestFor } from '../../support/model';

async function readBy({ model }: Loaded, paragraph: string): Promise<Reading> {
  return readingFor(paragraph, await readParagraph(model, requestFor(paragraph)), model.labels);
}

describe('the model that ships', () => {
  let native: Loaded;
  let wasm: Loaded;

  before(async () => {
    native = await loadModel(modelFolder, 'native');
    wasm = await loadModel(modelFolder, 'wasm');
  });

  after(() => Promise.all([native.model.network.close(), wasm.model.network.close()]));

  it('is the same on both runtimes', () => {
    assert.deepEqual([native.runtime, wasm.runtime], ['native', 'wasm']);
    assert.match(native.model.network.hash, /^[0-9a-f]{64}$/u);
    assert.equal(native.model.network.hash, wasm.model.network.hash);
  });

  it('reads our articles alike on both, but for rounding', async () => {
    const said: Record<Runtime, Reading[]> = { native: [], wasm: [] };
    for (const paragraph of fixtureParagraphs.filter((_, index) => index % 3 === 0)) {
      said.native.push(await readBy(native, paragraph));
      said.wasm.push(await readBy(wasm, paragraph));
    }
    assertAlike(said.native, said.wasm);
  });

  for (const runtime of ['native', 'wasm'] as const) {
    it(`reads a paragraph the same whatever it read before (${runtime})`, async () => {
      const loaded = { native, wasm }[runtime];
      const few = fixtureParagraphs.slice(0, 12);
      const once = [];
      for (const paragraph of few) {
        once.push(await readBy(loaded, paragraph));
      }
      for (const paragraph of [...few].reverse()) {
        assert.deepEqual(await readBy(loaded, paragraph), once[few.indexOf(paragraph)]);
      }
    });
  }

  it('says of every word all that it can say', async () => {
    const { relations } = native.model.labels;
    for (const paragraph of fixtureParagraphs.slice(0, 20)) {
      for (const { tag, head, relation } of (await readBy(native, paragraph)).words) {
        assert.ok(tag !== undefined && relations.includes(relation ?? '') && (relation === 'root') === (head === -1));
      }
    }
  });

  it('answers what no reporter writes', async () => {
    for (const text of [
      'x'.repeat(10_000),
      '\ud83d \ude00',
      '😀😀',
      '日本の首相',
      '?!'.repeat(2000),
      '\u0000',
      ' ',
      '',
    ]) {
      const reading = await readBy(native, text);
      assert.equal(reading.words.length, readings.of(text).words.length);
    }
  });
});

const endless = 'Ida Holm rowed to the island. '.repeat(2000);

describe('the reader’s thread', () => {
  /** Starts a reader; whatever it was told of its states comes back with what `use` made. */
  async function withReader<Out>(
    options: Partial<Parameters<typeof startReader>[0]>,
    use: (service: ReturnType<typeof startReader>) => Promise<Out>,
  ): Promise<{ readonly out: Out; readonly states: readonly ReaderState[] }> {
    const states: ReaderState[] = [];
    const service = startReader({ lexicon, rules: readings, onState: state => states.push(state), ...options });
    try {
      return { out: await use(service), states };
    } finally {
      service.dispose();
    }
  }

  it('reads natively where it can, and says what a model says that is read without it', async () => {
    const few = fixtureParagraphs.slice(0, 20);
    const { out, states } = await withReader({}, async service => {
      await service.read(few);
      return few.map(paragraph => service.known(paragraph));
    });
    assert.deepEqual(
      states.map(state => state.kind === 'ready' && [state.model.runtime, state.model.note]),
      [['native', undefined]],
    );
    const loaded = await loadModel(modelFolder, 'native');
    for (const [index, paragraph] of few.entries()) {
      assert.deepEqual(out[index], await readBy(loaded, paragraph));
    }
  });

  it('may be ended at any moment', async () => {
    await withReader({}, () => Promise.resolve());
    for (let moment = 0; moment < 6; moment++) {
      await withReader({}, async service => {
        await service.ready;
        service.read([endless]).catch((error: unknown) => assert.ok(error instanceof Cancelled));
        await service.read(['It is in view.'], { urgency: 'view' });
        // Something to do meanwhile, each time more.
        wordsOf(endless.slice(0, moment * 3000));
      });
    }
  });

  it('does not keep the process from ending', () => {
    const file = path.join(__dirname, '../../support/exitWhileReading.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  describe('tells of a model', () => {
    let folder: string;

    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'copydesk-model-'));
      for (const file of Object.values(modelFiles)) {
        copyFileSync(path.join(modelFolder, file), path.join(folder, file));
      }
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const weights = (): string => path.join(folder, modelFiles.weights);
    const labels = (): string => path.join(folder, modelFiles.labels);
    const vocabulary = (): string => path.join(folder, modelFiles.vocabulary);
    for (const [what, spoil, why] of [
      ['without weights', () => rmSync(weights()), /reader\.onnx: no such file/u],
      [
        'whose weights are cut off',
        () => writeFileSync(weights(), readFileSync(weights()).subarray(0, 1e6)),
        /reader\.onnx: /u,
      ],
      ['whose weights are empty', () => writeFileSync(weights(), ''), /reader\.onnx: /u],
      ['whose weights are something else', () => writeFileSync(weights(), 'Ida rowed.'), /reader\.onnx: /u],
      ['whose labels are damaged', () => writeFileSync(labels(), '{'), /labels\.json: it is damaged/u],
      [
        'whose labels are others',
        () => writeFileSync(labels(), readFileSync(labels(), 'utf8').replace('"NOUN", "NUM"', '"NUM", "NOUN"')),
        /labels\.json: it is damaged/u,
      ],
      [
        'whose vocabulary is cut off',
        () => writeFileSync(vocabulary(), readFileSync(vocabulary()).subarray(0, 20_000)),
        /vocabulary\.txt: it is damaged/u,
      ],
      ['without its sums', () => rmSync(path.join(folder, modelFiles.sums)), /SHA256SUMS: no such file/u],
      ['without vocabulary', () => rmSync(path.join(folder, modelFiles.vocabulary)), /vocabulary\.txt: no such file/u],
    ] as const) {
      it(`${what}, once, and keeps nobody waiting`, async () => {
        spoil();
        const { out, states } = await withReader({ folder }, async service => {
          await service.read(['Ida rowed.']);
          return service.ready;
        });
        assert.deepEqual(states, [out]);
        assert.match(out.kind === 'failed' ? out.message : out.kind, why);
      });
    }
  });
});
