import type { Lexicon } from '../../lexicon/lexicon';
import { nameListsOf } from '../../reader/rules/names/lists';
import { fold } from '../../text/fold';
import { asSeen } from '../../text/seen';
import { byPosition, contains, firstEndingAfter, spanOf, type Span } from '../../text/span';
import type { NameType } from '../../types/name';
import type { Paragraph } from '../../types/paragraph';
import type { PassageKind } from '../../types/passage';
import type { ReadName } from '../../types/reading';
import { edgesOf, isTitleOf, placeBehind } from './edges';

/** A name as one paragraph has it. */
export interface Candidate extends ReadName {
  /** The name folded, so that its repeats are found: “pena nieto”. */
  readonly form: string;
  readonly passage: PassageKind;
}

/** The readings' names, each at its edges and without what is a mere title of the next. */
export function candidatesOf({ text, kind, reading }: Paragraph, lexicon: Lexicon): readonly Candidate[] {
  const read = reading.names;
  return read.flatMap(({ start, end, type, because, confidence }, index) => {
    const next = read[index + 1];
    const place = { start, end };
    if (next?.type === 'PERSON' && isTitleOf(text, place, spanOf(next), lexicon)) {
      return [];
    }
    const before = type === 'ORG' ? read.slice(Math.max(0, index - mostCredentials), index) : [];
    const bearer = before.findLast(one => one.type === 'PERSON');
    if (bearer !== undefined && isCredential(text, bearer.end, place, lexicon)) {
      return [];
    }
    if (isPlain(text, place, type, lexicon) || isHonour(text, place, read[index - 1], lexicon)) {
      return [];
    }
    const edges = edgesOf(text, place, type, next?.start ?? Infinity, lexicon);
    const placeAt = type === 'PERSON' ? placeBehind(text, edges, place) : undefined;
    const name = candidate(text, edges, { type, because, confidence }, kind);
    return placeAt === undefined
      ? [name]
      : [name, candidate(text, placeAt, { type: 'GPE', because, confidence: 'guess' }, kind)];
  });
}

/** A name that its shape and place tell. */
export function shaped({ text, kind }: Paragraph, span: Span, type: NameType, because: string): Candidate {
  return candidate(text, span, { type, because, confidence: 'likely' }, kind);
}

/** The same where the article has it: its paragraph begins at `offset`. */
export function placedAt(offset: number, one: Candidate): Candidate {
  const { type, because, confidence, form, passage } = one;
  return { start: offset + one.start, end: offset + one.end, type, because, confidence, form, passage };
}

/** Where the pattern's group “name” stands in the text, with what it holds. The pattern has the flags d and g. */
export function namedBy(pattern: RegExp, text: string): readonly (Span & { readonly words: string })[] {
  return [...text.matchAll(pattern)].map(({ indices, groups }) => {
    const [start = 0, end = 0] = indices?.groups?.['name'] ?? [];
    return { start, end, words: groups?.['name'] ?? '' };
  });
}

/** The names with those that their shape tells, where nothing was read. */
export function withShaped(all: readonly Candidate[], others: readonly Candidate[]): readonly Candidate[] {
  const wholes = others.filter(other => wholeForms.has(other.because) && arePartsOf(all, other));
  const names = wholes.length === 0 ? all : all.filter(name => !wholes.some(whole => contains(whole, name)));
  const free = others.filter(other => {
    const near = names[firstEndingAfter(names, other.start)];
    return near === undefined || near.start >= other.end;
  });
  const kept = [...free].sort(byPosition).filter((one, index, all) => (all[index - 1]?.end ?? 0) <= one.start);
  // “a Merlin helicopter”, “to NM”: what was read as a person or a body is none.
  const told = new Map(
    others
      .filter(({ type, because }) => type === 'PRODUCT' || because === 'state-code')
      .map(other => [`${other.start} ${other.end}`, other]),
  );
  const read = names.map(name =>
    name.type === 'PERSON' || name.type === 'ORG' ? (told.get(`${name.start} ${name.end}`) ?? name) : name,
  );
  return kept.length === 0 ? read : [...read, ...kept].sort(byPosition);
}

