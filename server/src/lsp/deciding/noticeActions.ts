import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { decisionNotices } from '../../features/decisionNotices';
import type { Offered, Pointed } from '../../features/offers/offer';
import { ofDispute, ofLost } from '../../features/offers/settling';
import { decideCommands, decisionProblems } from '../../protocol';
import { linesOfArticle, toNotice } from '../convert';
import { label } from '../label';

/** What can be done about decisions that are lost or disputed: told of other words, dropped, settled. */
export function noticeActions(pointed: Pointed, { context }: CodeActionParams): CodeAction[] {
  const lines = linesOfArticle(pointed.corpus, pointed.uri);
  const told = context.diagnostics.filter(
    ({ source, code }) => source === 'copydesk' && decisionProblems.some(one => one === code),
  );
  if (lines === undefined || told.length === 0) {
    return [];
  }
  return decisionNotices(pointed.corpus, pointed.uri).flatMap(notice => {
    const diagnostic = told.find(one => isSame(one, toNotice(lines, notice)));
    const offers =
      notice.code === 'decision-lost' ? ofLost(pointed, notice.decision) : ofDispute(pointed, notice.group);
    return diagnostic === undefined ? [] : offers.map(offered => quickFix(offered, diagnostic));
  });
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.message === b.message && JSON.stringify(a.range) === JSON.stringify(b.range);
}

function quickFix({ label: words, detail, deeds }: Offered, diagnostic: Diagnostic): CodeAction {
  const title = label(detail === undefined ? words : `${words} (${detail})`);
  const command = { title, command: decideCommands.decide, arguments: [{ label: label(words), deeds }] };
  return { title, kind: 'quickfix', diagnostics: [diagnostic], command };
}
