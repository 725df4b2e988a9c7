import { placeOf } from '../decisions/placing';
import { isObject } from '../decisions/shapes';
import { withoutByteOrderMark } from '../text/lines';
import { spanOf, type Span } from '../text/span';
import type { SpanFormat, Taken, Written } from './format';
import { asciiJson, listIn, noteIn, objectIn, parsed, textIn, type JsonObject } from './json';
import { articleLabelIn, labelOf, linkLabelled, markLabelled } from './labels';
import type { Fields, Marked } from './marked';
import { spanOfWords } from './places';
import { Reading, Refused, refuse } from './reading';
import { unitsOf, type Units } from './units';

/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): a page of annotations for each article. A mark is told by its words, with what stands
 * around, and by code points; its label is a tag. A link is an annotation of its first mark that links to the second.
 */
export const webAnnotation: SpanFormat = {
  name: 'web-annotation',
  title: 'W3C Web Annotation, JSON-LD',
  extension: '.jsonld',
  lies: 'apart',
  carries: { fields: true, links: true, labels: true, overlaps: true, layers: 'all' },
  write,
  read: ({ content, name, articleText }) => {
    const text = articleText(name);
    return [text === undefined ? nothing(name) : read(name, text, content)];
  },
};

function nothing(id: string): Taken {
  return { id, text: '', marks: [], links: [], labels: [], problems: ['there is no article of this name'] };
}

function write({ id, text, marks, links, labels, source, sha256 }: Marked): Written {
  const { toPoints } = unitsOf(text);
  const article = `urn:copydesk:article:${encodeURIComponent(id)}`;
  const iri = (key: string): string => `${article}#${key}`;
  const about = { generator: { id: 'urn:copydesk', type: 'Software', name: source } };
  const tag = (value: string): object => ({ type: 'TextualBody', purpose: 'tagging', value });
  const said = (fields: Fields): readonly object[] =>
    Object.keys(fields).length === 0
      ? []
      : [{ type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(fields) }];
  const items = [
    ...marks.map(mark => ({
      id: iri(mark.key),
      type: 'Annotation',
      motivation: 'tagging',
      ...about,
      body: [
        tag(labelOf(mark)),
        ...said(mark.fields),
        ...(mark.status === 'confirmed' ? [{ type: 'TextualBody', purpose: 'assessing', value: 'confirmed' }] : []),
      ],
      target: {
        type: 'SpecificResource',
        source: article,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: text.slice(mark.start, mark.end),
            prefix: around(text.slice(Math.max(0, mark.start - reach), mark.start)),
            suffix: around(text.slice(mark.end, mark.end + reach)),
          },
          { type: 'TextPositionSelector', start: toPoints(mark.start), end: toPoints(mark.end) },
        ],
      },
    })),
    ...links.map(link => ({
      id: iri(link.key),
      type: 'Annotation',
      motivation: 'linking',
      ...about,
      body: [
        { type: 'SpecificResource', purpose: 'linking', source: iri(link.to) },
        tag(labelOf(link)),
        ...said(link.fields),
      ],
      target: iri(link.from),
    })),
    ...labels.map((label, index) => ({
      id: iri(`label-${index + 1}`),
      type: 'Annotation',
      motivation: 'classifying',
      ...about,
      body: [tag(labelOf(label)), ...said(label.fields)],
      target: article,
    })),
  ];
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${article}#annotations-${sha256.slice(0, 16)}`,
    type: 'AnnotationPage',
    items,
  };
  return { files: [{ name: '.jsonld', content: `${asciiJson(page)}\n` }], losses: [] };
}

/** UTF-16 code units that are told of what stands before and behind. */
const reach = 32;

/** Without half a character at an end. */
function around(words: string): string {
  return words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/u, '');
}

function read(id: string, text: string, content: string): Taken {
  const found = new Reading(id, text);
  const units = unitsOf(text);
  const late: (() => void)[] = [];
  found.attempt('the file', () => {
    const page = parsed(withoutByteOrderMark(content));
    const items = Array.isArray(page)
      ? page
      : isObject(page) && 'items' in page
        ? listIn(page['items'], '“items”')
        : [page];
    for (const [index, item] of items.entries()) {
      const place = `annotation ${index + 1}`;
      found.attempt(place, () => {
        const annotation = objectIn(item, 'it');
        const bodies = (Array.isArray(annotation['body']) ? annotation['body'] : [annotation['body']]).filter(isObject);
        const linked = bodies.find(({ purpose }) => purpose === 'linking')?.['source'];
        const label = textIn(
          bodies.find(({ purpose }) => purpose === 'tagging')?.['value'] ?? annotation['bodyValue'],
          'its tag',
        );
        const note = bodies.find(({ purpose }) => purpose === 'describing')?.['value'];
        const fields = typeof note === 'string' ? noteIn(note) : {};
        const key = typeof annotation['id'] === 'string' ? annotation['id'] : place;
        const { target } = annotation;
        if (typeof target === 'string') {
          late.push(() => found.attempt(place, () => ofTarget(found, { key, label, target, linked, fields })));
          return;
        }
        const mark = markLabelled(label);
        const span = spanIn(text, units, objectIn(Array.isArray(target) ? target[0] : target, 'its target'));
        const isConfirmed = bodies.some(({ purpose, value }) => purpose === 'assessing' && value === 'confirmed');
        found.mark(key, { ...mark, ...span, fields, ...(isConfirmed ? { status: 'confirmed' } : {}) });
      });
    }
  });
  late.forEach(act => act());
  return found.taken();
}

interface OfTarget {
  readonly key: string;
  readonly label: string;
  readonly target: string;
  readonly linked: unknown;
  readonly fields: Fields;
}

/** A link from another annotation, or a label of the article. */
function ofTarget(found: Reading, { key, label, target, linked, fields }: OfTarget): void {
  if (typeof linked === 'string') {
    found.link(key, { ...linkLabelled(label), from: target, to: linked, fields });
  } else {
    const known = articleLabelIn(label) ?? refuse(`“${label}” is no label of articles`);
    found.label({ ...known, fields });
  }
}

/** Where the words stand: where the offsets say, in code points or, as browsers count, in UTF-16; else where the words themselves are. */
function spanIn(text: string, units: Units, target: JsonObject): Span {
  const selectors = (Array.isArray(target['selector']) ? target['selector'] : [target['selector']]).filter(isObject);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const exact = quote?.['exact'];
  if (position !== undefined) {
    try {
      return spanOfWords(text, units, position['start'], position['end'], exact);
    } catch (error) {
      if (!(error instanceof Refused) || typeof exact !== 'string') {
        throw error;
      }
    }
  }
  const { prefix, suffix } = quote ?? {};
  const [before, behind] = [prefix, suffix].map(one => (typeof one === 'string' ? one : ''));
  const start = typeof position?.['start'] === 'number' ? units.fromPoints(position['start']) : 0;
  const placed =
    typeof exact === 'string' && exact !== ''
      ? placeOf(text, { exact, before: before ?? '', behind: behind ?? '', start })
      : undefined;
  return placed === undefined ? refuse(`“${String(exact)}” is not in the text`) : spanOf(placed);
}
