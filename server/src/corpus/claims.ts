import type { Facts } from '../pipeline/facts';
import { approximate } from '../stages/calculations/exact';
import { tellsWhen } from '../stages/circumstances/moments';
import { entities } from '../stages/entities/entities';
import { isPlaceKey } from '../stages/entities/placeKey';
import { figures } from '../stages/figures/figures';
import { mentions } from '../stages/mentions';
import { passages } from '../stages/passages/passages';
import { sentences } from '../stages/sentences';
import { roleOf } from '../stages/values/role';
import type { KeyedName } from '../stages/entities/keyedNames';
import { placesIn } from '../stages/values/surroundings';
import { values, type Value } from '../stages/values/values';
import { valueWords } from '../stages/values/valueWords';
import { words } from '../stages/words';
import { fold } from '../text/fold';
import { firstEndingAfter, textOf, within, type Span } from '../text/span';
import type { Claim, Claims } from '../types/claim';
import type { Figure } from '../types/figure';
import { restWords, type Wording } from './restWords';

export const noClaims: Claims = { claims: [], amounts: [] };

/** What the article claims in its body, of a known day and of somebody or something that another article knows again. */
export function claimsOf(facts: Facts): Claims {
  const claims = placedClaims(facts).map(({ claim }) => claim);
  return claims.length === 0 ? noClaims : { claims, amounts: amountsOf(facts) };
}

/** Where these claims stand, in their order. */
export function claimPlacesOf(facts: Facts): readonly Span[] {
  return placedClaims(facts).map(({ place }) => place);
}

interface PlacedClaim {
  readonly claim: Claim;
  readonly place: Span;
}

function placedClaims(facts: Facts): readonly PlacedClaim[] {
  const scene = facts.get(values).length === 0 ? undefined : sceneOf(facts);
  return scene === undefined
    ? []
    : facts.get(values).flatMap(value => {
        const claim = claimOf(scene, value);
        return claim === undefined ? [] : [{ claim, place: { start: value.figure.start, end: value.figure.end } }];
      });
}

/** What the claims of an article are read from. */
interface Scene extends Wording {
  readonly sentences: readonly Span[];
  readonly places: readonly NamedPlace[];
  /** Where the dateline ends, and the place that it names, folded. */
  readonly body: number;
  readonly dateline: string | undefined;
  /** The article's own day, ISO 8601. */
  readonly published: string;
}

/** Places are compared by their names: a dateline's is no entity. */
interface NamedPlace extends KeyedName {
  /** Folded: “aldermere”. */
  readonly name: string;
}

/** An article that bears no date claims nothing. */
function sceneOf(facts: Facts): Scene | undefined {
  const { text } = facts.article;
  const { date, dateline } = facts.get(passages);
  const published = date?.slice(0, dayLength);
  if (published === undefined || !calendarDay.test(published)) {
    return undefined;
  }
  const all = facts.get(entities);
  const names = new Map(all.map(({ key, name }) => [key, fold(name)]));
  return {
    text,
    lexicon: facts.inputs.lexicon,
    words: facts.get(words),
    mentions: facts.get(mentions),
    sentences: facts.get(sentences),
    figures: facts.get(figures),
    places: placesIn(all).map(place => ({ ...place, name: names.get(place.key) ?? place.key })),
    body: dateline?.end ?? 0,
    dateline: dateline?.place && fold(textOf(text, dateline.place)),
    published,
  };
}

const calendarDay = /^\d{4}-\d\d-\d\d$/u;
const dayLength = 'YYYY-MM-DD'.length;

