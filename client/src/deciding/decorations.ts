import * as vscode from 'vscode';
import { progressRequest, type Progress } from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { rowsOf } from '../pages';

/** How far people have gone through each article, as a badge in the Explorer: its share in percent, a tick where all is decided. */
export class ProgressBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #known: ReadonlyMap<string, Progress> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(private readonly connection: Connection) {
    this.#subscriptions = vscode.Disposable.from(
      connection.onDidChange(() => this.#look()),
      connection.onDidClose(() => this.#take([])),
      vscode.window.registerFileDecorationProvider(this),
      this.#changed,
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const progress = this.#known.get(uri.toString());
    if (progress === undefined) {
      return undefined;
    }
    const { decided, all } = progress;
    const badge = decided === all ? '✓' : String(Math.floor((decided / all) * 100));
    return new vscode.FileDecoration(badge, `${decided} of ${all} names, figures and quotes are decided`);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  /** Once for all that changes in a moment. */
  #look(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      rowsOf<Progress>(this.connection, progressRequest, {}, mostBadges).then(
        page => this.#take(page?.rows ?? []),
        (error: unknown) => console.error('Copydesk could not tell what is decided', error),
      );
    }, moment);
  }

  #take(rows: readonly Progress[]): void {
    const now = new Map(rows.map(row => [vscode.Uri.parse(row.uri).toString(), row]));
    if (JSON.stringify([...now]) !== JSON.stringify([...this.#known])) {
      this.#known = now;
      this.#changed.fire(undefined);
    }
  }
}

/** Milliseconds. */
const moment = 500;
const mostBadges = 10_000;
