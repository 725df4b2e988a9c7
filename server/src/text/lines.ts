import { unpacked, type PackedSpans } from './packed';
import { firstEndingAfter, type Span } from './span';

/**
 * The lines of `text` without their ends (LF, CRLF or CR), blank ones included.
 * The span covers the line's content as it stands, white space at its edges too.
 */
export function linesOf(text: string): readonly Span[] {
  return unpacked(packedLinesOf(text));
}

/** The same as plain numbers. */
export function packedLinesOf(text: string): PackedSpans {
  const found: number[] = [];
  let start = 0;
  let [feed, carriage] = [nextOf('\n', text, 0), nextOf('\r', text, 0)];
  while (start <= text.length) {
    const end = Math.min(feed, carriage, text.length);
    found.push(start, end);
    start = end + (end === carriage && feed === carriage + 1 ? 2 : 1);
    feed = feed < start ? nextOf('\n', text, start) : feed;
    carriage = carriage < start ? nextOf('\r', text, start) : carriage;
  }
  return found;
}

/** Where the character stands next; behind the text where it does not. */
function nextOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? Infinity : at;
}

/** Line and column of an offset, counted from 1. */
export function placesInLines(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const lines = linesOf(text);
  return offset => {
    // The end of a line is on it.
    const index = Math.min(firstEndingAfter(lines, offset - 1), lines.length - 1);
    return { line: index + 1, column: offset - (lines[index]?.start ?? 0) + 1 };
  };
}

/** A file's text without the byte-order mark that it may begin with. */
export function withoutByteOrderMark(content: string): string {
  return content.replace(/^\uFEFF/u, '');
}

/** The span without white space, byte-order marks and invisible direction marks at its edges. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isBlank(text.charCodeAt(start))) {
    start++;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) {
    end--;
  }
  return { start, end };
}

/** White space in Unicode's sense, byte-order mark, zero-width and direction marks included. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}
