import { DiagnosticSeverity, type Connection, type Diagnostic, type Range } from 'vscode-languageserver';
import { placeOfMisfit, readLines, type LineProblem } from '../../decisions/lines';
import { readNamesList, type ListProblem, type NamesList } from '../../decisions/namesList';
import { decidedIn } from '../../decisions/decided';
import { nameOfKey } from '../../features/nameOfKey';
import type { decisionProblems } from '../../protocol';
import { disputeInWords } from '../../words/decided';
import { astrayInWords, lineProblemInWords } from '../../words/decisions';
import { logTo } from '../answer';
import { rangeOfLine } from '../convert';
import { label } from '../label';
import type { Desk } from '../desk';
import type { Candidate } from './astray';
import type { Sidecar } from './sidecars';

/** Tells what is wrong with files of decisions, and lists of names, at the line where it is, and with tag sets, at the top of the file. */
export class DecisionFaults {
  /** The files of decisions as they were when it was told last, by uri: one that is the same has no other faults. */
  #seen: ReadonlyMap<string, Seen> = new Map();
  readonly #told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
  ) {}

  publish(): void {
    const { tagSets, namesLists } = this.desk.decisions;
    this.#publishSidecars();
    const others = new Map<string, readonly Diagnostic[]>([
      ...[...tagSets.problems].map(([uri, all]) => [uri, all.map(problem => fault(top, problem))] as const),
      ...[...namesLists.all].map(([uri, list]) => [uri, this.#namesIn(uri, list).problems.map(faultIn)] as const),
      ...[...tagSets.unread, ...namesLists.unread].map(([uri, why]) => [uri, unused(why)] as const),
    ]);
    for (const [uri, all] of others) {
      this.#tell(uri, all.slice(0, mostTold));
    }
    for (const uri of this.#told.keys()) {
      if (!this.#seen.has(uri) && !others.has(uri)) {
        this.#tell(uri, []);
      }
    }
  }

  #publishSidecars(): void {
    const { sidecars, astray } = this.desk.decisions;
    const before = this.#seen;
    this.#seen = new Map(
      sidecars.map(sidecar => [
        sidecar.uri,
        { sidecar, candidates: astray.candidates(sidecar.uri), written: this.#writtenIn(sidecar) },
      ]),
    );
    for (const [uri, now] of this.#seen) {
      const last = before.get(uri);
      if (last?.sidecar !== now.sidecar || last.candidates !== now.candidates || last.written !== now.written) {
        this.#tell(uri, [...faultsOf(now), ...noticesOf(now, this.desk)]);
      }
    }
  }

  /** The text of a file that somebody is writing; undefined where that is what the disk has. */
  #writtenIn({ uri, file }: Sidecar): string | undefined {
    const text = this.desk.documents.get(uri)?.getText();
    return file.kind === 'text' && text !== file.text ? text : undefined;
  }

  /** The list as somebody is writing it, else as the disk has it. */
  #namesIn(uri: string, list: NamesList): NamesList {
    const text = this.desk.documents.get(uri)?.getText();
    return text === undefined ? list : readNamesList(text);
  }

  /** Unless just that was told last. */
  #tell(uri: string, diagnostics: Diagnostic[]): void {
    const told = JSON.stringify(diagnostics);
    if (told !== (this.#told.get(uri) ?? '[]')) {
      this.#told.set(uri, told);
      this.connection.sendDiagnostics({ uri, diagnostics }).catch(logTo(this.connection));
    }
  }
}

interface Seen {
  readonly sidecar: Sidecar;
  readonly candidates: readonly Candidate[] | undefined;
  /** The file's text where somebody is writing it, and has not saved it. */
  readonly written: string | undefined;
}

/** Of a file that cannot be read. */
function unused(why: string): readonly Diagnostic[] {
  return [fault(top, `Nothing in this file is used, for it ${why}.`)];
}

/** That the article is not there, and disputes on what is decided in all articles, at their lines. */
function noticesOf({ sidecar, candidates }: Seen, { corpus, decisions }: Desk): Diagnostic[] {
  const { article, lines } = sidecar;
  const disputed = article === undefined ? decidedIn('', lines.decisions).disputed : [];
  return [
    ...(article === undefined || candidates === undefined
      ? []
      : [
          notice(
            0,
            'decision-lost',
            astrayInWords(
              decisions.pathOf(article),
              candidates.map(({ uri }) => decisions.pathOf(uri)),
            ),
          ),
        ]),
    ...disputed.map(group => {
      const all = group.map(({ decision }) => decision);
      const line = Math.max(...all.map(one => lines.lines.get(one) ?? 1));
      return notice(line - 1, 'decision-disputed', disputeInWords(all, nameOfKey(corpus)));
    }),
  ];
}

function faultsOf({ sidecar: { file, lines }, written }: Seen): Diagnostic[] {
  if (file.kind === 'problem') {
    return [fault(rangeOfLine(0), `Nothing in this file holds, and it is left as it is, for it ${file.problem}.`)];
  }
  const { problems } = written === undefined ? lines : readLines(written, lines);
  const told = problems.slice(0, mostTold).map(one => fault(rangeOf(one), lineProblemInWords(one)));
  const left = problems.length - told.length;
  return left === 0 ? told : [...told, fault(rangeOfLine(0), `${left.toLocaleString('en')} more lines do not hold.`)];
}

/** Of one file. */
const mostTold = 100;

function rangeOf(problem: LineProblem): Range {
  const [line, { start, end }] = [problem.line - 1, placeOfMisfit(problem)];
  return { start: { line, character: start }, end: { line, character: end } };
}

function faultIn({ line, start, end, message }: ListProblem): Diagnostic {
  return fault({ start: { line: line - 1, character: start }, end: { line: line - 1, character: end } }, message);
}

function fault(range: Range, message: string): Diagnostic {
  return { range, severity: DiagnosticSeverity.Warning, source: 'copydesk', message: label(message) };
}

function notice(line: number, code: (typeof decisionProblems)[number], message: string): Diagnostic {
  return { ...fault(rangeOfLine(line), message), severity: DiagnosticSeverity.Information, code };
}

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
