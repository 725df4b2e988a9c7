import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { linesIn } from '../../src/lsp/convert';

const text = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '🙂', ' ', '“')).map(signs => signs.join(''));

describe('places in lines and characters', () => {
  it('are those that editors know', () =>
    fc.assert(
      fc.property(text, fc.nat(40), (written, offset) => {
        const document = TextDocument.create('test:/a.txt', 'plaintext', 1, written);
        assert.deepEqual(linesIn(written).range({ start: offset, end: offset }).start, document.positionAt(offset));
      }),
    ));

  it('lead back to offsets, wherever they are', () =>
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -2, max: 20 }),
        fc.integer({ min: -2, max: 20 }),
        (written, line, character) => {
          const document = TextDocument.create('test:/a.txt', 'plaintext', 1, written);
          assert.equal(linesIn(written).offset({ line, character }), document.offsetAt({ line, character }));
        },
      ),
    ));
});
