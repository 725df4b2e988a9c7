import type { Dateline } from '../../types/passage';
import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { textOf, type Span } from '../../text/span';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const date = `(?:(?:${weekday},? )?(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?: \\d{4})?)|${weekday})`;
const capitals = "\\p{Lu}[\\p{Lu}.’'/-]+(?: \\p{Lu}[\\p{Lu}.’'/-]*){0,3}";
const place = `(?!${weekday})\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,2}`;
const agency = '(?:\\([\\p{L}/. -]{2,30}\\)|/[\\p{L}. -]{2,30}/)';
const dash = '\\s*(?:—|–|--|-|_)\\s+';

/** “GUATEMALA CITY, Jan. 16 (Reuters) – ”: a place in capitals, perhaps with its country, date and agency, and a dash. */
const inCapitals = new RegExp(
  `^(?<place>${capitals}(?:, ${place}){0,2})(?:,? (?<date>${date}))?(?: (?<agency>${agency}))?${dash}`,
  'du',
);

/** “Tegucigalpa, Honduras (AP) — ”: with small letters the agency or a date must say that it is one. */
const inSmall = new RegExp(
  `^(?<place>${place}(?:, ${place})?)(?:(?:,? (?<date>${date}))(?: (?<agency>${agency}))?| (?<agency2>${agency}))${dash}`,
  'du',
);

/** “(CNN) — ”: the agency alone. */
const agencyAlone = new RegExp(`^(?<agency>${agency})${dash}`, 'du');

/** What every dateline ends in: a quick look that most paragraphs fail. */
const anyDash = /[—–_-]\s/u;

/** Longest stretch that may be a dateline, in UTF-16 code units. */
const reach = 120;

/** Reads a dateline at the head of `paragraph`. */
export function datelineAt(text: string, paragraph: Span): Dateline | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + reach));
  if (!anyDash.test(head)) {
    return undefined;
  }
  const found = inCapitals.exec(head) ?? inSmall.exec(head) ?? agencyAlone.exec(head);
  const groups = found?.indices?.groups;
  if (found === null || groups === undefined) {
    return undefined;
  }
  const span = (bounds: readonly [number, number] | undefined, inset = 0): Span | undefined =>
    bounds && { start: paragraph.start + bounds[0] + inset, end: paragraph.start + bounds[1] - inset };
  return {
    start: paragraph.start,
    end: paragraph.start + found[0].trimEnd().length,
    place: span(groups['place']),
    date: span(groups['date']),
    agency: span(groups['agency'] ?? groups['agency2'], 1),
  };
}

/** Whether a dateline without date and agency names a place: “EXCLUSIVE –” and “LIVE UPDATES –” do not. */
export function isPlausible(text: string, { place, date, agency }: Dateline, lexicon: Lexicon): boolean {
  if (place === undefined || date !== undefined || agency !== undefined) {
    return true;
  }
  const folded = fold(textOf(text, place));
  return (
    lexicon.table('places').has(folded) || folded.split(/[ /]+/u).some(word => !lexicon.table('common-words').has(word))
  );
}
