import type { Span } from '../../server/src/text/span';
import type { FoundDocument, FoundQuote, GoldDocument, GoldQuote } from './documents';
import { piecesOf } from './pieces';

/** A quote of the gold, and what we found in its place. */
export interface Match {
  readonly gold: GoldQuote;
  readonly found: FoundQuote;
}

/** How the scorer pairs gold with found quotes: `quotes/score.mjs --speech` at ov80, one to one, the best overlap first. */
export function matchesIn({ text, quotes }: GoldDocument, found: FoundDocument | undefined): readonly Match[] {
  const all = piecesOf(text, quotes);
  const scored = all.filter(isScored);
  const others = all.filter(quote => !isScored(quote));
  const claims = piecesOf(text, claimed(found?.quotes ?? [])).filter(
    claim => !isBetterExplained(claim, scored, others),
  );
  const pairs = scored.flatMap((gold, at) =>
    claims.flatMap((claim, place) => {
      const likeness = likenessOf(gold, claim);
      return likeness < least ? [] : [{ gold, found: claim, likeness, common: common(gold, claim), at, place }];
    }),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || b.common - a.common || a.at - b.at || a.place - b.place);
  const taken = new Set<object>();
  return pairs.filter(({ gold, found: claim }) => {
    const isFree = !taken.has(gold) && !taken.has(claim);
    if (isFree) {
      taken.add(gold).add(claim);
    }
    return isFree;
  });
}

const least = 0.8;

/** States of mind, and what stands inside of other quotes, count neither for us nor against us. */
function isScored({ speech, nested }: GoldQuote): boolean {
  return speech !== false && nested !== true;
}

/** What we say that somebody said: mixed quotes by their whole content, each once. */
function claimed(quotes: readonly FoundQuote[]): readonly FoundQuote[] {
  const seen = new Set<string>();
  return quotes
    .filter(({ kind }) => kind !== 'scare')
    .map(quote => (quote.kind === 'mixed' && quote.content ? { ...quote, ...quote.content } : quote))
    .filter(({ kind, start, end }) => {
      const place = `${start}-${end}`;
      const isNew = kind !== 'mixed' || !seen.has(place);
      seen.add(kind === 'mixed' ? place : '');
      return isNew;
    });
}

/** Whether a claim is about a quote that is not scored. */
function isBetterExplained(claim: Span, scored: readonly Span[], others: readonly Span[]): boolean {
  const likest = (spans: readonly Span[]): number => Math.max(0, ...spans.map(span => likenessOf(span, claim)));
  const covered = (spans: readonly Span[]): number =>
    Math.max(0, ...spans.map(span => common(span, claim) / lengthOf(claim)));
  const like = likest(others);
  return (like >= 0.3 && like > likest(scored)) || (covered(others) >= 0.5 && covered(scored) < 0.3);
}

function likenessOf(a: Span, b: Span): number {
  return common(a, b) / Math.max(lengthOf(a), lengthOf(b));
}

/** How many code units two spans share. */
export function common(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function lengthOf({ start, end }: Span): number {
  return end - start;
}
