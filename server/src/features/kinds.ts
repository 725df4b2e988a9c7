import type { NameType } from '../types/name';

/** What the editor tells apart among names: by colour, symbol and group. */
export type NameKind = 'person' | 'organisation' | 'place' | 'group' | 'name';

export const kindOf: Readonly<Record<NameType, NameKind>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'name',
  PRODUCT: 'name',
  WORK: 'name',
  LAW: 'name',
};
