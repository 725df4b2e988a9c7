import type { SomeQuote } from './documents';

/**
 * Quotes as the scorer compares them: cut at ends of lines, without blanks, marks and punctuation at both ends; neighbours of one
 * speaker, with nothing but blanks, marks and punctuation between them, are one. A merged quote is what its first part is.
 */
export function piecesOf<T extends SomeQuote>(text: string, quotes: readonly T[]): readonly T[] {
  const merged: T[] = [];
  for (const piece of quotes.flatMap(quote => linesOf(text, quote)).sort(byPlace)) {
    const last = merged.at(-1);
    if (last !== undefined && goesOn(text, last, piece)) {
      merged[merged.length - 1] = { ...last, end: piece.end };
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function linesOf<T extends SomeQuote>(text: string, quote: T): readonly T[] {
  const found: T[] = [];
  let at = quote.start;
  for (const line of text.slice(quote.start, quote.end).split('\n')) {
    const piece = trimmed(text, { ...quote, start: at, end: at + line.length });
    if (piece.end > piece.start) {
      found.push(piece);
    }
    at += line.length + 1;
  }
  return found;
}

function trimmed<T extends SomeQuote>(text: string, quote: T): T {
  let { start, end } = quote;
  while (start < end && atEdge.test(text.charAt(start))) {
    start++;
  }
  while (end > start && atEdge.test(text.charAt(end - 1))) {
    end--;
  }
  return { ...quote, start, end };
}

function goesOn(text: string, last: SomeQuote, next: SomeQuote): boolean {
  return (
    next.start >= last.end &&
    between.test(text.slice(last.end, next.start)) &&
    (last.kind === next.kind || !last.kind || !next.kind) &&
    isOneSpeaker(last, next)
  );
}

function isOneSpeaker(one: SomeQuote, other: SomeQuote): boolean {
  if (isGiven(one.group) && one.group === other.group) {
    return true;
  }
  if (!hasSpeaker(one) && !hasSpeaker(other)) {
    return true;
  }
  if (one.speaker && other.speaker && one.speaker.start === other.speaker.start) {
    return one.speaker.end === other.speaker.end;
  }
  return Boolean(one.speakerName) && one.speakerName === other.speakerName;
}

function isGiven(group: SomeQuote['group']): boolean {
  return group !== null && group !== undefined;
}

export function hasSpeaker({ speaker, speakerName }: SomeQuote): boolean {
  return Boolean(speaker) || Boolean(speakerName);
}

const byPlace = (a: SomeQuote, b: SomeQuote): number => a.start - b.start || a.end - b.end;

const atEdge = /[\s"'“”‘’«»„‟`,.;:!?…\-–—()[\]]/u;

/** Between the parts of one quote, on one line. */
const between = /^[^\S\n]*(?:["'“”‘’«»„‟`,.;:!?…\-–—][^\S\n]*)*$/u;
