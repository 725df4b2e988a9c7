import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import { Facts } from '../pipeline/facts';
import { remember, rememberMany } from '../pipeline/memo';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { Summary } from '../types/summary';
import { identitiesOf, type Identities } from './identities';
import { summaryOf } from './summary';

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
  private constructor(
    private readonly articles: ReadonlyMap<string, Article>,
    private readonly memory: Memory,
  ) {}

  /** `onFault` hears of an article whose analysis threw, which then counts as no article; without it the fault is thrown. */
  static empty(means: Means, onFault?: OnFault): Corpus {
    return new Corpus(new Map(), memoryFor(means, onFault));
  }

  has(uri: string): boolean {
    return this.articles.has(uri);
  }

  /** In order of uri, so that every answer depends on nothing but the articles. */
  get uris(): readonly string[] {
    return [...this.articles.keys()].sort();
  }

  facts(uri: string): Facts | undefined {
    const article = this.articles.get(uri);
    return article && this.memory.facts(article);
  }

  summary(uri: string): Summary | undefined {
    const article = this.articles.get(uri);
    return article && this.memory.summary(article);
  }

  /** In order of uri. */
  get summaries(): readonly Summary[] {
    return this.uris.flatMap(uri => this.summary(uri) ?? []);
  }

  get identities(): Identities {
    return this.memory.identities(...this.summaries);
  }

  with(...articles: readonly Article[]): Corpus {
    const all = new Map(this.articles);
    for (const article of articles) {
      all.set(article.uri, article);
    }
    return new Corpus(all, this.memory);
  }

  without(uri: string): Corpus {
    const all = new Map(this.articles);
    all.delete(uri);
    return new Corpus(all, this.memory);
  }
}

export type OnFault = (uri: string, error: unknown) => void;

/** What has been computed, for as long as it may be asked for again: pure functions that remember. */
interface Memory {
  readonly facts: (article: Article) => Facts;
  readonly summary: (article: Article) => Summary;
  readonly identities: (...summaries: readonly Summary[]) => Identities;
}

function memoryFor(means: Means, onFault: OnFault | undefined): Memory {
  const facts = rememberMany(keptFacts, (article: Article) => new Facts({ article, ...means }));
  const last = new Map<string, { readonly article: Article; readonly summary: Summary }>();
  const summary = (article: Article): Summary => {
    const before = last.get(article.uri);
    if (before?.article === article) {
      return before.summary;
    }
    const now =
      onFault === undefined ? summaryOf(facts(article)) : sparing(() => summaryOf(facts(article)), article, onFault);
    // An edit that changes nothing the others can see must not stir them.
    const kept = before !== undefined && JSON.stringify(before.summary) === JSON.stringify(now) ? before.summary : now;
    last.set(article.uri, { article, summary: kept });
    return kept;
  };
  return { facts, summary, identities: remember((...summaries) => identitiesOf(summaries)) };
}

/** One article that trips the analysis must not take the whole folder down. */
function sparing(make: () => Summary, { uri, text }: Article, onFault: OnFault): Summary {
  try {
    return make();
  } catch (error) {
    onFault(uri, error);
    const prose = { kind: 'not-prose', because: 'its analysis failed' } as const;
    return { uri, prose, headline: undefined, date: undefined, length: text.length, entities: [] };
  }
}

/** Articles whose facts are kept: the open ones and those a reader has just looked at. */
const keptFacts = 64;
