import type { SpanFormat, Written } from './format';
import { articlesIn, asciiJson, idIn, listIn, objectIn, textIn, type JsonObject } from './json';
import { labelOf, linkLabelled, markLabelled } from './labels';
import type { Mark, Marked } from './marked';
import { spanOfPoints } from './places';
import type { Reading } from './reading';
import { unitsOf, type Units } from './units';

/**
 * doccano's JSON Lines for a project of sequence labelling (https://doccano.github.io/doccano/tutorial/): `label` holds `[start, end, label]`. In
 * ASCII, for doccano guesses encodings. The project must allow overlapping spans, or doccano drops some without a word.
 */
export const doccano: SpanFormat = {
  name: 'doccano',
  title: 'doccano JSON Lines: sequence labelling',
  extension: '.jsonl',
  lies: 'together',
  carries: { fields: false, links: false, labels: false, overlaps: true, layers: 'all' },
  write: article => {
    const { toPoints } = unitsOf(article.text);
    const label = article.marks.map(mark => [toPoints(mark.start), toPoints(mark.end), labelOf(mark)]);
    return written(article, { label });
  },
  read: ({ content }) => articlesIn(content, read),
};

/** The same for a project with relations: `entities` and `relations`, by their ids. */
export const doccanoRelations: SpanFormat = {
  ...doccano,
  name: 'doccano-relations',
  title: 'doccano JSON Lines: sequence labelling with relations',
  carries: { ...doccano.carries, links: true },
  write: article => {
    const { toPoints } = unitsOf(article.text);
    const ids = new Map(article.marks.map(({ key }, index) => [key, index]));
    const entities = article.marks.map((mark, id) => ({
      id,
      start_offset: toPoints(mark.start),
      end_offset: toPoints(mark.end),
      label: labelOf(mark),
    }));
    const relations = article.links.map((link, id) => ({
      id,
      from_id: ids.get(link.from),
      to_id: ids.get(link.to),
      type: labelOf(link),
    }));
    return written(article, { entities, relations });
  },
};

function written({ id, text, labels }: Marked, marks: object): Written {
  return {
    files: [{ name: '.jsonl', content: `${asciiJson({ article: id, text, ...marks })}\n` }],
    losses: [
      ...labels.map(label => ({ what: labelOf(label), why: 'doccano’s sequence labelling has no labels of articles' })),
      ...(text.trim() === '' ? [{ what: 'the article', why: 'doccano takes no empty text' }] : []),
    ],
  };
}

/** Whichever of the two kinds of project it is. */
function read(row: JsonObject, found: Reading, place: string): void {
  found.text = textIn(row['text'] ?? row['data'], '“text”');
  found.id = typeof row['article'] === 'string' ? row['article'] : undefined;
  const units = unitsOf(found.text);
  for (const [index, one] of listIn(row['label'] ?? row['labels'], '“label”').entries()) {
    found.attempt(place, () => {
      const [start, end, label] = listIn(one, 'a label');
      found.mark(`label-${index}`, markIn(units, start, end, label));
    });
  }
  for (const one of listIn(row['entities'], '“entities”')) {
    found.attempt(place, () => {
      const { id, start_offset: start, end_offset: end, label } = objectIn(one, 'an entity');
      found.mark(idIn(id, '“id”'), markIn(units, start, end, label));
    });
  }
  for (const [index, one] of listIn(row['relations'], '“relations”').entries()) {
    found.attempt(place, () => {
      const { from_id: from, to_id: to, type } = objectIn(one, 'a relation');
      const link = linkLabelled(textIn(type, '“type”'));
      found.link(`link-${index}`, { ...link, from: idIn(from, '“from_id”'), to: idIn(to, '“to_id”') });
    });
  }
}

function markIn(units: Units, start: unknown, end: unknown, label: unknown): Omit<Mark, 'key' | 'fields'> {
  return { ...markLabelled(textIn(label, 'a label')), ...spanOfPoints(units, start, end) };
}
