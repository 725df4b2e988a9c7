import type { Passage } from '../../types/passage';

/** Whether a paragraph is a headline or a subhead: clipped, and the story beneath says more. */
export function isTitle(passage: Pick<Passage, 'kind'> | undefined): boolean {
  return passage?.kind === 'headline' || passage?.kind === 'subhead';
}
