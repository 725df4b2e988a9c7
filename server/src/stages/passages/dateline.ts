import type { Dateline } from '../../types/passage';
import type { Lexicon } from '../../lexicon/lexicon';
import { remember } from '../../pipeline/memo';
import { alternatives } from '../../text/alternatives';
import { withPlainBlanks } from '../../text/blanks';
import { fold } from '../../text/fold';
import { textOf, type Span } from '../../text/span';

/** The forms of datelines, made once a lexicon: months and weekdays are words. */
const formsIn = remember((lexicon: Lexicon) => {
  const namesOf = (what: 'month' | 'weekday'): readonly string[] =>
    [...lexicon.table('date-words')]
      .filter(([, value]) => value.startsWith(`${what} `))
      .map(([word]) => word.charAt(0).toUpperCase() + word.slice(1));
  const month = `${alternatives(namesOf('month'))}\\.?`;
  // “Sun Valley” is no day.
  const weekday = alternatives(namesOf('weekday').filter(day => day.endsWith('day')));
  const date = `(?:(?:${weekday},? )?(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${month}(?: \\d{4})?)|${weekday})`;
  const place = `(?!${weekday})\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,2}`;
  return {
    /** “GUATEMALA CITY, Jan. 16 (Reuters) – ”: a place in capitals, perhaps with its country, date and agency, and a dash. */
    inCapitals: new RegExp(
      `^(?<place>${capitals}(?:, ${place}){0,2})(?:,? (?<date>${date}))?(?: (?<agency>${agency}))?${dash}`,
      'du',
    ),
    /** “Tegucigalpa, Honduras (AP) — ”: with small letters the agency or a date must say that it is one. */
    inSmall: new RegExp(
      `^(?<place>${place}(?:, ${place})?)(?:(?:,? (?<date>${date}))(?: (?<agency>${agency}))?| (?<agency2>${agency}))${dash}`,
      'du',
    ),
    /** “BOSTON--(BUSINESS WIRE)--”: as press releases have it. */
    ofRelease: new RegExp(`^(?<place>${capitals}(?:, ${place}){0,2})--(?<agency>${agency})--(?=\\p{Lu})`, 'du'),
    /** “New Delhi, Mar 3 (PTI) The court”: date and agency without a dash. */
    withoutDash: new RegExp(
      `^(?<place>(?:${capitals}|${place})(?:, ${place})?),? (?<date>${date}) (?<agency>${agency}):?\\s+(?=["“‘]?\\p{Lu})`,
      'du',
    ),
    /** “COLOMBO: Police”, “Pune, Mar 3: Three men”, “Lagos — The”, “NEW DELHI | The”, “Lahore (Dawn): The”: a place, perhaps with a date, that a list must know. */
    bare: new RegExp(
      `^(?<place>(?:${capitals}|${place})(?:, ${place})?)(?:,? (?<date>${date}))?(?: (?<agency>${agency}))?(?::\\s+|\\s\\|\\s+|${dash})(?=["“‘]?\\p{Lu})`,
      'du',
    ),
    /** “LINZ, AUSTRIA”, “BRNO, Czechia”: a line of its own. */
    alone: new RegExp(`^(?<place>${capitals}, (?:${capitals}|${place}))$`, 'du'),
  };
});

const capitals = "\\p{Lu}[\\p{Lu}.’'/-]+(?: \\p{Lu}[\\p{Lu}.’'/-]*){0,3}";
const agency = '(?:\\([\\p{L}/. -]{2,30}\\)|/[\\p{L}. -]{2,30}/)';
const dash = '\\s*(?:—|–|--|-|_)\\s+';

/** “(CNN) — ”: the agency alone. */
const agencyAlone = new RegExp(`^(?<agency>${agency})${dash}`, 'du');

/** What datelines end in: a quick look that most paragraphs fail. */
const anyEnd = /[—–_|-]\s|[-:)]/u;

/** Longest stretch that may be a dateline, in UTF-16 code units. */
const reach = 120;

/** Reads a dateline at the head of `paragraph`; what says by its form alone that it is one. */
export function datelineAt(text: string, paragraph: Span, lexicon: Lexicon): Dateline | undefined {
  const head = headOf(text, paragraph);
  if (!anyEnd.test(head)) {
    return undefined;
  }
  const { inCapitals, inSmall, ofRelease, withoutDash } = formsIn(lexicon);
  return datelineFrom(
    inCapitals.exec(head) ??
      inSmall.exec(head) ??
      agencyAlone.exec(head) ??
      ofRelease.exec(head) ??
      withoutDash.exec(head),
    paragraph,
  );
}

/** Reads a dateline that is no more than a place before a colon or a dash: the place must be one that the lists know. */
export function bareDatelineAt(text: string, paragraph: Span, lexicon: Lexicon): Dateline | undefined {
  const head = headOf(text, paragraph);
  const found = anyEnd.test(head) ? datelineFrom(formsIn(lexicon).bare.exec(head), paragraph) : undefined;
  return found?.place !== undefined && isKnownPlace(textOf(text, found.place), lexicon) ? found : undefined;
}

/** Whether the line is a dateline that stands by itself: “LINZ, AUSTRIA”. */
export function isLoneDateline(line: string, lexicon: Lexicon): boolean {
  return formsIn(lexicon).alone.test(line) && isKnownPlace(line, lexicon);
}

function headOf(text: string, { start, end }: Span): string {
  return withPlainBlanks(text.slice(start, Math.min(end, start + reach)));
}

/** “Austin, TX”: each part is a place. */
function isKnownPlace(words: string, lexicon: Lexicon): boolean {
  const places = lexicon.table('places');
  return words.split(', ').every(part => {
    const folded = fold(part);
    return places.has(folded) || lexicon.table('country-forms').has(folded);
  });
}

function datelineFrom(found: RegExpExecArray | null, paragraph: Span): Dateline | undefined {
  const groups = found?.indices?.groups;
  if (found === null || groups === undefined) {
    return undefined;
  }
  const span = (bounds: readonly [number, number] | undefined, inset = 0): Span | undefined =>
    bounds && { start: paragraph.start + bounds[0] + inset, end: paragraph.start + bounds[1] - inset };
  return {
    start: paragraph.start,
    end: paragraph.start + found[0].replace(/ ?\|?\s*$/u, '').length,
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
