import { fold } from '../../text/fold';
import { spanAt, unpacked } from '../../text/packed';
import type { Span } from '../../text/span';
import { decoded } from '../../text/uri';
import type { ArticleRecord, StatementNote } from '../../types/record';
import type { Corpus } from '../corpus';
import type { Dossier } from '../identities/dossiers';
import { listedUnder } from '../statementNotes';
import { voiceKeyOf } from '../voices';
import { dossiersCalled, voicesCalled } from './people';
import type { Query } from './query';
import { isQuoted, quotedPlaces } from './quotedPlaces';

/** What of a query is no word: in which articles it looks, and where in them. */
export interface Scope {
  /** Undefined where nothing of the article is wanted, else the stretches that are, in order; `all` for the whole of it. */
  readonly of: (record: ArticleRecord) => 'all' | readonly Span[] | undefined;
  /** The places that are looked for besides words: mentions of somebody, words of saying; undefined where none are. */
  readonly places: ((record: ArticleRecord) => readonly Span[]) | undefined;
  /** Statements of which each is a line where no words are looked for; undefined where it is articles. */
  readonly statements: ((record: ArticleRecord) => readonly Span[]) | undefined;
  /** Whom the names of the query mean, by each: “Moira Kestrel”. */
  readonly meant: readonly Meant[];
  /** Whether articles without a date were left out. */
  readonly isDated: boolean;
}

/** Whom a name in a query means. */
export interface Meant {
  readonly name: string;
  readonly dossiers: readonly Dossier[];
  /** How many sources without a name are meant. */
  readonly voices: number;
}

export function scopeOf(corpus: Corpus, query: Query): Scope {
  const speakers = query.speakers.map(name => speakerCalled(corpus, name));
  const named = query.names.map(name => ({ name, dossiers: dossiersCalled(corpus, name), voices: 0 }));
  const cued = query.cues.map(name => speakerCalled(corpus, name));
  const stories = query.stories.length === 0 ? undefined : storiesCalled(corpus, query.stories);
  const isTheirs = speakers.length === 0 ? undefined : statementsOf(corpus, speakers);
  const isInStatements = query.isInQuotes || isTheirs !== undefined;
  const isCued = cued.length === 0 ? undefined : statementsOf(corpus, cued);
  const bearers = new Set(named.flatMap(({ dossiers }) => dossiers));
  const statementsIn = (record: ArticleRecord): readonly StatementNote[] =>
    isTheirs !== undefined && !isTheirs.mayBeIn(record.summary.uri)
      ? []
      : record.statements.filter(
          statement =>
            (!query.isInQuotes || isQuoted(statement)) && (isTheirs?.has(statement, record.summary.uri) ?? true),
        );
  const spansIn = (record: ArticleRecord): readonly Span[] =>
    isTheirs === undefined
      ? quotedPlaces(record)
      : statementsIn(record)
          .flatMap(({ parts }) => unpacked(parts))
          .sort((a, b) => a.start - b.start);
  return {
    of: record => {
      const { uri, date } = record.summary;
      if (!isWithin(date, query) || (stories !== undefined && !stories.has(corpus.storyOf(uri).first))) {
        return undefined;
      }
      const spans = isInStatements ? spansIn(record) : 'all';
      return spans.length === 0 ? undefined : spans;
    },
    places:
      named.length === 0 && isCued === undefined
        ? undefined
        : record => [
            ...(named.length === 0 ? [] : mentionsIn(corpus, record, bearers)),
            ...(isCued === undefined || !isCued.mayBeIn(record.summary.uri)
              ? []
              : record.statements.flatMap(statement =>
                  statement.cue !== undefined && isCued.has(statement, record.summary.uri)
                    ? (spanAt(statement.cue, 0) ?? [])
                    : [],
                )),
          ],
    statements: isInStatements
      ? record => statementsIn(record).flatMap(({ parts }) => spanAt(parts, 0) ?? [])
      : undefined,
    meant: [...speakers, ...named, ...cued],
    isDated: (query.after ?? query.before) !== undefined,
  };
}

interface Speakers extends Meant {
  readonly keys: ReadonlySet<string>;
}

function speakerCalled(corpus: Corpus, name: string): Speakers {
  const dossiers = dossiersCalled(corpus, name).filter(({ listed }) => listed > 0);
  const voices = dossiers.length > 0 ? [] : voicesCalled(corpus, name);
  return { name, dossiers, voices: voices.length, keys: new Set(voices.map(({ key }) => key)) };
}

/** The statements of any of these. */
function statementsOf(
  corpus: Corpus,
  speakers: readonly Speakers[],
): {
  readonly mayBeIn: (uri: string) => boolean;
  readonly has: (statement: StatementNote, uri: string) => boolean;
} {
  const dossiers = new Set(speakers.flatMap(one => one.dossiers));
  const voices = new Set(speakers.flatMap(({ keys }) => [...keys]));
  const uris = new Set([...dossiers].flatMap(({ appearances }) => appearances.map(({ uri }) => uri)));
  return {
    mayBeIn: uri => uris.has(uri) || voices.size > 0,
    has: (statement, uri) =>
      corpus.identities.dossiersOf(uri, listedUnder(statement)).some(dossier => dossiers.has(dossier)) ||
      (voices.size > 0 && voices.has(voiceKeyOf(uri, statement) ?? '')),
  };
}

function mentionsIn(corpus: Corpus, record: ArticleRecord, bearers: ReadonlySet<Dossier>): readonly Span[] {
  const { uri, entities } = record.summary;
  const keys = entities.flatMap((entity, index) => {
    const dossier = corpus.identities.dossierFor(uri, entity);
    return dossier !== undefined && bearers.has(dossier) ? [index] : [];
  });
  return keys.flatMap(index => unpacked(record.places[index]?.mentions ?? []));
}

/** A day, a month or a year stands for its beginning: after 2026 and before 2027 is all of 2026. */
function isWithin(date: string | undefined, { after, before }: Query): boolean {
  if (after === undefined && before === undefined) {
    return true;
  }
  return date !== undefined && (after === undefined || date >= after) && (before === undefined || date < before);
}

/** The first articles of the stories of which an article has these words in its headline or its file's name. */
function storiesCalled(corpus: Corpus, names: readonly string[]): ReadonlySet<string> {
  const wanted = names.map(fold);
  const found = new Set<string>();
  for (const { summary } of corpus.records.values()) {
    const { uri, headline = '' } = summary;
    const called = fold(`${headline} ${decoded(uri.split('/').at(-1) ?? '')}`);
    if (wanted.some(name => called.includes(name))) {
      found.add(corpus.storyOf(uri).first);
    }
  }
  return found;
}
