import type { Corpus } from '../corpus/corpus';
import { corpusFindingsOf, withCorpusFindings } from '../corpus/findings';
import type { Dossier } from '../corpus/identities/dossiers';
import { isOwnWords } from '../corpus/stories/said';
import type { Facts } from '../pipeline/facts';
import { circumstances } from '../stages/circumstances/circumstances';
import { entities } from '../stages/entities/entities';
import { figures } from '../stages/figures/figures';
import { findings } from '../stages/findings/findings';
import { mentions } from '../stages/mentions';
import { names } from '../stages/names/names';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { titles } from '../stages/titles/titles';
import { byPosition, spanOf, textOf, type Span } from '../text/span';
import type { Entity } from '../types/entity';
import type { Finding } from '../types/finding';
import type { Prose } from '../types/prose';
import type { Quote } from '../types/quote';
import { findingInWords } from '../words/findings';
import { isAdmitted } from './admission';
import {
  annotationSchema,
  type AnnotatedArticle,
  type AnnotatedElsewhere,
  type AnnotatedEntity,
  type AnnotatedFigure,
  type AnnotatedFinding,
  type AnnotatedOwn,
  type AnnotatedQuote,
  type AnnotatedTitle,
  type Annotation,
} from './annotation';

/** What the door knows of an article and the analysis does not. */
export interface Provenance {
  /** Of Copydesk. */
  readonly version: string;
  /** Of the UTF-8 text, in hexadecimal. */
  readonly sha256: string;
  /** What the article at `uri` is called outside. */
  readonly idOf: (uri: string) => string | number;
  /** Whether the sender vouches that it is an article, so that it is read even when it does not look like one (a single phrase). */
  readonly vouched: boolean;
}

/** The article at `uri` as the annotation contract has it; undefined when the corpus does not hold it open. */
export function contractOf(corpus: Corpus, uri: string, provenance: Provenance): Annotation | undefined {
  const facts = corpus.facts(uri);
  return facts && finished(corpus, uri, draftOf(facts, provenance), provenance.idOf);
}

/** An article's annotation as it is known from the article alone: its keys and names are the article's own. */
export type Draft = Annotation;

export function draftOf(facts: Facts, { version, sha256, idOf, vouched }: Provenance): Draft {
  const known = { version, reader: facts.inputs.readings.reader, id: idOf(facts.article.uri), sha256 };
  if (!isAdmitted(facts, vouched)) {
    return {
      schema: annotationSchema,
      ...known,
      article: unread(facts, facts.get(prose)),
      ...nothing,
      own: ownIn(facts),
    };
  }
  return {
    schema: annotationSchema,
    ...known,
    article: articleOf(facts),
    entities: entitiesOf(facts),
    mentions: facts.get(mentions).map(({ start, end, form, entity }) => ({ start, end, form, entity })),
    titles: titlesOf(facts),
    quotes: quotesOf(facts),
    figures: figuresOf(facts),
    findings: findingsIn(facts.get(findings), idOf),
    own: ownIn(facts),
  };
}

/** The draft with the keys, names and findings that hold across the corpus, which need not hold the article's text any more. */
export function finished(corpus: Corpus, uri: string, draft: Draft, idOf: Provenance['idOf']): Annotation {
  const dossierOf = (entity: string): Dossier | undefined => corpus.identities.dossierOf(uri, entity);
  const keyOf = (entity: string): string => dossierOf(entity)?.key ?? entity;
  const orNull = (entity: string | null): string | null => (entity === null ? null : keyOf(entity));
  const elsewhere = elsewhereBy(corpus, uri, draft.quotes, idOf);
  return {
    ...draft,
    article: { ...draft.article, ...amongOthers(corpus, uri, idOf) },
    entities: draft.entities.map(({ start, end, type, entity, name, status }) => {
      const dossier = dossierOf(entity);
      return { start, end, type, entity: dossier?.key ?? entity, name: dossier?.name ?? name, status };
    }),
    mentions: draft.mentions.map(({ start, end, form, entity }) => ({ start, end, form, entity: keyOf(entity) })),
    titles: draft.titles.map(one => ({ ...one, entity: orNull(one.entity) })),
    quotes: draft.quotes.map(one => ({
      ...one,
      speakerName: (one.speakerEntity === null ? undefined : dossierOf(one.speakerEntity)?.name) ?? one.speakerName,
      speakerEntity: orNull(one.speakerEntity),
      speakers: [...new Set(one.speakers.map(keyOf))],
      relay: orNull(one.relay),
      elsewhere: isOwnWords(one) ? (elsewhere.get(one.statement) ?? []) : [],
    })),
    figures: draft.figures.map(one => ({ ...one, source: orNull(one.source) })),
    findings: withCorpusFindings(draft.findings, findingsIn(corpusFindingsOf(corpus, uri), idOf)),
  };
}

function amongOthers(
  corpus: Corpus,
  uri: string,
  idOf: Provenance['idOf'],
): Pick<AnnotatedArticle, 'story' | 'duplicateOf'> {
  const { first, isShared } = corpus.storyOf(uri);
  const original = corpus.originalOf(uri);
  return { story: isShared ? idOf(first) : null, duplicateOf: original === undefined ? null : idOf(original) };
}

