import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { corpusFindingsOf } from '../corpus/findings';
import { tallyOf } from '../corpus/tally';
import { decisionNotices } from '../features/decisionNotices';
import { problems } from '../features/problems';
import { always } from '../pipeline/breathe';
import type { Facts } from '../pipeline/facts';
import type { Finding } from '../types/finding';
import { documentNotification, type DocumentState } from '../protocol';
import { unreadInWords, unreadLabel } from '../words/unread';
import { logTo } from './answer';
import { linesOfArticle, toDiagnostic, toNotice } from './convert';
import { isOfDecisions } from './deciding/corpusFolder';
import type { Desk } from './desk';
import type { Settings } from './settings';

/**
 * Sends the open documents' problems, and what each is to us: those of which anything may have changed since they were sent last. Those that
 * were edited come first, with what they tell by themselves, and between two of them the server answers what is asked. What articles have otherwise
 * than one another is looked for when nothing has changed for a moment, for what all tell changes with every letter, and of documents that nobody
 * looks at when none of many is still to be read. What was told so already would not wait: it stands elsewhere now.
 */
export class Publishing {
  readonly #sent = new Map<string, Sent>();
  /** Documents that are still to be looked at, the next first. */
  #due = new Set<string>();
  /** Those that are themselves as they were, and are looked at when it is quiet. */
  #later = new Set<string>();
  #work: Promise<void> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
    /** Hears when all that was due is told: what is counted over all articles then holds nobody up. */
    private readonly onTold: () => void,
  ) {}

  /** Anything may have changed. */
  publish(): void {
    const all = this.desk.documents.uris;
    const other = all.filter(uri => this.#isOther(uri));
    const isFirst = (uri: string): boolean => this.desk.documents.isLookedAt(uri);
    const isTyped = other.some(uri => this.#mayWait(uri));
    this.#due = new Set([...(this.desk.documents.areReadTogether || isTyped ? other : all).filter(isFirst), ...other]);
    this.#later = new Set(all.filter(uri => !this.#due.has(uri)));
    this.#begin();
    this.#waitForQuiet();
  }

  /** The document is closed; nothing is known of it any more. */
  withdraw(uri: string): void {
    this.#sent.delete(uri);
    this.#tell({ uri, diagnostics: [] });
  }

  #begin(): void {
    if (this.#due.size > 0) {
      this.#work ??= this.#run();
    } else if (this.#work === undefined) {
      this.onTold();
    }
  }

  #waitForQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      for (const uri of this.#later) {
        if (!this.desk.documents.areReadTogether || this.desk.documents.isLookedAt(uri)) {
          this.#later.delete(uri);
          this.#due.add(uri);
        }
      }
      this.#begin();
      this.#waitForRest();
    }, quietFor);
  }

  async #run(): Promise<void> {
    const breathe = this.desk.background.breather(always);
    for (const uri of this.#next()) {
      try {
        await this.desk.documents.readInTurn(uri, breathe, this.#mayWait(uri));
        this.#look(uri);
      } catch (error) {
        logTo(this.connection)(error);
      }
      await breathe();
    }
    this.#work = undefined;
    if (this.#later.size === 0 || this.desk.documents.areReadTogether) {
      this.onTold();
    }
    this.#waitForRest();
  }

  #waitForRest(): void {
    if (this.#later.size > 0 && this.#quiet === undefined) {
      this.#waitForQuiet();
    }
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
    const before = this.#sent.get(uri);
    const isOther = before === undefined || !isSame(before, now);
    if (isOther && areStillThere(before, now) && (this.#isOneOfMany || before !== undefined)) {
      this.#later.add(uri);
      this.#send(uri, { ...now, others: before?.others ?? [] });
      return;
    }
    const others = corpusFindingsOf(this.desk.corpus, uri);
    // What other articles say of the same may have moved there, so it is always sent.
    if (isOther || before.others.length > 0 || others.length > 0) {
      this.#send(uri, { ...now, others });
    }
  }

  /** Whether the document was told of before it was edited, with nothing beside others, so that what it has now beside them may wait. */
  #mayWait(uri: string): boolean {
    const before = this.#sent.get(uri);
    const now = this.#now(uri);
    return before !== undefined && now !== undefined && !isSame(before, now) && areStillThere(before, now);
  }

  /** Whether the document comes with so many that what it has otherwise than the others must wait. */
  get #isOneOfMany(): boolean {
    return this.desk.documents.areReadTogether || this.#due.size >= many;
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
    if (document === undefined || this.desk.documents.unread(uri) !== undefined || this.desk.documents.isWaiting(uri)) {
      return undefined;
    }
    const facts = corpus.facts(uri);
    return { facts, settings, version: facts === undefined ? document.version : undefined };
  }

  #send(uri: string, now: Sent): void {
    const { client, corpus, documents, settings } = this.desk;
    this.#sent.set(uri, now);
    const version = documents.get(uri)?.version;
    const found = now.facts === undefined ? [] : problems(corpus, uri, code => settings.findings[code], now.others);
    const lines = linesOfArticle(corpus, uri);
    const diagnostics = [
      ...found.flatMap(finding => (lines ? toDiagnostic(corpus, lines, finding, client.cards.runsCommands) : [])),
      ...decisionNotices(corpus, uri).flatMap(notice => (lines ? toNotice(lines, notice) : [])),
    ];
    // What is wrong with a file of decisions, or a list of names, is told by who reads it.
    if (!isOfDecisions(uri)) {
      this.#tell({ uri, ...(version === undefined ? {} : { version }), diagnostics });
    }
    const state = this.desk.spelling.spelled(this.#stateOf(uri));
    this.connection.sendNotification(documentNotification, state).catch(logTo(this.connection));
  }

  #tell(problems: PublishDiagnosticsParams): void {
    this.connection.sendDiagnostics(this.desk.spelling.spelled(problems)).catch(logTo(this.connection));
  }

  #stateOf(uri: string): DocumentState {
    const why = this.desk.whyNot(uri);
    if (why === undefined) {
      const facts = this.desk.corpus.facts(uri);
      const tally = facts && tallyOf(facts);
      return { uri, state: 'article', ...(tally === undefined ? {} : { progress: tally }) };
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
  /** What it was told to have otherwise than other articles. */
  readonly others: readonly Finding[];
}

function isSame(before: Made, now: Made): boolean {
  return before.facts === now.facts && before.settings === now.settings && before.version === now.version;
}

/** Whether what was told beside other articles still stands where it stood. */
function areStillThere(before: Sent | undefined, now: Made): boolean {
  return before === undefined || before.others.length === 0 || before.facts?.article === now.facts?.article;
}

/** Documents that are told of together, from which on each is told of by itself first. */
const many = 8;

/** Milliseconds in which nothing changes. */
const quietFor = 200;
