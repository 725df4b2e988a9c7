/** Thrown by a breath when the work is no longer wanted. */
export class Cancelled extends Error {}

/** The part of LSP's cancellation token that the analysis may see. */
export interface Wanted {
  readonly isCancellationRequested: boolean;
}

/** Of work that nobody gives up. */
export const always: Wanted = { isCancellationRequested: false };

/** Lets others in where enough was done in one go; rejects with `Cancelled` when the work is no longer wanted. */
export type Breathe = () => Promise<void>;

/** Gives whoever begins a long run the breaths that it takes on the way. */
export type Breather = (wanted: Wanted) => Breathe;

/** Milliseconds of work between two breaths. */
const patience = 10;

/**
 * Call what this returns between two articles of a long run. It lets waiting messages in when `patience` is over,
 * then throws `Cancelled` if one of them was a cancellation. (A token asked in synchronous code never fires.)
 */
export function breather(wanted: Wanted): Breathe {
  return breathing(wanted, nextTurn);
}

/** Breaths in which `rest` is waited for. */
export function breathing(wanted: Wanted, rest: () => Promise<void>): Breathe {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= patience) {
      await rest();
      last = performance.now();
    }
    if (wanted.isCancellationRequested) {
      throw new Cancelled();
    }
  };
}

/** Resolves when what waits now has been let in: in Node at once, elsewhere after the shortest pause there is. */
export function nextTurn(): Promise<void> {
  return typeof setImmediate === 'function' ? new Promise(resolve => setImmediate(resolve)) : pause(0);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}
