import { byPosition, type Span } from '../../src/text/span';

/** A stretch of text and what is said of it. */
export interface Mark extends Span {
  readonly label: string;
}

/** A fixture read: the bare text, its marks, and the place of each `<|>`. */
export interface Fixture {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly cursors: readonly number[];
}

/**
 * Reads `«She|= Mary Barra» paid «$2 million|MONEY 2e6 USD».` Marks nest; the
 * label is what follows the last `|` of its mark. A guillemet that belongs to the text is written `\«` or `\»`.
 */
export function readMarks(fixture: string): Fixture {
  const marks: Mark[] = [];
  const cursors: number[] = [];
  const open: number[] = [];
  let text = '';
  for (const [token] of fixture.matchAll(/\\[«»]|<\|>|«|\|[^|«»]*»|[^«|<\\]+|[\s\S]/gu)) {
    if (token === '<|>') {
      cursors.push(text.length);
    } else if (token === '«') {
      open.push(text.length);
    } else if (token.startsWith('|') && token.endsWith('»') && open.length > 0) {
      marks.push({ start: open.pop()!, end: text.length, label: token.slice(1, -1) });
    } else {
      text += token === '\\«' || token === '\\»' ? token.slice(1) : token;
    }
  }
  if (open.length > 0) {
    throw new Error(`A mark opens at ${open.at(-1)} and never closes: ${fixture}`);
  }
  return { text, marks: marks.sort(byPosition), cursors };
}

/** Writes the marks back into the text: the inverse of `readMarks`. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  let written = '';
  let at = 0;
  const open: Mark[] = [];
  const upTo = (end: number): string => {
    const piece = text.slice(at, end).replace(/[«»]/gu, '\\$&');
    at = end;
    return piece;
  };
  const closeUntil = (limit: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= limit) {
      const mark = open.pop()!;
      written += `${upTo(mark.end)}|${mark.label}»`;
    }
  };
  for (const mark of [...marks].sort(byPosition)) {
    closeUntil(mark.start);
    written += `${upTo(mark.start)}«`;
    open.push(mark);
  }
  closeUntil(text.length);
  return written + upTo(text.length);
}
