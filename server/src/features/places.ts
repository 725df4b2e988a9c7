import type { Corpus } from '../corpus/corpus';
import type { Dossier } from '../corpus/identities/dossiers';
import { unpacked } from '../text/packed';
import { spanOf, type Span } from '../text/span';
import { everything, pageOver, type Page, type Window } from './page';
import { firstPartOf, statementsBy } from './speech';
import { subjectAt } from './subject';

/** A stretch of one article. */
export interface Located {
  readonly uri: string;
  readonly span: Span;
}

/** Mentions of the dossier's bearer, in order of uri and of reading. */
export function mentionsOf(corpus: Corpus, dossier: Dossier, window: Window): Page<Located> {
  const parts = dossier.appearances.map(({ uri, entity }) => ({
    count: entity.mentions,
    rows: () => unpacked(corpus.placesOf(uri, entity.key)?.mentions ?? []).map(span => ({ uri, span })),
  }));
  return pageOver(parts, window);
}

/** Statements of the dossier's bearer, by their first parts. */
export function quotesOf(corpus: Corpus, dossier: Dossier, window: Window): Page<Located> {
  const { total, rows } = statementsBy(corpus, dossier, window);
  return { total, rows: rows.map(({ uri, statement }) => ({ uri, span: firstPartOf(statement) })) };
}

/** From a name: every mention in all articles. From a quote: every quote of its speaker. This article's come first. */
export function references(corpus: Corpus, uri: string, offset: number): readonly Located[] | undefined {
  const facts = corpus.facts(uri);
  const subject = facts && subjectAt(facts, offset);
  if (subject === undefined || subject.kind === 'figure') {
    return undefined;
  }
  if (subject.kind === 'entity') {
    const dossier = corpus.identities.dossierOf(uri, subject.entity.key);
    return dossier && thisFirst(mentionsOf(corpus, dossier, everything).rows, uri);
  }
  const speakers = corpus.identities.dossiersOf(uri, subject.statement.speakers);
  return speakers.length === 0
    ? subject.statement.parts.map(part => ({ uri, span: spanOf(part) }))
    : thisFirst(distinct(speakers.flatMap(speaker => quotesOf(corpus, speaker, everything).rows)), uri);
}

function thisFirst(places: readonly Located[], uri: string): readonly Located[] {
  return [...places.filter(place => place.uri === uri), ...places.filter(place => place.uri !== uri)];
}

/** A joint statement stands under each of its speakers, and is listed once. */
function distinct(places: readonly Located[]): readonly Located[] {
  return [...new Map(places.map(place => [`${place.uri}#${place.span.start}`, place])).values()];
}
