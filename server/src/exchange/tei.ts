import { SaxesParser } from 'saxes';
import { withoutByteOrderMark } from '../text/lines';
import { byPosition, contains, overlaps } from '../text/span';
import type { Loss, SpanFormat, Taken, Written } from './format';
import { noteIn } from './json';
import { articleLabelIn, labelOf, linkLabelled, markLabelled } from './labels';
import type { Fields, Mark, Marked } from './marked';
import { Reading } from './reading';
import { forXml, lostInXml, openTag, xmlText } from './xml';

/**
 * TEI P5 (https://tei-c.org/guidelines/): the whole text, character for character, in one `ab`, with quotes as `said`, irony as `q`, names, numbers,
 * measures and dates as TEI has them, all else as `seg`; `ana` has the label. What TEI has no attribute for, links and labels stand in `standOff`.
 * Elements nest, so of marks that cross each other one is left out.
 */
export const tei: SpanFormat = {
  name: 'tei',
  title: 'TEI P5: said, persName, num, date, …',
  extension: '.xml',
  lies: 'apart',
  carries: { fields: true, links: true, labels: true, overlaps: 'nested', layers: 'all' },
  write,
  read: ({ content, name }) => [read(content, name)],
};

function write(article: Marked): Written {
  const { id, text, links, labels, source } = article;
  const { kept, losses } = nested(article.marks);
  const keys = new Set(kept.map(({ key }) => key));
  const speakers = new Map(links.flatMap(link => (link.layer === 'speaker' ? [[link.from, link.to]] : [])));
  const notes = [
    ...kept.map(mark => ({ key: mark.key, fields: mark.fields, status: mark.status })),
    ...links.map(link => ({ key: link.key, fields: link.fields, status: undefined })),
  ].filter(
    ({ key, fields, status }) =>
      (keys.has(key) || key.startsWith('link')) && (Object.keys(fields).length > 0 || status !== undefined),
  );
  const annotations = [
    ...notes.map(
      ({ key, fields, status }) =>
        `    ${openTag('annotation', { 'xml:id': `a.${key}`, motivation: 'describing', target: `#${key}`, ana: status === undefined ? undefined : `copydesk:${status}` })}>` +
        `<note>${xmlText(forXml(JSON.stringify(fields)))}</note></annotation>`,
    ),
    ...labels.map(
      (label, index) =>
        `    ${openTag('annotation', { 'xml:id': `label.${index + 1}`, motivation: 'classifying', target: '#text', ana: `copydesk:${labelOf(label)}` })}>` +
        `<note>${xmlText(forXml(JSON.stringify(label.fields)))}</note></annotation>`,
    ),
  ];
  const linked = links
    .filter(({ from, to }) => keys.has(from) && keys.has(to))
    .map(
      link =>
        `    ${openTag('link', { 'xml:id': link.key, ana: `copydesk:${labelOf(link)}`, target: `#${link.from} #${link.to}` })}/>`,
    );
  const standOff = [
    ...(annotations.length === 0 ? [] : ['   <listAnnotation>', ...annotations, '   </listAnnotation>']),
    ...(linked.length === 0 ? [] : ['   <linkGrp>', ...linked, '   </linkGrp>']),
  ];
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ` <teiHeader><fileDesc><titleStmt><title>${xmlText(forXml(id))}</title></titleStmt>` +
      `<publicationStmt><p>Exported by ${xmlText(source)}</p></publicationStmt>` +
      `<sourceDesc><p>${xmlText(forXml(id))}</p></sourceDesc></fileDesc></teiHeader>`,
    ...(standOff.length === 0 ? [] : ['  <standOff>', ...standOff, '  </standOff>']),
    ` <text><body><ab xml:id="text" xml:space="preserve">${inline(text, kept, speakers)}</ab></body></text>`,
    '</TEI>',
    '',
  ].join('\n');
  return { files: [{ name: '.xml', content }], losses: [...losses, ...lostInXml(text)] };
}

/** Marks none of which crosses another, the longest first. */
export function nested(marks: readonly Mark[]): { readonly kept: readonly Mark[]; readonly losses: readonly Loss[] } {
  const kept: Mark[] = [];
  const losses: Loss[] = [];
  for (const mark of [...marks].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const other = kept.find(one => overlaps(one, mark) && !contains(one, mark));
    if (other === undefined) {
      kept.push(mark);
    } else {
      losses.push({ what: labelOf(mark), why: `it crosses ${labelOf(other)}, and elements of XML nest` });
    }
  }
  // Of two at the same words the one that was first is outside.
  return { kept: kept.sort(byPosition), losses };
}

