import { Facts } from '../pipeline/facts';
import { entities } from '../stages/entities/entities';
import { figures } from '../stages/figures/figures';
import { names } from '../stages/names/names';
import { pronouns } from '../stages/pronouns/pronouns';
import { quotes } from '../stages/quotes/quotes';
import { sentences } from '../stages/sentences';
import { words } from '../stages/words';
import { overlaps, textOf, within, type Span } from '../text/span';
import type { AttributionRule, Quote } from '../types/quote';
import type { Word } from '../types/reading';
import type { Note } from '../types/trace';

/** Why a place is read as it is. Each list is in order of reading, a line an item. */
export interface Explanation {
  /** The stretch that is explained: the sentence around a place. */
  readonly span: Span;
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly mentions: readonly string[];
  readonly quotes: readonly string[];
  readonly figures: readonly string[];
  /** Rules that looked here, took it or declined, and why. */
  readonly rules: readonly string[];
}

/** What was read at a stretch of an article, by which rules, and which rules looked and declined. The stages are run anew, and listened to. */
export function explanationOf(known: Facts, place: Span): Explanation {
  const notes: Note[] = [];
  const facts = new Facts({ ...known.inputs, trace: note => notes.push(note) });
  const span = sentenceAround(facts, place);
  const { text } = facts.article;
  const cut = (one: Span): string => `“${textOf(text, one).replace(/\s+/gu, ' ')}”`;
  const here = <Item extends Span>(all: readonly Item[]): readonly Item[] => all.filter(one => overlaps(one, span));
  const nameOf = new Map(facts.get(entities).map(({ key, name }) => [key, name]));
  const all = facts.get(words);
  return {
    span,
    words: within(all, span).map(word => wordLine(word, all, text)),
    names: here(facts.get(names)).map(one => `${cut(one)} ${one.type}, because ${one.because}`),
    mentions: here(facts.get(pronouns)).map(
      one => `${cut(one)} is ${nameOf.get(one.entity) ?? one.entity}, because ${one.because}`,
    ),
    quotes: here(facts.get(quotes)).map(one => quoteLine(one, cut, key => nameOf.get(key) ?? key)),
    figures: here(facts.get(figures)).map(one => `${cut(one)} ${one.kind}`),
    rules: notes
      .filter(one => overlaps(one, span))
      .sort((a, b) => a.start - b.start)
      .map(one => `${cut(one)} ${one.rule} ${one.declined === undefined ? 'took it' : `declined: ${one.declined}`}`),
  };
}

/** The sentences that a stretch touches, as one. */
function sentenceAround(facts: Facts, place: Span): Span {
  const touched = facts.get(sentences).filter(({ start, end }) => start <= place.end && place.start <= end);
  const [first] = touched;
  return first === undefined ? place : { start: first.start, end: touched.at(-1)?.end ?? first.end };
}

/** “said VERB, root”, “Lee PROPN, nsubj of said” */
function wordLine(word: Word, all: readonly Word[], text: string): string {
  const head = word.head === undefined || word.head < 0 ? undefined : all[word.head];
  const relation =
    word.relation === undefined ? '' : `, ${word.relation}${head === undefined ? '' : ` of ${textOf(text, head)}`}`;
  return `${textOf(text, word)} ${word.pos}${relation}`;
}

function quoteLine(quote: Quote, cut: (span: Span) => string, nameOf: (key: string) => string): string {
  const { kind, content, speaker, speakers, cue, because, confidence } = quote;
  const who = speaker === undefined ? 'nobody' : cut(speaker);
  const named = speakers.length === 0 ? '' : ` (${speakers.map(nameOf).join(', ')})`;
  const word = cue === undefined ? '' : `, cue ${cut(cue)}`;
  return `${kind} ${cut(content ?? quote)} of ${who}${named}${word}: ${because}, ${confidence} (stages/quotes/${files[because]})`;
}

/** Where the rules stand, from `stages/quotes`. */
const files: Readonly<Record<AttributionRule, string>> = {
  'cue-before': 'marked/cued.ts',
  'cue-behind': 'marked/cued.ts',
  'inverted-cue': 'marked/cued.ts',
  'according-to': 'marked/cued.ts, reported/indirect.ts',
  'within-content': 'marked/cued.ts, reported/indirect.ts',
  'colon-lead-in': 'marked/cued.ts, marked/uncued.ts',
  'subject-behind': 'marked/uncued.ts',
  'subject-of-the-sentence': 'marked/uncued.ts',
  'sign-off': 'marked/uncued.ts, flow.ts',
  'reported-clause': 'reported/indirect.ts',
  learned: 'learned/learned.ts',
  'continues-statement': 'flow.ts',
  'nearest-speaker-before': 'flow.ts',
  transcript: 'transcripts/turns.ts',
  'stands-alone': 'marked/marked.ts',
  'inside-a-quote': 'quotes.ts',
  'no-cue': 'marked/uncued.ts',
  decided: 'decided.ts',
};
