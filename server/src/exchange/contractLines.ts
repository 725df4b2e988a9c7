import type { AnnotatedEntity, AnnotatedFigure, AnnotatedOwn, AnnotatedQuote, Annotation } from '../formats/annotation';
import { annotationSchema } from '../formats/annotation';
import { figureKinds, nameKinds } from '../words/kinds';
import type { Span } from '../text/span';
import type { FigureKind, Modifier } from '../types/figure';
import type { NameType } from '../types/name';
import type { QuoteKind } from '../types/quote';
import type { SpanFormat, Taken } from './format';
import { markedOf } from './fromAnnotation';
import { articlesIn, fieldsIn, idIn, listIn, objectIn, textIn, type JsonObject } from './json';
import { refuse, statusIn, type Reading } from './reading';

/** What `copydesk annotate` prints, as something that can be imported; it is printed by `annotate` itself. The text is not in it, but its hash. */
export const contractLines: Pick<SpanFormat, 'name' | 'title' | 'extension' | 'carries' | 'read'> = {
  name: 'copydesk',
  title: 'what “copydesk annotate” prints',
  extension: '.jsonl',
  carries: { fields: true, links: true, labels: true, overlaps: true, layers: 'all' },
  read: ({ content, articleText }) => {
    const found: Taken[] = [];
    const lines = articlesIn(content, (row, reading, place) => {
      if (row['schema'] !== annotationSchema) {
        refuse(`it is not of the form “${annotationSchema}”`);
      }
      const id = idIn(row['id'], 'its id');
      reading.id = id;
      const text = articleText(id);
      if (text === undefined) {
        refuse('none of the articles given is it');
      }
      reading.text = text;
      const { marks, links, labels } = markedOf({
        ...{ annotation: annotationIn(row, text, reading, place), text },
        ...{ sentences: [], words: [] },
      });
      found.push({ id, text, marks, links, labels, problems: [], sha256: textIn(row['sha256'], 'its hash') });
    });
    return lines.map(line => ({ ...line, ...found.find(one => one.id === line.id), problems: line.problems }));
  },
};

/** What of the line can be decided; what does not fit is told of. */
function annotationIn(row: JsonObject, text: string, reading: Reading, place: string): Annotation {
  const all = <Item>(name: string, item: (value: JsonObject) => Item): readonly Item[] =>
    listIn(row[name], name).flatMap((value, index) => {
      const items: Item[] = [];
      reading.attempt(`${place}, ${name} ${index + 1}`, () => items.push(item(objectIn(value, 'it'))));
      return items;
    });
  return {
    ...{ schema: annotationSchema, version: '', reader: '', id: reading.id ?? '', sha256: '', article: noArticle },
    ...{ mentions: [], titles: [], findings: [] },
    entities: all('entities', value => entityIn(value, text)),
    quotes: all('quotes', value => quoteIn(value, text)),
    figures: all('figures', value => figureIn(value, text)),
    own: all('own', value => ownIn(value, text)),
  };
}

const noArticle: Annotation['article'] = {
  ...{ headline: null, byline: null, dateline: null, date: null, outlet: null, language: null },
  ...{ story: null, duplicateOf: null },
};

function entityIn(value: JsonObject, text: string): AnnotatedEntity {
  return {
    ...spanIn(value, text),
    type: oneOf(value['type'], Object.keys(nameKinds) as NameType[], 'type'),
    entity: textIn(value['entity'], 'its entity'),
    name: textIn(value['name'], 'its name'),
    status: statusOf(value),
  };
}

function figureIn(value: JsonObject, text: string): AnnotatedFigure {
  return {
    ...spanIn(value, text),
    kind: oneOf(value['kind'], Object.keys(figureKinds) as FigureKind[], 'kind'),
    ...{ value: numberIn(value['value']), min: numberIn(value['min']), max: numberIn(value['max']) },
    modifier: oneOf<Modifier>(value['modifier'], ['=', '~', '<', '>', '<=', '>='], 'modifier'),
    ...{ unit: wordsIn(value['unit']), iso: wordsIn(value['iso']), measured: wordsIn(value['measured']) },
    ...{ asOf: null, source: null, topic: null },
  };
}

function quoteIn(value: JsonObject, text: string): AnnotatedQuote {
  const part = (name: string): Span | null =>
    value[name] === null || value[name] === undefined ? null : spanIn(objectIn(value[name], name), text);
  return {
    ...spanIn(value, text),
    kind: oneOf<QuoteKind>(value['kind'], ['direct', 'mixed', 'indirect', 'scare'], 'kind'),
    ...{ form: null, text: '', speakerText: null, cueText: null, relay: null, statement: '', because: '' },
    ...{ content: part('content'), speaker: part('speaker'), cue: part('cue') },
    ...{ speakerName: wordsIn(value['speakerName']), speakerEntity: wordsIn(value['speakerEntity']) },
    speakers: listIn(value['speakers'], 'speakers').map(key => textIn(key, 'a speaker')),
    ...{ outlet: wordsIn(value['outlet']), continues: numberIn(value['continues']) },
    ...{ confidence: 'certain', elsewhere: [], status: statusOf(value) },
  };
}

function ownIn(value: JsonObject, text: string): AnnotatedOwn {
  const kind = oneOf(value['kind'], ['span', 'relation', 'label'] as const, 'kind');
  const of = textIn(value['of'], 'its layer');
  const tag = textIn(value['tag'], 'its tag');
  const item = { of, tag, fields: fieldsIn(value['fields']) };
  const end = (name: string): Span => spanIn(objectIn(value[name], name), text);
  return kind === 'span'
    ? { kind, ...item, ...spanIn(value, text) }
    : kind === 'relation'
      ? { kind, ...item, from: end('from'), to: end('to') }
      : { kind, ...item };
}

function spanIn({ start, end }: JsonObject, text: string): Span {
  const isSpan = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  const span = { start: Number(start), end: Number(end) };
  return isSpan && 0 <= span.start && span.start < span.end && span.end <= text.length
    ? span
    : refuse(`${String(start)} to ${String(end)} is no place in the article`);
}

function oneOf<Name extends string>(value: unknown, names: readonly Name[], what: string): Name {
  return names.find(name => name === value) ?? refuse(`“${String(value)}” is no ${what} that is known`);
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function wordsIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function statusOf({ status }: JsonObject): 'suggested' | 'confirmed' {
  return statusIn(typeof status === 'string' ? status : undefined).status ?? 'suggested';
}
