import type { Corpus } from '../../corpus/corpus';
import { anchorOf } from '../../decisions/anchoring';
import type { Facts } from '../../pipeline/facts';
import { shortened } from '../../text/shortened';
import type { Span } from '../../text/span';
import type { Anchor } from '../../types/anchor';
import type { Undecided } from '../../types/decision';
import { inMarks } from '../../words/marks';

/** Something that a reader may decide at a place. */
export interface Offered {
  /** “Confirm “Ruiz” as a person”. */
  readonly label: string;
  /** “12 places in 5 articles”. */
  readonly detail?: string;
  readonly deeds: readonly OfferedDeed[];
}

export interface OfferedDeed {
  readonly uri: string;
  readonly scope: 'article' | 'everywhere';
  readonly decision: Undecided;
}

/** Where somebody decides: in an open article, at the cursor or of what is selected. */
export interface Pointed {
  readonly corpus: Corpus;
  readonly uri: string;
  readonly facts: Facts;
  readonly at: Span;
  /** What they have typed. */
  readonly query: string;
}

export function anchorIn({ facts }: Pick<Pointed, 'facts'>, span: Span): Anchor {
  return anchorOf(facts.article.text, span);
}

/** The words in marks, those of a quotation without its own, as short as a menu wants them. */
export function named({ facts }: Pick<Pointed, 'facts'>, { start, end }: Span): string {
  return inMarks(shortened(facts.article.text.slice(start, end).replace(ownMarks, ''), longest));
}

const ownMarks = /^["“„«]|["”“»]$/gu;

/** UTF-16 code units. */
const longest = 40;

export function inArticle({ uri }: Pointed, decision: Undecided): OfferedDeed {
  return { uri, scope: 'article', decision };
}
