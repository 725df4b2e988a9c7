/** Whether a message's parameters have the form that the protocol gives them, as far as anything here relies on it. */
export function isWellFormed(method: string, params: unknown): boolean {
  switch (method) {
    case 'initialize':
      return has(params, 'workspaceFolders', optional(listOf(isFolder))) && has(params, 'rootUri', optional(isString));
    case 'textDocument/didOpen':
      return has(params, 'textDocument', isItem);
    case 'textDocument/didChange':
      return has(params, 'textDocument', isVersion) && has(params, 'contentChanges', listOf(isChange));
    case 'workspace/didChangeWatchedFiles':
      return has(params, 'changes', listOf(isFileEvent));
    case 'workspace/didRenameFiles':
      return has(params, 'files', listOf(isRenamed));
    case 'workspace/didChangeWorkspaceFolders':
      return has(params, 'event', event => has(event, 'added', folders) && has(event, 'removed', folders));
    case 'workspace/didChangeConfiguration':
      return isRecord(params);
    default:
      return (
        !method.startsWith('textDocument/') ||
        (has(params, 'textDocument', isDocument) &&
          has(params, 'position', optional(isPosition)) &&
          has(params, 'range', optional(isRange)))
      );
  }
}

type Is = (value: unknown) => boolean;

function has(value: unknown, name: string, is: Is): boolean {
  return isRecord(value) && is(value[name]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional(is: Is): Is {
  return value => value === undefined || value === null || is(value);
}

function listOf(is: Is): Is {
  return value => Array.isArray(value) && value.every(is);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isDocument(value: unknown): boolean {
  return has(value, 'uri', isString);
}

function isRenamed(value: unknown): boolean {
  return has(value, 'oldUri', isString) && has(value, 'newUri', isString);
}

const isFolder = isDocument;
const folders = listOf(isFolder);

function isVersion(value: unknown): boolean {
  return isDocument(value) && has(value, 'version', Number.isInteger);
}

function isItem(value: unknown): boolean {
  return isVersion(value) && has(value, 'languageId', isString) && has(value, 'text', isString);
}

function isChange(value: unknown): boolean {
  return has(value, 'text', isString) && has(value, 'range', optional(isRange));
}

function isFileEvent(value: unknown): boolean {
  return isDocument(value) && has(value, 'type', Number.isInteger);
}

function isRange(value: unknown): boolean {
  return has(value, 'start', isPosition) && has(value, 'end', isPosition);
}

function isPosition(value: unknown): boolean {
  return has(value, 'line', isCount) && has(value, 'character', isCount);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
