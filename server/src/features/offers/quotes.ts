import { entities } from '../../stages/entities/entities';
import { mentions } from '../../stages/mentions';
import { quotes } from '../../stages/quotes/quotes';
import { statements } from '../../stages/statements';
import { overlaps, spanOf, touches, type Span } from '../../text/span';
import type { Anchor } from '../../types/anchor';
import type { QuoteChange } from '../../types/decision';
import type { Entity } from '../../types/entity';
import type { Quote, QuoteKind } from '../../types/quote';
import { nameKinds } from '../../words/kinds';
import { inMarks } from '../../words/marks';
import { anchorIn, gap, inArticle, isDecided, named, nearestTo, thingAt, type Offered, type Pointed } from './offer';

/** The quote that the reader points at: its words, or those that report it and name its speaker. */
export function quoteAt(pointed: Pick<Pointed, 'facts' | 'at'>): Quote | undefined {
  const { facts, at } = pointed;
  const all = facts.get(quotes);
  return (
    thingAt(all, pointed) ??
    all.find(({ cue, speaker }) => [cue, speaker].some(span => span !== undefined && touches(span, at.start)))
  );
}

/** That it is so; with `isAgain` where that is decided already, too. */
export function confirmQuote(pointed: Pointed, quote: Quote, isAgain = false): readonly Offered[] {
  return !isAgain && isDecided(pointed, 'quote', quote)
    ? []
    : [
        {
          label: `Confirm ${whatItIs(pointed, quote)}`,
          deeds: [
            inArticle(pointed, {
              ...{ kind: 'confirm', layer: 'quote' },
              anchor: anchorIn(pointed, quote),
              as: toldOf(pointed, quote),
            }),
          ],
        },
      ];
}

export function kindsOfQuote(pointed: Pointed, quote: Quote): readonly Offered[] {
  return kinds
    .filter(({ kind }) => kind !== quote.kind)
    .map(({ kind, words }) => ({
      label: `${named(pointed, quote)} is ${words}`,
      detail: kind,
      deeds: [inArticle(pointed, { kind: 'correct', layer: 'quote', anchor: anchorIn(pointed, quote), as: { kind } })],
    }));
}

/** What is selected becomes a quote, as yet of nobody. */
export function addQuote(pointed: Pointed, span: Span): readonly Offered[] {
  return kinds.map(({ kind, words }) => ({
    label: `${named(pointed, span)} is ${words}`,
    detail: kind,
    deeds: [inArticle(pointed, { kind: 'add', layer: 'quote', anchor: anchorIn(pointed, span), as: { kind } })],
  }));
}

/** Who may have said it: whom the article names, the nearest first; nobody; somebody without a name. */
export function speakersFor(pointed: Pointed, quote: Quote): readonly Offered[] {
  const all = pointed.facts
    .get(entities)
    .filter(({ type }) => type === 'PERSON' || type === 'ORG' || type === 'GPE' || type === 'NORP')
    .filter(({ key }) => quote.speakers.length !== 1 || quote.speakers[0] !== key)
    .flatMap(entity => {
      const [first] = entity.names;
      const words = nearest(pointed, entity, quote);
      return first === undefined || words === undefined ? [] : [{ entity, first, words }];
    })
    .sort((a, b) => rank(a.entity) - rank(b.entity) || gap(a.words, quote) - gap(b.words, quote));
  const said = named(pointed, quote);
  return [
    ...all.map(({ entity, first, words }) => ({
      label: `${inMarks(entity.name)} said ${said}`,
      detail: nameKinds[entity.type],
      deeds: ofStatement(pointed, quote, { speaker: anchorIn(pointed, words), speakers: [anchorIn(pointed, first)] }),
    })),
    ...(quote.speaker === undefined || quote.speakers.length === 0
      ? []
      : [
          {
            label: `Somebody without a name said ${said}`,
            detail: `described as ${named(pointed, quote.speaker)}`,
            deeds: ofStatement(pointed, quote, { speakers: [] }),
          },
        ]),
    ...(quote.speaker === undefined && quote.speakers.length === 0
      ? []
      : [
          {
            label: `Nobody is said to have said ${said}`,
            deeds: ofStatement(pointed, quote, { speaker: null, speakers: [], cue: null }),
          },
        ]),
  ];
}

/** What is selected says who said a quote nearby: who is meant by the words, or somebody without a name. */
export function saidBy(pointed: Pointed, span: Span): readonly Offered[] {
  const { facts } = pointed;
  const key = facts.get(mentions).find(one => overlaps(one, span))?.entity;
  const entity = facts.get(entities).find(one => one.key === key);
  const [first] = entity?.names ?? [];
  const speaker = anchorIn(pointed, span);
  return nearestTo(spoken(pointed), pointed).flatMap(quote => {
    const [words, said] = [named(pointed, span), named(pointed, quote)];
    const label = `${words} said ${said}`;
    const unnamed = {
      label: `${words}, who is not named, said ${said}`,
      deeds: ofStatement(pointed, quote, { speaker, speakers: [] }),
    };
    return entity === undefined || first === undefined
      ? [unnamed]
      : [
          {
            ...{ label, detail: entity.name },
            deeds: ofStatement(pointed, quote, { speaker, speakers: [anchorIn(pointed, first)] }),
          },
          unnamed,
        ];
  });
}