function inline(text: string, marks: readonly Mark[], speakers: ReadonlyMap<string, string>): string {
  const written: string[] = [];
  const open: { readonly end: number; readonly name: string }[] = [];
  let at = 0;
  const until = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      written.push(xmlText(forXml(text.slice(at, last.end))), `</${last.name}>`);
      at = last.end;
      open.pop();
    }
    written.push(xmlText(forXml(text.slice(at, offset))));
    at = offset;
  };
  for (const mark of marks) {
    until(mark.start);
    const { name, attributes } = elementOf(mark, speakers.get(mark.key));
    written.push(`${openTag(name, { 'xml:id': mark.key, ana: `copydesk:${labelOf(mark)}`, ...attributes })}>`);
    open.push({ end: mark.end, name });
  }
  until(text.length);
  return written.join('');
}

interface TeiElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

function elementOf({ layer, tag, fields }: Mark, speaker: string | undefined): TeiElement {
  const { entity, value, min, max, unit, iso, confidence } = fields;
  if (layer === 'quote') {
    const who = speaker === undefined ? undefined : `#${speaker}`;
    const cert = confidence === undefined ? undefined : certainty[confidence];
    return tag === 'scare'
      ? { name: 'q', attributes: { type: 'soCalled' } }
      : { name: 'said', attributes: { direct: tag === 'indirect' ? 'false' : 'true', who, cert } };
  }
  if (layer === 'name') {
    return { name: nameElements[tag] ?? 'name', attributes: { type: tag.toLowerCase(), key: token(entity) } };
  }
  if (layer !== 'figure') {
    return { name: 'seg', attributes: {} };
  }
  if (tag === 'date' || tag === 'time') {
    return { name: tag, attributes: tag === 'date' && iso !== undefined && day.test(iso) ? { when: iso } : {} };
  }
  return unit === undefined
    ? { name: 'num', attributes: { type: tag, value: decimal(value), min: decimal(min), max: decimal(max) } }
    : { name: 'measure', attributes: { type: tag, quantity: decimal(value), unit: token(unit) } };
}

const nameElements: Readonly<Record<string, string>> = {
  ...{ PERSON: 'persName', ORG: 'orgName', GPE: 'placeName', LOC: 'placeName', FAC: 'placeName' },
};

const certainty: Readonly<Record<string, string>> = { certain: 'high', likely: 'medium', guess: 'low' };
const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u;

/** TEI wants no white space in it. */
function token(words: string | undefined): string | undefined {
  return words === undefined || words === '' ? undefined : words.replace(/\s+/gu, '_');
}

function decimal(written: string | undefined): string | undefined {
  const number = written === undefined ? NaN : Number(written);
  return Number.isFinite(number) && !/e/iu.test(String(number)) ? String(number) : undefined;
}

function read(content: string, name: string): Taken {
  const found = new Reading(name);
  const marks: { readonly key: string; readonly label: string; readonly start: number; end: number }[] = [];
  const open: ({ end: number } | undefined)[] = [];
  const links: { readonly key: string; readonly label: string; readonly ends: readonly string[] }[] = [];
  const notes: { readonly target: string; readonly ana: string; note: string }[] = [];
  let depth = 0;
  let isNote = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, attributes }) => {
    const get = (key: string): string => attributes[key]?.value ?? '';
    const label = get('ana').replace(/^copydesk:/u, '');
    if (local === 'body') {
      depth = 1;
    } else if (depth > 0) {
      const mark =
        label === '' ? undefined : { key: get('xml:id'), label, start: found.text.length, end: found.text.length };
      open.push(mark);
      if (mark !== undefined) {
        marks.push(mark);
      }
    } else if (local === 'link') {
      links.push({
        key: get('xml:id'),
        label,
        ends: get('target')
          .split(' ')
          .map(one => one.replace(/^#/u, '')),
      });
    } else if (local === 'annotation') {
      notes.push({ target: get('target').replace(/^#/u, ''), ana: label, note: '' });
    }
    isNote = local === 'note' && depth === 0;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'body') {
      depth = 0;
    } else if (depth > 0) {
      const mark = open.pop();
      if (mark !== undefined) {
        mark.end = found.text.length;
      }
    }
    isNote = false;
  });
  parser.on('text', words => {
    const note = notes.at(-1);
    if (depth > 0) {
      found.text += words;
    } else if (isNote && note !== undefined) {
      note.note += words;
    }
  });
  let isBroken = false;
  parser.on('error', ({ message }) => {
    if (!isBroken) {
      found.problem('the file', `it is no XML: ${message}`);
    }
    isBroken = true;
  });
  parser.write(withoutByteOrderMark(content)).close();
  for (const { key, label, start, end } of marks) {
    found.attempt(key, () => {
      found.mark(key, { ...markLabelled(label), start, end });
    });
  }
  for (const { key, label, ends } of links) {
    found.attempt(key, () => {
      found.link(key, { ...linkLabelled(label), from: ends[0] ?? '', to: ends[1] ?? '' });
    });
  }
  for (const { target, ana, note } of notes) {
    const fields: Fields = noteIn(note);
    if (target === 'text') {
      const label = articleLabelIn(ana);
      if (label !== undefined) {
        found.label({ ...label, fields });
      }
    } else {
      found.amend(`the note on ${target}`, target, () => fields, ana === 'confirmed');
    }
  }
  return found.taken();
}
