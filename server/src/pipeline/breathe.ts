/** Thrown by a breath when the work is no longer wanted. */
export class Cancelled extends Error {}

/** The part of LSP's cancellation token that the analysis may see. */
export interface Wanted {
  readonly isCancellationRequested: boolean;
}

/** Of work that nobody gives up. */
export const always: Wanted = { isCancellationRequested: false };

/** Milliseconds of work between two breaths. */
const patience = 10;

/**
 * Call what this returns between two articles of a long run. It lets waiting messages in when `patience` is over,
 * then throws `Cancelled` if one of them was a cancellation. (A token asked in synchronous code never fires.)
 */
export function breather(wanted: Wanted): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= patience) {
      await nextTurn();
      last = performance.now();
    }
    if (wanted.isCancellationRequested) {
      throw new Cancelled();
    }
  };
}

/** Resolves when the messages that wait now have been let in; the same in Node and in a worker. */
function nextTurn(): Promise<void> {
  return pause(0);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}
