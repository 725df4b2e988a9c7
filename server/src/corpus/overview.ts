import type { Lexicon } from '../lexicon/lexicon';
import type { EntityDecision } from '../types/decision';
import type { ArticleRecord } from '../types/record';
import { Chunks } from './chunks';
import { claimLinksOf } from './conflicts';
import type { Dossier } from './identities/dossiers';
import { Identities } from './identities/identities';
import { KnownNames } from './identities/knownNames';
import { relinked, type Links } from './identities/links';
import { nobodysIn, voicesIn, type Voice } from './voices';

/**
 * What all articles tell together, kept so that a change costs what it touches: from one set of records to another by their difference alone,
 * and always the same for the same records.
 */
export class Overview {
  static none(lexicon: Lexicon): Overview {
    const nothing = Chunks.none;
    const nobody = new Identities(KnownNames.none(lexicon), nothing);
    return new Overview(nothing, nobody, nothing, nothing, nothing, nothing, 0);
  }

  private constructor(
    /** By uri. */
    readonly records: Chunks<ArticleRecord>,
    readonly identities: Identities,
    /** By what claims may contradict each other, uris of the articles that make them. */
    readonly claims: Links,
    /** Who says something, those of whom lists have most statements first: keys of dossiers. */
    readonly speakers: Chunks<string>,
    /** Who says something without a name that the article knows, likewise. */
    readonly voices: Chunks<Voice>,
    /** By uri, how many statements the article has that nobody is said to make; those that have none are left out. */
    readonly nobodys: Chunks<number>,
    /** How many of the records are of articles; the others turned out to be none. */
    readonly articles: number,
  ) {}

  /** Of these records, and of what people decided of the corpus's entities. */
  over(records: Chunks<ArticleRecord>, decided: readonly EntityDecision[] = this.identities.names.decided): Overview {
    const changes = records.changesSince(this.records);
    if (changes.length === 0 && decided === this.identities.names.decided) {
      return this;
    }
    const before = this.identities;
    const names = before.names.after(
      changes.map(([uri, was, is]) => [uri, was?.summary, is?.summary]),
      uri => records.get(uri)?.summary,
      decided,
    );
    // Who is who is the same object as long as nobody is somebody else.
    const identities = names === before.names ? before : new Identities(names, records);
    const dossiers = names.dossiers.changesSince(before.dossiers);
    return new Overview(
      records,
      identities,
      relinked(
        this.claims,
        changes.map(([uri, was, is]) => [
          uri,
          was ? claimLinksOf(was.summary) : [],
          is ? claimLinksOf(is.summary) : [],
        ]),
      ),
      this.speakers.with(
        ranked(
          dossiers.map(([, was]) => was),
          dossiers.map(([, , is]) => is),
          ({ key }) => key,
        ),
      ),
      this.voices.with(
        ranked(
          changes.flatMap(([, was]) => (was ? voicesIn(was) : [])),
          changes.flatMap(([, , is]) => (is ? voicesIn(is) : [])),
          voice => voice,
        ),
      ),
      this.nobodys.with(new Map(changes.map(([uri, , is]) => [uri, (is && nobodysIn(is)) || undefined]))),
      changes.reduce((sum, [, was, is]) => sum + articlesIn(is) - articlesIn(was), this.articles),
    );
  }
}

function articlesIn(record: ArticleRecord | undefined): number {
  return record?.summary.prose.kind === 'article' ? 1 : 0;
}

/** Those who are ranked by their statements otherwise than before: the most first, then by name. */
function ranked<Item extends Pick<Dossier, 'key' | 'name' | 'listed'>, Value>(
  before: readonly (Item | undefined)[],
  now: readonly (Item | undefined)[],
  valueOf: (item: Item) => Value,
): ReadonlyMap<string, Value | undefined> {
  const changes = new Map<string, Value | undefined>();
  for (const item of before) {
    if (item !== undefined && item.listed > 0) {
      changes.set(rankOf(item), undefined);
    }
  }
  for (const item of now) {
    if (item !== undefined && item.listed > 0) {
      changes.set(rankOf(item), valueOf(item));
    }
  }
  return changes;
}

function rankOf({ key, name, listed }: Pick<Dossier, 'key' | 'name' | 'listed'>): string {
  return `${String(most - listed)} ${name} ${key}`;
}

/** More statements than anybody makes; of as many digits as what is left of it. */
const most = 9_999_999_999;
