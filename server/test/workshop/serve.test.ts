import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { lineWithin } from '../../src/reader/service/withinThread';
import type { ReaderService } from '../../src/reader/service/service';
import { analysed } from '../../src/workshop/analysed';
import type { FromAnalyst, ToAnalyst } from '../../src/workshop/messages';
import { serveAnalyst } from '../../src/workshop/serve';
import { orderFor } from '../support/analysts';
import { means } from '../support/inputs';
import { plainHash, plainReader } from '../support/reader';

const text =
  '“We sold the Blue Star,” said Ida Holm of Aldermere on Monday. The crew left for home at noon, tired and glad.';

const tools = { means, model: undefined, paperOf: (_: Corpus, uri: string, ask: string) => `${ask} ${uri}` };

/** An analyst within this thread; what it says is written down. */
function startAnalyst(startModel: () => ReaderService) {
  const [here, there] = lineWithin<ToAnalyst<string>, FromAnalyst<string>>();
  serveAnalyst(there, { ...tools, startModel });
  const heard: FromAnalyst<string>[] = [];
  let tell: () => void = () => undefined;
  here.listen(
    message => {
      heard.push(message);
      tell();
    },
    () => undefined,
  );
  const until = async (count: number): Promise<void> => {
    while (heard.length < count) {
      await new Promise<void>(resolve => {
        tell = resolve;
      });
    }
  };
  return { post: here.post, heard, until };
}

describe('an order', () => {
  it('gives the record that a corpus would keep of the article', async () => {
    const outcome = await analysed(orderFor('test:/a.txt', text), tools);
    const own = Corpus.empty(means).with({ uri: 'test:/a.txt', version: 1, text }).record('test:/a.txt');
    assert.deepEqual(outcome.record, own);
    assert.deepEqual(structuredClone(outcome.record), own);
  });

  it('gives what is asked for besides', async () => {
    const outcome = await analysed({ ...orderFor('test:/a.txt', text), ask: 'a paper of' }, tools);
    assert.equal(outcome.kind === 'analysed' && outcome.paper, 'a paper of test:/a.txt');
  });

  it('says what went wrong where Copydesk fails, and keeps the article as none', async () => {
    const paperOf = (): string => {
      throw new Error('a fault of ours');
    };
    const outcome = await analysed({ ...orderFor('test:/a.txt', text), ask: 'x' }, { ...tools, paperOf });
    assert.equal(outcome.kind === 'failed' && outcome.why, 'a fault of ours');
    assert.deepEqual(outcome.record.summary.prose, { kind: 'not-prose', because: 'failed' });
  });
});

describe('an analyst’s thread', () => {
  it('carries out orders one after the other, each by whom it says', async () => {
    const { post, heard, until } = startAnalyst(() => plainReader().start());
    post({ kind: 'order', id: 1, order: { ...orderFor('test:/a.txt', text), reader: 'model' } });
    post({ kind: 'order', id: 2, order: orderFor('test:/b.txt', text) });
    await until(2);
    assert.deepEqual(
      heard.map(message =>
        message.kind === 'outcome' && message.outcome.kind === 'analysed' ? [message.id, message.outcome.reader] : [],
      ),
      [
        [1, plainHash],
        [2, 'rules'],
      ],
    );
  });

  it('says that it has no model only when it is to read by it', async () => {
    const { post, heard, until } = startAnalyst(() => plainReader('no weights').start());
    post({ kind: 'order', id: 1, order: orderFor('test:/a.txt', text) });
    post({ kind: 'order', id: 2, order: { ...orderFor('test:/b.txt', text), reader: 'model' } });
    await until(2);
    assert.equal(heard[0]?.kind, 'outcome');
    assert.deepEqual(heard[1], { kind: 'unable', why: 'no weights' });
  });
});
