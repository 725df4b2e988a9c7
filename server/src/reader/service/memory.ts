import { copyOf } from '../../text/copy';
import { numbersOf, type Answer } from '../model/answer';

/** A paragraph and what the model says of it. */
export interface Remembered {
  readonly paragraph: string;
  readonly answer: Answer;
}

/**
 * Remembers the answers about the paragraphs asked for last, `size` words of them in all: 8 bytes a word, 48 a report and the
 * words themselves, so that a million words take some 30 MB.
 */
export class AnswerMemory {
  readonly #known = new Map<string, Remembered>();
  #words = 0;

  constructor(private readonly size: number) {}

  has(paragraph: string): boolean {
    return this.#known.has(paragraph);
  }

  get(paragraph: string): Remembered | undefined {
    const found = this.#known.get(paragraph);
    if (found !== undefined) {
      this.#known.delete(found.paragraph);
      this.#known.set(found.paragraph, found);
    }
    return found;
  }

  keep(paragraph: string, answer: Answer): void {
    this.#forget(paragraph);
    const kept = { paragraph: copyOf(paragraph), answer };
    this.#known.set(kept.paragraph, kept);
    this.#words += wordsOf(answer);
    for (const oldest of this.#known.keys()) {
      if (this.#words <= this.size || this.#known.size === 1) {
        break;
      }
      this.#forget(oldest);
    }
  }

  #forget(paragraph: string): void {
    const found = this.#known.get(paragraph);
    if (found !== undefined) {
      this.#known.delete(paragraph);
      this.#words -= wordsOf(found.answer);
    }
  }
}

/** To remember a paragraph takes room even if it is empty. */
function wordsOf({ words }: Answer): number {
  return someWords + words.length / numbersOf.word;
}

const someWords = 10;
