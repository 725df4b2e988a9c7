import type { PassageKind } from './passage';
import type { Reading } from './reading';

/**
 * A paragraph by itself, wherever in the article it stands: the same object for as long as its words, its kind and its reading are the same, so that
 * what is made of it alone is remembered by it through edits elsewhere.
 */
export interface Paragraph {
  readonly text: string;
  readonly kind: PassageKind;
  readonly reading: Reading;
}
