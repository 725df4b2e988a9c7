import { TextDocument } from 'vscode-languageserver-textdocument';
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
import type { OutlineItem } from '../features/outline';
import type { Located } from '../features/places';
import type { Article } from '../types/article';
import type { Finding } from '../types/finding';
import type { Span } from '../text/span';
import { findingInWords, relatedInWords } from '../words/findings';
import { label } from './label';

/** Offsets of an article as lines and characters, and back. */
export interface Lines {
  readonly range: (span: Span) => Range;
  readonly offset: (position: Position) => number;
}

const known = new WeakMap<Article, Lines>();

export function linesOf(article: Article): Lines {
  const before = known.get(article);
  if (before !== undefined) {
    return before;
  }
  const document = TextDocument.create(article.uri, 'plaintext', article.version, article.text);
  const lines: Lines = {
    range: ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) }),
    offset: position => document.offsetAt(position),
  };
  known.set(article, lines);
  return lines;
}

/** Undefined when the corpus holds no such article. */
export function toLocation(corpus: Corpus, { uri, span }: Located): Location | undefined {
  const article = corpus.article(uri);
  return article && { uri, range: linesOf(article).range(span) };
}

export function toLocations(corpus: Corpus, places: readonly Located[]): Location[] {
  return places.flatMap(place => toLocation(corpus, place) ?? []);
}

const severities = { information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;

export function toDiagnostic(corpus: Corpus, lines: Lines, finding: Finding): Diagnostic {
  return {
    range: lines.range(finding),
    severity: severities[finding.severity],
    ...(finding.code === 'boilerplate' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    source: 'copydesk',
    code: finding.code,
    message: label(findingInWords(finding)),
    relatedInformation: finding.related.flatMap(place => {
      const location = toLocation(corpus, { uri: place.uri, span: place });
      return location === undefined ? [] : [{ location, message: label(relatedInWords(place)) }];
    }),
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
