import type { AnnotatedQuote, Annotation } from '../formats/annotation';
import { placesInLines } from '../text/lines';
import { contains, textOf, type Span } from '../text/span';
import type { AnnotatedText } from './fromAnnotation';

/** What may stand in rows: of every article some, in order of reading. */
export interface Table {
  /** As the command calls it: “quotes”. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (article: AnnotatedText) => readonly Row[];
}

/** A cell for each column; null where nothing is known. */
export type Row = readonly Cell[];

export type Cell = string | number | null;

const place = ['article', 'date', 'line'] as const;
const offsets = ['start', 'end'] as const;

const quotes: Table = {
  name: 'quotes',
  columns: [
    ...place,
    ...['speaker', 'role', 'speaker_text', 'cue', 'kind', 'form', 'quote', 'statement', 'outlet', 'relay'],
    ...['confidence', 'because', 'status', 'speaker_entity', ...offsets],
  ],
  rows: article => {
    const { annotation } = article;
    const at = placesIn(article);
    const roleOf = rolesIn(article);
    return annotation.quotes.map(quote => [
      ...at(quote),
      ...[quote.speakerName, roleOf(quote.speakerEntity), quote.speakerText, quote.cueText, quote.kind, quote.form],
      ...[quote.text, quote.statement, quote.outlet, nameOf(annotation, quote.relay), quote.confidence, quote.because],
      ...[quote.status, quote.speakerEntity, quote.start, quote.end],
    ]);
  },
};

const figures: Table = {
  name: 'figures',
  columns: [
    ...place,
    ...['figure', 'kind', 'value', 'min', 'max', 'modifier', 'unit', 'iso', 'measured', 'as_of', 'source', 'topic'],
    ...offsets,
  ],
  rows: article => {
    const at = placesIn(article);
    return article.annotation.figures.map(figure => [
      ...at(figure),
      ...[
        textOf(article.text, figure),
        figure.kind,
        figure.value,
        figure.min,
        figure.max,
        figure.modifier,
        figure.unit,
      ],
      ...[figure.iso, figure.measured, figure.asOf, nameOf(article.annotation, figure.source), figure.topic],
      ...[figure.start, figure.end],
    ]);
  },
};

const findings: Table = {
  name: 'findings',
  columns: [...place, 'code', 'severity', 'message', 'words', ...offsets],
  rows: article => {
    const at = placesIn(article);
    return article.annotation.findings.map(finding => [
      ...at(finding),
      ...[finding.code, finding.severity, finding.message, textOf(article.text, finding), finding.start, finding.end],
    ]);
  },
};

const names: Table = {
  name: 'names',
  columns: [...place, 'words', 'type', 'name', 'role', 'entity', 'status', ...offsets],
  rows: article => {
    const at = placesIn(article);
    const roleOf = rolesIn(article);
    return article.annotation.entities.map(({ start, end, type, name, entity, status }) => [
      ...[...at({ start, end }), textOf(article.text, { start, end }), type, name, roleOf(entity), entity, status],
      ...[start, end],
    ]);
  },
};

const sources: Table = {
  name: 'sources',
  columns: ['article', 'date', 'source', 'how', 'role', 'statements', 'quotes', 'entity', 'first_line'],
  rows: article => {
    const at = placesIn(article);
    return sourcesIn(article).map(({ name, how, role, entity, quotes: said }) => {
      const [first] = said;
      const [id = null, date = null, line = null] = first === undefined ? [] : at(first);
      return [
        id,
        date,
        name,
        how,
        role,
        new Set(said.map(({ statement }) => statement)).size,
        said.length,
        entity,
        line,
      ];
    });
  },
};

export const tables: readonly Table[] = [quotes, figures, findings, names, sources];

/** Somebody, or something, whose words an article reports. */
export interface Source {
  /** The full name; of those without one the words that describe them; null of whom nobody names. */
  readonly name: string | null;
  readonly how: 'named' | 'described' | 'unnamed';
  readonly role: string | null;
  readonly entity: string | null;
  readonly quotes: readonly AnnotatedQuote[];
}

/** The article's sources in the order in which they first speak. What stands in marks but is nobody's words has none. */
export function sourcesIn(article: AnnotatedText): readonly Source[] {
  const roleOf = rolesIn(article);
  const byKey = new Map<string, Source>();
  for (const quote of article.annotation.quotes.filter(({ kind }) => kind !== 'scare')) {
    const { speakerEntity: entity, speakerName, speakerText } = quote;
    const how = speakerName !== null ? 'named' : speakerText !== null ? 'described' : 'unnamed';
    const key = entity ?? `${how} ${speakerText?.toLowerCase() ?? ''}`;
    const known = byKey.get(key);
    byKey.set(key, {
      name: speakerName ?? (speakerText === null ? null : oneLine(speakerText)),
      ...{ how, role: roleOf(entity), entity },
      ...known,
      quotes: [...(known?.quotes ?? []), quote],
    });
  }
  return [...byKey.values()];
}

/** The words of the first title that an entity bears in the article. */
export function rolesIn({ annotation, text }: AnnotatedText): (entity: string | null) => string | null {
  const roles = new Map<string, string>();
  for (const title of annotation.titles) {
    if (title.entity !== null && !roles.has(title.entity)) {
      roles.set(title.entity, oneLine(textOf(text, title)));
    }
  }
  return entity => (entity === null ? null : (roles.get(entity) ?? null));
}

/** The article, its date, and the line of a place, counted from 1. */
function placesIn(article: AnnotatedText): (span: Span) => readonly [string, string | null, number] {
  const lineOf = lineNumbers(article.text);
  const { id, article: about } = article.annotation;
  return span => [String(id), about.date, lineOf(span.start)];
}

/** The number of the line on which an offset lies, counted from 1. */
export function lineNumbers(text: string): (offset: number) => number {
  const placeOf = placesInLines(text);
  return offset => placeOf(offset).line;
}

export function nameOf({ entities }: Annotation, entity: string | null): string | null {
  return entity === null ? null : (entities.find(one => one.entity === entity)?.name ?? entity);
}

/** The figures in a span. */
export function figuresWithin({ figures: all }: Annotation, span: Span): Annotation['figures'] {
  return all.filter(figure => contains(span, figure));
}

export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
