import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Desk } from './desk';

/** A feature on the wire: what the server promises, and who keeps the promise. */
export interface Route {
  readonly promise: ServerCapabilities;
  readonly open: (connection: Connection, desk: Desk) => void;
}
