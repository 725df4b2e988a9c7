import { CompletionItemKind, type CompletionItem, type Hover, type Position } from 'vscode-languageserver';
import { nameTypesListed } from '../../decisions/namesList';
import { nameKinds } from '../../words/kinds';

/** The kinds, where the place is in the second column of a list of names. */
export function kindsInLine(line: string, { line: at, character }: Position): readonly CompletionItem[] {
  if (columnAt(line, character) !== 1 || line.startsWith('#')) {
    return [];
  }
  const { start, end } = fieldAt(line, character);
  const range = { start: { line: at, character: start }, end: { line: at, character: end } };
  return nameTypesListed.map((type, index) => ({
    label: type,
    kind: CompletionItemKind.EnumMember,
    detail: nameKinds[type],
    // As the list has them, not by letters.
    sortText: String(index).padStart(2, '0'),
    textEdit: { range, newText: type },
  }));
}

/** What the column is in which the place is; null of what is no name. */
export function columnHover(line: string, { line: at, character }: Position): Hover | null {
  const what = columns[columnAt(line, character)];
  if (what === undefined || line.startsWith('#') || line.trim() === '') {
    return null;
  }
  const { start, end } = fieldAt(line, character);
  const kind = nameTypesListed.find(type => type === line.slice(start, end).trim());
  return {
    contents: kind === undefined ? what : `${kind}: ${nameKinds[kind]}. ${what}`,
    range: { start: { line: at, character: start }, end: { line: at, character: end } },
  };
}

const columns: readonly string[] = [
  'Forms of the name, as articles write them, with | between.',
  `Its kind: ${nameTypesListed.join(', ')}.`,
  'What it is called in lists and cards, which is a form, too.',
  'Its role, for the card.',
];

/** Counted from 0. */
function columnAt(line: string, character: number): number {
  return line.slice(0, character).split('\t').length - 1;
}

function fieldAt(line: string, character: number): { readonly start: number; readonly end: number } {
  const end = line.indexOf('\t', character);
  return { start: line.lastIndexOf('\t', character - 1) + 1, end: end < 0 ? line.length : end };
}
