import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import { Facts } from '../pipeline/facts';
import { remember, rememberMany } from '../pipeline/memo';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { Summary } from '../types/summary';
import { identitiesOf, type Identities } from './identities';
import { emptyRecord, recordOf, type Record } from './record';
import { variantsIn, type CorpusVariant } from './variants';

/** What every article is read with. */
export interface Means {
  readonly readings: Readings;
  readonly lexicon: Lexicon;
  readonly decisions: Decisions;
}

/**
 * Every article at one moment. A change makes a new corpus; this one stays as it is.
 * Facts, summaries and identities are made when asked for, and what an edit does not touch is not made again.
 */
export class Corpus {
  #identities: Identities | undefined;

  private constructor(
    private readonly articles: ReadonlyMap<string, Article>,
    private readonly memory: Memory,
  ) {}

  /** `onFault` hears of an article whose analysis threw, which then counts as no article; without it the fault is thrown. */
  static empty(means: Means, onFault?: OnFault): Corpus {
    return new Corpus(new Map(), memoryFor(means, onFault));
  }

  /** In order of uri, so that every answer depends on nothing but the articles. */
  get uris(): readonly string[] {
    return [...this.articles.keys()].sort();
  }

  article(uri: string): Article | undefined {
    return this.articles.get(uri);
  }

  facts(uri: string): Facts | undefined {
    const article = this.articles.get(uri);
    return article && this.memory.facts(article);
  }

  /** What is kept of the article; it is read for it if it was not yet. */
  record(uri: string): Record | undefined {
    const article = this.articles.get(uri);
    return article && this.memory.record(article);
  }

  summary(uri: string): Summary | undefined {
    return this.record(uri)?.summary;
  }

  /** In order of uri. */
  get summaries(): readonly Summary[] {
    return this.uris.flatMap(uri => this.summary(uri) ?? []);
  }

  get identities(): Identities {
    this.#identities ??= this.memory.identities(...this.summaries);
    return this.#identities;
  }

  /** By uri: names that an article writes otherwise than another one. */
  get variants(): ReadonlyMap<string, readonly CorpusVariant[]> {
    return this.memory.variants(this.identities);
  }

  with(...articles: readonly Article[]): Corpus {
    const all = new Map(this.articles);
    for (const article of articles) {
      all.set(article.uri, article);
    }
    return new Corpus(all, this.memory);
  }

  /** Only this article, read with the same means. */
  alone(article: Article): Corpus {
    return new Corpus(new Map([[article.uri, article]]), memoryFor(this.memory.means, this.memory.onFault));
  }

  without(...uris: readonly string[]): Corpus {
    const all = new Map(this.articles);
    for (const uri of uris) {
      all.delete(uri);
    }
    return new Corpus(all, this.memory);
  }
}

export type OnFault = (uri: string, error: unknown) => void;

/** What has been computed, for as long as it may be asked for again: pure functions that remember. */
interface Memory {
  readonly means: Means;
  readonly onFault: OnFault | undefined;
  readonly facts: (article: Article) => Facts;
  readonly record: (article: Article) => Record;
  readonly identities: (...summaries: readonly Summary[]) => Identities;
  readonly variants: (identities: Identities) => ReadonlyMap<string, readonly CorpusVariant[]>;
}

function memoryFor(means: Means, onFault: OnFault | undefined): Memory {
  const facts = rememberMany(keptFacts, (article: Article) => new Facts({ article, ...means }));
  const last = new Map<string, { readonly article: Article; readonly record: Record }>();
  const record = (article: Article): Record => {
    const before = last.get(article.uri);
    if (before?.article === article) {
      return before.record;
    }
    const made = onFault === undefined ? recordOf(facts(article)) : sparing(facts(article), onFault);
    const now = before === undefined ? made : withSameSummary(made, before.record);
    last.set(article.uri, { article, record: now });
    return now;
  };
  return {
    means,
    onFault,
    facts,
    record,
    identities: remember((...summaries) => identitiesOf(summaries)),
    variants: remember(identities => variantsIn(identities, means.lexicon)),
  };
}

/** An edit that changes nothing the others can see must not stir them: an equal summary stays the same object. */
function withSameSummary(now: Record, before: Record): Record {
  const isSame = JSON.stringify(before.summary) === JSON.stringify(now.summary);
  return isSame ? { ...now, summary: before.summary } : now;
}

/** One article that trips the analysis must not take the whole folder down. */
function sparing(facts: Facts, onFault: OnFault): Record {
  try {
    return recordOf(facts);
  } catch (error) {
    onFault(facts.article.uri, error);
    return emptyRecord(facts.article);
  }
}

/** Articles whose facts are kept: the open ones and those a reader has just looked at. */
const keptFacts = 64;
