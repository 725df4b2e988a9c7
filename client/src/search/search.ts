import * as vscode from 'vscode';
import {
  queryProblemRequest,
  querySuggestionRequest,
  searchRequest,
  searchViews,
  type QueryProblem,
  type QuerySuggestionParams,
  type SearchLine,
  type SearchView,
} from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { rowsOf } from '../pages';
import { addressOf, placeAtCursor } from '../place';
import {
  moreCommand,
  searchName,
  searchStyles,
  searchText,
  viewCommand,
  type SearchStyle,
  type SearchText,
} from './text';

/** “Search the Corpus…” and “Find in Corpus”: what is found as a document that cannot be written in, every line a link to its place. */
export function registerSearch(connection: Connection): vscode.Disposable {
  const documents = new Searches(connection);
  const open = async (query: string | undefined, view?: SearchView): Promise<void> => {
    if (query !== undefined) {
      await vscode.window.showTextDocument(uriOf(query, view), { preview: true });
    }
  };
  return vscode.Disposable.from(
    documents,
    vscode.workspace.registerTextDocumentContentProvider(scheme, documents),
    vscode.languages.registerDocumentLinkProvider({ scheme }, documents),
    vscode.commands.registerCommand('copydesk.search', async (query: unknown) =>
      open(typeof query === 'string' ? query : await asked(connection)),
    ),
    vscode.commands.registerCommand('copydesk.findInCorpus', async () =>
      open((await suggested(connection)) ?? (await asked(connection))),
    ),
    ...searchViews.map(view =>
      vscode.commands.registerCommand(viewCommand(view), () => open(searchInFront()?.query, view)),
    ),
    vscode.commands.registerCommand(moreCommand, () => documents.showMore()),
  );
}

const scheme = 'copydesk-search';

/** Each view of a search is a document of its own: of one that becomes another the editor would show links where they were, for a moment. */
function uriOf(query: string, view: SearchView = 'position'): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${searchName(query)}`, query, fragment: view });
}

function viewOf({ fragment }: vscode.Uri): SearchView {
  return searchViews.find(view => view === fragment) ?? 'position';
}

/** What is shown of a search, until its document is closed. */
interface Shown {
  /** Rows at most. */
  readonly most: number;
  readonly written?: SearchText;
}

/** Rows that are shown at first, and at most. */
const fewRows = 500;
const mostRows = 20_000;

class Searches implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #shown = new Map<string, Shown>();
  readonly #inks: Readonly<Record<SearchStyle, vscode.TextEditorDecorationType>> = {
    title: vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' }),
    found: vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' }),
    quiet: vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor('descriptionForeground') }),
  };
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      ...Object.values(this.#inks),
      connection.onDidChange(() => {
        for (const { document } of vscode.window.visibleTextEditors.filter(isSearch)) {
          this.#changed.fire(document.uri);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#paint(document)),
      vscode.window.onDidChangeVisibleTextEditors(editors => editors.forEach(editor => this.#paint(editor.document))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const key = uri.toString();
    const most = this.#shown.get(key)?.most ?? fewRows;
    const view = viewOf(uri);
    const parameters = { query: uri.query, show: view };
    const page = await rowsOf<SearchLine>(this.connection, searchRequest, parameters, most);
    const written = searchText({ lines: page?.rows ?? [], total: page?.total ?? 0, show: view });
    this.#shown.set(key, { most, written });
    return written.text;
  }

  provideDocumentLinks({ uri }: vscode.TextDocument): vscode.DocumentLink[] {
    const links = this.#shown.get(uri.toString())?.written?.links ?? [];
    return links.map(({ line, from, to, target, tooltip }) => {
      const address = typeof target === 'string' ? vscode.Uri.parse(`command:${target}`) : addressOf(target);
      const link = new vscode.DocumentLink(new vscode.Range(line, from, line, to), address);
      link.tooltip = tooltip;
      return link;
    });
  }

  /** Shows more lines of the search in front. */
  showMore(): void {
    const uri = searchInFront();
    const shown = uri && this.#shown.get(uri.toString());
    if (uri !== undefined && shown !== undefined) {
      this.#shown.set(uri.toString(), { ...shown, most: Math.min(mostRows, shown.most * 4) });
      this.#changed.fire(uri);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #paint(document: vscode.TextDocument): void {
    const written = this.#shown.get(document.uri.toString())?.written;
    if (written?.text !== document.getText()) {
      return;
    }
    for (const editor of vscode.window.visibleTextEditors.filter(one => one.document === document)) {
      for (const style of searchStyles) {
        const stretches = written.styled.filter(one => one.style === style);
        editor.setDecorations(
          this.#inks[style],
          stretches.map(({ line, from, to }) => new vscode.Range(line, from, line, to)),
        );
      }
    }
  }
}

function searchInFront(): vscode.Uri | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isSearch(editor) ? editor.document.uri : undefined;
}

function isSearch({ document }: vscode.TextEditor): boolean {
  return document.uri.scheme === scheme;
}

/** What the user looks for; while it is written, what is wrong with it is said. */
async function asked(connection: Connection): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Search the Corpus',
    placeHolder: 'harbour "six and a half" migra* lemma:say speaker:"Moira Kestrel" in:quotes -word after:2026-01',
    prompt: 'Words, “phrases”, wildcards; name:, speaker:, cue:, in:quotes, after:, before:, story:',
    value: selectedWords(),
    validateInput: async query =>
      query.trim() === ''
        ? undefined
        : (await connection.request<QueryProblem | null>(queryProblemRequest, { query }))?.message,
  });
}

/** What is selected, if it is short. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  const words = editor === undefined || isSearch(editor) ? '' : editor.document.getText(editor.selection).trim();
  return words === '' || words.length > longestSelection || words.includes('\n')
    ? ''
    : `"${words.replace(/["“”]/gu, '')}"`;
}

const longestSelection = 100;

/** A search for what is at the cursor; nothing where that is nothing to look for. */
async function suggested(connection: Connection): Promise<string | undefined> {
  const place = placeAtCursor();
  const parameters =
    place && ({ textDocument: { uri: place.uri }, range: place.range } satisfies QuerySuggestionParams);
  return (parameters && (await connection.request<string | null>(querySuggestionRequest, parameters))) ?? undefined;
}
