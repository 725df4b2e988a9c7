import type { Decisions } from '../decisions/decisions';
import type { Lexicon } from '../lexicon/lexicon';
import type { Facts } from '../pipeline/facts';
import type { Inputs } from '../pipeline/inputs';
import type { PackedSpans } from '../text/packed';
import type { Article } from '../types/article';
import type { Readings } from '../types/reading';
import type { ArticleRecord, EntityPlaces } from '../types/record';
import type { Summary } from '../types/summary';
import { atRest, frugal } from './atRest';
import { Chunks } from './chunks';
import { collisionsOf, type Collision } from './collisions';
import { conflictsOf, type CorpusConflict } from './conflicts';
import type { Identities } from './identities/identities';
import { memoryFor, withSameSummary, type Entry, type Means, type Memory, type OnFault } from './memory';
import type { Overview } from './overview';
import { originalOf } from './stories/copies';
import { disagreementsOf, type Disagreement } from './stories/disagreements';
import { elsewhereOf, type Elsewhere } from './stories/elsewhere';
import type { Folder } from './stories/kinship';
import { storiesOf, type Story } from './stories/stories';
import type { PackedWords } from './search/packedWords';
import type { Vocabulary } from './search/vocabulary';
import { variantsOf, type CorpusVariant } from './variants';

export type { Means, OnFault };

/**
 * Every article at one moment. A change makes a new corpus; this one stays as it is.
 * Facts, records and identities are made when asked for, and what an edit does not touch is not made again.
 */
export class Corpus {
  #overview: Overview | undefined;
  #stories: ReadonlyMap<string, Story> | undefined;
  #heldBy: Folder | undefined;
  readonly #elsewhere = new Map<string, ReadonlyMap<number, readonly Elsewhere[]>>();

  private constructor(
    private readonly entries: Chunks<Entry>,
    private readonly memory: Memory,
    readonly decisions: Decisions,
  ) {}

  /** `onFault` hears of an article whose analysis threw, which then counts as no article; without it the fault is thrown. */
  static empty(means: Means, onFault?: OnFault): Corpus {
    return new Corpus(Chunks.none, memoryFor(means, onFault), means.decisions);
  }

