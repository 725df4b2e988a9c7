import type { Span } from './span';

/**
 * A stretch of text as a reader sees it through what scraping left in it: entities (`&rsquo;`), control characters that were marks, marks decoded
 * twice (`â€œ`), soft hyphens, doubled blanks, the addresses of Markdown links. The text itself stays as it is; spans go out to it and come in from it.
 */
export interface Seen {
  readonly text: string;
  /** Where a span of the seen text stands in the text as it is. */
  readonly outward: (span: Span) => Span;
  /** Where a span of the text as it is stands in the seen text. */
  readonly inward: (span: Span) => Span;
}

/** Undefined where the text is as plain as it is seen: nearly everywhere. */
export function seenOf(text: string): Seen | undefined {
  if (!anything.test(text)) {
    return undefined;
  }
  const pieces: string[] = [];
  /** Of each UTF-16 code unit that is seen, where what it is seen in starts and ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (seen: string, start: number, end: number): void => {
    pieces.push(seen);
    for (let index = 0; index < seen.length; index++) {
      // What is as long as it is seen stands for itself, unit by unit.
      const isItself = seen.length === end - start;
      starts.push(isItself ? start + index : start);
      ends.push(isItself ? start + index + 1 : end);
    }
  };
  let at = 0;
  for (const found of text.matchAll(scraped)) {
    const [whole] = found;
    add(text.slice(at, found.index), at, found.index);
    const words = found.groups?.['words'];
    if (words === undefined) {
      add(seenFor(whole), found.index, found.index + whole.length);
    } else {
      add(words, found.index + 1, found.index + 1 + words.length);
    }
    at = found.index + whole.length;
  }
  add(text.slice(at), at, text.length);
  return {
    text: pieces.join(''),
    outward: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
    inward: ({ start, end }) => ({ start: firstFrom(starts, start), end: firstFrom(starts, end) }),
  };
}

/** The text as it is seen, for words that are shown or compared. */
export function asSeen(text: string): string {
  return seenOf(text)?.text ?? text;
}

/** A quick look that most paragraphs fail. */
const anything =
  /[\u00ad\u200b\u2060\ufeff\u0080-\u009f]|\S {2}\S|\]\(|&(?:#x?[\da-f]{1,6}|[a-z]{2,6});|â€|[ÂÃ][\u0080-\u00bf]/iu;

/** An emoji is held together by U+200D, so that one stays. */
const scraped =
  /\[(?<words>[^[\]\n]{1,120})\]\((?:https?:|mailto:|\/)[^()\s]{0,500}\)|&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});|â€[\u009c\u009d\u0153\u2122\u02dc\u201c\u201d\u00a6\u0099\u0098\u0093\u0094]?|[ÂÃ][\u0080-\u00bf]|[\u00ad\u200b\u2060\ufeff]|[\u0080-\u009f]|(?<=\S) {2}(?=\S)/giu;

function seenFor(found: string): string {
  const code = found.charCodeAt(0);
  if (code === ampersand) {
    return entityOf(found.slice(1, -1).toLowerCase()) ?? found;
  }
  if (found.startsWith('â€')) {
    return marks.get(found.slice(2)) ?? '”';
  }
  if (found.length === 2 && code >= 0xc2) {
    return String.fromCharCode(((code & 0x1f) << 6) | (found.charCodeAt(1) & 0x3f));
  }
  return code >= 0x80 && code <= 0x9f ? (controls[code - 0x80] ?? '') : code === 0x20 ? ' ' : '';
}

const ampersand = 0x26;

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) {
    return entities.get(name);
  }
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code >= 0x80 && code <= 0x9f) {
    return controls[code - 0x80];
  }
  return code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : undefined;
}

/** What HTML calls the signs that news is set with. */
const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    quot: '"',
    apos: "'",
    amp: '&',
    lt: '<',
    gt: '>',
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    pound: '£',
    euro: '€',
    yen: '¥',
    cent: '¢',
    deg: '°',
  }),
);

/** What Windows-1252 has where Unicode has control characters, from U+0080 on. */
const controls = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');

/** The third of the signs that a mark becomes when its UTF-8 is read as Windows-1252 (or Latin-1), and the mark. */
const marks: ReadonlyMap<string, string> = new Map([
  ['œ', '“'],
  ['\u009c', '“'],
  ['\u009d', '”'],
  ['™', '’'],
  ['\u0099', '’'],
  ['˜', '‘'],
  ['\u0098', '‘'],
  ['“', '–'],
  ['\u0093', '–'],
  ['”', '—'],
  ['\u0094', '—'],
  ['¦', '…'],
]);

/** The first place in an ascending list that is not below `value`. */
function firstFrom(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
