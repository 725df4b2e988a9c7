import type { Lexicon } from '../../../lexicon/lexicon';
import { withPlainBlanks } from '../../../text/blanks';
import { fold } from '../../../text/fold';
import { trimmed } from '../../../text/lines';
import { overlaps, spanOf, type Span } from '../../../text/span';
import type { Entity } from '../../../types/entity';
import type { Passage } from '../../../types/passage';

/** One paragraph of a transcript or an interview: “MAYOR SMITH: We will see.”, “Q: And then?” */
export interface Turn extends Span {
  /** The words before the colon that name who speaks: “SMITH”, “Q”. */
  readonly label: Span;
  /** Keys of the person whom the label names. */
  readonly keys: readonly string[];
  /** Start of the turn that this paragraph without a label goes on with. */
  readonly continues: number | undefined;
}

/** A speaker's label at the head of a paragraph, perhaps with a role in brackets and in bold: “**Q:** And then?” */
const label =
  /^[“"]?[*_]{0,3}(?<name>[QA]|\p{Lu}[\p{L}\p{M}.’'-]{1,20}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,20}){0,4})(?: ?\([^()]{1,40}\))?[*_]{0,3}: ?[*_]{0,3} ?(?=\S)/du;

const capitals = /^[\p{Lu}\p{M}.’' -]{2,}$/u;
const emphasised = /^[*_]/u;
const emphasisBehind = /[*_]{1,3}$/u;

/** “[The hearing begins.]”, “(Laughter.)”, “*Edited for length.*”: nobody says it. */
const stageDirection = /^[[(*_]/u;

/** UTF-16 code units. */
const longestHead = 140;

/** Paragraphs without a label between two turns that go on with the first one; more are the reporter's. */
const longestContinuation = 5;

/** A paragraph with a label, before it is known whether the article is a transcript. */
interface Labelled extends Omit<Turn, 'continues'> {
  /** Number of its paragraph. */
  readonly at: number;
  readonly words: string;
  readonly part: 'question' | 'answer' | 'speech';
}

/**
 * The turns of a transcript or an interview, by the start of their paragraphs; empty where the article is neither. Answers are
 * said by the `interviewee`, whose key is asked for where there are any.
 */
export function turnsOf(
  text: string,
  passages: readonly Passage[],
  entities: readonly Entity[],
  lexicon: Lexicon,
  interviewee: (before: number) => readonly string[],
): ReadonlyMap<number, Turn> {
  const labelled = labelledIn(text, passages, entities, lexicon);
  const [first] = labelled;
  if (first === undefined || !isTranscript(labelled)) {
    return new Map();
  }
  const answering = labelled.some(({ part }) => part === 'answer') ? interviewee(first.start) : [];
  const found = new Map<number, Turn>();
  for (const [index, { start, end, label, keys, at, part }] of labelled.entries()) {
    const own: Turn = { start, end, label, keys: part === 'answer' ? answering : keys, continues: undefined };
    const paragraph = passages[at];
    if (paragraph === undefined) {
      continue;
    }
    found.set(paragraph.start, own);
    for (const more of unlabelled(text, passages, at + 1, endOfTurn(labelled, index, passages))) {
      found.set(more.start, { ...own, ...more, continues: start });
    }
  }
  return found;
}

/** “Q”, “QUESTION”, “Answer”. */
function partOf(label: string, lexicon: Lexicon): Labelled['part'] {
  const isAny = (as: 'asks' | 'answers'): boolean => lexicon.wordsThat('speech-words', as).has(label.toLowerCase());
  return label === 'Q' || isAny('asks') ? 'question' : label === 'A' || isAny('answers') ? 'answer' : 'speech';
}

function labelledIn(
  text: string,
  passages: readonly Passage[],
  entities: readonly Entity[],
  lexicon: Lexicon,
): readonly Labelled[] {
  const titles = lexicon.words('titles');
  const found: Labelled[] = [];
  let people: People | undefined;
  for (const [at, passage] of passages.entries()) {
    const head = isSpoken(passage)
      ? label.exec(withPlainBlanks(text.slice(passage.start, Math.min(passage.end, passage.start + longestHead))))
      : null;
    const bounds = head?.indices?.groups?.['name'];
    const words = head?.groups?.['name'];
    if (head === null || bounds === undefined || words === undefined) {
      continue;
    }
    const part = partOf(words, lexicon);
    const said = trimmed(text, { start: passage.start + head[0].length, end: endOf(text, passage) });
    if ((part === 'speech' && !capitals.test(words)) || said.start >= said.end) {
      continue;
    }
    const span: Span = {
      start: passage.start + bounds[0] + titleLength(words, titles),
      end: passage.start + bounds[1],
    };
    const person =
      part === 'speech' ? (people ??= peopleOf(entities))({ start: passage.start, end: said.start }, words) : undefined;
    if (passage.kind === 'headline' && part === 'speech' && person === undefined) {
      // “TRANSCRIPT: …”
      continue;
    }
    found.push({
      ...said,
      at,
      words,
      part,
      label: person?.span ?? span,
      keys: person === undefined ? [] : [person.key],
    });
  }
  return found;
}

/** UTF-16 code units of the titles that a label begins with: “MAYOR ” of “MAYOR SMITH”. */
function titleLength(words: string, titles: ReadonlySet<string>): number {
  let length = 0;
  for (let end = words.indexOf(' '); end > 0; end = words.indexOf(' ', length)) {
    if (!titles.has(words.slice(length, end).toLowerCase().replace('.', ''))) {
      break;
    }
    length = end + 1;
  }
  return length;
}

/** “PHOTO: …” is nobody's. */
function isSpoken({ kind }: Passage): boolean {
  return kind === 'body' || kind === 'subhead' || kind === 'headline';
}

/**
 * Whether the labels are those of people who speak in turn: questions with answers, two people in a row, or labels of which one
 * names a person or comes back. “WHERE: …” and “WHEN: …” are none.
 */
function isTranscript(labelled: readonly Labelled[]): boolean {
  const words = new Set(labelled.map(turn => turn.words));
  if (words.size < 2) {
    return false;
  }
  const parts = new Set(labelled.map(({ part }) => part));
  return (
    (parts.has('question') && parts.has('answer')) ||
    labelled.some(({ at, keys, words }, index) => {
      const next = labelled[index + 1];
      return keys.length + (next?.keys.length ?? 0) > 0 && next?.at === at + 1 && next.words !== words;
    }) ||
    (labelled.length >= fewestTurns && words.size < labelled.length)
  );
}

/** Fewest labelled paragraphs that make a transcript whose labels name nobody the article knows. */
const fewestTurns = 3;

/**
 * Number of the paragraph before which a turn ends at the latest. Behind the last turn the reporter writes again, unless the article
 * is nothing but a transcript.
 */
function endOfTurn(labelled: readonly Labelled[], index: number, passages: readonly Passage[]): number {
  const next = labelled[index + 1];
  if (next !== undefined) {
    return next.at;
  }
  const before = passages.slice(0, labelled[0]?.at).filter(({ kind }) => kind === 'body');
  return labelled[index]?.part === 'speech' && before.length <= longestIntroduction ? passages.length : 0;
}

/** Paragraphs of prose before the first label of an article that is nothing but a transcript. */
const longestIntroduction = 1;

/** The paragraphs from `from` to `to` in which a turn goes on; none where there are more than anybody says without a new label. */
function unlabelled(text: string, passages: readonly Passage[], from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at++) {
    const passage = passages[at];
    if (passage?.kind !== 'body' || found.length > longestContinuation) {
      break;
    }
    if (!stageDirection.test(text.charAt(passage.start))) {
      found.push(spanOf(passage));
    }
  }
  return found.length > longestContinuation ? [] : found;
}

/** Where a paragraph ends, less the marks of bold type around the whole of it. */
function endOf(text: string, { start, end }: Span): number {
  const marks = emphasised.test(text.charAt(start)) ? emphasisBehind.exec(text.slice(end - 3, end)) : null;
  return end - (marks?.[0].length ?? 0);
}

/** The person whom a label names, by the words in it or by surname, with the words that name the person. */
type People = (label: Span, words: string) => { readonly key: string; readonly span: Span | undefined } | undefined;

function peopleOf(entities: readonly Entity[]): People {
  const named = entities
    .filter(({ type }) => type === 'PERSON')
    .flatMap(({ key, names }) => names.map(span => ({ key, span })));
  const byStart = new Map(named.map(one => [one.span.start, one]));
  const surnames = bySurname(entities);
  return (place, words) => {
    for (let start = place.start; start < place.end; start++) {
      const found = byStart.get(start);
      if (found !== undefined && overlaps(found.span, place)) {
        return found;
      }
    }
    const key = surnames.get(fold(words.split(' ').at(-1) ?? words));
    return key === undefined ? undefined : { key, span: undefined };
  };
}

/** Keys of persons by the last word of their names; a surname that two bear names nobody. */
function bySurname(entities: readonly Entity[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { key, type, name } of entities) {
    const surname = fold(name.split(' ').at(-1) ?? name);
    if (type === 'PERSON') {
      found.set(surname, found.has(surname) ? undefined : key);
    }
  }
  return found;
}
