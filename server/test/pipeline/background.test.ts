import assert from 'node:assert/strict';
import { Background } from '../../src/pipeline/background';
import { always, Cancelled, nextTurn } from '../../src/pipeline/breathe';

describe('background', () => {
  /** Holds the thread for longer than is done in one go. */
  function work(): void {
    for (const begin = performance.now(); performance.now() - begin < 12;);
  }

  it('gives turns to those who work, one after the other', async () => {
    const background = new Background();
    const done: string[] = [];
    const run = async (name: string): Promise<void> => {
      const breathe = background.breather(always);
      for (let step = 1; step <= 3; step++) {
        work();
        done.push(`${name}${step}`);
        await breathe();
      }
    };
    await Promise.all([run('a'), run('b')]);
    assert.equal(done.join(' '), 'a1 b1 a2 b2 a3 b3');
  });

  it('rests as long as the client says something', async () => {
    const background = new Background();
    const breathe = background.breather(always);
    let rests = 0;
    const talk = async (): Promise<void> => {
      for (let word = 0; word < 20; word++) {
        background.heard();
        rests++;
        await nextTurn();
      }
    };
    work();
    await Promise.all([talk(), breathe()]);
    assert.equal(rests, 20);
  });

  it('goes on after a while though the client is never quiet', async () => {
    const background = new Background();
    const breathe = background.breather(always);
    let isOver = false;
    const talk = async (): Promise<void> => {
      while (!isOver) {
        background.heard();
        await nextTurn();
      }
    };
    work();
    const talking = talk();
    await breathe();
    isOver = true;
    await talking;
  });

  it('ends at a breath what nobody wants any more', async () => {
    const wanted = { isCancellationRequested: false };
    const breathe = new Background().breather(wanted);
    await breathe();
    wanted.isCancellationRequested = true;
    await assert.rejects(breathe(), Cancelled);
  });
});
