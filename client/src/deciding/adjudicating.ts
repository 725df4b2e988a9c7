import * as vscode from 'vscode';
import {
  agreementRequest,
  decisionRowsRequest,
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
      const report = await connection.request<AgreementReport | null>(agreementRequest, {});
      if (report) {
        const page = await vscode.workspace.openTextDocument({ language: 'markdown', content: report.markdown });
        await vscode.window.showTextDocument(page);
      } else {
        tellBriefly('No two people decided anything of one article');
      }
    }),
    vscode.commands.registerCommand('copydesk.settleAll', () => walk(connection, settle)),
  );
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
