import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { openGate } from '../../../src/node/reader/gate';
import { portTo } from '../../../src/node/reader/nodePort';
import { openThread } from '../../../src/node/reader/startReader';
import { ReaderService, type ReaderState } from '../../../src/reader/service/service';
import { lexicon, readings } from '../../support/inputs';
import { modelFolder } from '../../support/model';

describe('a reader’s thread that ends unasked', () => {
  it('is started again once; the second time the rules read, and it is said', async function () {
    this.timeout(60_000);
    const threads: Worker[] = [];
    const states: ReaderState[] = [];
    const service = new ReaderService({
      folder: modelFolder,
      lexicon,
      rules: readings,
      open: () => openThread(thread => threads.push(thread)),
      onState: state => states.push(state),
    });
    try {
      await service.ready;
      await threads[0]!.terminate();
      await service.read(['Ida Holm rowed to the island.']);
      assert.equal(service.known('Ida Holm rowed to the island.')?.names.length, 1);
      await threads[1]!.terminate();
      await service.read(['It rained in Holm.']);
      assert.equal(threads.length, 2);
      assert.deepEqual(
        states.map(({ kind }) => kind),
        ['ready', 'loading', 'ready', 'failed'],
      );
      assert.deepEqual(states.at(-1), {
        kind: 'failed',
        message: 'The reader stopped working: its thread ended with 1',
      });
    } finally {
      service.dispose();
    }
  });

  for (const [how, end, says] of [
    ['exits', 'process.exit(7)', 'its thread ended with 7'],
    ['throws', "throw new Error('out of memory')", 'out of memory'],
  ] as const) {
    it(`keeps nobody waiting where it ${how} while it works`, async () => {
      const gate = openGate();
      const code = `Atomics.store(require('node:worker_threads').workerData.gate, 0, 1); ${end};`;
      const port = portTo(new Worker(code, { eval: true, execArgv: [], workerData: { gate } }), gate);
      const why = await new Promise<string>(resolve => port.listen(() => undefined, resolve));
      const begin = performance.now();
      port.close();
      assert.ok(performance.now() - begin < 5000, 'it waited for what is gone');
      assert.equal(why, says);
    });
  }
});
