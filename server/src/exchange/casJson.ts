import { withoutByteOrderMark } from '../text/lines';
import type { SpanFormat, Taken, Written } from './format';
import { asciiJson, listIn, objectIn, parsed, type JsonObject } from './json';
import type { Marked } from './marked';
import { Reading } from './reading';
import { types } from './casTypes';
import { addStructures, partsOf, type Features } from './casStructures';
import { casOf } from './uima';

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
  addStructures(cas, sofa, '@', add);
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
