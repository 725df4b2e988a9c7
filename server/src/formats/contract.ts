import type { Corpus } from '../corpus/corpus';
import { findingsOf } from '../corpus/findings';
import type { Identities } from '../corpus/identities';
import type { Facts } from '../pipeline/facts';
import { circumstances } from '../stages/circumstances/circumstances';
import { entities } from '../stages/entities/entities';
import { figures } from '../stages/figures/figures';
import { mentions } from '../stages/mentions';
import { passages } from '../stages/passages/passages';
import { prose } from '../stages/prose';
import { quotes } from '../stages/quotes/quotes';
import { titles } from '../stages/titles/titles';
import { byPosition, spanOf, textOf, type Span } from '../text/span';
import type { Entity } from '../types/entity';
import type { Prose } from '../types/prose';
import type { Quote } from '../types/quote';
import { findingInWords } from '../words/findings';
import { isAdmitted } from './admission';
import {
  annotationSchema,
  type AnnotatedArticle,
  type AnnotatedEntity,
  type AnnotatedFigure,
  type AnnotatedFinding,
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

/** The article at `uri` as the annotation contract has it; undefined when the corpus does not hold it. */
export function contractOf(corpus: Corpus, uri: string, provenance: Provenance): Annotation | undefined {
  const facts = corpus.facts(uri);
  if (facts === undefined) {
    return undefined;
  }
  const { version, sha256, idOf } = provenance;
  const known = { version, reader: facts.inputs.readings.reader, id: idOf(uri), sha256 };
  if (!isAdmitted(facts, provenance.vouched)) {
    return { schema: annotationSchema, ...known, article: unread(facts, facts.get(prose)), ...nothing };
  }
  const who = whoIn(corpus.identities, facts);
  return {
    schema: annotationSchema,
    ...known,
    article: articleOf(facts),
    entities: entitiesOf(facts, who),
    mentions: facts.get(mentions).map(mention => ({
      ...spanOf(mention),
      form: mention.form,
      entity: who.keyOf(mention.entity),
    })),
    titles: titlesOf(facts, who),
    quotes: facts.get(quotes).map(quote => quoteOf(quote, who)),
    figures: figuresOf(facts, who),
    findings: findingsIn(corpus, facts, idOf),
  };
}

const nothing = { entities: [], mentions: [], titles: [], quotes: [], figures: [], findings: [] } as const;

/** The corpus's keys and names for the keys of one article. */
interface Who {
  readonly keyOf: (entity: string) => string;
  readonly nameOf: (entity: string) => string | undefined;
}

function whoIn(identities: Identities, facts: Facts): Who {
  const { uri } = facts.article;
  const known = new Map<string, { readonly key: string; readonly name: string }>();
  for (const { key, name } of facts.get(entities)) {
    known.set(key, identities.dossierOf(uri, key) ?? { key, name });
  }
  return {
    keyOf: entity => known.get(entity)?.key ?? entity,
    nameOf: entity => known.get(entity)?.name,
  };
}

function unread(facts: Facts, kind: Prose): AnnotatedArticle {
  return {
    headline: null,
    byline: null,
    dateline: null,
    date: facts.article.date ?? null,
    outlet: null,
    language: kind.kind === 'other-language' ? (kind.code ?? null) : null,
  };
}

function articleOf(facts: Facts): AnnotatedArticle {
  const { headline, byline, dateline, date } = facts.get(passages);
  return {
    headline: orNull(headline),
    byline: orNull(byline),
    dateline: orNull(dateline),
    date: date ?? null,
    outlet: null,
    language: 'en',
  };
}

function entitiesOf(facts: Facts, who: Who): readonly AnnotatedEntity[] {
  const { text } = facts.article;
  const named = (entity: Entity): readonly AnnotatedEntity[] =>
    entity.names.map(name => ({
      ...spanOf(name),
      type: entity.type,
      entity: who.keyOf(entity.key),
      name: who.nameOf(entity.key) ?? textOf(text, name),
      status: 'suggested',
    }));
  return facts.get(entities).flatMap(named).sort(byPosition);
}

function titlesOf(facts: Facts, who: Who): readonly AnnotatedTitle[] {
  const entityAt = new Map<number, string>();
  for (const { key, names } of facts.get(entities)) {
    for (const { start } of names) {
      entityAt.set(start, key);
    }
  }
  return facts.get(titles).map(title => {
    const entity = entityAt.get(title.of);
    return { ...spanOf(title), entity: entity === undefined ? null : who.keyOf(entity) };
  });
}

function quoteOf(quote: Quote, who: Who): AnnotatedQuote {
  const { kind, content, speaker, speakers, relay, outlet, cue, continues, statement, because, confidence } = quote;
  const [first] = speakers;
  return {
    ...spanOf(quote),
    kind,
    content: orNull(content),
    speaker: orNull(speaker),
    speakerName: first === undefined ? null : (who.nameOf(first) ?? null),
    speakerEntity: first === undefined ? null : who.keyOf(first),
    speakers: speakers.map(who.keyOf),
    relay: relay === undefined ? null : who.keyOf(relay),
    outlet: outlet ?? null,
    cue: orNull(cue),
    continues: continues ?? null,
    statement: `s${statement}`,
    because,
    confidence,
    status: 'suggested',
  };
}

function figuresOf(facts: Facts, who: Who): readonly AnnotatedFigure[] {
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
      measured: measured === undefined ? null : textOf(text, measured),
      asOf: asOf ?? null,
      source: source === undefined ? null : who.keyOf(source),
      topic: topic?.key ?? null,
    };
  });
}

function findingsIn(corpus: Corpus, facts: Facts, idOf: Provenance['idOf']): readonly AnnotatedFinding[] {
  return findingsOf(corpus, facts.article.uri).map(finding => ({
    ...spanOf(finding),
    code: finding.code,
    severity: finding.severity,
    message: findingInWords(finding),
    related: finding.related.map(place => ({ id: idOf(place.uri), ...spanOf(place) })),
  }));
}

function orNull(span: Span | undefined): Span | null {
  return span === undefined ? null : spanOf(span);
}
