/** Tells once of all changes that come together. */
export class Announcing {
  #next: { readonly timer: ReturnType<typeof setTimeout>; readonly at: number } | undefined;

  constructor(private readonly tell: () => void) {}

  /** Tells within so many milliseconds; at nought, when what is under way is done. */
  within(milliseconds: number): void {
    const at = performance.now() + milliseconds;
    if (at < (this.#next?.at ?? Infinity)) {
      clearTimeout(this.#next?.timer);
      const timer = setTimeout(() => {
        this.#next = undefined;
        this.tell();
      }, milliseconds);
      this.#next = { timer, at };
    }
  }
}
