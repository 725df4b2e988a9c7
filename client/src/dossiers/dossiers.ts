import * as vscode from 'vscode';
import {
  bearerRequest,
  dossierRequest,
  hoverCommands,
  speakersRequest,
  type Bearer,
  type BearerParams,
  type DossierLine,
  type Page,
  type Speaker,
} from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { rowsOf } from '../pages';
import { addressOf, placeAtCursor } from '../place';
import { tellBriefly } from '../tell';
import { dossierText, fileNameOf, type DossierText } from './text';

/** “Open Dossier”: all that the folder knows of somebody as a document that cannot be written in; its lines are links. */
export function registerDossiers(connection: Connection): vscode.Disposable {
  const documents = new Dossiers(connection);
  return vscode.Disposable.from(
    documents,
    vscode.workspace.registerTextDocumentContentProvider(scheme, documents),
    vscode.languages.registerDocumentLinkProvider({ scheme }, documents),
    vscode.commands.registerCommand(hoverCommands.openDossier, async (what: unknown) => {
      const bearer = await bearerOf(connection, what);
      if (bearer !== undefined) {
        await vscode.window.showTextDocument(uriOf(bearer), { preview: true });
      }
    }),
  );
}

const scheme = 'copydesk-dossier';

/** A document of more is not looked through. */
const mostLines = 10_000;

function uriOf({ key, name }: Bearer): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${fileNameOf(name)}`, query: key });
}

class Dossiers implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #shown = new Map<string, DossierText>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      connection.onDidChange(() => {
        for (const { document } of vscode.window.visibleTextEditors) {
          if (document.uri.scheme === scheme) {
            this.#changed.fire(document.uri);
          }
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const page = await rowsOf<DossierLine>(this.connection, dossierRequest, { key: uri.query }, mostLines);
    const written = dossierText(page?.rows ?? [], page?.total ?? 0);
    this.#shown.set(uri.toString(), written);
    return written.text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const links = this.#shown.get(uri.toString())?.links ?? [];
    return links.map(
      ({ line, from, to, place }) => new vscode.DocumentLink(new vscode.Range(line, from, line, to), addressOf(place)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** Whose dossier a card, a line of the tree or the cursor asks for; where it is nobody's, whom the user picks. */
async function bearerOf(connection: Connection, what: unknown): Promise<Bearer | undefined> {
  if (typeof what === 'string') {
    const page = await connection.request<Page<DossierLine>>(dossierRequest, { key: what, from: 0, count: 1 });
    return { key: what, name: page?.rows[0]?.text ?? '' };
  }
  const speaker = speakerIn(what);
  if (speaker !== undefined) {
    return speaker;
  }
  const place = placeAtCursor();
  const parameters =
    place && ({ textDocument: { uri: place.uri }, position: place.range.start } satisfies BearerParams);
  return (parameters && (await connection.request<Bearer | null>(bearerRequest, parameters))) ?? picked(connection);
}

function speakerIn(line: unknown): Bearer | undefined {
  return typeof line === 'object' && line !== null ? (line as { readonly speaker?: Speaker }).speaker : undefined;
}

/** Of those who speak. */
async function picked(connection: Connection): Promise<Bearer | undefined> {
  const speakers = (await rowsOf<Speaker>(connection, speakersRequest, {}, mostLines))?.rows ?? [];
  const named = speakers.filter(({ kind }) => kind !== 'unnamed' && kind !== 'nobody');
  if (named.length === 0) {
    tellBriefly('Nobody is named at the cursor');
    return undefined;
  }
  const items = named.map(({ key, name, role }) => ({ label: name, description: role ?? '', bearer: { key, name } }));
  const item = await vscode.window.showQuickPick(items, { title: 'Open Dossier', placeHolder: 'Whose?' });
  return item?.bearer;
}
