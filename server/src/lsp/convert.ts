import {
  DiagnosticSeverity,
  DiagnosticTag,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Corpus } from '../corpus/corpus';
import type { DecisionNotice } from '../features/decisionNotices';
import type { OutlineItem } from '../features/outline';
import type { Located } from '../features/places';
import { rememberWhileHeld } from '../pipeline/memo';
import { packedLinesOf } from '../text/lines';
import { spanAt, type PackedSpans } from '../text/packed';
import type { Finding } from '../types/finding';
import type { Span } from '../text/span';
import { findingCommand } from '../protocol';
import { findingInWords, relatedInWords } from '../words/findings';
import { commandUri } from './commandUri';
import { label } from './label';

/** Offsets of an article as lines and characters, and back. */
export interface Lines {
  readonly range: (span: Span) => Range;
  readonly offset: (position: Position) => number;
  readonly span: (range: Range) => Span;
}

/** Of an article's lines without their ends. A place within a line's end counts as the end of the line, as editors have it. */
export const linesFrom = rememberWhileHeld((lines: PackedSpans): Lines => {
  const positionOf = (offset: number): Position => {
    const line = lineAt(lines, offset);
    const { start, end } = spanAt(lines, line) ?? nowhere;
    return { line, character: Math.max(0, Math.min(offset, end) - start) };
  };
  const offsetOf = ({ line, character }: Position): number => {
    const at = spanAt(lines, line);
    return at === undefined
      ? line < 0
        ? 0
        : (lines.at(-1) ?? 0)
      : Math.min(at.start + Math.max(0, character), at.end);
  };
  return {
    range: ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) }),
    offset: offsetOf,
    span: ({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) }),
  };
});

/** Of a text that the corpus does not hold. */
export function linesIn(text: string): Lines {
  return linesFrom(packedLinesOf(text));
}

/** Undefined when the corpus holds no such article. */
export function linesOfArticle(corpus: Corpus, uri: string): Lines | undefined {
  const lines = corpus.lines(uri);
  return lines && linesFrom(lines);
}

/** The last line that begins at `offset` or before. */
function lineAt(lines: PackedSpans, offset: number): number {
  let [low, high] = [0, lines.length / 2];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle * 2] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The whole of a line, counted from 0: an editor ends it where the line ends. */
export function rangeOfLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: longestLine } };
}

const longestLine = 10_000;

const nowhere: Span = { start: 0, end: 0 };

/** Undefined when the corpus holds no such article. */
export function toLocation(corpus: Corpus, { uri, span }: Located): Location | undefined {
  const lines = linesOfArticle(corpus, uri);
  return lines && { uri, range: lines.range(span) };
}

export function toLocations(corpus: Corpus, places: readonly Located[]): Location[] {
  return places.flatMap(place => toLocation(corpus, place) ?? []);
}

const severities = { information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;

/** Its code leads to what it means where the client runs our commands. */
export function toDiagnostic(corpus: Corpus, lines: Lines, finding: Finding, runsCommands: boolean): Diagnostic {
  return {
    range: lines.range(finding),
    severity: severities[finding.severity],
    ...(finding.code === 'boilerplate' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    source: 'copydesk',
    code: finding.code,
    ...(runsCommands ? { codeDescription: { href: commandUri(findingCommand, finding.code) } } : {}),
    message: label(findingInWords(finding)),
    relatedInformation: finding.related.flatMap(place => {
      const location = toLocation(corpus, { uri: place.uri, span: place });
      return location === undefined ? [] : [{ location, message: label(relatedInWords(place)) }];
    }),
  };
}

export function toNotice(lines: Lines, { span, code, message }: DecisionNotice): Diagnostic {
  return {
    range: lines.range(span),
    severity: DiagnosticSeverity.Information,
    source: 'copydesk',
    code,
    message: label(message),
  };
}

const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  headline: SymbolKind.File,
  group: SymbolKind.Namespace,
  speaker: SymbolKind.Class,
  quote: SymbolKind.String,
  person: SymbolKind.Class,
  organisation: SymbolKind.Module,
  place: SymbolKind.Field,
  name: SymbolKind.Constant,
  figure: SymbolKind.Number,
};

export function toSymbol(lines: Lines, item: OutlineItem): DocumentSymbol {
  const range = lines.range(item.span);
  return {
    // Editors take no symbol without a name.
    name: label(item.name).trim() || '…',
    detail: label(item.detail),
    kind: symbolKinds[item.kind],
    range,
    selectionRange: range,
    children: item.children.map(child => toSymbol(lines, child)),
  };
}
