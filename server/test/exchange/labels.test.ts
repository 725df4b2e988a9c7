import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelOf, linkLabelIn, markLabelIn } from '../../src/exchange/labels';
import type { MarkLayer } from '../../src/exchange/marked';

describe('labels', () => {
  it('are one word of letters, digits, “_” and “-”, and tell layer and tag again, whatever own layers are called', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ minLength: 1, unit: 'grapheme' }),
          fc.constantFrom('quote', 'PERSON', 'per', 'speaker', 'DATE', 'a_b', '__', '_x2e_'),
        ),
        fc.string({ minLength: 1 }),
        (name, tag) => {
          const layer: MarkLayer = `own:${name}`;
          const label = labelOf({ layer, tag });
          assert.match(label, /^[A-Za-z0-9_-]+$/u);
          assert.deepEqual(markLabelIn(label), { layer, tag });
          assert.deepEqual(linkLabelIn(label), { layer, tag });
        },
      ),
    ));

  it('are read where other programs call it otherwise, and not where nobody knows', () => {
    assert.deepEqual(markLabelIn('PER'), { layer: 'name', tag: 'PERSON' });
    assert.deepEqual(markLabelIn('Organization'), { layer: 'name', tag: 'ORG' });
    assert.deepEqual(markLabelIn('MONEY'), { layer: 'figure', tag: 'money' });
    assert.equal(markLabelIn('MISC'), undefined);
    assert.equal(markLabelIn('quote-loud'), undefined);
    assert.equal(linkLabelIn('Origin'), undefined);
  });
});
