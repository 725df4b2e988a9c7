import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import { Facts } from '../pipeline/facts';
import type { Inputs } from '../pipeline/inputs';
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
 * It holds the articles and their summaries; facts are made when asked for, and those asked for last are kept.
 */
export class Corpus {
  readonly #identities: () => Identities;
  #summaries: readonly Summary[] | undefined;

  private constructor(
    private readonly articles: ReadonlyMap<string, Article>,
    private readonly summaryByUri: ReadonlyMap<string, Summary>,
    private readonly factsOf: (article: Article) => Facts,
    private readonly identify: (...summaries: readonly Summary[]) => Identities,
  ) {
    this.#identities = remember(() => this.identify(...this.summaries));
  }

  static empty(means: Means): Corpus {
    const factsOf = rememberMany(keptFacts, (article: Article) => new Facts({ article, ...means } satisfies Inputs));
    return new Corpus(
      new Map(),
      new Map(),
      factsOf,
      remember((...summaries) => identitiesOf(summaries)),
    );
  }

  facts(uri: string): Facts | undefined {
    const article = this.articles.get(uri);
    return article && this.factsOf(article);
  }

  summary(uri: string): Summary | undefined {
    return this.summaryByUri.get(uri);
  }

  /** In order of uri, so that the answer depends on nothing but the articles. */
  get summaries(): readonly Summary[] {
    this.#summaries ??= [...this.summaryByUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return this.#summaries;
  }

  get identities(): Identities {
    return this.#identities();
  }

  with(article: Article): Corpus {
    const now = summaryOf(this.factsOf(article));
    const before = this.summaryByUri.get(article.uri);
    // An edit that changes nothing the others can see must not stir them.
    const summary = before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
    return new Corpus(
      new Map(this.articles).set(article.uri, article),
      new Map(this.summaryByUri).set(article.uri, summary),
      this.factsOf,
      this.identify,
    );
  }

  without(uri: string): Corpus {
    const articles = new Map(this.articles);
    const summaries = new Map(this.summaryByUri);
    articles.delete(uri);
    summaries.delete(uri);
    return new Corpus(articles, summaries, this.factsOf, this.identify);
  }
}

/** Articles whose facts are kept: the open ones and those a reader has just looked at. */
const keptFacts = 64;
