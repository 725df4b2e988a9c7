import type { Breathe } from '../../pipeline/breathe';
import type { Span } from '../../text/span';
import type { Corpus } from '../corpus';
import { leastLikelihood, logLikelihood, logRatio, type Counts } from './association';
import { eachMatch, type Match } from './matches';
import { Layout } from './packedWords';
import type { Query } from './query';
import { scopeOf } from './scope';

/**
 * What is more frequent here than elsewhere: `collocates` are words near to what is looked for, `keywords` words of the statements in which one looks, or
 * else of the articles that have it; each against all other words of the corpus.
 */
export type ContrastKind = 'collocates' | 'keywords';

export interface ContrastedWord extends Counts {
  /** Folded. */
  readonly word: string;
  readonly logLikelihood: number;
  readonly logRatio: number;
  /** Where it stands here first. */
  readonly uri: string;
  readonly span: Span;
}

export interface Contrast {
  /** The most certain first. */
  readonly words: readonly ContrastedWord[];
  readonly hereOf: number;
  readonly elsewhereOf: number;
}

/** Rejects with `Cancelled`. */
export async function contrastOf(
  corpus: Corpus,
  query: Query,
  kind: ContrastKind,
  breathe: Breathe,
): Promise<Contrast> {
  const { vocabulary } = corpus;
  const scope = scopeOf(corpus, query);
  const here = new Map<number, { count: number; readonly uri: string; readonly span: Span }>();
  let hereOf = 0;
  /** Of what is looked for itself, and so neither near to it nor elsewhere. */
  const itself = new Map<number, number>();
  const stretchesOf = kind === 'collocates' ? near : within;
  await eachMatch(
    corpus,
    query,
    scope,
    match => {
      const { layout, uri } = match;
      const { numbers, starts, ends } = layout;
      const { wanted, looked } = stretchesOf(match);
      for (const at of looked) {
        const number = numbers[at] ?? 0;
        itself.set(number, (itself.get(number) ?? 0) + 1);
      }
      for (const at of wanted) {
        const number = numbers[at] ?? 0;
        const known = here.get(number);
        if (known === undefined) {
          here.set(number, { count: 1, uri, span: { start: starts[at] ?? 0, end: ends[at] ?? 0 } });
        } else {
          known.count++;
        }
      }
      hereOf += wanted.size;
    },
    breathe,
  );
  const { counts, total } = here.size === 0 ? nothing : await frequencies(corpus, breathe);
  const elsewhereOf = total - hereOf - [...itself.values()].reduce((sum, count) => sum + count, 0);
  const words: ContrastedWord[] = [];
  for (const [number, { count, uri, span }] of here) {
    const elsewhere = (counts[number] ?? 0) - count - (itself.get(number) ?? 0);
    const cells = { here: count, hereOf, elsewhere, elsewhereOf };
    const [likelihood, ratio] = [logLikelihood(cells), logRatio(cells)];
    if (count >= fewest && ratio > 0 && likelihood >= leastLikelihood && elsewhereOf > 0) {
      words.push({ ...cells, word: vocabulary.word(number), logLikelihood: likelihood, logRatio: ratio, uri, span });
    }
  }
  words.sort((a, b) => b.logLikelihood - a.logLikelihood || (a.word < b.word ? -1 : 1));
  return { words, hereOf, elsewhereOf };
}

/** Words on either side that are near. */
export const nearness = 5;

/** A word that is found less often tells little. */
const fewest = 3;

interface Stretches {
  /** The words that count, by their place in the layout; each once. */
  readonly wanted: ReadonlySet<number>;
  /** Those that are looked for themselves. */
  readonly looked: ReadonlySet<number>;
}

function near({ layout, hits }: Match): Stretches {
  const looked = new Set<number>();
  const wanted = new Set<number>();
  for (const { start, end } of hits) {
    const [first, behind] = [layout.firstBehind(start), layout.firstBehind(end)];
    for (let at = first; at < behind; at++) {
      looked.add(at);
    }
    for (let at = Math.max(0, first - nearness); at < Math.min(layout.count, behind + nearness); at++) {
      wanted.add(at);
    }
  }
  looked.forEach(at => wanted.delete(at));
  return { wanted, looked };
}

function within({ layout, scope }: Match): Stretches {
  const wanted = new Set<number>();
  for (const { start, end } of scope === 'all' ? [{ start: 0, end: Infinity }] : scope) {
    for (let at = layout.firstBehind(start); at < layout.count && (layout.ends[at] ?? 0) <= end; at++) {
      wanted.add(at);
    }
  }
  return { wanted, looked: new Set() };
}

/** How often each word of the vocabulary is in all articles. */
async function frequencies(
  corpus: Corpus,
  breathe: Breathe,
): Promise<{ readonly counts: Uint32Array; readonly total: number }> {
  const { vocabulary } = corpus;
  const counts = new Uint32Array(vocabulary.size);
  const layout = new Layout();
  let total = 0;
  for (const [{ summary }, words] of corpus.recordsWithWords()) {
    await breathe();
    if (summary.prose.kind === 'article' && words !== undefined) {
      layout.of(words, vocabulary);
      for (let at = 0; at < layout.count; at++) {
        const number = layout.numbers[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
      total += layout.count;
    }
  }
  return { counts, total };
}

const nothing = { counts: new Uint32Array(0), total: 0 };
