import type { Claim } from '../types/claim';
import type { ArticleRecord } from '../types/record';
import type { Summary } from '../types/summary';
import { meet } from './bounds';
import type { Chunks } from './chunks';
import type { Identities } from './identities/identities';
import type { Links } from './identities/links';

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
  /** Those who have a part in it. Sorted. */
  readonly parties: string;
  readonly source: string | undefined;
  readonly amounts: readonly string[];
}

/** By what an article's claims are found that others may contradict; whoever has a part in them may be known by other names. */
export function claimLinksOf({ claims }: Summary): readonly string[] {
  return [...new Set(claims.claims.map(linkOf))];
}

function linkOf({ published, day, of, places }: Claim): string {
  return JSON.stringify([published, day, of, places]);
}

/**
 * The article's values that another one contradicts. Both are of one thing, with the same taking part, at the same places and on the
 * same day, in articles of one day; no reading of either lets both be true; and neither article gives the other's value too. `links` has the
 * articles that make claims by what these are found.
 */
export function conflictsOf(
  summary: Summary,
  identities: Identities,
  records: Chunks<ArticleRecord>,
  links: Links,
): readonly CorpusConflict[] {
  return claimLinksOf(summary).flatMap(link => {
    const uris = links.get(link) ?? [];
    const all = uris.length < 2 ? [] : uris.flatMap(uri => statedIn(records.get(uri)?.summary, link, identities));
    return all
      .filter(({ uri }) => uri === summary.uri)
      .flatMap(stated => {
        const alike = all.filter(({ parties }) => parties === stated.parties).slice(0, mostAlike);
        const other = alike.includes(stated) ? alike.find(one => contradict(stated, one, alike)) : undefined;
        return other === undefined ? [] : [conflictOf(stated, other)];
      });
  });
}

/** Of one thing, so many claims are compared as a reader could keep in mind. */
const mostAlike = 40;

function statedIn(summary: Summary | undefined, link: string, identities: Identities): readonly Stated[] {
  return (summary?.claims.claims ?? []).flatMap((claim, index) => {
    if (summary === undefined || linkOf(claim) !== link) {
      return [];
    }
    const { uri, claims } = summary;
    const known = (key: string): string => knownAs(identities, uri, key);
    const parties = JSON.stringify(claim.parties.map(known).sort());
    return [{ uri, index, claim, parties, source: claim.source && known(claim.source), amounts: claims.amounts }];
  });
}

/** An entity by its name over all articles; a word is itself. */
function knownAs(identities: Identities, uri: string, key: string): string {
  return key.includes(':') ? (identities.dossierOf(uri, key)?.key ?? `${uri} ${key}`) : key;
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
  return amount !== undefined && amounts.includes(amount);
}

/** Two who say it may differ; what one article says itself and the other has from somebody without a name is one voice. */
function isOneVoice({ source: a }: Stated, { source: b }: Stated): boolean {
  return a === b || (a === undefined && !isNamed(b)) || (b === undefined && !isNamed(a));
}

function isNamed(source: string | undefined): boolean {
  return source?.includes(':') === true;
}

function conflictOf({ index, claim }: Stated, other: Stated): CorpusConflict {
  return {
    claim: index,
    form: claim.words,
    other: { uri: other.uri, claim: other.index, form: other.claim.words },
  };
}
