import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { corpusFindingsOf } from '../corpus/findings';
import { problems } from '../features/problems';
import { breather } from '../pipeline/breathe';
import type { Facts } from '../pipeline/facts';
import { documentNotification, type DocumentState } from '../protocol';
import { unreadInWords, unreadLabel } from '../words/unread';
import { logTo } from './answer';
import { linesOfArticle, toDiagnostic } from './convert';
import type { Desk } from './desk';
import type { Settings } from './settings';

/**
 * Sends the open documents' problems, and what each is to us: those of which anything may have changed since they were sent last. Those that
 * were edited come first, and between two of them the server answers what is asked.
 */
export class Publishing {
  readonly #sent = new Map<string, Sent>();
  /** Documents that are still to be looked at, the next first. */
  #due = new Set<string>();
  #work: Promise<void> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
  ) {}

  /** Anything may have changed. */
  publish(): void {
    const all = this.desk.documents.keys();
    // While many documents come, what they have to say of those before them is told once, at the end.
    const others = this.desk.isTaking ? [] : all;
    this.#due = new Set([...all.filter(uri => this.#isOther(uri)), ...this.#due, ...others]);
    if (this.#due.size > 0) {
      this.#work ??= this.#run();
    }
  }

  /** The document is closed; nothing is known of it any more. */
  withdraw(uri: string): void {
    this.#sent.delete(uri);
    this.#tell({ uri, diagnostics: [] });
  }

  async #run(): Promise<void> {
    const breathe = breather({ isCancellationRequested: false });
    for (const uri of this.#next()) {
      try {
        this.#look(uri);
      } catch (error) {
        logTo(this.connection)(error);
      }
      await breathe();
    }
    this.#work = undefined;
  }

  /** The documents that are due, also those that become so meanwhile. */
  *#next(): Iterable<string> {
    for (let [uri] = this.#due; uri !== undefined; [uri] = this.#due) {
      this.#due.delete(uri);
      yield uri;
    }
  }

  #look(uri: string): void {
    const now = this.#now(uri);
    if (now === undefined) {
      return;
    }
    const { corpus } = this.desk;
    // What other articles say of the same may have moved there, so it is always sent.
    const isAlone = corpusFindingsOf(corpus, uri).length === 0;
    const before = this.#sent.get(uri);
    if (before?.isAlone === true && isAlone && isSame(before, now)) {
      return;
    }
    this.#sent.set(uri, { ...now, isAlone });
    this.#send(uri, now.facts);
  }

  /** Whether the document itself is another than when it was sent last. */
  #isOther(uri: string): boolean {
    const now = this.#now(uri);
    const before = this.#sent.get(uri);
    return now !== undefined && (before === undefined || !isSame(before, now));
  }

  /** What the document's problems are made of now; undefined while it is not read. */
  #now(uri: string): Made | undefined {
    // The corpus takes what was typed last, and then the document no longer waits.
    const { corpus, settings } = this.desk;
    const document = this.desk.documents.get(uri);
    if (document === undefined || this.desk.unread(uri) !== undefined || this.desk.isWaiting(uri)) {
      return undefined;
    }
    const facts = corpus.facts(uri);
    return { facts, settings, version: facts === undefined ? document.version : undefined };
  }

  #send(uri: string, facts: Facts | undefined): void {
    const { corpus, documents, settings } = this.desk;
    const version = documents.get(uri)?.version;
    const found = facts === undefined ? [] : problems(corpus, uri, code => settings.findings[code]);
    const lines = linesOfArticle(corpus, uri);
    const diagnostics = found.flatMap(finding => (lines ? toDiagnostic(corpus, lines, finding) : []));
    this.#tell({ uri, ...(version === undefined ? {} : { version }), diagnostics });
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

/** What a document's problems are made of. */
interface Made {
  readonly facts: Facts | undefined;
  readonly settings: Settings;
  /** Of a document that the corpus does not hold. */
  readonly version: number | undefined;
}

interface Sent extends Made {
  /** Whether no other article had a say in them. */
  readonly isAlone: boolean;
}

function isSame(before: Made, now: Made): boolean {
  return before.facts === now.facts && before.settings === now.settings && before.version === now.version;
}
