import type { Span } from '../text/span';
import type { Taken } from './format';
import { casTypes, takenFrom, type Cas } from './uima';

/**
 * Adds every feature structure of an article behind its text, the sofa. `add` answers the number of what it added; features that are numbers of
 * other structures are marked with `reference` in front.
 */
export function addStructures(
  cas: Cas,
  sofa: number,
  reference: '@' | '',
  add: (type: string, features: Readonly<Record<string, string | number | undefined>>) => number,
): void {
  const inText = { [`${reference}sofa`]: sofa };
  const at = ({ start, end }: Span): Readonly<Record<string, number>> => ({ ...inText, begin: start, end });
  const all = at({ start: 0, end: cas.text.length });
  add(casTypes.about, { ...all, language: 'en', documentId: cas.id, documentTitle: cas.id });
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
    const ends = { [`${reference}Governor`]: ids[from], [`${reference}Dependent`]: ids[to] };
    add(casTypes.relation, { ...(span === undefined ? {} : at(span)), ...ends, value, fields });
  }
  cas.labels.forEach(({ value, fields }) => add(casTypes.label, { ...inText, value, fields }));
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
  const isRelation = ({ get }: Features): boolean => get('Governor') !== undefined && get('Dependent') !== undefined;
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
        .filter(one => !isRelation(one))
        .map(one => ({
          ...at(one),
          value: one.get('value') ?? '',
          fields: one.get('fields'),
          status: one.get('status'),
        })),
      relations: all
        .filter(one => isRelation(one) && (one.type === casTypes.relation || one.type.startsWith('webanno.custom.')))
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
