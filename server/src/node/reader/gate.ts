/**
 * Stands between the reader's thread and the one that ends it: ONNX Runtime's library takes the whole process down if its thread is
 * ended while it works. The thread works only through the gate; who ends the thread shuts the gate first.
 */
export type Gate = Int32Array;

export function openGate(): Gate {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Works through the gate, one work at a time. If it is shut nothing happens any more, for the thread is about to end. */
export async function throughGate<Out>(gate: Gate, work: () => Promise<Out>): Promise<Out> {
  if (Atomics.compareExchange(gate, 0, open, busy) === shut) {
    return new Promise<Out>(() => undefined);
  }
  try {
    return await work();
  } finally {
    Atomics.store(gate, 0, open);
    Atomics.notify(gate, 0);
  }
}

/** Shuts the gate, as soon as what is in it is through: some 50 milliseconds for a window, 300 for loading. */
export function shutGate(gate: Gate): void {
  while (Atomics.compareExchange(gate, 0, open, shut) === busy) {
    if (Atomics.wait(gate, 0, busy, patience) === 'timed-out') {
      return;
    }
  }
}

const open = 0;
const busy = 1;
const shut = 2;

/** Milliseconds; a work that takes longer hangs. */
const patience = 10_000;
