import type { Candidate } from './candidates';

/** The words of the name, folded, of each person who is named with more than one: “ann lee” is ann, lee. */
export function namedInFull(names: readonly Candidate[]): readonly (readonly string[])[] {
  return names
    .filter(({ type }) => type === 'PERSON')
    .map(({ form }) => form.split(' '))
    .filter(words => words.length > 1);
}
