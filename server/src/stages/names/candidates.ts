import { fold } from '../../text/fold';
import type { Passages, PassageKind } from '../../types/passage';
import type { ReadName, Readings } from '../../types/reading';

/** A name as one paragraph has it, placed in the article. */
export interface Candidate extends ReadName {
  /** The name folded, so that its repeats are found: “pena nieto”. */
  readonly form: string;
  readonly passage: PassageKind;
}

export function candidatesOf(text: string, passages: Passages, readings: Readings): readonly Candidate[] {
  return passages.all.flatMap(passage =>
    readings.of(text.slice(passage.start, passage.end)).names.map(name => {
      const { type, because, confidence } = name;
      const start = passage.start + name.start;
      const end = passage.start + name.end;
      return { start, end, type, because, confidence, form: fold(text.slice(start, end)), passage: passage.kind };
    }),
  );
}
