import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rememberMany, rememberWhileHeld, rememberWords } from '../../src/pipeline/memo';
import { copyOf } from '../../src/text/copy';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapAfter(work: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const made = work();
  collectGarbage();
  const used = process.memoryUsage().heapUsed - before;
  assert.ok(made);
  return used;
}

describe('what is remembered', () => {
  it('are the answers asked for last', () => {
    const asked: string[] = [];
    const remembered = rememberMany(2, (key: string) => asked.push(key));
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      remembered(key);
    }
    assert.deepEqual(asked, ['a', 'b', 'c', 'b']);
  });

  it('are as many as weigh so much together, the last one whatever it weighs', () => {
    const asked: string[] = [];
    const remembered = rememberMany(
      5,
      (key: string) => {
        asked.push(key);
        return key;
      },
      ({ length }) => length,
    );
    for (const key of ['aa', 'bb', 'c', 'aa', 'dd', 'bb', 'much too long', 'dd', 'much too long']) {
      remembered(key);
    }
    assert.deepEqual(asked, ['aa', 'bb', 'c', 'dd', 'bb', 'much too long', 'dd', 'much too long']);
  });

  it('are kept for as long as somebody holds what they are about', () => {
    let asked = 0;
    const remembered = rememberWhileHeld((key: object) => {
      asked++;
      return [key];
    });
    const key = {};
    assert.equal(remembered(key), remembered(key));
    assert.notEqual(remembered({}), remembered(key));
    assert.equal(asked, 2);
  });

  it('may be that there is no answer', () => {
    let asked = 0;
    const remembered = rememberMany(2, () => {
      asked++;
      return undefined;
    });
    remembered('a');
    remembered('a');
    assert.equal(asked, 1);
  });

  for (const [what, make] of [
    ['paragraphs', (): ((key: string) => unknown) => rememberMany(1000, key => key)],
    ['words', (): ((key: string) => unknown) => rememberWords(1000, key => ({ key }))],
  ] as const) {
    it(`does not hold the articles that ${what} were cut from`, () => {
      const filler = 'The crane stood still. '.repeat(40_000);
      const used = heapAfter(() => {
        const remembered = make();
        for (let version = 0; version < 50; version++) {
          const article = Buffer.from(`unaccountability${version} ${filler}`).toString();
          remembered(article.slice(0, article.indexOf(' ')));
        }
        return remembered;
      });
      assert.ok(used < 10e6, `${used} bytes of some 46 million`);
    });
  }
});

describe('a copy of a text', () => {
  for (const text of ['', 'Řehák “met” Holm\n\t\u0000', '😀', '\ud83d lone \ude00']) {
    it(`is the same text: ${JSON.stringify(text)}`, () => assert.equal(copyOf(text), text));
  }
});
