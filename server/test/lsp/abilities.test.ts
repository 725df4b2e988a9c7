import assert from 'node:assert/strict';
import {
  HoverRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { abilitiesOf } from '../../src/lsp/abilities';
import { folderUri, positionOf, startClient, type Client } from '../support/client';

const uri = `${folderUri}/port.txt`;
const text = 'Mayor Marta Ruiz said *the port* would open again. “We are ready,” Ruiz said. She did not say when.\n';

// What a client that is not VS Code is given.
describe('what a client can show', () => {
  const of = (capabilities: ClientCapabilities, initializationOptions?: object) =>
    abilitiesOf({ capabilities, initializationOptions });

  it('is least where it says nothing, or nonsense', () => {
    const least = {
      ...{ picks: false, cards: { kind: 'markdown', runsCommands: false } },
      ...{ resolvesSymbols: false, previewsEdits: false },
    };
    assert.deepEqual(of({}), least);
    assert.deepEqual(of({}, { picks: 'yes' }), least);
  });

  it('is plain text where it names that alone', () => {
    const kindOf = (contentFormat: readonly ('markdown' | 'plaintext')[]) =>
      of({ textDocument: { hover: { contentFormat: [...contentFormat] } } }).cards.kind;
    assert.deepEqual([[], ['markdown'], ['plaintext', 'markdown'], ['plaintext']].map(kindOf as never), [
      'markdown',
      'markdown',
      'markdown',
      'plaintext',
    ]);
  });
});

describe('a client', () => {
  let client: Client;
  const started = async (capabilities: ClientCapabilities, options?: object): Promise<void> => {
    client = await startClient({ 'port.txt': text }, {}, { capabilities, initializationOptions: options });
    await client.indexed;
    await client.open(uri, text);
  };
  afterEach(() => client.close());

  const card = async (): Promise<MarkupContent> => {
    const position = positionOf(text, 'Ruiz');
    return (await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }))!
      .contents as MarkupContent;
  };

  it('that has our commands gets links that run them', async () => {
    await started({});
    assert.match((await card()).value, /\]\(command:copydesk\.showMentions\?/u);
    assert.match((await card()).value, /\]\(command:copydesk\.openDossier\?/u);
  });

  it('that has not gets the same words without', async () => {
    await started({}, {});
    const { value } = await card();
    assert.doesNotMatch(value, /command:/u);
    assert.match(value, /\*\*Marta Ruiz\*\*/u);
    assert.match(value, /3 mentions/u);
  });

  it('that shows plain text gets no markup, and the article’s own signs as they are', async () => {
    await started({ textDocument: { hover: { contentFormat: ['plaintext'] } } }, {});
    const { kind, value } = await card();
    assert.equal(kind, 'plaintext');
    assert.doesNotMatch(value, /\*\*|\]\(|\\/u);
    assert.match(value, /^Marta Ruiz · person\n/u);
    assert.match(value, /\*the port\* would open again/u);
  });

  it('that resolves no symbols gets them with their places', async () => {
    await started({}, {});
    const [ruiz] = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ruiz' }))!;
    assert.deepEqual(ruiz?.location, {
      uri,
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 16 } },
    });
  });

  it('that resolves them is asked to', async () => {
    await started({ workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } });
    const [ruiz] = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ruiz' }))!;
    assert.deepEqual(ruiz?.location, { uri });
  });
});
