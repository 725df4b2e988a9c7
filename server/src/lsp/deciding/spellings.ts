import type { CodeAction, Diagnostic, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { placesOfWords } from '../../decisions/words';
import { isObject } from '../../decisions/shapes';
import { count } from '../../features/card';
import type { Breathe } from '../../pipeline/breathe';
import { inMarks } from '../../words/marks';
import { linesIn } from '../convert';
import type { Desk } from '../desk';
import { label } from '../label';

/** A spelling in place of another in all articles: what the client hands back when the user picks it. */
interface Respelling {
  readonly form: string;
  readonly other: string;
}

/** Offers to write a name otherwise in all articles; which places those are is looked up when the user wants it. */
export function respelledEverywhere(respelling: Respelling, diagnostic: Diagnostic): CodeAction {
  return {
    title: label(`Write ${inMarks(respelling.other)} in all articles…`),
    kind: 'quickfix',
    diagnostics: [diagnostic],
    data: respelling,
  };
}

export function isRespelling(data: unknown): data is Respelling {
  return isObject(data) && [data['form'], data['other']].every(part => typeof part === 'string');
}

/** Every place of the one form, to be shown with their number before anything is written. */
export async function respellingEdit(
  desk: Desk,
  { form, other }: Respelling,
  breathe: Breathe,
): Promise<WorkspaceEdit | undefined> {
  const documentChanges: TextDocumentEdit[] = [];
  let places = 0;
  for (const uri of desk.corpus.uris) {
    const text = (await desk.textOf(uri)) ?? '';
    const found = placesOfWords(text, form);
    if (found.length > 0) {
      const lines = linesIn(text);
      const edits = found.map(span => ({ range: lines.range(span), newText: other, annotationId: annotation }));
      documentChanges.push({ textDocument: { uri, version: null }, edits });
      places += found.length;
    }
    await breathe();
  }
  const title = label(`Write ${inMarks(other)} for ${inMarks(form)}`);
  const description = `${count(places, 'place')} in ${count(documentChanges.length, 'article')}`;
  return places === 0
    ? undefined
    : {
        documentChanges,
        changeAnnotations: { [annotation]: { label: title, description, needsConfirmation: true } },
      };
}

const annotation = 'copydesk.spelling';
