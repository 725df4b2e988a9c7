import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type ConnectionOptions,
  type NotificationMessage,
  type RequestMessage,
} from 'vscode-languageserver';
import type { Spelling } from './spelling';
import { isWellFormed } from './wellFormed';

/**
 * What lets the client's messages in: in the order that the protocol gives (first `initialize`, nothing but `exit` behind `shutdown`),
 * well formed, and with uris in their one form. Requests that are kept out are answered with the protocol's own errors, notifications
 * are passed over; `onKeptOut` hears of both, `onHeard` of every message.
 */
export function edgeOf(spelling: Spelling, onKeptOut: (why: string) => void, onHeard: () => void): ConnectionOptions {
  let phase: Phase = 'new';
  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        onHeard();
        if (!Message.isRequest(message) && !Message.isNotification(message)) {
          return next(message);
        }
        const refusal = whyKeptOut(message, phase);
        if (refusal !== undefined) {
          onKeptOut(`${message.method}: ${refusal.message}`);
          return Message.isRequest(message) ? next(refused(message, refusal)) : undefined;
        }
        phase = phaseBehind(message, phase);
        const { params } = message;
        const uri = documentIn(params);
        if (uri !== undefined && message.method === 'textDocument/didOpen') {
          spelling.opened(uri);
        }
        const done = next({ ...message, params: spelling.heard(params) } as Message);
        // What the server says while it closes the document is said in the client's own words.
        if (uri !== undefined && message.method === 'textDocument/didClose') {
          spelling.closed(uri);
        }
        return done;
      },
    },
  };
}

/** Answers the requests that the edge keeps out. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(refusedRequest, ({ code, message }: Refusal) => new ResponseError(code, message));
}

type Phase = 'new' | 'begun' | 'shut';

interface Refusal {
  readonly code: number;
  readonly message: string;
}

/** What a refused request becomes, for only a handler can answer. */
const refusedRequest = 'copydesk/refused';

function refused(message: RequestMessage, refusal: Refusal): Message {
  return { ...message, method: refusedRequest, params: refusal } as Message;
}

function whyKeptOut({ method, params }: RequestMessage | NotificationMessage, phase: Phase): Refusal | undefined {
  if (method === 'exit') {
    return undefined;
  }
  if (phase === 'shut') {
    return { code: ErrorCodes.InvalidRequest, message: 'the server was shut down' };
  }
  if (phase === 'new' && method !== 'initialize') {
    return { code: ErrorCodes.ServerNotInitialized, message: 'the server was not initialized' };
  }
  if (phase === 'begun' && method === 'initialize') {
    return { code: ErrorCodes.InvalidRequest, message: 'the server is initialized already' };
  }
  return isWellFormed(method, params)
    ? undefined
    : { code: ErrorCodes.InvalidParams, message: 'the parameters are not of the form that the protocol gives' };
}

function phaseBehind({ method }: RequestMessage | NotificationMessage, phase: Phase): Phase {
  return method === 'initialize' ? 'begun' : method === 'shutdown' ? 'shut' : phase;
}

function documentIn(params: unknown): string | undefined {
  const document = (params as { readonly textDocument?: { readonly uri?: unknown } } | null | undefined)?.textDocument;
  return typeof document?.uri === 'string' ? document.uri : undefined;
}
