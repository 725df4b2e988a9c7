import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import { betweenArticles } from '../corpus/findings';
import { stirredBy } from '../corpus/stirred';
import { decidedIn, isDismissed } from '../decisions/decided';
import { always, pause, type Breathe } from '../pipeline/breathe';
import { sameItems } from '../pipeline/memo';
import { byPosition } from '../text/span';
import type { Decision } from '../types/decision';
import type { Finding, FindingCode } from '../types/finding';
import { logTo } from './answer';
import { linesOfArticle, toDiagnostic } from './convert';
import type { Desk } from './desk';

/**
 * Sends what articles that nobody has open have otherwise than others; an open article tells of itself. They are pushed, not asked for: editors that ask
 * for problems of a whole folder do so every other second and with all its uris, and many do not ask at all. It is looked for when what is open
 * has been told of, only in articles where a change may have stirred something, and in turn with all other work.
 */
export class FolderProblems {
  /** What was looked at last: all that was not stirred since then is as it was found. */
  #seen: Corpus | undefined;
  /** Articles that are still to be looked at. */
  readonly #due = new Set<string>();
  /** By uri, of those that have something. */
  readonly #found = new Map<string, Found>();
  /** By uri, what the client shows now. */
  readonly #sent = new Map<string, readonly Told[]>();
  #isAsked = false;
  #isFolderRead = true;
  #work: Promise<void> | undefined;

