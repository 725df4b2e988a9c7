import * as vscode from 'vscode';
import { taggedRequest, type ArticleParams, type Tagged } from '../../../server/src/protocol';
import type { OpenArticles } from '../articles';
import type { Connection } from '../connection';
import { rangeOf } from '../place';
import { inksOf } from './inks';

/** Underlines and colours what people have tagged in the articles that are shown: in the tag's colour, else in the theme's `copydesk.tagged`. */
export class TagColours implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** By colour. */
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(
    private readonly connection: Connection,
    private readonly articles: OpenArticles,
  ) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDidChange(() => this.#colourAll()),
      connection.onDecided(() => this.#colourAll()),
      articles.onDidChange(() => this.#colourAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#colourAll()),
    );
    this.#colourAll();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#types.forEach(type => type.dispose());
  }

  #colourAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (this.articles.isArticle(editor.document.uri) === true) {
        this.#colour(editor).catch((error: unknown) => console.error('Copydesk could not colour tags', error));
      }
    }
  }

  async #colour(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const { version } = document;
    const params: ArticleParams = { textDocument: { uri: document.uri.toString() } };
    const tagged = (await this.connection.request<readonly Tagged[]>(taggedRequest, params)) ?? [];
    // What is told of a text that was edited meanwhile stands elsewhere; what was coloured moves along until it is told anew.
    if (document.version !== version) {
      return;
    }
    for (const colour of new Set([...this.#types.keys(), ...tagged.map(colourOf)])) {
      const ranges = tagged.filter(one => colourOf(one) === colour).map(({ range }) => rangeOf(range));
      editor.setDecorations(this.#typeOf(colour), ranges);
    }
  }

  #typeOf(colour: string): vscode.TextEditorDecorationType {
    const known = this.#types.get(colour);
    if (known !== undefined) {
      return known;
    }
    const type = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...(colour === '' ? inThemesColour() : inColour(colour)),
    });
    this.#types.set(colour, type);
    return type;
  }
}

/** The empty one is the theme's. */
function colourOf({ colour }: Tagged): string {
  return colour ?? '';
}

const line = { borderStyle: 'solid', borderWidth: '0 0 2px 0' } as const;

function inThemesColour(): vscode.DecorationRenderOptions {
  const colour = new vscode.ThemeColor('copydesk.tagged');
  return { ...line, borderColor: colour, overviewRulerColor: colour };
}

function inColour(colour: string): vscode.DecorationRenderOptions {
  const { light, dark } = inksOf(colour);
  const of = (ink: string): vscode.ThemableDecorationRenderOptions => ({
    borderColor: ink,
    backgroundColor: `${ink}${faint}`,
    overviewRulerColor: ink,
  });
  return { ...line, light: of(light), dark: of(dark) };
}

/** How much of the colour lies behind the words, from 00 to ff. */
const faint = '26';
