import type { Corpus } from '../corpus/corpus';
import type { NotedFigure } from '../corpus/valuesBeside';
import { currencyInWords, unitInWords } from '../words/amounts';
import { spanOf } from '../text/span';
import type { FigureNote } from '../types/record';
import { articleName } from './articleName';
import { dateInWords } from './dateWords';
import { whoSays } from './figureSeries';
import { readingInGroup } from './figureReading';
import type { Located } from './places';

/** Everything that is counted or measured of one thing. */
export interface FigureGroupView {
  readonly key: string;
  /** “dockers”, “British pounds”, “miles”. */
  readonly name: string;
  readonly kind: 'count' | 'money' | 'share' | 'measure' | 'time';
  /** The largest first. */
  readonly figures: readonly FigureView[];
}

export interface FigureView extends Located {
  /** The article's own words: “thousands of migrants”. */
  readonly text: string;
  /** How they are read, where that says more: “at least 2,000”. */
  readonly reading: string | undefined;
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
    name: mostWritten(noted) ?? unitName(thing?.key ?? ''),
    kind: first === undefined ? 'count' : kindOf(first.note),
    figures: sorted.map(one => viewOf(corpus, one)),
  };
}

/** “shares”, “miles”, “British pounds”. */
function unitName(unit: string): string {
  return unit === 'percent' ? 'shares' : (currencyInWords(unit, undefined) ?? unitInWords(unit, undefined));
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
  return {
    uri,
    span: spanOf(note),
    text: [note.withNoun, ...whose(corpus, uri, note)].join(' · '),
    reading: readingInGroup(note.words, note.amount),
    asOf: note.asOf === undefined ? undefined : `as of ${dateInWords(note.asOf) ?? note.asOf}`,
    source: whoSays(corpus, uri, note),
    article: articleName(corpus, uri),
    context: note.context,
  };
}

/** Of an age: who is that old. */
function whose(corpus: Corpus, uri: string, { thing, others: [person] }: FigureNote): readonly string[] {
  const name = thing.key === 'age' && person !== undefined ? corpus.identities.dossierOf(uri, person)?.name : undefined;
  return name === undefined ? [] : [name];
}

function kindOf({ amount: { kind, unit } }: FigureNote): FigureGroupView['kind'] {
  if (unit === undefined) {
    return 'count';
  }
  if (unit === 'percent') {
    return 'share';
  }
  return kind === 'money' || currencyInWords(unit, undefined) !== undefined
    ? 'money'
    : kind === 'duration'
      ? 'time'
      : 'measure';
}

function sizeOf({ amount: { value, max, min } }: FigureNote): number {
  return value ?? max ?? min ?? -Infinity;
}
