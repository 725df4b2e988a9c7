import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnsOf, endingAt, filledTo, firstColumns, lastColumns } from '../../src/text/columns';

describe('columns', () => {
  it('are those of letters of one width', () => {
    assert.equal(columnsOf('Kestrel’s “pay”'), 15);
    assert.equal(columnsOf('Řehák'), 5);
    assert.equal(columnsOf('e\u0301a'), 2);
    assert.equal(columnsOf('海🙂'), 4);
  });

  it('are filled before or behind', () => {
    assert.equal(endingAt('海', 4), '  海');
    assert.equal(filledTo('ab', 4), 'ab  ');
    assert.equal(filledTo('abcde', 4), 'abcde');
  });

  it('hold whole words', () => {
    assert.equal(firstColumns('the harbour was shut', 13), 'the harbour');
    assert.equal(firstColumns('the harbour was shut', 15), 'the harbour was');
    assert.equal(lastColumns('the harbour was shut', 13), 'was shut');
    assert.equal(lastColumns('the harbour was shut', 16), 'harbour was shut');
    assert.equal(firstColumns('harbourmaster', 7), 'harbour');
  });

  it('hold no more than they are, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (words, columns) => {
        assert.ok(columnsOf(firstColumns(words, columns)) <= columns);
        assert.ok(columnsOf(lastColumns(words, columns)) <= columns);
        assert.ok(words.includes(lastColumns(words, columns)));
        assert.ok(words.startsWith(firstColumns(words, columns)));
      }),
    );
  });
});
