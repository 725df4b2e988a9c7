import type { Corpus } from '../../corpus/corpus';
import { anchorOf } from '../../decisions/anchoring';
import type { Facts } from '../../pipeline/facts';
import { shortestAt } from '../../text/find';
import { coincides, overlaps, textOf, type Span } from '../../text/span';
import type { Anchor } from '../../types/anchor';
import type { DecidedLayer, Made, Undecided } from '../../types/decision';
import type { OwnLayer } from '../../types/layer';
import { citedInMarks } from '../../words/marks';
import { count } from '../card';

/** Something that a reader may decide at a place. */
export interface Offered {
  /** “Confirm “Ruiz” as a person”. */
  readonly label: string;
  /** “12 places in 5 articles”. */
  readonly detail?: string;
  readonly deeds: readonly OfferedDeed[];
}

export type OfferedDeed =
  | ({ readonly uri: string; readonly scope: 'article' | 'everywhere' } & (
      | { readonly decision: Undecided & Pick<Made, 'note'> }
      /** A decision that is there goes, or says something else, by the lines of its file. */
      | { readonly out: string; readonly in?: string }
    ))
  /** All that is decided of the article is another's. */
  | { readonly uri: string; readonly to: string };

/** Where somebody decides: in an open article, at the cursor or of what is selected. */
export interface Pointed {
  readonly corpus: Corpus;
  readonly uri: string;
  readonly facts: Facts;
  readonly at: Span;
  /** What they have typed. */
  readonly query: string;
  /** By what name they decide. */
  readonly user: string;
  /** People's own layers in the folder. */
  readonly layers?: readonly OwnLayer[];
  /** The line that tells a decision, where they mean one that is there already. */
  readonly decision?: string;
}

/** What the reader points at: what is selected as a whole, else the smallest at the beginning of the selection. */
export function thingAt<Item extends Span>(all: readonly Item[], { at }: Pick<Pointed, 'at'>): Item | undefined {
  return all.find(one => coincides(one, at)) ?? shortestAt(all, at.start);
}

/** The one of which most is selected, of several the shortest; of none that is, the smallest at the beginning of the selection. */
export function mostOf<Item extends Span>(all: readonly Item[], { at }: Pick<Pointed, 'at'>): Item | undefined {
  const shared = (one: Span): number => Math.min(one.end, at.end) - Math.max(one.start, at.start);
  const length = ({ start, end }: Span): number => end - start;
  return (
    all.filter(one => overlaps(one, at)).sort((a, b) => shared(b) - shared(a) || length(a) - length(b))[0] ??
    shortestAt(all, at.start)
  );
}

/** The nearest to what is selected, the nearest first, less what is selected itself. */
export function nearestTo<Item extends Span>(all: readonly Item[], { at }: Pick<Pointed, 'at'>): readonly Item[] {
  return all
    .filter(one => !overlaps(one, at))
    .sort((a, b) => gap(a, at) - gap(b, at))
    .slice(0, mostNear);
}

/** Things that are offered because they stand near. */
const mostNear = 40;

/** UTF-16 code units between two spans. */
export function gap(one: Span, other: Span): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

export function anchorIn({ facts }: Pick<Pointed, 'facts'>, span: Span): Anchor {
  return anchorOf(facts.article.text, span);
}

/** The words in marks, those of a quotation without its own, as short as a menu wants them. */
export function named({ facts }: Pick<Pointed, 'facts'>, span: Span): string {
  return namedWords(facts.article.text, span);
}

export function namedWords(text: string, span: Span): string {
  return citedInMarks(textOf(text, span));
}

/** Whether people decided that the thing is so, where it stands. */
export function isDecided(
  { facts }: Pick<Pointed, 'facts'>,
  layer: DecidedLayer,
  thing: Span & { readonly because: string },
): boolean {
  return thing.because === 'decided' && facts.decided[layer].some(one => coincides(one, thing));
}

/** The words are no name, no figure, no quote. */
export function rejected(pointed: Pointed, layer: DecidedLayer, span: Span): readonly Offered[] {
  return [
    {
      label: `${named(pointed, span)} is not a ${layer}`,
      deeds: [inArticle(pointed, { kind: 'reject', layer, anchor: anchorIn(pointed, span) })],
    },
  ];
}

/**
 * What is decided to be at other words that overlap these is not there any more: both cannot be, and what somebody says last of the place is to show.
 */
export function inPlaceOf(
  pointed: Pointed,
  layer: 'name' | 'figure',
  all: readonly (Span & { readonly because: string })[],
  span: Span,
): readonly OfferedDeed[] {
  const anywhere: readonly Span[] = pointed.facts.decided.words[layer];
  return all
    .filter(one => one.because === 'decided' && overlaps(one, span) && !coincides(one, span))
    .filter(one => !anywhere.some(place => coincides(place, one)))
    .map(one => inArticle(pointed, { kind: 'reject', layer, anchor: anchorIn(pointed, one) }));
}

/** How often words stand in an article, and in all. */
export interface Counts {
  readonly here: number;
  readonly places: number;
  readonly articles: number;
  /** In articles about the same events, this one among them: how often, and the uris of those that have them. */
  readonly story: { readonly places: number; readonly articles: readonly string[] };
}

/** The same of words wherever they stand, in all articles, in those about the same events, or in this one. */
export function wherever(
  { uri }: Pointed,
  { here, places, articles, story }: Counts,
  label: string,
  decision: Undecided,
): readonly Offered[] {
  return [
    {
      label: `${label} in all articles`,
      detail: `${count(places, 'place')} in ${count(articles, 'article')}`,
      deeds: [{ uri, scope: 'everywhere', decision }],
    },
    ...(story.articles.length < 2
      ? []
      : [
          {
            label: `${label} in this story`,
            detail: `${count(story.places, 'place')} in ${count(story.articles.length, 'article')}`,
            deeds: story.articles.map(one => ({ uri: one, scope: 'article' as const, decision })),
          },
        ]),
    {
      label: `${label} in this article`,
      detail: count(here, 'place'),
      deeds: [{ uri, scope: 'article', decision }],
    },
  ];
}

export function inArticle({ uri }: Pointed, decision: Undecided): OfferedDeed {
  return { uri, scope: 'article', decision };
}
