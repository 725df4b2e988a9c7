import { prose } from '../../stages/prose';
import { trimmed } from '../../text/lines';
import { coincides, type Span } from '../../text/span';
import type { Undecided } from '../../types/decision';
import { addFigure, confirmFigure, figureAt, figureEverywhere, kindsOfFigure, valuesOf } from './figures';
import {
  addName,
  confirmName,
  isNamedOtherwise,
  kindsOfName,
  nameAt,
  nameEverywhere,
  notSameAs,
  sameAs,
} from './names';
import { anchorIn, named, rejected, type Counts, type Offered, type Pointed } from './offer';
import { reattached, settled } from './settling';
import { addQuote, confirmQuote, kindsOfQuote, outletsFor, quoteAt, speakersFor } from './quotes';

/** What can be decided by one command at a place, the likeliest first. */
export type OffersOf = (pointed: Pointed, counts: Counts) => readonly Offered[];

/** By command. Of what stands within each other, the smallest is meant. */
export const offersBy = {
  confirm: pointed => firstOf(pointed, { name: confirmName, figure: confirmFigure, quote: confirmQuote }),
  reject: pointed =>
    firstOf(pointed, {
      name: (_, name) => rejected(pointed, 'name', name),
      figure: (_, figure) => rejected(pointed, 'figure', figure),
      quote: (_, quote) => rejected(pointed, 'quote', quote),
    }),
  changeKind: pointed => firstOf(pointed, { name: kindsOfName, figure: kindsOfFigure, quote: kindsOfQuote }),
  everywhere: (pointed, counts) => {
    const [name, figure] = [nameAt(pointed), figureAt(pointed)];
    return name !== undefined
      ? nameEverywhere(pointed, name, counts)
      : figure !== undefined
        ? figureEverywhere(pointed, figure, counts)
        : [];
  },
  sameAs: pointed => of(nameAt(pointed), name => sameAs(pointed, name)),
  notSameAs: pointed => of(nameAt(pointed), name => notSameAs(pointed, name)),
  setSpeaker: pointed => of(quoteAt(pointed), quote => speakersFor(pointed, quote)),
  setValue: pointed => of(figureAt(pointed), figure => valuesOf(pointed, figure)),
  setOutlet: pointed => of(quoteAt(pointed), quote => outletsFor(pointed, quote)),
  addName: pointed => of(selected(pointed), span => addName(pointed, span)),
  addQuote: pointed => of(selected(pointed), span => addQuote(pointed, span)),
  addFigure: pointed => of(selected(pointed), span => addFigure(pointed, span)),
  changeSpan: pointed => of(selected(pointed), span => spansFor(pointed, span)),
  reattach: reattached,
  settle: settled,
} as const satisfies Readonly<Record<string, OffersOf>>;

export type OfferBy = keyof typeof offersBy;

/** What can be decided of each thing at the place by a command that needs no more. */
export function plainOffers(pointed: Pointed): readonly Offered[] {
  if (pointed.facts.get(prose).kind !== 'article') {
    return [];
  }
  const [name, figure, quote] = [nameAt(pointed), figureAt(pointed), quoteAt(pointed)];
  return [
    ...of(name, one => [...confirmName(pointed, one), ...rejected(pointed, 'name', one)]),
    ...of(figure, one => [...confirmFigure(pointed, one), ...rejected(pointed, 'figure', one)]),
    ...of(quote, one => [...confirmQuote(pointed, one), ...rejected(pointed, 'quote', one)]),
  ];
}

/** The words that `everywhere` is about. */
export function wordsEverywhere(pointed: Pointed): Span | undefined {
  return nameAt(pointed) ?? figureAt(pointed);
}

/** Commands that let the reader pick, where they have something to pick from. */
export function pickingAt(pointed: Pointed): readonly OfferBy[] {
  const [name, figure, quote] = [nameAt(pointed), figureAt(pointed), quoteAt(pointed)];
  const isSelected = selected(pointed) !== undefined;
  const when: Readonly<Partial<Record<OfferBy, boolean>>> = {
    addName: isSelected,
    addQuote: isSelected,
    addFigure: isSelected,
    changeSpan: offersBy.changeSpan(pointed).length > 0,
    settle: offersBy.settle(pointed).length > 0,
    changeKind: (name ?? figure ?? quote) !== undefined,
    everywhere: (name ?? figure) !== undefined,
    sameAs: name !== undefined,
    notSameAs: name !== undefined && isNamedOtherwise(pointed, name),
    setValue: figure !== undefined,
    setSpeaker: quote !== undefined,
    setOutlet: quote !== undefined,
  };
  return Object.entries(when).flatMap(([command, is]) => (is ? (command as OfferBy) : []));
}

function firstOf(
  pointed: Pointed,
  by: {
    readonly name: (pointed: Pointed, name: NonNullable<ReturnType<typeof nameAt>>) => readonly Offered[];
    readonly figure: (pointed: Pointed, figure: NonNullable<ReturnType<typeof figureAt>>) => readonly Offered[];
    readonly quote: (pointed: Pointed, quote: NonNullable<ReturnType<typeof quoteAt>>) => readonly Offered[];
  },
): readonly Offered[] {
  const [name, figure, quote] = [nameAt(pointed), figureAt(pointed), quoteAt(pointed)];
  // What is selected as a whole is meant, whatever stands at its beginning.
  if (quote !== undefined && coincides(pointed.at, quote)) {
    return by.quote(pointed, quote);
  }
  if (figure !== undefined && coincides(pointed.at, figure)) {
    return by.figure(pointed, figure);
  }
  return name !== undefined
    ? by.name(pointed, name)
    : figure !== undefined
      ? by.figure(pointed, figure)
      : of(quote, one => by.quote(pointed, one));
}

function of<Item, Out>(item: Item | undefined, offers: (item: Item) => readonly Out[]): readonly Out[] {
  return item === undefined ? [] : offers(item);
}

/** What is selected, without blanks around it. */
function selected({ facts, at }: Pointed): Span | undefined {
  const span = trimmed(facts.article.text, at);
  return span.start < span.end ? span : undefined;
}

/** The name, figure or quote of which some is selected, and that has other ends. */
function spansFor(pointed: Pointed, span: Span): readonly Offered[] {
  const { uri } = pointed;
  const things = [
    {
      layer: 'name',
      is: 'name',
      at: nameAt(pointed) ?? nameAt({ ...pointed, at: { start: span.end, end: span.end } }),
    },
    { layer: 'figure', is: 'figure', at: figureAt(pointed) },
    { layer: 'quote', is: 'quote', at: quoteAt(pointed) },
  ] as const;
  return things.flatMap(({ layer, is, at }) => {
    if (at === undefined || coincides(at, span)) {
      return [];
    }
    const as = { span: anchorIn(pointed, span) };
    const decision: Undecided = { kind: 'correct', layer, anchor: anchorIn(pointed, at), as };
    return [
      {
        label: `The ${is} ${named(pointed, at)} is ${named(pointed, span)}`,
        deeds: [{ uri, scope: 'article', decision }],
      },
    ];
  });
}
