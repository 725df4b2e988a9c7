import type { Corpus } from './corpus';
import { rememberWhileHeld } from '../pipeline/memo';
import type { ArticleRecord, FigureNote } from '../types/record';
import type { Chunk } from './chunks';
import { figureHeadsOf, type FigureHead } from './figureHeads';

/** A figure and the article in which it stands. */
export interface NotedFigure {
  readonly uri: string;
  readonly note: FigureNote;
}

/** Where a figure is, by its head. */
export interface HeadedFigure {
  readonly uri: string;
  readonly head: FigureHead;
}

/** The figure with all that is kept of it. */
export function noted(corpus: Corpus, { uri, head }: HeadedFigure): readonly NotedFigure[] {
  const note = corpus.record(uri)?.figures[head.at];
  return note === undefined ? [] : [{ uri, note }];
}

/** The other values that the folder gives for the same: those of the same topic, or of the same act with somebody who has a part in both. */
export function valuesBeside(corpus: Corpus, uri: string, note: FigureNote): readonly NotedFigure[] {
  const { act } = note;
  return act === undefined
    ? []
    : corpus.records.all
        .flatMap(chunk => byAct(chunk).get(act) ?? [])
        .filter(({ head }) => head.unit === note.amount.unit)
        .flatMap(one => noted(corpus, one))
        .filter(one => isBeside(note, one.note) && (one.uri !== uri || one.note.start !== note.start));
}

/** The figures of some neighbouring articles by what happens to what they count. */
const byAct = rememberWhileHeld(({ values }: Chunk<ArticleRecord>): ReadonlyMap<string, readonly HeadedFigure[]> => {
  const found = new Map<string, HeadedFigure[]>();
  for (const record of values) {
    const { uri } = record.summary;
    for (const head of figureHeadsOf(record)) {
      const { act } = head;
      if (act !== undefined) {
        const same = found.get(act);
        if (same === undefined) {
          found.set(act, [{ uri, head }]);
        } else {
          same.push({ uri, head });
        }
      }
    }
  }
  return found;
});

function isBeside(a: FigureNote, b: FigureNote): boolean {
  return a.topic === b.topic || a.others.some(other => b.others.includes(other));
}
