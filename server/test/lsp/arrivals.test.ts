import assert from 'node:assert/strict';
import { Arrivals } from '../../src/lsp/arrivals';
import type { Article } from '../../src/types/article';
import { readings } from '../support/inputs';

const article = (uri: string): Article => ({ uri, version: 1, text: uri });

describe('arrivals', () => {
  /** Arrivals, and those of them that were taken, in order. */
  function taking(take: (uri: string) => void = () => undefined): {
    readonly arrivals: Arrivals;
    readonly taken: string[];
    /** How many were taken, each time that none waited any more. */
    readonly rests: readonly number[];
  } {
    const taken: string[] = [];
    const rests: number[] = [];
    const arrivals = new Arrivals(
      ({ uri }) => {
        take(uri);
        taken.push(uri);
      },
      () => rests.push(taken.length),
      uri => taken.push(`fault ${uri}`),
    );
    return { arrivals, taken, rests };
  }

  it('are taken in order, and then there is rest', async () => {
    const { arrivals, taken, rests } = taking();
    await Promise.all(['a', 'b', 'c'].map(uri => arrivals.add(article(uri), readings)));
    await new Promise(setImmediate);
    assert.deepEqual([taken, rests], [['a', 'b', 'c'], [3]]);
  });

  it('let in what waits between two that take long', async () => {
    const { arrivals, taken } = taking(() => {
      for (const begin = performance.now(); performance.now() - begin < 12;);
    });
    const all = ['a', 'b', 'c'].map(uri => arrivals.add(article(uri), readings));
    const asked = new Promise<void>(resolve => {
      setTimeout(() => {
        taken.push('asked');
        resolve();
      }, 1);
    });
    await Promise.all([...all, asked]);
    assert.ok(taken.indexOf('asked') < taken.indexOf('c'), taken.join(' '));
  });

  it('are taken before their turn where somebody asks', async () => {
    const { arrivals, taken } = taking();
    const all = ['a', 'b', 'c'].map(uri => arrivals.add(article(uri), readings));
    arrivals.takeNow('c');
    arrivals.takeNow('nobody');
    await Promise.all(all);
    assert.deepEqual(taken, ['c', 'a', 'b']);
  });

  it('give way to later ones of the same article', async () => {
    const { arrivals, taken } = taking();
    await Promise.all([arrivals.add(article('a'), readings), arrivals.add(article('a'), readings)]);
    assert.deepEqual(taken, ['a']);
  });

  it('are not kept up by one that cannot be taken', async () => {
    const { arrivals, taken } = taking(uri => {
      if (uri === 'a') {
        throw new Error('no');
      }
    });
    await Promise.all(['a', 'b'].map(uri => arrivals.add(article(uri), readings)));
    assert.deepEqual(taken, ['fault a', 'b']);
  });
});
