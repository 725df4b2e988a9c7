import type { NameType } from '../../types/name';
import { byUri, type Appearance, type Cluster } from './clusters';
import type { Join } from './people';

/** One person, organisation or place over all articles. */
export interface Dossier {
  /** That of its fullest name, see `keyOf`. */
  readonly key: string;
  readonly type: NameType;
  /** The core of its fullest name, see `EntitySummary`. */
  readonly core: string;
  /** The fullest form that any article gives, or what people decided it to be called. */
  readonly name: string;
  /** Every form of the name that any article uses, the fullest first. */
  readonly forms: readonly string[];
  /** Mentions in all articles: names, pronouns and descriptions. */
  readonly mentions: number;
  /** Statements made in all articles. */
  readonly statements: number;
  /** Statements that lists have under its name, see `EntitySummary`. */
  readonly listed: number;
  /** The entity in each article that names it, in order of uri. */
  readonly appearances: readonly Appearance[];
}

/** The dossier of a name and of all that are joined to it; `called` is what people decided it to be called. */
export function dossierFrom(
  head: Cluster,
  joined: readonly (readonly [Cluster, Join])[],
  called: string | undefined,
): Dossier {
  const appearances =
    joined.length === 0
      ? head.appearances
      : [
          ...head.appearances,
          ...joined.flatMap(([cluster, { because }]) => cluster.appearances.map(one => ({ ...one, because }))),
        ].sort(byUri);
  const uses = new Map<string, number>();
  const forms = new Set<string>();
  const counts = { mentions: 0, statements: 0, listed: 0 };
  for (let index = 0; index < appearances.length; index++) {
    const { entity, because } = appearances[index] as Appearance;
    const again = saidBefore(appearances, index);
    if (because !== 'known-name') {
      uses.set(entity.name, (uses.get(entity.name) ?? 0) + 1);
    }
    counts.mentions += entity.mentions;
    counts.statements += entity.statements - again;
    counts.listed += entity.listed - again;
    for (const form of entity.forms) {
      forms.add(form);
    }
  }
  const full = fullest(uses);
  forms.delete(full);
  const others = forms.size < 2 ? forms : [...forms].sort((a, b) => wordCount(b) - wordCount(a));
  // Property by property, and lists no longer than what is in them: there are as many dossiers as names.
  const { mentions, statements, listed } = counts;
  return {
    key: head.key,
    type: head.type,
    core: head.core,
    name: called ?? full,
    forms: [full].concat([...others]),
    mentions,
    statements,
    listed,
    appearances,
  };
}

/**
 * The entities of a dossier, and of how many statements of each another entity of the same article and dossier, before it, is a speaker too: where
 * “Kestrel and Kestrel Inc.” say something, who turn out to be one, it is said once.
 */
export function eachOnce(appearances: readonly Appearance[]): readonly (Appearance & { readonly again: number })[] {
  return appearances.map((one, index) => ({ ...one, again: saidBefore(appearances, index) }));
}

/** How many statements of the entity another one of the same article, which stands before it, is a speaker of. */
function saidBefore(appearances: readonly Appearance[], index: number): number {
  const { uri, entity } = appearances[index] ?? {};
  let first = index;
  while (first > 0 && appearances[first - 1]?.uri === uri) {
    first--;
  }
  if (first === index || entity === undefined) {
    return 0;
  }
  const before = appearances.slice(first, index).map(one => one.entity.key);
  return entity.jointly.filter(others => others.some(other => before.includes(other))).length;
}

/** The name with most words among those in use; of those, one not in capitals, then the one most articles use, then the longer one. */
function fullest(uses: ReadonlyMap<string, number>): string {
  let best = '';
  let total = 0;
  for (const count of uses.values()) {
    total += count;
  }
  for (const [name, count] of uses) {
    if (count * rarest < total) {
      continue;
    }
    const more =
      wordCount(name) - wordCount(best) ||
      Number(isInCapitals(best)) - Number(isInCapitals(name)) ||
      count - (uses.get(best) ?? 0) ||
      name.length - best.length;
    if (best === '' || more > 0 || (more === 0 && name < best)) {
      best = name;
    }
  }
  return best;
}

/** “COLIN STRAND”, as transcripts and datelines have it; a single word may be an acronym. */
function isInCapitals(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** A name that fewer than one in so many articles use is a slip, or the reader's mistake. */
const rarest = 20;

function wordCount(name: string): number {
  let count = 1;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
    count++;
  }
  return count;
}
