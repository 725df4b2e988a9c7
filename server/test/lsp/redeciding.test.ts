import assert from 'node:assert/strict';
import { Corpus } from '../../src/corpus/corpus';
import { decisionsFrom, noDecisions } from '../../src/decisions/decisions';
import { Redeciding } from '../../src/lsp/deciding/redeciding';
import type { Decision } from '../../src/types/decision';
import type { ArticleRecord } from '../../src/types/record';
import type { Keeper } from '../../src/workshop/closedByModel';
import { lexicon, means } from '../support/inputs';

const none: Decision = {
  ...{ kind: 'words', layer: 'name', words: 'Ida Solberg', as: null },
  ...{ by: 'ann', at: '2026-03-04T09:30:00Z', upon: 'rules' },
};
const decisions = decisionsFrom(new Map(), [none]);
const text = 'Ida Solberg runs the ferry. Per Aune, the mayor, said on Monday that the boat was old.\n';

/** Articles that nobody has open, until the first breath after the last of them, when somebody opens the first. */
function closedArticles(count: number) {
  const uris = Array.from({ length: count }, (_, at) => `file:///corpus/${String(at).padStart(4, '0')}.txt`);
  const corpus = Corpus.empty(means).with(...uris.map(uri => ({ uri, version: 1, text, isAskedFor: true })));
  const kept = new Map(uris.map(uri => [uri, corpus.record(uri)!]));
  const taken: (readonly ArticleRecord[])[] = [];
  const asked: string[] = [];
  const done = new Promise<void>(resolve => {
    const keeper: Keeper = {
      kept: uri => kept.get(uri),
      // It is not there any more, so that nothing is read again.
      article: uri => {
        asked.push(uri);
        if (uri === uris.at(-1)) {
          setImmediate(resolve);
        }
        return Promise.resolve(undefined);
      },
      decisions: uri => decisions.of(uri),
      analyse: () => Promise.reject(new Error('nothing is to be analysed')),
      take: (...records) => {
        taken.push(records);
        records.forEach(record => kept.set(record.summary.uri, record));
      },
      show: () => undefined,
      fault: unwanted,
    };
    let breaths = 0;
    const breathe = (): Promise<void> => {
      breaths++;
      if (breaths === 3) {
        kept.delete(uris[0]!);
      }
      return Promise.resolve();
    };
    new Redeciding(keeper, unwanted, () => breathe, lexicon).follow(uris, noDecisions, decisions);
  });
  return { uris, kept, taken, done };
}

function unwanted(uri: string): never {
  throw new Error(uri);
}

describe('what is decided of words in closed articles', () => {
  it('shows in the lists at once, of many in few goes, and leaves alone what somebody opened meanwhile', async () => {
    const { uris, kept, taken, done } = closedArticles(300);
    await done;
    assert.deepEqual(
      taken.map(({ length }) => length),
      [249, 50],
    );
    assert.equal(kept.get(uris[0]!), undefined);
    for (const uri of uris.slice(1)) {
      assert.deepEqual(
        kept.get(uri)!.summary.entities.map(({ name }) => name),
        ['Per Aune'],
      );
    }
  });
});
