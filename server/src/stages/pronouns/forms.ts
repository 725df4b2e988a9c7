import type { Gender } from '../../types/entity';

/** How a pronoun stands in its clause. */
export type PronounCase = 'subject' | 'object' | 'possessive' | 'reflexive';

export interface PronounForm {
  readonly gender: Gender;
  readonly case: PronounCase;
}

/** The third person singular. “her” is an object unless a noun follows, see `caseOf`. */
export const pronounForms: ReadonlyMap<string, PronounForm> = new Map<string, PronounForm>([
  ['he', { gender: 'male', case: 'subject' }],
  ['him', { gender: 'male', case: 'object' }],
  ['his', { gender: 'male', case: 'possessive' }],
  ['himself', { gender: 'male', case: 'reflexive' }],
  ['she', { gender: 'female', case: 'subject' }],
  ['her', { gender: 'female', case: 'object' }],
  ['hers', { gender: 'female', case: 'possessive' }],
  ['herself', { gender: 'female', case: 'reflexive' }],
]);
