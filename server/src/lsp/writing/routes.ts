import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type CompletionItem,
  type Connection,
  type DocumentSelector,
  type Hover,
  type Position,
} from 'vscode-languageserver';
import { namesFile } from '../../decisions/namesList';
import { decisionsFolder } from '../../decisions/sidecars';
import { answering, logTo } from '../answer';
import { isOfDecisions } from '../deciding/corpusFolder';
import type { Desk } from '../desk';
import type { Route } from '../route';
import { completionsInLine, hoverInLine } from './decisionLine';
import { columnHover, kindsInLine } from './namesLine';

/** What may stand at the place where somebody writes a file of decisions or a list of names. Articles are never completed. */
export const writingRoute: Route = {
  promise: {},
  open: (connection, desk) =>
    connection.onCompletion(
      answering(
        connection,
        desk,
        'completion',
        async ({ textDocument: { uri }, position }): Promise<CompletionItem[]> => {
          const line = lineAt(desk, uri, position);
          return line === undefined
            ? []
            : [...(isNames(uri) ? kindsInLine(line, position) : await completionsInLine(line, position))];
        },
      ),
    ),
};

/** What stands at the place in a file of decisions or a list of names; undefined in any other document. */
export function hoverInWritten(
  desk: Desk,
  uri: string,
  position: Position,
): Hover | null | Promise<Hover | null> | undefined {
  const line = lineAt(desk, uri, position);
  return line === undefined ? undefined : isNames(uri) ? columnHover(line, position) : hoverInLine(line, position);
}

/** Has a client that can be asked to send files of decisions as they are written, and ask what may stand in these and in lists of names. */
export function registerWriting(connection: Connection, { textDocument }: ClientCapabilities): void {
  if (
    textDocument?.completion?.dynamicRegistration !== true ||
    textDocument.synchronization?.dynamicRegistration !== true
  ) {
    return;
  }
  const log = logTo(connection);
  const { client } = connection;
  const sidecars: DocumentSelector = [{ pattern: `**/${decisionsFolder}/**/*.decisions.jsonl` }];
  const all: DocumentSelector = [...sidecars, { pattern: `**/${decisionsFolder}/${namesFile}` }];
  // What is a list of names is plain text, which the client sends as it does articles.
  const synced = { documentSelector: sidecars };
  client.register(DidOpenTextDocumentNotification.type, synced).catch(log);
  client
    .register(DidChangeTextDocumentNotification.type, { ...synced, syncKind: TextDocumentSyncKind.Incremental })
    .catch(log);
  client.register(DidCloseTextDocumentNotification.type, synced).catch(log);
  client.register(CompletionRequest.type, { documentSelector: all, triggerCharacters: ['"', ':', '\t'] }).catch(log);
  if (textDocument.hover?.dynamicRegistration === true) {
    client.register(HoverRequest.type, { documentSelector: sidecars }).catch(log);
  }
}

/** The line at the place in a file of decisions or a list of names, without its end. */
function lineAt(desk: Desk, uri: string, { line }: Position): string | undefined {
  const document = isOfDecisions(uri) && (isNames(uri) || uri.endsWith('.jsonl')) ? desk.documents.get(uri) : undefined;
  return document
    ?.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/u, '');
}

function isNames(uri: string): boolean {
  return uri.endsWith(`/${namesFile}`);
}
