import type { Claim } from '../types/claim';
import type { Summary } from '../types/summary';
import { Index } from './clusters';
import type { Identities } from './identities';

/** A value that another article contradicts. */
export interface CorpusConflict {
  /** Which of the article's claims it is, counted from nought. */
  readonly claim: number;
  /** As written, with what is counted: “14 people”. */
  readonly form: string;
  readonly other: { readonly uri: string; readonly claim: number; readonly form: string };
}

/** A claim, with the persons, bodies and places in it known over all articles. */
interface Stated {
  readonly uri: string;
  readonly index: number;
  readonly claim: Claim;
  readonly source: string | undefined;
  readonly amounts: ReadonlySet<string>;
}

/**
 * By uri: the article's values that another one contradicts. Both are of one thing, with the same taking part, at the same places and on the
 * same day, in articles of one day; no reading of either lets both be true; and neither article gives the other's value too.
 */
export function conflictsIn(
  identities: Identities,
  summaries: readonly Summary[],
): ReadonlyMap<string, readonly CorpusConflict[]> {
  const found = new Map<string, readonly CorpusConflict[]>();
  const alike = new Index<Stated>();
  const keyed: (readonly [string, Stated])[] = [];
  for (const { uri, claims } of summaries) {
    const amounts = new Set(claims.amounts);
    claims.claims.forEach((claim, index) => {
      const known = (key: string): string => knownAs(identities, uri, key);
      const key = keyOf(claim, known);
      const stated = { uri, index, claim, source: claim.source && known(claim.source), amounts };
      if (alike.of(key).length < mostAlike) {
        alike.add(key, stated);
        keyed.push([key, stated]);
      }
    });
  }
  for (const [key, stated] of keyed) {
    const others = alike.of(key);
    const other = others.find(one => contradict(stated, one, others));
    if (other !== undefined) {
      found.set(stated.uri, [...(found.get(stated.uri) ?? []), conflictOf(stated, other)]);
    }
  }
  return found;
}

/** Of one thing, so many claims are compared as a reader could keep in mind. */
const mostAlike = 40;

function keyOf({ published, day, of, parties, places }: Claim, known: (key: string) => string): string {
  return JSON.stringify([published, day, of, parties.map(known).sort(), places]);
}

/** An entity by its name over all articles; a word is itself. */
function knownAs({ dossierOf }: Identities, uri: string, key: string): string {
  return key.includes(':') ? (dossierOf(uri, key)?.key ?? `${uri} ${key}`) : key;
}

/** Neither article has, for the same, a value that fits the other's claim. */
function contradict(a: Stated, b: Stated, alike: readonly Stated[]): boolean {
  return (
    a.uri !== b.uri &&
    isOneVoice(a, b) &&
    !gives(a, b.claim) &&
    !gives(b, a.claim) &&
    !alike.some(({ uri, claim }) => (uri === a.uri && meet(claim, b.claim)) || (uri === b.uri && meet(claim, a.claim)))
  );
}

/** Whether the article has that number too, of whatever: the rise to it, an earlier count. */
function gives({ amounts }: Stated, { amount }: Claim): boolean {
  return amount !== undefined && amounts.has(amount);
}

/** Two who say it may differ; what one article says itself and the other has from somebody without a name is one voice. */
function isOneVoice({ source: a }: Stated, { source: b }: Stated): boolean {
  return a === b || (a === undefined && !isNamed(b)) || (b === undefined && !isNamed(a));
}

function isNamed(source: string | undefined): boolean {
  return source?.includes(':') === true;
}

function meet(a: Claim, b: Claim): boolean {
  return isBelow(a.low, b.high) && isBelow(b.low, a.high);
}

function isBelow(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high;
}

function conflictOf({ index, claim }: Stated, other: Stated): CorpusConflict {
  return {
    claim: index,
    form: claim.words,
    other: { uri: other.uri, claim: other.index, form: other.claim.words },
  };
}
