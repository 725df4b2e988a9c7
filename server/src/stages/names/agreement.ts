import { byPosition } from '../../text/span';
import type { NameType } from '../../types/name';
import type { Candidate } from './candidates';
import { strongest, type Evidence } from './evidence';

/** The candidates with the types that the whole article gives them, without overlap. */
export function agreed(
  read: readonly Candidate[],
  acronyms: readonly Candidate[],
  evidence: Evidence,
): readonly Candidate[] {
  const introduced = new Set(acronyms.map(({ start }) => start));
  const all = [...read.filter(({ start }) => !introduced.has(start)), ...acronyms].sort(byPosition);
  const kept: Candidate[] = [];
  for (const name of all) {
    if (name.start >= (kept.at(-1)?.end ?? 0)) {
      kept.push(retyped(name, evidence));
    }
  }
  return kept;
}

function retyped(name: Candidate, { votes, personParts }: Evidence): Candidate {
  if (name.because === 'dateline' || name.because === 'place-before') {
    return name;
  }
  const best = strongest(votes.get(name.form) ?? new Map<NameType, number>());
  const asPart = personParts.get(name.form) ?? 0;
  if (name.confidence === 'certain') {
    return best !== undefined &&
      !(name.type === 'PERSON' && asPart > 0) &&
      best.type !== name.type &&
      best.weight >= overwhelming &&
      best.share > mostOfThem
      ? { ...name, type: best.type, because: 'rest-of-article' }
      : name;
  }
  if (asPart > 0 && name.type !== 'PERSON') {
    const against = best !== undefined && best.type !== 'PERSON' ? best.weight : 0;
    if (name.confidence === 'guess' || asPart * 2 >= against) {
      return { ...name, type: 'PERSON', because: 'part-of-name' };
    }
  }
  if (asPart > 0 || best === undefined || best.type === name.type) {
    return name;
  }
  return (best.weight >= 2 || name.because === 'unknown-word') &&
    (name.confidence === 'guess' || best.share > mostOfThem)
    ? { ...name, type: best.type, because: 'rest-of-article' }
    : name;
}

/** The weight from which the rest of the article speaks louder than what one paragraph is certain of: two other certain readings. */
const overwhelming = 8;

/** The share of all votes that one type must have. */
const mostOfThem = 0.6;
