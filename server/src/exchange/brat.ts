import type { Span } from '../text/span';
import type { Loss, SpanFormat, Taken, Used, Written } from './format';
import { labelOf, linkLabelled, markLabelled } from './labels';
import type { Fields, Mark, Marked } from './marked';
import { escapedUnit, noteIn } from './json';
import { Reading, refuse } from './reading';
import { isSpace } from './tokens';
import { unitsOf } from './units';

/**
 * brat's standoff (https://brat.nlplab.org/standoff.html): the text as it is beside lines that count it in code points. A span over a line's
 * end falls into fragments, for brat cannot hold a line break. What a mark says of itself stands as attributes where there are few values
 * (`A`), the entity as a normalisation for people to see (`N`), all else as JSON in a note (`#`).
 */
export const brat: SpanFormat = {
  name: 'brat',
  title: 'brat standoff, with annotation.conf and visual.conf',
  extension: '.ann',
  textExtension: '.txt',
  lies: 'apart',
  carries: { fields: true, links: true, labels: false, overlaps: true, layers: 'all' },
  write,
  beside: used => [
    { name: 'annotation.conf', content: annotationConf(used) },
    { name: 'visual.conf', content: visualConf(used) },
  ],
  read: ({ name, content, sibling, articleText }) => {
    const own = sibling('.txt');
    const text = own ?? articleText(name);
    const missing = { id: name, text: '', marks: [], links: [], labels: [], problems: ['there is no .txt beside it'] };
    return [text === undefined ? missing : read(name, text, content)];
  },
};

function write({ text, marks, links, labels }: Marked): Written {
  const { toPoints } = unitsOf(text);
  const losses: Loss[] = labels.map(label => ({ what: labelOf(label), why: 'brat has no labels of articles' }));
  const ids = new Map<string, string>();
  const lines: string[] = [];
  let others = 0;
  for (const mark of marks) {
    const pieces = fragments(text, mark);
    if (pieces.length === 0) {
      losses.push({ what: labelOf(mark), why: 'it holds nothing but line breaks' });
      continue;
    }
    const id = `T${ids.size + 1}`;
    ids.set(mark.key, id);
    const places = pieces.map(({ start, end }) => `${toPoints(start)} ${toPoints(end)}`).join(';');
    const words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`${id}\t${labelOf(mark)} ${places}\t${words}`, ...saidOf(id, mark));
  }
  for (const link of links) {
    const [from, to] = [ids.get(link.from), ids.get(link.to)];
    if (from !== undefined && to !== undefined) {
      const id = `R${++others}`;
      lines.push(`${id}\t${labelOf(link)} Arg1:${from} Arg2:${to}`, ...noteOf(id, link.fields));
    }
  }
  // Ids of attributes, names and notes count on their own.
  const counts = new Map<string, number>();
  const numbered = lines.map(line =>
    line.replace(unnumbered, (_, kind: string) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return `${kind}${counts.get(kind) ?? 0}\t`;
    }),
  );
  const content = numbered.map(line => `${line}\n`).join('');
  return {
    files: [
      { name: '.txt', content: text },
      { name: '.ann', content },
    ],
    losses,
  };
}

/** The parts of a span on its lines, and between tabs, without white space at their edges. */
function fragments(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(pieces)].flatMap(({ index, 0: piece }) => {
    let [from, to] = [start + index, start + index + piece.length];
    // The edges of the whole span are the span's own affair.
    while (from > start && from < to && isSpace(text.charCodeAt(from))) {
      from++;
    }
    while (to < end && to > from && isSpace(text.charCodeAt(to - 1))) {
      to--;
    }
    return from < to ? [{ start: from, end: to }] : [];
  });
}

/** What ends no line and no column for anybody who reads the file. */
const pieces = /[^\n\r\t\v\f\u001c-\u001e\u0085\u2028\u2029]+/gu;

const unnumbered = /^([AN#])\?\t/u;

function saidOf(id: string, { fields, status }: Mark): readonly string[] {
  const { entity, name = entity } = fields;
  const closed = Object.entries(fields).filter(([field]) => closedFields.has(field));
  const others = Object.entries(fields).filter(([field]) => !closedFields.has(field));
  return [
    ...closed.map(([field, value]) => `A?\t${field} ${id} ${value}`),
    ...(status === 'confirmed' ? [`A?\tconfirmed ${id}`] : []),
    ...(entity === undefined || name === undefined
      ? []
      : [`N?\tReference ${id} copydesk:${entity.replace(noWord, '_')}\t${inLine(name)}`]),
    ...noteOf(id, Object.fromEntries(others)),
  ];
}

function noteOf(id: string, fields: Fields): readonly string[] {
  return Object.keys(fields).length === 0 ? [] : [`#?\tAnnotatorNotes ${id}\t${inLine(JSON.stringify(fields))}`];
}

/** JSON without characters that end a line for somebody. */
function inLine(words: string): string {
  return words.replace(lineEnds, mark => (mark === '\n' || mark === '\r' || mark === '\t' ? ' ' : escapedUnit(mark)));
}

const lineEnds = /[\n\r\t\v\f\u001c-\u001e\u0085\u2028\u2029]/gu;
/** Some readers of brat's files want ids of letters, digits and “_” alone. */
const noWord = /[^\p{L}\p{N}_]/gu;

/** Fields with few values, as brat shows attributes. */
const closedFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['confidence', ['certain', 'likely', 'guess']],
  ['form', ['clause', 'infinitive', 'phrase']],
  ['severity', ['error', 'warning', 'information', 'hint']],
]);