/** What is selected are the words by which a quote nearby is told: “said”. */
export function cuedBy(pointed: Pointed, span: Span): readonly Offered[] {
  return nearestTo(spoken(pointed), pointed).map(quote => ({
    label: `${named(pointed, span)} introduces ${named(pointed, quote)}`,
    deeds: ofStatement(pointed, quote, { cue: anchorIn(pointed, span) }),
  }));
}

/** What the quote goes on with, the nearest first; or that it stands by itself. */
export function statementsFor(pointed: Pointed, quote: Quote): readonly Offered[] {
  const said = named(pointed, quote);
  const decided = (continues: Anchor | null): Offered['deeds'] => [
    inArticle(pointed, { kind: 'correct', layer: 'quote', anchor: anchorIn(pointed, quote), as: { continues } }),
  ];
  return [
    ...(quote.continues === undefined
      ? []
      : [{ label: `${said} begins a statement of its own`, deeds: decided(null) }]),
    ...spoken(pointed)
      .filter(one => one.start < quote.start && one.start !== quote.continues)
      .slice(-mostBefore)
      .reverse()
      .map(one => ({
        label: `${said} goes on with ${named(pointed, one)}`,
        deeds: decided(anchorIn(pointed, one)),
      })),
  ];
}

/** Earlier quotes that one may go on with. */
const mostBefore = 8;

/** What somebody says. */
function spoken({ facts }: Pointed): readonly Quote[] {
  return facts.get(quotes).filter(({ kind }) => kind !== 'scare');
}

/** Where it was said, as the reader has typed it. */
export function outletsFor(pointed: Pointed, quote: Quote): readonly Offered[] {
  const outlet = pointed.query.trim();
  const said = named(pointed, quote);
  return [
    ...(outlet === ''
      ? []
      : [{ label: `${said} was said to ${inMarks(outlet)}`, deeds: ofStatement(pointed, quote, { outlet }) }]),
    ...(quote.outlet === undefined
      ? []
      : [
          {
            label: `${said} was not said to ${inMarks(quote.outlet)}`,
            deeds: ofStatement(pointed, quote, { outlet: null }),
          },
        ]),
  ];
}

/** The same of all parts of the quote's statement. */
function ofStatement(pointed: Pointed, quote: Quote, as: QuoteChange<Anchor>): Offered['deeds'] {
  const all = pointed.facts.get(statements).find(({ parts }) => parts.includes(quote))?.parts ?? [quote];
  return all.map(part => inArticle(pointed, { kind: 'correct', layer: 'quote', anchor: anchorIn(pointed, part), as }));
}

/** “Ruiz said “We will not go back””. */
function whatItIs(pointed: Pointed, quote: Quote): string {
  const { facts } = pointed;
  const [key] = quote.speakers;
  const speaker = facts.get(entities).find(one => one.key === key)?.name;
  const who = speaker ?? (quote.speaker && `“${facts.article.text.slice(quote.speaker.start, quote.speaker.end)}”`);
  const words = kinds.find(({ kind }) => kind === quote.kind)?.words ?? '';
  return `${named(pointed, quote)} as ${words}${who === undefined ? '' : `, said by ${who}`}`;
}

/** All that is known of the quote, so that a later reading that misses it changes nothing. */
function toldOf(pointed: Pointed, quote: Quote): QuoteChange<Anchor> {
  const { facts } = pointed;
  const { kind, content, speaker, speakers, relay, cue, outlet, continues } = quote;
  const orNull = (span: Span | undefined): Anchor | null => (span === undefined ? null : anchorIn(pointed, span));
  const firstOf = (key: string): Span | undefined => facts.get(entities).find(one => one.key === key)?.names[0];
  return {
    ...{ kind, content: orNull(content), speaker: orNull(speaker), cue: orNull(cue), outlet: outlet ?? null },
    speakers: speakers.flatMap(key => orNull(firstOf(key)) ?? []),
    relay: orNull(relay === undefined ? undefined : firstOf(relay)),
    continues: orNull(facts.get(quotes).find(({ start }) => start === continues)),
  };
}

/** The words next to the quote that name the entity or stand for it. */
function nearest({ facts }: Pointed, { key }: Entity, quote: Span): Span | undefined {
  const all = facts
    .get(mentions)
    .filter(({ entity, start, end }) => entity === key && (end <= quote.start || start >= quote.end));
  const best = all.reduce<Span | undefined>(
    (near, one) => (near === undefined || gap(one, quote) < gap(near, quote) ? one : near),
    undefined,
  );
  return best && spanOf(best);
}

function rank({ type }: Entity): number {
  return type === 'PERSON' ? 0 : 1;
}

const kinds: readonly { readonly kind: QuoteKind; readonly words: string }[] = [
  { kind: 'direct', words: 'a direct quote' },
  { kind: 'mixed', words: 'a mixed quote, partly in the reporter’s words' },
  { kind: 'indirect', words: 'an indirect quote, in the reporter’s words' },
  { kind: 'scare', words: 'nobody’s speech, though it may stand in marks' },
];
