import type { Elsewhere } from '../corpus/stories/elsewhere';

/** What the statement is in another article, whose name follows. */
export function elsewhereInWords(relation: Elsewhere['relation']): string {
  return relations[relation];
}

const relations: Readonly<Record<Elsewhere['relation'], string>> = {
  same: 'The same in',
  cut: 'In part in',
  reworded: 'In other words in',
  'other-speaker': 'Said by somebody else in',
};
