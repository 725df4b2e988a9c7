import * as vscode from 'vscode';
import {
  agreementRequest,
  decideCommands,
  decisionRowsRequest,
  type AgreementParams,
  type AgreementReport,
  type DecisionRow,
} from '../../../server/src/protocol';
import type { Connection } from '../connection';
import { rowsOf } from '../pages';
import { tellBriefly } from '../tell';
import { hasPassed, leftInWords, toSettle } from './walk';

/** What became of a dispute, or of what one person alone marked: the user said who is right, left it, or wants to see no more. */
export type Settled = 'settled' | 'left' | 'ended';

type Settle = (row: DecisionRow) => Promise<Settled>;

/** How far people agree, and the walk through what they decided differently or only one of them marked. */
export function registerAdjudicating(connection: Connection, settle: Settle): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('copydesk.showAgreement', async () => {
      if ((await showReport(connection, {})) === null) {
        tellBriefly('No two people decided anything of one article');
      }
    }),
    vscode.commands.registerCommand('copydesk.compare', (first: unknown) => compare(connection, settle, first)),
    vscode.commands.registerCommand('copydesk.settleAll', () => walk(connection, settle)),
  );
}

/** Opens the report as a page; null where there is nothing to compare. */
async function showReport(connection: Connection, asked: AgreementParams): Promise<AgreementReport | null> {
  const report = (await connection.request<AgreementReport | null>(agreementRequest, asked)) ?? null;
  if (report !== null) {
    const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: report.markdown });
    await vscode.window.showTextDocument(page);
  }
  return report;
}

/** What a keybinding or a macro gives in `args`, so that nothing is asked. */
interface Given {
  /** The uri of the colleague's folder. */
  readonly folder?: string;
  /** Whether what they decided is brought in. */
  readonly bringIn?: boolean;
}

/** Tells how far a colleague agrees whose decisions stand in a folder of theirs; where the user wants it, brings these in and walks through what differs. */
async function compare(connection: Connection, settle: Settle, first: unknown): Promise<void> {
  const given: Given = typeof first === 'object' && first !== null ? first : {};
  const folder = given.folder === undefined ? await pickFolder() : vscode.Uri.parse(given.folder, true);
  const report = folder && (await showReport(connection, { colleague: folder.toString() }));
  if (folder === undefined || report === undefined) {
    return;
  }
  const { brought } = report ?? {};
  if (brought === undefined) {
    tellBriefly('Nothing is decided there that is not decided here');
    return;
  }
  const bringIn = 'Bring In and Settle';
  const question = `Decided there, and not here: ${brought}. To settle what differs, bring in what was decided there; “Undo Last Decision” takes it out again.`;
  if (given.bringIn ?? (await vscode.window.showInformationMessage(question, bringIn)) === bringIn) {
    const parameters = { command: decideCommands.bringIn, arguments: [folder.toString()] };
    await connection.request('workspace/executeCommand', parameters);
    await walk(connection, settle);
  }
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      ...{ canSelectFiles: false, canSelectFolders: true, openLabel: 'Compare' },
      title: 'A colleague’s copy of the folder of articles, or the .copydesk in it',
    })) ?? [];
  return folder;
}

/** From dispute to dispute, and then through what one person alone marked, in order of article and line, until none is left or the user ends it. */
async function walk(connection: Connection, settle: Settle): Promise<void> {
  const passed = new Set<string>();
  for (;;) {
    const rows: DecisionRow[] = [];
    for (const key of ['disputed', 'alone']) {
      rows.push(...((await rowsOf<DecisionRow>(connection, decisionRowsRequest, { key }, mostRows))?.rows ?? []));
    }
    const [next, ...others] = toSettle(rows, passed);
    if (next === undefined) {
      tellBriefly(
        passed.size === 0 ? 'Nothing is disputed, or marked by one person only' : 'Nothing is left to settle',
      );
      return;
    }
    passed.add(hasPassed(next));
    if ((await settle(next)) === 'ended') {
      tellBriefly(leftInWords([next, ...others]));
      return;
    }
  }
}

const mostRows = 10_000;
