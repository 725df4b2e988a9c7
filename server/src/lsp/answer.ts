import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { Cancelled } from '../pipeline/breathe';
import type { Desk } from './desk';

/**
 * Wraps a handler so that it waits for the desk to know settings and folders, that a fault in one feature is logged and answered with
 * nothing, and a request cancelled before or while it is answered is answered as cancelled.
 */
export function answering<Params, Result>(
  connection: Connection,
  desk: Desk,
  name: string,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | null | ResponseError> {
  return async (params, token) => {
    try {
      await desk.ready;
      // A request that waited behind others may be unwanted by now.
      return token.isCancellationRequested ? cancelled(name) : desk.spelling.spelled(await handle(params, token));
    } catch (error) {
      if (error instanceof Cancelled) {
        return cancelled(name);
      }
      connection.console.error(`${name}: ${traceOf(error)}`);
      return null;
    }
  };
}

/** Writes to the client's log what became of a promise that nobody waits for. */
export function logTo(connection: Connection): (error: unknown) => void {
  return error => connection.console.error(traceOf(error));
}

/** An error as the log shows it. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function cancelled(name: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled`);
}
