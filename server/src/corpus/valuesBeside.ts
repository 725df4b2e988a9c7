import type { Corpus } from './corpus';
import { rememberWhileHeld } from '../pipeline/memo';
import type { ArticleRecord, FigureNote } from '../types/record';
import type { Chunk } from './chunks';

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
    : corpus.records.all
        .flatMap(chunk => byAct(chunk).get(act) ?? [])
        .filter(one => one.note.amount.unit === note.amount.unit && isBeside(note, one.note))
        .filter(one => one.uri !== uri || one.note.start !== note.start);
}

/** The figures of some neighbouring articles by what happens to what they count. */
const byAct = rememberWhileHeld(({ values }: Chunk<ArticleRecord>): ReadonlyMap<string, readonly NotedFigure[]> => {
  const found = new Map<string, NotedFigure[]>();
  for (const { summary, figures } of values) {
    for (const note of figures) {
      const { act } = note;
      if (act !== undefined) {
        const one = { uri: summary.uri, note };
        const same = found.get(act);
        if (same === undefined) {
          found.set(act, [one]);
        } else {
          same.push(one);
        }
      }
    }
  }
  return found;
});

function isBeside(a: FigureNote, b: FigureNote): boolean {
  return a.topic === b.topic || a.others.some(other => b.others.includes(other));
}
