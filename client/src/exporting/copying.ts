import * as vscode from 'vscode';
import { copyRequest, type Copied, type CopyParams } from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { placeInTree } from '../deciding/treePlace';
import { placeAtCursor } from '../place';
import { tellBriefly } from '../tell';

/**
 * Commands that copy a quote with its speaker and source. VS Code's clipboard carries plain text alone, so HTML and Markdown are copied as their source,
 * where somebody asks for them.
 */
export function registerCopying(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.copyQuote', (line: unknown) =>
      copy(connection, line, ({ text }) => text, 'Copied with speaker and source'),
    ),
    vscode.commands.registerCommand('copydesk.copyQuoteAsHtml', (line: unknown) =>
      copy(connection, line, ({ html }) => html, 'Copied as the source of HTML'),
    ),
    vscode.commands.registerCommand('copydesk.copyQuoteAsMarkdown', (line: unknown) =>
      copy(connection, line, ({ markdown }) => markdown, 'Copied as Markdown'),
    ),
    vscode.commands.registerCommand('copydesk.copyCitation', (line: unknown) =>
      copy(connection, line, ({ citation }) => citation, 'Citation copied'),
    ),
  );
}

async function copy(
  connection: Connection,
  line: unknown,
  form: (copied: Copied) => string | undefined,
  said: string,
): Promise<void> {
  const place = (await placeInTree(line)) ?? placeAtCursor();
  const parameters = place && ({ textDocument: { uri: place.uri }, range: place.range } satisfies CopyParams);
  const copied = parameters && (await connection.request<Copied | null>(copyRequest, parameters));
  const words = copied ? form(copied) : undefined;
  if (words === undefined) {
    tellBriefly('No quote at the cursor');
    return;
  }
  await vscode.env.clipboard.writeText(words);
  tellBriefly(said);
}
