import { SaxesParser } from 'saxes';
import { withoutByteOrderMark } from '../text/lines';
import { addStructures, partsOf, type Features } from './casStructures';
import { typeSystem } from './casTypes';
import type { SpanFormat, Taken, Written } from './format';
import type { Marked } from './marked';
import { casOf, casTypes } from './uima';
import { forXml, lostInXml, openTag } from './xml';

/** UIMA CAS XMI (https://uima.apache.org/d/uimaj-current/ref.html), with its type system beside. */
export const casXmi: SpanFormat = {
  name: 'cas-xmi',
  title: 'UIMA CAS XMI, for INCEpTION, with its type system',
  extension: '.xmi',
  lies: 'apart',
  carries: { fields: true, links: true, labels: true, overlaps: true, layers: 'all' },
  write,
  beside: () => [{ name: 'TypeSystem.xml', content: typeSystem() }],
  read: ({ content, name }) => [read(content, name)],
};

function write(article: Marked): Written {
  const { cas, losses } = casOf(article);
  const elements: string[] = [];
  let ids = 1;
  const add = (type: string, features: Readonly<Record<string, string | number | undefined>>): number => {
    const id = ids++;
    elements.push(`  ${openTag(qualified(type), { 'xmi:id': id, ...features })}/>`);
    return id;
  };
  // The sofa's number is given first, and its element stands last, as UIMA has it.
  const sofa = ids++;
  addStructures(cas, sofa, '', add);
  const members = elements.map((_, index) => index + 2).join(' ');
  const names = new Map([...Object.values(casTypes)].map(type => [`xmlns:${prefixOf(type)}`, namespaceOf(type)]));
  const root = openTag('xmi:XMI', {
    'xmlns:xmi': 'http://www.omg.org/XMI',
    'xmlns:cas': 'http:///uima/cas.ecore',
    ...Object.fromEntries(names),
    'xmi:version': '2.0',
  });
  const content = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${root}>`,
    '  <cas:NULL xmi:id="0"/>',
    ...elements,
    `  ${openTag('cas:Sofa', { 'xmi:id': sofa, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: forXml(cas.text) })}/>`,
    `  ${openTag('cas:View', { sofa, members })}/>`,
    '</xmi:XMI>',
    '',
  ].join('\n');
  return { files: [{ name: '.xmi', content }], losses: [...losses, ...lostInXml(cas.text)] };
}

/** “de.x.y.type.Token” as “yType:Token”: what stands before the last dot is a namespace. */
function qualified(type: string): string {
  return `${prefixOf(type)}:${type.slice(type.lastIndexOf('.') + 1)}`;
}

function prefixOf(type: string): string {
  const parts = type.split('.').slice(0, -1);
  return parts.at(-1) === 'type' ? `${parts.at(-2) ?? ''}_type` : (parts.at(-1) ?? '');
}

function namespaceOf(type: string): string {
  return `http:///${type.split('.').slice(0, -1).join('/')}.ecore`;
}

function read(content: string, name: string): Taken {
  const all: Features[] = [];
  const problems: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const features = new Map(Object.values(attributes).map(({ local: key, value }) => [key, value]));
    if (uri === 'http:///uima/cas.ecore' && local === 'Sofa') {
      text = features.get('sofaString') ?? '';
    } else {
      const type = `${uri
        .replace(/^http:\/\/\//u, '')
        .replace(/\.ecore$/u, '')
        .replaceAll('/', '.')}.${local}`;
      all.push({ type, id: features.get('id') ?? '', get: feature => features.get(feature) });
    }
  });
  parser.on('error', ({ message }) => {
    if (problems.length === 0) {
      problems.push(`it is no XML: ${message}`);
    }
  });
  parser.write(withoutByteOrderMark(content)).close();
  return partsOf(all, text, name, problems);
}
