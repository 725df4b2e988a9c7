import type { Lexicon } from '../../lexicon/lexicon';
import { fold } from '../../text/fold';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';

/** What the whole article says of its names. */
export interface Evidence {
  /** How strongly each form was read as each type. */
  readonly votes: ReadonlyMap<string, Votes>;
  /** Surnames, given names and surname pairs of the people who are named in full, with how strongly they were read so. */
  readonly personParts: ReadonlyMap<string, number>;
}

/** What organisations of the article are called for short behind “the”: “chronicle”, of “Ravenna Chronicle”. */
export function shortNames(names: readonly Candidate[], lexicon: Lexicon): ReadonlySet<string> {
  const endings = lexicon.table('organisation-endings');
  const heads = lexicon.table('name-heads');
  const found = new Set<string>();
  for (const { form, type, confidence } of names) {
    const words = form.split(' ');
    const last = words.at(-1) ?? '';
    // “The council”, “the bank” are common nouns even with a capital; a paper’s “Post” is not.
    if (
      type === 'ORG' &&
      words.length > 1 &&
      confidence !== 'guess' &&
      heads.get(last) === 'ORG' &&
      !endings.has(last)
    ) {
      found.add(last);
    }
  }
  return found;
}

export type Votes = ReadonlyMap<NameType, number>;

/** What a word's bare place says when no list knows it. */
const unknownWeight = { ORG: 0.25, other: 0.5 } as const;
/** What an acronym in brackets, a description or the dateline says of a type: more than any reading. */
const told = 20;
const weights = { certain: 4, likely: 2, guess: 1 } as const;

export function evidenceOf(text: string, names: readonly Candidate[]): Evidence {
  const votes = new Map<string, Map<NameType, number>>();
  const personParts = new Map<string, number>();
  for (const { start, end, form, type, confidence, because } of names) {
    const ofForm = votes.get(form) ?? new Map<NameType, number>();
    const weight =
      because === 'bracketed-acronym' || because === 'description' || because === 'dateline'
        ? told
        : because === 'unknown-word'
          ? unknownWeight[type === 'ORG' ? 'ORG' : 'other']
          : weights[confidence];
    ofForm.set(type, (ofForm.get(type) ?? 0) + weight);
    votes.set(form, ofForm);
    if (type === 'PERSON' && form.includes(' ') && (confidence !== 'guess' || because === 'foreign-name')) {
      for (const part of partsOf(text.slice(start, end))) {
        personParts.set(part, (personParts.get(part) ?? 0) + weight);
      }
    }
  }
  return { votes, personParts };
}

/** The type that speaks strongest, with its share of all votes; on a tie the one that came first. */
export function strongest(
  votes: Votes,
): { readonly type: NameType; readonly weight: number; readonly share: number } | undefined {
  let best: NameType | undefined;
  let most = 0;
  let sum = 0;
  for (const [type, weight] of votes) {
    sum += weight;
    if (weight > most) {
      most = weight;
      best = type;
    }
  }
  return best === undefined ? undefined : { type: best, weight: most, share: most / sum };
}

/** “Enrique Peña Nieto”: “nieto”, “pena nieto”, “enrique”. */
function partsOf(name: string): readonly string[] {
  const words = fold(name)
    .replace(inMarks, ' ')
    .split(' ')
    .filter(word => !suffix.test(word));
  const last = words.at(-1);
  const first = words[0];
  if (words.length < 2 || last === undefined || first === undefined) {
    return [];
  }
  const parts = [last, first];
  for (let from = words.length - 2; from > 0 && from > words.length - 4; from--) {
    parts.push(words.slice(from).join(' '));
  }
  // “Olga Sanchez Cordero” is “Sanchez” at times: the first of two surnames.
  const middle = words.at(-2);
  if (words.length > 2 && middle !== undefined && middle.length > 3) {
    parts.push(middle);
  }
  return parts.filter(part => part.length > 1 && !initial.test(part));
}

/** The nickname in “Bob “The Builder” Lane”. */
const inMarks = / ?["“'(][^"”'()]{1,32}["”')]+ ?/gu;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/u;
const initial = /^\p{L}\.$/u;
