/** Settles as `work` does; where that takes longer than so many milliseconds, rejects. What comes later is nobody's any more. */
export function inTime<Out>(work: Promise<Out>, milliseconds: number): Promise<Out> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooLate(milliseconds)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Thrown in place of an answer that did not come. */
export class TooLate extends Error {
  constructor(milliseconds: number) {
    super(`there was no answer within ${milliseconds / 1000} seconds`);
  }
}
