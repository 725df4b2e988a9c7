import type { Corpus } from '../corpus/corpus';
import { figures } from '../stages/figures/figures';
import { names } from '../stages/names/names';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { byPosition, coincides, spanOf, type Span } from '../text/span';
import type { Confidence } from '../types/quote';
import { figureKinds, nameKinds, quoteKindInWords } from '../words/kinds';

/** Something that is suggested, and that nobody has decided of. */
export interface Suggestion {
  readonly span: Span;
  /** “person”, “amount of money”, “Direct quote”. */
  readonly what: string;
}

/** All that nobody has decided of in the article, the most doubtful first; of those as doubtful, in order of reading. */
export function suggestionsIn(corpus: Corpus, uri: string): readonly Suggestion[] {
  const facts = corpus.facts(uri);
  if (facts?.get(prose).kind !== 'article') {
    return [];
  }
  const all = [
    ...facts.get(quotes).map(quote => ({ ...quote, doubt: doubts[quote.confidence], what: quoteKindInWords(quote) })),
    ...facts.get(names).map(name => ({ ...name, doubt: usual, what: nameKinds[name.type] })),
    ...facts.get(figures).map(figure => ({ ...figure, doubt: usual, what: figureKinds[figure.kind] })),
  ];
  return all
    .filter(({ because }) => because !== 'decided')
    .sort((a, b) => b.doubt - a.doubt || byPosition(a, b))
    .map(one => ({ span: spanOf(one), what: one.what }));
}

/** The suggestion behind the one at the place, from the last on to the first; the most doubtful where none is there. */
export function nextSuggestion(all: readonly Suggestion[], at: Span): Suggestion | undefined {
  const here = all.findIndex(({ span }) => coincides(span, at));
  return all[(here + 1) % Math.max(1, all.length)];
}

const usual = 1;
const doubts: Readonly<Record<Confidence, number>> = { guess: 3, likely: 2, certain: 0 };
