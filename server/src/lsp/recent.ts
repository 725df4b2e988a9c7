/** The keys that were seen last, so many of them. */
export class Recent {
  readonly #keys = new Set<string>();

  constructor(private readonly size: number) {}

  see(key: string): void {
    this.#keys.delete(key);
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > this.size && oldest !== undefined) {
      this.#keys.delete(oldest);
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  forget(key: string): void {
    this.#keys.delete(key);
  }
}
