import {
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  ReferencesRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type FileEvent,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { figuresRequest, jumpRequest, speakersRequest } from '../../../src/protocol';
import type { Chance } from '../seeded';
import type { Known, Step } from './steps';

/** Where the folder's files are; paths are relative to it. */
export interface Disk {
  readonly write: (path: string, text: string) => void;
  readonly delete: (path: string) => void;
  /** Moves a file; folders are made and vanish with their files. */
  readonly move: (from: string, to: string) => void;
}

/** Somebody who works in a folder at `folder` (a uri) with an editor that is connected to a server. */
export interface Day extends Known {
  readonly open: ReadonlyMap<string, TextDocument>;
  /** Settings are the client's, which is told only that they have changed. */
  readonly take: (step: Step) => Promise<void>;
  /** Tells what is not told yet of the disk, and waits for all answers; rejects with the first error that was one. */
  readonly end: () => Promise<void>;
}

export function startDay(connection: ProtocolConnection, folder: string, disk: Disk, chance: Chance): Day {
  const files = new Map<string, string>();
  const open = new Map<string, TextDocument>();
  let untold: FileEvent[] = [];
  let asked: Promise<unknown>[] = [];
  const uriOf = (path: string): string => `${folder}/${path}`;
  const happened = (path: string, type: FileChangeType): void => void untold.push({ uri: uriOf(path), type });

  const write = (path: string, text: string): void => {
    happened(path, files.has(path) ? FileChangeType.Changed : FileChangeType.Created);
    files.set(path, text);
    disk.write(path, text);
  };
  const rename = (from: string, to: string): void => {
    const moved = [...files].filter(([path]) => path.startsWith(`${from}/`));
    for (const [path, text] of from === to ? [] : moved) {
      const target = `${to}${path.slice(from.length)}`;
      files.delete(path);
      files.set(target, text);
      disk.move(path, target);
    }
    if (moved.length > 0) {
      happened(from, FileChangeType.Deleted);
      happened(to, FileChangeType.Created);
      // Where a folder was, editors tell of the files that are others now.
      moved.forEach(([path]) => happened(`${to}${path.slice(from.length)}`, FileChangeType.Changed));
    }
  };
  const tell = async (rest: number): Promise<void> => {
    const all = untold.map(event => ({ event, at: chance.below(1000) })).sort((a, b) => a.at - b.at);
    const changes = all.slice(rest).flatMap(({ event }) => (chance.below(5) === 0 ? [event, event] : [event]));
    untold = all.slice(0, rest).map(({ event }) => event);
    if (changes.length > 0) {
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    }
  };

  const take = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'write':
        write(step.path, step.text);
        return;
      case 'open': {
        const document = TextDocument.create(uriOf(step.path), 'plaintext', 1, step.text);
        open.set(step.path, document);
        return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: itemOf(document) });
      }
      case 'edit': {
        const document = open.get(step.path);
        if (document === undefined) {
          return;
        }
        const range = { start: document.positionAt(step.start), end: document.positionAt(step.end) };
        const version = document.version + 1;
        const contentChanges = [{ range, text: step.text }];
        TextDocument.update(document, contentChanges, version);
        const textDocument = { uri: document.uri, version };
        return connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
      }
      case 'save': {
        const document = open.get(step.path);
        if (document !== undefined) {
          write(step.path, document.getText());
        }
        return;
      }
      case 'close':
        if (open.delete(step.path)) {
          const textDocument = { uri: uriOf(step.path) };
          await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
        }
        return;
      case 'delete':
        if (files.delete(step.path)) {
          disk.delete(step.path);
          happened(step.path, FileChangeType.Deleted);
        }
        return;
      case 'rename':
        rename(step.from, step.to);
        return;
      case 'events':
        return tell(step.rest);
      case 'settings':
        return connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      case 'ask': {
        asked.push(ask(connection, chance, open.get(step.path) ?? emptyAt(uriOf(step.path)), step.offset));
        // Mostly somebody reads an answer before going on.
        if (chance.below(3) > 0) {
          await Promise.all(asked);
          asked = [];
        }
      }
    }
  };
  return {
    files,
    open,
    take,
    end: async () => {
      await tell(0);
      await Promise.all(asked);
      asked = [];
    },
  };
}

export function itemOf(document: TextDocument): {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
} {
  return { uri: document.uri, languageId: document.languageId, version: document.version, text: document.getText() };
}

function emptyAt(uri: string): TextDocument {
  return TextDocument.create(uri, 'plaintext', 1, '');
}

/** Asks one of the things that an editor asks. */
function ask(connection: ProtocolConnection, chance: Chance, document: TextDocument, offset: number): Promise<unknown> {
  const textDocument = { uri: document.uri };
  const at = { textDocument, position: document.positionAt(offset) };
  return chance.some<() => Promise<unknown>>([
    () => connection.sendRequest(HoverRequest.type, at),
    () => connection.sendRequest(HoverRequest.type, at),
    () => connection.sendRequest(DefinitionRequest.type, at),
    () => connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }),
    () => connection.sendRequest(DocumentHighlightRequest.type, at),
    () => connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    () => connection.sendRequest(SemanticTokensRequest.type, { textDocument }),
    () => connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' }),
    () => connection.sendRequest(jumpRequest, { ...at, direction: 'next', speaker: 'same' }),
    () => connection.sendRequest(speakersRequest, chance.some([{}, textDocument])),
    () => connection.sendRequest(figuresRequest, chance.some([{}, textDocument])),
  ])();
}
