import type { Facts } from '../pipeline/facts';
import { entities } from '../stages/entities/entities';
import { mentions } from '../stages/mentions';
import { packed } from '../text/packed';
import { spanOf, textOf, type Span } from '../text/span';
import type { Entity, Mention } from '../types/entity';
import type { EntityPlaces } from '../types/record';

/** Where the article speaks of each of its entities, in the entities' order. */
export function entityPlacesOf(facts: Facts): readonly EntityPlaces[] {
  const { text } = facts.article;
  const all = new Map<string, Mention[]>();
  for (const mention of facts.get(mentions)) {
    const found = all.get(mention.entity);
    if (found === undefined) {
      all.set(mention.entity, [mention]);
    } else {
      found.push(mention);
    }
  }
  return facts.get(entities).map(entity => placesOf(text, entity, all.get(entity.key) ?? []));
}

function placesOf(text: string, entity: Entity, found: readonly Mention[]): EntityPlaces {
  const written = found.map(mention => textOf(text, mention).replace(blanks, ' '));
  const { start } = fullestFirst(text, entity);
  return {
    mentions: packed(found),
    forms: entity.forms.map(form => written.indexOf(form)),
    fullest: Math.max(
      0,
      found.findIndex(mention => mention.start === start),
    ),
  };
}

const blanks = /\s+/gu;

/** The first mention in the fullest form that the article gives. */
export function fullestFirst(text: string, { names, name }: Entity): Span {
  const fullest = names.find(span => textOf(text, span) === name);
  const longest = names.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best));
  return spanOf(fullest ?? longest);
}
