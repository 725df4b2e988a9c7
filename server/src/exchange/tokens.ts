import { contains, firstEndingAfter, overlaps, type Span } from '../text/span';
import type { Loss } from './format';
import { labelOf } from './labels';
import type { Mark, Marked, MarkedWord } from './marked';

/** A word, or a part of one where a mark begins or ends within it. Never holds white space. */
export interface Token extends Span {
  readonly pos?: string;
  readonly tag?: string;
  /** Index of the head in the sentence, -1 of a root; undefined where the reader knows no syntax. */
  readonly head?: number;
  readonly relation?: string;
}

/** A sentence that begins with its first token and ends with its last. */
export interface TokenSentence extends Span {
  readonly tokens: readonly Token[];
}

export interface TokenOptions {
  /** Whether sentences become one where a mark crosses from one into the next. */
  readonly joined: boolean;
}

/**
 * The article as formats of words have it: every character but white space is in one token, every token in one sentence, and marks begin and end
 * with tokens.
 */
export function tokenised(article: Marked, marks: readonly Span[], { joined }: TokenOptions): readonly TokenSentence[] {
  const sentences = joined ? joinedBy(wholeSentences(article), marks) : wholeSentences(article);
  const edges = new Set([...marks, ...sentences].flatMap(({ start, end }) => [start, end]));
  const { words, parts } = inParts(wholeWords(article), edges);
  let at = 0;
  return sentences.flatMap(sentence => {
    const first = firstIn(parts, sentence, at);
    at = first;
    while (at < parts.length && (parts[at]?.start ?? 0) < sentence.end) {
      at++;
    }
    const own = parts.slice(first, at);
    const [head, tail] = [own[0], own.at(-1)];
    return head && tail
      ? [{ start: head.start, end: tail.end, tokens: own.map(part => tokenOf(part, words, first, own.length)) }]
      : [];
  });
}

function firstIn(parts: readonly Part[], { start }: Span, from: number): number {
  let at = from;
  while (at < parts.length && (parts[at]?.start ?? 0) < start) {
    at++;
  }
  return at;
}

/** A word's part; `first` is the index among all parts of the word's first one. */
interface Part extends Span {
  readonly word: MarkedWord;
  readonly first: number;
}

function tokenOf({ start, end, word, first }: Part, firstPart: readonly number[], from: number, count: number): Token {
  const { pos, tag, head, relation } = word;
  const known = { start, end, ...(pos === undefined ? {} : { pos }), ...(tag === undefined ? {} : { tag }) };
  if (head === undefined) {
    return known;
  }
  if (start !== word.start) {
    return { ...known, head: first - from, relation: 'goeswith' };
  }
  const to = head < 0 ? -1 : (firstPart[head] ?? -1) - from;
  return { ...known, head: to < 0 || to >= count ? -1 : to, ...(relation === undefined ? {} : { relation }) };
}

/** Every word cut at the edges within it and at white space. */
function inParts(
  all: readonly MarkedWord[],
  edges: ReadonlySet<number>,
): { readonly words: readonly number[]; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  const words: number[] = [];
  for (const word of all) {
    const first = parts.length;
    words.push(first);
    let start = word.start;
    for (let at = word.start + 1; at <= word.end; at++) {
      if (at === word.end || edges.has(at)) {
        parts.push({ start, end: at, word, first });
        start = at;
      }
    }
  }
  return { words, parts };
}

/** The words, and as further ones what stands between them and is no white space. Heads are indices in what is given. */
function wholeWords({ text, words }: Marked): readonly MarkedWord[] {
  const all: MarkedWord[] = [];
  const places: number[] = [];
  let at = 0;
  const passOver = (to: number): void => {
    for (const { index, 0: form } of text.slice(at, to).matchAll(ink)) {
      all.push({ start: at + index, end: at + index + form.length });
    }
  };
  for (const word of words) {
    passOver(word.start);
    places.push(all.length);
    const [first, ...others] = [...text.slice(word.start, word.end).matchAll(ink)].map(({ index, 0: form }) => ({
      start: word.start + index,
      end: word.start + index + form.length,
    }));
    if (first !== undefined) {
      all.push({ ...word, ...first }, ...others);
    }
    at = word.end;
  }
  passOver(text.length);
  return all.map(word =>
    word.head === undefined || word.head < 0 ? word : { ...word, head: places[word.head] ?? -1 },
  );
}

/** The sentences, and as further ones what stands between them. */
function wholeSentences({ text, sentences }: Marked): readonly Span[] {
  const all: Span[] = [];
  let at = 0;
  const passOver = (to: number): void => {
    if (text.slice(at, to).search(ink) >= 0) {
      all.push({ start: at, end: to });
    }
  };
  for (const sentence of sentences) {
    passOver(sentence.start);
    all.push(sentence);
    at = sentence.end;
  }
  passOver(text.length);
  return all;
}

function joinedBy(sentences: readonly Span[], marks: readonly Span[]): readonly Span[] {
  const crossing = marks.filter(mark => {
    const first = sentences[firstEndingAfter(sentences, mark.start)];
    return first !== undefined && !contains(first, mark);
  });
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const isOne = before && crossing.some(mark => mark.start < before.end && mark.end > sentence.start);
    if (before !== undefined && isOne === true) {
      joined[joined.length - 1] = { start: before.start, end: sentence.end };
    } else {
      joined.push(sentence);
    }
  }
  return joined;
}

/** The indices of the first of the tokens that the span touches, and of the one behind the last. */
export function tokensIn(
  tokens: readonly Span[],
  { start, end }: Span,
): { readonly first: number; readonly behind: number } {
  const first = firstEndingAfter(tokens, start);
  let behind = first;
  while (behind < tokens.length && (tokens[behind]?.start ?? Infinity) < end) {
    behind++;
  }
  return { first, behind };
}

/** The marks without white space at their edges, for formats of words; one that holds nothing else is lost. */
export function trimmedMarks<Item extends Mark>(
  text: string,
  marks: readonly Item[],
): { kept: Item[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const kept = marks.flatMap(mark => {
    let { start, end } = mark;
    while (start < end && isSpace(text.charCodeAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charCodeAt(end - 1))) {
      end--;
    }
    if (start === end) {
      losses.push({ what: labelOf(mark), why: 'it holds nothing but white space' });
      return [];
    }
    return start === mark.start && end === mark.end ? mark : { ...mark, start, end };
  });
  return { kept, losses };
}

/** Of marks that overlap the longest. */
export function withoutOverlaps(marks: readonly Mark[]): {
  readonly kept: readonly Mark[];
  readonly losses: readonly Loss[];
} {
  const kept: Mark[] = [];
  const losses: Loss[] = [];
  const byLength = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const mark of byLength) {
    const other = kept.find(one => overlaps(one, mark));
    if (other === undefined) {
      kept.push(mark);
    } else {
      losses.push({ what: labelOf(mark), why: `it overlaps ${labelOf(other)}, which is longer` });
    }
  }
  return { kept: kept.sort((a, b) => a.start - b.start), losses };
}

/** Python, which many readers are written in, has more white space than `\s`. */
const ink = /[^\s\u001c-\u001f\u0085]+/gu;

/** What is no ink, by code unit. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    (code >= 0x1c && code <= 0x1f) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
