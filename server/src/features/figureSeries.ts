import type { Corpus } from '../corpus/corpus';
import { valuesBeside, type NotedFigure } from '../corpus/valuesBeside';
import type { Figure } from '../types/figure';
import type { FigureNote } from '../types/record';
import { articleName } from './articleName';
import type { Line } from './card';
import { dateInWords } from './dateWords';

/** Below a rule: the other values that the folder gives for the same; with this one drawn as bars where three or more make a series. */
export function besideLines(corpus: Corpus, uri: string, figure: Figure): readonly Line[] {
  const note = corpus.record(uri)?.figures.find(({ start }) => start === figure.start);
  const beside = note === undefined ? [] : valuesBeside(corpus, uri, note);
  if (note === undefined || beside.length === 0) {
    return [];
  }
  const all = [{ uri, note }, ...beside];
  const series = all.filter(one => sizeOf(one.note) !== undefined).sort((a, b) => byTime(corpus, a, b));
  const isSeries = new Set(series.map(one => sizeOf(one.note))).size >= fewestOfSeries;
  const shown = (isSeries ? series : beside).slice(0, mostShown);
  const longest = Math.max(...shown.map(one => sizeOf(one.note) ?? 0));
  return [
    [],
    [isSeries ? 'Values given for this:' : 'Also given for this:'],
    ...shown.map((one): Line => [
      ...(isSeries ? [`${barOf(sizeOf(one.note) ?? 0, longest)} `] : []),
      { kind: 'link', text: one.note.words, uri: one.uri, span: one.note },
      detailOf(corpus, one, uri),
    ]),
  ];
}

/** Different values that make a series. */
const fewestOfSeries = 3;
const mostShown = 8;

/** The one number to draw. */
function sizeOf({ amount: { value, min, max } }: FigureNote): number | undefined {
  const size = value ?? max ?? min;
  return size === undefined || size < 0 ? undefined : size;
}

/** By the time for which the values hold, else by their articles' dates; then in order of reading. */
function byTime(corpus: Corpus, a: NotedFigure, b: NotedFigure): number {
  const [first, second] = [a, b].map(({ uri, note }) => note.asOf ?? corpus.summary(uri)?.date ?? '');
  const byDate = (first ?? '') < (second ?? '') ? -1 : first === second ? 0 : 1;
  return byDate || (a.uri === b.uri ? a.note.start - b.note.start : a.uri < b.uri ? -1 : 1);
}

/** A bar of block characters, eighths at its end. */
function barOf(size: number, longest: number): string {
  const eighths = longest === 0 ? 0 : Math.max(1, Math.round((size / longest) * widest * eighthBlocks.length));
  const last = eighths % eighthBlocks.length;
  return '█'.repeat(Math.floor(eighths / eighthBlocks.length)) + (last === 0 ? '' : (eighthBlocks[last - 1] ?? ''));
}

const eighthBlocks = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/** Blocks of the longest bar. */
const widest = 12;

/** “ · as of 4 March 2026 · Moira Kestrel – Dockers shut port”, or, of no date, “ · ‘14 dockers were arrested’”. */
function detailOf(corpus: Corpus, { uri, note }: NotedFigure, here: string): string {
  const when = note.asOf && `as of ${dateInWords(note.asOf) ?? note.asOf}`;
  const parts = [when ?? (note.clause && `“${note.clause}”`), whoSays(corpus, uri, note)].filter(
    part => part !== undefined && part !== '',
  );
  return `${parts.map(part => ` · ${part ?? ''}`).join('')}${uri === here ? '' : ` – ${articleName(corpus, uri)}`}`;
}

/** The name of who gives the figure, or the words for an unnamed source. */
export function whoSays(corpus: Corpus, uri: string, { source, sourceWords }: FigureNote): string | undefined {
  return source === undefined ? sourceWords : (corpus.identities.dossierOf(uri, source)?.name ?? sourceWords);
}
