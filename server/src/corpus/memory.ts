import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import { Facts } from '../pipeline/facts';
import type { Inputs } from '../pipeline/inputs';
import { remember, rememberWhileHeld } from '../pipeline/memo';
import { packedLinesOf } from '../text/lines';
import type { PackedSpans } from '../text/packed';
import type { Article } from '../types/article';
import type { Decision } from '../types/decision';
import type { Readings } from '../types/reading';
import type { ArticleRecord } from '../types/record';
import type { Summary } from '../types/summary';
import { Chunks } from './chunks';
import { Overview } from './overview';
import { emptyRecord, recordOf } from './record';
import { packedWords, type PackedWords } from './search/packedWords';
import { frequentWords, Vocabulary } from './search/vocabulary';

/** What every article is read with; `readings` until it has readings of its own. */
export interface Means {
  readonly readings: Readings;
  readonly lexicon: Lexicon;
  readonly decisions: Decisions;
  /** What of the installation cannot be read, and why: “places.txt: no such file or folder”. It is read worse without. */
  readonly missing?: readonly string[];
}

/**
 * What the corpus holds of one article. An open one has its text, and is analysed when asked about; of any other there is its record alone.
 */
export type Entry =
  | {
      readonly kind: 'open';
      readonly inputs: Inputs;
      /** What its version before told the others. */
      readonly before: Summary | undefined;
    }
  | {
      readonly kind: 'closed';
      readonly record: ArticleRecord;
      /** Its words for searching; undefined where its text was never here. */
      readonly words: PackedWords | undefined;
    };

export type OnFault = (uri: string, error: unknown) => void;

/**
 * What has been computed: pure functions that remember. What is known of an article is let go of with the article itself; of all articles
 * together the newest is kept.
 */
export interface Memory {
  readonly means: Means;
  readonly onFault: OnFault | undefined;
  /** The same object for the same article, readings and decisions. */
  readonly inputs: (article: Article, readings: Readings, decisions: readonly Decision[]) => Inputs;
  readonly facts: (inputs: Inputs) => Facts;
  /** These inputs are those with other decisions, so that their facts are made from what is known already. */
  readonly decidedAnew: (inputs: Inputs, before: Inputs) => void;
  readonly lines: (article: Article) => PackedSpans;
  /** The numbers of all words in `words`. */
  readonly vocabulary: () => Vocabulary;
  /** Words for searching; of an open article they are found when one searches. */
  readonly words: (entry: Entry) => PackedWords | undefined;
  readonly record: (entry: Entry) => ArticleRecord;
  /** The record if it has been made. */
  readonly madeRecord: (entry: Entry) => ArticleRecord | undefined;
  /** The last one is kept, and the next is made of what is otherwise. */
  readonly overview: (entries: Chunks<Entry>, decisions: Decisions) => Overview;
  readonly lastOverview: () => Overview;
}

export function memoryFor(means: Means, onFault: OnFault | undefined): Memory {
  const inputs = rememberWhileHeld((article: Article) =>
    rememberWhileHeld((readings: Readings) =>
      rememberWhileHeld((decisions: readonly Decision[]): Inputs => ({
        lexicon: means.lexicon,
        article,
        readings,
        decisions,
      })),
    ),
  );
  const earlier = new WeakMap<Inputs, Facts>();
  const facts = rememberWhileHeld((of: Inputs) => {
    const before = earlier.get(of);
    earlier.delete(of);
    return new Facts(of, before);
  });
  const records = new WeakMap<Inputs, ArticleRecord>();
  const record = (entry: Entry): ArticleRecord => {
    if (entry.kind === 'closed') {
      return entry.record;
    }
    let made = records.get(entry.inputs);
    if (made === undefined) {
      const known = facts(entry.inputs);
      made = withSameSummary(onFault === undefined ? recordOf(known) : sparing(known, onFault), entry.before);
      records.set(entry.inputs, made);
    }
    return made;
  };
  const recordsOf = Chunks.mapping(record);
  let last = Overview.none(means.lexicon);
  const vocabulary = remember(() => new Vocabulary(frequentWords(means.lexicon)));
  const words = rememberWhileHeld(({ text }: Article) => packedWords(text, vocabulary()));
  return {
    means,
    onFault,
    inputs: (article, readings, decisions) => inputs(article)(readings)(decisions),
    facts,
    decidedAnew: (of, before) => {
      if (of !== before) {
        earlier.set(of, facts(before));
      }
    },
    lines: rememberWhileHeld(({ text }: Article) => packedLinesOf(text)),
    vocabulary,
    words: entry => (entry.kind === 'closed' ? entry.words : words(entry.inputs.article)),
    record,
    madeRecord: entry => (entry.kind === 'closed' ? entry.record : records.get(entry.inputs)),
    overview: (entries, { entities }) => {
      last = last.over(recordsOf(entries), entities);
      return last;
    },
    lastOverview: () => last,
  };
}

/**
 * An edit that changes nothing the others can see must not stir them: what is equal in the summary stays the same object, as a whole or
 * entity by entity.
 */
export function withSameSummary(now: ArticleRecord, before: Summary | undefined): ArticleRecord {
  const held = new Set(before?.entities);
  // What shares something with what was before is made of it, and told otherwise on purpose.
  if (before === undefined || before === now.summary || now.summary.entities.some(entity => held.has(entity))) {
    return now;
  }
  if (JSON.stringify(before) === JSON.stringify(now.summary)) {
    return { ...now, summary: before };
  }
  const known = new Map(before.entities.map(entity => [JSON.stringify(entity), entity]));
  const entities = now.summary.entities.map(entity => known.get(JSON.stringify(entity)) ?? entity);
  return { ...now, summary: { ...now.summary, entities } };
}

/** One article that trips the analysis must not take the whole folder down. */
function sparing(facts: Facts, onFault: OnFault): ArticleRecord {
  try {
    return recordOf(facts);
  } catch (error) {
    onFault(facts.article.uri, error);
    return emptyRecord(facts.article);
  }
}
