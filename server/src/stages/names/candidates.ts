import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { asSeen } from '../../text/seen';
import type { Passages, PassageKind } from '../../types/passage';
import type { Reading, ReadName } from '../../types/reading';
import { edgesOf, isTitleOf } from './edges';

/** A name as one paragraph has it, placed in the article. */
export interface Candidate extends ReadName {
  /** The name folded, so that its repeats are found: “pena nieto”. */
  readonly form: string;
  readonly passage: PassageKind;
}

/** The readings' names, each at its edges and without what is a mere title of the next. */
export function candidatesOf(
  text: string,
  passages: Passages,
  readings: readonly Reading[],
  lexicon: Lexicon,
): readonly Candidate[] {
  return passages.all.flatMap((passage, place) => {
    const read = readings[place]?.names ?? [];
    return read.flatMap(({ start, end, type, because, confidence }, index) => {
      const next = read[index + 1];
      const placed = { start: passage.start + start, end: passage.start + end };
      if (next?.type === 'PERSON' && isTitleOf(text, placed, passage.start + next.start, lexicon)) {
        return [];
      }
      const edges = edgesOf(text, placed, type, passage.start + (next?.start ?? Infinity), lexicon);
      return [
        {
          // Not `...edges`: where ten thousand objects begin with a spread, V8 takes four times as long to make them.
          start: edges.start,
          end: edges.end,
          type,
          because,
          confidence,
          form: fold(asSeen(text.slice(edges.start, edges.end))),
          passage: passage.kind,
        },
      ];
    });
  });
}
