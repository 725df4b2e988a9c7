import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { dismissalsOf } from '../../features/offers/findings';
import type { Pointed } from '../../features/offers/offer';
import { decideCommands, findingCommands } from '../../protocol';
import { findingCodes, type FindingCode } from '../../types/finding';
import { linesOfArticle } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';

/** What can be decided of the findings at the place: that one is none, here, in the article, everywhere; that its kind is not to be looked for. */
export function findingActions({ clientPicks }: Desk, pointed: Pointed, { context }: CodeActionParams): CodeAction[] {
  const lines = linesOfArticle(pointed.corpus, pointed.uri);
  return context.diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { code, range } = diagnostic;
    if (lines === undefined || diagnostic.source !== 'copydesk' || !isFindingCode(code)) {
      return [];
    }
    const span = { start: lines.offset(range.start), end: lines.offset(range.end) };
    return [
      ...dismissalsOf(pointed, code, span).map(offered => {
        const title = label(offered.label);
        const params = { label: title, deeds: offered.deeds };
        return quickFix(title, decideCommands.decide, [params], diagnostic);
      }),
      ...(clientPicks
        ? [quickFix(`Do not look for “${code}” any more`, findingCommands.switchOff, [code], diagnostic)]
        : []),
    ];
  });
}

function quickFix(title: string, command: string, given: readonly unknown[], diagnostic: Diagnostic): CodeAction {
  const action = { title, command, arguments: [...given] };
  return { title, kind: 'quickfix', diagnostics: [diagnostic], command: action };
}

function isFindingCode(code: unknown): code is FindingCode {
  return findingCodes.some(one => one === code);
}
