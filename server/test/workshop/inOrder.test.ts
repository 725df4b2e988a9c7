import assert from 'node:assert/strict';
import { inOrder } from '../../src/workshop/inOrder';

/** A promise and what resolves it. */
function later(): { readonly promise: Promise<string>; readonly resolve: (value: string) => void } {
  let resolve: (value: string) => void = () => undefined;
  const promise = new Promise<string>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

async function all<Out>(answers: AsyncIterable<Out>): Promise<readonly Out[]> {
  const found: Out[] = [];
  for await (const answer of answers) {
    found.push(answer);
  }
  return found;
}

describe('work in order', () => {
  it('gives answers in the order of the items, whichever is ready first', async () => {
    const [one, two] = [later(), later()];
    const answers = all(inOrder([one, two], 4, ({ promise }) => promise));
    two.resolve('two');
    one.resolve('one');
    assert.deepEqual(await answers, ['one', 'two']);
  });

  it('begins what is behind before the first is ready, and no more than it may', async () => {
    const begun: number[] = [];
    const first = later();
    const answers = all(
      inOrder([0, 1, 2, 3, 4, 5], 2, item => {
        begun.push(item);
        return item === 0 ? first.promise : Promise.resolve(String(item));
      }),
    );
    await new Promise(setImmediate);
    assert.deepEqual(begun, [0, 1, 2]);
    first.resolve('0');
    assert.deepEqual(await answers, ['0', '1', '2', '3', '4', '5']);
  });

  it('answers at once, though the next item has not come', async () => {
    const question = later();
    async function* items(): AsyncGenerator<string> {
      yield 'first';
      yield await question.promise;
    }
    const answers = inOrder(items(), 4, item => Promise.resolve(item));
    assert.equal((await answers.next()).value, 'first');
    question.resolve('second');
    assert.equal((await answers.next()).value, 'second');
    assert.equal((await answers.next()).done, true);
  });

  it('hands on what goes wrong', async () => {
    await assert.rejects(all(inOrder([1], 4, () => Promise.reject(new Error('tripped')))), /tripped/u);
    assert.deepEqual(await all(inOrder([], 4, () => Promise.resolve(1))), []);
  });

  it('leaves nothing that goes wrong to nobody while whoever asked does something else', async () => {
    const uncaught: unknown[] = [];
    const hear = (error: unknown): void => {
      uncaught.push(error);
    };
    // Mocha's own ends the test before anything can be asserted.
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear);
    try {
      const answers = inOrder([0, 1, 2], 2, item =>
        item === 0 ? Promise.resolve() : Promise.reject(new Error('gone')),
      );
      await answers.next();
      await new Promise(resolve => setTimeout(resolve, 5));
      await assert.rejects(answers.next(), /gone/u);
      assert.deepEqual(uncaught, []);
    } finally {
      process.removeAllListeners('unhandledRejection');
      others.forEach(other => process.on('unhandledRejection', other));
    }
  });
});
