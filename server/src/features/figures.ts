import type { Corpus } from '../corpus/corpus';
import type { FigureNote } from '../corpus/figureNotes';
import type { NotedFigure } from '../corpus/valuesBeside';
import { unitInWords } from '../words/amounts';
import { spanOf, textOf } from '../text/span';
import { articleName } from './articleName';
import { shortened } from './card';
import { dateInWords } from './dateWords';
import { readingOf } from './figureReading';
import { whoSays } from './figureSeries';
import type { Located } from './places';

/** Everything that is counted or measured of one thing. */
export interface FigureGroupView {
  readonly key: string;
  /** “dockers”, “USD”, “miles”. */
  readonly name: string;
  readonly kind: 'count' | 'money' | 'share' | 'measure' | 'time';
  /** The largest first. */
  readonly figures: readonly FigureView[];
}

export interface FigureView extends Located {
  /** “at least 2,274 people”. */
  readonly text: string;
  readonly asOf: string | undefined;
  readonly source: string | undefined;
  readonly article: string;
  /** The words around it. */
  readonly context: string;
}

/** What the articles at `uris` count and measure, times last: what most values are given for leads, then by name. */
export function figureGroups(corpus: Corpus, uris: readonly string[]): readonly FigureGroupView[] {
  const found = new Map<string, NotedFigure[]>();
  for (const uri of uris) {
    for (const note of corpus.record(uri)?.figures ?? []) {
      const kind = kindOf(note);
      const key = `${kind} ${note.thing.key}`;
      const group = found.get(key);
      if (group === undefined) {
        found.set(key, [{ uri, note }]);
      } else {
        group.push({ uri, note });
      }
    }
  }
  return [...found]
    .map(([key, noted]) => groupOf(corpus, key, noted))
    .sort((a, b) => rank(a) - rank(b) || b.figures.length - a.figures.length || (a.name < b.name ? -1 : 1));
}

function rank({ kind }: FigureGroupView): number {
  return kind === 'time' ? 1 : 0;
}

function groupOf(corpus: Corpus, key: string, noted: readonly NotedFigure[]): FigureGroupView {
  const [first] = noted;
  const { thing } = first?.note ?? {};
  const sorted = [...noted].sort((a, b) => sizeOf(b.note) - sizeOf(a.note));
  return {
    key,
    name: mostWritten(noted) ?? (thing?.key === 'percent' ? 'shares' : unitInWords(thing?.key ?? '', undefined)),
    kind: first === undefined ? 'count' : kindOf(first.note),
    figures: sorted.map(one => viewOf(corpus, one)),
  };
}

/** The noun as most of them have it: “dockers” rather than “docker”. */
function mostWritten(noted: readonly NotedFigure[]): string | undefined {
  const times = new Map<string, number>();
  for (const { note } of noted) {
    const { noun } = note.thing;
    if (noun !== undefined) {
      times.set(noun, (times.get(noun) ?? 0) + 1);
    }
  }
  return [...times].reduce<readonly [string, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
}

function viewOf(corpus: Corpus, { uri, note }: NotedFigure): FigureView {
  const text = corpus.article(uri)?.text ?? '';
  return {
    uri,
    span: spanOf(note),
    text: [inWords(text, note), ...whose(corpus, uri, note)].join(' · '),
    asOf: note.asOf === undefined ? undefined : `as of ${dateInWords(note.asOf) ?? note.asOf}`,
    source: whoSays(corpus, uri, note),
    article: articleName(corpus, uri),
    context: contextOf(text, note),
  };
}

/** Of an age: who is that old. */
function whose(corpus: Corpus, uri: string, { thing, others: [person] }: FigureNote): readonly string[] {
  const name = thing.key === 'age' && person !== undefined ? corpus.identities.dossierOf(uri, person)?.name : undefined;
  return name === undefined ? [] : [name];
}

/** “at least 2,274 people”, “43% · exports”. */
function inWords(text: string, { amount, measured, start, end }: FigureNote): string {
  const reading = readingOf(amount) ?? textOf(text, { start, end });
  if (measured === undefined) {
    return reading;
  }
  return `${reading}${amount.unit === undefined ? ' ' : ' · '}${shortened(textOf(text, measured), longestNoun)}`;
}

/** UTF-16 code units. */
const longestNoun = 60;

/** The words on either side, on one line. */
function contextOf(text: string, { start, end }: FigureNote): string {
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start).replace(/^\S*\s/u, from > 0 ? '…' : '$&');
  const behind = text.slice(end, to).replace(/\s\S*$/u, to < text.length ? '…' : '$&');
  return `${before}${text.slice(start, end)}${behind}`.replace(/\s+/gu, ' ').trim();
}

/** UTF-16 code units. */
const reach = 80;

function kindOf({ amount: { kind, unit } }: FigureNote): FigureGroupView['kind'] {
  if (unit === undefined) {
    return 'count';
  }
  if (unit === 'percent') {
    return 'share';
  }
  return kind === 'money' || currency.test(unit) ? 'money' : kind === 'duration' ? 'time' : 'measure';
}

/** ISO 4217. */
const currency = /^[A-Z]{3}$/u;

function sizeOf({ amount: { value, max, min } }: FigureNote): number {
  return value ?? max ?? min ?? -Infinity;
}
