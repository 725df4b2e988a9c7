import type { Span } from '../text/span';
import type { SpanFormat, Taken, Written } from './format';
import type { Marked } from './marked';
import { placedLines } from './reading';
import { tokensIn } from './tokens';
import { casOf, casTypes, takenFrom, type CasName, type CasRelation, type CasSpan } from './uima';

/**
 * WebAnno TSV 3.3 (https://inception-project.github.io/, user guide, “WebAnno TSV 3.3”): a row a word, columns for names, for our spans and for
 * relations, which stand at the word where their second end begins. Offsets count UTF-16 code units. What stands between sentences is not written.
 */
export const webannoTsv: SpanFormat = {
  name: 'webanno-tsv',
  title: 'WebAnno TSV 3.3, for INCEpTION',
  extension: '.tsv',
  lies: 'apart',
  carries: { fields: true, links: true, labels: false, overlaps: true, layers: 'all' },
  write,
  read: ({ content, name }) => [read(content, name)],
};

const header = [
  '#FORMAT=WebAnno TSV 3.3',
  `#T_SP=${casTypes.name}|identifier|value`,
  `#T_SP=${casTypes.span}|fields|status|value`,
  `#T_RL=${casTypes.relation}|fields|value|BT_${casTypes.span}`,
  '',
  '',
];

/** What a span is called in a row: “1-2”, and its number, 0 for one alone at its one word. */
interface Numbered extends Span {
  readonly number: number;
  readonly first: number;
  readonly behind: number;
}

function write(article: Marked): Written {
  const { cas, losses } = casOf(article);
  const words = cas.sentences.flatMap((sentence, index) =>
    sentence.tokens.map((token, at) => ({ ...token, name: `${index + 1}-${at + 1}` })),
  );
  const numbers = { last: 0 };
  const names = numbered(cas.names, words, numbers);
  const spans = numbered(cas.spans, words, numbers);
  const nameAt = byWord(names, words.length);
  const spanAt = byWord(spans, words.length);
  const relationsAt = new Map<number, CasRelation[]>();
  for (const relation of cas.relations) {
    const at = spans[relation.to]?.first ?? -1;
    relationsAt.set(at, [...(relationsAt.get(at) ?? []), relation]);
  }
  const cells = (all: readonly number[], of: (index: number) => string): string =>
    all.length === 0 ? '_' : all.map(of).join('|');
  const cell = (value: string | undefined, number: number): string =>
    `${value === undefined || value === '' ? '*' : escaped(value)}${number === 0 ? '' : `[${number}]`}`;
  let row = 0;
  const blocks = cas.sentences.map(sentence => [
    ...cas.text
      .slice(sentence.start, sentence.end)
      .split('\n')
      .map(line => `#Text=${escapedText(line)}`),
    ...sentence.tokens.map(({ start, end }) => {
      const [ofNames, ofSpans, relations] = [nameAt[row] ?? [], spanAt[row] ?? [], relationsAt.get(row) ?? []];
      const number = (all: readonly Numbered[], index: number): number => all[index]?.number ?? 0;
      const columns = [
        words[row]?.name ?? '',
        `${start}-${end}`,
        cas.text.slice(start, end),
        cells(ofNames, index => cell(cas.names[index]?.identifier, number(names, index))),
        cells(ofNames, index => cell(cas.names[index]?.value, number(names, index))),
        cells(ofSpans, index => cell(cas.spans[index]?.fields, number(spans, index))),
        cells(ofSpans, index => cell(cas.spans[index]?.status, number(spans, index))),
        cells(ofSpans, index => cell(cas.spans[index]?.value, number(spans, index))),
        ...(relations.length === 0
          ? ['_', '_', '_']
          : [
              relations.map(({ fields }) => cell(fields, 0)).join('|'),
              relations.map(({ value }) => cell(value, 0)).join('|'),
              relations.map(({ from, to }) => endOf(spans[from], spans[to], words)).join('|'),
            ]),
      ];
      row++;
      return `${columns.join('\t')}\t`;
    }),
  ]);
  const lost = cas.labels.map(({ value }) => ({ what: value, why: 'WebAnno TSV has no labels of articles' }));
  const content = `${[header.join('\n'), ...blocks.map(block => block.join('\n'))].join('\n')}\n`.replace(
    between,
    '\n\n$1',
  );
  return { files: [{ name: '.tsv', content }], losses: [...losses, ...lost] };
}

