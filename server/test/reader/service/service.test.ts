import assert from 'node:assert/strict';
import { Cancelled } from '../../../src/pipeline/breathe';
import { ReaderService } from '../../../src/reader/service/service';
import { lexicon, readings } from '../../support/inputs';
import { stillReader } from '../../support/readerThread';

/** So many paragraphs, each too long to share a batch with others. */
const chapters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Chapter ${index}. ${'Ida rowed. '.repeat(50)}`.padEnd(2600, ' '));

/** “Chapter 3” of a batch. */
const titles = (asked: readonly string[]): readonly string[] =>
  asked.map(batch => batch.replaceAll(/(Chapter \d+)[^|]*/gu, '$1'));

describe('the reader’s service', () => {
  it('loads the model first, and reads what it was asked in the meantime', async () => {
    const { service, thread } = stillReader();
    assert.deepEqual(thread.told, [{ kind: 'load', folder: 'somewhere' }]);
    assert.equal(service.state.kind, 'loading');
    const reading = service.read(['Ida rowed.', 'Holm slept.', 'Ida rowed.']);
    assert.deepEqual(thread.asked, []);
    thread.load();
    assert.equal((await service.ready).kind, 'ready');
    assert.deepEqual(thread.asked, ['Ida rowed.|Holm slept.']);
    assert.equal(service.known('Ida rowed.'), undefined);
    thread.answer();
    await reading;
    const word = { pos: 'NOUN', tag: 'NN', head: -1, relation: 'dep' };
    assert.deepEqual(service.known('Ida rowed.')?.words, [
      { start: 0, end: 3, ...word },
      { start: 4, end: 9, ...word },
      { start: 9, end: 10, ...word },
    ]);
  });

  it('remembers what was read', async () => {
    const { service, thread } = stillReader();
    thread.load();
    const reading = service.read(['Ida rowed.']);
    thread.answerAll();
    await reading;
    await service.read(['Ida rowed.']);
    assert.ok(service.has('Ida rowed.'));
    assert.equal(thread.told.length, 1, 'nothing but to load');
    assert.equal(service.known('Ida rowed.'), service.known('Ida rowed.'));
  });

  it('asks once for what two want', async () => {
    const { service, thread } = stillReader();
    thread.load();
    const both = Promise.all([service.read(['Ida rowed.']), service.read(['Holm slept.', 'Ida rowed.'])]);
    assert.deepEqual(thread.asked, ['Ida rowed.', 'Holm slept.']);
    thread.answerAll();
    await both;
  });

  it('sends two batches ahead and no more, the most urgent first', () => {
    const { service, thread } = stillReader();
    thread.load();
    void service.read(chapters(6));
    assert.deepEqual(titles(thread.asked), ['Chapter 0', 'Chapter 1']);
    void service.read(['It is open.'], { urgency: 'open' });
    void service.read(['It is in view.', chapters(6)[5]!], { urgency: 'view' });
    thread.answer();
    thread.answer();
    assert.deepEqual(titles(thread.asked), ['It is in view.|Chapter 5', 'It is open.']);
    thread.answer();
    thread.answer();
    assert.deepEqual(titles(thread.asked), ['Chapter 2', 'Chapter 3']);
  });

  it('reads a paragraph without an end in parts, and what is in view between them', async () => {
    const { service, thread } = stillReader();
    thread.load();
    const endless = 'Ida Holm rowed to the island. '.repeat(200);
    const reading = service.read([endless]);
    assert.ok(thread.asked.every(part => part.length < 1500));
    const inView = service.read(['It is in view.'], { urgency: 'view' });
    thread.answer();
    thread.answer();
    assert.equal(thread.asked[0], 'It is in view.');
    thread.answer();
    await inView;
    assert.equal(service.known(endless), undefined);
    thread.answerAll();
    await reading;
    assert.equal(service.known(endless)?.words.length, readings.of(endless).words.length);
  });

  it('does not read what nobody wants any more', async () => {
    const { service, thread } = stillReader();
    thread.load();
    const wanted = { isCancellationRequested: false };
    const given = service.read(chapters(4), { wanted });
    const kept = service.read([chapters(4)[3]!]);
    wanted.isCancellationRequested = true;
    const heard = assert.rejects(given, Cancelled);
    thread.answer();
    assert.deepEqual(titles(thread.asked), ['Chapter 1', 'Chapter 3']);
    thread.answerAll();
    await heard;
    await kept;
    assert.ok(service.has(chapters(4)[0]!), 'what was read all the same is remembered');
    assert.ok(!service.has(chapters(4)[2]!));
  });

  it('tells once that the model cannot be used, and keeps nobody waiting', async () => {
    const { service, states, thread } = stillReader();
    const reading = service.read(['Ida rowed.']);
    thread.say({ kind: 'unusable', message: 'It is damaged.' });
    await reading;
    await service.read(['Holm slept.']);
    assert.deepEqual(await service.ready, { kind: 'failed', message: 'It is damaged.' });
    assert.deepEqual(states, [{ kind: 'failed', message: 'It is damaged.' }]);
    assert.ok(thread.isClosed);
    assert.equal(service.known('Ida rowed.'), undefined);
  });

  for (const [how, end] of [
    ['dies', 'die'],
    ['breaks', 'say'],
  ] as const) {
    it(`starts again once when the thread ${how}, and gives up the second time`, async () => {
      const { service, states, threads } = stillReader();
      const stop = (index: number): void =>
        end === 'die'
          ? threads[index]!.die('out of memory')
          : threads[index]!.say({ kind: 'broken', message: 'out of memory' });
      threads[0]!.load();
      const first = service.read(['Ida rowed.']);
      stop(0);
      assert.ok(threads[0]!.isClosed);
      assert.equal(service.state.kind, 'loading');
      threads[1]!.load();
      assert.deepEqual(threads[1]!.asked, ['Ida rowed.']);
      threads[0]!.die('it is dead already');
      threads[1]!.answer();
      await first;
      const second = service.read(['Holm slept.']);
      stop(1);
      await second;
      assert.equal(threads.length, 2);
      assert.deepEqual(
        states.map(({ kind }) => kind),
        ['ready', 'loading', 'ready', 'failed'],
      );
      assert.match(JSON.stringify(service.state), /stopped working: out of memory/u);
      assert.ok(service.known('Ida rowed.'), 'what was read is still known');
    });
  }

  it('fails where no thread can be started', async () => {
    const service = new ReaderService({
      folder: '',
      lexicon,
      rules: readings,
      open: () => {
        throw new Error('no threads here');
      },
    });
    assert.deepEqual(await service.ready, { kind: 'failed', message: 'no threads here' });
  });

  it('tells those who wait when it is closed', async () => {
    const { service, thread } = stillReader();
    const heard = assert.rejects(service.read(['Ida rowed.']), Cancelled);
    service.dispose();
    await heard;
    assert.ok(thread.isClosed);
    assert.equal((await service.ready).kind, 'failed');
    await service.read(['Ida rowed.']);
  });

  it('leaves a paragraph alone that cannot be asked about, and reads the others', async () => {
    const fault = new Error('the rules tripped');
    const rules = {
      ...readings,
      of: (paragraph: string) => {
        if (paragraph === 'bad') {
          throw fault;
        }
        return readings.of(paragraph);
      },
    };
    const { service, thread } = stillReader(rules);
    thread.load();
    const bad = assert.rejects(service.read(['bad']), fault);
    const good = service.read(['Ida rowed.']);
    thread.answerAll();
    await bad;
    await good;
  });
});
