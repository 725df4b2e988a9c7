import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { label } from '../../src/lsp/label';
import { figuresRequest, jumpRequest, quotesRequest, speakersRequest } from '../../src/protocol';
import { folderUri, positionOf, startClient } from '../support/client';

/** What no label may hold. */
const hostile = /\p{Bidi_Control}|\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|\$\(/u;

/** Texts in which hostile characters stand often, and beside each other. */
const texts = fc
  .array(
    fc.oneof(fc.constantFrom('\u202E', '\u2066', '\u200F', '$', '(', 'flame)', '\n', '\uD83C', '\uDF89'), fc.string()),
  )
  .map(parts => parts.join(''));

describe('a label', () => {
  it('holds nothing that turns, breaks or draws', () =>
    fc.assert(fc.property(texts, text => !hostile.test(label(text)))));
  it('stays as it is when it is made safe again', () =>
    fc.assert(fc.property(texts, text => label(label(text)) === label(text))));
  it('leaves every other character as it is', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => hostile.test(text) || label(text) === text)));
  it('keeps words, prices and emoji', () =>
    assert.equal(label('“Peña Nieto” paid $5 ($4) 🎉'), '“Peña Nieto” paid $5 ($4) 🎉'));
  it('takes an icon and a turned word for words', () =>
    assert.equal(label('$(flame) \u202Edlos\u202C\nout'), '$\u2060(flame) dlos out'));
});

describe('an article that would dress up as the editor', () => {
  const uri = `${folderUri}/hostile.txt`;
  const text = [
    'Port $(flame) \u202Eshut\u202C by the dockers of the town',
    'President $(star) Marta Ruiz said that 2,300 $(x) \u202Edockers had walked out on Monday.',
    '“We are $(flame) not \u2067open\u2069,” she said. “We $(zap) know,” said a \u202Eport official\u202C who was $(eye) there.',
    '“It was \u202Enever closed, a $(key) man said. Nobody saw the 2,900 $(x) dockers.',
  ].join('\n\n');

  it('is shown as words in every list, symbol, hint, card and message', async () => {
    const client = await startClient({ 'hostile.txt': text }, { inlayHints: { speakers: true } });
    await client.indexed;
    await client.open(uri, text);
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const ask = (method: string, parameters: object) => client.connection.sendRequest<unknown>(method, parameters);
    const answers = [
      await ask(DocumentSymbolRequest.method, { textDocument }),
      await ask(WorkspaceSymbolRequest.method, { query: '' }),
      await ask(InlayHintRequest.method, { textDocument, range }),
      await ask(speakersRequest, {}),
      await ask(quotesRequest, { key: 'nobody' }),
      await ask(figuresRequest, {}),
      await ask(jumpRequest, { textDocument, position: range.start, direction: 'next', speaker: 'any' }),
      await ask(HoverRequest.method, { textDocument, position: positionOf(text, 'We are') }),
      await ask(HoverRequest.method, { textDocument, position: positionOf(text, '2,300') }),
      await ask(HoverRequest.method, { textDocument, position: positionOf(text, 'Ruiz') }),
      (await client.problems(uri)).diagnostics,
    ];
    client.close();
    const words = answers.map(stringsIn);
    assert.deepEqual(
      words.filter(some => some.length === 0),
      [],
      'every answer says something',
    );
    // Lines of a card or a tooltip are ours.
    const found = words.flat().filter(one => hostile.test(one.replaceAll('\n', '')));
    assert.deepEqual(found, []);
  });
});

/** Every string of an answer that is shown: not what names a place or a thing. */
function stringsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') {
    return [answer];
  }
  return typeof answer === 'object' && answer !== null
    ? Object.entries(answer).flatMap(([name, value]) => (['uri', 'key', 'data'].includes(name) ? [] : stringsIn(value)))
    : [];
}
