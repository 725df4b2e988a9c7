import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadModel } from '../../server/src/node/reader/loadModel';
import { readParagraph } from '../../server/src/reader/model/reader';
import type { Runtime } from '../../server/src/reader/service/messages';
import { modelFiles } from '../../server/src/reader/service/model';
import type { Reading } from '../../server/src/types/reading';
import { assertAlike } from '../../server/test/support/alike';
import { fixtureParagraphs } from '../../server/test/support/fixtures';
import { readingFor, requestFor } from '../../server/test/support/model';
import { launchBrowser, newPage } from '../vscode/browser';
import { root } from '../vscode/home';
import { installChromium } from '../vscode/install';
import type { PageResult, PageTask } from './page';
import { openSite, type Site } from './site';

const dist = path.join(root, 'dist');
const model = path.join(dist, 'model');

const paragraphs = [
  ...fixtureParagraphs.filter((_, index) => index % 3 === 1),
  '😀 “Żółć”, said Zoë O’Hara-Ünal in São Paulo 🛶.',
  'Ida \ud83d rowed.',
];

// The reader as a web extension would start it: from dist, in a real browser.
describe('the reader in a browser', () => {
  let temporary: string;
  let site: Site;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await installChromium();
    temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-web-'));
    site = await openSite({ dist, spoilt: temporary, tests: path.join(root, 'out/e2e/web') }, '/tests/page.js');
    browser = await launchBrowser();
    page = await newPage(browser);
    await page.goto(site.address);
  });

  after(async () => {
    await browser.close();
    site.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  function readInPage(task: Partial<PageTask>): Promise<PageResult> {
    const folder = `${site.address}/dist/model`;
    const usual = { worker: '/dist/web/reader.js', folder, lists: wordLists(), paragraphs: ['Ida rowed.'] };
    const whole: PageTask = { ...usual, ...task };
    return page.evaluate<PageResult>(`read(${JSON.stringify(whole)})`);
  }

  describe('says of our articles', () => {
    let result: PageResult;

    before(async () => {
      result = await readInPage({ paragraphs });
    });

    it('that it can read, without memory that is shared', async () => {
      assert.equal(await page.evaluate('crossOriginIsolated || "SharedArrayBuffer" in globalThis'), false);
      assert.deepEqual(
        result.states.map(state => (state.kind === 'ready' ? [state.model.runtime, state.model.note] : state)),
        [['wasm', undefined]],
      );
    });

    it('to the letter what Node’s WebAssembly says', async () =>
      assert.deepEqual(result.readings, await readInNode('wasm')));

    it('what the native library says, but for rounding', async () =>
      assertAlike(
        result.readings.flatMap(reading => reading ?? []),
        await readInNode('native'),
      ));
  });

  describe('tells of a model', () => {
    let folder: string;

    beforeEach(() => {
      folder = path.join(temporary, 'model');
      cpSync(model, folder, { recursive: true });
      cpSync(path.join(dist, wasm), path.join(temporary, wasm));
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const spoil = (file: keyof typeof modelFiles, change: (whole: Buffer) => Buffer | string): void => {
      const place = path.join(folder, modelFiles[file]);
      writeFileSync(place, change(readFileSync(place)));
    };
    /** As if the file had been made so. */
    const sumAnew = (file: keyof typeof modelFiles): void => {
      const name = modelFiles[file];
      const hash = createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex');
      spoil('sums', whole => whole.toString().replace(new RegExp(`^.*  ${name}$`, 'mu'), `${hash}  ${name}`));
    };
    for (const [what, spoils, why] of [
      ['without weights', () => rmSync(path.join(folder, modelFiles.weights)), /reader\.onnx: no such file/u],
      [
        'whose weights are damaged',
        () => spoil('weights', whole => whole.fill(0, 1e6, 1e6 + 9)),
        /reader\.onnx: it is damaged/u,
      ],
      [
        'whose weights were made too short',
        () => {
          spoil('weights', whole => whole.subarray(0, 1e6));
          sumAnew('weights');
        },
        /reader\.onnx: /u,
      ],
      [
        'whose labels were made otherwise',
        () => {
          spoil('labels', () => '{}');
          sumAnew('labels');
        },
        /labels\.json: “upos”/u,
      ],
      [
        'whose vocabulary is cut off',
        () => spoil('vocabulary', whole => whole.subarray(0, 20_000)),
        /vocabulary\.txt: it is damaged/u,
      ],
      ['without vocabulary', () => rmSync(path.join(folder, modelFiles.vocabulary)), /vocabulary\.txt: no such file/u],
    ] as const) {
      it(`${what} what Node tells, once, and keeps nobody waiting`, async () => {
        spoils();
        const address = `${site.address}/spoilt/model`;
        const { states, readings } = await readInPage({ folder: address });
        assert.deepEqual(readings, [undefined]);
        const message = await complaintOfNode(folder);
        assert.match(message, why);
        assert.deepEqual(states, [{ kind: 'failed', message: message.replace(folder, address) }]);
      });
    }

    it('without a runtime', async () => {
      rmSync(path.join(temporary, wasm));
      const { states } = await readInPage({ folder: `${site.address}/spoilt/model` });
      assert.match(JSON.stringify(states), /^\[\{"kind":"failed",[^{]*ort-wasm-simd-threaded\.wasm: no such file/u);
    });
  });

  it('gives up a worker that cannot be started', async () => {
    const { states, readings } = await readInPage({ worker: '/dist/web/nothing.js' });
    assert.deepEqual(readings, [undefined]);
    assert.deepEqual(states, [
      { kind: 'loading' },
      { kind: 'failed', message: 'The reader stopped working: its script cannot be run' },
    ]);
  });
});

const wasm = 'ort-wasm-simd-threaded.wasm';

function wordLists(): PageTask['lists'] {
  const folder = path.join(dist, 'lexicon');
  return Object.fromEntries(readdirSync(folder).map(file => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

async function readInNode(runtime: Runtime): Promise<readonly Reading[]> {
  const loaded = await loadModel(model, runtime);
  const readings: Reading[] = [];
  for (const paragraph of paragraphs) {
    const answer = await readParagraph(loaded.model, requestFor(paragraph));
    readings.push(readingFor(paragraph, answer, loaded.model.labels));
  }
  await loaded.model.network.close();
  return readings;
}

async function complaintOfNode(folder: string): Promise<string> {
  try {
    await loadModel(folder, 'wasm');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'none';
}
