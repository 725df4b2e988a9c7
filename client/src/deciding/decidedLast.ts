/** In which document was decided last, and how often since it was edited. */
export class DecidedLast<Document> {
  #document: Document | undefined;
  #count = 0;

  /** Something was decided (1) or a decision taken back (-1) while the user was in the document. */
  decided(document: Document | undefined, change: 1 | -1): void {
    if (document !== this.#document) {
      this.#count = 0;
      this.#document = document;
    }
    this.#count = Math.max(0, this.#count + change);
  }

  /** What was decided before an edit of its document is no longer the last that was done there. Whether that changes anything. */
  edited(document: Document): boolean {
    if (document !== this.#document) {
      return false;
    }
    this.forget();
    return true;
  }

  forget(): void {
    this.#count = 0;
    this.#document = undefined;
  }

  /** Whether the last that was done in the document was to decide. */
  holdsIn(document: Document | undefined): boolean {
    return this.#count > 0 && document === this.#document;
  }
}
