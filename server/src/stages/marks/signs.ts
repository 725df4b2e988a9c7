import { isBlank } from '../../text/lines';
import { seenOf } from '../../text/seen';
import type { Span } from '../../text/span';
import type { MarkedSpan } from '../../types/quote';

/** One quotation mark as its shape and surroundings show it. */
export interface Sign extends Span {
  readonly style: MarkedSpan['style'];
  /** What it may do; a straight mark between two letters or two blanks may do either. */
  readonly role: 'opens' | 'closes' | 'either';
  /** A guillemet between blanks: a French one if it has its other half, else an arrow, as in “Home » News”. */
  readonly loose: boolean;
}

/** Words that tell marks from apostrophes and inches. */
export interface MarkWords {
  /** Words that an apostrophe shortens: “'em” with `front`, “o'” with `behind`. */
  readonly elisions: ReadonlyMap<string, string>;
  /** What stands behind inches: “ tall”, “ x”. */
  readonly measure: RegExp;
}

/** The quotation marks in one paragraph, in order of reading; apostrophes, feet and inches left out as far as one mark can tell. */
export function signsIn(text: string, paragraph: Span, words: MarkWords): readonly Sign[] {
  const seen = seenOf(text.slice(paragraph.start, paragraph.end));
  return seen === undefined
    ? signsOf(text, paragraph, words)
    : signsOf(seen.text, { start: 0, end: seen.text.length }, words).map(sign => ({
        ...sign,
        ...movedBy(paragraph.start, seen.outward(sign)),
      }));
}

function movedBy(offset: number, { start, end }: Span): Span {
  return { start: offset + start, end: offset + end };
}

function signsOf(text: string, paragraph: Span, words: MarkWords): readonly Sign[] {
  const found: Sign[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x60 && code < 0xab) {
      continue;
    }
    const shape = shapes.get(code);
    if (shape === undefined) {
      continue;
    }
    const doubled = mayDouble.has(code) && text.charCodeAt(at + 1) === code;
    if (shape.style === 'double' && at > paragraph.start && text.charAt(at - 1) === '=') {
      at = endOfAttribute(text, at, paragraph.end);
      continue;
    }
    if (code === straightDouble && text.charAt(at + 1) === '>') {
      // The end of a tag whose attribute began on another line.
      continue;
    }
    const end = at + (doubled ? 2 : 1);
    const before = at > paragraph.start ? text.charCodeAt(at - 1) : space;
    const after = end < paragraph.end ? text.charCodeAt(end) : space;
    const style = doubled ? 'double' : shape.style;
    const role =
      style === 'single' ? singleRole(shape.leans, before, after) : doubleRole(shape.leans, before, after, doubled);
    if (style === 'single' && isElision(text, at, words)) {
      continue;
    }
    if (role !== undefined && !(style === 'double' && isInch(code, text, at, after, paragraph.end, words))) {
      found.push({ start: at, end, style, role, loose: style === 'guillemet' && isBlank(before) && isBlank(after) });
    }
    at = end - 1;
  }
  return found;
}

/** The closing mark of `href="…"`, which markup that a scraper left behind brings along; the mark itself where there is none. */
function endOfAttribute(text: string, at: number, limit: number): number {
  const ceiling = Math.min(limit, at + longestAttribute);
  for (let end = at + 1; end < ceiling; end++) {
    if (shapes.get(text.charCodeAt(end))?.style === 'double') {
      return end;
    }
  }
  return at;
}

/** UTF-16 code units. */
const longestAttribute = 300;

type Lean = 'opens' | 'closes' | 'either';

const backtick = 0x60;
const straightSingle = 0x27;
const straightDouble = 0x22;
const closingDouble = 0x201d;
const space = 0x20;

/** Two of these stand for a double mark. */
const mayDouble = new Set([backtick, straightSingle, 0x2018, 0x2019]);

