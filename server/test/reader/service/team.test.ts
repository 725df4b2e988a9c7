import assert from 'node:assert/strict';
import { readings } from '../../support/inputs';
import { stillReader } from '../../support/readerThread';

/** So many paragraphs, each too long to share a batch with others. */
const chapters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Chapter ${index}. ${'Ida rowed. '.repeat(50)}`.padEnd(2600, ' '));

describe('a team of readers', () => {
  it('can read when each of its threads has loaded the model', async () => {
    const { service, threads, states } = stillReader(readings, 2);
    assert.equal(threads.length, 2);
    threads[1]!.load();
    assert.equal(service.state.kind, 'loading');
    threads[0]!.load();
    assert.equal((await service.ready).kind, 'ready');
    assert.equal(states.length, 1);
  });

  it('gives work to whoever has least to do', async () => {
    const { service, threads } = stillReader(readings, 2);
    threads.forEach(thread => thread.load());
    const reading = service.read(chapters(6));
    const count = (): readonly number[] => threads.map(({ asked }) => asked.length);
    assert.deepEqual(count(), [2, 2]);
    threads[1]!.answer();
    threads[1]!.answer();
    assert.deepEqual(count(), [2, 2], 'four of six are read or being read, and two more wait');
    threads[1]!.answer();
    threads[1]!.answer();
    assert.deepEqual(count(), [2, 0]);
    threads[0]!.answerAll();
    await reading;
  });

  it('puts the parts of a long paragraph together, whoever is done first', async () => {
    const { service, threads } = stillReader(readings, 2);
    threads.forEach(thread => thread.load());
    const endless = 'Ida Holm rowed to the island. '.repeat(400);
    const reading = service.read([endless]);
    while (threads.some(({ asked }) => asked.length > 0)) {
      threads[1]!.answerAll();
      threads[0]!.answerAll();
    }
    await reading;
    assert.equal(service.known(endless)?.words.length, readings.of(endless).words.length);
  });

  it('starts anew with all its threads when one dies, and reads what they left', async () => {
    const { service, threads } = stillReader(readings, 2);
    threads.forEach(thread => thread.load());
    const reading = service.read(chapters(4));
    threads[1]!.answer();
    threads[0]!.die('out of memory');
    assert.ok(threads[0]!.isClosed && threads[1]!.isClosed);
    assert.equal(threads.length, 4);
    threads.slice(2).forEach(thread => thread.load());
    threads.slice(2).forEach(thread => thread.answerAll());
    await reading;
    assert.ok(chapters(4).every(chapter => service.has(chapter)));
  });
});
