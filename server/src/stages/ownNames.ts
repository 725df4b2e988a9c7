import { dividing } from '../pipeline/byParagraph';
import { defineStage } from '../pipeline/stage';
import type { Name } from '../types/name';
import { names } from './names/names';
import { paragraphs } from './paragraphs';
import { passages } from './passages/passages';

/** The article's names in each of its paragraphs, offsets counted from the paragraph's start: the same list for as long as they are the same. */
export const ownNames = defineStage({
  name: 'ownNames',
  uses: { passages, paragraphs, names },
  run: ({ passages, paragraphs, names }): readonly (readonly Name[])[] => divided(paragraphs, passages.all, names),
});

const divided = dividing<Name>((offset, name) => ({ ...name, start: offset + name.start, end: offset + name.end }));
