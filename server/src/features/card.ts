import type { Span } from '../text/span';

/** A small text about one thing, free of any markup: `lsp/` writes it as Markdown and escapes what comes from articles. */
export interface Card {
  /** What the card is about, in the article. */
  readonly span: Span;
  readonly lines: readonly Line[];
}

/** One paragraph of a card; an empty one is a rule between parts. */
export type Line = readonly Piece[];

export type Piece =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** Leads to a place in an article. */
  | { readonly kind: 'link'; readonly text: string; readonly uri: string; readonly span: Span }
  /** Opens a list of places of the entity with this key in the corpus, or all that is known of it. */
  | {
      readonly kind: 'list';
      readonly text: string;
      readonly of: 'mentions' | 'quotes' | 'dossier';
      readonly key: string;
    };

/** “1 quote”, “3 quotes”, “1,204 quotes”. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
