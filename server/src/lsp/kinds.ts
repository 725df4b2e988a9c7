import { DocumentHighlightKind, SymbolKind } from 'vscode-languageserver';
import type { CorpusSymbol } from '../features/symbols';

/** Mentions are the same words, not reads or writes. */
export const highlightKind = DocumentHighlightKind.Text;

export function symbolKindOf(kind: CorpusSymbol['kind']): SymbolKind {
  switch (kind) {
    case 'person':
      return SymbolKind.Class;
    case 'organisation':
      return SymbolKind.Module;
    case 'place':
      return SymbolKind.Field;
  }
}
