import { DocumentHighlightKind, SymbolKind } from 'vscode-languageserver';
import type { NameKind } from '../features/kinds';

/** Mentions are the same words, not reads or writes. */
export const highlightKind = DocumentHighlightKind.Text;

export function symbolKindOf(kind: NameKind): SymbolKind {
  switch (kind) {
    case 'person':
    case 'group':
      return SymbolKind.Class;
    case 'organisation':
      return SymbolKind.Module;
    case 'place':
      return SymbolKind.Field;
    case 'name':
      return SymbolKind.Constant;
  }
}
