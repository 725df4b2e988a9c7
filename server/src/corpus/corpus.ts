import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import { Facts } from '../pipeline/facts';
import type { Inputs } from '../pipeline/inputs';
import { remember, rememberVersions } from '../pipeline/memo';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { Summary } from '../types/summary';
import { conflictsIn, type CorpusConflict } from './conflicts';
import { identitiesOf, type Identities } from './identities';
import { emptyRecord, recordOf, type Record } from './record';
import { variantsIn, type CorpusVariant } from './variants';

/** What every article is read with; `readings` until it has readings of its own. */
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
  #conflicts: ReadonlyMap<string, readonly CorpusConflict[]> | undefined;

  private constructor(
    private readonly inputs: ReadonlyMap<string, Inputs>,
    private readonly memory: Memory,
  ) {}

  /** `onFault` hears of an article whose analysis threw, which then counts as no article; without it the fault is thrown. */
  static empty(means: Means, onFault?: OnFault): Corpus {
    return new Corpus(new Map(), memoryFor(means, onFault));
  }

  /** In order of uri, so that every answer depends on nothing but the articles. */
  get uris(): readonly string[] {
    return [...this.inputs.keys()].sort();
  }

  article(uri: string): Article | undefined {
    return this.inputs.get(uri)?.article;
  }

  facts(uri: string): Facts | undefined {
    const inputs = this.inputs.get(uri);
    return inputs && this.memory.facts(inputs);
  }

  /** What is kept of the article; it is read for it if it was not yet. */
  record(uri: string): Record | undefined {
    const inputs = this.inputs.get(uri);
    return inputs && this.memory.record(inputs);
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

  /** By uri: values that another article contradicts. */
  get conflicts(): ReadonlyMap<string, readonly CorpusConflict[]> {
    this.#conflicts ??= this.memory.conflicts(this.identities, ...this.summaries);
    return this.#conflicts;
  }

  with(...articles: readonly Article[]): Corpus {
    const all = new Map(this.inputs);
    for (const article of articles) {
      if (all.get(article.uri)?.article !== article) {
        all.set(article.uri, this.memory.inputs(article, this.memory.means.readings));
      }
    }
    return new Corpus(all, this.memory);
  }

  /** The article as it is, read with readings of its own. */
  reread(uri: string, readings: Readings): Corpus {
    const inputs = this.inputs.get(uri);
    return inputs === undefined || inputs.readings === readings
      ? this
      : new Corpus(new Map(this.inputs).set(uri, this.memory.inputs(inputs.article, readings)), this.memory);
  }

  /** Only this article, read with the same means. */
  alone(article: Article): Corpus {
    return Corpus.empty(this.memory.means, this.memory.onFault).with(article);
  }

  without(...uris: readonly string[]): Corpus {
    const all = new Map(this.inputs);
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
  /** The same object for the same article and readings. */
  readonly inputs: (article: Article, readings: Readings) => Inputs;
  readonly facts: (inputs: Inputs) => Facts;
  readonly record: (inputs: Inputs) => Record;
  readonly identities: (...summaries: readonly Summary[]) => Identities;
  readonly variants: (identities: Identities) => ReadonlyMap<string, readonly CorpusVariant[]>;
  readonly conflicts: (
    identities: Identities,
    ...summaries: readonly Summary[]
  ) => ReadonlyMap<string, readonly CorpusConflict[]>;
}

function memoryFor(means: Means, onFault: OnFault | undefined): Memory {
  const inputs = new WeakMap<Article, WeakMap<Readings, Inputs>>();
  const facts = rememberVersions(keptFacts, keptVersions, uriOf, (of: Inputs) => new Facts(of));
  const last = new Map<string, { readonly inputs: Inputs; readonly record: Record }>();
  const record = (of: Inputs): Record => {
    const { uri } = of.article;
    const before = last.get(uri);
    if (before?.inputs === of) {
      return before.record;
    }
    const made = onFault === undefined ? recordOf(facts(of)) : sparing(facts(of), onFault);
    const now = before === undefined ? made : withSameSummary(made, before.record);
    last.set(uri, { inputs: of, record: now });
    return now;
  };
  return {
    means,
    onFault,
    inputs: (article, readings) => {
      const ofArticle = inputs.get(article) ?? new WeakMap<Readings, Inputs>();
      const made = ofArticle.get(readings) ?? { ...means, article, readings };
      inputs.set(article, ofArticle.set(readings, made));
      return made;
    },
    facts,
    record,
    identities: remember((...summaries) => identitiesOf(summaries)),
    variants: remember(identities => variantsIn(identities, means.lexicon)),
    conflicts: remember((identities, ...summaries) => conflictsIn(identities, summaries)),
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

function uriOf({ article }: Inputs): string {
  return article.uri;
}

/** Articles whose facts are kept: the open ones, which all have their problems shown, and those a reader has just looked at. */
const keptFacts = 200;

/** Of each article the one that is shown; of one that takes long the next too, while it is made ready. */
function keptVersions({ article }: Inputs): number {
  return takesLong(article.text) ? 2 : 1;
}

/** Whether a text is so long that it is analysed in steps, so that other requests are answered meanwhile. */
export function takesLong(text: string): boolean {
  return text.length >= longFrom;
}

/** UTF-16 code units. */
const longFrom = 120_000;
