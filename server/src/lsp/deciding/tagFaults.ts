import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { logTo } from '../answer';
import type { Desk } from '../desk';
import { label } from '../label';

/** Tells what of the tag sets cannot be used, at the top of the file. */
export class TagFaults {
  #told: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly connection: Connection,
    private readonly desk: Desk,
  ) {}

  publish(): void {
    const { problems } = this.desk.tagSets;
    const before = this.#told;
    this.#told = new Map([...problems].map(([uri, all]) => [uri, all.join('\n')]));
    for (const uri of new Set([...before.keys(), ...problems.keys()])) {
      const now = problems.get(uri) ?? [];
      if ((before.get(uri) ?? '') !== now.join('\n')) {
        const start = { line: 0, character: 0 };
        const diagnostics = now.slice(0, mostTold).map(problem => ({
          ...{ range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: 'copydesk' },
          message: label(problem),
        }));
        this.connection.sendDiagnostics({ uri, diagnostics }).catch(logTo(this.connection));
      }
    }
  }
}

const mostTold = 100;