/** An empty line stands before each sentence but the first, which follows the header's two. */
const between = /\t\n(#Text=)/gu;

function endOf(
  from: Numbered | undefined,
  to: Numbered | undefined,
  words: readonly { readonly name: string }[],
): string {
  const name = words[from?.first ?? -1]?.name ?? '';
  const [source, target] = [from?.number ?? 0, to?.number ?? 0];
  return source === 0 && target === 0 ? name : `${name}[${source}_${target}]`;
}

/** Spans over several words, and those that stand on one another, have numbers. */
function numbered(all: readonly Span[], words: readonly Span[], numbers: { last: number }): readonly Numbered[] {
  const placed = all.map(({ start, end }) => ({ start, end, ...tokensIn(words, { start, end }) }));
  const counts = new Map<number, number>();
  for (const { first, behind } of placed) {
    for (let at = first; at < behind; at++) {
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return placed.map(one => {
    const isAlone = one.behind - one.first === 1 && counts.get(one.first) === 1;
    return { ...one, number: isAlone ? 0 : ++numbers.last };
  });
}

function byWord(all: readonly Numbered[], count: number): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: count }, () => []);
  for (const [index, { first, behind }] of all.entries()) {
    for (let at = first; at < behind; at++) {
      found[at]?.push(index);
    }
  }
  return found;
}

function escaped(value: string): string {
  return value.replace(specialInValues, mark => controls[mark] ?? `\\${mark}`);
}

function escapedText(line: string): string {
  return line.replace(specialInText, mark => controls[mark] ?? `\\${mark}`);
}

const specialInValues = /->|[\\[\]|_;*\t\n\r\f\u0008]/gu;
const specialInText = /[\\\t\r\f\u0008]/gu;
const controls: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\f': '\\f', '\b': '\\b' };

function unescaped(value: string): string {
  return value.replace(escapes, (_, mark: string) => letters[mark] ?? mark);
}

const escapes = /\\(->|.)/gsu;
const letters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };

/** A layer of the header, and its columns. */
interface Layer {
  readonly kind: 'T_SP' | 'T_CH' | 'T_RL';
  readonly type: string;
  /** The features, in the order of their columns; slots have two. */
  readonly columns: readonly string[];
}

/** A span while rows are read: it grows with each row that has its number. */
interface Growing {
  readonly type: string;
  start: number;
  end: number;
  readonly features: Map<string, string>;
}

