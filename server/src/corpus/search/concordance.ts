import type { Breathe } from '../../pipeline/breathe';
import type { Corpus } from '../corpus';
import { eachMatch } from './matches';
import type { Layout } from './packedWords';
import type { Query } from './query';
import { scopeOf, type Meant } from './scope';
import type { Vocabulary } from './vocabulary';

/** What comes first: as the articles have it, or by the words on one side, the nearest first. */
export const orders = ['position', 'left', 'right'] as const;
export type Order = (typeof orders)[number];

/** Every place that has what is looked for, in order: columns of numbers, for there may be a million. */
export interface Concordance {
  /** The articles that have it. */
  readonly uris: readonly string[];
  /** Of each place, which of `uris` it is in, and from where to where it goes. */
  readonly articles: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Articles that there are. */
  readonly searched: number;
  readonly meant: readonly Meant[];
  readonly isDated: boolean;
}

/** Rejects with `Cancelled`. */
export async function concordanceOf(
  corpus: Corpus,
  query: Query,
  order: Order,
  breathe: Breathe,
): Promise<Concordance> {
  const scope = scopeOf(corpus, query);
  const uris: string[] = [];
  const columns = { articles: [] as number[], starts: [] as number[], ends: [] as number[] };
  const beside: number[] = [];
  const searched = await eachMatch(
    corpus,
    query,
    scope,
    ({ uri, layout, hits }) => {
      const article = uris.push(uri) - 1;
      for (const { start, end } of hits) {
        columns.articles.push(article);
        columns.starts.push(start);
        columns.ends.push(end);
        if (order !== 'position') {
          putBeside(beside, layout, order === 'left' ? start : end, order);
        }
      }
    },
    breathe,
  );
  const { meant, isDated } = scope;
  const sorted = order === 'position' ? undefined : ranked(beside, corpus.vocabulary);
  const column = (values: readonly number[]): Int32Array =>
    sorted === undefined ? Int32Array.from(values) : Int32Array.from(sorted, index => values[index] ?? 0);
  return {
    uris,
    articles: column(columns.articles),
    starts: column(columns.starts),
    ends: column(columns.ends),
    searched,
    meant,
    isDated,
  };
}

/** Words on one side by which places are put in order. */
const near = 3;

function putBeside(beside: number[], layout: Layout, offset: number, side: 'left' | 'right'): void {
  const first = layout.firstBehind(offset);
  for (let step = 0; step < near; step++) {
    const at = side === 'right' ? first + step : first - 1 - step;
    beside.push(at < 0 || at >= layout.count ? nothing : (layout.numbers[at] ?? nothing));
  }
}

const nothing = -1;

/** The places' numbers in order of the words beside them, `near` of each; what is alike stays as it was. */
function ranked(beside: readonly number[], vocabulary: Vocabulary): Uint32Array {
  const words = [...new Set(beside)].map(number => ({
    number,
    word: number === nothing ? '' : vocabulary.word(number),
  }));
  words.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const ranks = new Map(words.map(({ number }, rank) => [number, rank]));
  const order = Uint32Array.from({ length: beside.length / near }, (_, index) => index);
  const keys = Uint32Array.from(beside, number => ranks.get(number) ?? 0);
  return order.sort((a, b) => {
    for (let step = 0; step < near; step++) {
      const more = (keys[a * near + step] ?? 0) - (keys[b * near + step] ?? 0);
      if (more !== 0) {
        return more;
      }
    }
    return a - b;
  });
}
