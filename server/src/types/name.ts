import type { Span } from '../text/span';

/** OntoNotes' kinds of names, less the numeric ones. */
export type NameType = 'PERSON' | 'ORG' | 'GPE' | 'LOC' | 'NORP' | 'FAC' | 'EVENT' | 'PRODUCT' | 'WORK' | 'LAW';

/** A named mention: without title, leading “the” and possessive ’s. */
export interface Name extends Span {
  readonly type: NameType;
  readonly because: string;
}
