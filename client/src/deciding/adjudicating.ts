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
import { hasPassed, toSettle } from './walk';

/** What became of a dispute: the user said who is right, left it, or wants to see no more. */
export type Settled = 'settled' | 'left' | 'ended';

type Settle = (row: DecisionRow) => Promise<Settled>;

/** How far people agree, and the walk through what they decided differently. */
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

/** From dispute to dispute, in order of article and line, until none is left or the user ends it. */
async function walk(connection: Connection, settle: Settle): Promise<void> {
  const passed = new Set<string>();
  for (;;) {
    const page = await rowsOf<DecisionRow>(connection, decisionRowsRequest, { key: 'disputed' }, mostRows);
    const [next, ...others] = toSettle(page?.rows ?? [], passed);
    if (next === undefined) {
      tellBriefly(passed.size === 0 ? 'Nothing is disputed' : 'No other dispute is left to settle');
      return;
    }
    passed.add(hasPassed(next));
    if ((await settle(next)) === 'ended') {
      tellBriefly(`${(others.length + 1).toLocaleString('en')} decisions are disputed still`);
      return;
    }
  }
}

const mostRows = 10_000;