const shapes: ReadonlyMap<number, { readonly style: MarkedSpan['style']; readonly leans: Lean }> = new Map([
  [straightDouble, { style: 'double', leans: 'either' }],
  [0x201c, { style: 'double', leans: 'opens' }], // “
  [closingDouble, { style: 'double', leans: 'closes' }], // ”
  [0x201e, { style: 'double', leans: 'opens' }], // „
  [0x201f, { style: 'double', leans: 'opens' }], // ‟
  [0xab, { style: 'guillemet', leans: 'opens' }], // «
  [0xbb, { style: 'guillemet', leans: 'closes' }], // »
  [straightSingle, { style: 'single', leans: 'either' }],
  [backtick, { style: 'single', leans: 'opens' }],
  [0x2018, { style: 'single', leans: 'opens' }], // ‘
  [0x201a, { style: 'single', leans: 'opens' }], // ‚
  [0x2019, { style: 'single', leans: 'closes' }], // ’
]);

/** Surroundings outweigh shape only where they leave no doubt: “ after a full stop and before a blank closes, whatever it looks like. */
function doubleRole(leans: Lean, before: number, after: number, doubled: boolean): Sign['role'] {
  const opens = startsWord(before) && !isBlank(after);
  const closes = !isBlank(before) && (endsWord(after) || isBlank(after));
  if (leans === 'either' || doubled) {
    return opens === closes ? 'either' : opens ? 'opens' : 'closes';
  }
  if (leans === 'opens') {
    return closes && !opens ? 'closes' : 'opens';
  }
  return opens && !closes && isBlank(before) ? 'opens' : 'closes';
}

/** A single mark inside a word is an apostrophe and no sign at all. */
function singleRole(leans: Lean, before: number, after: number): Sign['role'] | undefined {
  if (leans !== 'closes' && startsWord(before) && isWord(after)) {
    return 'opens';
  }
  return leans !== 'opens' && !isBlank(before) && !isWord(after) ? 'closes' : undefined;
}

/** Whether a single mark is the apostrophe of “'em”, “'90s” or “o'”. */
function isElision(text: string, at: number, { elisions }: MarkWords): boolean {
  if (isWord(text.charCodeAt(at + 1))) {
    const [word] = wordBehind.exec(text.slice(at + 1, at + longestElision)) ?? [''];
    return decade.test(word) || elisions.get(`'${word.toLowerCase()}`) === 'front';
  }
  const [word] = wordBefore.exec(text.slice(Math.max(0, at - longestElision), at)) ?? [''];
  return word !== '' && elisions.get(`${word.toLowerCase()}'`) === 'behind';
}

const wordBehind = /^[\p{L}\p{N}]+/u;
const wordBefore = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u;
const decade = /^\d\ds?$/u;

/** UTF-16 code units of a word with its apostrophe, and one more. */
const longestElision = 10;

/**
 * 5'10" and 12": a mark after a digit is an inch when nothing that follows a closing mark follows it. A curly one behind feet is an inch
 * where another mark closes the quotation: “He is 6’2”,” she said.
 */
function isInch(code: number, text: string, at: number, after: number, limit: number, { measure }: MarkWords): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) {
    return false;
  }
  const isBehindFeet = feet.test(text.slice(Math.max(0, at - 5), at));
  if (code === closingDouble) {
    return isBehindFeet && closesAgain.test(text.slice(at + 1, Math.min(limit, at + reach)));
  }
  return code === straightDouble && (isBehindFeet || (isBlank(after) && measure.test(text.slice(at + 1, at + 12))));
}

const closesAgain = /^[^“”]{0,1000}”/u;

/** UTF-16 code units. */
const reach = 1000;

const feet = /\d['’′]\s?\d{1,2}$/u;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWord(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}

/** Whether a word may begin behind this character. */
function startsWord(code: number): boolean {
  return isBlank(code) || openers.has(code);
}

/** Whether this character may stand behind a closing mark. */
function endsWord(code: number): boolean {
  return isBlank(code) || closers.has(code);
}

const openers = new Set('([{“„‘‚«—–-/"…\''.split('').map(one => one.charCodeAt(0)));
const closers = new Set(')]}.,;:!?”’»—–-/"…\''.split('').map(one => one.charCodeAt(0)));
