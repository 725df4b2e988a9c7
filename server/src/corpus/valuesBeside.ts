import type { Corpus } from './corpus';
import type { FigureNote } from '../types/record';

/** A figure and the article in which it stands. */
export interface NotedFigure {
  readonly uri: string;
  readonly note: FigureNote;
}

/** The other values that the folder gives for the same: those of the same topic, or of the same act with somebody who has a part in both. */
export function valuesBeside(corpus: Corpus, uri: string, note: FigureNote): readonly NotedFigure[] {
  const { act } = note;
  return act === undefined
    ? []
    : corpus.uris.flatMap(other =>
        (corpus.record(other)?.figures ?? [])
          .filter(one => one.act === act && one.amount.unit === note.amount.unit && isBeside(note, one))
          .filter(one => other !== uri || one.start !== note.start)
          .map(one => ({ uri: other, note: one })),
      );
}

function isBeside(a: FigureNote, b: FigureNote): boolean {
  return a.topic === b.topic || a.others.some(other => b.others.includes(other));
}
