import type { Span } from '../text/span';
import type { Loss, Taken } from './format';
import { fieldsIn, noteIn } from './json';
import { articleLabelIn, labelOf, linkLabelled, markLabelled } from './labels';
import type { Fields, Mark, Marked } from './marked';
import { spanOfUnits } from './places';
import { Reading, statusIn } from './reading';
import { tokenised, trimmedMarks, type TokenSentence } from './tokens';

/**
 * An article as UIMA has it, for INCEpTION and its like, in UTF-16 code units: names in the layer that everybody has, all else in one layer of spans
 * and one of relations. A relation's ends must be of one layer, so a name that one leads to stands in ours too; so does a name that says
 * more of itself than who it is.
 */
export interface Cas {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly TokenSentence[];
  readonly names: readonly CasName[];
  readonly spans: readonly CasSpan[];
  readonly relations: readonly CasRelation[];
  readonly labels: readonly CasLabel[];
}

export interface CasName extends Span {
  /** The entity's key. */
  readonly identifier: string | undefined;
  readonly value: string;
}

export interface CasSpan extends Span {
  readonly value: string;
  /** As JSON. */
  readonly fields: string | undefined;
  readonly status: string | undefined;
}

export interface CasRelation {
  /** Indices of spans. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly fields: string | undefined;
}

export interface CasLabel {
  readonly value: string;
  readonly fields: string | undefined;
}

/** What the layers are called. */
export const casTypes = {
  sentence: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence',
  token: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
  name: 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
  about: 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
  span: 'webanno.custom.CopydeskSpan',
  relation: 'webanno.custom.CopydeskRelation',
  label: 'webanno.custom.CopydeskLabel',
} as const;

export function casOf(article: Marked): { readonly cas: Cas; readonly losses: readonly Loss[] } {
  const { id, text, links, labels } = article;
  const { kept: marks, losses } = trimmedMarks(text, article.marks);
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  const inOurs = marks.filter(mark => mark.layer !== 'name' || ends.has(mark.key) || saysMore(text, mark));
  const indices = new Map(inOurs.map(({ key }, index) => [key, index]));
  const cas: Cas = {
    id,
    text,
    sentences: tokenised(article, marks, { joined: false }),
    names: marks
      .filter(({ layer }) => layer === 'name')
      .map(({ start, end, tag, fields }) => ({ start, end, value: tag, identifier: fields['entity'] })),
    spans: inOurs.map(mark => ({
      start: mark.start,
      end: mark.end,
      value: labelOf(mark),
      fields: written(mark.fields),
      status: mark.status,
    })),
    relations: links.flatMap(link => {
      const [from, to] = [indices.get(link.from), indices.get(link.to)];
      return from === undefined || to === undefined
        ? []
        : [{ from, to, value: labelOf(link), fields: written(link.fields) }];
    }),
    labels: labels.map(label => ({ value: labelOf(label), fields: written(label.fields) })),
  };
  return { cas, losses };
}

function saysMore(text: string, { start, end, fields, status }: Mark): boolean {
  const { entity, name, ...others } = fields;
  const isToldByWords = entity === undefined ? name === undefined : name === text.slice(start, end);
  return status === 'confirmed' || !isToldByWords || Object.keys(others).length > 0;
}

function written(fields: Fields): string | undefined {
  return Object.keys(fields).length === 0 ? undefined : JSON.stringify(fields);
}

/** A name that stands in both layers is one mark. */
export function takenFrom(
  { id, text, names, spans, relations, labels }: Omit<Cas, 'id' | 'sentences'> & { readonly id: string | undefined },
  problems: readonly string[],
): Taken {
  const found = new Reading(id, text);
  problems.forEach(problem => found.problem('the file', problem));
  const inOurs = new Set(spans.map(({ start, end, value }) => `${start} ${end} ${value}`));
  for (const [index, { start, end, value, fields, status }] of spans.entries()) {
    found.attempt(`${value} at ${start}`, () => {
      const said = { fields: fields === undefined ? {} : noteIn(fields), ...statusIn(status) };
      found.mark(`span-${index}`, { ...markLabelled(value), ...spanOfUnits(text, start, end), ...said });
    });
  }
  for (const [index, { start, end, value, identifier }] of names.entries()) {
    found.attempt(`${value} at ${start}`, () => {
      const mark = markLabelled(value);
      const span = spanOfUnits(text, start, end);
      if (!inOurs.has(`${start} ${end} ${mark.tag}`)) {
        const fields = identifier === undefined ? {} : { entity: identifier, name: text.slice(start, end) };
        found.mark(`name-${index}`, { ...mark, ...span, fields });
      }
    });
  }
  for (const [index, { from, to, value, fields }] of relations.entries()) {
    found.attempt(`relation ${value}`, () => {
      const link = linkLabelled(value);
      const said = fields === undefined ? {} : fieldsIn(noteIn(fields));
      found.link(`link-${index}`, { ...link, from: `span-${from}`, to: `span-${to}`, fields: said });
    });
  }
  for (const { value, fields } of labels) {
    const label = articleLabelIn(value);
    if (label !== undefined) {
      found.label({ ...label, fields: fields === undefined ? {} : noteIn(fields) });
    }
  }
  return found.taken();
}