/** Shapes that tell the whole of a name of which parts alone were read: “Rose | Tremain”, “Sam’s | Club”. */
const wholeForms: ReadonlySet<string> = new Set(['given-name', 'brand']);

/** Whether names were read within the whole alone: a part of a brand, or a person, or what stands behind the given name. */
function arePartsOf(names: readonly Candidate[], whole: Candidate): boolean {
  const inside: Candidate[] = [];
  for (let at = firstEndingAfter(names, whole.start); (names[at]?.start ?? Infinity) < whole.end; at++) {
    inside.push(...names.slice(at, at + 1));
  }
  const isPart = ({ start, end, type }: Candidate): boolean =>
    whole.because === 'brand' || type === 'PERSON' || type === 'NORP' || (start > whole.start && end === whole.end);
  return (
    inside.length > 0 &&
    inside.every(name => contains(whole, name) && name.end - name.start < whole.end - whole.start && isPart(name))
  );
}

/** Not by a spread: where ten thousand objects begin with one, V8 takes four times as long to make them. */
function candidate(
  text: string,
  { start, end }: Span,
  { type, because, confidence }: Pick<ReadName, 'type' | 'because' | 'confidence'>,
  passage: PassageKind,
): Candidate {
  return { start, end, type, because, confidence, form: fold(asSeen(text.slice(start, end))), passage };
}

/** “VAT”, “CPI”, “God”: nothing of the kinds that are marked. A state's two letters are its own. */
function isPlain(text: string, { start, end }: Span, type: NameType, lexicon: Lexicon): boolean {
  if (end - start > longestPlain || type === 'GPE') {
    return false;
  }
  const written = text.slice(start, end);
  const form = fold(written);
  return (
    lexicon.table('alone-names').get(form) === 'deity' ||
    (capitals.test(written) && (lexicon.words('plain-acronyms').has(form) || lexicon.words('plain-words').has(form)))
  );
}

/** UTF-16 code units. */
const longestPlain = 8;
const capitals = /^\p{Lu}[\p{Lu}\d]+$/u;

/** “, KBE, FRS”, “, Esq.”: honours and degrees behind a person's name, or behind another of them. */
function isHonour(text: string, { start, end }: Span, before: ReadName | undefined, lexicon: Lexicon): boolean {
  const isHonoured = nameListsOf(lexicon).does('postnominal', fold(text.slice(start, end)));
  return isHonoured && before !== undefined && listed.test(text.slice(before.end, start));
}

/** “, ” with other honours between. */
const listed = /^(?:, \p{Lu}[\p{Lu}.]{1,6}){0,3}, $/u;

/** Degrees and licences behind a name: “, R.N.”, “, M.S., R.N.”. */
const credentials = /^(?:, (?:\p{Lu}\p{Ll}{0,2}\.){2,5})*, $/u;
const dotted = /^(?:\p{Lu}\p{Ll}{0,2}\.?){2,5}$/u;
const behindCredential = /^\.?(?:[,.)\n]|$| (?<word>\p{Ll}{2,10})(?!\p{L}))/u;
const behindDegree: ReadonlySet<string> = new Set(['and', 'of', 'at', 'in', 'who', 'is', 'was']);

/** Names that are read of them, and UTF-16 code units. */
const mostCredentials = 4;
const longestCredentials = 40;

/** Whether what was read as an organisation is a degree that whoever ends at `named` bears. */
function isCredential(text: string, named: number, { start, end }: Span, lexicon: Lexicon): boolean {
  const behind = behindCredential.exec(text.slice(end, end + longestBehind));
  const word = behind?.groups?.['word'];
  return (
    start - named < longestCredentials &&
    credentials.test(text.slice(named, start)) &&
    text.slice(start, end).includes('.') &&
    dotted.test(text.slice(start, end)) &&
    behind !== null &&
    (word === undefined || behindDegree.has(word) || lexicon.words('reporting-verbs').has(word))
  );
}

/** UTF-16 code units behind a degree that are looked at. */
const longestBehind = 14;