function claimOf(scene: Scene, value: Value): Claim | undefined {
  const { figure, topic, interval, sentence } = value;
  const around = sentenceAround(scene, figure);
  const day = around.end - around.start > longest ? undefined : dayOf(scene, around, value);
  const role = roleOf(value);
  if (day === undefined || role === undefined || value.isHeadline || sentence.isUnsettled) {
    return undefined;
  }
  const told = isToll(value) ? tollOf(scene, around, value) : eventOf(scene, around, value);
  const source = sourceOf(scene.text, value);
  // Two polls of one day differ, unless one body made both.
  if (told === undefined || (figure.kind === 'percent' && source?.includes(':') !== true)) {
    return undefined;
  }
  const thing = topic.thing ?? (isToll(value) ? 'people' : '');
  const isAge = topic.act === 'age';
  const isAhead = sentence.isAhead && !isAge;
  const rest = isAge ? [] : restWords(scene, around, value);
  return {
    words: valueWords(scene.text, figure),
    published: scene.published,
    day,
    of: [value.traits, thing, topic.act, role, figure.unit ?? '', isAhead ? 'ahead' : '', ...rest].join('/'),
    ...told,
    amount: amountOf(figure),
    low: interval.low && approximate(interval.low),
    high: interval.high && approximate(interval.high),
    source,
  };
}

/** A longer sentence is a list or a table: UTF-16 code units. */
const longest = 600;

/** The sentence without the dateline that stands before it. */
function sentenceAround({ sentences, body }: Scene, figure: Figure): Span {
  const sentence = sentences[firstEndingAfter(sentences, figure.start)] ?? figure;
  return { start: Math.max(sentence.start, body), end: sentence.end };
}

/**
 * The only day that the sentence tells, else the article's own; undefined where it tells the hour (“by noon”, “in three hours”), for within a
 * day, too, a number grows.
 */
function dayOf({ text, figures, published }: Scene, sentence: Span, { figure }: Value): string | undefined {
  const times = within(figures, sentence).filter(one => one !== figure && ofTime.has(one.kind));
  const days = new Set(times.map(one => (one.kind === 'date' && tellsWhen(text, one) ? one.iso : undefined)));
  const [day] = days;
  return times.length === 0
    ? published
    : days.size === 1 && day !== undefined && calendarDay.test(day)
      ? day
      : undefined;
}

const ofTime: ReadonlySet<string> = new Set(['date', 'time', 'duration']);

type Setting = Pick<Claim, 'parties' | 'places'>;

/** The dead and hurt of a disaster are known by what did it and where; the dateline tells where the sentence does not. */
function tollOf({ places, dateline }: Scene, sentence: Span, { parties }: Value): Setting | undefined {
  const others = parties.filter(party => !isPlaceKey(party));
  const named = namesIn(places, sentence);
  const where = named.length === 0 && dateline !== undefined ? [dateline] : named;
  return others.length === 0 || where.length === 0 ? undefined : { parties: sorted(others), places: where };
}

function isToll({ topic: { act } }: Value): boolean {
  return tolls.has(act);
}

const tolls: ReadonlySet<string> = new Set(['death', 'injury', 'missing']);

/** Anything else is known by the person or body that has a part in it, or by countries and towns that act themselves. */
function eventOf({ places }: Scene, sentence: Span, { parties, topic: { others } }: Value): Setting | undefined {
  const isKnown = parties.some(isName) || (others.length > 0 && others.every(other => isPlaceKey(other)));
  const elsewhere = places.filter(({ key }) => !parties.includes(key));
  return isKnown ? { parties: sorted(parties), places: namesIn(elsewhere, sentence) } : undefined;
}

function isName(party: string): boolean {
  return party.includes(':') && !isPlaceKey(party);
}

function namesIn(places: readonly NamedPlace[], span: Span): readonly string[] {
  return sorted([...new Set(within(places, span).map(({ name }) => name))]);
}

function sourceOf(text: string, { circumstance: { source, sourceSpan } }: Value): string | undefined {
  return source ?? (sourceSpan && textOf(text, sourceSpan).toLowerCase());
}

function amountsOf(facts: Facts): readonly string[] {
  return sorted([...new Set(facts.get(figures).flatMap(figure => amountOf(figure) ?? []))]);
}

/** The figure's value with its unit: “80700000 USD”. */
function amountOf({ value, unit }: Figure): string | undefined {
  return value === undefined ? undefined : [value, ...(unit === undefined ? [] : [unit])].join(' ');
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort();
}