function annotationConf({ marks, links }: Used): string {
  const withField = (field: string): string =>
    [...marks].flatMap(([label, { fields }]) => (fields.has(field) ? label : [])).join('|');
  const attributes = [...closedFields].flatMap(([field, values]) => {
    const labels = withField(field);
    return labels === '' ? [] : `${field}\tArg:${labels}, Value:${values.join('|')}`;
  });
  const relations = [...links].map(
    ([label, { from, to }]) => `${label}\tArg1:${[...from].sort().join('|')}, Arg2:${[...to].sort().join('|')}`,
  );
  return [
    '[entities]',
    ...[...marks.keys()].sort(),
    '[relations]',
    ...relations.sort(),
    '<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>',
    '[events]',
    '[attributes]',
    'confirmed\tArg:<ANY>',
    ...attributes,
    '',
  ].join('\n');
}

function visualConf({ marks }: Used): string {
  const colours = [...marks].map(([label, { layer }]) => `${label}\tbgColor:${coloursByLayer[layer] ?? '#d0d0d0'}`);
  return [
    '[labels]',
    '[drawing]',
    'SPAN_DEFAULT\tfgColor:black, bgColor:#d0d0d0, borderColor:darken',
    ...colours.sort(),
    '',
  ].join('\n');
}

const coloursByLayer: Readonly<Record<string, string>> = {
  ...{ name: '#8fb2ff', quote: '#ffe08f', figure: '#a6e3a1', title: '#c9d6ff', cue: '#ffc9a3' },
  ...{ speaker: '#e3c4ff', content: '#fff2cc', finding: '#ffb3b3' },
};

function read(id: string, text: string, content: string): Taken {
  const { fromPoints, points } = unitsOf(text);
  const found = new Reading(id, text);
  const late: (() => void)[] = [];
  for (const [index, line] of content.split(/\r?\n/u).entries()) {
    const [key = '', said = '', ...rest] = line.split('\t');
    const [label = '', ...args] = said.split(' ').filter(arg => arg !== '');
    const place = `line ${index + 1}`;
    const onMark = (ofMark: string | undefined, change: (fields: Fields) => Fields, confirmed?: boolean): void => {
      late.push(() => found.amend(place, ofMark ?? '', change, confirmed));
    };
    switch (key.charAt(0)) {
      case '':
        break;
      case 'T':
        found.attempt(place, () => {
          const [span, words] = [spanIn(said.slice(label.length), points), rest.join('\t')];
          const mark = markLabelled(label);
          const at = { start: fromPoints(span.start), end: fromPoints(span.end) };
          if (span.whole && words !== '' && text.slice(at.start, at.end) !== words) {
            refuse(`“${words}” is not what stands there: ${differently(text, span, words)}`);
          }
          found.mark(key, { ...mark, ...at });
        });
        break;
      case 'R':
        late.push(() =>
          found.attempt(place, () => {
            const link = linkLabelled(label);
            found.link(key, { ...link, from: argument(args, 0), to: argument(args, 1) });
          }),
        );
        break;
      case 'A':
      case 'M':
        if (label === 'confirmed') {
          onMark(args[0], fields => fields, true);
        } else {
          onMark(args[0], fields => ({ ...fields, [label]: args.slice(1).join(' ') }));
        }
        break;
      case 'N':
        // The note says it too, and with all its letters.
        break;
      case '#': {
        const note = noteIn(rest.join('\t'));
        onMark(args[0], fields => ({ ...fields, ...note }));
        break;
      }
      default:
        found.problem(place, `“${key}” is nothing that Copydesk reads`);
    }
  }
  late.forEach(amend => amend());
  return found.taken();
}

/** “0 4;6 9” as the span from the first to the last. */
function spanIn(written: string, points: number): Span & { readonly whole: boolean } {
  const pieces = written
    .trim()
    .split(';')
    .map(piece => piece.trim().split(' ').map(Number));
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [start = NaN, end = NaN] = [first?.[0], last?.[1]];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    return refuse(`“${written.trim()}” is no place`);
  }
  return end > points ? refuse(`${end} lies behind the end of the text`) : { start, end, whole: pieces.length === 1 };
}

/** Whether the offsets fit when they are taken for UTF-16, as brat's browser may have stored them. */
function differently(text: string, { start, end }: Span, words: string): string {
  return text.slice(start, end) === words
    ? 'its offsets count UTF-16 code units, not code points'
    : 'the text is another';
}

function argument(args: readonly string[], index: number): string {
  return args[index]?.split(/:(.*)/su)[1] ?? refuse('a relation has two arguments');
}
