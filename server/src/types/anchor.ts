/**
 * Where words stand in an article, told so that they are found again after the article was edited: by the words themselves, by what stands
 * around them, and by the offset as a hint. Plain data.
 */
export interface Anchor {
  /** The words themselves; never empty. */
  readonly exact: string;
  /** What stands right before them; empty at the article's beginning. */
  readonly before: string;
  /** What stands right behind them; empty at the article's end. */
  readonly behind: string;
  /** Where they stood when this was told, in UTF-16 code units. */
  readonly start: number;
}
