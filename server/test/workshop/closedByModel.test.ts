import assert from 'node:assert/strict';
import { emptyRecord } from '../../src/corpus/record';
import { Cancelled, type Wanted } from '../../src/pipeline/breathe';
import type { Article } from '../../src/types/article';
import type { Decision } from '../../src/types/decision';
import type { ArticleRecord } from '../../src/types/record';
import { ClosedByModel } from '../../src/workshop/closedByModel';
import type { Outcome } from '../../src/workshop/order';

/** A folder whose files are read by whom the test says, and when. */
function folderOf(texts: Record<string, string>) {
  const kept = new Map(Object.entries(texts).map(([uri, text]) => [uri, recordOf(uri, text, 'by rule')]));
  const asked: string[] = [];
  const faults: string[] = [];
  const decided: { now: readonly Decision[] } = { now: [] };
  const held = { now: false, waiting: [] as (() => void)[] };
  const closed = new ClosedByModel({
    kept: uri => kept.get(uri),
    article: uri => Promise.resolve(uri in texts ? articleOf(uri, texts[uri]!) : undefined),
    decisions: () => decided.now,
    analyse: async ({ article: { uri, text } }, wanted: Wanted): Promise<Outcome<unknown>> => {
      asked.push(uri);
      if (held.now) {
        await new Promise<void>(resolve => held.waiting.push(resolve));
      }
      if (wanted.isCancellationRequested) {
        throw new Cancelled();
      }
      const record = recordOf(uri, text, 'by model');
      return text === 'fails'
        ? { kind: 'failed', record, why: 'a fault', trace: 'a fault of ours' }
        : { kind: 'analysed', record, reader: 'plain', paper: undefined };
    },
    take: record => kept.set(record.summary.uri, record),
    show: () => undefined,
    fault: (uri, trace) => faults.push(`${uri}: ${trace}`),
  });
  Object.keys(texts).forEach(uri => closed.add(uri));
  return { closed, kept, asked, faults, held, decided, by: (uri: string) => kept.get(uri)?.summary.headline };
}

function articleOf(uri: string, text: string): Article {
  return { uri, version: 0, text };
}

/** A record whose headline says who read it. */
function recordOf(uri: string, text: string, headline: string): ArticleRecord {
  const record = emptyRecord(articleOf(uri, text));
  const prose = text === 'a list' ? record.summary.prose : { kind: 'article' as const };
  return { ...record, summary: { ...record.summary, headline, prose } };
}

describe('a folder’s articles by model', () => {
  it('are each read once, in order of uri, those that are none not at all', async () => {
    const { closed, asked, by } = folderOf({ b: 'one', a: 'two', c: 'a list' });
    await closed.read();
    await closed.read();
    assert.deepEqual(asked, ['a', 'b']);
    assert.deepEqual(['a', 'b', 'c'].map(by), ['by model', 'by model', 'by rule']);
  });

  it('stay to be read where something else is decided of them meanwhile', async () => {
    const { closed, asked, held, decided, by } = folderOf({ a: 'one' });
    held.now = true;
    const reading = closed.read();
    await untilAsked(asked, 1);
    decided.now = [];
    held.waiting.splice(0).forEach(go => go());
    await reading;
    assert.equal(by('a'), 'by rule');
    held.now = false;
    await closed.read();
    assert.equal(by('a'), 'by model');
  });

  it('stay to be read where they change or are opened meanwhile', async () => {
    const { closed, asked, kept, held, by } = folderOf({ a: 'one', b: 'two' });
    held.now = true;
    const reading = closed.read();
    await untilAsked(asked, 2);
    kept.set('a', recordOf('a', 'other words', 'by rule'));
    kept.delete('b');
    held.waiting.splice(0).forEach(go => go());
    await reading;
    assert.deepEqual(['a', 'b'].map(by), ['by rule', undefined]);
    held.now = false;
    kept.set('b', recordOf('b', 'two', 'by rule'));
    await closed.read();
    assert.deepEqual(['a', 'b'].map(by), ['by model', 'by model']);
  });

  it('are given up where others are to be read, and then read with them', async () => {
    const { closed, asked, held, by } = folderOf({ a: 'one' });
    held.now = true;
    const first = closed.read();
    await untilAsked(asked, 1);
    held.now = false;
    const second = closed.read();
    held.waiting.splice(0).forEach(go => go());
    await Promise.all([first, second]);
    assert.deepEqual(asked, ['a', 'a']);
    assert.equal(by('a'), 'by model');
  });

  it('are told of where Copydesk fails, and dropped where they are gone', async () => {
    const { closed, asked, faults } = folderOf({ a: 'fails', b: 'two' });
    closed.drop('b');
    await closed.read();
    assert.deepEqual([asked, faults], [['a'], ['a: a fault of ours']]);
  });
});

async function untilAsked(asked: readonly string[], count: number): Promise<void> {
  while (asked.length < count) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
