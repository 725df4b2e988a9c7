import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { findingAt, repairsOf } from '../../features/repairs/repairs';
import { dismissalsOf } from '../../features/offers/findings';
import type { Pointed } from '../../features/offers/offer';
import { decideCommands, findingCommands } from '../../protocol';
import type { Span } from '../../text/span';
import { findingCodes, type FindingCode } from '../../types/finding';
import { linesOfArticle } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';
import { respelledEverywhere } from './spellings';

/**
 * What can be done about the findings at the place: mend the text, name who said it, decide that it is none, here, in the article, everywhere; or that its kind is not
 * to be looked for.
 */
export function findingActions({ client }: Desk, pointed: Pointed, { context }: CodeActionParams): CodeAction[] {
  const lines = linesOfArticle(pointed.corpus, pointed.uri);
  return context.diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { code, range } = diagnostic;
    if (lines === undefined || diagnostic.source !== 'copydesk' || !isFindingCode(code)) {
      return [];
    }
    const span = lines.span(range);
    return [
      ...repairsOf(pointed, code, span).map(({ title, edits }): CodeAction => ({
        title: label(title),
        kind: 'quickfix',
        diagnostics: [diagnostic],
        edit: {
          changes: { [pointed.uri]: edits.map(edit => ({ range: lines.range(edit.span), newText: edit.text })) },
        },
      })),
      ...(client.previewsEdits ? everywhereOf(pointed, code, span, diagnostic) : []),
      ...(client.picks && ofSpeakers.includes(code)
        ? [quickFix('Name who said it…', 'copydesk.setSpeaker', [pointed.uri, range], diagnostic)]
        : []),
      ...dismissalsOf(pointed, code, span).map(offered => {
        const title = label(offered.label);
        const params = { label: title, deeds: offered.deeds };
        const isFar = client.picks && offered.deeds.some(deed => 'scope' in deed && deed.scope === 'everywhere');
        return quickFix(title, isFar ? findingCommands.decideSeen : decideCommands.decide, [params], diagnostic);
      }),
      ...(client.picks
        ? [quickFix(`Do not look for “${code}” any more`, findingCommands.switchOff, [code], diagnostic)]
        : []),
    ];
  });
}

/** The other spelling of a name in all articles, where there are others. */
function everywhereOf(pointed: Pointed, code: FindingCode, span: Span, diagnostic: Diagnostic): CodeAction[] {
  const finding = findingAt(pointed, code, span);
  return finding?.code === 'name-variant' && pointed.corpus.uris.length > 1
    ? [respelledEverywhere({ form: finding.args.form, other: finding.args.other }, diagnostic)]
    : [];
}

/** Findings that are none once somebody says who speaks. */
const ofSpeakers: readonly FindingCode[] = ['anonymous-source', 'unattributed-quote', 'speaker-ambiguous'];

function quickFix(title: string, command: string, given: readonly unknown[], diagnostic: Diagnostic): CodeAction {
  const action = { title, command, arguments: [...given] };
  return { title, kind: 'quickfix', diagnostics: [diagnostic], command: action };
}

function isFindingCode(code: unknown): code is FindingCode {
  return findingCodes.some(one => one === code);
}
