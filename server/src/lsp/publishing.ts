import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { problems } from '../features/problems';
import type { Facts } from '../pipeline/facts';
import { documentNotification, type DocumentState } from '../protocol';
import { unreadInWords, unreadLabel } from '../words/unread';
import { logTo } from './answer';
import { linesOfArticle, toDiagnostic } from './convert';
import type { Desk } from './desk';
import type { Settings } from './settings';

/** Sends the open documents' problems, and what each is to us: those of which anything may have changed since they were sent last. */
export class Publishing {
  readonly #sent = new Map<string, Sent>();

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
  ) {}

  publish(): void {
    const { corpus, settings } = this.desk;
    for (const { uri, version } of this.desk.documents.all()) {
      if (this.desk.unread(uri) !== undefined || this.desk.isWaiting(uri)) {
        continue;
      }
      const facts = corpus.facts(uri);
      const before = this.#sent.get(uri);
      // While many documents come, what they have to say of those before them is told once, at the end.
      if (before !== undefined && before.facts === facts && this.desk.isTaking) {
        continue;
      }
      // What other articles say of the same may have moved there, so it is always sent.
      const isAlone = corpus.variants(uri).length === 0 && corpus.conflicts(uri).length === 0;
      const now = { facts, isAlone, settings, version: facts === undefined ? version : undefined };
      if (before !== undefined && isAlone && isSame(before, now)) {
        continue;
      }
      this.#sent.set(uri, now);
      this.#send(uri, version, facts);
    }
  }

  /** The document is closed; nothing is known of it any more. */
  withdraw(uri: string): void {
    this.#sent.delete(uri);
    this.#tell({ uri, diagnostics: [] });
  }

  #send(uri: string, version: number, facts: Facts | undefined): void {
    const { corpus, settings } = this.desk;
    const found = facts === undefined ? [] : problems(corpus, uri, code => settings.findings[code]);
    const lines = linesOfArticle(corpus, uri);
    const diagnostics = found.flatMap(finding => (lines ? toDiagnostic(corpus, lines, finding) : []));
    this.#tell({ uri, version, diagnostics });
    const state = this.desk.spelling.spelled(this.#stateOf(uri));
    this.connection.sendNotification(documentNotification, state).catch(logTo(this.connection));
  }

  #tell(problems: PublishDiagnosticsParams): void {
    this.connection.sendDiagnostics(this.desk.spelling.spelled(problems)).catch(logTo(this.connection));
  }

  #stateOf(uri: string): DocumentState {
    const why = this.desk.whyNot(uri);
    if (why === undefined) {
      return { uri, state: 'article' };
    }
    const label = unreadLabel(why);
    return {
      uri,
      state: 'unread',
      why: why.kind,
      details: unreadInWords(why),
      ...(label === undefined ? {} : { label }),
    };
  }
}

/** What a document's problems were made of. */
interface Sent {
  readonly facts: Facts | undefined;
  /** Whether no other article has a say in them. */
  readonly isAlone: boolean;
  readonly settings: Settings;
  /** Of a document that the corpus does not hold. */
  readonly version: number | undefined;
}

function isSame(before: Sent, now: Sent): boolean {
  return (
    before.facts === now.facts &&
    before.isAlone === now.isAlone &&
    before.settings === now.settings &&
    before.version === now.version
  );
}
