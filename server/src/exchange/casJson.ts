import { withoutByteOrderMark } from '../text/lines';
import type { SpanFormat, Taken, Written } from './format';
import { asciiJson, listIn, objectIn, parsed, type JsonObject } from './json';
import type { Marked } from './marked';
import { Reading } from './reading';
import { types } from './casTypes';
import { casOf, casTypes, takenFrom } from './uima';

/** UIMA CAS JSON 0.4 (https://github.com/apache/uima-uimaj-io-jsoncas), which holds its types itself. */
export const casJson: SpanFormat = {
  name: 'cas-json',
  title: 'UIMA CAS JSON, for INCEpTION',
  extension: '.json',
  lies: 'apart',
  carries: { fields: true, links: true, labels: true, overlaps: true, layers: 'all' },
  write,
  read: ({ content, name }) => [read(content, name)],
};

function write(article: Marked): Written {
  const { cas, losses } = casOf(article);
  const structures: JsonObject[] = [];
  const add = (type: string, features: JsonObject): number => {
    const id = structures.length + 1;
    structures.push({ '%ID': id, '%TYPE': type, ...features });
    return id;
  };
  const sofa = add('uima.cas.Sofa', { sofaNum: 1, sofaID: view, mimeType: 'text', sofaString: cas.text });
  const at = ({ start, end }: { start: number; end: number }): JsonObject => ({ '@sofa': sofa, begin: start, end });
  add(casTypes.about, {
    ...at({ start: 0, end: cas.text.length }),
    language: 'en',
    documentId: cas.id,
    documentTitle: cas.id,
  });
  for (const sentence of cas.sentences) {
    add(casTypes.sentence, at(sentence));
    sentence.tokens.forEach(token => add(casTypes.token, at(token)));
  }
  cas.names.forEach(({ identifier, value, ...span }) => add(casTypes.name, { ...at(span), identifier, value }));
  const ids = cas.spans.map(({ value, fields, status, ...span }) =>
    add(casTypes.span, { ...at(span), value, fields, status }),
  );
  for (const { from, to, value, fields } of cas.relations) {
    const span = cas.spans[to];
    add(casTypes.relation, {
      ...(span === undefined ? {} : at(span)),
      ...{ '@Governor': ids[from], '@Dependent': ids[to], value, fields },
    });
  }
  cas.labels.forEach(({ value, fields }) => add(casTypes.label, { '@sofa': sofa, value, fields }));
  const members = structures.map((_, index) => index + 1).slice(1);
  const document = {
    '%TYPES': Object.fromEntries(
      types.map(({ name, above, features }) => [
        name,
        {
          '%NAME': name,
          '%SUPER_TYPE': above,
          ...Object.fromEntries(
            Object.entries(features).map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }]),
          ),
        },
      ]),
    ),
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { [view]: { '%SOFA': sofa, '%MEMBERS': members } },
  };
  return { files: [{ name: '.json', content: `${asciiJson(document)}\n` }], losses };
}

const view = '_InitialView';

function read(content: string, name: string): Taken {
  const found = new Reading();
  const features: Features[] = [];
  found.attempt('the file', () => {
    const document = objectIn(parsed(withoutByteOrderMark(content)), 'the file');
    for (const one of listIn(document['%FEATURE_STRUCTURES'], '“%FEATURE_STRUCTURES”')) {
      const structure = objectIn(one, 'a feature structure');
      const type = String(structure['%TYPE']);
      if (type === 'uima.cas.Sofa' && typeof structure['sofaString'] === 'string') {
        found.text = structure['sofaString'];
      }
      features.push({ type, id: String(structure['%ID']), get: key => writtenIn(structure, key) });
    }
  });
  const { text, problems } = found.taken();
  return partsOf(features, text, name, problems);
}

/** References begin with “@”; offsets with “^” in the draft of the format, and without in what is written. */
function writtenIn(structure: JsonObject, key: string): string | undefined {
  const value = structure[key] ?? structure[`@${key}`] ?? structure[`^${key}`];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** A feature structure, however it is written. */
export interface Features {
  readonly id: string;
  readonly type: string;
  readonly get: (feature: string) => string | undefined;
}

/** The marks in the structures of one article. */
export function partsOf(all: readonly Features[], text: string, name: string, problems: readonly string[]): Taken {
  const at = ({ get }: Features): { start: number; end: number } => ({
    start: Number(get('begin')),
    end: Number(get('end')),
  });
  const of = (type: string): readonly Features[] => all.filter(one => one.type === type);
  // Layers of others that have a value are spans, too.
  const spans = all.filter(({ type, get }) => isSpan(type) && get('value') !== undefined && get('begin') !== undefined);
  const indices = new Map(spans.map(({ id }, index) => [id, index]));
  const relations = all.filter(({ get }) => get('Governor') !== undefined && get('Dependent') !== undefined);
  return takenFrom(
    {
      id: of(casTypes.about)[0]?.get('documentId') ?? name,
      text,
      names: of(casTypes.name).map(one => ({
        ...at(one),
        value: one.get('value') ?? '',
        identifier: one.get('identifier'),
      })),
      spans: spans
        .filter(one => !relations.includes(one))
        .map(one => ({
          ...at(one),
          value: one.get('value') ?? '',
          fields: one.get('fields'),
          status: one.get('status'),
        })),
      relations: relations
        .filter(({ type }) => type === casTypes.relation || type.startsWith('webanno.custom.'))
        .map(({ get }) => ({
          from: indices.get(get('Governor') ?? '') ?? -1,
          to: indices.get(get('Dependent') ?? '') ?? -1,
          value: get('value') ?? '',
          fields: get('fields'),
        })),
      labels: of(casTypes.label).map(({ get }) => ({ value: get('value') ?? '', fields: get('fields') })),
    },
    problems,
  );
}

function isSpan(type: string): boolean {
  return (
    type === casTypes.span ||
    (type.startsWith('webanno.custom.') && type !== casTypes.relation && type !== casTypes.label)
  );
}
