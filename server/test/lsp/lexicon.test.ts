import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver/node';
import { noDecisions } from '../../src/decisions/decisions';
import { readLexicon } from '../../src/lexicon/lexicon';
import { readByRule } from '../../src/reader/rules/rules';
import { folderUri, positionOf, startClient } from '../support/client';
import { contentOf } from '../support/inputs';

const text = 'The mayor, Ona Brekke, said on Monday that the harbour was open again, and that nobody doubted it.\n';

describe('a server without word lists', () => {
  for (const [what, isMissing, says] of [
    ['one of them', (file: string) => file === 'places.txt', /anew\. \(places\.txt: no such file or folder\)$/u],
    ['all of them', () => true, /\(abbreviations\.txt: no such file or folder; \d{2} more are missing\)$/u],
  ] as const) {
    it(`says so once where it lacks ${what}, and answers all the same`, async () => {
      const lexicon = readLexicon(file => {
        if (isMissing(file)) {
          throw new Error('no such file or folder');
        }
        return contentOf(file);
      });
      const given = { lexicon, readings: readByRule(lexicon), decisions: noDecisions, missing: lexicon.missing };
      const client = await startClient({}, {}, { means: given });
      try {
        assert.equal(client.result.capabilities.hoverProvider, true);
        await client.indexed;
        const uri = `${folderUri}/story.txt`;
        await client.open(uri, text);
        await client.connection.sendRequest(HoverRequest.type, {
          textDocument: { uri },
          position: positionOf(text, 'Brekke'),
        });
        assert.equal(client.messages.length, 1);
        assert.match(client.messages[0]!, says);
      } finally {
        client.close();
      }
    });
  }
});
