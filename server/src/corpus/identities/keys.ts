import type { NameType } from '../../types/name';
import type { EntitySummary } from '../../types/summary';

/**
 * What an entity is called over all articles: “person:olga-sanchez-cordero”. It follows from its type and the core of its name alone, so that
 * it never depends on which articles came when, nor on how many; and each core has one key and each key one core, so that it never passes
 * to somebody else.
 */
export function keyOf({ type, core }: Pick<EntitySummary, 'type' | 'core'>): string {
  return `${prefixes[type]}${core.replace(marks, mark => written[mark] ?? mark)}`;
}

const marks = /[ _-]/gu;

/** Each of the three stands for another, so that none is lost: “guinea-bissau” is “guinea_bissau”. */
const written: Readonly<Record<string, string>> = { ' ': '-', '-': '_', _: ' ' };

const prefixes: Readonly<Record<NameType, string>> = {
  PERSON: 'person:',
  ORG: 'org:',
  GPE: 'gpe:',
  LOC: 'loc:',
  NORP: 'norp:',
  FAC: 'fac:',
  EVENT: 'event:',
  PRODUCT: 'product:',
  WORK: 'work:',
  LAW: 'law:',
};
