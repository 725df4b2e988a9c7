import type { Span } from '../text/span';
import type { Anchor } from '../types/anchor';

/** The anchor of the words at `span`, with as much before and behind them as either side alone tells them from every other place, within reason. */
export function anchorOf(text: string, { start, end }: Span): Anchor {
  const exact = text.slice(start, end);
  for (let reach = least; ; reach *= 2) {
    const before = text.slice(wholeFrom(text, Math.max(0, start - reach)), start);
    const behind = text.slice(end, wholeTo(text, Math.min(text.length, end + reach)));
    if (reach >= most || (isOnly(text, before + exact) && isOnly(text, exact + behind))) {
      return { exact, before, behind, start };
    }
  }
}

/** How much of what stands around is kept, on either side: UTF-16 code units. */
const least = 32;
const most = 256;

/** Whether the words stand in the text but once. */
function isOnly(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return text.indexOf(words, first + 1) < 0;
}

/** Not in the middle of a character that takes two units. */
function wholeFrom(text: string, offset: number): number {
  return isSplit(text, offset) ? offset + 1 : offset;
}

function wholeTo(text: string, offset: number): number {
  return isSplit(text, offset) ? offset - 1 : offset;
}

function isSplit(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
