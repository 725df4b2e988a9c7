import assert from 'node:assert/strict';
import { Cancelled } from '../../src/pipeline/breathe';
import { stillCrew } from '../support/analysts';

const never = { isCancellationRequested: true };

describe('a crew of analysts', () => {
  it('gives each order to whoever has least in hand, two at most', () => {
    const { analyse, threads } = stillCrew();
    ['a', 'b', 'c', 'd', 'e'].forEach(uri => void analyse(uri));
    const hands = (): readonly string[] => threads.map(({ hand }) => hand.join(''));
    assert.deepEqual(hands(), ['ac', 'bd']);
    threads[1]!.answer();
    assert.deepEqual(hands(), ['ac', 'de']);
  });

  it('hands every outcome to whoever ordered it, whichever comes first', async () => {
    const { analyse, threads } = stillCrew();
    const [a, b] = [analyse('a'), analyse('b')];
    threads[1]!.answer();
    assert.equal(await b, 'b by a thread');
    threads[0]!.answer();
    assert.equal(await a, 'a by a thread');
  });

  it('starts no threads for a few orders, and none at all where it has none', async () => {
    const few = stillCrew({ few: 2 });
    assert.deepEqual([await few.analyse('a'), await few.analyse('b')], ['a alone', 'b alone']);
    assert.equal(few.threads.length, 0);
    void few.analyse('c');
    assert.deepEqual(
      few.threads.map(({ hand }) => hand.join('')),
      ['c', ''],
    );
    const none = stillCrew({ count: 0 });
    assert.equal(await none.analyse('a'), 'a alone');
    assert.deepEqual(none.troubles, []);
  });

  it('does itself what a thread that dies had in hand, and says so once; the others go on', async () => {
    const { analyse, threads, troubles } = stillCrew();
    const all = ['a', 'b', 'c', 'd', 'e'].map(uri => analyse(uri));
    threads[0]!.die('out of memory');
    assert.deepEqual(await Promise.all([all[0], all[2]]), ['a alone', 'c alone']);
    assert.deepEqual(threads[1]!.hand, ['b', 'd']);
    threads[1]!.die('out of memory');
    assert.deepEqual(await Promise.all([all[1], all[3], all[4]]), ['b alone', 'd alone', 'e alone']);
    assert.deepEqual(troubles, ['out of memory']);
    assert.equal(await analyse('f'), 'f alone');
  });

  it('does everything itself where no thread can be started, and says so once', async () => {
    const { analyse, troubles } = stillCrew({ fails: 'no threads here' });
    assert.deepEqual([await analyse('a'), await analyse('b')], ['a alone', 'b alone']);
    assert.deepEqual(troubles, ['no threads here']);
  });

  it('does itself what a thread without a model cannot', async () => {
    const { analyse, threads, troubles } = stillCrew({ count: 1 });
    const order = analyse('a');
    threads[0]!.say({ kind: 'unable', why: 'no weights' });
    assert.equal(await order, 'a alone');
    assert.deepEqual(troubles, ['no weights']);
    assert.ok(threads[0]!.isClosed);
  });

  it('gives up what nobody wants any more before its turn', async () => {
    const { analyse, threads } = stillCrew({ count: 1 });
    void analyse('a');
    void analyse('b');
    const unwanted = analyse('c', never);
    void analyse('d');
    threads[0]!.answer();
    await assert.rejects(unwanted, Cancelled);
    assert.deepEqual(threads[0]!.hand, ['b', 'd']);
  });

  it('lets its threads go when it rests, and starts others after a few orders more', async () => {
    const { crew, analyse, threads } = stillCrew({ count: 1, few: 1 });
    void analyse('a');
    const last = analyse('b');
    crew.rest();
    assert.ok(!threads[0]!.isClosed, 'there is something in hand');
    threads[0]!.answer();
    await last;
    crew.rest();
    assert.ok(threads[0]!.isClosed);
    assert.equal(await analyse('c'), 'c alone');
    void analyse('d');
    assert.equal(threads.length, 2);
  });

  it('cancels what is open when it is closed', async () => {
    const { crew, analyse, threads } = stillCrew({ count: 1 });
    const orders = ['a', 'b', 'c'].map(uri => analyse(uri));
    crew.close();
    assert.ok(threads[0]!.isClosed);
    for (const order of orders) {
      await assert.rejects(order, Cancelled);
    }
  });
});
