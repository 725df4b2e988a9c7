import type { Corpus } from '../corpus/corpus';
import { figures } from '../stages/figures/figures';
import { names } from '../stages/names/names';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { byPosition, overlaps, spanOf, within, type Span } from '../text/span';
import { kindOf, type NameKind } from './kinds';

/** A stretch of text to colour. */
export interface Token extends Span {
  readonly kind: NameKind | 'figure' | 'quote' | 'cue';
  /** The attribution is a guess. */
  readonly uncertain: boolean;
  /** People decided that it is so; all else is suggested. */
  readonly confirmed: boolean;
}

/** Names, figures, reporting words and quoted words, in order of reading, without overlap: a name inside a quote keeps its own colour. */
export function tokens(corpus: Corpus, uri: string): readonly Token[] {
  const facts = corpus.facts(uri);
  if (facts?.get(prose).kind !== 'article') {
    return [];
  }
  const spoken = facts.get(quotes).filter(quote => quote.kind === 'direct' || quote.kind === 'mixed');
  const small: readonly Token[] = withoutOverlap([
    ...facts
      .get(names)
      .map(name => ({ ...spanOf(name), kind: kindOf[name.type], uncertain: false, confirmed: isDecided(name) })),
    ...facts
      .get(figures)
      .map(figure => ({ ...spanOf(figure), kind: 'figure' as const, uncertain: false, confirmed: isDecided(figure) })),
    ...facts.get(quotes).flatMap(({ kind, cue, confidence, because }) =>
      cue === undefined || kind === 'scare'
        ? []
        : [
            {
              ...spanOf(cue),
              kind: 'cue' as const,
              uncertain: confidence === 'guess',
              confirmed: isDecided({ because }),
            },
          ],
    ),
  ]);
  const around = withoutOverlap(
    spoken.map(quote => ({
      ...spanOf(quote),
      kind: 'quote' as const,
      uncertain: quote.confidence === 'guess',
      confirmed: isDecided(quote),
    })),
  ).flatMap(quote => withHoles(quote, small));
  return [...small, ...around].sort(byPosition);
}

function isDecided({ because }: { readonly because: string }): boolean {
  return because === 'decided';
}

function withoutOverlap(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  for (const token of [...tokens].sort(byPosition)) {
    const last = found.at(-1);
    if (last === undefined || !overlaps(last, token)) {
      found.push(token);
    }
  }
  return found;
}

/** The parts of `token` that no `hole` covers; holes lie in order of reading. */
function withHoles(token: Token, holes: readonly Token[]): readonly Token[] {
  const parts: Token[] = [];
  let start = token.start;
  for (const hole of within(holes, token)) {
    if (hole.start > start) {
      parts.push({ ...token, start, end: hole.start });
    }
    start = Math.max(start, hole.end);
  }
  return start < token.end ? [...parts, { ...token, start }] : parts;
}
