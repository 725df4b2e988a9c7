import { defineStage } from '../pipeline/stage';
import type { Word } from '../types/reading';
import { passages } from './passages/passages';
import { read } from './read';

/**
 * Every word of the article with its part of speech, in order of reading, from the readings of its paragraphs. Heads are indices
 * in this list; they stay within their paragraph.
 */
export const words = defineStage({
  name: 'words',
  uses: { passages, read },
  run({ passages, read }): readonly Word[] {
    const found: Word[] = [];
    for (const [index, { start }] of passages.all.entries()) {
      const before = found.length;
      for (const word of read[index]?.words ?? []) {
        found.push(movedBy(start, before, word));
      }
    }
    return found;
  },
});

/** The word where the article has it. Spelled out for a word without syntax: there are a hundred thousand in a second. */
function movedBy(offset: number, before: number, { start, end, pos, tag, head, relation }: Word): Word {
  return head === undefined || tag === undefined || relation === undefined
    ? { start: offset + start, end: offset + end, pos }
    : { start: offset + start, end: offset + end, pos, tag, head: head < 0 ? head : before + head, relation };
}
