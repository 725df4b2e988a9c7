import {
  ClientCapabilities,
  getLanguageService,
  TextDocument,
  type JSONDocument,
  type JSONSchema,
  type LanguageService,
} from 'vscode-json-languageservice';
import type { CompletionItem, Hover, Position, Range } from 'vscode-languageserver';
import schema from '../../../schema/copydesk-decisions-1.schema.json';

/** What may stand at the place in a file of decisions, each line of which is a document of its own. */
export async function completionsInLine(line: string, position: Position): Promise<readonly CompletionItem[]> {
  const { json, document, parsed } = inService(line);
  const found = await json.doComplete(document, { line: 0, character: position.character }, parsed);
  return (found?.items ?? []).map(({ textEdit, ...item }) => ({
    ...(item as CompletionItem),
    ...(textEdit === undefined || !('range' in textEdit)
      ? {}
      : { textEdit: { newText: textEdit.newText, range: inFile(textEdit.range, position) } }),
  }));
}

/** What the part of the line is that stands at the place; null where the schema says nothing of it. */
export async function hoverInLine(line: string, position: Position): Promise<Hover | null> {
  const { json, document, parsed } = inService(line);
  const found = await json.doHover(document, { line: 0, character: position.character }, parsed);
  // Where the schema has no words for it there is an empty one.
  return found === null || [found.contents].flat().every(one => one === '')
    ? null
    : { ...found, ...(found.range === undefined ? {} : { range: inFile(found.range, position) }) };
}

let service: LanguageService | undefined;

/** The service is made when somebody first writes; it is given the schema, and has no means to fetch another. */
function inService(line: string): {
  readonly json: LanguageService;
  readonly document: TextDocument;
  readonly parsed: JSONDocument;
} {
  service ??= serviceOf();
  const document = TextDocument.create('copydesk:///line.json', 'json', 0, line);
  return { json: service, document, parsed: service.parseJSONDocument(document) };
}

function serviceOf(): LanguageService {
  const made = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
  // Problems are told by who reads the file, in words of their own.
  const own = { uri: schema.$id, fileMatch: ['*'], schema: schema as unknown as JSONSchema };
  made.configure({ validate: false, schemas: [own] });
  return made;
}

function inFile({ start, end }: Range, { line }: Position): Range {
  return { start: { line, character: start.character }, end: { line, character: end.character } };
}
