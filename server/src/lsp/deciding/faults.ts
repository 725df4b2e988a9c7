import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { lineProblemInWords } from '../../words/decisions';
import { logTo } from '../answer';
import { label } from '../label';
import type { Desk } from '../desk';
import type { Sidecar } from './sidecars';

/** Tells what is wrong with files of decisions, at the line where it is. */
export class SidecarFaults {
  /** The files as they were when it was told last, by uri: one that is the same has no other faults. */
  #seen: ReadonlyMap<string, Sidecar> = new Map();
  readonly #told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
  ) {}

  publish(): void {
    const before = this.#seen;
    this.#seen = new Map((this.desk.deciding?.sidecars.all ?? []).map(sidecar => [sidecar.uri, sidecar]));
    for (const [uri, sidecar] of this.#seen) {
      if (before.get(uri) !== sidecar) {
        this.#tell(uri, faultsOf(sidecar));
      }
    }
    for (const uri of before.keys()) {
      if (!this.#seen.has(uri)) {
        this.#tell(uri, []);
      }
    }
  }

  #tell(uri: string, diagnostics: Diagnostic[]): void {
    const told = JSON.stringify(diagnostics);
    if (told !== (this.#told.get(uri) ?? '[]')) {
      this.#told.set(uri, told);
      this.connection.sendDiagnostics({ uri, diagnostics }).catch(logTo(this.connection));
    }
  }
}

function faultsOf({ file, lines }: Sidecar): Diagnostic[] {
  if (file.kind === 'problem') {
    return [fault(0, `Nothing in this file holds, and it is left as it is, for it ${file.problem}.`)];
  }
  const { problems } = lines;
  const told = problems.slice(0, mostTold).map(one => fault(one.line - 1, lineProblemInWords(one)));
  const left = problems.length - told.length;
  return left === 0 ? told : [...told, fault(0, `${left.toLocaleString('en')} more lines do not hold.`)];
}

const mostTold = 100;

function fault(line: number, message: string): Diagnostic {
  return {
    range: { start: { line, character: 0 }, end: { line, character: longest } },
    severity: DiagnosticSeverity.Warning,
    source: 'copydesk',
    message: label(message),
  };
}

/** An editor ends it where the line ends. */
const longest = 10_000;
