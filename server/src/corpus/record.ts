import type { Facts } from '../pipeline/facts';
import { mentions } from '../stages/mentions';
import { prose } from '../stages/prose';
import { statements, type Statement } from '../stages/statements';
import type { Span } from '../text/span';
import type { Article } from '../types/article';
import type { Summary } from '../types/summary';
import { claimPlacesOf, noClaims } from './claims';
import { figureNotesOf, type FigureNote } from './figureNotes';
import { summaryOf } from './summary';

/** What is kept of an article once it was read, so that lists over the whole folder need not read it again. */
export interface Record {
  readonly summary: Summary;
  readonly statements: readonly Statement[];
  /** Figures that count or measure something, in order of reading. */
  readonly figures: readonly FigureNote[];
  /** Where the summary's claims stand, in their order. */
  readonly claimPlaces: readonly Span[];
  /** Where the entity with this key is mentioned, in order of reading. */
  readonly mentionsOf: (entity: string) => readonly Span[];
}

export function recordOf(facts: Facts): Record {
  const summary = summaryOf(facts);
  if (facts.get(prose).kind !== 'article') {
    return { summary, statements: [], figures: [], claimPlaces: [], mentionsOf: () => [] };
  }
  const places = packed(facts);
  return {
    summary,
    statements: facts.get(statements),
    figures: figureNotesOf(facts),
    claimPlaces: claimPlacesOf(facts),
    mentionsOf: entity => unpacked(places.get(entity)),
  };
}

/** The record of an article whose analysis failed: as of one that is no article. */
export function emptyRecord({ uri }: Article): Record {
  const kind = { kind: 'not-prose', because: 'its analysis failed' } as const;
  const summary = { uri, prose: kind, headline: undefined, date: undefined, entities: [], claims: noClaims };
  return { summary, statements: [], figures: [], claimPlaces: [], mentionsOf: () => [] };
}

/** Starts and ends in turn: a hundred mentions in five thousand articles would be many small objects. */
function packed(facts: Facts): ReadonlyMap<string, Uint32Array> {
  const found = new Map<string, number[]>();
  for (const { start, end, entity } of facts.get(mentions)) {
    const places = found.get(entity) ?? [];
    places.push(start, end);
    found.set(entity, places);
  }
  return new Map([...found].map(([entity, places]) => [entity, Uint32Array.from(places)]));
}

function unpacked(places: Uint32Array = new Uint32Array()): readonly Span[] {
  return Array.from({ length: places.length / 2 }, (_, index) => ({
    start: places[index * 2] ?? 0,
    end: places[index * 2 + 1] ?? 0,
  }));
}
