import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import { firstEndingAfter } from '../../text/span';
import type { Paragraph } from '../../types/paragraph';
import type { Passages } from '../../types/passage';
import type { Reading, Word } from '../../types/reading';
import { namedBy, shaped, type Candidate } from './candidates';
import { namedInFull } from './namedInFull';

/**
 * Brands whose name ends in ’s (“Lowe’s fell”, “Macy’s and Kohl’s rose”): where ’s owns nothing, for a verb follows, or another such name and then
 * the verb. A surname that a person of the article bears, and “a friend of Mary’s”, stay a person's.
 */
export function withBrands(
  text: string,
  passages: Passages,
  readings: readonly Reading[],
  names: readonly Candidate[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const bare = names.filter(name => isBare(text, name, lexicon));
  if (bare.length === 0) {
    return names;
  }
  const borne = new Set(namedInFull(names).flat());
  const brands = new Map<number, Candidate>();
  for (const name of bare) {
    const place = firstEndingAfter(passages.all, name.start);
    const passage = passages.all[place];
    if (passage === undefined || borne.has(name.form)) {
      continue;
    }
    const words = readings[place]?.words ?? [];
    const clitic = firstEndingAfter(words, name.end - passage.start);
    const isShop = !lexicon.words('given-names').has(name.form) && isVisited(text, passage.start, words, clitic);
    const isKnown = lexicon.words('possessive-brands').has(`${name.form}'s`);
    if (isKnown || isShop || ownsNothing(text, passage.start, words, clitic, lexicon)) {
      const end = name.end + possessiveLength;
      const form = fold(text.slice(name.start, end));
      brands.set(name.start, { ...name, end, form, type: 'ORG', because: 'brand', confidence: 'likely' });
    }
  }
  return names.map(name => brands.get(name.start) ?? name);
}

/** Brands that a list knows, as far as their whole name: “Sam’s Club”, “Lloyd’s of London”. */
export function brandsIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const known = lexicon.words('possessive-brands');
  return namedBy(withWords, paragraph.text).flatMap(({ start, words }) => {
    for (let whole = words; whole !== ''; whole = whole.slice(0, Math.max(0, whole.lastIndexOf(' ')))) {
      if (known.has(fold(whole).replace(/’/gu, "'"))) {
        return [shaped(paragraph, { start, end: start + whole.length }, 'ORG', 'brand')];
      }
    }
    return [];
  });
}

const withWords =
  /(?<![\p{L}\p{N}’'])(?<name>\p{Lu}[\p{L}.]{1,12}(?: (?:& )?\p{Lu}\p{L}{1,12})?[’']s(?: (?:of )?\p{Lu}\p{L}{2,12}){0,2})(?!\p{L})/dgu;

/** Letters of “’s”. */
const possessiveLength = 2;
const possessive = /^['’]s(?![\p{L}\p{N}])/u;

/** One word with ’s behind it that may be a brand: no country's, and no place that lists are sure of. */
function isBare(text: string, { end, form, type, confidence }: Candidate, lexicon: Lexicon): boolean {
  return (
    isApostrophe(text.charCodeAt(end)) &&
    !form.includes(' ') &&
    (type === 'ORG' || type === 'PERSON' || confidence !== 'certain' || !lexicon.table('places').has(form)) &&
    possessive.test(text.slice(end, end + 3))
  );
}

/** “'” or “’”: a quick look that most names fail. */
function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Whether a finite verb follows ’s, or a conjunction and another name with ’s that a verb follows. */
function ownsNothing(text: string, offset: number, words: readonly Word[], clitic: number, lexicon: Lexicon): boolean {
  const wordAt = (index: number): string => {
    const word = words[index];
    return word === undefined ? '' : text.slice(offset + word.start, offset + word.end);
  };
  const next = words[clitic + 1];
  if (next === undefined || wordAt(clitic - 2).toLowerCase() === 'of') {
    return false;
  }
  const lower = wordAt(clitic + 1).toLowerCase();
  if (lower === 'and' || lower === 'or' || lower === ',') {
    // “Kellar’s, Dillon’s and Bonners rose”
    const isBrand = possessive.test(wordAt(clitic + 3));
    return (
      isCapital.test(wordAt(clitic + 2)) &&
      (isBrand
        ? ownsNothing(text, offset, words, clitic + 3, lexicon)
        : lower !== ',' && finite.has(words[clitic + 3]?.tag ?? ''))
    );
  }
  const behind = words[clitic + 2];
  const isTransitive =
    next.pos === 'VERB' &&
    (behind?.pos === 'DET' ||
      behind?.pos === 'PRON' ||
      (lexicon.wordsThat('verb-forms', 'same').has(lower) && isNoun(behind)));
  const isPast = pastForm.test(lower) || lexicon.wordsThat('verb-forms', 'past').has(lower);
  const isFinite =
    isTransitive ||
    (next.tag === undefined ? isPast : finite.has(next.tag) || (next.tag === 'VBN' && isPast && !isNoun(behind)));
  return (next.pos === 'VERB' || next.pos === 'AUX') && isFinite;
}

/** “Lloyd’s paid volunteers”: may be a participle before its noun. */
function isNoun(word: Word | undefined): boolean {
  return word?.pos === 'NOUN' || word?.pos === 'ADJ' || word?.pos === 'PROPN';
}

/**
 * “Shoppers left Kellar’s for rivals”, “at Dillon’s and Kellar’s”: an object or a place, with a mark, a preposition or another such name behind
 * it. “Faster than Lowe’s” is not.
 */
function isVisited(text: string, offset: number, words: readonly Word[], clitic: number): boolean {
  const [before, next] = [words[clitic - 2], words[clitic + 1]];
  const wordAt = (word: Word | undefined): string =>
    word === undefined ? '' : text.slice(offset + word.start, offset + word.end).toLowerCase();
  const leads =
    before?.pos === 'VERB' ||
    (before?.pos === 'ADP' && whereabouts.has(wordAt(before))) ||
    ((before?.pos === 'CCONJ' || wordAt(before) === ',') && possessive.test(wordAt(words[clitic - 3])));
  const isListed = wordAt(before) === ',' && possessive.test(wordAt(words[clitic - 3]));
  const another = words[clitic + 3];
  const ends =
    next === undefined ||
    next.pos === 'ADP' ||
    (next.pos === 'PUNCT' && stops.has(wordAt(next))) ||
    (next.pos === 'CCONJ' && (isListed || (another !== undefined && possessive.test(wordAt(another)))));
  return leads && ends;
}

const whereabouts: ReadonlySet<string> = new Set(['at', 'from', 'into', 'outside', 'inside', 'near']);
const stops: ReadonlySet<string> = new Set(['.', ',', ';']);

const isCapital = /^\p{Lu}/u;

/** Tags of verbs that have a subject before them; “Ann’s singing” has none. */
const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const pastForm = /(?:ed|did|was|were|has|had|is|will|would)$/u;
