import {
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { figuresRequest, speakersRequest } from '../../../src/protocol';

/** What a server answers of the whole folder and of these open documents, one line a question: “hover 2019/strike.txt 37: …”. */
export async function seen(
  connection: ProtocolConnection,
  documents: readonly TextDocument[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  const note = async (question: string, answer: Promise<unknown>): Promise<void> => {
    lines.push(`${question}: ${JSON.stringify(await answer)}`);
  };
  await note('symbols', connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }));
  await note('speakers', connection.sendRequest(speakersRequest, {}));
  await note('figures', connection.sendRequest(figuresRequest, {}));
  for (const document of documents) {
    const { uri } = document;
    const textDocument = { uri };
    await note(`outline ${uri}`, connection.sendRequest(DocumentSymbolRequest.type, { textDocument }));
    const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    await note(`tokens ${uri}`, Promise.resolve(tokens?.data));
    await note(`speakers ${uri}`, connection.sendRequest(speakersRequest, textDocument));
    await note(`figures ${uri}`, connection.sendRequest(figuresRequest, textDocument));
    for (const offset of places(document.getText())) {
      const at = { textDocument, position: document.positionAt(offset) };
      await note(`hover ${uri} ${offset}`, connection.sendRequest(HoverRequest.type, at));
      const context = { includeDeclaration: true };
      await note(`references ${uri} ${offset}`, connection.sendRequest(ReferencesRequest.type, { ...at, context }));
    }
  }
  return lines;
}

/** Some places where there may be something: words with a capital, figures, quotes. */
function places(text: string): readonly number[] {
  const all = [...text.matchAll(/\p{Lu}\p{Ll}|\d+|“/gu)].map(({ index }) => index);
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

/** Places in a document. */
const most = 8;
