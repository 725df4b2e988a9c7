import type { SpanFormat, Taken, Used, Written } from './format';
import { isObject } from '../decisions/shapes';
import { withoutByteOrderMark } from '../text/lines';
import { asciiJson, idIn, listIn, noteIn, objectIn, parsed, textIn, type JsonObject } from './json';
import { articleLabelIn, labelOf, linkLabelled, markLabelled } from './labels';
import type { Fields, Marked } from './marked';
import { spanOfWords } from './places';
import { Reading, refuse } from './reading';
import { unitsOf, type Units } from './units';
import { openTag } from './xml';

/**
 * Label Studio's tasks (https://labelstud.io/guide/task_format): a list of all articles, and the labelling configuration that its names belong to.
 * What Copydesk suggests are predictions; as soon as somebody confirmed a mark, all stand as an annotation, the suggested ones with the origin
 * “prediction”. What a mark says of itself is its meta text, as JSON.
 */
export const labelStudio: SpanFormat = {
  name: 'label-studio',
  title: 'Label Studio tasks, with the labelling configuration',
  extension: '.json',
  lies: 'together',
  around: { head: '[\n', between: ',\n', tail: '\n]\n' },
  carries: { fields: true, links: true, labels: true, overlaps: true, layers: 'all' },
  write,
  beside: used => [{ name: 'config.xml', content: config(used) }],
  read: ({ content }) => read(content),
};

function write({ id, text, marks, links, labels, source, sha256 }: Marked): Written {
  const { toPoints } = unitsOf(text);
  const result = [
    ...marks.map(mark => ({
      id: mark.key,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      origin: mark.status === 'confirmed' ? 'manual' : 'prediction',
      value: {
        start: toPoints(mark.start),
        end: toPoints(mark.end),
        text: text.slice(mark.start, mark.end),
        labels: [labelOf(mark)],
      },
      ...metaOf(mark.fields),
    })),
    ...labels.map((label, index) => ({
      id: `article-${index + 1}`,
      from_name: 'article',
      to_name: 'text',
      type: 'choices',
      value: { choices: [labelOf(label)] },
      ...metaOf(label.fields),
    })),
    ...links.map(link => ({
      type: 'relation',
      from_id: link.from,
      to_id: link.to,
      direction: 'right',
      labels: [labelOf(link)],
      ...metaOf(link.fields),
    })),
  ];
  const isDecided = marks.some(({ status }) => status === 'confirmed');
  const task = {
    data: { text, id, sha256 },
    ...(isDecided ? { annotations: [{ result }] } : { predictions: [{ model_version: source, result }] }),
  };
  return { files: [{ name: '.json', content: asciiJson(task) }], losses: [] };
}

function metaOf(fields: Fields): { readonly meta?: { readonly text: readonly string[] } } {
  return Object.keys(fields).length === 0 ? {} : { meta: { text: [JSON.stringify(fields)] } };
}

function config({ marks, links, labels }: Used): string {
  const choices = [...labels.keys()].sort().map(value => `    ${openTag('Choice', { value })}/>`);
  return [
    '<View>',
    '  <Labels name="label" toName="text">',
    ...[...marks.keys()].sort().map(value => `    ${openTag('Label', { value })}/>`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol"/>',
    ...(choices.length === 0
      ? []
      : ['  <Choices name="article" toName="text" choice="multiple">', ...choices, '  </Choices>']),
    '  <Relations>',
    ...[...links.keys()].sort().map(value => `    ${openTag('Relation', { value })}/>`),
    '  </Relations>',
    '</View>',
    '',
  ].join('\n');
}

function read(content: string): readonly Taken[] {
  const found = new Reading();
  let tasks: readonly unknown[] = [];
  found.attempt('the file', () => {
    const value = parsed(withoutByteOrderMark(content));
    tasks = Array.isArray(value) ? value : [value];
  });
  const broken = found.taken();
  return broken.problems.length > 0 ? [broken] : tasks.map((task, index) => taskIn(task, `task ${index + 1}`));
}

function taskIn(value: unknown, place: string): Taken {
  const found = new Reading();
  found.attempt(place, () => {
    const task = objectIn(value, 'the task');
    const data = objectIn(task['data'], '“data”');
    found.text = textIn(data['text'], '“text”');
    found.id = data['id'] === undefined ? undefined : idIn(data['id'], '“id”');
    const annotations = listIn(task['annotations'] ?? task['completions'], '“annotations”').filter(
      one => isObject(one) && one['was_cancelled'] !== true,
    );
    const last = annotations.at(-1) ?? listIn(task['predictions'], '“predictions”').at(-1);
    const result = last === undefined ? [] : listIn(objectIn(last, 'an annotation')['result'], '“result”');
    // Relations lead to regions.
    const parts = result.map(one => objectIn(one, 'a result'));
    const isAnnotation = annotations.length > 0;
    const units = unitsOf(found.text);
    const [regions, relations] = [false, true].map(isLast =>
      parts.filter(({ type }) => (type === 'relation') === isLast),
    );
    for (const [index, part] of [...(regions ?? []), ...(relations ?? [])].entries()) {
      found.attempt(place, () => resultIn(part, units, isAnnotation, found, String(index)));
    }
  });
  return found.taken();
}

function resultIn(part: JsonObject, units: Units, isAnnotation: boolean, found: Reading, number: string): void {
  const [note] = listIn(isObject(part['meta']) ? part['meta']['text'] : undefined, '“meta”');
  const fields = typeof note === 'string' ? noteIn(note) : {};
  switch (part['type']) {
    case 'labels': {
      const value = objectIn(part['value'], '“value”');
      if (typeof value['start'] !== 'number') {
        refuse('its offsets are not those of plain text');
      }
      const span = spanOfWords(found.text, units, value['start'], value['end'], value['text']);
      const [label] = listIn(value['labels'], '“labels”');
      const mark = markLabelled(textIn(label, 'a label'));
      const status = isAnnotation && part['origin'] !== 'prediction' ? { status: 'confirmed' as const } : {};
      found.mark(idIn(part['id'], '“id”'), { ...mark, ...span, fields, ...status });
      break;
    }
    case 'choices': {
      for (const choice of listIn(objectIn(part['value'], '“value”')['choices'], '“choices”')) {
        const label = articleLabelIn(textIn(choice, 'a choice'));
        if (label !== undefined) {
          found.label({ ...label, fields });
        }
      }
      break;
    }
    case 'relation': {
      const [label] = listIn(part['labels'], '“labels”');
      const link = linkLabelled(textIn(label, 'the label of a relation'));
      const [from, to] = [idIn(part['from_id'], '“from_id”'), idIn(part['to_id'], '“to_id”')];
      const [first, second] = part['direction'] === 'left' ? [to, from] : [from, to];
      found.link(`link-${number}`, { ...link, from: first, to: second, fields });
      break;
    }
    default:
      refuse(`“${String(part['type'])}” is nothing that Copydesk reads`);
  }
}