function read(content: string, name: string): Taken {
  const layers: Layer[] = [];
  const problems: string[] = [];
  const spans = new Map<string, Growing>();
  const units = new Map<string, Span>();
  const relations: {
    readonly layer: Layer;
    readonly features: Map<string, string>;
    readonly source: string;
    readonly at: string;
  }[] = [];
  let text = '';
  let lines: string[] = [];
  for (const { place, line } of placedLines(content)) {
    const [, kind, said = ''] = /^#(T_SP|T_CH|T_RL|Text)=(.*)$/su.exec(line) ?? [];
    if (kind === 'Text') {
      lines.push(unescaped(said));
    } else if (kind === 'T_SP' || kind === 'T_CH' || kind === 'T_RL') {
      const [type = '', ...features] = said.split('|');
      const columns =
        kind === 'T_CH' ? ['value', 'link'] : features.flatMap(one => (one.startsWith('ROLE_') ? [one, ''] : [one]));
      layers.push({ kind, type, columns: columns.length === 0 ? [''] : columns });
    } else if (line !== '' && !line.startsWith('#')) {
      const [unit = '', offsets = '', , ...cells] = line.split('\t');
      const [, start = NaN, end = NaN] = (/^(\d+)-(\d+)$/u.exec(offsets) ?? []).map(Number);
      if (Number.isNaN(start) || Number.isNaN(end)) {
        problems.push(`${place}: “${offsets}” is no place`);
        continue;
      }
      if (lines.length > 0) {
        text = text.slice(0, start).padEnd(start, ' ') + lines.join('\n');
        lines = [];
      }
      units.set(unit, { start, end });
      let at = 0;
      for (const layer of layers) {
        const own = cells.slice(at, at + layer.columns.length);
        at += layer.columns.length;
        if (layer.kind === 'T_RL') {
          relationsIn(layer, own).forEach(({ features, source }) =>
            relations.push({ layer, features, source, at: unit }),
          );
        } else if (layer.kind === 'T_SP') {
          spansIn(layer, own, unit, { start, end }, spans);
        }
      }
    }
  }
  const all = [...spans.entries()];
  const ours = all.filter(([, { type, features }]) => type !== casTypes.name && features.has('value'));
  const indices = new Map(ours.map(([key], index) => [key, index]));
  const keyOf = (type: string, unit: string, number: string): string =>
    `${type} ${number === '0' || number === '' ? unit : `[${number}]`}`;
  for (const type of new Set(
    all.filter(([, { type, features }]) => type !== casTypes.name && !features.has('value')).map(([, one]) => one.type),
  )) {
    problems.push(`“${type}” says nothing of what its spans are`);
  }
  return takenFrom(
    {
      id: name,
      text,
      names: all
        .filter(([, { type }]) => type === casTypes.name)
        .map(([, one]): CasName => ({
          start: one.start,
          end: one.end,
          value: one.features.get('value') ?? '',
          identifier: one.features.get('identifier'),
        })),
      spans: ours.map(([, one]): CasSpan => ({
        start: one.start,
        end: one.end,
        value: one.features.get('value') ?? '',
        fields: one.features.get('fields'),
        status: one.features.get('status'),
      })),
      relations: relations.map(({ layer, features, source, at }): CasRelation => {
        const base = layer.columns.at(-1)?.replace(/^BT_/u, '') ?? '';
        const [, unit = '', from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/u.exec(source) ?? [];
        return {
          from: indices.get(keyOf(base, unit, from)) ?? -1,
          to: indices.get(keyOf(base, at, to)) ?? -1,
          value: features.get('value') ?? '',
          fields: features.get('fields'),
        };
      }),
      labels: [],
    },
    problems,
  );
}

/** The values of a layer's cells that stand on one another: of each its features. */
function stacked(
  layer: Layer,
  cells: readonly string[],
): readonly { readonly features: Map<string, string>; readonly number: string }[] {
  const split = cells.map(cell => (cell === '' || cell === '_' ? [] : cell.split(bar)));
  return Array.from({ length: Math.max(0, ...split.map(values => values.length)) }, (_, index) => {
    const features = new Map<string, string>();
    let number = '';
    for (const [column, values] of split.entries()) {
      const [, value = '', id = ''] =
        /^(.*?)(?:(?<=(?:^|[^\\])(?:\\\\)*)\[(\d+)\])?$/su.exec(values[index] ?? '') ?? [];
      number ||= id;
      const feature = layer.columns[column] ?? '';
      if (feature !== '' && value !== '*' && value !== '') {
        features.set(feature, unescaped(value));
      }
    }
    return { features, number };
  });
}

/** Where values stand on one another; an escaped bar is part of one. */
const bar = /(?<=(?:^|[^\\])(?:\\\\)*)\|/u;

function spansIn(layer: Layer, cells: readonly string[], unit: string, span: Span, spans: Map<string, Growing>): void {
  for (const { features, number } of stacked(layer, cells)) {
    const key = `${layer.type} ${number === '' ? unit : `[${number}]`}`;
    const known = spans.get(key);
    if (known === undefined) {
      spans.set(key, { type: layer.type, ...span, features });
    } else {
      known.start = Math.min(known.start, span.start);
      known.end = Math.max(known.end, span.end);
    }
  }
}

function relationsIn(
  layer: Layer,
  cells: readonly string[],
): readonly { readonly features: Map<string, string>; readonly source: string }[] {
  const sources = (cells.at(-1) ?? '_').split('|');
  return stacked({ ...layer, columns: layer.columns.slice(0, -1) }, cells.slice(0, -1)).map(({ features }, index) => ({
    features,
    source: sources[index] ?? '',
  }));
}
