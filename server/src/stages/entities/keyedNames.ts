import type { Span } from '../../text/span';
import type { Entity } from '../../types/entity';

/** A name with the key of the entity that it names. */
export interface KeyedName extends Span {
  readonly key: string;
}

/** All names of these entities, in order of reading. */
export function keyedNames(entities: readonly Entity[]): readonly KeyedName[] {
  return entities
    .flatMap(({ key, names }) => names.map(({ start, end }) => ({ start, end, key })))
    .sort((a, b) => a.start - b.start);
}
