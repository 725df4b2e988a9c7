import type { Facts } from '../pipeline/facts';
import { throughEdit } from '../reader/throughEdit';
import { passages } from '../stages/passages/passages';
import type { ReaderService, ReadOptions } from '../reader/service/service';
import type { Reading, Readings } from '../types/reading';
import type { Corpus } from './corpus';

/** What the readings of an article depend on besides its text. */
export interface Readers {
  readonly model: ReaderService;
  readonly rules: Readings;
}

/**
 * The article's readings once the model has read it; undefined where nothing is to be read any more, or where there is no model.
 * Rejects with `Cancelled` when it is no longer wanted.
 */
export async function readByModel(
  corpus: Corpus,
  uri: string,
  readers: Readers,
  options: ReadOptions = {},
): Promise<Readings | undefined> {
  const facts = corpus.facts(uri);
  const paragraphs = facts === undefined ? [] : paragraphsOf(facts);
  if (paragraphs.length === 0 || facts?.inputs.readings.reader === hashOf(readers.model)) {
    return undefined;
  }
  await readers.model.read(paragraphs, options);
  return hashOf(readers.model) === undefined ? undefined : readingsNow(paragraphs, readers);
}

/** Of the weights; undefined as long as they are not loaded. */
function hashOf({ state }: ReaderService): string | undefined {
  return state.kind === 'ready' ? state.model.hash : undefined;
}

/** The paragraphs that a text is read by, in order of reading. */
export function paragraphsOf(facts: Facts): readonly string[] {
  const { text } = facts.article;
  return facts.get(passages).all.map(({ start, end }) => text.slice(start, end));
}

/**
 * The readings of an article at this moment: by the model where it has read a paragraph, by rule elsewhere, but for paragraphs in
 * `carried`. They are named after the weights once every paragraph was read by them. What the model reads later makes new readings.
 */
export function readingsNow(
  paragraphs: readonly string[],
  { model, rules }: Readers,
  carried: ReadonlyMap<string, Reading> = new Map(),
): Readings {
  const read = new Set(paragraphs.filter(paragraph => model.has(paragraph)));
  const isWhole = read.size > 0 && paragraphs.every(paragraph => read.has(paragraph));
  return {
    reader: isWhole ? (hashOf(model) ?? rules.reader) : rules.reader,
    of: paragraph => (read.has(paragraph) ? model.known(paragraph) : carried.get(paragraph)) ?? rules.of(paragraph),
  };
}

/**
 * What was read of an article's paragraphs before an edit, moved to those that stand in their places now: for each that the model has not
 * read. Paragraphs are paired from both ends of the article, for an edit is in one place.
 */
export function carriedThrough(
  before: { readonly paragraphs: readonly string[]; readonly readings: Readings },
  after: readonly string[],
  { model, rules }: Readers,
): ReadonlyMap<string, Reading> {
  const old = before.paragraphs;
  let same = 0;
  while (same < Math.min(old.length, after.length) && old[same] === after[same]) {
    same++;
  }
  const carried = new Map<string, Reading>();
  const fromEnd = old.length - after.length;
  for (const [index, paragraph] of after.entries()) {
    const isAsBefore = index < same || (old[index + fromEnd] === paragraph && index + fromEnd >= same);
    const pair = isAsBefore ? paragraph : old[index];
    if (pair !== undefined && !model.has(paragraph)) {
      const reading = before.readings.of(pair);
      carried.set(paragraph, isAsBefore ? reading : throughEdit(pair, reading, paragraph, rules.of(paragraph)));
    }
  }
  return carried;
}
