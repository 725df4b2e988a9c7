import type { Article } from '../types/article';
import type { Decision } from '../types/decision';
import type { ArticleRecord } from '../types/record';

/** An article that is to be analysed by itself: plain data, which goes to another thread as it is. */
export interface Order<Ask> {
  readonly article: Article;
  /** By whom it is to be read: by the model and, where that cannot be had, by the rules; or by these alone. */
  readonly reader: 'model' | 'rules';
  /** What people decided of it. */
  readonly decisions: readonly Decision[];
  /** What is asked of the article besides its record, as the door names it; undefined for nothing. */
  readonly ask?: Ask | undefined;
}

/** What became of an order. */
export type Outcome<Paper> =
  | {
      readonly kind: 'analysed';
      readonly record: ArticleRecord;
      /** Who read it, see `Readings`. */
      readonly reader: string;
      /** What was asked for besides. */
      readonly paper: Paper | undefined;
    }
  /** Copydesk failed on it; what is kept is as of a text that is no article. */
  | { readonly kind: 'failed'; readonly record: ArticleRecord; readonly why: string; readonly trace: string };
