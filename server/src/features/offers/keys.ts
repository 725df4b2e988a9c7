import { coincides, type Span } from '../../text/span';
import type { NameType } from '../../types/name';
import type { QuoteKind } from '../../types/quote';
import type { OwnLayer } from '../../types/layer';
import { ownInWords } from '../ownItems';
import { addFigure, confirmFigure, figureAt, kindsOfFigure } from './figures';
import { addName, confirmName, kindsOfName, nameAt } from './names';
import type { Offered, Pointed } from './offer';
import { addQuote, confirmQuote, kindsOfQuote, quoteAt } from './quotes';
import { pathOf, tagsFor, wordsAt } from './tags';

/** Something that a reader may tag with, for lists and legends. */
export interface Taggable {
  /** “Mood: low”, “person”. */
  readonly label: string;
  /** The letter that gives it. */
  readonly key: string | undefined;
  /** The guideline. */
  readonly description: string | undefined;
  /** How a command means just this one: “mood/low”, “p”. */
  readonly query: string;
}

/** What a letter typed means at the place: the folder's tags with that key; where no tag has it, a kind that Copydesk knows itself. */
export function offersByKey(pointed: Pointed): readonly Offered[] {
  const key = pointed.query.trim();
  const isTagged = (pointed.layers ?? []).some(({ tags }) => tags.some(tag => tag.key === key));
  return key === '' ? [] : isTagged || key.includes('/') ? tagsFor(pointed) : ofKind(pointed, key);
}

/** All tags of the folder, and the kinds whose letter no tag has. */
export function taggable(layers: readonly OwnLayer[]): readonly Taggable[] {
  const own = layers.flatMap(layer =>
    layer.tags.map(tag => ({
      label: ownInWords({ item: { kind: 'label', of: layer.name, tag: tag.name }, layer, tag }),
      key: tag.key,
      description: [tag.description, layer.description].filter(words => words !== undefined).join(' ') || undefined,
      query: pathOf(layer, tag),
    })),
  );
  const taken = new Set(own.map(({ key }) => key));
  return [
    ...own,
    ...Object.entries(kinds)
      .filter(([key]) => !taken.has(key))
      .map(([key, { label }]) => ({ label, key, description: undefined, query: key })),
  ];
}

type Kind = { readonly label: string } & (
  { readonly name: NameType } | { readonly quote: QuoteKind } | { readonly figure: true }
);

const kinds: Readonly<Record<string, Kind>> = {
  p: { label: 'person', name: 'PERSON' },
  o: { label: 'organisation', name: 'ORG' },
  c: { label: 'country or city', name: 'GPE' },
  l: { label: 'region, river or mountain', name: 'LOC' },
  g: { label: 'people or group', name: 'NORP' },
  b: { label: 'building or site', name: 'FAC' },
  e: { label: 'event', name: 'EVENT' },
  w: { label: 'work', name: 'WORK' },
  q: { label: 'direct quote', quote: 'direct' },
  i: { label: 'indirect quote', quote: 'indirect' },
  n: { label: 'figure', figure: true },
};

function ofKind(pointed: Pointed, key: string): readonly Offered[] {
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
  if (kind === undefined) {
    return [];
  }
  const span = wordsAt(pointed);
  if ('name' in kind) {
    const name = meant(pointed, nameAt(pointed));
    return name === undefined
      ? those(span && addName(pointed, span), kind.name)
      : name.type === kind.name
        ? confirmName(pointed, name, true)
        : those(kindsOfName(pointed, name), kind.name);
  }
  if ('quote' in kind) {
    const quote = meant(pointed, quoteAt(pointed));
    return quote === undefined
      ? those(isSelected(pointed) ? span && addQuote(pointed, span) : undefined, kind.quote)
      : quote.kind === kind.quote
        ? confirmQuote(pointed, quote, true)
        : those(kindsOfQuote(pointed, quote), kind.quote);
  }
  const figure = meant(pointed, figureAt(pointed));
  return figure === undefined
    ? span === undefined
      ? []
      : addFigure(pointed, span)
    : [...confirmFigure(pointed, figure, true), ...kindsOfFigure(pointed, figure)];
}

/** What stands at the cursor; of what is selected, that which has just these words. */
function meant<Thing extends Span>(pointed: Pointed, thing: Thing | undefined): Thing | undefined {
  const span = wordsAt(pointed);
  return !isSelected(pointed) || (thing && span && coincides(thing, span)) ? thing : undefined;
}

function isSelected({ at }: Pointed): boolean {
  return at.start < at.end;
}

/** Of offers for kinds, that for this one. */
function those(offers: readonly Offered[] | undefined, kind: NameType | QuoteKind): readonly Offered[] {
  return offers?.filter(({ detail }) => detail === kind) ?? [];
}
