import { figures } from '../../stages/figures/figures';
import { names } from '../../stages/names/names';
import { prose } from '../../stages/prose';
import { quotes } from '../../stages/quotes/quotes';
import { trimmed } from '../../text/lines';
import { coincides, type Span } from '../../text/span';
import type { Undecided } from '../../types/decision';
import { addFigure, confirmFigure, countedBy, figureAt, figureEverywhere, kindsOfFigure, valuesOf } from './figures';
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
import { anchorIn, mostOf, named, rejected, type Counts, type Offered, type Pointed } from './offer';
import {
  addQuote,
  confirmQuote,
  cuedBy,
  kindsOfQuote,
  outletsFor,
  quoteAt,
  saidBy,
  speakersFor,
  statementsFor,
} from './quotes';
import { offersByKey } from './keys';
import { tagsFor, untagged } from './tags';
import { disputesAt, reattached, settled } from './settling';

/** What can be decided by one command at a place, the likeliest first. */
export type OffersOf = (pointed: Pointed, counts: Counts) => readonly Offered[];

/** By command. Of what stands within each other, the smallest is meant. */
export const offersBy = {
  confirm: pointed => thingsAt(pointed, { name: confirmName, figure: confirmFigure, quote: confirmQuote }),
  reject: pointed =>
    thingsAt(pointed, {
      name: (_, name) => rejected(pointed, 'name', name),
      figure: (_, figure) => rejected(pointed, 'figure', figure),
      quote: (_, quote) => rejected(pointed, 'quote', quote),
    }),
  changeKind: pointed => thingsAt(pointed, { name: kindsOfName, figure: kindsOfFigure, quote: kindsOfQuote }),
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
  setSource: pointed => of(selected(pointed), span => saidBy({ ...pointed, at: span }, span)),
  setCue: pointed => of(selected(pointed), span => cuedBy({ ...pointed, at: span }, span)),
  setCounted: pointed => of(selected(pointed), span => countedBy({ ...pointed, at: span }, span)),
  setStatement: pointed => of(quoteAt(pointed), quote => statementsFor(pointed, quote)),
  changeSpan: pointed => of(selected(pointed), span => spansFor(pointed, span)),
  setNote: noted,
  tag: tagsFor,
  byKey: offersByKey,
  untag: untagged,
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
    setSource: isSelected && offersBy.setSource(pointed).length > 0,
    setCue: isSelected && offersBy.setCue(pointed).length > 0,
    setCounted: isSelected && offersBy.setCounted(pointed).length > 0,
    changeSpan: offersBy.changeSpan(pointed).length > 0,
    setNote: (name ?? figure ?? quote) !== undefined,
    tag: tagsFor({ ...pointed, query: '' }).length > 0,
    untag: untagged(pointed).length > 0,
    settle: disputesAt(pointed).length > 0,
    changeKind: (name ?? figure ?? quote) !== undefined,
    everywhere: (name ?? figure) !== undefined,
    sameAs: name !== undefined,
    notSameAs: name !== undefined && isNamedOtherwise(pointed, name),
    setValue: figure !== undefined,
    setSpeaker: quote !== undefined,
    setOutlet: quote !== undefined,
    setStatement: quote !== undefined && statementsFor(pointed, quote).length > 0,
  };
  return Object.entries(when).flatMap(([command, is]) => (is ? (command as OfferBy) : []));
}

/** Of all that is selected as a whole, else of the smallest thing at the place. */
function thingsAt(
  pointed: Pointed,
  by: {
    readonly name: (pointed: Pointed, name: NonNullable<ReturnType<typeof nameAt>>) => readonly Offered[];
    readonly figure: (pointed: Pointed, figure: NonNullable<ReturnType<typeof figureAt>>) => readonly Offered[];
    readonly quote: (pointed: Pointed, quote: NonNullable<ReturnType<typeof quoteAt>>) => readonly Offered[];
  },
): readonly Offered[] {
  const [name, figure, quote] = [nameAt(pointed), figureAt(pointed), quoteAt(pointed)];
  const things = [
    { at: name, offers: of(name, one => by.name(pointed, one)) },
    { at: figure, offers: of(figure, one => by.figure(pointed, one)) },
    { at: quote, offers: of(quote, one => by.quote(pointed, one)) },
  ];
  const whole = things.filter(({ at }) => at !== undefined && coincides(at, pointed.at));
  const [smallest] = things.filter(({ at }) => at !== undefined);
  return (whole.length > 0 ? whole : smallest === undefined ? [] : [smallest]).flatMap(({ offers }) => offers);
}

function of<Item, Out>(item: Item | undefined, offers: (item: Item) => readonly Out[]): readonly Out[] {
  return item === undefined ? [] : offers(item);
}

/** What the reader has typed is a note on the thing at the place, which is so. */
function noted(pointed: Pointed): readonly Offered[] {
  const note = pointed.query.trim();
  const again =
    <Thing extends Span>(confirm: (pointed: Pointed, thing: Thing, isAgain: boolean) => readonly Offered[]) =>
    (_: Pointed, thing: Thing): readonly Offered[] =>
      confirm(pointed, thing, true).map(({ label, deeds }) => ({
        label: `Note on ${named(pointed, thing)}: ${note}`,
        detail: label,
        deeds: deeds.map(deed => ('decision' in deed ? { ...deed, decision: { ...deed.decision, note } } : deed)),
      }));
  return note === ''
    ? []
    : thingsAt(pointed, { name: again(confirmName), figure: again(confirmFigure), quote: again(confirmQuote) });
}

/** What is selected, without blanks around it. */
function selected({ facts, at }: Pointed): Span | undefined {
  const span = trimmed(facts.article.text, at);
  return span.start < span.end ? span : undefined;
}

/** The name, figure or quote of which some is selected, and that has other ends. */
function spansFor(pointed: Pointed, span: Span): readonly Offered[] {
  const { uri, facts } = pointed;
  const things = [
    { layer: 'name', at: mostOf(facts.get(names), pointed) },
    { layer: 'figure', at: mostOf(facts.get(figures), pointed) },
    { layer: 'quote', at: mostOf(facts.get(quotes), pointed) },
  ] as const;
  return things.flatMap(({ layer, at }) => {
    if (at === undefined || coincides(at, span)) {
      return [];
    }
    const as = { span: anchorIn(pointed, span) };
    const decision: Undecided = { kind: 'correct', layer, anchor: anchorIn(pointed, at), as };
    return [
      {
        label: `The ${layer} ${named(pointed, at)} is ${named(pointed, span)}`,
        deeds: [{ uri, scope: 'article', decision }],
      },
    ];
  });
}
