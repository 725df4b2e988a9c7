import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import type { NameType } from '../../types/name';
import type { Paragraph } from '../../types/paragraph';
import { namedBy, shaped, type Candidate } from './candidates';

/** “ (PFDJ)”, “ (the “DNC”)”. */
const bracketed = /^ \((?:the )?["“']?(?<acronym>\p{Lu}[\p{Lu}\p{Ll}\d&.-]{1,9})["”']?[),;]/du;

/** As far as a bracket behind a name can reach. */
const reach = 24;

/** The acronyms that are introduced in brackets behind a name: they name the same, and prove the name to be one. */
export function acronymsOf(text: string, names: readonly Candidate[], lexicon: Lexicon): readonly Candidate[] {
  const plain = lexicon.words('plain-words');
  return names.flatMap(name => {
    const found = text.startsWith(' (', name.end) ? bracketed.exec(text.slice(name.end, name.end + reach)) : null;
    const bounds = found?.indices?.groups?.['acronym'];
    const acronym = found?.groups?.['acronym'];
    if (
      bounds === undefined ||
      acronym === undefined ||
      plain.has(fold(acronym)) ||
      !abbreviates(acronym, text.slice(name.start, name.end))
    ) {
      return [];
    }
    const type: NameType =
      name.type === 'PERSON' || name.type === 'NORP' || (name.type === 'GPE' && name.confidence !== 'certain')
        ? 'ORG'
        : name.type;
    return [
      {
        ...name,
        start: name.end + bounds[0],
        end: name.end + bounds[1],
        form: fold(acronym),
        type,
        because: 'bracketed-acronym',
        confidence: 'certain',
      },
    ];
  });
}

/** “director general of police (DGP)”. */
const inBrackets = /\((?:the )?(?<acronym>\p{Lu}{2,8}s?)\)/gu;
const wordsAtEnd = /(?:[\p{L}-]{1,30} ){1,6}$/u;

/** UTF-16 code units before the bracket that the words it glosses may take. */
const glossLength = 90;

/** Acronyms that a paragraph introduces for common nouns; folded, without the s of the plural. */
export function plainAcronymsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { index, groups } of text.matchAll(inBrackets)) {
    const acronym = singular(groups?.['acronym'] ?? '');
    const words = wordsAtEnd.exec(text.slice(Math.max(0, index - glossLength), index))?.[0];
    if (words !== undefined && isGloss(acronym, words)) {
      found.add(fold(acronym));
    }
  }
  return found;
}

export function singular(acronym: string): string {
  return acronym.endsWith('s') ? acronym.slice(0, -1) : acronym;
}

/** Whether the acronym's letters begin the words before it, most of which are small. */
function isGloss(acronym: string, words: string): boolean {
  const before = words.trim().split(/[ -]/u).reverse();
  const letters = Array.from(acronym.toLowerCase()).reverse();
  let matched = 0;
  let small = 0;
  for (const word of before) {
    if (word.charAt(0).toLowerCase() === letters[matched]) {
      matched++;
      small += word.charAt(0) === word.charAt(0).toLowerCase() ? 1 : 0;
    }
  }
  return matched === letters.length && small * 2 > matched;
}

/** “the C.D.C.”: letters with stops behind the article. */
const dotted = /\bthe (?<name>(?:\p{Lu}\.){3,5})(?!\p{L})/dgu;

/** Bodies that stand in letters with stops behind “the”, which neither a country nor a degree does. */
export function dottedIn(paragraph: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  return namedBy(dotted, paragraph.text)
    .filter(({ words }) => !lexicon.table('country-forms').has(fold(words)))
    .map(place => shaped(paragraph, place, 'ORG', 'acronym'));
}

const capital = /\p{Lu}/gu;

/** Whether the acronym's capitals begin words of the name in their order, for the most part: “Sinn Féin” is no “SDLP”. */
function abbreviates(acronym: string, name: string): boolean {
  const letters = acronym.match(capital) ?? [];
  if (letters.length < 2 || !name.includes(' ')) {
    return false;
  }
  const initials = name.split(/[\s-]+/u).map(word => word.charAt(0).toUpperCase());
  let matched = 0;
  let at = 0;
  for (const letter of letters) {
    const next = initials.indexOf(letter, at);
    if (next >= 0) {
      matched++;
      at = next + 1;
    }
  }
  return matched >= Math.max(2, Math.ceil(letters.length * 0.6)) && initials[0] === letters[0];
}
