import { Chunks, type Chunk } from '../corpus/chunks';
import type { Corpus } from '../corpus/corpus';
import { figureHeadsOf, type FigureHead } from '../corpus/figureHeads';
import { noted, type HeadedFigure, type NotedFigure } from '../corpus/valuesBeside';
import { currencyInWords, unitInWords } from '../words/amounts';
import { spanOf } from '../text/span';
import { rememberMany, rememberWhileHeld } from '../pipeline/memo';
import type { ArticleRecord, FigureNote } from '../types/record';
import { articleName } from './articleName';
import { dateInWords } from './dateWords';
import { whoSays } from './figureSeries';
import { readingInGroup } from './figureReading';
import { pageOf, type Page, type Window } from './page';
import type { Located } from './places';

/** Everything that is counted or measured of one thing. */
export interface FigureGroupView {
  readonly key: string;
  /** “dockers”, “British pounds”, “miles”. */
  readonly name: string;
  readonly kind: 'count' | 'money' | 'share' | 'measure' | 'time';
  /** How many. */
  readonly values: number;
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
  readonly isConfirmed: boolean;
}

/**
 * What the articles of the folder, or the one at `uri`, count and measure, times last: what most values are given for leads, then by name.
 */
export function figureGroups(corpus: Corpus, window: Window, uri?: string): Page<FigureGroupView> {
  return pageOf(sortedGroups(recordsOf(corpus, uri)), window);
}

/** The values of the group with this key, the largest first. */
export function figuresOf(corpus: Corpus, key: string, window: Window, uri?: string): Page<FigureView> {
  const { total, rows } = pageOf(sortedFigures(recordsOf(corpus, uri))(key), window);
  return { total, rows: rows.flatMap(one => noted(corpus, one)).map(one => viewOf(corpus, one)) };
}

/** What some neighbouring articles count and measure, by group. It is made once for as long as none of them changes. */
export const groupsIn = rememberWhileHeld(({ values }: Chunk<ArticleRecord>): ReadonlyMap<string, Group> => {
  const found = new Map<string, { kind: FigureGroupView['kind']; all: HeadedFigure[]; nouns: Map<string, number> }>();
  for (const record of values) {
    const { uri } = record.summary;
    for (const head of figureHeadsOf(record)) {
      const kind = kindOf(head);
      const key = `${kind} ${head.thing}`;
      const group = found.get(key) ?? { kind, all: [], nouns: new Map<string, number>() };
      const { noun } = head;
      group.all.push({ uri, head });
      if (noun !== undefined) {
        group.nouns.set(noun, (group.nouns.get(noun) ?? 0) + 1);
      }
      found.set(key, group);
    }
  }
  return found;
});

interface Group {
  readonly kind: FigureGroupView['kind'];
  readonly all: readonly HeadedFigure[];
  /** The nouns by which they are counted, with how often each is. */
  readonly nouns: ReadonlyMap<string, number>;
}

function recordsOf(corpus: Corpus, uri: string | undefined): Chunks<ArticleRecord> {
  const record = uri === undefined ? undefined : corpus.record(uri);
  return uri === undefined ? corpus.records : record === undefined ? Chunks.none : alone(record);
}

const alone = rememberWhileHeld((record: ArticleRecord) => Chunks.of([[record.summary.uri, record]]));

const sortedGroups = rememberWhileHeld((records: Chunks<ArticleRecord>): readonly FigureGroupView[] => {
  const found = new Map<string, { kind: FigureGroupView['kind']; values: number; nouns: Map<string, number> }>();
  for (const chunk of records.all) {
    for (const [key, { kind, all, nouns }] of groupsIn(chunk)) {
      const group = found.get(key) ?? { kind, values: 0, nouns: new Map<string, number>() };
      group.values += all.length;
      nouns.forEach((times, noun) => group.nouns.set(noun, (group.nouns.get(noun) ?? 0) + times));
      found.set(key, group);
    }
  }
  return [...found]
    .map(([key, { kind, values, nouns }]) => ({
      key,
      name: mostWritten(nouns) ?? unitName(key.slice(kind.length + 1)),
      kind,
      values,
    }))
    .sort((a, b) => rank(a) - rank(b) || b.values - a.values || (a.name < b.name ? -1 : 1));
});

const sortedFigures = rememberWhileHeld((records: Chunks<ArticleRecord>) =>
  rememberMany(fewGroups, (key: string): readonly HeadedFigure[] =>
    records.all.flatMap(chunk => groupsIn(chunk).get(key)?.all ?? []).sort((a, b) => b.head.size - a.head.size),
  ),
);

/** Groups whose values are looked at while no article changes. */
const fewGroups = 8;

function rank({ kind }: FigureGroupView): number {
  return kind === 'time' ? 1 : 0;
}

/** “shares”, “miles”, “British pounds”. */
function unitName(unit: string): string {
  return unit === 'percent' ? 'shares' : (currencyInWords(unit, undefined) ?? unitInWords(unit, undefined));
}

/** The noun as most of them have it: “dockers” rather than “docker”. */
function mostWritten(nouns: ReadonlyMap<string, number>): string | undefined {
  let best: readonly [string, number] | undefined;
  for (const one of nouns) {
    best = best === undefined || one[1] > best[1] ? one : best;
  }
  return best?.[0];
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
    isConfirmed: note.isDecided === true,
  };
}

/** Of an age: who is that old. */
function whose(corpus: Corpus, uri: string, { thing, others: [person] }: FigureNote): readonly string[] {
  const name = thing.key === 'age' && person !== undefined ? corpus.identities.dossierOf(uri, person)?.name : undefined;
  return name === undefined ? [] : [name];
}

function kindOf({ kind, unit }: FigureHead): FigureGroupView['kind'] {
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
