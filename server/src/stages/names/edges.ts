import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import type { NameType } from '../../types/name';

/**
 * A person's name where it begins and ends: without the titles before it (“Hon. | Kofi Mensah”), with all of its last word (“Ho Ka | -man”), and
 * without the place behind it (“Tom Hale | of Hull”). `next` is where the next name starts. Names of other types stay as they are.
 */
export function edgesOf(text: string, name: Span, type: NameType, next: number, lexicon: Lexicon): Span {
  if (type !== 'PERSON') {
    return name;
  }
  const start = behindTitles(text, name, lexicon);
  const end = beforePlace(text, { start, end: name.end });
  return { start, end: end === name.end && next > end + 1 ? endOfWord(text, { start, end }, lexicon) : end };
}

/** Whether what was read as a name is the title of the name that follows it, or begins it: “Gen. | Turki Bandar”, “Imam | Ahmad”, “Det | Insp. Ann Lee”. */
export function isTitleOf(text: string, { start, end }: Span, next: Span, lexicon: Lexicon): boolean {
  if (next.start <= end || next.start > end + gapBehindTitle) {
    return false;
  }
  const name = text.slice(next.start, next.end);
  const title = text.slice(start, next.start).trimEnd();
  if (acronymAtEnd.test(title) && hasSmall.test(name)) {
    return false;
  }
  const [first = ''] = name.split(' ', 1);
  return isFormOfAddress(title, name, lexicon) || isRank(`${title} ${first}`, name.slice(first.length + 1), lexicon);
}

/** Characters between a title and its name: “. ”, or “ Superintendent ” of “Det Superintendent Ann Lee”. */
const gapBehindTitle = 16;

/** “She works at RSM. | Karl Wood said”: an acronym ends its sentence. A heading in capitals has “SGT. KARL WOOD”. */
const acronymAtEnd = /\p{Lu}{2}\.$/u;
const hasSmall = /\p{Ll}/u;

/** Whether words are a title of the person named behind them. */
function isFormOfAddress(words: string, name: string, lexicon: Lexicon): boolean {
  const folded = fold(words);
  const titles = lexicon.table('titles');
  return (
    titles.has(folded) ||
    titles.has(`${folded}.`) ||
    titles.has(folded.replace(/\.$/u, '')) ||
    isRank(words, name, lexicon)
  );
}

/** Ranks go together as each force likes, with stops, hyphens or none: “Maj-Gen”, “Det. Ch. Supt.”, “Addl SP”. The last word tells. */
function isRank(words: string, name: string, lexicon: Lexicon): boolean {
  const ranks = lexicon.table('ranks');
  const form = fold(words).replace(stops, '').replace(betweenWords, ' ');
  if (ranks.get(form) === '') {
    return true;
  }
  const parts = form.split(' ');
  if (!parts.every(part => ranks.has(part))) {
    return false;
  }
  const last = ranks.get(parts.at(-1) ?? '');
  return last === '' || (last === 'letters' && inCapitals.test(words) && isNameInFull(name, lexicon));
}

const stops = /\./gu;
const betweenWords = /[ -]+/gu;
const inCapitals = /\p{Lu}{2}$/u;

/** “Meena Das”, before which “SP” is a rank. Before “Pillai” it may be initials. */
function isNameInFull(name: string, lexicon: Lexicon): boolean {
  const given = givenAndMore.exec(name)?.groups?.['given'];
  return given !== undefined && lexicon.table('given-names').has(fold(given));
}

const givenAndMore = /^(?<given>\p{Lu}[\p{L}\p{M}’'-]{1,20}) \p{Lu}/u;

const firstWords = /^(?:\p{Lu}[\p{L}\p{M}’'.-]{0,20}\s){1,3}/u;

/** Where the name begins behind its titles; what may be a given name is none, and a name has words left. */
function behindTitles(text: string, { start, end }: Span, lexicon: Lexicon): number {
  const words = firstWords.exec(text.slice(start, end))?.[0].trimEnd().split(' ') ?? [];
  for (let count = words.length; count > 0; count--) {
    const title = words.slice(0, count).join(' ');
    const from = start + title.length + 1;
    if (isFormOfAddress(title, text.slice(from, end), lexicon) && !lexicon.table('given-names').has(fold(title))) {
      return from < end ? behindTitles(text, { start: from, end }, lexicon) : start;
    }
  }
  return start;
}

/** “Sarah Novak | of Leeds”: who is named in full needs no place to be told apart. A “Prince of Wales” does. */
const fullNameOf = /^(?<name>\p{Lu}[\p{L}\p{M}’'.-]{0,30}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,30}){1,3}) of \p{Lu}/u;

function beforePlace(text: string, { start, end }: Span): number {
  const name = fullNameOf.exec(text.slice(start, end))?.groups?.['name'];
  return name === undefined ? end : start + name.length;
}

/** The place that a full name was parted from: “Hull” of “Tom Hale of Hull”. */
export function placeBehind(text: string, name: Span, read: Span): Span | undefined {
  const start = name.end + ofPlace.length;
  return start < read.end && text.startsWith(ofPlace, name.end) ? { start, end: read.end } : undefined;
}

const ofPlace = ' of ';

/** “-El”, “-man”: what is joined to a name's last word by a hyphen. */
const joined = /^[-‑](?<part>[\p{L}\p{M}’']{2,12})(?![\p{L}\p{M}\p{N}-]| \p{Lu})/u;
const lastShortWord = / \p{Lu}[\p{L}\p{M}’']{0,4}$/u;

/** The end of the name's last word: names like “Ho Ka-man” go on in small letters where the word before the hyphen is short. */
function endOfWord(text: string, { start, end }: Span, lexicon: Lexicon): number {
  const found = joined.exec(text.slice(end, end + longestPart));
  const part = found?.groups?.['part'];
  if (found === null || part === undefined) {
    return end;
  }
  const isCapital = part.charAt(0) !== part.charAt(0).toLowerCase();
  const goesOn = isCapital
    ? !lexicon.words('peoples').has(fold(part))
    : lastShortWord.test(text.slice(start, end)) && !lexicon.words('name-cues').has(part) && !isSuffix(part, lexicon);
  return goesOn ? end + found[0].length : end;
}

/** What makes an adjective of a name: “Ann Fox-led”, “Joe Lim-era”. */
function isSuffix(part: string, lexicon: Lexicon): boolean {
  return suffix.test(part) || lexicon.wordsThat('name-grammar', 'hyphened').has(part);
}

const suffix = /(?:ed|esque|ing)$/u;

/** UTF-16 code units. */
const longestPart = 16;