  /** In order of uri, so that every answer depends on nothing but the articles. */
  get uris(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** The article with its text, if it is open. */
  article(uri: string): Article | undefined {
    return this.#inputs(uri)?.article;
  }

  /** What is known of an open article. */
  facts(uri: string): Facts | undefined {
    const inputs = this.#inputs(uri);
    return inputs && this.memory.facts(inputs);
  }

  /** What is kept of the article; an open one is read for it if it was not yet. */
  record(uri: string): ArticleRecord | undefined {
    const entry = this.entries.get(uri);
    return entry && this.memory.record(entry);
  }

  summary(uri: string): Summary | undefined {
    return this.record(uri)?.summary;
  }

  /** Where the article speaks of its entity with this key. */
  placesOf(uri: string, entity: string): EntityPlaces | undefined {
    const record = this.record(uri);
    return record?.places[record.summary.entities.findIndex(({ key }) => key === entity)];
  }

  /** The article's lines without their ends. */
  lines(uri: string): PackedSpans | undefined {
    const entry = this.entries.get(uri);
    return entry?.kind === 'open' ? this.memory.lines(entry.inputs.article) : entry?.record.lines;
  }

  /** The article's words for searching; undefined where it is not known what stands in it. */
  words(uri: string): PackedWords | undefined {
    const entry = this.entries.get(uri);
    return entry && this.memory.words(entry);
  }

  /** All articles with their words for searching, in order of uri; words of open ones are found for it. */
  recordsWithWords(): readonly (readonly [ArticleRecord, PackedWords | undefined])[] {
    return this.entries.all.flatMap(({ values }) =>
      values.map(entry => [this.memory.record(entry), this.memory.words(entry)] as const),
    );
  }

  /** What the numbers in `words` mean, of this corpus and of all that were or will be made of it. */
  get vocabulary(): Vocabulary {
    return this.memory.vocabulary();
  }

  get lexicon(): Lexicon {
    return this.memory.means.lexicon;
  }

  /** What is kept of each article, by uri; open ones are read for it. */
  get records(): Chunks<ArticleRecord> {
    return this.overview.records;
  }

  /** What all articles tell together. */
  get overview(): Overview {
    this.#overview ??= this.memory.overview(this.entries, this.decisions);
    return this.#overview;
  }

  /** What all articles told together when it was last gathered, of this corpus or one before. */
  get lastOverview(): Overview {
    return this.#overview ?? this.memory.lastOverview();
  }

  /** Brings what all articles tell together up to date. */
  gather(): void {
    this.#overview ??= this.memory.overview(this.entries, this.decisions);
  }

  get identities(): Identities {
    return this.overview.identities;
  }

  /** Names that the article writes otherwise than another one. */
  variants(uri: string): readonly CorpusVariant[] {
    const { records, identities } = this.overview;
    const record = records.get(uri);
    return record === undefined ? [] : variantsOf(record.summary, identities, this.memory.means.lexicon);
  }

  /** Full names of the article that another one gives to somebody else. */
  collisions(uri: string): readonly Collision[] {
    const { records, identities } = this.overview;
    const record = records.get(uri);
    return record === undefined ? [] : collisionsOf(record.summary, identities, records);
  }

  /** Values of the article that another article contradicts. */
  conflicts(uri: string): readonly CorpusConflict[] {
    const { records, identities, claims } = this.overview;
    const record = records.get(uri);
    return record === undefined ? [] : conflictsOf(record.summary, identities, records, claims);
  }

  /** Figures of the article that another one of the same story gives otherwise. */
  disagreements(uri: string): readonly Disagreement[] {
    const record = this.#held(uri);
    return record === undefined ? [] : disagreementsOf(record, this.#folder);
  }

  /** Where else the article's statements stand, by their number. */
  elsewhere(uri: string): ReadonlyMap<number, readonly Elsewhere[]> {
    const known = this.#elsewhere.get(uri);
    if (known !== undefined) {
      return known;
    }
    const record = this.#held(uri);
    const found = record === undefined ? new Map<number, readonly Elsewhere[]>() : elsewhereOf(record, this.#folder);
    this.#elsewhere.set(uri, found);
    return found;
  }

  /** The article that this one repeats nearly whole. */
  originalOf(uri: string): string | undefined {
    const record = this.records.get(uri);
    return record && originalOf(record, this.#folder);
  }

  /** The first of the articles about the same events, and whether there are more; for all articles it is found when one is asked for. */
  storyOf(uri: string): Story {
    this.#stories ??= storiesOf(this.#folder);
    return this.#stories.get(uri) ?? { first: uri, isShared: false };
  }

  /** What is kept of the article; a copy where nobody has it open, so that what is remembered of it beside each other one goes with that. */
  #held(uri: string): ArticleRecord | undefined {
    const record = this.records.get(uri);
    return record && (this.entries.get(uri)?.kind === 'open' ? record : { ...record });
  }

  get #folder(): Folder {
    const { records, identities } = this.overview;
    this.#heldBy ??= { records, identities, lexicon: this.memory.means.lexicon };
    return this.#heldBy;
  }

  /** With these articles open. */
  with(...articles: readonly Article[]): Corpus {
    return this.#changed(
      articles
        .filter(article => this.article(article.uri) !== article)
        .map(article => [article.uri, this.#opened(article, this.memory.means.readings)]),
    );
  }

  /** With articles of which nothing but a record is kept. */
  withRecords(records: readonly ArticleRecord[]): Corpus {
    return this.#changed(
      records.map(record => {
        const { uri } = record.summary;
        const light = { ...record, summary: frugal(record.summary) };
        const kept = atRest(withSameSummary(light, this.#summaryBefore(uri)));
        // A record that comes anew is of the text that was read before, or its file is looked at again.
        return [uri, { kind: 'closed', record: kept, words: this.words(uri) }];
      }),
    );
  }

  /** The article as it is, read with readings of its own. */
  reread(uri: string, readings: Readings): Corpus {
    const inputs = this.#inputs(uri);
    return inputs === undefined || inputs.readings === readings
      ? this
      : this.#changed([[uri, this.#opened(inputs.article, readings)]]);
  }

  /** With these decisions in place of those before. What is known of a closed article stays as it is until a new record comes. */
  decided(decisions: Decisions): Corpus {
    if (decisions === this.decisions) {
      return this;
    }
    const changes: [string, Entry][] = [];
    for (const uri of this.entries.keys()) {
      const inputs = this.#inputs(uri);
      if (inputs !== undefined && inputs.decisions !== decisions.of(uri)) {
        const now = this.memory.inputs(inputs.article, inputs.readings, decisions.of(uri));
        this.memory.decidedAnew(now, inputs);
        changes.push([uri, { kind: 'open', inputs: now, before: this.#summaryBefore(uri) }]);
      }
    }
    return new Corpus(this.entries.with(new Map(changes)), this.memory, decisions);
  }

  /** Only this article, read with the same means. */
  alone(article: Article): Corpus {
    return Corpus.empty({ ...this.memory.means, decisions: this.decisions }, this.memory.onFault).with(article);
  }

  without(uris: readonly string[]): Corpus {
    return this.#changed(uris.map(uri => [uri, undefined]));
  }

  #changed(changes: readonly (readonly [string, Entry | undefined])[]): Corpus {
    return changes.length === 0 ? this : new Corpus(this.entries.with(new Map(changes)), this.memory, this.decisions);
  }

  #inputs(uri: string): Inputs | undefined {
    const entry = this.entries.get(uri);
    return entry?.kind === 'open' ? entry.inputs : undefined;
  }

  #opened(article: Article, readings: Readings): Entry {
    const inputs = this.memory.inputs(article, readings, this.decisions.of(article.uri));
    return { kind: 'open', inputs, before: this.#summaryBefore(article.uri) };
  }

  /** What the article told the others last, as far as anybody has asked. */
  #summaryBefore(uri: string): Summary | undefined {
    const entry = this.entries.get(uri);
    return entry && (this.memory.madeRecord(entry)?.summary ?? (entry.kind === 'open' ? entry.before : undefined));
  }
}

/** Whether a text is so long that it is analysed in steps, so that other requests are answered meanwhile. */
export function takesLong(text: string): boolean {
  return text.length >= longFrom;
}

/** UTF-16 code units. */
const longFrom = 120_000;