/** Where else the statements stand, by what the draft calls them: the record has them in the order of their first parts. */
function elsewhereBy(
  corpus: Corpus,
  uri: string,
  quotes: readonly AnnotatedQuote[],
  idOf: Provenance['idOf'],
): ReadonlyMap<string, readonly AnnotatedElsewhere[]> {
  const found = corpus.elsewhere(uri);
  const statements = [...new Set(quotes.filter(({ kind }) => kind !== 'scare').map(({ statement }) => statement))];
  return new Map(
    statements.map((statement, index) => [
      statement,
      (found.get(index) ?? []).flatMap(other => {
        const start = corpus.record(other.uri)?.statements[other.statement]?.saidAt;
        return start === undefined ? [] : [{ id: idOf(other.uri), start, relation: other.relation }];
      }),
    ]),
  );
}

const nothing = { entities: [], mentions: [], titles: [], quotes: [], figures: [], findings: [] } as const;

function unread(facts: Facts, kind: Prose): AnnotatedArticle {
  return {
    headline: null,
    byline: null,
    dateline: null,
    date: facts.article.date ?? null,
    outlet: null,
    language: kind.kind === 'other-language' ? (kind.language ?? null) : null,
    ...byItself,
  };
}

/** What an article is to others is not known from itself. */
const byItself = { story: null, duplicateOf: null } as const;

function articleOf(facts: Facts): AnnotatedArticle {
  const { headline, byline, dateline, date } = facts.get(passages);
  return {
    headline: orNull(headline),
    byline: orNull(byline),
    dateline: orNull(dateline),
    date: date ?? null,
    outlet: null,
    language: 'en',
    ...byItself,
  };
}

function entitiesOf(facts: Facts): readonly AnnotatedEntity[] {
  const decided = new Set(facts.get(names).flatMap(({ start, because }) => (because === 'decided' ? start : [])));
  const named = ({ type, key, name, names }: Entity): readonly AnnotatedEntity[] =>
    names.map(({ start, end }) => {
      const status = decided.has(start) ? 'confirmed' : 'suggested';
      return { start, end, type, entity: key, name, status };
    });
  return facts.get(entities).flatMap(named).sort(byPosition);
}

function titlesOf(facts: Facts): readonly AnnotatedTitle[] {
  const entityAt = new Map<number, string>();
  for (const { key, names } of facts.get(entities)) {
    for (const { start } of names) {
      entityAt.set(start, key);
    }
  }
  return facts.get(titles).map(title => ({ ...spanOf(title), entity: entityAt.get(title.of) ?? null }));
}

function quotesOf(facts: Facts): readonly AnnotatedQuote[] {
  const names = new Map(facts.get(entities).map(({ key, name }) => [key, name]));
  return facts.get(quotes).map(quote => quoteOf(quote, names, facts.article.text));
}

function quoteOf(quote: Quote, names: ReadonlyMap<string, string>, text: string): AnnotatedQuote {
  const { kind, form, content, speaker, speakers, relay, outlet, cue, continues, statement, because, confidence } =
    quote;
  const [first] = speakers;
  return {
    ...spanOf(quote),
    kind,
    form: form ?? null,
    content: orNull(content),
    text: textOf(text, quote),
    speakerText: wordsOrNull(text, speaker),
    cueText: wordsOrNull(text, cue),
    speaker: orNull(speaker),
    speakerName: first === undefined ? null : (names.get(first) ?? null),
    speakerEntity: first ?? null,
    speakers,
    relay: relay ?? null,
    outlet: outlet ?? null,
    cue: orNull(cue),
    continues: continues ?? null,
    statement: `s${statement}`,
    because,
    confidence,
    elsewhere: [],
    status: because === 'decided' ? 'confirmed' : 'suggested',
  };
}

function figuresOf(facts: Facts): readonly AnnotatedFigure[] {
  const { text } = facts.article;
  const known = facts.get(circumstances);
  return facts.get(figures).map((figure, index) => {
    const { kind, value, min, max, modifier, unit, iso, measured } = figure;
    const { source, asOf, topic } = known[index] ?? {};
    return {
      ...spanOf(figure),
      kind,
      value: value ?? null,
      min: min ?? null,
      max: max ?? null,
      modifier,
      unit: unit ?? null,
      iso: iso ?? null,
      measured: wordsOrNull(text, measured),
      asOf: asOf ?? null,
      source: source ?? null,
      topic: topic?.key ?? null,
    };
  });
}

function findingsIn(found: readonly Finding[], idOf: Provenance['idOf']): readonly AnnotatedFinding[] {
  return found.map(finding => ({
    ...spanOf(finding),
    code: finding.code,
    severity: finding.severity,
    message: findingInWords(finding),
    related: finding.related.map(place => ({ id: idOf(place.uri), ...spanOf(place) })),
  }));
}

/** What is of the whole article first, then in order of reading. */
function ownIn({ decided }: Facts): readonly AnnotatedOwn[] {
  const found = decided.own.flatMap(({ item: { kind, of, tag, fields = {} }, spans }): readonly AnnotatedOwn[] => {
    const [first, second] = spans;
    switch (kind) {
      case 'span':
        return first ? [{ kind, of, tag, fields, ...first }] : [];
      case 'relation':
        return first && second ? [{ kind, of, tag, fields, from: first, to: second }] : [];
      case 'label':
        return [{ kind, of, tag, fields }];
    }
  });
  return found.sort((a, b) => startOfOwn(a) - startOfOwn(b));
}

function startOfOwn(item: AnnotatedOwn): number {
  return item.kind === 'span' ? item.start : item.kind === 'relation' ? item.from.start : -1;
}

function wordsOrNull(text: string, span: Span | undefined): string | null {
  return span === undefined ? null : textOf(text, span);
}

function orNull(span: Span | undefined): Span | null {
  return span === undefined ? null : spanOf(span);
}