  /** `onLeft` hears how many problems are not listed since there are so many. */
  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
    private readonly onLeft: (count: number) => void,
  ) {}

  /** Articles, settings or decisions may be others. */
  look(): void {
    if (!this.#isOn()) {
      this.#seen = undefined;
      this.#due.clear();
      this.#found.clear();
      this.#tell();
      return;
    }
    this.#isAsked = true;
    this.#forgetThoseGone();
    this.#tell();
    this.#work ??= this.#run();
  }

  /** Whether the folders’ articles are all read: until then each that comes would have all looked at that may be compared with it. */
  folderRead(isAll: boolean): void {
    this.#isFolderRead = isAll;
    if (isAll) {
      this.look();
    }
  }

  /** The document is closed, and what was told of it is withdrawn. */
  closed(uri: string): void {
    this.#sent.delete(uri);
    this.#found.delete(uri);
    this.#due.add(uri);
  }

  #isOn(): boolean {
    return this.desk.settings.folderProblems;
  }

  async #run(): Promise<void> {
    const breathe = this.desk.background.breather(always);
    while (this.#isAsked) {
      const begun = performance.now();
      try {
        await this.#lookAtAll(breathe);
      } catch (error) {
        logTo(this.connection)(error);
      }
      // What comes one after the other, as from the model, is looked at together.
      await pause(Math.max(shortestRest, restsFor * (performance.now() - begun)));
    }
    this.#work = undefined;
  }

  async #lookAtAll(breathe: Breathe): Promise<void> {
    await this.#takeChanges(breathe);
    let looked = 0;
    for (let [uri] = this.#due; uri !== undefined && this.#seen !== undefined; [uri] = this.#due) {
      this.#due.delete(uri);
      await this.#lookAt(this.#seen, uri, breathe);
      await this.#takeChanges(breathe);
      if (++looked % toldTogether === 0) {
        this.#tell();
      }
    }
    this.#tell();
  }

  /** Notes the articles that are to be looked at since something changed. */
  async #takeChanges(breathe: Breathe): Promise<void> {
    // While many are read or opened together nothing is looked at; whoever hears that they are read asks again.
    while (this.#isAsked && this.#isOn()) {
      this.#isAsked = false;
      if (!this.#isFolderRead || this.desk.documents.areReadTogether) {
        return;
      }
      const { corpus } = this.desk;
      const changed = new Set<string>();
      for (const uri of this.#stirredIn(corpus)) {
        changed.add(uri);
        this.#due.add(uri);
        await breathe();
      }
      for (const [uri, { decisions, related }] of this.#found) {
        if (decisions !== corpus.decisions.of(uri) || related.some(other => changed.has(other))) {
          this.#due.add(uri);
        }
      }
      this.#seen = this.#isOn() ? corpus : undefined;
    }
  }

  #stirredIn(corpus: Corpus): Iterable<string> {
    return this.#seen === undefined ? corpus.uris : stirredBy(this.#seen.overview, corpus.overview, corpus.lexicon);
  }

  async #lookAt(corpus: Corpus, uri: string, breathe: Breathe): Promise<void> {
    const isHere = corpus.record(uri)?.summary.prose.kind === 'article';
    const findings: Finding[] = [];
    for (const findIn of isHere && !this.desk.documents.has(uri) ? betweenArticles : []) {
      findings.push(...findIn(corpus, uri));
      await breathe();
    }
    const decisions = corpus.decisions.of(uri);
    const left = findings.length === 0 ? [] : await this.#undismissed(uri, findings, decisions);
    const told = this.#toldOf(corpus, uri, left);
    if (findings.length === 0) {
      this.#found.delete(uri);
    } else if (this.#isOn()) {
      const before = this.#found.get(uri)?.told ?? [];
      this.#found.set(uri, {
        told: JSON.stringify(told) === JSON.stringify(before) ? before : told,
        related: findings.flatMap(finding => finding.related.map(place => place.uri)),
        decisions,
      });
    }
  }

  #toldOf(corpus: Corpus, uri: string, findings: readonly Finding[]): readonly Told[] {
    const lines = findings.length === 0 ? undefined : linesOfArticle(corpus, uri);
    const { runsCommands } = this.desk.client.cards;
    return lines === undefined
      ? []
      : [...findings]
          .sort(byPosition)
          .map(one => ({ code: one.code, diagnostic: toDiagnostic(corpus, lines, one, runsCommands) }));
  }

  /** The findings that nobody has dismissed; where a decision stands is told by the text alone. */
  async #undismissed(
    uri: string,
    findings: readonly Finding[],
    decisions: readonly Decision[],
  ): Promise<readonly Finding[]> {
    const codes = new Set<string>(findings.map(({ code }) => code));
    const dismissing = decisions.filter(one => one.kind === 'dismiss' && codes.has(one.code));
    if (dismissing.length === 0) {
      return findings;
    }
    const decided = decidedIn((await this.desk.textOf(uri)) ?? '', dismissing);
    return findings.filter(finding => !isDismissed(decided, finding.code, finding));
  }

  #forgetThoseGone(): void {
    const { corpus } = this.desk;
    for (const uri of [...this.#found.keys()].filter(one => corpus.lines(one) === undefined)) {
      this.#found.delete(uri);
    }
  }

  /** Sends what is otherwise than the client shows: of the first articles, as much as anybody goes through. */
  #tell(): void {
    const { documents, settings } = this.desk;
    const shown = new Map<string, readonly Told[]>();
    let [listed, left] = [0, 0];
    for (const uri of [...this.#found.keys()].filter(one => !documents.has(one)).sort()) {
      const told = this.#found.get(uri)?.told.filter(({ code }) => settings.findings[code]) ?? [];
      if (left > 0 || listed + told.length > mostListed) {
        left += told.length;
      } else if (told.length > 0) {
        listed += told.length;
        shown.set(uri, told);
      }
    }
    for (const uri of [...this.#sent.keys()].filter(one => !shown.has(one))) {
      this.#sent.delete(uri);
      // What is open tells of itself, in place of this.
      if (!documents.has(uri)) {
        this.#send(uri, []);
      }
    }
    for (const [uri, told] of shown) {
      if (!sameItems(this.#sent.get(uri) ?? [], told)) {
        this.#sent.set(uri, told);
        this.#send(uri, told);
      }
    }
    this.onLeft(left);
  }

  #send(uri: string, told: readonly Told[]): void {
    const problems = this.desk.spelling.spelled({ uri, diagnostics: told.map(({ diagnostic }) => diagnostic) });
    this.connection.sendDiagnostics(problems).catch(logTo(this.connection));
  }
}

/** What an article has otherwise than others. */
interface Found {
  /** What nobody has dismissed of it. */
  readonly told: readonly Told[];
  /** Uris of the articles in question. */
  readonly related: readonly string[];
  /** By which some may be dismissed. */
  readonly decisions: readonly Decision[];
}

/** A finding as the client is told of it. */
interface Told {
  readonly code: FindingCode;
  readonly diagnostic: Diagnostic;
}

/** Problems that are listed at most: more than anybody goes through. */
const mostListed = 500;

/** After how many articles the client is told. */
const toldTogether = 50;

/** Milliseconds between two looks at least, and how many times as long as the look took. */
const shortestRest = 300;
const restsFor = 4;
