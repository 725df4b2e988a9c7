import { casual } from 'chrono-node/en';
import type { Span } from '../../text/span';
import { decoded } from '../../text/uri';
import type { Passage } from '../../types/passage';

/** “2020-01-18” or “20200118” in a file's name, not within a longer number. */
const inFileName = /(?<!\d)(19\d\d|20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/u;

/** The date a file's name carries, ISO 8601. */
export function dateInUri(uri: string): string | undefined {
  const name = decoded(uri).split('/').slice(-4).join('/');
  const found = inFileName.exec(name);
  return found ? `${found[1] ?? ''}-${found[3] ?? ''}-${found[4] ?? ''}` : undefined;
}

/** The full date that a line of metadata gives (“Published Jan. 18, 2020, 10:15 a.m.”), ISO 8601; undefined without day, month and year. */
export function fullDateIn(line: string): string | undefined {
  if (!year.test(line)) {
    return undefined;
  }
  for (const { start } of casual.parse(line.slice(0, longestLine), new Date(0))) {
    if (start.isCertain('year') && start.isCertain('month') && start.isCertain('day')) {
      const two = (part: 'month' | 'day'): string => String(start.get(part) ?? 1).padStart(2, '0');
      return `${String(start.get('year') ?? 0).padStart(4, '0')}-${two('month')}-${two('day')}`;
    }
  }
  return undefined;
}

const longestLine = 300;

const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** The date that stands in the front matter, a date line, the byline or the dateline, whichever comes first; ISO 8601. */
export function dateIn(text: string, all: readonly Passage[], dateline: Span | undefined): string | undefined {
  const places = all.slice(0, head).filter(({ kind }) => kind === 'metadata' || kind === 'byline');
  for (const place of [...places, ...(dateline ? [dateline] : [])]) {
    const date = fullDateIn(text.slice(place.start, place.end));
    if (date !== undefined) {
      return date;
    }
  }
  return undefined;
}

/** Paragraphs, counted from the article's start, that may tell its date. */
const head = 16;
