import assert from 'node:assert/strict';
import { openGate, shutGate, throughGate } from '../../../src/node/reader/gate';

describe('the gate to the reader’s thread', () => {
  it('lets works through, one after the other, whatever becomes of them', async () => {
    const gate = openGate();
    assert.equal(await throughGate(gate, () => Promise.resolve(1)), 1);
    await assert.rejects(
      throughGate(gate, () => Promise.reject(new Error('out of memory'))),
      /out of memory/u,
    );
    assert.equal(await throughGate(gate, () => Promise.resolve(2)), 2);
  });

  it('lets nothing through when it is shut', async () => {
    const gate = openGate();
    shutGate(gate);
    let works = 0;
    const never = throughGate(gate, () => Promise.resolve(works++));
    assert.equal(await Promise.race([never, Promise.resolve('nothing')]), 'nothing');
    assert.equal(works, 0);
  });
});
