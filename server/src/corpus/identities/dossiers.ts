import type { NameType } from '../../types/name';
import { rememberWhileHeld } from '../../pipeline/memo';
import type { Appearance, JoinReason } from './appearance';
import { byUri, firstAt, firstBehind, sumsIn, type Cluster } from './clusters';
import type { Counts } from './sums';

/** A name of a dossier, and why it is taken for the fullest one; that itself comes first. */
export interface Part {
  readonly cluster: Cluster;
  readonly because: JoinReason;
}

/** One person, organisation or place over all articles. */
export class Dossier {
  /** That of its fullest name, see `keyOf`. */
  readonly key: string;
  readonly type: NameType;
  /** The core of its fullest name, see `EntitySummary`. */
  readonly core: string;
  /** The fullest form that any article gives, or what people decided it to be called. */
  readonly name: string;
  /** Mentions in all articles: names, pronouns and descriptions. */
  readonly mentions: number;
  /** Statements made in all articles. */
  readonly statements: number;
  /** Statements that lists have under its name, see `EntitySummary`. */
  readonly listed: number;

  /** `called` is what people decided it to be called. */
  constructor(
    private readonly parts: readonly [Part, ...Part[]],
    called: string | undefined,
  ) {
    const { key, type, core } = parts[0].cluster;
    const all = parts.map(({ cluster }) => sumsIn(cluster));
    const again = all.some(({ joint }) => joint.length > 0) ? saidAgain(parts) : 0;
    this.key = key;
    this.type = type;
    this.core = core;
    this.name = called ?? fullest(namesIn(parts));
    this.mentions = all.reduce((total, { mentions }) => total + mentions, 0);
    this.statements = all.reduce((total, { statements }) => total + statements, -again);
    this.listed = all.reduce((total, { listed }) => total + listed, -again);
  }

  /** Every form of the name that any article uses, the fullest first. */
  get forms(): readonly string[] {
    return formsIn(this.parts);
  }

  /** The entity in each article that names it, in order of uri. */
  get appearances(): readonly Appearance[] {
    return appearancesIn(this.parts);
  }
}

const appearancesIn = rememberWhileHeld((parts: readonly [Part, ...Part[]]): readonly Appearance[] => {
  const [{ cluster }, ...joined] = parts;
  return joined.length === 0 ? cluster.appearances : parts.flatMap(appearancesOf).sort(byUri);
});

function appearancesOf({ cluster, because }: Part): readonly Appearance[] {
  return because === 'same-name' ? cluster.appearances : cluster.appearances.map(one => ({ ...one, because }));
}

const formsIn = rememberWhileHeld((parts: readonly [Part, ...Part[]]): readonly string[] => {
  const forms = new Set<string>();
  for (const { entity } of appearancesIn(parts)) {
    entity.forms.forEach(form => forms.add(form));
  }
  const full = fullest(namesIn(parts));
  forms.delete(full);
  return [full, ...[...forms].sort((a, b) => wordCount(b) - wordCount(a))];
});

/** The names in use of each that is none by a slip. */
function namesIn(parts: readonly Part[]): readonly Counts[] {
  return parts.flatMap(({ cluster, because }) => (because === 'known-name' ? [] : [sumsIn(cluster).names]));
}

/** How many statements are counted twice, for two of the names make them together. */
function saidAgain(parts: readonly Part[]): number {
  let count = 0;
  for (const { cluster } of parts) {
    for (const { uri, entity } of sumsIn(cluster).joint) {
      const here = parts.flatMap(({ cluster: { appearances } }) => {
        const start = firstAt(appearances, uri);
        return appearances.slice(start, firstBehind(appearances, uri, start));
      });
      count += saidBefore(
        here,
        here.findIndex(one => one.entity === entity),
      );
    }
  }
  return count;
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
function fullest(all: readonly Counts[]): string {
  const uses = new Map<string, number>();
  for (const [name, count] of all.flatMap(names => [...names])) {
    uses.set(name, (uses.get(name) ?? 0) + count);
  }
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
