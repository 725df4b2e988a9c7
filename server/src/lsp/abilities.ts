import { MarkupKind, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import type { ClientAbility } from '../protocol';
import type { CardForm } from './markdown';

/** What of what we do the client can show. */
export interface Abilities {
  /** Whether it has commands that let the user pick, see `ClientAbility`. */
  readonly picks: boolean;
  readonly cards: CardForm;
  /** Whether it asks for the place of a symbol of the folder once somebody wants to go there. */
  readonly resolvesSymbols: boolean;
  /** Whether it asks for an edit once the user wants it, and shows an edit of many files before it makes it. */
  readonly previewsEdits: boolean;
}

/** A client that told nothing of itself. */
export const leastAbilities = abilitiesOf({ capabilities: {} });

export function abilitiesOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Abilities {
  const picks = (initializationOptions as Partial<ClientAbility> | undefined)?.picks === true;
  return {
    picks,
    cards: { kind: markupOf(capabilities), runsCommands: picks },
    resolvesSymbols: capabilities.workspace?.symbol?.resolveSupport?.properties.includes('location.range') === true,
    previewsEdits:
      capabilities.workspace?.workspaceEdit?.documentChanges === true &&
      capabilities.workspace.workspaceEdit.changeAnnotationSupport !== undefined &&
      capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true &&
      capabilities.textDocument.codeAction.dataSupport === true,
  };
}

/** Markdown unless the client shows plain text alone. */
function markupOf({ textDocument }: ClientCapabilities): MarkupKind {
  const formats = textDocument?.hover?.contentFormat ?? [];
  return formats.includes(MarkupKind.PlainText) && !formats.includes(MarkupKind.Markdown)
    ? MarkupKind.PlainText
    : MarkupKind.Markdown;
}
